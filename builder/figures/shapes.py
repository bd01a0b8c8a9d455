"""The drawn parts of figures; all are unread, for the words say what they show."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, polygon
from builder.geometry import Point, Rect
from builder.page.chart_parts import ChartMark
from builder.page.items import ShapeItem, Stroke


def bar(frame: Rect, fill: str, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A filled rectangle; an outline lies within it."""
    if stroke:
        half = min(stroke.width, frame.width, frame.height) / 2
        frame = frame.inset(half, half, half, half)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rectangle", fill=fill, stroke=stroke)


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
