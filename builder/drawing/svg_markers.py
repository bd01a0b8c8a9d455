"""Markers of SVG drawings: arrowheads and dots at the points of a line (SVG 1.1, 11.6)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct

from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_shapes import lengths
from builder.drawing.svg_state import State
from builder.drawing.svg_strokes import way_in, way_out
from builder.drawing.svg_values import length, number
from builder.drawing.svg_viewport import into, view_box
from builder.geometry import Path, Point, Rect, Size, Transform
from builder.replace import replace

MARKED = frozenset({"path", "line", "polyline", "polygon"})
Place = Literal["start", "mid", "end"]


class Corner(Struct):
    """A point of a path, and in which directions the path comes to it and goes on."""

    at: Point
    arriving: Point | None = None
    leaving: Point | None = None

    @property
    def angle(self) -> float:
        """The direction of the path here, in the middle of both where it turns."""
        ways = [way for way in (self.arriving, self.leaving) if way is not None]
        if not ways:
            return 0.0
        first, last = (math.atan2(way.y, way.x) for way in (ways[0], ways[-1]))
        turn = (last - first + math.pi) % (2 * math.pi) - math.pi
        return first + turn / 2


def corners_of(path: Path) -> list[Corner]:
    """The points of a path in their order; one that is closed comes back to its first."""
    corners: list[Corner] = []
    first = Corner(Point(0, 0))
    for kind, points in path.segments:
        if kind == "move":
            first = Corner(points[0])
            corners.append(first)
            continue
        before = corners[-1] if corners else first
        steps = [before.at, *(points or (first.at,))]
        leaving, arriving = _way(way_in(steps)), _way(way_out(steps))
        before.leaving = leaving or before.leaving
        after = Corner(steps[-1], arriving or before.arriving)
        if kind == "close":
            after.leaving, first.arriving = first.leaving, after.arriving
        corners.append(after)
    return corners


def _way(way: Point) -> Point | None:
    return way if way.x or way.y else None


def placed(path: Path) -> Iterator[tuple[Place, Corner]]:
    """Each point of a path that may bear a marker, and of which kind; where there is but one, it is first and last."""
    corners = corners_of(path)
    if corners:
        yield "start", corners[0]
        for corner in corners[1:-1]:
            yield "mid", corner
        yield "end", corners[-1]


def state_at(corner: Corner, place: Place, own: Mapping[str, Any], width: float, state: State) -> State:
    """The state within a marker with the properties `own`, at a corner of a line so wide. Nonsense in the marker is a
    `ValueError`; `state` is the line's, with the properties that the marker inherits."""
    scale = 1.0 if own.get("markerUnits") == "userSpaceOnUse" else width
    frame = Rect(0, 0, *(length(str(own.get(key, "3")), 0) for key in ("markerWidth", "markerHeight")))
    box = view_box(own) if "viewBox" in own else frame
    fitted = into(box, frame, str(own.get("preserveAspectRatio", "")))
    x, y = lengths(own, "refX refY", Size(box.width, box.height))
    ref = fitted.apply(Point(x, y))
    turned = Transform(e=-ref.x, f=-ref.y).then(_scaled(scale)).then(_turned(_angle(corner, place, own)))
    to = turned.then(Transform(e=corner.at.x, f=corner.at.y)).then(state.transform)
    clips = state.clips
    if own.get("overflow") not in ("visible", "auto"):
        clips = (*clips, rectangle(frame).transformed(to))
    return replace(state, transform=fitted.then(to), viewport=box.size, clips=clips, depth=state.depth + 1, opacity=1.0)


def _angle(corner: Corner, place: Place, own: Mapping[str, Any]) -> float:
    orient = str(own.get("orient", "0")).strip()
    if orient == "auto-start-reverse":
        return corner.angle + (math.pi if place == "start" else 0.0)
    return corner.angle if orient == "auto" else math.radians(number(orient.removesuffix("deg")))


def _scaled(by: float) -> Transform:
    return Transform(by, 0, 0, by, 0, 0)


def _turned(angle: float) -> Transform:
    cos, sin = math.cos(angle), math.sin(angle)
    return Transform(cos, sin, -sin, cos, 0, 0)
