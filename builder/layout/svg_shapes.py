"""SVG's basic shapes (SVG 1.1, chapter 9) as paths, and its numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Path, Point, Rect
from builder.layout.outlines import ellipse, polygon, rectangle, rounded
from builder.layout.pathdata import parse_path
from builder.layout.svg_values import number, numbers


class Shape(Struct, frozen=True):
    """A path, and what it was before it became one."""

    path: Path
    geometry: Literal["rectangle", "rounded", "ellipse", "path"] = "path"
    radius: float = 0.0


def shape_of(name: str, attributes: Mapping[Any, Any]) -> Shape | None:
    """The shape an element draws; None for one without size, a `ValueError` for one that says nonsense."""

    def get(key: str, default: str = "0") -> float:
        return number(str(attributes.get(key, default)))

    match name:
        case "path":
            path = parse_path(str(attributes.get("d", "")))
            return Shape(path) if path.kinds else None
        case "rect":
            return _rect(Rect(get("x"), get("y"), get("width"), get("height")), attributes)
        case "circle":
            return _ellipse(Point(get("cx"), get("cy")), get("r"), get("r"))
        case "ellipse":
            return _ellipse(Point(get("cx"), get("cy")), get("rx"), get("ry"))
        case "line":
            return Shape(polygon([Point(get("x1"), get("y1")), Point(get("x2"), get("y2"))], closed=False))
    return _poly(numbers(str(attributes.get("points", ""))), closed=name == "polygon")


def _rect(frame: Rect, attributes: Mapping[Any, Any]) -> Shape | None:
    if frame.width < 0 or frame.height < 0:
        raise ValueError(say("a negative size"))
    if not frame.width or not frame.height:
        return None
    given = [attributes.get(key) for key in ("rx", "ry")]
    radii = [None if value in (None, "auto") else number(str(value)) for value in given]
    rx = next((r for r in radii if r is not None), 0.0)
    ry = next((r for r in reversed(radii) if r is not None), 0.0)
    if rx <= 0 or ry <= 0:
        return Shape(rectangle(frame), "rectangle")
    path = rounded(frame, rx, ry)
    rx, ry = min(rx, frame.width / 2), min(ry, frame.height / 2)
    return Shape(path, "rounded", rx) if math.isclose(rx, ry) else Shape(path)


def _ellipse(centre: Point, rx: float, ry: float) -> Shape | None:
    if rx < 0 or ry < 0:
        raise ValueError(say("a negative radius"))
    return Shape(ellipse(centre, rx, ry), "ellipse") if rx and ry else None


def _poly(values: tuple[float, ...], closed: bool) -> Shape | None:
    if len(values) % 2:
        raise ValueError(say("points that do not come in pairs"))
    points = [Point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
    return Shape(polygon(points, closed)) if len(points) > 1 else None
