"""Strokes of SVG drawings (SVG 2, 13.5). Pages know two pens: butt ends with mitred corners, and all round.

What the two draw alike stays a stroke. Any other (square ends, bevelled corners, round corners between butt ends,
dashes that begin within one, a pen drawn out by its transform) becomes the outline of what it paints, made by Skia.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

import pathops
from fontTools.misc.bezierTools import calcCubicArcLength
from msgspec import Struct

from builder.drawing.svg_clip import SkiaPen, outlined
from builder.geometry import Path, Point, Transform
from builder.page.items import Stroke

_CORNER = math.radians(12)
"""A smaller turn looks the same however its corner is made."""
_SHARP = 2 * math.acos(1 / 4)
"""Turns beyond which a mitre is more than four pens long: SVG cuts it there by itself, PDF at ten."""
_FINE = 0.004
"""Of the drawing's longer side: ends and corners of a thinner line are not seen."""


class Pen(Struct, frozen=True):
    """How a shape is stroked, in its own units, or where it is not `scaled` in those of the whole drawing."""

    width: float
    dash: tuple[float, ...] = ()
    offset: float = 0.0
    cap: str = "butt"
    join: str = "miter"
    miter: float = 4.0
    scaled: bool = True


def stroked(path: Path, pen: Pen, color: str, to: Transform, side: float) -> Stroke | Path:
    """What a pen draws along a path that `to` moves into the drawing, whose longer side is `side`: a stroke, or the
    outline of it. One that cannot be outlined is a `ValueError`."""
    scale = math.sqrt(abs(to.a * to.d - to.b * to.c)) if pen.scaled else 1.0
    width, dash = pen.width * scale, tuple(part * scale for part in pen.dash)
    if not pen.scaled or _keeps_round(to):
        moved = path.transformed(to)
        cap = _native_cap(moved, pen) if width > _FINE * side else ("round" if pen.cap == "round" else "butt")
        if cap is not None and not pen.offset:
            return Stroke(color=color, width=width, dash=dash, cap=cap)
        return _outline(moved, pen, scale)
    return _outline(path, pen, 1.0).transformed(to)


def _outline(path: Path, pen: Pen, scale: float) -> Path:
    cap = {"round": pathops.LineCap.ROUND_CAP, "square": pathops.LineCap.SQUARE_CAP}
    join = {"round": pathops.LineJoin.ROUND_JOIN, "bevel": pathops.LineJoin.BEVEL_JOIN}
    skia = SkiaPen(
        pen.width * scale, cap.get(pen.cap, pathops.LineCap.BUTT_CAP),
        join.get(pen.join, pathops.LineJoin.MITER_JOIN), pen.miter,
        tuple(part * scale for part in pen.dash), pen.offset * scale,
    )  # fmt: skip
    return outlined(path, skia)


def _keeps_round(to: Transform) -> bool:
    """Whether a transform leaves a circle a circle."""
    size = max(map(abs, (to.a, to.b, to.c, to.d)))
    straight = abs(to.a - to.d) + abs(to.b + to.c)
    mirrored = abs(to.a + to.d) + abs(to.b - to.c)
    return min(straight, mirrored) <= 1e-3 * size


def _native_cap(path: Path, pen: Pen) -> Literal["butt", "round"] | None:
    """The pen of pages that draws the path alike; None where neither does."""
    turns = [turn for turn in _turns(path) if turn > _CORNER]
    has_ends = bool(pen.dash) or _is_open(path)
    ends = {"round", "butt", "square"} if not has_ends else {pen.cap}
    corners = {"round", "miter"} if not turns else {pen.join}
    if turns and pen.join == "miter" and max(turns) > min(_SHARP, 2 * math.acos(1 / max(1.0, pen.miter))):
        return None
    if "miter" in corners and "butt" in ends:
        return "butt"
    return "round" if "round" in corners and "round" in ends else None


def _is_open(path: Path) -> bool:
    """Whether any of its outlines has ends; a point has, closed or not."""
    return path.kinds.count("close") < path.kinds.count("move") or any(not _moves(ways) for ways, _ in _outlines(path))


def _moves(ways: list[tuple[Point, Point]]) -> bool:
    return any(way != (Point(0, 0), Point(0, 0)) for way in ways)


def _turns(path: Path) -> Iterator[float]:
    """By how much the path turns at each of its points, in radians."""
    for outline, closed in _outlines(path):
        ways = [way for way in outline if way != (Point(0, 0), Point(0, 0))]
        pairs = list(zip(ways, ways[1:] + ways[:1] if closed else ways[1:], strict=False))
        for (_, arriving), (leaving, _) in pairs:
            yield abs(_angle(arriving, leaving))


def _outlines(path: Path) -> Iterator[tuple[list[tuple[Point, Point]], bool]]:
    """Each outline as the directions in which its steps leave and arrive, and whether it is closed."""
    ways: list[tuple[Point, Point]] = []
    start = at = Point(0, 0)
    for kind, points in path.segments:
        if kind == "move":
            if ways:
                yield ways, False
            ways, start, at = [], points[0], points[0]
        elif kind == "close":
            if at != start:
                ways.append((_way(at, start), _way(at, start)))
            yield ways, True
            ways, at = [], start
        else:
            line = [at, *points]
            ways.append((way_in(line), way_out(line)))
            at = points[-1]
    if ways:
        yield ways, False


def _way(a: Point, b: Point) -> Point:
    return Point(b.x - a.x, b.y - a.y)


def way_in(line: list[Point]) -> Point:
    """The direction in which a step begins: towards the first of its points that is another one."""
    return next((_way(line[0], point) for point in line[1:] if math.dist(line[0], point) > 1e-9), Point(0, 0))


def way_out(line: list[Point]) -> Point:
    """The direction in which a step ends."""
    return next((_way(point, line[-1]) for point in line[-2::-1] if math.dist(line[-1], point) > 1e-9), Point(0, 0))


def _angle(a: Point, b: Point) -> float:
    return math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y)


def length_of(path: Path) -> float:
    """How long a path is, all its outlines together."""
    total, start, at = 0.0, Point(0, 0), Point(0, 0)
    for kind, points in path.segments:
        if kind == "move":
            start = points[0]
        elif kind == "line":
            total += math.dist(at, points[0])
        elif kind == "close":
            total += math.dist(at, start)
        else:
            total += calcCubicArcLength(at, *points)
        at = points[-1] if points else start
    return total
