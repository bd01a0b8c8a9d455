"""The ring around a number: whole, or filled as far as its share goes."""

from __future__ import annotations

import math

from builder.diagnostics import Span
from builder.drawing.svg_path import unit_arc
from builder.geometry import Circle, Path, Point, Segment
from builder.page.items import Item, ShapeItem, Stroke

TOP = -math.pi / 2


def ring(circle: Circle, width: float, share: float | None, span: Span, rest: str) -> tuple[Item, ...]:
    """An arc `width` points wide in sun from the top on, the rest in the role `rest`; None: a number that is no share
    has a whole ring. All of it is decoration, for the number says it."""
    if share is None or share >= 1:
        return (_arc(circle, math.tau, Stroke(color="sun", width=width, cap="round"), span),)
    whole = _arc(circle, math.tau, Stroke(color=rest, width=width, cap="round"), span)
    if share <= 0:
        return (whole,)
    # Round ends would add to what the arc says, or close the ring before it is whole.
    return whole, _arc(circle, math.tau * share, Stroke(color="sun", width=width), span)


def _arc(circle: Circle, angle: float, stroke: Stroke, span: Span) -> ShapeItem:
    """A stretch of a circle from its top on over `angle` radians, clockwise on the page."""
    centre, radius = circle
    start = Point(centre.x + radius * math.cos(TOP), centre.y + radius * math.sin(TOP))
    steps = [Segment("move", (start,))]
    for numbers in unit_arc(TOP, angle):
        ends = [centre.x + radius * n if i % 2 == 0 else centre.y + radius * n for i, n in enumerate(numbers)]
        steps.append(Segment("curve", tuple(Point(x, y) for x, y in zip(ends[::2], ends[1::2], strict=True))))
    if angle >= math.tau:
        steps.append(Segment("close"))
    path = Path(steps)
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", path=path, stroke=stroke)
