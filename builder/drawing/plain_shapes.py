"""Plain shapes of figures and pages. Readers pass them by: the words beside them say what they show."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.drawing import basic_paths
from builder.geometry import Point, Rect
from builder.page.items import ShapeItem, Stroke


def straight_line(start: Point, end: Point, span: Span, stroke: Stroke) -> ShapeItem:
    """A line from one point to another."""
    left, top = min(start.x, end.x), min(start.y, end.y)
    frame = Rect(left, top, abs(end.x - start.x), abs(end.y - start.y))
    path = basic_paths.polygon((start, end), closed=False)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="line", stroke=stroke, path=path)


def polyline(points: Sequence[Point], span: Span, stroke: Stroke) -> ShapeItem:
    """An open line through points."""
    path = basic_paths.polygon(points, closed=False)
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", stroke=stroke, path=path)


def polygon(points: Sequence[Point], fill: str, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A filled shape with straight sides; `fill` is a colour role."""
    path = basic_paths.polygon(points)
    return ShapeItem(
        frame=path.bounds, role="artifact", span=span, geometry="path", fill=fill, stroke=stroke, path=path
    )


def disc(centre: Point, radius: float, fill: str | None, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A circle around a point, `radius` in points; `fill` is a colour role, or None for the outline alone."""
    frame = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="ellipse", fill=fill, stroke=stroke)
