"""What the pictures of time are made of: sectors, marks that are counted, and the sheets and places they stand on."""

from __future__ import annotations

import math
from typing import Literal

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, polyline
from builder.drawing.svg_path import unit_arc
from builder.geometry import Circle, Path, Point, Rect, Segment
from builder.page.items import CORNERS, UPPER, Corner, Item, ShapeItem, Stroke

TOP = -math.pi / 2
"""Where clocks begin."""
State = Literal["done", "perhaps", "free"]
"""Of what is counted: it is so much at least, it is so much at most, it is not."""
FILLS: dict[State, str] = {"done": "sun", "perhaps": "glow-2", "free": "empty"}
_EDGE = 0.05
"""The outline of a mark, in its extent: sun alone is pale on white."""
_TICK = ((-0.42, 0.02), (-0.1, 0.34), (0.44, -0.3))
"""A check mark within a circle of radius 1."""
BAND = 0.2
"""The head of a sheet, in its height."""


def state_of(number: int, least: float, most: float) -> State:
    """What the mark with a number from 0 on says of a range."""
    return "done" if number < least else "perhaps" if number < most else "free"


def sector(circle: Circle, begin: float, end: float, fill: str, span: Span, edge: Stroke | None = None) -> ShapeItem:
    """The part of a disc between two shares of its round, clockwise from the top."""
    (centre, radius), first, angle = circle, TOP + math.tau * begin, math.tau * (end - begin)
    if angle >= math.tau - 1e-9:
        return disc(centre, radius, fill, span, edge)
    steps = [Segment("move", (centre,)), Segment("line", (on(circle, begin),))]
    for numbers in unit_arc(first, angle):
        steps.append(Segment("curve", tuple(
            Point(centre.x + radius * x, centre.y + radius * y)
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        )))  # fmt: skip
    path = Path((*steps, Segment("close")))
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", fill=fill, path=path, stroke=edge)


def on(circle: Circle, share: float, reach: float = 1.0) -> Point:
    """The point at a share of a circle's round from the top, `reach` of its radius from its centre."""
    (centre, radius), angle = circle, TOP + math.tau * share
    return Point(centre.x + reach * radius * math.cos(angle), centre.y + reach * radius * math.sin(angle))


def mark(circle: Circle, state: State, span: Span, *, ticked: bool = False) -> tuple[Item, ...]:
    """A disc that is counted; with a check mark where it is one that is done."""
    (centre, radius) = circle
    edge = None if state == "free" else edge_of(2 * radius)
    drawn: tuple[Item, ...] = (disc(centre, radius, FILLS[state], span, edge),)
    if ticked and state == "done":
        points = [Point(centre.x + radius * x, centre.y + radius * y) for x, y in _TICK]
        drawn += (polyline(points, span, Stroke(color="deep", width=0.2 * radius, cap="round")),)
    return drawn


def edge_of(extent: float) -> Stroke:
    """The outline of a mark of this extent."""
    return Stroke(color="sun-edge", width=max(0.4, min(2.0, _EDGE * extent)))


def box(frame: Rect, radius: float, fill: str, span: Span, *, edge: Stroke | None = None,
        corners: tuple[Corner, ...] = CORNERS) -> ShapeItem:  # fmt: skip
    """A rectangle with round corners."""
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rounded", fill=fill, radius=radius,
                     stroke=edge, corners=corners)  # fmt: skip


def sheet(frame: Rect, band: float, span: Span) -> tuple[Item, ...]:
    """A sheet of a calendar with a head `band` points high, and two rings that hold it."""
    radius = min(0.4 * band, 0.12 * frame.width)
    line = max(0.6, 0.07 * band)
    ring = Rect(0, 0, 0.18 * band, 0.6 * band)
    rings = (
        box(Rect(frame.x + share * frame.width - ring.width / 2, frame.y - 0.3 * band, *ring.size), ring.width / 2,
            "sun", span, edge=edge_of(ring.height))
        for share in (0.25, 0.75)
    )  # fmt: skip
    inner = frame.inset(line / 2, line / 2, line / 2, line / 2)
    return (
        box(inner, radius, "surface", span, edge=Stroke(color="primary", width=line)),
        box(Rect(frame.x, frame.y, frame.width, band), radius, "primary", span, corners=UPPER),
        *rings,
    )
