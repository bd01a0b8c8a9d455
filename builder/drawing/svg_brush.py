"""One shape of an SVG drawing as what is painted of it: a filled outline, a stroke, or both in their order."""

from __future__ import annotations

from lxml.etree import _Element
from msgspec import Struct, field

from builder.drawing.svg_holes import Crossings, even_odd
from builder.drawing.svg_paint import Painting
from builder.drawing.svg_properties import Properties, Styling
from builder.drawing.svg_shapes import Shape
from builder.drawing.svg_state import State
from builder.drawing.svg_strokes import stroked
from builder.drawing.svg_values import Tint
from builder.drawing.vector import DrawnPath
from builder.geometry import Path, Transform
from builder.replace import replace

_STILL = Transform()
Layer = tuple[DrawnPath, Tint]
"""A shape of one opacity."""


class Brush(Struct):
    """Paints the shapes of one file, whose longer side is `side`; `pixel` is one of the drawing at its own size, in its
    units."""

    styling: Styling
    side: float = 1.0
    pixel: float = 1.0
    crossings: Crossings = field(default_factory=Crossings)

    def layers(self, element: _Element, shape: Shape, state: State, own: Properties) -> list[Layer]:
        """What is painted of a shape, from back to front. Outlines that cannot be drawn are a `ValueError`."""
        filled, rim = self._filled(element, shape, state), self._stroked(element, shape, state, own)
        return [layer for layer in _joined(filled, rim, state) if layer is not None]

    def _filled(self, element: _Element, shape: Shape, state: State) -> Layer | None:
        tint = Painting(self.styling).paint(element, state, "fill")
        if tint is None:
            return None
        path = shape.path
        if state.properties.get("fill-rule") == "evenodd":
            path = even_odd(path, self.crossings)
        to = state.transform
        upright = to.b == to.c == 0 and to.a == to.d > 0
        geometry = shape.geometry if upright else "path"
        moved = path if to == _STILL else path.transformed(to)
        return DrawnPath(moved, tint.color, None, geometry, shape.radius * state.scale), tint

    def _stroked(self, element: _Element, shape: Shape, state: State, own: Properties) -> Layer | None:
        painting = Painting(self.styling, self.pixel)
        tint = painting.paint(element, state, "stroke")
        pen = None if tint is None else painting.pen(element, state, own, shape.path)
        if tint is None or pen is None:
            return None
        made = stroked(shape.path, pen, tint.color, state.transform, self.side)
        if isinstance(made, Path):
            return (DrawnPath(made, tint.color), tint) if made.kinds else None
        to = state.transform
        upright = to.b == to.c == 0 and to.a == to.d > 0 and not made.dash
        geometry = shape.geometry if upright else "path"
        moved = shape.path if to == _STILL else shape.path.transformed(to)
        return DrawnPath(moved, None, made, geometry, shape.radius * state.scale), tint


def _joined(filled: Layer | None, stroked: Layer | None, state: State) -> list[Layer | None]:
    """A shape's two layers from back to front; as one shape where that paints the same."""
    order = [word for word in state.properties.get("paint-order", "").split() if word in ("fill", "stroke")]
    if order[:1] == ["stroke"]:
        return [stroked, filled]  # a rim behind its letter
    if filled and stroked and stroked[0].stroke and filled[1].opacity == stroked[1].opacity == 1:
        own, rim = filled[0], stroked[0]
        if own.path == rim.path:
            geometry = own.geometry if own.geometry == rim.geometry else "path"
            return [(replace(own, stroke=rim.stroke, geometry=geometry), filled[1])]
    return [filled, stroked]
