"""Shapes cut along the outlines within which they are seen: native shapes have no clipping, so they get a new outline.

The cutting is Skia's (skia-pathops), whose work is looked over (`svg_holes`). Most clip paths of drawing
programs are the page's rectangle and cut nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import pathops
from msgspec import Struct

from builder.drawing.svg_areas import Area
from builder.drawing.svg_holes import TANGLED, bounds_of, checked
from builder.drawing.svg_skia import from_skia, to_skia
from builder.drawing.vector import DrawnPath, ink_bounds
from builder.geometry import Path, Point, Rect, Transform
from builder.page.items import Stroke

MAX_SEGMENTS = 2_000
"""Steps of one clip path."""
MAX_STEPS = 4_000
"""Of a shape and its clip path together: the time to cut grows with their square."""
MAX_DASHES = 300
"""Of one stroke that is cut."""
_TOLERANCE = 1e-3
"""Of its longer side: by how much a shape may stick out of a rectangle without being cut."""
_MITER = 4.0
_ROUND = 1_000.0
"""Units of a path that is stroked, at least: Skia, exact to a part of a pixel, makes squares of small circles."""


def clipped(drawn: DrawnPath, clips: Sequence[Path]) -> list[DrawnPath]:
    """What is seen of a shape within all of `clips`: itself, pieces of it, or nothing. Outlines that cannot be cut are
    a `ValueError`."""
    cutting = [clip for clip in clips if not _holds(clip, drawn)]
    if not cutting:
        return [drawn]
    pieces = areas(drawn)
    for clip in cutting:
        pieces = [(common(path, clip), color) for path, color in pieces]
    return [DrawnPath(path, color) for path, color in pieces if path.kinds]


def areas(drawn: DrawnPath) -> list[tuple[Path, str]]:
    """What a shape paints, as outlines to be filled, each with its colour."""
    pieces = [(drawn.path, drawn.fill)] if drawn.fill else []
    return pieces + ([(_stroke_outline(drawn.path, drawn.stroke), drawn.stroke.color)] if drawn.stroke else [])


def united(paths: Sequence[Path]) -> Path:
    """The outline around all that is inside any of `paths`; one that cannot be made is a `ValueError`."""
    if len(paths) < 2:
        return paths[0] if paths else Path(())
    each = [Area(path) for path in paths]
    chords = [chord for area in each for chord in area.chords]

    def joined(fix_winding: bool, scale: float) -> pathops.Path:
        both = pathops.OpBuilder(fix_winding=fix_winding)
        for path in paths:
            both.add(to_skia(path, scale), pathops.PathOp.UNION)
        return both.resolve()

    return checked(joined, lambda point: any(area.holds(point) for area in each), bounds_of(chords), chords)


def _holds(clip: Path, drawn: DrawnPath) -> bool:
    """Whether a clip path is an upright rectangle around all that a shape paints."""
    frame = _rectangle(clip) if clip.kinds else None
    if frame is None:
        return False
    out = -drawn.stroke.width / 2 if drawn.stroke else 0.0
    return frame.contains(ink_bounds(drawn.path).inset(out, out, out, out), _TOLERANCE * max(frame.width, frame.height))


def _rectangle(path: Path) -> Rect | None:
    """The rectangle that a path is, if it is one."""
    if any(kind == "curve" for kind in path.kinds) or path.kinds.count("move") != 1:
        return None
    corners = {(x, y) for x, y in zip(path.xs, path.ys, strict=True)}
    bounds = path.bounds
    return bounds if corners == {
        (bounds.x, bounds.y), (bounds.right, bounds.y), (bounds.x, bounds.bottom), (bounds.right, bounds.bottom),
    } else None  # fmt: skip


def _stroke_outline(path: Path, stroke: Stroke) -> Path:
    """A stroke of pages as an outline to be filled."""
    is_round = stroke.cap == "round"
    cap = pathops.LineCap.ROUND_CAP if is_round else pathops.LineCap.BUTT_CAP
    join = pathops.LineJoin.ROUND_JOIN if is_round else pathops.LineJoin.MITER_JOIN
    return outlined(path, SkiaPen(stroke.width, cap, join, _MITER, stroke.dash))


class SkiaPen(Struct, frozen=True):
    """What a path is stroked with, in Skia's terms; lengths in the path's units."""

    width: float
    cap: pathops.LineCap
    join: pathops.LineJoin
    miter: float
    dash: Sequence[float] = ()
    offset: float = 0.0
    """Where the first dash begins."""


def outlined(path: Path, pen: SkiaPen) -> Path:
    """What a pen paints along a path, as an outline to be filled."""
    bounds = ink_bounds(path) if path.kinds else Rect(0, 0, 0, 0)
    scale = max(1.0, _ROUND / max(bounds.width, bounds.height, pen.width))
    drawn = to_skia(path, scale)
    if pen.dash and length_or_more(path) > MAX_DASHES * sum(pen.dash):
        raise ValueError(TANGLED)
    whole = [*pen.dash, *pen.dash] if len(pen.dash) % 2 else [*pen.dash]
    dashes = [part * scale for part in whole] or None
    drawn.stroke(pen.width * scale, pen.cap, pen.join, pen.miter, dashes, pen.offset * scale)
    return from_skia(drawn).transformed(Transform(1 / scale, 0, 0, 1 / scale, 0, 0))


def length_or_more(path: Path) -> float:
    """A path's length, or more: from point to point, handles among them."""
    return sum(math.dist(one, two) for one, two in pairwise(zip(path.xs, path.ys, strict=True)))


def common(path: Path, clip: Path) -> Path:
    """What two outlines have in common."""
    return _cut(path, clip, pathops.PathOp.INTERSECTION, lambda inside, within: inside and within)


def without(path: Path, clip: Path) -> Path:
    """What an outline has that another has not."""
    return _cut(path, clip, pathops.PathOp.DIFFERENCE, lambda inside, within: inside and not within)


def _cut(path: Path, clip: Path, way: pathops.PathOp, stays: Callable[[bool, bool], bool]) -> Path:
    """What `stays` of two outlines, by whether a point is in the first and in the second."""
    if len(path.kinds) + len(clip.kinds) > MAX_STEPS:
        raise ValueError(TANGLED)
    one, other = Area(path), Area(clip)

    def cut(fix_winding: bool, scale: float) -> pathops.Path:
        return pathops.op(to_skia(path, scale), to_skia(clip, scale), way, fix_winding=fix_winding)

    def wanted(point: Point) -> bool:
        return stays(one.holds(point), other.holds(point))

    return checked(cut, wanted, bounds_of(one.chords), one.chords, other.chords)
