"""What standing and lying bars have in common: their looks, and the words at their ends."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.drawing.plain_shapes import straight_line
from builder.figures.arranged import Arranged, Kind
from builder.figures.chart_data import ChartData
from builder.figures.emphasis import Fill
from builder.figures.lettering import Words, one_line, own_run
from builder.figures.pitch import Pitch
from builder.figures.reference_line import past
from builder.figures.scale import Scale
from builder.figures.series_colours import BELOW_ZERO, BELOW_ZERO_EDGE, series_color
from builder.figures.shapes import bar
from builder.figures.value_scale import ValueScale
from builder.geometry import Point, Rect
from builder.page.chart_parts import ChartAxis, ChartLabel, ChartNames, ChartSeries
from builder.page.items import Item, ShapeItem, Stroke, TextItem
from builder.theme.style import TextStyle

LINE_AIR = 0.45
"""Between a number and the line across the chart, in the air of the chart."""
PARTED = "surface"
"""The outline of the parts of a stack: a pale line between them keeps neighbours apart, in grey too."""
Labels = tuple[tuple[ChartLabel | None, ...], ...]


class BarPlot(Struct, frozen=True):
    """Bars in the making, standing or lying: a subclass says where a bar is, and where its number stands."""

    data: ChartData
    plot: Rect
    pitch: Pitch
    names: tuple[Words, ...]
    style: TextStyle | None
    """Of the numbers; None: a scale stands in their place."""
    scale: Scale

    def place(self, series: int, category: int) -> Rect:
        """The rectangle of a bar; of a zero, one without length."""
        raise NotImplementedError

    def beyond(self, words: Words, bar: Rect, below: bool) -> TextItem:
        """A number beyond the end of its bar; `below`: of one below zero."""
        raise NotImplementedError

    lying = False
    """Whether the bars lie."""

    def at(self, value: float) -> float:
        """Where a value lies on the page."""
        raise NotImplementedError

    def numbers(self) -> dict[tuple[int, int], TextItem]:
        """The numbers at the bars, by series and category; none beside a scale."""
        if self.style is None:
            return {}
        return {(s, c): self._number(self.style, s, c) for s, c in self.every()}

    def _number(self, style: TextStyle, series: int, category: int) -> TextItem:
        words = bar_words(self.data, style, series, category)
        below = self.data.values[series][category] < 0
        return self.clear(self.beyond(words, self.place(series, category), below), below)

    def clear(self, number: TextItem, below: bool) -> TextItem:
        """A number at the end of a bar, clear of the line across the chart."""
        line = self.data.block.line
        return (
            number
            if line is None
            else past(number, self.at(line.value.value), self.lying, below, LINE_AIR * self.data.look.air)
        )

    def usual_place(self, series: int, category: int, number: TextItem) -> Rect:
        """Where programs would put a number: at the end of its bar."""
        words = Words(number.paragraphs[0].set, number.span, self.data.look.language)
        return self.beyond(words, self.place(series, category), self.data.values[series][category] < 0).frame

    def every(self) -> list[tuple[int, int]]:
        """Series and category of all bars, category by category."""
        return [(s, c) for c in range(len(self.names)) for s in range(len(self.data.values))]

    def shapes(self) -> list[ShapeItem]:
        """All bars, category by category."""
        data = self.data
        return [bar(self.place(s, c), fill_of(data, s, c).color, data.block.series[s].span, _stroke(data, s, c))
                for s, c in self.every()]  # fmt: skip


class Parts(Struct, frozen=True):
    """What stands beside the bars themselves: the lines of a scale, the axis at zero from end to end, the names."""

    grid: tuple[Item, ...]
    base: tuple[Point, Point]
    names: Sequence[TextItem]
    names_frame: Rect


def arranged(kind: Kind, made: BarPlot, side: ValueScale | None, parts: Parts) -> Arranged:
    """The chart with all its parts; it is read name by name, each with its numbers after all bars."""
    data, width = made.data, made.data.look.axis_width
    numbers = made.numbers()
    axis = straight_line(*parts.base, data.span, Stroke(color="ink", width=width))
    drawing: tuple[Item, ...] = (*parts.grid, *parts.names, *made.shapes(), axis, *numbers.values())
    return Arranged(
        kind=kind, series=bar_series(data, labels_of(made, numbers)), plot=made.plot, drawing=drawing,
        axis=side.axis(made.scale, parts.grid, data) if side
        else ChartAxis(least=made.scale.least, most=made.scale.most),
        names=ChartNames(style=made.names[0].set.style, line_width=width, frame=parts.names_frame),
        gap=made.pitch.gap, overlap=made.pitch.overlap, bottom=max(item.frame.bottom for item in drawing),
    )  # fmt: skip


def fill_of(data: ChartData, series: int, category: int) -> Fill:
    """The roles of a bar: a series has its own; alone it tells apart what is below zero, or what stands out."""
    if data.alone and data.values[series][category] < 0:
        return Fill(BELOW_ZERO, BELOW_ZERO_EDGE)
    own = data.fills
    return own[category] if own else Fill(series_color(series), PARTED if data.block.stacked == "true" else "")


def _stroke(data: ChartData, series: int, category: int) -> Stroke | None:
    edge = fill_of(data, series, category).edge
    return Stroke(color=edge, width=data.look.edge) if edge else None


def bar_words(data: ChartData, style: TextStyle, series: int, category: int) -> Words:
    """The number at the end of a bar, set."""
    return one_line(own_run(data.words[series][category]), style, data.look, data.block.series[series].span)


def labels_of(made: BarPlot, items: dict[tuple[int, int], TextItem]) -> Labels:
    """The words at bars, as labels of a chart; none where there are none."""
    return tuple(
        tuple(
            _label(made, s, c, items[s, c]) if (s, c) in items else None for c in range(len(row))
        )
        for s, row in enumerate(made.data.values)
    )  # fmt: skip


def _label(made: BarPlot, series: int, category: int, item: TextItem) -> ChartLabel:
    usual = made.usual_place(series, category, item)
    shift = Point(round(item.frame.x - usual.x, 3), round(item.frame.y - usual.y, 3))
    words, style = made.data.words[series][category], item.paragraphs[0].set.style
    return ChartLabel(text=words, frame=item.frame, style=style, place="outside", shift=shift)


def bar_series(data: ChartData, labels: Labels) -> tuple[ChartSeries, ...]:
    """The rows of numbers with their looks."""
    return tuple(_series(data, s, labels[s]) for s in range(len(data.values)))


def _series(data: ChartData, series: int, labels: tuple[ChartLabel | None, ...]) -> ChartSeries:
    fills = tuple(fill_of(data, series, c) for c in range(len(data.categories)))
    apart = len(set(fills)) > 1 or (data.alone and bool(fills[0].edge))
    return ChartSeries(
        name=data.names[series].plain,
        values=data.values[series],
        color=series_color(series),
        edge="" if apart else fills[0].edge,
        formats=data.formats[series],
        labels=labels,
        point_colors=tuple(f.color for f in fills) if apart else (),
        point_edges=tuple(f.edge for f in fills) if apart else (),
    )
