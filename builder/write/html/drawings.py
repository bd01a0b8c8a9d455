"""Drawings as inline SVG: paths in the theme's colours, with no text and no reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from builder.drawing.vector import Drawing
from builder.geometry import Path, Rect
from builder.page.every_item import every_item
from builder.page.items import Item, ShapeItem
from builder.theme.style import Color

_LETTERS = {"move": "M", "line": "L", "curve": "C", "close": "Z"}


class Shape(Struct, frozen=True):
    """A path as SVG writes it; `width` in the drawing's units, 0 without an outline."""

    d: str
    fill: str
    stroke: str = "none"
    width: float = 0.0


class Art(Struct, frozen=True):
    """Shapes in a box; `box` is the viewBox."""

    box: str
    shapes: tuple[Shape, ...]


def art_of(drawing: Drawing, palette: Mapping[str, Color]) -> Art:
    """A whole drawing."""
    shapes = [
        Shape(path_data(p.path), _paint(p.fill, palette), _paint(p.stroke.color, palette), p.stroke.width)
        if p.stroke
        else Shape(path_data(p.path), _paint(p.fill, palette))
        for p in drawing.paths
    ]
    return Art(view_box(drawing.box), tuple(shapes))


def art_of_items(items: Iterable[Item], frame: Rect, palette: Mapping[str, Color]) -> Art:
    """Placed shapes, cut by `frame`; anything else is passed over."""
    return Art(view_box(frame), tuple(_shape(item, palette) for item in _shapes(items)))


def _shapes(items: Iterable[Item]) -> Iterator[ShapeItem]:
    return (item for item in every_item(items) if isinstance(item, ShapeItem) and item.path is not None)


def _shape(item: ShapeItem, palette: Mapping[str, Color]) -> Shape:
    data = path_data(item.path) if item.path is not None else ""
    stroke = item.stroke
    if stroke is None:
        return Shape(data, _paint(item.fill, palette))
    return Shape(data, _paint(item.fill, palette), _paint(stroke.color, palette), stroke.width)


def view_box(box: Rect) -> str:
    """A rectangle as SVG writes a viewBox."""
    return " ".join(_number(value) for value in (box.x, box.y, box.width, box.height))


def path_data(path: Path) -> str:
    """A path as SVG writes it, to a tenth of a unit."""
    steps = [
        _LETTERS[segment.kind] + " ".join([f"{x:.1f} {y:.1f}" for x, y in segment.points]) for segment in path.segments
    ]
    return "".join(steps).replace(".0", "")  # of one decimal, which can only be the last


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _paint(color: str | None, palette: Mapping[str, Color]) -> str:
    if color is None:
        return "none"
    return color if color.startswith("#") else f"#{palette[color].rgb}"
