"""SVG drawings as paths, read with suspicion: only shapes come in, whatever else a file carries is told or refused.

Colours are roles or hex. A class `fill-ROLE` or `stroke-ROLE` (as `class="fill-primary stroke-accent"`, on a shape or
on a group around it) paints with a role of the theme and wins over the `fill` and `stroke` beside it, which then only
serve as a preview in drawing programs. Without a class, `fill` and `stroke` are `none` or a colour of CSS. Groups
with an `id` are the drawing's named parts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from types import MappingProxyType
from typing import Literal, NamedTuple

from msgspec import Struct, field

from builder.diagnostics import Span
from builder.geometry import POINTS, Kind, Path, Point, Rect, Size, Transform, around
from builder.page.items import GroupItem, Role, ShapeItem, Stroke
from builder.replace import replace

Geometry = Literal["rectangle", "rounded", "ellipse", "path"]


class DrawnPath(Struct, frozen=True):
    """One shape in the drawing's units. `fill` is a role, `#RRGGBB` or None; so is the stroke's color.

    `geometry` keeps what the path was drawn as, so that a circle stays a circle in PowerPoint; `radius` is a rounded
    rectangle's.
    """

    path: Path
    fill: str | None = None
    stroke: Stroke | None = None
    geometry: Geometry = "path"
    radius: float = 0.0


class Drawing(Struct, frozen=True):
    """Shapes from back to front. `box` is the viewBox: what counts as the picture, in the drawing's units."""

    box: Rect
    paths: tuple[DrawnPath, ...]
    parts: Mapping[str, tuple[DrawnPath, ...]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def size(self) -> Size:
        return self.box.size


class Label(NamedTuple):
    """What a placed drawing is to its readers: its role, where it came from, its name and its words."""

    span: Span
    role: Role = "artifact"
    name: str = ""
    alt: str = ""


HAIRLINE = 0.1
"""Points: a seventh of a pixel at the size of the page on a screen, half a dot of an office printer at 300 dpi."""


def fitted(box: Rect, frame: Rect) -> Transform:
    """The map that puts `box` into `frame`, as large as fits, centred."""
    scale = min(frame.width / box.width, frame.height / box.height)
    centre, middle = frame.centre, box.centre
    return Transform(scale, 0, 0, scale, centre.x - scale * middle.x, centre.y - scale * middle.y)


def turned(at: Point, scale: float, angle: float = 0.0) -> Transform:
    """The map that puts the drawing's origin at `at`, scaled, turned clockwise by `angle` degrees."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    if not angle:
        cos, sin = 1.0, 0.0
    return Transform(scale * cos, scale * sin, -scale * sin, scale * cos, at.x, at.y)


def place_drawing(drawing: Drawing, frame: Rect, label: Label) -> GroupItem:
    """The whole drawing in `frame`, keeping its proportions; the group's frame is the picture's own rectangle.

    Lines that are next to nothing at this size are left out. Browsers fade them; readers of PDF and PowerPoint draw the
    thinnest line that they can, and a pale picture would come out in black outlines.
    """
    transform = fitted(drawing.box, frame)
    corner = transform.apply(Point(drawing.box.x, drawing.box.y))
    picture = Rect(*corner, drawing.box.width * transform.a, drawing.box.height * transform.a)
    return replace(place_paths(_without_hairlines(drawing.paths, transform.a), transform, label), frame=picture)


def _without_hairlines(paths: tuple[DrawnPath, ...], scale: float) -> tuple[DrawnPath, ...]:
    """The shapes as they are seen when so enlarged. A drawing of nothing but hairlines is left as it is."""
    if all(path.stroke is None or path.stroke.width * scale >= HAIRLINE for path in paths):
        return paths
    bare = (
        path if path.stroke is None or path.stroke.width * scale >= HAIRLINE else replace(path, stroke=None)
        for path in paths
    )
    return tuple(path for path in bare if path.fill or path.stroke) or paths


def place_paths(paths: Iterable[DrawnPath], transform: Transform, label: Label) -> GroupItem:
    """Shapes moved onto the page as one group; its frame is the rectangle around them."""
    items = tuple(placed(path, transform, label.span) for path in paths)
    return grouped(items, label)


def grouped(items: tuple[ShapeItem, ...], label: Label) -> GroupItem:
    """Shapes as one group, framed by the rectangle around them; no shapes are a `ValueError`."""
    frame = around(item.frame for item in items)
    return GroupItem(frame=frame, role=label.role, span=label.span, name=label.name, alt=label.alt, items=items)


def placed(drawn: DrawnPath, transform: Transform, span: Span) -> ShapeItem:
    """One shape on the page; what stays upright stays a rectangle or an ellipse."""
    path = drawn.path.transformed(transform)
    scale = math.sqrt(abs(transform.a * transform.d - transform.b * transform.c))
    upright = transform.b == transform.c == 0 and transform.a == transform.d > 0
    geometry: Geometry = drawn.geometry if upright else "path"
    return ShapeItem(
        frame=_frame(drawn, path, geometry, transform, upright),
        role="artifact",
        span=span,
        geometry=geometry,
        fill=drawn.fill,
        stroke=scaled_stroke(drawn.stroke, scale),
        radius=drawn.radius * scale if geometry == "rounded" else 0.0,
        path=path if geometry == "path" else None,
    )


def _frame(drawn: DrawnPath, path: Path, geometry: Geometry, transform: Transform, upright: bool) -> Rect:
    """The placed shape's frame. A drawing is placed many times: upright, its own rectangle is scaled with it."""
    if geometry != "path":
        return path.bounds
    if not upright:
        return ink_bounds(path)
    own = _own_ink(drawn.path)
    corner = transform.apply(Point(own.x, own.y))
    return Rect(*corner, own.width * transform.a, own.height * transform.a)


def scaled_stroke(stroke: Stroke | None, scale: float) -> Stroke | None:
    """A stroke whose width and dashes have grown with its drawing."""
    if stroke is None:
        return None
    return replace(stroke, width=stroke.width * scale, dash=tuple(d * scale for d in stroke.dash))


def ink_bounds(path: Path) -> Rect:
    """The rectangle around the curve itself; handles may lie outside. PowerPoint frames a freeform by it."""
    counts = list(accumulate(POINTS[kind] for kind in path.kinds))
    left, right = _extent(path.kinds, counts, path.xs)
    top, bottom = _extent(path.kinds, counts, path.ys)
    return Rect(left, top, right - left, bottom - top)


_own_ink = lru_cache(maxsize=1024)(ink_bounds)


def _extent(kinds: Sequence[Kind], counts: Sequence[int], values: Sequence[float]) -> tuple[float, float]:
    """The least and the greatest along one axis; `counts` are how many points there are up to the end of each step.

    Only a curve with a handle beyond all ends can go beyond them.
    """
    ends = [values[count - 1] for count in counts]
    low, high = min(ends), max(ends)
    if low <= min(values) and max(values) <= high:
        return low, high
    beyond = [
        values[count - 4 : count]
        for kind, count in zip(kinds, counts, strict=True)
        if kind == "curve" and not (low <= values[count - 3] <= high and low <= values[count - 2] <= high)
    ]
    turns = [coordinate_at(curve, t) for curve in beyond for t in extremes(*curve)]
    return min([low, *turns]), max([high, *turns])


def coordinate_at(curve: Sequence[float], t: float) -> float:
    """A cubic's coordinate at `t`, 0…1."""
    a, b, c, d = curve
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def extremes(a: float, b: float, c: float, d: float) -> list[float]:
    """Where the derivative of a cubic is zero, strictly within 0…1."""
    square, linear, constant = d - 3 * c + 3 * b - a, 2 * (c - 2 * b + a), b - a
    if abs(square) < 1e-9 * (abs(linear) + abs(constant) + 1e-12):
        roots = [-constant / linear] if linear else []
    else:
        inside = linear * linear - 4 * square * constant
        root = math.sqrt(inside) if inside >= 0 else None
        roots = [] if root is None else [(-linear + root) / (2 * square), (-linear - root) / (2 * square)]
    return [t for t in roots if 0 < t < 1]


def cubic_at(start: Point, first: Point, second: Point, end: Point, t: float) -> Point:
    """The point of a cubic at `t`, 0…1."""
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return Point(
        a * start.x + b * first.x + c * second.x + d * end.x,
        a * start.y + b * first.y + c * second.y + d * end.y,
    )
