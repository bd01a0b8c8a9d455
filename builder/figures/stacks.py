"""Columns of which each stacks the numbers of a category: the numbers within, what they come to over them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.figures.amounts import number_format, shown, with_unit
from builder.figures.arranged import Arranged, Misfit
from builder.figures.bar_parts import LINE_AIR, Parts, arranged
from builder.figures.chart_data import ChartData
from builder.figures.chart_head import category_title, title_under
from builder.figures.column_chart import LABEL_GAP, Columns, column_names, crossed, line_ends
from builder.figures.lettering import Words, aligned, natural_width, one_line, own_run, tight
from builder.figures.pitch import Pitch
from builder.figures.reference_line import lacks_room, line_words, words_beside
from builder.figures.scale import Scale, fitted_scale
from builder.figures.stack_totals import totals_of
from builder.geometry import Point, Rect
from builder.page.chart_parts import ChartLabel, ChartSeries
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.words.own import own_words

WITHIN = 0.94
"""How much of the width of a column its numbers may take."""
NO_OVERLAP = 100.0
"""`c:overlap` of stacked columns: one over the other."""


class Stacks(Columns, frozen=True):
    """Standing stacks, the first series at the foot."""

    top: TextStyle
    """Of the totals."""

    def place(self, series: int, category: int) -> Rect:
        column = [row[category] for row in self.data.values]
        foot = sum(column[:series])
        ends = sorted((self.at(foot), self.at(foot + column[series])))
        return Rect(self.plot.x + self.pitch.start(0, category), ends[0], self.pitch.width, ends[1] - ends[0])

    def numbers(self) -> dict[tuple[int, int], TextItem]:
        """The numbers within their parts; a part of nothing has none."""
        style, own = self.style, self.data.look.on_series
        assert style is not None
        made: dict[tuple[int, int], TextItem] = {}
        for s, c in self.every():
            if self.data.values[s][c]:
                inked = replace(style, color=own[s % len(own)], strong_color=own[s % len(own)])
                words = _line(self.data, self.data.words[s][c], inked)
                middle, y = self.place(s, c).centre, self.middle(s, c, style)
                assert y is not None
                made[s, c] = words.at(middle.x - words.width / 2, y - words.height / 2)
        return made

    def middle(self, series: int, category: int, style: TextStyle) -> float | None:
        """The height of a number within its part: in the middle, or as near to it as the line across the chart allows;
        None where it has no room beside that."""
        part, line = self.place(series, category), self.data.block.line
        usual = part.centre.y
        if line is None:
            return usual
        off = style.size / 2 + LINE_AIR * self.data.look.air
        y = self.at(line.value.value)
        free = [usual] if abs(y - usual) >= off else [y - off, y + off]
        held = [one for one in free if part.y + style.size / 2 <= one <= part.bottom - style.size / 2]
        return min(held, key=lambda one: abs(one - usual), default=None)

    def usual_place(self, series: int, category: int, number: TextItem) -> Rect:
        """In the middle of its part."""
        middle, own = self.place(series, category).centre, number.frame
        return Rect(middle.x - own.width / 2, middle.y - own.height / 2, own.width, own.height)

    def totals(self) -> ChartSeries:
        """What the stacks come to, as a series of its own."""
        data = self.data
        amounts = totals_of([series.values for series in data.block.series])
        labels = []
        for category, words in enumerate(total_words(data)):
            usual = self.beyond(_line(data, words, self.top), self.place(len(data.values) - 1, category), False)
            frame = self.clear(usual, False).frame
            shift = Point(0, round(frame.y - usual.frame.y, 3))
            labels.append(ChartLabel(text=words, frame=frame, style=self.top, place="above", shift=shift))
        return ChartSeries(
            name=own_words(data.look.language).figures.total, values=tuple(amount.value for amount in amounts),
            color="ink", formats=tuple(number_format(amount, data.unit_at_each) for amount in amounts),
            labels=tuple(labels),
        )  # fmt: skip


def stacks(data: ChartData, frame: Rect) -> Arranged | Misfit:
    """The chart as stacked columns in a frame, with its numbers as large as they fit their parts."""
    look, count = data.look, len(data.categories)
    label = words_beside(data, frame.width)
    if lacks_room(data, label):
        return Misfit("line", line_words(data), 1)
    whole, right = frame, label.width + LABEL_GAP * look.air if label else 0.0
    frame = whole.inset(0, 0, right, 0)
    pitch = Pitch(frame.width, count, 1, look.most_bar)
    title = category_title(data, frame.width)
    under = title.height + look.air / 2 if title else 0.0
    for top in aligned(tight((*look.large_values, *look.values)), "center"):
        names = column_names(data, top, pitch.place - look.air / 2)
        if names is None:
            return Misfit("names", max((c.plain for c in data.categories), key=len), count)
        foot = max(words.height for words in names) + look.air / 2
        plot = Rect(frame.x, frame.y, frame.width, frame.height - foot - under)
        made = _stacked(data, plot, pitch, names, top)
        if made is not None:
            beside = title_under(title, plot, plot.bottom + foot, look.air) if title else ()
            return crossed(replace(_arranged(made), beside=beside), made, label)
    _, smallest = min(_parts(data))
    return Misfit("parts", smallest, len(data.every_word))


def _stacked(data: ChartData, plot: Rect, pitch: Pitch, names: tuple[Words, ...], top: TextStyle) -> Stacks | None:
    """Stacks with totals of this size, and the largest numbers that fit their parts and are no larger."""
    over = top.leading + data.look.air / 4
    ends = [*((sum(column), over) for column in zip(*data.values, strict=True)), *line_ends(data, over)]
    scale = fitted_scale(ends, plot.height)
    if scale is None or _widest_total(data, top) > WITHIN * pitch.place:
        return None
    for style in aligned(tight(data.look.values), "center"):
        if style.size <= top.size and _lie_within(data, style, pitch, scale):
            made = Stacks(data, plot, pitch, names, style, scale, top)
            if all(made.middle(s, c, style) is not None for s, c in made.every() if data.values[s][c]):
                return made
    return None


def total_words(data: ChartData) -> tuple[str, ...]:
    """The totals as they are shown."""
    amounts = totals_of([series.values for series in data.block.series])
    return tuple(with_unit(shown(amount, data.look.language), data.unit_at_each) for amount in amounts)


def _widest_total(data: ChartData, style: TextStyle) -> float:
    return max(natural_width(own_run(words), style, data.look) for words in total_words(data))


def _lie_within(data: ChartData, style: TextStyle, pitch: Pitch, scale: Scale) -> bool:
    """Whether each number lies within its part."""
    return all(
        data.width_of(words, style) <= WITHIN * pitch.width and style.size <= value * scale.unit
        for value, words in _parts(data)
    )


def _parts(data: ChartData) -> Iterator[tuple[float, str]]:
    """Each part that is not nothing, and how its number is shown."""
    for row, said in zip(data.values, data.words, strict=True):
        yield from ((value, words) for value, words in zip(row, said, strict=True) if value)


def _line(data: ChartData, words: str, style: TextStyle) -> Words:
    return one_line(own_run(words), style, data.look, data.span)


def _arranged(made: Stacks) -> Arranged:
    plot, names, totals = made.plot, made.written_names(), made.totals()
    ends = Point(plot.x, made.at(0)), Point(plot.right, made.at(0))
    foot = max(name.frame.bottom for name in names) - plot.bottom
    done = arranged("column", made, None, Parts((), ends, names, Rect(plot.x, plot.bottom, plot.width, foot)))
    over = [
        _line(made.data, label.text, label.style).at(label.frame.x, label.frame.y) for label in totals.labels if label
    ]
    series = tuple(
        replace(one, labels=tuple(label and replace(label, place="inside") for label in one.labels))
        for one in done.series
    )
    return replace(done, drawing=(*done.drawing, *over), series=series, totals=totals, overlap=NO_OVERLAP)
