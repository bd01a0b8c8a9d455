"""One arrangement of a chart, measured; or why it does not fit."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builder.geometry import Rect
from builder.page.chart_parts import ChartAxis, ChartNames, ChartSeries
from builder.page.items import Item

Kind = Literal["bar", "column", "line"]


class Arranged(Struct, frozen=True, kw_only=True):
    """The plot with all that stands on it, and where it stands; see `ChartItem`."""

    kind: Kind
    series: tuple[ChartSeries, ...]
    plot: Rect
    axis: ChartAxis
    names: ChartNames
    drawing: tuple[Item, ...]
    beside: tuple[Item, ...] = ()
    """What stands on the page beside the chart itself: the mark of a broken scale, the names of lines."""
    totals: ChartSeries | None = None
    """What stacked columns come to."""
    gap: float = 0.0
    overlap: float = 0.0
    bottom: float
    """The foot of its lowest words."""
    right: float | None = None
    """Where the chart ends, if items stand beside it; None: it takes the whole width."""


class Misfit(Struct, frozen=True):
    """What has no room, and the longest of it."""

    what: Literal["names", "numbers", "parts", "series", "rows", "line"]
    words: str
    count: int
    fit: int = 0
    """How many rows would fit."""
