"""What stands over a plot: the names of its series, the unit, the titles of its axes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.drawing.plain_shapes import polyline
from builder.figures.chart_data import ChartData
from builder.figures.lettering import Runs, Words, in_width, natural_width, one_run, own_run
from builder.figures.reference_line import dashes, line_runs
from builder.figures.series_colours import DASHES, MARKS, series_color
from builder.figures.shapes import bar, point_mark
from builder.figures.unit_said import states_unit
from builder.geometry import Point, Rect
from builder.page.items import GroupItem, Item, Stroke
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.words.languages import Language, locale_of
from builder.words.own import own_words

ENDS_IN_BRACKETS = re.compile(r"[)）\]】]\s*$")
GAP = 1.2
"""From one name to the next, in sizes."""
SWATCH, DASHED_SWATCH = 0.8, 1.6


class Head(Struct, frozen=True):
    """Items from the top left corner of the chart, and how high they are with the air under them."""

    items: tuple[Item, ...]
    height: float


class Entry(Struct, frozen=True):
    """Words of the head; `series`: with a sample of its colour before them; `across`: of the line across the chart."""

    words: Words
    series: int | None = None
    across: bool = False

    @property
    def sampled(self) -> bool:
        return self.across or self.series is not None

    def width(self, size: float) -> float:
        """With its sample, in points."""
        return self.words.width + (size * (self.swatch + 0.4) if self.sampled else 0.0)

    @property
    def swatch(self) -> float:
        """The width of its sample, in sizes: of a dashed line it shows some dashes."""
        return DASHED_SWATCH if self.across else SWATCH


def chart_head(data: ChartData, frame: Rect, *, key: bool) -> Head | None:
    """The head in the largest size in which each of its parts fits the width; `key`: with samples of the colours.

    None where a name fits in no size.
    """
    for style in data.look.heads:
        entries = _entries(data, style, frame.width, key)
        if all(entry.words.fits for entry in entries):
            return _laid(data, entries, frame, style)
    return None


def _entries(data: ChartData, style: TextStyle, width: float, key: bool) -> list[Entry]:
    """What the head says: names, and what the numbers are."""
    muted = replace(style, weight=400, color="note", strong_color="note")
    tail, wholly_said = _tail(data), bool(data.block.axis and data.block.axis.y)
    out: list[Entry] = []
    if data.named:
        runs = one_run(data.names[0], data.look)
        joined = runs if wholly_said else (*runs, *own_run(tail))
        out.append(Entry(_set(data, tuple(run for run in joined if run.text), style, width)))
    elif key:
        out += [Entry(_set(data, one_run(name, data.look), style, width - style.size * 1.2), index)
                for index, name in enumerate(data.names)]  # fmt: skip
    if tail and (wholly_said or not data.named):
        said = tail if wholly_said else own_words(data.look.language).figures.unit(unit=data.unit)
        out.append(Entry(_set(data, own_run(said), muted, width)))
    if data.words_at == "above" and (runs := line_runs(data)):
        room = width - style.size * (DASHED_SWATCH + 0.4)
        out.append(Entry(_set(data, runs, style, room), across=True))
    return out


def _tail(data: ChartData) -> str:
    """What the numbers are: the title of their axis, and the unit where it does not stand with each."""
    title = data.block.axis.y.plain if data.block.axis and data.block.axis.y else ""
    said = data.unit_at_each or data.titled or (not title and data.named and _names_unit(data))
    before = title or (data.names[0].plain if data.named else "")
    return title + (unit_after(before, data.unit, data.look.language) if data.unit and not said else "")


def unit_after(words: str, unit: str, language: Language) -> str:
    """The unit in brackets; where words or unit end with brackets of their own it follows a comma."""
    marks = locale_of(language).punctuation
    if any(ENDS_IN_BRACKETS.search(one) for one in (words, unit)):
        return marks.comma + unit
    before, after = marks.brackets
    return f"{before}{unit}{after}"


def _names_unit(data: ChartData) -> bool:
    """Whether the name of the one series states its unit: `Visits (visits)` would say it twice."""
    return states_unit(data.names[0].plain, data.unit)


def _set(data: ChartData, runs: Runs, style: TextStyle, width: float) -> Words:
    """On a line of its own width where it fits, else in two."""
    own = natural_width(runs, style, data.look)
    if own <= width:
        return in_width(runs, style, own, data.look, data.span, 1)
    return in_width(runs, style, width, data.look, data.span, 2)


def _laid(data: ChartData, entries: Sequence[Entry], frame: Rect, style: TextStyle) -> Head:
    """Entries side by side, in as many rows as they need; those of several rows under each other."""
    items: list[Item] = []
    y = frame.y
    for row in rows_of_names([entry.width(style.size) for entry in entries], frame.width, GAP * style.size):
        items += [_placed(data, entries[number], frame.x + x, y, style) for number, x in row]
        y += max(entries[number].words.height for number, _ in row)
    return Head(tuple(items), y - frame.y + (data.look.air if entries else 0.0))


Row = list[tuple[int, float]]
"""Entries by number, each with its place from the left, in points."""


def rows_of_names(widths: Sequence[float], room: float, gap: float) -> list[Row]:
    """Rows of entries of these widths: in columns where that takes no row more than one after another."""
    rows: list[Row] = []
    x = room + 1.0
    for number, width in enumerate(widths):
        if x + width > room:
            rows.append([])
            x = 0.0
        rows[-1].append((number, x))
        x += width + gap
    across = -(-len(widths) // max(1, len(rows)))
    columns = [max(widths[column::across]) for column in range(across)] if widths else []
    if len(rows) < 2 or sum(columns) + gap * (across - 1) > room:
        return rows
    starts = [sum(columns[:column]) + gap * column for column in range(across)]
    numbers = range(len(widths))
    return [list(zip(numbers[at : at + across], starts, strict=False)) for at in range(0, len(widths), across)]


def _placed(data: ChartData, entry: Entry, x: float, y: float, style: TextStyle) -> Item:
    if not entry.sampled:
        return entry.words.at(x, y)
    size = style.size * SWATCH
    words = entry.words.at(x + style.size * (entry.swatch + 0.4), y)
    place = Rect(x, y + (style.leading - size) / 2, style.size * entry.swatch, size)
    sample = _line_sample(data, place) if entry.series is None else _sample(data, entry.series, place)
    frame = Rect(x, y, words.frame.right - x, words.frame.height)
    name = entry.words.set.text[:40]
    return GroupItem(frame=frame, role="group", span=words.span, name=name, items=(*sample, words))


def _sample(data: ChartData, series: int, frame: Rect) -> tuple[Item, ...]:
    """A patch of a series' colour, or a piece of its line with its mark."""
    span, color = data.block.series[series].span, series_color(series)
    if data.block.kind != "line":
        return (bar(frame, color, span),)
    width = data.look.line_width
    dash = tuple(length * width for length in DASHES[series % len(DASHES)])
    ends = (Point(frame.x, frame.centre.y), Point(frame.right, frame.centre.y))
    mark = point_mark(MARKS[series % len(MARKS)], frame.centre, min(data.look.mark, frame.width), color, span)
    return (polyline(ends, span, Stroke(color=color, width=width, dash=dash)), mark)


def _line_sample(data: ChartData, frame: Rect) -> tuple[Item, ...]:
    """A piece of the line across the chart."""
    ends = Point(frame.x, frame.centre.y), Point(frame.right, frame.centre.y)
    return dashes(*ends, data, over_bars=False)


def category_title(data: ChartData, width: float) -> Words | None:
    """What the categories are, where the author says it."""
    title = data.block.axis.x if data.block.axis else None
    if title is None:
        return None
    style = replace(data.look.heads[len(data.look.heads) // 2], weight=400, color="note", strong_color="note")
    return _set(data, one_run(title, data.look), style, width)


def title_under(title: Words, plot: Rect, bottom: float, air: float) -> tuple[Item, ...]:
    """The title of the categories in the middle under their names, which end at `bottom`."""
    return (title.at(plot.centre.x - title.width / 2, bottom + air / 2),)
