"""Columns: standing bars, their numbers at their ends, their names under all of them."""

from __future__ import annotations

from builder.figures.arranged import Arranged, Misfit
from builder.figures.bar_parts import LINE_AIR, BarPlot, Parts, arranged
from builder.figures.chart_data import ChartData
from builder.figures.chart_head import category_title, title_under
from builder.figures.lettering import Words, aligned, alike, tight
from builder.figures.pitch import Pitch
from builder.figures.reference_line import beside_line, dashes, lacks_room, line_words, words_beside, words_on
from builder.figures.scale import fitted_scale
from builder.figures.value_scale import ValueScale, value_scale
from builder.geometry import Point, Rect
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle

MOST_NAME_LINES = 2
LABEL_GAP = 0.5
"""Between the line across the chart and its words, in the air of the chart."""
LINE_ROOM = 0.5
"""Over and under what is drawn, in points: a line of the scale has no height of its own, and must not cross words."""


class Columns(BarPlot, frozen=True):
    """Standing bars."""

    def at(self, value: float) -> float:
        """Where a value lies on the page."""
        return self.plot.bottom - self.scale.at(value)

    def place(self, series: int, category: int) -> Rect:
        ends = sorted((self.at(0), self.at(self.data.values[series][category])))
        return Rect(self.plot.x + self.pitch.start(series, category), ends[0], self.pitch.width, ends[1] - ends[0])

    def beyond(self, words: Words, bar: Rect, below: bool) -> TextItem:
        gap = self.data.look.air / 4
        return words.at(bar.centre.x - words.width / 2, bar.bottom + gap if below else bar.y - gap - words.height)

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
    label = words_beside(data, frame.width)
    if lacks_room(data, label):
        return Misfit("line", line_words(data), 1)
    right = label.width + LABEL_GAP * look.air if label else 0.0
    inner = frame.inset(side.width if side else 0.0, 0, right, 0)
    pitch = Pitch(inner.width, count, len(data.values), look.most_bar)
    style = None if scaled else _value_style(data, pitch)
    names = column_names(data, style, pitch.place - look.air / 2)
    if names is None:
        return Misfit("names", max((c.plain for c in data.categories), key=len), count)
    title = category_title(data, inner.width)
    foot = max(words.height for words in names) + look.air / 2
    over = style.leading + look.air / 4 if style else look.air / 2
    height = inner.height - foot - (title.height + look.air / 2 if title else 0.0)
    ends = [(value, 0.0 if side else over) for value in (*data.every_value, *([side.lowest] if side else ()))]
    ends += line_ends(data, over if style else 0.0)
    scale = fitted_scale(ends, height)
    if scale is None or (style is None and not scaled):
        return Misfit("numbers", max(data.every_word, key=len), len(data.every_word))
    plot = Rect(inner.x, inner.y, inner.width, height)
    beside = title_under(title, plot, plot.bottom + foot, look.air) if title else ()
    made = Columns(data, plot, pitch, names, style, scale)
    return crossed(replace(_arranged(made, side), beside=beside), made, label)


def line_ends(data: ChartData, over: float) -> list[tuple[float, float]]:
    """The value of the line across the chart, with room for a number that is moved past it."""
    line = data.block.line
    return [(line.value.value, over + 2 * LINE_AIR * data.look.air)] if line else []


def crossed(done: Arranged, made: Columns, label: Words | None) -> Arranged | Misfit:
    """The columns with the line across them, and its words at its end or over it."""
    data, plot, air = made.data, made.plot, made.data.look.air
    if data.block.line is None:
        return done
    y = made.at(data.block.line.value.value)
    done = replace(done, beside=(*dashes(Point(plot.x, y), Point(plot.right, y), data, over_bars=True), *done.beside))
    if label is not None:
        words = beside_line(label, plot.right + LABEL_GAP * air, y, plot)
        return replace(done, beside=(*done.beside, words), right=plot.right)
    if data.words_at == "above":
        return done
    taken = [item.frame.inset(0, -LINE_ROOM, 0, -LINE_ROOM) for item in done.drawing]
    on_line = words_on(data, y, plot, taken)
    return Misfit("line", line_words(data), 1) if on_line is None else replace(done, beside=(*done.beside, on_line))


def column_names(data: ChartData, values: TextStyle | None, width: float) -> tuple[Words, ...] | None:
    """The names in the largest size at which they keep to their places, but no larger than numbers that are large."""
    look = data.look
    large = tuple(style for style in look.large_names if values and style.size <= values.size)
    return alike(data.categories, aligned(large, "center"), width, data.lines_a_name, look) or alike(
        data.categories, aligned(look.names, "center"), width, MOST_NAME_LINES, look
    )


def _value_style(data: ChartData, pitch: Pitch) -> TextStyle | None:
    """The largest size at which numbers keep clear of each other, and of the columns beside them."""
    room = 0.95 * min(2 * pitch.place - pitch.width, pitch.place) if data.alone else pitch.step
    for style in aligned(tight(data.value_steps), "center"):
        if data.widest(style) <= room:
            return style
    return None


def _arranged(made: Columns, side: ValueScale | None) -> Arranged:
    plot, names = made.plot, made.written_names()
    ends = Point(plot.x, made.at(0)), Point(plot.right, made.at(0))
    foot = max(name.frame.bottom for name in names) - plot.bottom
    grid = side.items(made.scale, plot, made.data) if side else ()
    return arranged("column", made, side, Parts(grid, ends, names, Rect(plot.x, plot.bottom, plot.width, foot)))
