"""The ring around a number: whole, or parted so that it says something."""

from __future__ import annotations

import math

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.svg_path import unit_arc
from builder.geometry import Circle, Path, Point, Segment
from builder.page.items import Item, ShapeItem, Stroke

TOP = -math.pi / 2
APART = 0.42
"""Between the arcs of a ring, as a share of one; round ends take of it."""
FEW = 12
"""Up to so many arcs have round ends; more of them would run into each other, and have straight ends."""
APART_STRAIGHT = 0.16
THIN = 0.45
"""The width of an arc that a range may reach, in that of a filled one."""


class RingShare(Struct, frozen=True):
    """How much of a ring is filled: so many of its arcs, or with one arc a share of it."""

    arcs: int = 1
    filled: float = 1.0
    reached: float = 0.0
    """Of a range such as `8–10`, its upper end: the arcs from `filled` to there are thin."""


WHOLE = RingShare()


def ring(circle: Circle, width: float, share: RingShare, span: Span, rest: str) -> tuple[Item, ...]:
    """Arcs `width` points wide in sun from the top on, the rest in the role `rest`; all decoration, for the number
    says it."""
    if share.arcs == 1:
        return _one_arc(circle, width, share.filled, span, rest)
    step = math.tau / share.arcs
    gap = step * (APART if share.arcs <= FEW else APART_STRAIGHT)
    return tuple(
        _arc(circle, TOP + step * i + gap / 2, step - gap, _part(i, share, width, rest), span)
        for i in range(share.arcs)
    )


def _part(number: int, share: RingShare, width: float, rest: str) -> Stroke:
    reached = share.filled <= number < share.reached
    color = "sun" if number < share.filled or reached else rest
    made = THIN * width if reached else width
    return _stroke(color, made) if share.arcs <= FEW else Stroke(color=color, width=made)


def _one_arc(circle: Circle, width: float, share: float, span: Span, rest: str) -> tuple[Item, ...]:
    if share >= 1:
        return (_arc(circle, TOP, math.tau, _stroke("sun", width), span),)
    whole = _arc(circle, TOP, math.tau, _stroke(rest, width), span)
    if share <= 0:
        return (whole,)
    # Round ends would add to what the arc says, or close the ring before it is whole.
    return whole, _arc(circle, TOP, math.tau * share, Stroke(color="sun", width=width), span)


def _stroke(color: str, width: float) -> Stroke:
    return Stroke(color=color, width=width, cap="round")


def _arc(circle: Circle, first: float, angle: float, stroke: Stroke, span: Span) -> ShapeItem:
    """A stretch of a circle from the angle `first` on over `angle` radians, clockwise on the page."""
    centre, radius = circle
    start = Point(centre.x + radius * math.cos(first), centre.y + radius * math.sin(first))
    steps = [Segment("move", (start,))]
    for numbers in unit_arc(first, angle):
        ends = [centre.x + radius * n if i % 2 == 0 else centre.y + radius * n for i, n in enumerate(numbers)]
        steps.append(Segment("curve", tuple(Point(x, y) for x, y in zip(ends[::2], ends[1::2], strict=True))))
    if angle >= math.tau:
        steps.append(Segment("close"))
    path = Path(steps)
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", path=path, stroke=stroke)
