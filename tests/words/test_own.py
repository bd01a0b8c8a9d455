"""Our own words: each language has them all, with the same blanks, and none is asked for that is not there."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from builder.outline.model.edition import Audience, Fold, SourceStatus, Strength
from builder.page.items import Role
from builder.words.languages import LANGUAGES, Language
from builder.words.own import Phrase, own_words, written_words


def leaves(words: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(words, dict):
        for key, value in words.items():
            yield from leaves(value, f"{path}{key}.")
    else:
        yield path.removesuffix("."), words


def blanks(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_has_every_word_and_no_other(language: Language) -> None:
    own_words(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_the_same_blanks_in_each_language(language: Language) -> None:
    theirs = dict(leaves(written_words("en")))
    ours = dict(leaves(written_words(language)))
    assert ours.keys() == theirs.keys()
    for key, phrase in ours.items():
        assert isinstance(phrase, str), key
        assert blanks(phrase) == blanks(theirs[key]), key


def test_a_phrase_fills_its_blanks() -> None:
    assert own_words("zh").page(number=3) == "第 3 页"
    assert Phrase("{a} of {b}")(a=1, b=2) == "1 of 2"


def test_a_blank_without_a_value_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError, match="number"):
        own_words("en").page()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_by_value_know_every_value(language: Language) -> None:
    words = own_words(language)
    assert set(words.group.readers) == set(get_args(Audience))
    assert set(words.evidence.strengths) == set(get_args(Strength))
    assert set(words.evidence.statuses) == set(get_args(SourceStatus))
    assert set(words.fold.folding) == set(words.press.folds) == set(get_args(Fold))
    assert set(words.pane.roles) == set(get_args(Role))
