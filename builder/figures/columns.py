"""Columns: standing bars, their numbers at their ends, their names under all of them."""

from __future__ import annotations

from msgspec import Struct

from builder.changed import replace
from builder.figures.arranged import Arranged, Misfit
from builder.figures.bar_parts import bar_series, bar_shapes, bar_words, labels_of
from builder.figures.chart_data import ChartData
from builder.figures.chart_head import category_title, title_under
from builder.figures.lettering import Words, aligned, alike, natural_width, own_run, tight
from builder.figures.pitch import Pitch
from builder.figures.scale import Scale, fitted_scale
from builder.figures.shapes import rule
from builder.figures.value_scale import ValueScale, value_scale
from builder.geometry import Point, Rect
from builder.layout.chart_parts import ChartAxis, ChartNames
from builder.layout.page import Item, Stroke, TextItem
from builder.theme.style import TextStyle

MOST_NAME_LINES = 2


class Columns(Struct, frozen=True):
    """Columns in the making."""

    data: ChartData
    plot: Rect
    pitch: Pitch
    names: tuple[Words, ...]
    style: TextStyle | None
    """Of the numbers; None: a scale stands in their place."""
    scale: Scale

    def at(self, value: float) -> float:
        """Where a value lies on the page."""
        return self.plot.bottom - self.scale.at(value)

    def place(self, series: int, category: int) -> Rect:
        """The rectangle of a column; of a zero, one without height."""
        ends = sorted((self.at(0), self.at(self.data.values[series][category])))
        return Rect(self.plot.x + self.pitch.start(series, category), ends[0], self.pitch.width, ends[1] - ends[0])

    def numbers(self) -> dict[tuple[int, int], TextItem]:
        """The numbers over their columns; under those below zero."""
        if self.style is None:
            return {}
        return {
            (s, c): self._number(self.style, s, c) for c in range(len(self.names)) for s in range(len(self.data.values))
        }

    def _number(self, style: TextStyle, series: int, category: int) -> TextItem:
        words, column = bar_words(self.data, style, series, category), self.place(series, category)
        gap = self.data.look.air / 4
        below = self.data.values[series][category] < 0
        y = column.bottom + gap if below else column.y - gap - words.height
        return words.at(column.centre.x - words.width / 2, y)

    def written_names(self) -> list[TextItem]:
        """The names under the plot."""
        y = self.plot.bottom + self.data.look.air / 2
        middle = self.pitch.place / 2
        return [words.at(self.plot.x + self.pitch.place * c + middle - words.width / 2, y)
                for c, words in enumerate(self.names)]  # fmt: skip


def columns(data: ChartData, frame: Rect, *, scaled: bool) -> Arranged | Misfit:
    """The chart as columns in a frame; `scaled`: with a scale at the left instead of a number at each."""
    look, count = data.look, len(data.categories)
    side = value_scale(data) if scaled else None
    inner = frame.inset(side.width, 0, 0, 0) if side else frame
    pitch = Pitch(inner.width, count, len(data.values), look.most_bar)
    names = alike(data.categories, aligned(look.names, "center"), pitch.place - look.air / 2, MOST_NAME_LINES, look)
    if names is None:
        return Misfit("names", max((c.plain for c in data.categories), key=len), count)
    style = None if scaled else _value_style(data, pitch)
    title = category_title(data, inner.width)
    foot = max(words.height for words in names) + look.air / 2
    over = style.leading + look.air / 4 if style else look.air / 2
    height = inner.height - foot - (title.height + look.air / 2 if title else 0.0)
    ends = [(value, 0.0 if side else over) for value in (*data.every_value, *([side.lowest] if side else ()))]
    scale = fitted_scale(ends, height)
    if scale is None or (style is None and not scaled):
        return Misfit("numbers", max(data.every_word, key=len), len(data.every_word))
    plot = Rect(inner.x, inner.y, inner.width, height)
    beside = title_under(title, plot, plot.bottom + foot, look.air) if title else ()
    return replace(_arranged(Columns(data, plot, pitch, names, style, scale), side), beside=beside)


def _value_style(data: ChartData, pitch: Pitch) -> TextStyle | None:
    """The largest size at which numbers keep clear of each other, and of the columns beside them."""
    room = 0.95 * min(2 * pitch.place - pitch.width, pitch.place) if data.alone else pitch.step
    for style in aligned(tight(data.value_steps), "center"):
        if all(natural_width(own_run(words), style, data.look) <= room for words in data.every_word):
            return style
    return None


def _arranged(made: Columns, side: ValueScale | None) -> Arranged:
    data, plot, width = made.data, made.plot, made.data.look.axis_width
    numbers, names = made.numbers(), made.written_names()
    axis = rule(Point(plot.x, made.at(0)), Point(plot.right, made.at(0)), data.span, Stroke(color="ink", width=width))
    grid = side.items(made.scale, plot, data) if side else ()
    drawing: tuple[Item, ...] = (*grid, *bar_shapes(data, made.place), axis, *numbers.values(), *names)
    bottom = max(name.frame.bottom for name in names)
    return Arranged(
        kind="column", series=bar_series(data, labels_of(data, numbers)), plot=plot, drawing=drawing,
        axis=side.axis(made.scale, grid, data) if side else ChartAxis(least=made.scale.least, most=made.scale.most),
        names=ChartNames(style=made.names[0].set.style, line_width=width,
                         frame=Rect(plot.x, plot.bottom, plot.width, bottom - plot.bottom)),
        gap=made.pitch.gap, overlap=made.pitch.overlap, bottom=bottom,
    )  # fmt: skip
