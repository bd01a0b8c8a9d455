"""Lines over the categories: a mark at each value, names and numbers at their ends or wherever they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from builder.figures.arranged import Arranged, Misfit
from builder.figures.chart_data import ChartData
from builder.figures.chart_head import category_title, title_under
from builder.figures.colours import DASHES, MARKS, series_color
from builder.figures.lettering import tight
from builder.figures.line_labels import (
    MOST_END,
    Placed,
    Wanted,
    placed_labels,
    room_beside,
    wanted_labels,
    width_at_ends,
)
from builder.figures.line_names import Names, half_width, under_points
from builder.figures.line_plot import LinePlot
from builder.figures.scale import Scale, fitted_scale, multiples, round_step
from builder.figures.shapes import point_mark, polyline, rule
from builder.figures.value_scale import GRID, ValueScale, value_scale
from builder.geometry import Point, Rect
from builder.page.chart_parts import ChartAxis, ChartNames, ChartSeries
from builder.page.items import Item, ShapeItem, Stroke
from builder.replace import replace
from builder.theme.style import TextStyle

GRID_LINES = 3
BREAK_ROOM = 1.4
"""Between the words of the scale and the plot, for the mark of the break, in marks of a line."""


def lines(data: ChartData, frame: Rect, *, named: bool) -> Arranged | Misfit:
    """The chart as lines; `named`: they bear their names at their right ends."""
    found: Misfit | None = None
    for style in tight(data.value_steps):
        made = _lines_in(data, frame, style, named)
        if isinstance(made, Arranged):
            return made
        found = found or made
    return found or Misfit("numbers", max(data.every_word, key=len), len(data.every_word))


def _lines_in(data: ChartData, frame: Rect, style: TextStyle, named: bool) -> Arranged | Misfit:
    """The chart with labels of one size, if they have room."""
    if width_at_ends(data, style, named=named) > MOST_END * frame.width:
        return Misfit("series", max((name.plain for name in data.names), key=len), len(data.names))
    labels = wanted_labels(data, style, named=named)
    side = value_scale(data, data.block.start.value, BREAK_ROOM * data.look.mark) if data.block.start else None
    inner = frame.inset(side.width, 0, 0, 0) if side else frame
    across = _across(data, inner, labels)
    names = under_points(data, across, frame)
    if names is None:
        return Misfit("names", max((c.plain for c in data.categories), key=len), len(data.categories))
    title = category_title(data, inner.width)
    under = title.height + data.look.air / 2 if title else 0.0
    height = frame.height - names.height - data.look.air / 2 - under
    area = Rect(across.x, frame.y, across.width, height)
    scale = _scale(data, labels, style, height)
    room = Rect(inner.x, frame.y, inner.width, height)
    side = side.within(scale) if side and scale else None
    made = _labelled(LinePlot(data, area, scale), labels, room, names, side) if scale else None
    if made is None:
        return Misfit("numbers", max(data.every_word, key=len), len(data.every_word))
    if title is None:
        return made
    return replace(
        made,
        beside=(*made.beside, *title_under(title, area, area.bottom + data.look.air / 2 + names.height, data.look.air)),
    )


def _labelled(
    plot: LinePlot, labels: Sequence[Wanted], room: Rect, names: Names, side: ValueScale | None
) -> Arranged | None:
    """The lines with labels clear of everything; grid lines without values give way to them."""
    for values in (_grid_values(plot, side), ()) if side is None else (side.values,):
        crossed = [plot.height_of(value) for value in (plot.scale.base, *values)]
        placed = placed_labels(plot, labels, room, crossed)
        if placed is not None:
            return _arranged(plot, names, placed, side, values)
    return None


def _grid_values(plot: LinePlot, side: ValueScale | None) -> tuple[float, ...]:
    """Where lines go across the plot."""
    low, high = min(0.0, *plot.data.every_value), max(0.0, *plot.data.every_value)
    if low < 0:
        return ()  # programs count grid lines from the scale's end, which is no round value then
    return tuple(v for v in multiples(round_step((high - low) or 1.0, GRID_LINES), low, high) if v)


def _across(data: ChartData, frame: Rect, labels: Sequence[Wanted]) -> Rect:
    """The plot's width: half a place at each end lends room to the labels and names there."""
    off, count = data.look.mark / 2 + data.look.air / 2, len(data.categories)
    first, last = (half_width(data, category, frame.width) for category in (0, -1))
    left = max(room_beside(labels, "left") + off, first)
    right = max(room_beside(labels, "right") + off, last)
    width = frame.width
    for _ in range(30):
        half = width / count / 2
        width = frame.width - max(0.0, left - half) - max(0.0, right - half)
    return Rect(frame.x + max(0.0, left - width / count / 2), frame.y, width, frame.height)


