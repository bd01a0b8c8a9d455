"""Citation marks among the words of a paragraph."""

import pytest

from builder.layout.inline import CitationNumbers, runs_of
from builder.outline.text.text import Citation, Inline, Language, Words


def set_words(language: Language, *paragraph: Inline) -> list[str]:
    """The runs' words, marks in `^`."""
    numbers = CitationNumbers(["a", "b", "c"])
    return [f"^{run.text}" if run.superscript else run.text for run in runs_of(paragraph, language, numbers)]


def test_in_chinese_a_mark_stands_before_the_stop_and_in_english_behind_it() -> None:
    assert set_words("zh", Words("变化。"), Citation(("a",))) == ["变化", "^1", "。"]
    assert set_words("en", Words("life. "), Citation(("a",))) == ["life.", "^1"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_marks_that_meet_become_one(language: Language) -> None:
    assert set_words(language, Words("用药"), Citation(("c",)), Citation(("a", "b"))) == ["用药", "^1,2,3"]


def test_marks_meet_also_around_a_stop() -> None:
    assert set_words("zh", Words("用药"), Citation(("b",)), Words("。"), Citation(("a",))) == ["用药", "^1,2", "。"]
