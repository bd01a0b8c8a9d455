"""The signs of levels: told apart by their shapes, so that they hold in grey print and for colour-blind readers.

A disc with a tick, a diamond with a bar, a triangle and an octagon with an exclamation mark: the shapes of signs that
people know from roads and doors, without a face. Each is a group of plain shapes under the name of its level.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, polygon, polyline
from builder.geometry import Circle, Point
from builder.icon_words.levels import Level
from builder.page.items import GroupItem, Role, ShapeItem, Stroke

ROUNDING = 0.3
"""The line that rounds a sign's corners, in radii."""
LINE = 0.26
"""The width of the marks, in radii."""


class SignColours(NamedTuple):
    """The roles of a sign's ground and of the mark on it."""

    ground: str
    mark: str


def level_sign(
    level: Level, circle: Circle, colours: SignColours, span: Span, *, name: str, alt: str = ""
) -> GroupItem:
    """The sign of a level within a circle; without words (`alt`) it is decoration beside words that say the level."""
    items = (*_GROUNDS[level](circle, colours.ground, span), *_marks(level, circle, colours.mark, span))
    role: Role = "figure" if alt else "artifact"
    return GroupItem(frame=circle.square, role=role, span=span, name=name, alt=alt, items=items)


def _round(circle: Circle, role: str, span: Span) -> tuple[ShapeItem, ...]:
    return (disc(circle.centre, circle.radius, role, span),)


def _cornered(corners: Sequence[tuple[float, float]]) -> Callable[[Circle, str, Span], tuple[ShapeItem, ...]]:
    """A shape by its corners around (0, 0), a circle of radius 1 around all of it; the corners are rounded."""

    def drawn(circle: Circle, role: str, span: Span) -> tuple[ShapeItem, ...]:
        edge = Stroke(color=role, width=ROUNDING * circle.radius, cap="round")
        return (polygon(_placed(circle, corners), role, span, edge),)

    return drawn


def _regular(count: int, reach: float, turned: float = 0.0) -> list[tuple[float, float]]:
    """The corners of a figure of equal sides, the first straight up, or `turned` by so many degrees."""
    angles = [math.radians(turned + 360 * i / count) for i in range(count)]
    return [(reach * math.sin(angle), -reach * math.cos(angle)) for angle in angles]


_REACH = 1 - ROUNDING / 2
_GROUNDS: Mapping[Level, Callable[[Circle, str, Span], tuple[ShapeItem, ...]]] = MappingProxyType({
    "good": _round,
    "watch": _cornered(_regular(4, 1.02 * _REACH)),
    "warning": _cornered([(0.0, -0.8), (0.86, 0.68), (-0.86, 0.68)]),
    "urgent": _cornered(_regular(8, _REACH, 22.5)),
})  # fmt: skip
_TICK = ((-0.42, 0.04), (-0.12, 0.36), (0.46, -0.32))
_BAR = ((-0.36, 0.0), (0.36, 0.0))
_STEMS: Mapping[Level, tuple[tuple[float, float], ...]] = MappingProxyType({
    "warning": ((0.0, -0.26), (0.0, 0.16)), "urgent": ((0.0, -0.48), (0.0, 0.08)),
})  # fmt: skip
_DOTS: Mapping[Level, float] = MappingProxyType({"warning": 0.5, "urgent": 0.48})


def _marks(level: Level, circle: Circle, role: str, span: Span) -> tuple[ShapeItem, ...]:
    """What stands on the sign's ground."""
    pen = Stroke(color=role, width=LINE * circle.radius, cap="round")
    if level == "good":
        return (polyline(_placed(circle, _TICK), span, pen),)
    if level == "watch":
        return (polyline(_placed(circle, _BAR), span, pen),)
    (dot,) = _placed(circle, [(0.0, _DOTS[level])])
    return polyline(_placed(circle, _STEMS[level]), span, pen), disc(dot, 0.62 * LINE * circle.radius, role, span)


def _placed(circle: Circle, points: Sequence[tuple[float, float]]) -> list[Point]:
    (x, y), radius = circle.centre, circle.radius
    return [Point(x + radius * dx, y + radius * dy) for dx, dy in points]
