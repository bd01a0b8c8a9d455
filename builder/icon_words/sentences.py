"""The one or two pictures that a sentence makes certain: what it tells to do, what it is about.

The words stand in `sentences.txt`, reviewed by hand. A sentence that names more than two, or death or harm, has none;
what it denies does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from builder.icon_words.heads import names_harm
from builder.icon_words.meaning import denied_at
from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

MOST = 2


class _Found(NamedTuple):
    start: int
    end: int
    icon: str


def pictures_of(texts: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The pictures that texts mean together, in the order they name them; alike in each language they are written in.

    () where they mean none, or too many.
    """
    found = _by_language(texts)
    if not found or any(set(icons) != set(found[0]) for icons in found):
        return ()
    return found[0] if len(found[0]) <= MOST else ()


def sign_of(texts: Sequence[Mapping[str, str]]) -> str | None:
    """The one picture for texts that stand together: of those they mean in a language, the one that the table has
    first; None where languages differ in it."""
    signs = {next((icon for icon in _table() if icon in found), None) for found in _by_language(texts)}
    return signs.pop() if len(signs) == 1 else None


def _by_language(texts: Sequence[Mapping[str, str]]) -> list[tuple[str, ...]]:
    """What texts mean together in each language they are written in."""
    languages = [one for one in dict.fromkeys(key for words in texts for key in words) if one in USUAL_LANGUAGES]
    return [_pictures("\n".join(words.get(language, "") for words in texts)) for language in languages]


def _pictures(words: str) -> tuple[str, ...]:
    """Each picture once, where its words stand first."""
    said = words.lower().replace("’", "'")
    if names_harm(said):
        return ()
    kept: list[_Found] = []
    for one in sorted(_places(said), key=lambda f: f.start - f.end):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    meant = (one for one in sorted(kept) if not denied_at(said, (one.start, one.end)))
    return tuple(dict.fromkeys(one.icon for one in meant))


def _places(said: str) -> Iterator[_Found]:
    for icon, expression in _table().items():
        for place in expression.finditer(said):
            yield _Found(place.start(), place.end(), icon)


@cache
def _table() -> Mapping[str, re.Pattern[str]]:
    return {row.key: _expression(row) for row in word_rows(__package__, "sentences.txt")}


def _expression(row: WordRow) -> re.Pattern[str]:
    """Chinese words as they are, English ones whole; the longest first."""
    chinese = sorted(map(re.escape, row.chinese), key=len, reverse=True)
    english = (rf"\b{_english(words)}\b" for words in sorted(row.english, key=lambda w: -len(w.split())))
    return re.compile("|".join([*chinese, *english]))


def _english(words: str) -> str:
    return r"\s+".join(f"(?:{'|'.join(map(re.escape, word.split('/')))})" for word in words.split())
