"""What a chart is made of, beside its drawing: data, scale, places of words. A writer infers none of it.

Places are in points from the page's top left corner, like everything on a page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from builder.geometry import Point, Rect
from builder.replace import replace
from builder.theme.style import TextStyle

ChartMark = Literal["circle", "square", "triangle", "diamond"]
LabelPlace = Literal["outside", "inside", "above", "below", "left", "right"]


class ChartLabel(Struct, frozen=True, kw_only=True):
    """The words at one value: the number, with its unit where labels have it."""

    text: str
    frame: Rect
    """Where the drawing has its words: their own width, on one line."""
    style: TextStyle
    place: LabelPlace
    """On which side of its point; `outside`: beyond the end of its bar, `inside`: in the middle of it."""
    shift: Point = Point(0, 0)
    """How far it is moved from where its place alone would have it, so that it keeps clear."""


class ChartSeries(Struct, frozen=True, kw_only=True):
    """One row of numbers and how it looks. What has an entry a value is as long as `values`."""

    name: str
    values: tuple[float, ...]
    color: str
    """Role of its bars, or of its line and marks."""
    edge: str = ""
    """Role of the outline of its bars; empty: none."""
    point_colors: tuple[str, ...] = ()
    """A role per value, where one bar is told apart; empty: `color` for all."""
    point_edges: tuple[str, ...] = ()
    """A role per value for the outlines of bars; empty: `edge` for all."""
    formats: tuple[str, ...] = ()
    """A number format (ECMA-376 part 1, 18.8.31) per value: its digits as typed, its label's unit."""
    labels: tuple[ChartLabel | None, ...] = ()
    """What stands at each value; None where nothing does."""
    mark: ChartMark = "circle"
    """The shape of a line's points."""
    dash: tuple[float, ...] = ()
    """Dashes of a line, in points; empty: solid."""


class ChartTick(Struct, frozen=True, kw_only=True):
    """One value of the scale, and where its words stand."""

    value: float
    text: str
    frame: Rect


class ChartAxis(Struct, frozen=True, kw_only=True):
    """The scale of values along the plot: `least` at its foot (bars: its left edge), `most` at the other end."""

    least: float
    most: float
    base: float = 0.0
    """The value at which bars begin and the line of the categories stands."""
    step: float = 0.0
    """From one grid line to the next, counted from `base`; 0: there are none."""
    grid: str = ""
    """Role of the grid lines; empty: there are none."""
    ticks: tuple[ChartTick, ...] = ()
    """The values written beside the scale; none: it is unseen."""
    style: TextStyle | None = None
    """How ticks are written."""
    format: str = "General"
    """Number format of the ticks."""


class ChartNames(Struct, frozen=True, kw_only=True):
    """How the categories are written beside their axis."""

    style: TextStyle
    frame: Rect
    """The room of all of them: under the plot, or left of it."""
    every: int = 1
    """Which are shown: the first and every so many after it. If not all, they are items beside the chart, for programs
    leave out others than asked, or all, or break them letter by letter."""
    line: str = "ink"
    """Role of the axis."""
    line_width: float = 2.0


Placing = Callable[[Rect], Rect]
"""From where something stands to where it shall stand."""


def series_at(series: ChartSeries, place: Placing, scale: float = 1.0) -> ChartSeries:
    """The same series on a chart that stands elsewhere, so many times as large."""
    labels = tuple(one and _label_at(one, place, scale) for one in series.labels)
    return replace(series, labels=labels, dash=tuple(length * scale for length in series.dash))


def axis_at(axis: ChartAxis, place: Placing, scale: float = 1.0) -> ChartAxis:
    """The same scale on a chart that stands elsewhere, so many times as large."""
    ticks = tuple(replace(tick, frame=place(tick.frame)) for tick in axis.ticks)
    return replace(axis, ticks=ticks, style=axis.style and axis.style.scaled(scale))


def names_at(names: ChartNames, place: Placing, scale: float = 1.0) -> ChartNames:
    """The same names on a chart that stands elsewhere, so many times as large."""
    return replace(
        names, style=names.style.scaled(scale), frame=place(names.frame), line_width=names.line_width * scale
    )


def _label_at(label: ChartLabel, place: Placing, scale: float) -> ChartLabel:
    shift = Point(label.shift.x * scale, label.shift.y * scale)
    return replace(label, frame=place(label.frame), style=label.style.scaled(scale), shift=shift)
