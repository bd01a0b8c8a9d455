"""Minutes as the sector of a clock, each hour a clock of its own; seconds on a stopwatch; hours of a day."""

from __future__ import annotations

import math
from collections.abc import Sequence

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, straight_line
from builder.figures.times.amounts import Times
from builder.figures.times.grid import cells
from builder.figures.times.shapes import box, edge_of, on, sector
from builder.geometry import Circle, Point, Rect
from builder.page.items import Item, Stroke

MINUTES, HALF_DAY, DAY = 60, 12, 24
RIM, FIELD = 0.1, 0.7
"""The rim of a clock and its sector's radius, in the radius of the clock."""
TICKS, QUARTER, TICK = (0.76, 0.84), (0.74, 0.86), 0.035
"""Where a tick begins and ends, one at a quarter too, and how thick it is."""
HAND, HUB = 0.055, 0.09
HOUR_HAND = 0.62
"""The length of the hand of hours, in that of minutes."""
GAP = 0.16
"""Between clocks, in the extent of one."""
CROWN = 0.2
"""The height of a stopwatch's button, in its radius."""
NOON = 0.3
"""The radius of the small sun and moon of a day."""
TICKED, FEW_TICKS = 12, 4
"""So many ticks a clock has, and a small one of several."""


def clocks(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """As many clocks as there are hours begun, the last one filled as far as the minutes go."""
    count = math.ceil(times.most / MINUTES)
    places = cells(frame, count, 1.0, GAP)
    items: list[Item] = []
    for number, place in enumerate(places):
        least, most = (min(max(end / MINUTES - number, 0.0), 1.0) for end in (times.least, times.most))
        circle = Circle(place.centre, place.width / 2)
        items += _clock(circle, least, most, span, ticks=TICKED if count == 1 else FEW_TICKS,
                        hands=((most, 1.0),) if count == 1 else ())  # fmt: skip
    return tuple(items)


def stopwatch(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """Seconds of a minute."""
    radius = min(frame.width / 2, frame.height / (2 + CROWN))
    centre = Point(frame.centre.x, frame.centre.y + CROWN * radius / 2)
    top = centre.y - radius
    stem = Rect(centre.x - 0.09 * radius, top - 0.12 * radius, 0.18 * radius, 0.2 * radius)
    button = Rect(centre.x - 0.2 * radius, top - CROWN * radius, 0.4 * radius, 0.13 * radius)
    body = _clock(Circle(centre, radius), times.least / 60, times.most / 60, span, ticks=TICKED,
                  hands=((times.most / 60, 1.0),))  # fmt: skip
    pressed = box(button, 0.05 * radius, "sun", span, edge=edge_of(button.width))
    return box(stem, 0.02 * radius, "primary", span), pressed, *body


def part_of_a_day(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """How far the hands go: to twelve hours on a clock as it hangs on walls, whose two hands say that it is of hours.

    More are shown on a round of twenty-four; sun and moon in its middle say that it is a day and no half of one.
    """
    circle = Circle(frame.centre, min(frame.width, frame.height) / 2)
    if times.most <= HALF_DAY:
        hands = (times.most / HALF_DAY, HOUR_HAND), (times.most % 1, 1.0)
        return tuple(_clock(circle, times.least / HALF_DAY, times.most / HALF_DAY, span, ticks=TICKED, hands=hands))
    dial = _clock(circle, times.least / DAY, times.most / DAY, span, ticks=DAY)
    return *dial, *_sun_and_moon(Circle(circle.centre, NOON * circle.radius), span)


def _clock(
    circle: Circle, least: float, most: float, span: Span, *, ticks: int, hands: Sequence[tuple[float, float]] = ()
) -> list[Item]:
    """A round filled to two shares of it; `hands`: where each points, and its length in the radius of the field."""
    centre, radius = circle
    items: list[Item] = [disc(centre, radius, "primary", span), disc(centre, (1 - RIM) * radius, "surface", span)]
    field = Circle(centre, FIELD * radius)
    if most > least:
        items.append(sector(field, least, most, "glow-2", span, edge_of(radius / 2)))
    if least > 0:
        items.append(sector(field, 0.0, least, "sun", span, edge_of(radius / 2)))
    for number in range(ticks):
        begin, end = QUARTER if number % (ticks // 4) == 0 else TICKS
        start, stop = (on(circle, number / ticks, reach) for reach in (begin, end))
        items.append(straight_line(start, stop, span, Stroke(color="primary", width=TICK * radius)))
    stroke = Stroke(color="deep", width=HAND * radius, cap="round")
    items += [straight_line(centre, on(field, share, reach), span, stroke) for share, reach in hands]
    return [*items, disc(centre, HUB * radius, "deep", span)] if hands else items


def _sun_and_moon(circle: Circle, span: Span) -> tuple[Item, ...]:
    """A small disc whose left half is day and whose right half is night."""
    centre, radius = circle
    night = sector(circle, 0.0, 0.5, "primary", span)
    sun = disc(Point(centre.x - 0.45 * radius, centre.y), 0.28 * radius, "sun", span, edge_of(0.56 * radius))
    moon = Point(centre.x + 0.42 * radius, centre.y)
    return (
        disc(centre, 1.14 * radius, "surface", span), disc(centre, radius, "glow-1", span), night, sun,
        disc(moon, 0.28 * radius, "on-primary-1", span),
        disc(Point(moon.x + 0.13 * radius, moon.y - 0.1 * radius), 0.24 * radius, "primary", span),
        disc(centre, radius, None, span, Stroke(color="primary", width=0.08 * radius)),
    )  # fmt: skip
