"""Terms that stay whole: where in a text a break would cut one."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.typeset.rules import rules


def inside_terms(text: str, own: tuple[str, ...]) -> frozenset[int]:
    """Offsets inside a term of the field or of the outline (`own`)."""
    pattern = _pattern(own)
    return frozenset(i for match in pattern.finditer(text) for i in range(match.start() + 1, match.end()))


@lru_cache(maxsize=64)
def _pattern(own: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all terms, the longest first."""
    words = sorted(rules().terms | {w for w in own if w}, key=lambda w: (-len(w), w))
    return re.compile("|".join(map(re.escape, words)))


@lru_cache(maxsize=1)
def _compounds() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, rules().compounds), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<![A-Za-z])(?:{words})s?(?![A-Za-z])", re.IGNORECASE)


def inside_compounds(text: str) -> frozenset[int]:
    """Offsets inside an English compound."""
    return frozenset(i for match in _compounds().finditer(text) for i in range(match.start() + 1, match.end()))
