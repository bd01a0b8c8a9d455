"""Even-odd filling (SVG 1.1, 11.3): outlines turned so that the non-zero rule, which all outputs have, fills alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pathops
from msgspec import Struct

from builder.diagnostics import say
from builder.drawing import svg_areas as areas
from builder.drawing.svg_areas import CHORDS, Area, Chord, agrees, on_curve
from builder.drawing.svg_skia import from_skia, to_skia
from builder.geometry import Path, Point, Rect, Segment, Transform

_ASKED = 16
"""Points of an outline that are looked for within another."""
_MOST_CHORDS = 3_000
"""Of a path that is looked at for crossings: the time grows with their square. One with more is parted in any case."""
MOST_PAIRS = 6_000_000
"""Of lines that are looked at for crossings in one file: a second of work. What comes after is taken to cross."""


class Crossings(Struct):
    """What was looked at for crossings in one file."""

    pairs: int = 0


Make = Callable[[bool, float], pathops.Path]
"""Lets Skia make a path, by itself turned for the non-zero rule or not, and so many times as large."""


def even_odd(path: Path, looked_at: Crossings | None = None) -> Path:
    """A path filled by the even-odd rule as one that the non-zero rule fills alike. Outlines that cross are parted
    there; those that cannot be are a `ValueError`. `looked_at` is what was in the same file before."""
    outlines = _outlines(path.segments)
    if not _cross(outlines, looked_at or Crossings()):
        return by_nesting(path)
    area = Area(path, areas.even_odd)
    for one in (by_nesting(path), path):  # a line that crosses itself by a hair
        if agrees(one, area.holds, bounds_of(area.chords), area.chords):
            return one

    def simplified(fix_winding: bool, scale: float) -> pathops.Path:
        made = to_skia(path, scale)
        made.fillType = pathops.FillType.EVEN_ODD
        made.simplify(fix_winding=fix_winding)
        return made

    return checked(simplified, area.holds, bounds_of(area.chords), area.chords)


def checked(
    make: Make,
    wanted: Callable[[Point], bool],
    frame: Rect,
    *outlines: Sequence[Chord],
) -> Path:
    """What Skia makes, in the way that fills the points that are `wanted`; a `ValueError` where none does.

    Skia leaves some paths for the one rule, some for the other; its own way to turn outlines fills some rings; and some
    cuts are wrong however they are filled, and right when all is larger.
    """
    try:
        for scale, fix_winding in ((1.0, False), (1.0, True), (_LARGER, False), (_LARGER, True)):
            made = from_skia(make(fix_winding, scale)).transformed(Transform(1 / scale, 0, 0, 1 / scale, 0, 0))
            for one in (made, by_nesting(made)) if not fix_winding else (made,):
                if agrees(one, wanted, frame, *outlines):
                    return one
    except pathops.PathOpsError as error:
        raise ValueError(TANGLED) from error
    raise ValueError(TANGLED)


_LARGER = 97.3
TANGLED = say("an outline that cannot be cut")


def bounds_of(chords: Sequence[Chord]) -> Rect:
    """The rectangle around lines."""
    points = [point for chord in chords for point in chord] or [Point(0, 0)]
    return _frame(points)


def by_nesting(path: Path) -> Path:
    """The path, none of whose outlines cross, with each turned by how many others lie around it."""
    outlines = _outlines(path.segments)
    if len(outlines) < 2:
        return path
    shapes = [[a for a, _ in _chords(outline)] or [*outline[0].points] for outline in outlines]
    frames = [_frame(shape) for shape in shapes]
    out: list[Segment] = []
    for own, (outline, shape) in enumerate(zip(outlines, shapes, strict=True)):
        around = (shapes[i] for i, frame in enumerate(frames) if i != own and frame.contains(frames[own], 0.0))
        depth = sum(_lies_in(other, shape) for other in around if len(other) > 2)
        out += outline if (_area(shape) > 0) == (depth % 2 == 0) else _reversed(outline)
    return Path(tuple(out))


def _frame(points: Sequence[Point]) -> Rect:
    left, top = min(p.x for p in points), min(p.y for p in points)
    return Rect(left, top, max(p.x for p in points) - left, max(p.y for p in points) - top)


def _cross(outlines: Sequence[list[Segment]], looked_at: Crossings) -> bool:
    """Whether any two lines of the outlines cross, or may."""
    chords = [chord for outline in outlines for chord in _chords(outline)]
    if len(chords) > _MOST_CHORDS:
        return True
    chords.sort(key=lambda chord: min(chord[0].x, chord[1].x))
    for place, (a, b) in enumerate(chords):
        right = max(a.x, b.x)
        if looked_at.pairs > MOST_PAIRS:
            return True
        for c, d in chords[place + 1 :]:
            if min(c.x, d.x) >= right:
                break
            looked_at.pairs += 1
            if _are_apart(a, b, c, d) and _are_apart(c, d, a, b):
                return True
    return False


def _chords(outline: list[Segment]) -> Iterator[tuple[Point, Point]]:
    """An outline in straight pieces, back to where it began."""
    start = at = outline[0].points[0]
    for kind, points in outline[1:]:
        curve = (at, *points)
        steps = [*points] if kind != "curve" else [on_curve(curve, n / CHORDS) for n in range(1, CHORDS + 1)]
        yield from pairwise([at, *steps])
        at = points[-1] if points else at
    if at != start:
        yield at, start


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


def _lies_in(polygon: list[Point], shape: list[Point]) -> bool:
    """Whether a shape lies within a polygon that it does not cross. Where they touch a point may seem to lie on either
    side, so most of some decide."""
    pairs = list(pairwise([*shape, *shape[:1]]))[:: 1 + len(shape) // _ASKED]
    inside = sum(_holds(polygon, Point((a.x + b.x) / 2, (a.y + b.y) / 2)) for a, b in pairs)
    return 2 * inside > len(pairs)


def _holds(polygon: list[Point], point: Point) -> bool:
    inside = False
    for a, b in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (a.y > point.y) != (b.y > point.y) and point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x:
            inside = not inside
    return inside
