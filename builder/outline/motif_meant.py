"""The motif that a document's own words make certain, where its outline names none.

The words and their motifs stand in `motif_words.txt`, reviewed by hand. Where nothing or something doubtful is meant,
the usual motif is drawn: a wrong picture is worse than a quiet one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from builder.outline.model.edition import USUAL_MOTIF, MotifChoice
from builder.outline.model.outline import Outline
from builder.outline.text.text import LocalizedText
from builder.replace import replace
from builder.words.word_tables import WordRow, word_rows

HIDES = "-"
"""The table's kind of words that only look like a thing."""
DOUBTFUL = ""
"""What a text names where it names several things of one kind."""


class _Row(NamedTuple):
    """A line of the table."""

    kind: str
    motif: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]


class _Line(NamedTuple):
    """The words of one motif, and how early its kind decides."""

    kind: str
    rank: int
    motif: str
    expression: re.Pattern[str]


class _Found(NamedTuple):
    start: int
    end: int
    line: _Line


def motif_choice(outline: Outline) -> MotifChoice:
    """The motif an outline names, else the one its words mean, else the usual one."""
    chosen = outline.motif
    return chosen if chosen.name else replace(chosen, name=motif_meant(outline) or USUAL_MOTIF)


def motif_meant(outline: Outline) -> str | None:
    """What the title makes certain; where it says nothing of these things the subtitle, then the name of the group.

    The languages in which a text says something must mean the same motif.
    """
    for text in (outline.title, outline.subtitle, outline.group.name if outline.group else None):
        named = {motif for words in _written(outline, text) if (motif := motif_in(words)) is not None}
        if named:
            return common_motif(named) or None
    return None


def _written(outline: Outline, text: LocalizedText | None) -> Iterator[str]:
    """A text as the author wrote it in each language of the outline."""
    by_language = text.by_language if text else {}
    yield from dict.fromkeys(by_language[language].raw for language in outline.languages if language in by_language)


def motif_in(words: str) -> str | None:
    """The motif that a text means: one of the first kind it has words of; `DOUBTFUL` for several, None for none."""
    plain = " ".join(words.replace("*", "").replace("'", "’").split())
    kept = [one.line for one in _longest(list(_places(plain))) if one.line.kind != HIDES]
    first = min((line.rank for line in kept), default=0)
    motifs = {line.motif for line in kept if line.rank == first}
    return common_motif(motifs) if motifs else None


def common_motif(motifs: set[str]) -> str:
    """The one that stands for all: the only one, or that of which the others are kinds, as `hearing-aid` is of
    `hearing`; else `DOUBTFUL`."""
    return next((one for one in motifs if all(f"{other}-".startswith(f"{one}-") for other in motifs)), DOUBTFUL)


def _places(words: str) -> Iterator[_Found]:
    for line in _table():
        yield from (_Found(match.start(), match.end(), line) for match in line.expression.finditer(words))


def _longest(found: list[_Found]) -> list[_Found]:
    """Of words that overlap the longest: `heat stroke` hides `stroke`."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept


def motif_words() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The motifs that words can mean, each with its words, Chinese and English."""
    rows = [row for row in _rows() if row.kind != HIDES]
    for motif in dict.fromkeys(row.motif for row in rows):
        yield motif, tuple(word for row in rows if row.motif == motif for word in (*row.chinese, *row.english))


@cache
def _table() -> tuple[_Line, ...]:
    kinds = list(dict.fromkeys(row.kind for row in _rows()))
    return tuple(_Line(row.kind, kinds.index(row.kind), row.motif, _expression(row)) for row in _rows())


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_row(row) for row in word_rows(__package__, "motif_words.txt"))


def _row(row: WordRow) -> _Row:
    kind, motif = row.key.split(" ")
    return _Row(kind, motif, row.chinese, row.english)


def _expression(row: _Row) -> re.Pattern[str]:
    """All words of a row, of those that begin alike the longest first."""
    return re.compile("|".join(sorted([*map(re.escape, row.chinese), *map(_english, row.english)], key=len)[::-1]))


def _english(word: str) -> str:
    """A whole word, also in the plural and of somebody; one without capitals however it is written."""
    freely = "" if word != word.lower() else "i"
    return rf"(?{freely}:(?<![A-Za-z]){re.escape(word)}(?:e?s)?(?:’s?)?(?![A-Za-z]))"
