"""Which step of a scale words are: normal, raised, high; easy, with practice, hard.

The scales stand in `levels.txt`, reviewed by hand. Words are steps only together: at least three texts, all of one
scale in every language that they are written in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple, get_args

from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import word_rows

Level = Literal["good", "watch", "warning", "urgent"]
"""What a row or cell says: all is well; have an eye on it; do something; do not wait."""
LEVELS: tuple[Level, ...] = get_args(Level)
FEWEST = 3
"""So many texts at least make a scale."""
JUDGING = frozenset({"effort", "quality", "safety", "risk"})
"""Scales that judge a thing. How severe a hearing loss it is made for, and what is measured of it, is no verdict on it.
"""
_PARTED = re.compile(r"[,;:(–—，；：、（…\n]|\s-\s")
"""What parts the step from what is said about it: `Very high, see a doctor`."""


class Step(NamedTuple):
    """A step of a scale; `rank`: the lines of a scale stand in the order of its steps."""

    scale: str
    rank: int
    level: Level


def levels_of_rows(labels: Sequence[Mapping[str, str]]) -> tuple[Level, ...]:
    """The level of each row by its label's words, one way or the other through a scale; () where it is not certain."""
    for steps in _in_one_scale(labels):
        ranks = [step.rank for step in steps]
        rising = [one < other for one, other in pairwise(ranks)]
        if all(rising) or (not any(rising) and len(set(ranks)) == len(ranks)):
            return tuple(step.level for step in steps)
    return ()


def levels_of_cells(cells: Sequence[Mapping[str, str]]) -> tuple[Level, ...]:
    """The level of each thing that a row of a comparison judges, in any order; () where it is not certain."""
    for steps in _in_one_scale(cells):
        if steps[0].scale in JUDGING and len({step.rank for step in steps}) > 1:
            return tuple(step.level for step in steps)
    return ()


def says_level(text: Mapping[str, str], level: Level) -> bool:
    """Whether a text is a word for a level in each of its languages, so that nobody need be told it."""
    return any(step.level == level for step in _steps_of(text))


def _in_one_scale(texts: Sequence[Mapping[str, str]]) -> list[list[Step]]:
    """The texts as steps of each scale that has all of them; a text has the same step in all its languages."""
    found = [_steps_of(text) for text in texts]
    if len(found) < FEWEST:
        return []
    scales = [{step.scale: step for step in steps} for steps in found]
    shared = [scale for scale in scales[0] if all(scale in own for own in scales)]
    return [[own[scale] for own in scales] for scale in shared]


def _steps_of(text: Mapping[str, str]) -> tuple[Step, ...]:
    """The steps that a text is in each of its languages."""
    said = [_steps().get(_lead(words), ()) for language, words in text.items() if language in USUAL_LANGUAGES]
    return tuple(step for step in said[0] if all(step in other for other in said)) if said else ()


def _lead(words: str) -> str:
    """A text up to its first mark, as the table has it."""
    said = " ".join(_PARTED.split(words.strip(), maxsplit=1)[0].lower().replace("’", "'").split())
    return said.rstrip(".!。！")


@cache
def _steps() -> Mapping[str, tuple[Step, ...]]:
    """The steps that each word of the table is."""
    steps: dict[str, tuple[Step, ...]] = {}
    for rank, row in enumerate(word_rows(__package__, "levels.txt")):
        scale, name = row.key.split()
        level = next(level for level in LEVELS if level == name)
        for word in (*row.chinese, *row.english):
            steps[word] = (*steps.get(word, ()), Step(scale, rank, level))
    return steps
