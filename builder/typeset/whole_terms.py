"""Terms that stay whole: where in a text a break would cut one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from builder.typeset.rules import rules


def term_spans(text: str, own: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where terms of the field or of the outline (`own`) stand."""
    return [match.span() for match in _pattern(own).finditer(text)]


def inside(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Offsets strictly inside any of the spans."""
    return frozenset(i for first, last in spans for i in range(first + 1, last))


def edges_of(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where the spans begin and end."""
    return frozenset(edge for span in spans for edge in span)


def inside_compounds(text: str) -> frozenset[int]:
    """Offsets inside an English compound."""
    return inside(match.span() for match in _compounds().finditer(text))


@lru_cache(maxsize=64)
def _pattern(own: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all terms, the longest first."""
    words = sorted(rules().terms | {w for w in own if w}, key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words)))


@lru_cache(maxsize=1)
def _compounds() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, rules().compounds), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![A-Za-z])(?:{words})s?(?![A-Za-z])", re.IGNORECASE)
