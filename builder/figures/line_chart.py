"""Lines over the categories: a mark at each value, names and numbers at their ends or wherever they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.drawing.plain_shapes import polyline, straight_line
from builder.figures.arranged import Arranged, Misfit
from builder.figures.chart_data import ChartData
from builder.figures.chart_head import category_title, title_under
from builder.figures.lettering import tight
from builder.figures.line_ends import MOST_END, EndName, end_names
from builder.figures.line_labels import (
    Labels,
    Placed,
    Wanted,
    beside_mark,
    chosen_points,
    placed_labels,
    room_beside,
    wanted_labels,
)
from builder.figures.line_names import Names, half_width, under_points
from builder.figures.line_plot import LinePlot
from builder.figures.reference_line import dashes, is_within, lacks_room, line_words, words_beside
from builder.figures.scale import Scale, fitted_scale
from builder.figures.series_colours import DASHES, MARKS, series_color
from builder.figures.shapes import point_mark
from builder.figures.value_scale import ValueScale, value_scale
from builder.geometry import Point, Rect
from builder.page.chart_parts import ChartAxis, ChartNames, ChartSeries
from builder.page.items import Item, ShapeItem, Stroke, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle


class _Grid(Struct, frozen=True):
    """At about so many lines across the plot the values are written; `near`: only if all numbers stand near their
    points."""

    lines: int
    near: bool = False


GRIDS = (_Grid(4, near=True), _Grid(2, near=True), _Grid(4), _Grid(0))
"""From the best on: the numbers at points may need the room of a line."""
BREAK_ROOM = 1.4
"""Between the words of the scale and the plot, for the mark of the break, in marks of a line."""


def lines(data: ChartData, frame: Rect, *, named: bool) -> Arranged | Misfit:
    """The chart as lines; `named`: they bear their names at their right ends.

    Where not every point has its number a scale is written beside them, if there is room for it.
    """
    found: Misfit | None = None
    for style in (*tight(data.look.large_values), *tight(data.value_steps)):
        large = style.size > data.look.values[0].size  # only where it costs no line of the scale
        for grid in _grids(data, large=large):
            made = _lines_in(data, frame, style, named, grid)
            if isinstance(made, Arranged):
                return made
            found = found or made
    return found or Misfit("numbers", max(data.every_word, key=len), len(data.every_word))


def _grids(data: ChartData, *, large: bool) -> tuple[_Grid, ...]:
    if not _may_be_scaled(data):
        return GRIDS[-1:]
    return GRIDS[:1] if large else GRIDS


def _may_be_scaled(data: ChartData) -> bool:
    """Whether a scale from zero would say more than the numbers at the points.

    Programs count the lines of a scale from its end, which is no round value where numbers lie below zero. Nothing but
    zeros have no values over their line.
    """
    said = all(len(chosen_points(data.block.label, row)) == len(row) for row in data.values)
    return data.block.start is None and not said and min(data.scaled_values) >= 0 < max(data.scaled_values)


def _lines_in(data: ChartData, frame: Rect, style: TextStyle, named: bool, grid: _Grid) -> Arranged | Misfit:
    """The chart with labels of one size, if they have room."""
    side = _side(data, grid.lines)
    labels = wanted_labels(data, style, "above" if side else "left")
    values = room_beside(labels, "right")
    ends = end_names(data, style, MOST_END * frame.width - values - data.look.air, frame.width) if named else ()
    if len(ends) < (len(data.names) if named else 0):
        return Misfit("series", max((name.plain for name in data.names), key=len), len(data.names))
    label = words_beside(data, frame.width)
    if lacks_room(data, label) or is_within(data):
        return Misfit("line", line_words(data), 1)
    ends = (*ends, *((EndName(None, label),) if label else ()))
    inner = frame.inset(side.width, 0, 0, 0) if side else frame
    plot = _across(data, inner, labels, ends)
    names = under_points(data, plot, frame)
    if names is None:
        return Misfit("names", max((c.plain for c in data.categories), key=len), len(data.categories))
    title = category_title(data, inner.width)
    under = title.height + data.look.air / 2 if title else 0.0
    height = frame.height - names.height - data.look.air / 2 - under
    area = Rect(plot.x, frame.y, plot.width, height)
    scale = _scale(data, labels, ends, style, height)
    room = Rect(inner.x, frame.y, inner.width, height)
    side = side.within(scale) if side and scale else None
    wanted = Labels(labels, ends, near=grid.near)
    made = _labelled(LinePlot(data, area, scale), wanted, room, names, side) if scale else None
    if made is None:
        return Misfit("numbers", max(data.every_word, key=len), len(data.every_word))
    if title is None:
        return made
    return replace(
        made,
        beside=(*made.beside, *title_under(title, area, area.bottom + data.look.air / 2 + names.height, data.look.air)),
    )


def _side(data: ChartData, lines: int) -> ValueScale | None:
    """The scale that is written beside the lines: from zero, or from where their author has them begin."""
    if data.block.start:
        return value_scale(data, data.block.start.value, BREAK_ROOM * data.look.mark)
    return value_scale(data, lines=lines) if lines else None


def _labelled(plot: LinePlot, labels: Labels, room: Rect, names: Names, side: ValueScale | None) -> Arranged | None:
    """The lines with labels clear of everything."""
    line = [plot.data.block.line.value.value] if plot.data.block.line else []
    crossed = [plot.height_of(value) for value in (plot.scale.base, *line, *(side.values if side else ()))]
    values = side.items(plot.scale, plot.area, plot.data) if side else ()
    placed = placed_labels(plot, labels, room, crossed, [item.frame for item in values if item.role != "artifact"])
    return _arranged(plot, names, *placed, side) if placed else None


def _across(data: ChartData, frame: Rect, labels: Sequence[Wanted], ends: Sequence[EndName]) -> Rect:
    """The plot's width: half a place at each end lends room to the labels and names there."""
    off, count = beside_mark(data), len(data.categories)
    first, last = (half_width(data, category, frame.width) for category in (0, -1))
    left = max(room_beside(labels, "left") + off, first)
    values = room_beside(labels, "right")
    named = max((name.words.width for name in ends), default=0.0)
    right = max(values + (data.look.air if ends and values else 0.0) + named + off, last)
    outside = named + data.look.air / 2 if ends else 0.0
    width = frame.width
    for _ in range(30):
        half = width / count / 2
        width = frame.width - max(0.0, left - half) - max(outside, right - half)
    return Rect(frame.x + max(0.0, left - width / count / 2), frame.y, width, frame.height)


