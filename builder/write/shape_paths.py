"""Shapes as paths, for writers that know no shapes but paths."""

from __future__ import annotations

from functools import lru_cache

from builder.geometry import Path, Point, Rect, Segment
from builder.page.items import CORNERS, Corner, ShapeItem

_ARC = 0.5522847498
"""How far a cubic curve's handles lie along a quarter circle."""


def shape_path(item: ShapeItem) -> Path:
    """The outline of a shape in page coordinates. A `path` shape without a path is a `ValueError`."""
    match item.geometry:
        case "rectangle":
            return rectangle_path(item.frame)
        case "rounded":
            return rounded_path(item.frame, item.radius, item.radius, item.corners)
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


@lru_cache(maxsize=2048)
def rounded_path(rect: Rect, rx: float, ry: float, corners: tuple[Corner, ...] = CORNERS) -> Path:
    """A rectangle whose `corners` are elliptic; radii are cut to half the sides, which makes an ellipse."""
    rx, ry = min(rx, rect.width / 2), min(ry, rect.height / 2)
    segments: list[Segment] = []
    for place, corner in enumerate(CORNERS):
        start, first, second, end = _corner(rect, place, *((rx, ry) if corner in corners else (0.0, 0.0)))
        segments.append(Segment("line" if segments else "move", (start,)))
        if corner in corners:
            segments.append(Segment("curve", (first, second, end)))
    return Path((*segments, Segment("close")))


def _corner(rect: Rect, place: int, rx: float, ry: float) -> tuple[Point, Point, Point, Point]:
    """The cubic of a corner, clockwise; `place` counts from the top left."""
    kx, ky = rx * (1 - _ARC), ry * (1 - _ARC)
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return (
        (Point(left, top + ry), Point(left, top + ky), Point(left + kx, top), Point(left + rx, top)),
        (Point(right - rx, top), Point(right - kx, top), Point(right, top + ky), Point(right, top + ry)),
        (Point(right, bottom - ry), Point(right, bottom - ky), Point(right - kx, bottom), Point(right - rx, bottom)),
        (Point(left + rx, bottom), Point(left + kx, bottom), Point(left, bottom - ky), Point(left, bottom - ry)),
    )[place]
