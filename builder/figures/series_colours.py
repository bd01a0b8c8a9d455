"""The colours of series: roles of the theme, the same in every output."""

from __future__ import annotations

from collections.abc import Mapping

from builder.page.chart_parts import ChartMark
from builder.theme.style import Color, contrast

MOST_SERIES = 6
BELOW_ZERO, BELOW_ZERO_EDGE = "sun", "sun-edge"
"""A single series tells bars below zero apart; sun alone does not stand out enough from its ground."""
INKS = ("primary", "sun-edge", "sky-ink", "rose-ink", "mint-ink", "sand-ink")
"""Words in the colour of a series, dark enough to be read."""
MARKS: tuple[ChartMark, ...] = ("circle", "square", "triangle", "diamond", "circle", "square")
DASHES: tuple[tuple[float, ...], ...] = ((), (), (), (3.0, 2.0), (1.0, 1.5), (4.0, 1.5, 1.0, 1.5))
"""In widths of the line: lines are told apart without colour too."""


def inks_on_series(palette: Mapping[str, Color]) -> tuple[str, ...]:
    """For each series the role whose words are read best on its bars: `surface` or `ink`."""
    grounds = [palette[series_color(index)].rgb for index in range(MOST_SERIES)]
    return tuple(max(("surface", "ink"), key=lambda role: contrast(palette[role].rgb, ground)) for ground in grounds)


def series_color(index: int) -> str:
    """The role of a series, by its place."""
    return f"chart-{index % MOST_SERIES + 1}"
