"""Shapes cut along the outlines within which they are seen: native shapes have no clipping, so they get a new outline.

The cutting is Skia's (skia-pathops). It is loaded where something is to be cut; most clip paths of drawing programs
are the page's rectangle and cut nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pathops
from pathops import PathVerb

from builder.diagnostics import say
from builder.drawing.vector import DrawnPath, ink_bounds
from builder.geometry import Kind, Path, Point, Rect, Segment
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
_FAITHFUL = 2e-4
"""Of its longer side: by how much a round end or corner may differ. Skia's own measure, a quarter of a unit, is for
pixels."""


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
    out = pathops.Path()
    try:
        pathops.union([_theirs(path) for path in paths], out.getPen())
    except pathops.PathOpsError as error:
        raise ValueError(_TANGLED) from error
    return _ours(out)


_TANGLED = say("an outline that cannot be cut")


def parted(path: Path) -> Path:
    """A path whose outlines cross, filled by the even-odd rule, as one that the non-zero rule fills alike."""
    theirs = _theirs(path)
    theirs.fillType = pathops.FillType.EVEN_ODD
    try:
        theirs.simplify()
    except pathops.PathOpsError as error:
        raise ValueError(_TANGLED) from error
    return _ours(theirs)


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
    return outlined(path, stroke.width, cap, join, _MITER, stroke.dash)


def outlined(
    path: Path, width: float, cap: pathops.LineCap, join: pathops.LineJoin, miter: float,
    dash: Sequence[float] = (), offset: float = 0.0,
) -> Path:  # fmt: skip
    """What a pen paints along a path, as an outline to be filled."""
    pen = _theirs(path)
    if dash and _length(path) > MAX_DASHES * sum(dash):
        raise ValueError(_TANGLED)
    whole = [*dash, *dash] if len(dash) % 2 else [*dash]
    pen.stroke(width, cap, join, miter, whole or None, offset)
    return _ours(pen)


def _length(path: Path) -> float:
    """A path's length, or more: from point to point, handles among them."""
    return sum(math.dist(one, two) for one, two in pairwise(zip(path.xs, path.ys, strict=True)))


def common(path: Path, clip: Path) -> Path:
    """What two outlines have in common."""
    if len(path.kinds) + len(clip.kinds) > MAX_STEPS:
        raise ValueError(_TANGLED)
    try:
        return _ours(pathops.op(_theirs(path), _theirs(clip), pathops.PathOp.INTERSECTION))
    except pathops.PathOpsError as error:
        raise ValueError(_TANGLED) from error


def _theirs(path: Path) -> pathops.Path:
    """A path as Skia's."""
    out = pathops.Path()
    pen = out.getPen()
    steps = {"move": pen.moveTo, "line": pen.lineTo, "curve": pen.curveTo}
    for kind, points in path.segments:
        if kind == "close":
            pen.closePath()
        else:
            steps[kind](*points)
    return out


def _ours(path: pathops.Path) -> Path:
    """Skia's path as ours; its conics and quadratics become cubics, which say the same."""
    left, top, right, bottom = path.bounds if len(path) else (0.0, 0.0, 0.0, 0.0)
    path.convertConicsToQuads(_FAITHFUL * max(right - left, bottom - top, 1e-6))
    kinds: dict[PathVerb, Kind] = {PathVerb.MOVE: "move", PathVerb.LINE: "line", PathVerb.CUBIC: "curve"}
    segments: list[Segment] = []
    at = Point(0, 0)
    for verb, given in path:
        points = [Point(*point) for point in given]
        if verb == PathVerb.QUAD:
            handle, end = points
            points = [_between(at, handle, 2 / 3), _between(end, handle, 2 / 3), end]
        segments.append(Segment(kinds.get(verb, "curve" if points else "close"), tuple(points)))
        at = points[-1] if points else at
    return Path(segments)


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
