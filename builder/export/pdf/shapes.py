"""Shapes as paths."""

from __future__ import annotations

from builder.geometry import Path, Point, Rect, Segment
from builder.layout.page import ShapeItem

_ARC = 0.5522847498
"""How far a cubic curve's handles lie along a quarter circle."""


def shape_path(item: ShapeItem) -> Path:
    """The outline of a shape in page coordinates. A `path` shape without a path is a `ValueError`."""
    match item.geometry:
        case "rectangle":
            return rectangle_path(item.frame)
        case "rounded":
            return rounded_path(item.frame, item.radius, item.radius)
        case "ellipse":
            return rounded_path(item.frame, item.frame.width / 2, item.frame.height / 2)
        case "line" if item.path is None:
            return line_path(Point(item.frame.x, item.frame.y), Point(item.frame.right, item.frame.bottom))
    if item.path is None:
        raise ValueError(f"shape {item.name!r} has no path")
    return item.path


def line_path(start: Point, end: Point) -> Path:
    """One straight line."""
    return Path((Segment("move", (start,)), Segment("line", (end,))))


def rectangle_path(rect: Rect) -> Path:
    """A rectangle, clockwise from the top left."""
    corners = (Point(rect.right, rect.y), Point(rect.right, rect.bottom), Point(rect.x, rect.bottom))
    lines = tuple(Segment("line", (corner,)) for corner in corners)
    return Path((Segment("move", (Point(rect.x, rect.y),)), *lines, Segment("close")))


def rounded_path(rect: Rect, rx: float, ry: float) -> Path:
    """A rectangle with elliptic corners; radii are cut to half the sides, which makes an ellipse."""
    rx, ry = min(rx, rect.width / 2), min(ry, rect.height / 2)
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    kx, ky = rx * (1 - _ARC), ry * (1 - _ARC)
    return Path((
        Segment("move", (Point(left + rx, top),)),
        Segment("line", (Point(right - rx, top),)),
        Segment("curve", (Point(right - kx, top), Point(right, top + ky), Point(right, top + ry))),
        Segment("line", (Point(right, bottom - ry),)),
        Segment("curve", (Point(right, bottom - ky), Point(right - kx, bottom), Point(right - rx, bottom))),
        Segment("line", (Point(left + rx, bottom),)),
        Segment("curve", (Point(left + kx, bottom), Point(left, bottom - ky), Point(left, bottom - ry))),
        Segment("line", (Point(left, top + ry),)),
        Segment("curve", (Point(left, top + ky), Point(left + kx, top), Point(left + rx, top))),
        Segment("close"),
    ))  # fmt: skip
