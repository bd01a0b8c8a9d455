"""Drawn paths as custom geometry, so that they can be edited point by point and recoloured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from builder.drawing.vector import cubic_at
from builder.geometry import POINTS, Kind, Path, Point, Rect
from builder.theme.ooxml import EMU_PER_POINT, Element
from builder.write.pptx.elements import child, emu
from builder.write.pptx.prototypes import bare, put

ASKED = 8
"""Corners that tell whether an outline lies within another; land has thousands."""
FINE, COARSE = 8, 2
"""Into how many corners a curve is cut: a short outline's are long, those of land with trees are small."""
MANY = 32
KEPT = 512
"""Drawings that are kept: more than the motif and icons of a document have."""
STEPS: Mapping[Kind, str] = {"move": "a:moveTo", "line": "a:lnTo", "curve": "a:cubicBezTo", "close": "a:close"}


class Outline(NamedTuple):
    """A polygon close to a subpath: its corners, the frame around them, and twice its area, signed by its direction."""

    corners: Sequence[Point]
    frame: tuple[float, float, float, float]
    area: float

    @property
    def direction(self) -> int:
        return (self.area > 0) - (self.area < 0)


def write_geometry(parent: Element, path: Path, frame: Rect) -> None:
    """`a:custGeom` of a path in page coordinates, within the shape's frame."""
    put(parent, _geometry(path, frame))


@lru_cache(maxsize=KEPT)
def _geometry(path: Path, frame: Rect) -> Element:
    """The element itself, to be copied: the drawings of a motif stand on many slides, so the last ones are kept."""
    form = bare("a:custGeom")
    for name in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"):
        child(form, name)
    child(form, "a:rect", l="0", t="0", r="r", b="b")
    paths = child(form, "a:pathLst")
    for group in filled_apart(path):
        own = child(paths, "a:path", w=max(1, emu(frame.width)), h=max(1, emu(frame.height)))
        for subpath in group:
            _write_steps(own, subpath, frame)
    return form


@lru_cache(maxsize=1024)
def filled_apart(path: Path) -> tuple[tuple[Path, ...], ...]:
    """The path's subpaths, those that lie over one another apart and holes with what they are cut from.

    Our paths are filled by the non-zero rule; Office fills each `a:path` by even-odd, where an overlap is a hole.
    """
    subpaths = _subpaths(path)
    if len(subpaths) < 2:
        return (tuple(subpaths),) if subpaths else ()
    outlines = [_outline(s) for s in subpaths]
    order = sorted(range(len(subpaths)), key=lambda i: -abs(outlines[i].area))
    groups: dict[int, list[int]] = {}
    turning: dict[int, list[int]] = {1: [], 0: [], -1: []}
    """The groups by the direction of what they began with: a hole turns the other way."""
    for index in order:
        direction = outlines[index].direction
        others = turning[-direction] if direction else []
        around = [g for g in others if _within(outlines[index], outlines[g])]
        if around:
            groups[around[-1]].append(index)
        else:
            groups[index] = [index]
            turning[direction].append(index)
    return tuple(tuple(subpaths[i] for i in sorted(groups[g])) for g in sorted(groups))


def _subpaths(path: Path) -> list[Path]:
    """The path cut before each move; a move alone draws nothing."""
    kinds, xs, ys = path.kinds, path.xs, path.ys
    starts = [i for i, kind in enumerate(kinds) if kind == "move" or i == 0]
    out: list[Path] = []
    first = 0
    for start, stop in zip(starts, [*starts[1:], len(kinds)], strict=True):
        last = first + sum([POINTS[kind] for kind in kinds[start:stop]])
        if stop - start > 1:
            out.append(Path.of(kinds[start:stop], xs[first:last], ys[first:last]))
        first = last
    return out


def _outline(subpath: Path) -> Outline:
    points = iter([Point(x, y) for x, y in zip(subpath.xs, subpath.ys, strict=True)])
    count = FINE if len(subpath.kinds) < MANY else COARSE
    corners: list[Point] = []
    for kind in subpath.kinds:
        if kind == "curve":
            start, first, second, end = corners[-1], next(points), next(points), next(points)
            corners += [cubic_at(start, first, second, end, step / count) for step in range(1, count)]
            corners.append(end)
        elif kind != "close":
            corners.append(next(points))
    xs, ys = zip(*corners, strict=True)
    return Outline(corners, (min(xs), min(ys), max(xs), max(ys)), _area(corners))


def _area(corners: Sequence[Point]) -> float:
    return sum([ax * by - bx * ay for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True)])


def _within(inner: Outline, outer: Outline) -> bool:
    """Whether most corners of one polygon lie within another; of many, some are asked."""
    corners = inner.corners[:: max(1, len(inner.corners) // ASKED)]
    left, top, right, bottom = outer.frame
    near = [point for point in corners if left <= point.x <= right and top <= point.y <= bottom]
    return 2 * len(near) > len(corners) and 2 * sum([_contains(outer.corners, at) for at in near]) > len(corners)


def _contains(corners: Sequence[Point], point: Point) -> bool:
    crossings = False
    x, y = point
    for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (ay > y) != (by > y):
            crossings ^= x < ax + (y - ay) * (bx - ax) / (by - ay)
    return crossings


def _write_steps(parent: Element, path: Path, frame: Rect) -> None:
    """Each step of an outline; a cubic's three points are its two handles and its end.

    Points are counted in EMU right here, and a step is copied with its points, since a deck's drawings have some ten
    thousand. The step is asked first, so that no point is lost when it has no more.
    """
    left, top, scale = frame.x, frame.y, EMU_PER_POINT
    points = zip(path.xs, path.ys, strict=True)
    for kind in path.kinds:
        for point, (x, y) in zip(put(parent, _step(kind)), points, strict=False):
            point.set("x", str(round((x - left) * scale)))
            point.set("y", str(round((y - top) * scale)))


@cache
def _step(kind: Kind) -> Element:
    """A step of an outline, its points still to be placed."""
    made = bare(STEPS[kind])
    for _ in range(POINTS[kind]):
        child(made, "a:pt")
    return made