def _scale(
    data: ChartData, labels: Sequence[Wanted], ends: Sequence[EndName], style: TextStyle, height: float
) -> Scale | None:
    """The largest scale at which marks, the labels over them, and the names beside the last stay in the plot."""
    over = data.look.mark / 2 + data.look.air / 4
    over += style.leading if any(label.end == "above" for label in labels) else 0.0
    base = data.block.start.value if data.block.start else 0.0
    named = [(data.values[name.series][-1], name.words.height / 2) for name in ends if name.series is not None]
    above = [(value, room) for value, room in named if value >= base]
    return fitted_scale([*((value, over) for value in data.scaled_values), *above], height, base)


def _arranged(
    plot: LinePlot, names: Names, placed: Placed, ends: Sequence[TextItem], side: ValueScale | None
) -> Arranged:
    data, area = plot.data, plot.area
    written = names.under(plot)
    bottom, apart = max(item.frame.bottom for item in written), names.every > 1
    grid, axis = _grid(plot, side)
    base = plot.height_of(plot.scale.base)
    line = straight_line(Point(area.x, base), Point(area.right, base), data.span,
                Stroke(color="ink", width=data.look.axis_width))  # fmt: skip
    words = [one.item for one in placed.values()]
    return Arranged(
        kind="line", series=tuple(_series(data, s, placed) for s in range(len(data.values))), plot=area, axis=axis,
        names=ChartNames(style=names.words[0].set.style, every=names.every, line_width=data.look.axis_width,
                         frame=Rect(area.x, area.bottom, area.width, bottom - area.bottom)),
        drawing=(*grid, line, *_drawn(plot), *words, *(() if apart else written)),
        beside=(*_break(plot), *_line_across(plot, words), *(written if apart else ()), *ends),
        bottom=area.bottom if apart else bottom,
        right=min((name.frame.x for name in ends), default=None),
    )  # fmt: skip


def _line_across(plot: LinePlot, numbers: Sequence[TextItem]) -> tuple[ShapeItem, ...]:
    """The line that the author asks for: as wide as the plot, but for numbers at the ends of lines."""
    if plot.data.block.line is None:
        return ()
    area, y = plot.area, plot.line_end.y
    first, last = plot.point(0, 0).x, plot.point(0, len(plot.data.categories) - 1).x
    met = [item.frame for item in numbers if item.frame.y < y < item.frame.bottom]
    left = first if any(frame.centre.x < first for frame in met) else area.x
    right = last if any(frame.centre.x > last for frame in met) else area.right
    return dashes(Point(left, y), Point(right, y), plot.data, over_bars=False)


def _grid(plot: LinePlot, side: ValueScale | None) -> tuple[tuple[Item, ...], ChartAxis]:
    """Lines across the plot with their values, where there is a scale."""
    scale = plot.scale
    if side is None:
        return (), ChartAxis(least=scale.least, most=scale.most)
    items = side.items(scale, plot.area, plot.data)
    return items, side.axis(scale, items, plot.data)


def _series(data: ChartData, series: int, placed: Placed) -> ChartSeries:
    own = [placed.get((series, c)) for c in range(len(data.categories))]
    return ChartSeries(
        name=data.names[series].plain, values=data.values[series], color=series_color(series),
        formats=data.formats[series], labels=tuple(one.label if one else None for one in own),
        mark=MARKS[series % len(MARKS)], dash=_dash(data, series),
    )  # fmt: skip


def _dash(data: ChartData, series: int) -> tuple[float, ...]:
    return tuple(length * data.look.line_width for length in DASHES[series % len(DASHES)])


def _drawn(plot: LinePlot) -> list[ShapeItem]:
    """Lines with their marks, the first on top."""
    look, out = plot.data.look, []
    for series in reversed(range(len(plot.data.values))):
        span, color = plot.data.block.series[series].span, series_color(series)
        points = plot.line(series)
        if len(points) > 1:
            stroke = Stroke(color=color, width=look.line_width, dash=_dash(plot.data, series), cap="round")
            out.append(polyline(points, span, stroke))
        out += [point_mark(MARKS[series % len(MARKS)], point, look.mark, color, span) for point in points]
    return out


def _break(plot: LinePlot) -> tuple[ShapeItem, ...]:
    """The mark of a scale that does not begin at zero: a zigzag near its foot, well over the words of its first value.

    LibreOffice sets those somewhat higher, and closer to the axis.
    """
    if not plot.data.block.start:
        return ()
    x, y, size = plot.area.x, plot.height_of(plot.scale.base), plot.data.look.mark
    way = ((0.0, 0.0), (0.0, 2.4), (-0.7, 2.7), (0.7, 3.3), (0.0, 3.6), (0.0, 4.2))
    points = [Point(x + across * size, y - up * size) for across, up in way]
    return (polyline(points, plot.data.span, Stroke(color="ink", width=plot.data.look.axis_width)),)
