"""SVG's basic shapes (SVG 1.1, chapter 9) as paths, and its numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.basic_paths import ellipse, polygon, rectangle, rounded
from builder.drawing.svg_path import parse_path
from builder.drawing.svg_values import length, numbers
from builder.geometry import Path, Point, Rect, Size

_CSS_PATH = re.compile(r"""path\(\s*["']([^"']*)["']\s*\)""")
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})


class Shape(Struct, frozen=True):
    """A path, and what it was before it became one."""

    path: Path
    geometry: Literal["rectangle", "rounded", "ellipse", "path"] = "path"
    radius: float = 0.0


_ACROSS = frozenset({"x", "x1", "x2", "cx", "rx", "width"})
_DOWN = frozenset({"y", "y1", "y2", "cy", "ry", "height"})


def lengths(attributes: Mapping[Any, Any], keys: str, viewport: Size) -> list[float]:
    """The lengths under `keys`, 0 where there is none."""
    return [length(str(attributes.get(key, "0")), _whole(key, viewport)) for key in keys.split()]


def _whole(key: str, viewport: Size) -> float:
    """What per cent under `key` are of (SVG 1.1, 7.10): the viewport's width, its height, or a mean of both."""
    if key in _ACROSS:
        return viewport.width
    return viewport.height if key in _DOWN else mean_side(viewport)


def mean_side(viewport: Size) -> float:
    """What per cent are of that have no direction."""
    return math.hypot(*viewport) / math.sqrt(2)


def shape_of(name: str, attributes: Mapping[Any, Any], viewport: Size) -> Shape | None:
    """The shape an element draws; None for one without size, a `ValueError` for one that says nonsense."""

    def get(keys: str) -> list[float]:
        return lengths(attributes, keys, viewport)

    match name:
        case "path":
            written = str(attributes.get("d", ""))
            in_css = _CSS_PATH.fullmatch(written)
            path = parse_path(in_css[1] if in_css else written)
            return Shape(path) if path.kinds else None
        case "rect":
            return _rect(Rect(*get("x y width height")), attributes, viewport)
        case "circle":
            x, y, radius = get("cx cy r")
            return _ellipse(Point(x, y), radius, radius)
        case "ellipse":
            x, y, rx, ry = get("cx cy rx ry")
            return _ellipse(Point(x, y), rx, ry)
        case "line":
            ax, ay, bx, by = get("x1 y1 x2 y2")
            return Shape(polygon([Point(ax, ay), Point(bx, by)], closed=False))
    return _poly(numbers(str(attributes.get("points", ""))), closed=name == "polygon")


def _rect(frame: Rect, attributes: Mapping[Any, Any], viewport: Size) -> Shape | None:
    if frame.width < 0 or frame.height < 0:
        raise ValueError(say("a negative size"))
    if not frame.width or not frame.height:
        return None
    radii = [
        None if attributes.get(key, "auto") == "auto" else lengths(attributes, key, viewport)[0] for key in ("rx", "ry")
    ]
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
