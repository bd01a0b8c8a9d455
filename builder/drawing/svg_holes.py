"""Even-odd filling (SVG 1.1, 11.3): outlines turned so that the non-zero rule, which all outputs have, fills alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.drawing.svg_clip import parted
from builder.geometry import Path, Point, Segment

_CHORDS = 8
"""Straight pieces of a curve, to see where outlines cross."""
_MOST_CHORDS = 3_000
"""Of a path that is looked at for crossings: the time grows with their square. One with more is parted in any case."""


def even_odd(path: Path) -> Path:
    """The path with each outline turned by how many others lie around it. Outlines that cross are parted there; those
    that cannot be are a `ValueError`."""
    outlines = _outlines(path.segments)
    if _cross(outlines):
        return parted(path)
    shapes = [[point for segment in outline for point in segment.points] for outline in outlines]
    turned: list[Segment] = []
    for own, (outline, shape) in enumerate(zip(outlines, shapes, strict=True)):
        depth = sum(_holds(other, shape[0]) for i, other in enumerate(shapes) if i != own and len(other) > 2)
        turned += outline if (_area(shape) > 0) == (depth % 2 == 0) else _reversed(outline)
    return Path(tuple(turned))


def _cross(outlines: Sequence[list[Segment]]) -> bool:
    """Whether any two lines of the outlines cross."""
    chords = [chord for outline in outlines for chord in _chords(outline)]
    if len(chords) > _MOST_CHORDS:
        return True
    chords.sort(key=lambda chord: min(chord[0].x, chord[1].x))
    for place, (a, b) in enumerate(chords):
        right = max(a.x, b.x)
        for c, d in chords[place + 1 :]:
            if min(c.x, d.x) >= right:
                break
            if _are_apart(a, b, c, d) and _are_apart(c, d, a, b):
                return True
    return False


def _chords(outline: list[Segment]) -> Iterator[tuple[Point, Point]]:
    """An outline in straight pieces, back to where it began."""
    start = at = outline[0].points[0]
    for kind, points in outline[1:]:
        curve = (at, *points)
        steps = [*points] if kind != "curve" else [_on(curve, n / _CHORDS) for n in range(1, _CHORDS + 1)]
        yield from pairwise([at, *steps])
        at = points[-1] if points else at
    if at != start:
        yield at, start


def _on(curve: Sequence[Point], t: float) -> Point:
    """The point of a cubic at `t`, 0…1."""
    s = 1 - t
    weights = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return Point(*(sum(w * p[axis] for w, p in zip(weights, curve, strict=True)) for axis in (0, 1)))


def _are_apart(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two points lie on different sides of the line through `a` and `b`, and neither on it."""
    one, two = _side(a, b, c), _side(a, b, d)
    return one * two < 0


def _side(a: Point, b: Point, p: Point) -> float:
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)


def _outlines(segments: tuple[Segment, ...]) -> list[list[Segment]]:
    outlines: list[list[Segment]] = []
    for segment in segments:
        if segment.kind == "move" or not outlines:
            outlines.append([])
        outlines[-1].append(segment)
    return outlines


def _reversed(outline: list[Segment]) -> list[Segment]:
    """The outline drawn from its end to its start."""
    drawn = [segment for segment in outline if segment.kind != "close"]
    points = [point for segment in drawn for point in segment.points][::-1]
    out, at = [Segment("move", (points[0],))], 1
    for segment in reversed(drawn[1:]):
        count = len(segment.points)
        out.append(Segment(segment.kind, tuple(points[at : at + count])))
        at += count
    return [*out, Segment("close")]


def _area(points: list[Point]) -> float:
    """Twice the signed area."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(a.x * b.y - b.x * a.y for a, b in pairs)


def _holds(polygon: list[Point], point: Point) -> bool:
    inside = False
    for a, b in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (a.y > point.y) != (b.y > point.y) and point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x:
            inside = not inside
    return inside
