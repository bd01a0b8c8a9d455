"""What standing and lying bars have in common: their looks, and the words at their ends."""

from __future__ import annotations

from collections.abc import Callable

from builder.figures.chart_data import ChartData
from builder.figures.colours import BELOW_ZERO, BELOW_ZERO_EDGE, series_color
from builder.figures.lettering import Words, one_line, own_run
from builder.figures.shapes import bar
from builder.geometry import Rect
from builder.layout.chart_parts import ChartLabel, ChartSeries
from builder.layout.page import ShapeItem, Stroke, TextItem
from builder.theme.style import TextStyle

PlaceOf = Callable[[int, int], Rect]
"""The rectangle of a bar, by series and category."""
Labels = tuple[tuple[ChartLabel | None, ...], ...]


def bar_shapes(data: ChartData, place: PlaceOf) -> list[ShapeItem]:
    """All bars, category by category."""
    return [
        bar(place(s, c), fill_of(data, s, c), data.block.series[s].span, _stroke(data, s, c))
        for c in range(len(data.categories))
        for s in range(len(data.values))
    ]


def fill_of(data: ChartData, series: int, category: int) -> str:
    """The role of a bar: a series has its own, and alone it tells what is below zero apart."""
    below = data.alone and data.values[series][category] < 0
    return BELOW_ZERO if below else series_color(series)


def _stroke(data: ChartData, series: int, category: int) -> Stroke | None:
    if fill_of(data, series, category) != BELOW_ZERO:
        return None
    return Stroke(color=BELOW_ZERO_EDGE, width=data.look.edge)


def bar_words(data: ChartData, style: TextStyle, series: int, category: int) -> Words:
    """The number at the end of a bar, set."""
    return one_line(own_run(data.words[series][category]), style, data.look, data.block.series[series].span)


def labels_of(data: ChartData, items: dict[tuple[int, int], TextItem]) -> Labels:
    """The words at bars, as labels of a chart; none where there are none."""
    return tuple(
        tuple(
            _label(data.words[s][c], items[s, c]) if (s, c) in items else None for c in range(len(row))
        )
        for s, row in enumerate(data.values)
    )  # fmt: skip


def _label(words: str, item: TextItem) -> ChartLabel:
    return ChartLabel(text=words, frame=item.frame, style=item.paragraphs[0].set.style, place="outside")


def bar_series(data: ChartData, labels: Labels) -> tuple[ChartSeries, ...]:
    """The rows of numbers with their looks."""
    return tuple(_series(data, s, labels[s]) for s in range(len(data.values)))


def _series(data: ChartData, series: int, labels: tuple[ChartLabel | None, ...]) -> ChartSeries:
    fills = tuple(fill_of(data, series, c) for c in range(len(data.categories)))
    apart = BELOW_ZERO in fills
    return ChartSeries(
        name=data.names[series].plain, values=data.values[series], color=series_color(series),
        formats=data.formats[series], labels=labels, point_colors=fills if apart else (),
        point_edges=tuple(BELOW_ZERO_EDGE if fill == BELOW_ZERO else "" for fill in fills) if apart else (),
    )  # fmt: skip
