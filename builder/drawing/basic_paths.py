"""Plain shapes as paths, and a small pen to write paths with."""

from __future__ import annotations

import math
from collections.abc import Sequence

from builder.drawing.svg_path import KAPPA, unit_arc
from builder.geometry import Path, Point, Rect, Segment


def _circle() -> Path:
    """Of radius 1 around (0, 0), from its rightmost point clockwise on the page."""
    curves = [Segment("curve", (Point(a, b), Point(c, d), Point(e, f))) for a, b, c, d, e, f in unit_arc(0, math.tau)]
    return Path((Segment("move", (Point(1, 0),)), *curves, Segment("close")))


_CIRCLE = _circle()


def joined(paths: Sequence[Path]) -> Path:
    """All of them as one path."""
    return Path.of(
        [kind for path in paths for kind in path.kinds],
        [x for path in paths for x in path.xs],
        [y for path in paths for y in path.ys],
    )


def polygon(points: Sequence[Point], closed: bool = True) -> Path:
    """Straight lines through points."""
    lines = [Segment("line", (p,)) for p in points[1:]]
    end = [Segment("close")] if closed else []
    return Path((Segment("move", (points[0],)), *lines, *end))


def ellipse(centre: Point, rx: float, ry: float) -> Path:
    """A closed ellipse from its rightmost point, clockwise on the page."""
    return Path.of(_CIRCLE.kinds, [centre.x + rx * x for x in _CIRCLE.xs], [centre.y + ry * y for y in _CIRCLE.ys])


def rectangle(frame: Rect) -> Path:
    corners = ((frame.x, frame.y), (frame.right, frame.y), (frame.right, frame.bottom), (frame.x, frame.bottom))
    return polygon([Point(*c) for c in corners])


def rounded(frame: Rect, rx: float, ry: float | None = None) -> Path:
    """A rectangle with quarter ellipses at its corners; radii are cut to half its sides."""
    rx = min(rx, frame.width / 2)
    ry = min(rx if ry is None else ry, frame.height / 2)
    if rx <= 0 or ry <= 0:
        return rectangle(frame)
    x, y, right, bottom = frame.x, frame.y, frame.right, frame.bottom
    kx, ky = rx * (1 - KAPPA), ry * (1 - KAPPA)
    return Path((
        _move(x + rx, y),
        _line(right - rx, y),
        _curve((right - kx, y), (right, y + ky), (right, y + ry)),
        _line(right, bottom - ry),
        _curve((right, bottom - ky), (right - kx, bottom), (right - rx, bottom)),
        _line(x + rx, bottom),
        _curve((x + kx, bottom), (x, bottom - ky), (x, bottom - ry)),
        _line(x, y + ry),
        _curve((x, y + ky), (x + kx, y), (x + rx, y)),
        Segment("close"),
    ))  # fmt: skip


def capped(frame: Rect, radius: float) -> Path:
    """A rectangle whose upper corners alone are round: the head of a card."""
    x, y, right, bottom, r = frame.x, frame.y, frame.right, frame.bottom, min(radius, frame.width / 2, frame.height)
    k = r * (1 - KAPPA)
    return Path((
        _move(x, bottom),
        _line(x, y + r),
        _curve((x, y + k), (x + k, y), (x + r, y)),
        _line(right - r, y),
        _curve((right - k, y), (right, y + k), (right, y + r)),
        _line(right, bottom),
        Segment("close"),
    ))  # fmt: skip


def hung(frame: Rect, radius: float) -> Path:
    """The open line down the left side, round the lower corners and up the right."""
    x, right, bottom, r = frame.x, frame.right, frame.bottom, min(radius, frame.width / 2, frame.height)
    k = r * (1 - KAPPA)
    return Path((
        _move(x, frame.y),
        _line(x, bottom - r),
        _curve((x, bottom - k), (x + k, bottom), (x + r, bottom)),
        _line(right - r, bottom),
        _curve((right - k, bottom), (right, bottom - k), (right, bottom - r)),
        _line(right, frame.y),
    ))  # fmt: skip


def left_capped(frame: Rect, radius: float) -> Path:
    """A rectangle whose left corners alone are round: the coloured part of a box."""
    x, y, right, bottom, r = frame.x, frame.y, frame.right, frame.bottom, min(radius, frame.height / 2, frame.width)
    k = r * (1 - KAPPA)
    return Path((
        _move(right, y),
        _line(x + r, y),
        _curve((x + k, y), (x, y + k), (x, y + r)),
        _line(x, bottom - r),
        _curve((x, bottom - k), (x + k, bottom), (x + r, bottom)),
        _line(right, bottom),
        Segment("close"),
    ))  # fmt: skip


def lower_corners(frame: Rect, radius: float) -> Path:
    """What a rounded rectangle leaves of its square lower corners: drawn over art, it rounds the art."""
    x, bottom, r = frame.x, frame.bottom, radius
    k = r * (1 - KAPPA)
    return Path((
        _move(x, bottom - r),
        _curve((x, bottom - k), (x + k, bottom), (x + r, bottom)),
        _line(x, bottom),
        Segment("close"),
        *_lower_right_corner(frame, radius),
    ))  # fmt: skip


def right_corners(frame: Rect, radius: float) -> Path:
    """What a rounded rectangle leaves of its square right corners."""
    y, right, r = frame.y, frame.right, radius
    k = r * (1 - KAPPA)
    return Path((
        _move(right - r, y),
        _line(right, y),
        _line(right, y + r),
        _curve((right, y + k), (right - k, y), (right - r, y)),
        Segment("close"),
        *_lower_right_corner(frame, radius),
    ))  # fmt: skip


def _lower_right_corner(frame: Rect, radius: float) -> tuple[Segment, ...]:
    """What a rounded rectangle leaves of the square corner: from the side along its edges and back on the arc."""
    right, bottom, r = frame.right, frame.bottom, radius
    k = r * (1 - KAPPA)
    return (
        _move(right, bottom - r),
        _line(right, bottom),
        _line(right - r, bottom),
        _curve((right - k, bottom), (right, bottom - k), (right, bottom - r)),
        Segment("close"),
    )


def four_corners(frame: Rect, radius: float) -> Path:
    """What a rounded rectangle leaves of all its square corners."""
    lower = lower_corners(frame, radius)
    middle = frame.centre
    turned = Path.of(lower.kinds, [2 * middle.x - x for x in lower.xs], [2 * middle.y - y for y in lower.ys])
    return joined((lower, turned))


def mount(frame: Rect, radius: float, width: float) -> Path:
    """A frame of a width around a rounded rectangle: laid over a picture it rounds it and hides its raw edges."""
    inner = rounded(frame, radius)
    mirrored = Path.of(inner.kinds, [2 * frame.centre.x - x for x in inner.xs], inner.ys)
    return joined((rectangle(frame.inset(-width, -width, -width, -width)), mirrored))


def _move(x: float, y: float) -> Segment:
    return Segment("move", (Point(x, y),))


def _line(x: float, y: float) -> Segment:
    return Segment("line", (Point(x, y),))


def _curve(*points: tuple[float, float]) -> Segment:
    """A cubic by its two handles and its end."""
    return Segment("curve", tuple(Point(x, y) for x, y in points))
