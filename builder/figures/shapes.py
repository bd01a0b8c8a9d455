"""The drawn parts of figures; all are unread, for the words say what they show."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.geometry import Path, Point, Rect, Segment
from builder.page.chart_parts import ChartMark
from builder.page.items import ShapeItem, Stroke


def bar(frame: Rect, fill: str, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A filled rectangle; an outline lies within it."""
    if stroke:
        half = min(stroke.width, frame.width, frame.height) / 2
        frame = frame.inset(half, half, half, half)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rectangle", fill=fill, stroke=stroke)


def rule(start: Point, end: Point, span: Span, stroke: Stroke) -> ShapeItem:
    """A straight line."""
    left, top = min(start.x, end.x), min(start.y, end.y)
    frame = Rect(left, top, abs(end.x - start.x), abs(end.y - start.y))
    path = Path((Segment("move", (start,)), Segment("line", (end,))))
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="line", stroke=stroke, path=path)


def polyline(points: Sequence[Point], span: Span, stroke: Stroke) -> ShapeItem:
    """A line through points."""
    path = Path((Segment("move", (points[0],)), *(Segment("line", (p,)) for p in points[1:])))
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", stroke=stroke, path=path)


def polygon(points: Sequence[Point], fill: str, span: Span) -> ShapeItem:
    """A filled shape with straight sides."""
    path = Path((Segment("move", (points[0],)), *(Segment("line", (p,)) for p in points[1:]), Segment("close")))
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", fill=fill, path=path)


def disc(centre: Point, radius: float, fill: str | None, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A circle."""
    frame = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="ellipse", fill=fill, stroke=stroke)


def point_mark(mark: ChartMark, centre: Point, size: float, fill: str, span: Span) -> ShapeItem:
    """A point of a line, as wide as `size`."""
    half = size / 2
    if mark == "circle":
        return disc(centre, half, fill, span)
    square = Rect(centre.x - half, centre.y - half, size, size)
    if mark == "square":
        return bar(square, fill, span)
    top = Point(centre.x, square.y)
    if mark == "triangle":
        return polygon([top, Point(square.right, square.bottom), Point(square.x, square.bottom)], fill, span)
    sides = [top, Point(square.right, centre.y), Point(centre.x, square.bottom), Point(square.x, centre.y)]
    return polygon(sides, fill, span)
