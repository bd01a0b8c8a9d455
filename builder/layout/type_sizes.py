"""Styles that grow together: a sheet has one body size, and the sizes of most other styles follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from builder.memory import once_for_each
from builder.outline.text.text import Language
from builder.replace import replace
from builder.theme.model import Medium, Theme
from builder.theme.style import TextStyle

STEP = 0.25
"""Body sizes differ by quarters of a point."""
FACTORS: Mapping[str, float] = MappingProxyType({
    "body": 1, "card": 1, "quote": 1, "quote-who": 0.95, "heading": 1.5, "box-heading": 1.1, "statement": 1.5,
    "pull": 1.22, "table": 0.94, "table-head": 0.94, "review": 0.94,
})  # fmt: skip
"""Sizes as multiples of the body's; each stays within the range its style gives."""


def sized_styles(theme: Theme, medium: Medium, language: Language, body: float) -> Mapping[str, TextStyle]:
    """Every style of a medium where the body is `body` points large."""
    known, key = _sized(theme), (medium, language, body)
    if key not in known:
        known[key] = MappingProxyType(_sized_anew(theme, medium, language, body))
    return known[key]


@once_for_each(4)
def _sized(theme: Theme) -> dict[tuple[Medium, Language, float], Mapping[str, TextStyle]]:
    """What is known of a theme: a fit tries few sizes, again and again."""
    return {}


def _sized_anew(theme: Theme, medium: Medium, language: Language, body: float) -> dict[str, TextStyle]:
    return {
        name: at_size(theme.steps(medium, name, language), body * FACTORS[name])
        if name in FACTORS
        else theme.style(medium, name, language)
        for name in theme.styles[medium]
    }


def preferred_styles(theme: Theme, medium: Medium, language: Language) -> Mapping[str, TextStyle]:
    """Every style of a medium where its body has the size between its largest and its least."""
    sizes = body_sizes(theme, medium, language)
    return sized_styles(theme, medium, language, sizes[len(sizes) // 2])


@lru_cache(maxsize=2048)
def at_size(steps: tuple[TextStyle, ...], size: float) -> TextStyle:
    """A style at a size between its first and its last step, its leading between theirs."""
    if size >= steps[0].size:
        return steps[0]
    for larger, smaller in pairwise(steps):
        if size >= smaller.size:
            share = (size - smaller.size) / (larger.size - smaller.size)
            leading = smaller.leading + share * (larger.leading - smaller.leading)
            return replace(smaller, size=size, leading=leading)
    return steps[-1]


def body_sizes(theme: Theme, medium: Medium, language: Language) -> tuple[float, ...]:
    """The sizes a sheet may take, largest first, down to the body's second step."""
    steps = theme.steps(medium, "body", language)
    return _between(steps[0].size, steps[min(1, len(steps) - 1)].size)


def last_sizes(theme: Theme, medium: Medium, language: Language) -> tuple[float, ...]:
    """The sizes under those, for a sheet that is too full; none where the style has but two steps."""
    steps = theme.steps(medium, "body", language)
    return _between(steps[1].size, steps[-1].size)[1:] if len(steps) > 2 else ()


def _between(largest: float, least: float) -> tuple[float, ...]:
    count = round((largest - least) / STEP)
    return tuple(largest - index * STEP for index in range(count + 1))
