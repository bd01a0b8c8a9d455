"""Days as leaves of a calendar or its rows, weeks as rows of seven, months as a year of twelve, years as sheets."""

from __future__ import annotations

import math

from builder.diagnostics import Span
from builder.figures.times.amounts import Times
from builder.figures.times.grid import cells
from builder.figures.times.shapes import BAND, FILLS, State, box, edge_of, mark, sheet, state_of
from builder.geometry import Circle, Point, Rect
from builder.page.items import Item, Stroke

WEEK, YEAR = 7, 12
SPREAD_TO = 0.5
"""What is done so much of a whole, or more rarely, is spread over it: twice a year is not January and February."""
LEAF = 0.86
"""The width of a day's leaf, in its height."""
LEAF_GAP, SHEET_GAP = 0.18, 0.2
LEAF_BAND, LEAF_DAY = 0.24, 0.34
"""The head of a leaf in its height, and its sun in what is left."""
WEEK_BAND = 1.0
"""The head over a week, in the width of a day."""
WEEK_AIR = 0.34
"""Over and under the days of a week, in the width of one; at its sides half of it."""
DAY = 0.37
"""The radius of a day's disc, in the width of its place."""
YEAR_ACROSS, YEAR_DOWN = 4, 3
YEAR_ASPECT = 1.06
MONTH = 0.78
"""The extent of a month, in its place."""


def leaves(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """Days: up to seven as a leaf each, more as the rows of a calendar."""
    if times.most > WEEK:
        return weeks(Times("weeks", times.least / WEEK, times.most / WEEK), frame, span)
    items: list[Item] = []
    for number, place in enumerate(cells(frame, round(times.most), LEAF, LEAF_GAP)):
        items += _leaf(place, state_of(number, times.least, times.most), span)
    return tuple(items)


def _leaf(frame: Rect, state: State, span: Span) -> tuple[Item, ...]:
    """A leaf with the sun of its day."""
    band = LEAF_BAND * frame.height
    whole = frame.inset(0, 0.3 * band, 0, 0)
    day = whole.inset(0, band, 0, 0)
    return *sheet(whole, band, span), *mark(Circle(day.centre, LEAF_DAY * day.height), state, span)


def weeks(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """A calendar with a row of seven for each week, days filled as far as they go."""
    rows = math.ceil(round(times.most * WEEK) / WEEK)
    return _week_rows(
        frame, [state_of(n, times.least * WEEK - 1e-6, times.most * WEEK - 1e-6) for n in range(WEEK * rows)], span
    )


def week(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """One week, of which some days are ticked."""
    return _week_rows(frame, _spread(times, WEEK), span, ticked=True)


def _week_rows(frame: Rect, days: list[State], span: Span, *, ticked: bool = False) -> tuple[Item, ...]:
    rows = len(days) // WEEK
    across, down = WEEK + WEEK_AIR, rows + 2 * WEEK_AIR + WEEK_BAND
    side = min(frame.width / across, frame.height / (down + 0.3 * WEEK_BAND))
    whole = Rect(frame.centre.x - side * across / 2, frame.centre.y - side * (down - 0.3 * WEEK_BAND) / 2,
                 side * across, side * down)  # fmt: skip
    items = [*sheet(whole, WEEK_BAND * side, span)]
    left, top = whole.x + side * (WEEK_AIR + 1) / 2, whole.y + side * (WEEK_BAND + WEEK_AIR + 0.5)
    for number, state in enumerate(days):
        centre = Point(left + side * (number % WEEK), top + side * (number // WEEK))
        items += mark(Circle(centre, DAY * side), state, span, ticked=ticked)
    return tuple(items)


def years(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """A sheet of twelve months for each year begun."""
    items: list[Item] = []
    for number, place in enumerate(cells(frame, math.ceil(times.most / YEAR), YEAR_ASPECT, SHEET_GAP)):
        months = [state_of(number * YEAR + n, times.least, times.most) for n in range(YEAR)]
        items += _year(place, months, span)
    return tuple(items)


def year(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """One year, of which some months are filled."""
    (place,) = cells(frame, 1, YEAR_ASPECT, SHEET_GAP)
    return _year(place, _spread(times, YEAR), span)


def _year(frame: Rect, months: list[State], span: Span) -> tuple[Item, ...]:
    band = BAND * frame.height
    whole = frame.inset(0, 0.3 * band, 0, 0)
    inner = whole.inset(0.05 * whole.width, band + 0.03 * whole.height, 0.05 * whole.width, 0.03 * whole.height)
    side_x, side_y = inner.width / YEAR_ACROSS, inner.height / YEAR_DOWN
    items = [*sheet(whole, band, span)]
    for number, state in enumerate(months):
        across, down = number % YEAR_ACROSS, number // YEAR_ACROSS
        place = Rect(inner.x + side_x * (across + (1 - MONTH) / 2), inner.y + side_y * (down + (1 - MONTH) / 2),
                     MONTH * side_x, MONTH * side_y)  # fmt: skip
        edge: Stroke | None = None if state == "free" else edge_of(0.5 * place.width)
        items.append(box(place, 0.16 * place.width, FILLS[state], span, edge=edge))
    return tuple(items)


def _spread(times: Times, whole: int) -> list[State]:
    """Which of a whole are filled: few alike apart, many and a range's from the first on."""
    count = round(times.least)
    if times.least == times.most and count <= SPREAD_TO * whole:
        chosen = {math.floor((n + 0.5) * whole / count) for n in range(count)}
        return ["done" if n in chosen else "free" for n in range(whole)]
    return [state_of(n, times.least, times.most) for n in range(whole)]
