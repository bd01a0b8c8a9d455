"""Lying bars: their names in a column at the left or each over its bar, their numbers at their ends."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial

from msgspec import Struct

from builder.figures.arranged import Arranged, Misfit
from builder.figures.bar_parts import LINE_AIR, BarPlot, Parts, arranged
from builder.figures.chart_data import ChartData
from builder.figures.chart_head import category_title
from builder.figures.lettering import (
    Words,
    aligned,
    alike,
    in_width,
    natural_width,
    one_run,
    tight,
)
from builder.figures.look import Look, Steps
from builder.figures.pitch import Pitch
from builder.figures.reference_line import dashes, is_within, lacks_room, line_words, words_over
from builder.figures.scale import Scale, fitted_scale
from builder.figures.value_scale import LINES, ValueScale, value_scale
from builder.geometry import Point, Rect
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle

WIDEST_NAMES = 0.44
"""Of the width, for the column of names."""
NAME_SHARES = (0.26, 0.32, 0.38, WIDEST_NAMES)
"""Widths tried for names of several lines."""
MOST_NAME_LINES = 3
BAR_AIR = 0.8
"""Between the end of a bar and its number, in the air of the chart."""
NAME_AIR = 1.25
"""Between names under one another where the height is free, in the air of the chart: two of two lines stay two."""
OVER_GAP, OVER_AIR = 0.25, 1.8
"""Between a name and the bar under it, and between that bar and the next name, in the air of the chart."""
FULL = 0.94
"""How much of its place a name may fill."""
DIGITS = 0.88
"""How high a line of figures is from its top to the tail of a comma, in sizes: numbers may come so near each other."""
FEWER = (2, 1)
"""Lines of a scale whose words would touch with more."""
LEAST_PLOT = 0.2
"""Bars under this share of the width say little."""


class NameColumn(Struct, frozen=True):
    """Names in one size, measured; they are set once all else fits."""

    width: float
    height: float
    """Of the highest."""
    size: float
    make: Callable[[], tuple[Words, ...]]
    over: bool = False
    """Whether each stands over its bar, so that there is no column."""


class Bars(BarPlot, frozen=True):
    """Lying bars."""

    lying = True

    def at(self, value: float) -> float:
        """Where a value lies on the page."""
        return self.plot.x + self.scale.at(value)

    def place(self, series: int, category: int) -> Rect:
        ends = sorted((self.at(0), self.at(self.data.values[series][category])))
        return Rect(ends[0], self.plot.y + self.pitch.start(series, category), ends[1] - ends[0], self.pitch.width)

    def beyond(self, words: Words, bar: Rect, below: bool) -> TextItem:
        gap = BAR_AIR * self.data.look.air
        x = bar.x - gap - words.width if below else bar.right + gap
        return words.at(x, bar.centre.y - words.height / 2)

    def written_names(self) -> list[TextItem]:
        """The names, each in the middle of its place."""
        right = self.plot.x - self.data.look.air
        return [words.at(right - words.width, self.plot.y + self.pitch.place * (c + 0.5) - words.height / 2)
                for c, words in enumerate(self.names)]  # fmt: skip


class NamedBars(Bars, frozen=True):
    """Lying bars, each under its name; all are at or above zero."""

    def place(self, series: int, category: int) -> Rect:
        return super().place(series, category).moved(0, self._name_height / 2)

    @property
    def _name_height(self) -> float:
        """What a name takes with the gap under it."""
        return max(words.height for words in self.names) + OVER_GAP * self.data.look.air

    def written_names(self) -> list[TextItem]:
        """The names, each over the first bar of its category, right of the axis."""
        left = self.plot.x + 0.6 * self.data.look.air
        return [words.at(left, self.place(0, c).y - self._name_height) for c, words in enumerate(self.names)]


def bars(data: ChartData, frame: Rect, *, scaled: bool, crowded: bool = False) -> Arranged | Misfit:
    """The chart as bars in a frame; where the height is free, as high as they need.

    `scaled`: with a scale under them instead of a number at each; `crowded`: with the least numbers, close together.
    """
    title = category_title(data, frame.width)
    top = title.height + data.look.air / 2 if title else 0.0
    label = words_over(data, frame.width)
    if lacks_room(data, label) or is_within(data):
        return Misfit("line", line_words(data), 1)
    over = label.height + data.look.air / 4 if label else 0.0
    made = _bars(data, frame.inset(0, top + over, 0, 0), scaled, crowded)
    if isinstance(made, Arranged):
        made = _crossed(made, data, label, frame)
    if title is None or isinstance(made, Misfit):
        return made
    return replace(made, beside=(title.at(frame.x, frame.y), *made.beside))


def _crossed(made: Arranged, data: ChartData, label: Words | None, frame: Rect) -> Arranged:
    """The bars with the line across them, and its words over the plot, over the line as far as the frame allows."""
    if data.block.line is None:
        return made
    plot, axis = made.plot, made.axis
    x = plot.x + plot.width * (data.block.line.value.value - axis.least) / (axis.most - axis.least)
    line = dashes(Point(x, plot.y), Point(x, plot.bottom), data, over_bars=True)
    if label is None:
        return replace(made, beside=line)
    left = min(max(x - label.width / 2, frame.x), frame.right - label.width)
    return replace(made, beside=(*line, label.at(left, plot.y - data.look.air / 4 - label.height)))


def _bars(data: ChartData, frame: Rect, scaled: bool, crowded: bool) -> Arranged | Misfit:
    """The largest numbers and names that have room."""
    if not scaled:
        return _with_scale(data, frame, None, crowded)
    for lines in (LINES, *FEWER):  # the last is told of, if even its words touch
        made = _with_scale(data, frame, value_scale(data, lines=lines), crowded)
        if isinstance(made, Arranged):
            return made
    return made


def _with_scale(data: ChartData, frame: Rect, side: ValueScale | None, crowded: bool) -> Arranged | Misfit:
    """The same with this scale under the bars, or with a number at each."""
    found: Misfit | None = None
    inner = frame.inset(0, 0, 0, side.height + data.look.air / 4) if side else frame
    for names in _name_columns(data, frame.width, _most_high(data, inner)):
        for style in (None,) if side else _number_styles(data, crowded):
            if names.size > data.look.names[0].size and (style is None or style.size < names.size):
                continue  # names are large only beside numbers that are as large
            made = _fitted(data, inner, style, names, side, crowded)
            if isinstance(made, Bars):
                return _arranged(made, side)
            found = made  # the last tells of the least sizes
            if made.what == "rows":
                break
    return found or Misfit("names", max((c.plain for c in data.categories), key=len), len(data.categories))


def _number_styles(data: ChartData, crowded: bool) -> Steps:
    """Sizes of the numbers, the largest first; crowded, the least with no air over its figures."""
    if not crowded:
        return tight(data.value_steps)
    least = data.look.values[-1]
    return (replace(least, leading=round(least.size * DIGITS, 2)),)


def _fitted(
    data: ChartData, frame: Rect, style: TextStyle | None, names: NameColumn, side: ValueScale | None, crowded: bool
) -> Bars | Misfit:
    """Bars with numbers and names of these sizes, if they have room."""
    look, series = data.look, len(data.values)
    height = frame.height if look.plot_height is None else min(_needed(data, style, names), _most(look, frame, side))
    count = len(data.categories)
    pitch = Pitch(height, count, series, _thickest(data, style, names), crowded)
    least = names.height / FULL
    if names.over and look.plot_height is not None:
        least = max(least, _needed(data, style, names) / count - 0.01)  # beside bars all but names may stand closer
    if least > pitch.place:
        return Misfit("rows", max((c.plain for c in data.categories), key=len), count, int(height // least))
    column = max(0.0 if names.over else names.width + look.air, side.left_half if side else 0.0)
    close = style is not None and style.leading > _step(pitch)
    scale = None if close else fitted_scale(_ends(data, style, side), frame.width - column)
    if scale is None or _is_cramped(data, scale, frame.width) or (side and not side.stand_apart(scale)):
        return Misfit("numbers", max(data.every_word, key=len), len(data.every_word))
    plot = Rect(frame.x + column, frame.y, frame.width - column, height)
    kind = NamedBars if names.over else Bars
    return kind(data, plot, pitch, names.make(), style, scale)


def _thickest(data: ChartData, style: TextStyle | None, names: NameColumn) -> float:
    """The most thickness of a bar: under a name what its number needs, so that it keeps clear of the next name."""
    return _least_bar(data, style) if names.over else data.look.most_bar


def _least_bar(data: ChartData, style: TextStyle | None) -> float:
    """The thickness of a bar that stands no closer than its number allows."""
    return max(data.look.bar, style.leading if style else 0.0)


def _ends(data: ChartData, style: TextStyle | None, side: ValueScale | None) -> list[tuple[float, float]]:
    """What stands beyond the end of each bar: its number, or half of the words of the scale."""
    if style is None:
        assert side is not None
        words = zip(side.values, side.words, strict=True)
        ticks = [(value, own.width / 2 if value >= 0 else 0.0) for value, own in words]
        return [*((value, 0.0) for value in data.scaled_values), *ticks]
    room = [data.width_of(words, style) + BAR_AIR * data.look.air for words in data.every_word]
    line = data.block.line
    past_line = [(line.value.value, data.widest(style) + LINE_AIR * data.look.air)] if line else []
    return [*zip(data.every_value, room, strict=True), *past_line]


def _step(pitch: Pitch) -> float:
    """From one number to the next."""
    return pitch.step if pitch.series > 1 else pitch.place * FULL


def _is_cramped(data: ChartData, scale: Scale, width: float) -> bool:
    span = max(0.0, *data.scaled_values) - min(0.0, *data.scaled_values)
    return 0 < span * scale.unit < LEAST_PLOT * width


def _needed(data: ChartData, style: TextStyle | None, names: NameColumn) -> float:
    """The height for bars that stand no closer than their numbers and names allow."""
    series = len(data.values)
    one = Pitch(1.0, 1, series, 1.0)
    bar = _least_bar(data, style)
    if names.over:
        bars_high = bar + (series - 1) * bar / one.width * one.step
        return (names.height + (OVER_GAP + OVER_AIR) * data.look.air + bars_high) * len(data.categories)
    place = bar / (one.step if series > 1 else FULL)
    return max(place, names.height / FULL + NAME_AIR * data.look.air) * len(data.categories)


def _most(look: Look, frame: Rect, side: ValueScale | None) -> float:
    """Where the height is free: of bars in a chart that begins at 0, so that all of it keeps to its most height."""
    return look.most_height - frame.y - (side.height + look.air / 4 if side else 0.0)


def _most_high(data: ChartData, frame: Rect) -> float:
    """How high a name may be in a frame; any height where it is free."""
    return FULL * frame.height / len(data.categories) if data.look.plot_height is None else math.inf


def _name_columns(data: ChartData, width: float, most: float) -> Iterator[NameColumn]:
    """Names in their sizes: on one line each where that leaves room, else in the narrowest column that holds them.

    Sizes higher than `most` are not tried, but for the least, by which a chart tells what has no room.
    """
    look = data.look
    lines_a_name = data.lines_a_name
    least = tight(look.names[-1:])[0].leading * lines_a_name
    for style in aligned((*look.large_names, *look.names), "right"):
        one_line = max(natural_width(one_run(name, look), style, look) for name in data.categories)
        if style.size > look.names[0].size and one_line > NAME_SHARES[0] * width:
            continue
        if one_line <= WIDEST_NAMES * width:
            closest = ((own, own.leading * lines_a_name) for own in (style, *tight((style,))))
            for closer, height in ((own, height) for own, height in closest if height <= max(most, least)):
                yield NameColumn(one_line, height, style.size, partial(_on_one_line, data, closer, one_line))
            continue
        if _may_stand_over(data) and one_line <= width - look.air:
            set_over = partial(_on_one_line, data, replace(style, align="left"), one_line)
            yield NameColumn(one_line, style.leading, style.size, set_over, over=True)
        for lines in range(2, MOST_NAME_LINES + 1):
            for share in NAME_SHARES:
                names = alike(data.categories, (style,), share * width, lines, look)
                if names is not None:
                    width_of, high = max(n.width for n in names), max(n.height for n in names)
                    yield NameColumn(width_of, high, style.size, partial(tuple, names))
                    break


def _may_stand_over(data: ChartData) -> bool:
    """Whether names may stand over their bars: where the height is free and all bars begin at the left."""
    look = data.look
    in_a_line = data.lines_a_name == 1 and min(data.scaled_values) >= 0
    return in_a_line and look.names_over and look.plot_height is not None


def _on_one_line(data: ChartData, style: TextStyle, width: float) -> tuple[Words, ...]:
    look = data.look
    return tuple(in_width(one_run(name, look), style, width, look, name.span, 1) for name in data.categories)


def _arranged(made: Bars, side: ValueScale | None) -> Arranged:
    plot, names = made.plot, made.written_names()
    left = min(name.frame.x for name in names)
    ends = Point(made.at(0), plot.y), Point(made.at(0), plot.bottom)
    grid = side.under(made.scale, plot, made.data) if side else ()
    return arranged("bar", made, side, Parts(grid, ends, names, Rect(left, plot.y, plot.x - left, plot.height)))
