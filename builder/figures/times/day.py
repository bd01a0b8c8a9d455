"""So many times a day: marks along the sun's way from its rise to the moon."""

from __future__ import annotations

import math

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, polyline
from builder.figures.times.amounts import Times
from builder.figures.times.shapes import box, edge_of, mark, state_of
from builder.geometry import Circle, Point, Rect
from builder.page.items import Corner, Item, Stroke

ASPECT = 1.5
"""The picture's width in its height."""
WAY = (0.305, 0.58)
"""The half axes of the sun's way, in width and height of the picture."""
ENDS = 0.41
"""How far sun and moon stand from the middle, in its width."""
MARKED = 0.86
"""The part of the way that has marks: they keep clear of sun and moon."""
GROUND = 0.2
"""The height of the land."""
MARK, BODY = 0.072, 0.085
"""Radii of marks, and of sun and moon, in the picture's width."""
STEPS = 40
LOWER: tuple[Corner, ...] = ("bottom-right", "bottom-left")


def times_a_day(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """Marks alike apart; none stands at an hour of its own."""
    width = min(frame.width, ASPECT * frame.height)
    whole = Rect(frame.centre.x - width / 2, frame.centre.y - width / ASPECT / 2, width, width / ASPECT)
    land = whole.inset(0, (1 - GROUND) * whole.height, 0, 0)
    way = [_on_way(whole, land.y, n / STEPS) for n in range(STEPS + 1)]
    radius = 0.06 * width
    count = round(times.most)
    items: list[Item] = [
        box(whole, radius, "glow-1", span, edge=Stroke(color="primary", width=0.008 * width)),
        polyline(way, span, Stroke(color="hill-2", width=0.012 * width, cap="round")),
        disc(Point(whole.centre.x - ENDS * width, land.y), BODY * width, "sun", span, edge_of(BODY * width)),
        *_moon(Circle(Point(whole.centre.x + ENDS * width, land.y - 1.2 * BODY * width), BODY * width), span),
        box(land, radius, "hill-2", span, corners=LOWER),
    ]
    for number in range(count):
        share = (1 - MARKED) / 2 + MARKED * (number + 0.5) / count
        place = Circle(_on_way(whole, land.y, share), MARK * width)
        items += mark(place, state_of(number, times.least, times.most), span, ticked=True)
    return tuple(items)


def _on_way(whole: Rect, ground: float, share: float) -> Point:
    """The place at a share of the way, which begins at the left."""
    angle = math.pi * share
    return Point(whole.centre.x - WAY[0] * whole.width * math.cos(angle),
                 ground - WAY[1] * whole.height * math.sin(angle))  # fmt: skip


def _moon(circle: Circle, span: Span) -> tuple[Item, ...]:
    (centre, radius) = circle
    return (
        disc(centre, radius, "primary", span),
        disc(Point(centre.x - 0.36 * radius, centre.y - 0.24 * radius), 0.8 * radius, "glow-1", span),
    )
