"""A chart for one output: the arrangement that fits, with its head, or one word to the author of what does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.figures.amounts import shown, with_unit
from builder.figures.arranged import Arranged, Misfit
from builder.figures.bar_chart import bars
from builder.figures.chart_data import ChartData, WordsAt
from builder.figures.chart_head import Head, chart_head
from builder.figures.column_chart import columns
from builder.figures.line_chart import lines
from builder.figures.look import Look
from builder.figures.reference_line import line_words
from builder.figures.stack_totals import totals_of
from builder.figures.stacks import stacks
from builder.geometry import Rect
from builder.outline.model.blocks import Chart
from builder.outline.text.text import Text
from builder.outline.yaml.nodes import shortened
from builder.page.items import ChartItem, Item
from builder.replace import replace
from builder.words.languages import locale_of
from builder.words.own import own_words

MANY_POINTS, SMALL_MARK = 14, 0.7
"""Marks of lines with more points than this are smaller."""

Arrange = Callable[[Rect], Arranged | Misfit]


class ChartFigure(Struct, frozen=True):
    """A chart with what stands beside it, in reading order, and the height of it all."""

    items: tuple[Item, ...]
    height: float


class _Attempt(Struct, frozen=True):
    """One arrangement to be tried: its data, whether its head explains the colours, and how it is made."""

    data: ChartData
    key: bool
    arrange: Arrange


def chart_figure(block: Chart[Text], look: Look, frame: Rect) -> ChartFigure:
    """The chart in its frame (where the height is free: at its top), in the first arrangement that fits.

    What fits in none is told, and drawn in none: the author's build stops there.
    """
    if block.kind == "line" and len(block.categories) > MANY_POINTS:
        look = replace(look, mark=look.mark * SMALL_MARK)
    found: Misfit | None = None
    for attempt in _attempts(block, look):
        made = _made(attempt, look, frame)
        if isinstance(made, ChartFigure):
            return made
        if found is None or found.what == "line":
            found = made  # the words of a line may still stand over the plot: what else has no room says more
    assert found is not None
    _tell(block, look, found)
    return ChartFigure((), frame.height)


def _attempts(block: Chart[Text], look: Look) -> Iterator[_Attempt]:
    """Arrangements from the best to the last; the unit stands with each number where it can."""
    several = len(block.series) > 1
    if block.stacked == "true":
        yield from (_Attempt(d, True, partial(stacks, d)) for d in _ways(block, look, (False, True)))
        return
    units = _ways(block, look, (True, False))
    if block.kind == "line":
        for named in (True, False) if several else (False,):
            yield from (_Attempt(d, several and not named, partial(lines, d, named=named)) for d in units)
        return
    if block.kind == "column":
        yield from (_Attempt(d, several, partial(columns, d, scaled=False)) for d in units)
    for crowded in (False, True):
        yield from (_Attempt(d, several, partial(bars, d, scaled=False, crowded=crowded)) for d in units)
    if block.kind == "column":
        yield from (_Attempt(d, several, partial(columns, d, scaled=True)) for d in units if not d.beside)
    yield from (_Attempt(d, several, partial(bars, d, scaled=True)) for d in units if not d.beside)


def _ways(block: Chart[Text], look: Look, units: Sequence[bool]) -> tuple[ChartData, ...]:
    """The data with the unit beside each number or not, in this order, as far as it may stand there; in each way the
    words of a line across the chart first at the line, then over the plot."""
    places: tuple[WordsAt, ...] = ("on", "beside", "above") if block.line else ("above",)
    ways = [(unit, ChartData(block, look, beside=unit, words_at=place)) for unit in units for place in places]
    return tuple(data for unit, data in ways if data.unit_at_each or not unit)


def _made(attempt: _Attempt, look: Look, frame: Rect) -> ChartFigure | Misfit:
    """One arrangement with its head over it; where the height is free, as high as its labels need."""
    data = attempt.data
    head = chart_head(data, frame, key=attempt.key)
    if head is None:
        words = [*(name.plain for name in data.names), line_words(data)]
        return Misfit("series", max(words, key=len), len(data.names))
    found: Misfit | None = None
    for height in _heights(look, frame.height - head.height):
        room = Rect(frame.x, frame.y + head.height, frame.width, height)
        made = attempt.arrange(room)
        if isinstance(made, Arranged):
            return _figure(data, head, made, room)
        found = made
    assert found is not None
    return found


def _figure(data: ChartData, head: Head, made: Arranged, room: Rect) -> ChartFigure:
    right = room.right if made.right is None else made.right
    item = _item(data, made, Rect(room.x, room.y, right - room.x, made.bottom - room.y))
    bottom = max(made.bottom, *(i.frame.bottom for i in made.beside), room.y)
    return ChartFigure((*head.items, item, *made.beside), bottom - room.y + head.height)


def _heights(look: Look, given: float) -> tuple[float, ...]:
    """The heights of a plot that may be tried: where the height is free, labels may have more."""
    return (given,) if look.plot_height is None else tuple(look.plot_height * share for share in (1, 1.35, 1.8))


def _item(data: ChartData, made: Arranged, frame: Rect) -> ChartItem:
    look = data.look
    return ChartItem(
        frame=frame, role="figure", span=data.span, name=own_words(look.language).pane.chart,
        alt=data.block.alt.plain if data.block.alt else described(data), kind=made.kind,
        categories=tuple(category.plain for category in data.categories), series=made.series, unit=data.unit,
        totals=made.totals, plot=made.plot, axis=made.axis, names=made.names, gap=made.gap, overlap=made.overlap,
        line_width=look.line_width, mark_size=look.mark, edge_width=look.edge, drawing=made.drawing,
        language=look.language,
    )  # fmt: skip


def described(data: ChartData) -> str:
    """Every number in words, for those who cannot see the chart."""
    language = data.look.language
    marks = locale_of(language).punctuation
    amounts, own = [series.values for series in data.block.series], own_words(language).figures
    said = list(zip((name.plain for name in data.names), amounts, strict=True))
    if data.block.stacked == "true":
        said.append((own.total, totals_of(amounts)))
    rows = [
        name + marks.colon + marks.comma.join(
            f"{category.plain} {with_unit(shown(amount, language), data.unit)}"
            for category, amount in zip(data.categories, row, strict=True)
        )
        for name, row in said
    ]  # fmt: skip
    if data.block.line:
        amount = with_unit(shown(data.block.line.value, language), data.unit)
        rows.append(data.block.line.label.plain + marks.colon + amount)
    return own.chart(data=marks.semicolon.join(rows))


def _tell(block: Chart[Text], look: Look, misfit: Misfit) -> None:
    """One message for what has no room, naming output, language and series, with a way out."""
    message, hint = _SAID[misfit.what](block, look, misfit)
    look.report.error("chart-too-full", block.span, message, hint)


Said = tuple[Message, Message]
"""What has no room, and what to do."""


def _series_too_long(block: Chart[Text], look: Look, misfit: Misfit) -> Said:
    message = say(
        "{place}: expected the names of {count} series to have room, found “{words}” too long",
        place=look.place, count=misfit.count, words=shortened(misfit.words),
    )  # fmt: skip
    return message, say("shorten this name, and say the rest in the title")


def _names_too_long(block: Chart[Text], look: Look, misfit: Misfit) -> Said:
    message = say(
        "{place}: expected the names of {count} categories to have room beside “{series}”, found “{words}” too long"
        " for its place", place=look.place, count=misfit.count, series=_series(block), words=shortened(misfit.words),
    )  # fmt: skip
    return message, say("shorten the longest names, or make two charts")


def _too_many_rows(block: Chart[Text], look: Look, misfit: Misfit) -> Said:
    message = say(
        "{place}: expected room for {count} rows of “{series}”, found it for {fit}",
        place=look.place, count=misfit.count, series=_series(block), fit=misfit.fit,
    )  # fmt: skip
    return message, say("make two charts, or write `kind: line` for a long row of times")


def _parts_too_small(block: Chart[Text], look: Look, misfit: Misfit) -> Said:
    message = say(
        "{place}: expected {count} numbers to lie within the parts of their stacks, found “{words}” without room",
        place=look.place, count=misfit.count, words=shortened(misfit.words),
    )  # fmt: skip
    return message, say("leave `stacked` out, or put small parts together into one series")


def _line_too_long(block: Chart[Text], look: Look, misfit: Misfit) -> Said:
    message = say(
        "{place}: expected the words of the line across the chart to have room, found “{words}” too long",
        place=look.place, words=shortened(misfit.words),
    )  # fmt: skip
    return message, say("say it in two or three words, and the rest in the title")


def _numbers_too_close(block: Chart[Text], look: Look, misfit: Misfit) -> Said:
    message = say(
        "{place}: expected {count} numbers of “{series}” to keep apart, found “{words}” too wide for its place",
        place=look.place, count=misfit.count, series=_series(block), words=shortened(misfit.words),
    )  # fmt: skip
    return message, _fewer(block)


def _series(block: Chart[Text]) -> str:
    """The name by which a message calls the chart: that of its first series."""
    return shortened(block.series[0].name.plain)


def _fewer(block: Chart[Text]) -> Message:
    """How a chart gets room for its numbers."""
    if block.kind == "line" and block.label in ("all", "extremes"):
        return say("write `label: last`, or make two charts")
    return say("make two charts, or leave out categories or decimals")


_SAID: Mapping[str, Callable[[Chart[Text], Look, Misfit], Said]] = {
    "series": _series_too_long, "names": _names_too_long, "rows": _too_many_rows, "parts": _parts_too_small,
    "numbers": _numbers_too_close, "line": _line_too_long,
}  # fmt: skip
"""By what has no room (`Misfit.what`)."""
