"""Paths as Skia's (skia-pathops) and back."""

from __future__ import annotations

import pathops
from pathops import PathVerb

from builder.geometry import Kind, Path, Point, Segment, Transform

_FAITHFUL = 2e-4
"""Of its longer side: by how much a round end or corner may differ. Skia's own measure, a quarter of a unit, is for
pixels."""


def to_skia(path: Path, scale: float = 1.0) -> pathops.Path:
    """A path as Skia's, so many times as large."""
    if scale != 1:
        path = path.transformed(Transform(scale, 0, 0, scale, 0, 0))
    out = pathops.Path()
    pen = out.getPen()
    steps = {"move": pen.moveTo, "line": pen.lineTo, "curve": pen.curveTo}
    for kind, points in path.segments:
        if kind == "close":
            pen.closePath()
        else:
            steps[kind](*points)
    return out


def from_skia(path: pathops.Path) -> Path:
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
            points = [at.toward(handle, 2 / 3), end.toward(handle, 2 / 3), end]
        segments.append(Segment(kinds.get(verb, "curve" if points else "close"), tuple(points)))
        at = points[-1] if points else at
    return Path(segments)
