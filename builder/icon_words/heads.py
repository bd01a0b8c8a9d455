"""The icon that the head of a section makes certain, by the words of `heads.txt`, then by those of lists' items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from builder.icon_words.meaning import NO_ICON, denied_at, icons_in
from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

WARNS = "alert-triangle"
"""The one icon that may stand where death or harm is named."""
ANY_WORDS = "…"
"""What stands for any words between others."""


class _Line(NamedTuple):
    icon: str
    expression: re.Pattern[str]


def head_icons(head: Mapping[str, str]) -> tuple[str, ...]:
    """The icons that a head means in every language it is written in, best first; those count whose words are known."""
    found = [_icons_in(words) for language, words in head.items() if language in USUAL_LANGUAGES]
    return tuple(icon for icon in found[0] if all(icon in icons for icons in found)) if found else ()


def names_harm(said: str) -> bool:
    """Whether a text, in small letters, names death or harm, beside which a picture would mislead."""
    return any(line.icon == NO_ICON and line.expression.search(said) for line in _table())


@lru_cache(maxsize=500)
def _icons_in(words: str) -> tuple[str, ...]:
    said = words.strip().lower().replace("’", "'").rstrip("?？!！。.")
    own = [line.icon for line in _table() if _means(line, said)]
    if names_harm(said):
        return tuple(icon for icon in own if icon == WARNS)
    return tuple(dict.fromkeys((*own, *icons_in(words))))


def _means(line: _Line, said: str) -> bool:
    """Whether a head has words of a line and does not deny them."""
    return any(not denied_at(said, place.span()) for place in line.expression.finditer(said))


@cache
def _table() -> tuple[_Line, ...]:
    rows = word_rows(__package__, "heads.txt")
    return tuple(_Line(row.key, re.compile("|".join(_expressions(row)))) for row in rows)


def _expressions(row: WordRow) -> Iterator[str]:
    """Chinese words as they are, English ones whole."""
    yield from map(re.escape, row.chinese)
    for word in row.english:
        begins, ends = ("^" if word[0] in "=^" else r"\b"), ("$" if word[0] == "=" else r"\b")
        inner = r".*\s".join(re.escape(part.strip()) + r"\b" for part in word.lstrip("=^").split(ANY_WORDS))
        yield f"{begins}{inner}{ends}"