def _scale(data: ChartData, labels: Sequence[Wanted], style: TextStyle, height: float) -> Scale | None:
    """The largest scale at which marks, and the labels over them, stay in the plot."""
    over = data.look.mark / 2 + data.look.air / 4
    over += style.leading if any(label.end == "above" for label in labels) else 0.0
    base = data.block.start.value if data.block.start else 0.0
    return fitted_scale([(value, over) for value in data.every_value], height, base)


def _arranged(
    plot: LinePlot, names: Names, placed: Placed, side: ValueScale | None, across: Sequence[float]
) -> Arranged:
    data, area = plot.data, plot.area
    written = names.under(plot)
    bottom, apart = max(item.frame.bottom for item in written), names.every > 1
    grid, axis = _grid(plot, side, across)
    base = plot.height_of(plot.scale.base)
    line = rule(Point(area.x, base), Point(area.right, base), data.span,
                Stroke(color="ink", width=data.look.axis_width))  # fmt: skip
    words = [one.item for one in placed.values()]
    return Arranged(
        kind="line", series=tuple(_series(data, s, placed) for s in range(len(data.values))), plot=area, axis=axis,
        names=ChartNames(style=names.words[0].set.style, every=names.every, line_width=data.look.axis_width,
                         frame=Rect(area.x, area.bottom, area.width, bottom - area.bottom)),
        drawing=(*grid, line, *_drawn(plot), *words, *(() if apart else written)),
        beside=(*((_break(plot),) if side else ()), *(written if apart else ())),
        bottom=area.bottom if apart else bottom,
    )  # fmt: skip


def _grid(plot: LinePlot, side: ValueScale | None, values: Sequence[float]) -> tuple[tuple[Item, ...], ChartAxis]:
    """Lines across the plot, with their values where the scale does not begin at zero."""
    scale, area, data = plot.scale, plot.area, plot.data
    if side:
        items = side.items(scale, area, data)
        return items, side.axis(scale, items, data)
    if not values:
        return (), ChartAxis(least=scale.least, most=scale.most)
    stroke = Stroke(color=GRID, width=1.0)
    heights = [plot.height_of(value) for value in values]
    rules = [rule(Point(area.x, y), Point(area.right, y), data.span, stroke) for y in heights]
    step = min(abs(value) for value in values)
    return tuple(rules), ChartAxis(least=scale.least, most=scale.most, step=step, grid=GRID)


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


def _break(plot: LinePlot) -> ShapeItem:
    """The mark of a scale that does not begin at zero: a zigzag at its foot, over the words of its first value."""
    x, y, size = plot.area.x, plot.height_of(plot.scale.base), plot.data.look.mark
    way = ((0.0, 0.0), (0.0, 0.9), (-0.7, 1.2), (0.7, 1.8), (0.0, 2.1), (0.0, 3.0))
    points = [Point(x + across * size, y - up * size) for across, up in way]
    return polyline(points, plot.data.span, Stroke(color="ink", width=plot.data.look.axis_width))
