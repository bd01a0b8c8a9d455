"""The boxes of what elements of an SVG drawing fill, strokes not counted (SVG 2, 8.10): masks are measured by them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element
from msgspec import Struct

from builder.drawing.svg_file import is_svg, local, reference_of
from builder.drawing.svg_properties import Styling
from builder.drawing.svg_shapes import SHAPES, lengths, shape_of
from builder.drawing.svg_state import State
from builder.drawing.vector import ink_bounds
from builder.geometry import Rect, Size, Transform, around
from builder.replace import replace

MAX_ELEMENTS = 5_000
_MAX_DEPTH = 32
_GROUPS = ("g", "a")
_OTHERS = ("svg", "symbol", "switch", "text")
"""What has a box that only a browser knows, or that other rules decide."""


class _UnknownError(Exception):
    """An element whose box is not known."""


class FillBoxes(Struct):
    """Measures elements of one file; `styling` tells nothing here, since drawing them does."""

    styling: Styling
    met: int = 0

    def of(self, element: _Element, viewport: Size) -> Rect | None:
        """The box of an element in its own units, whose per cent are of `viewport`; None where it is not known."""
        try:
            boxes = list(self._within(element, State(viewport=viewport), 0))
        except _UnknownError:
            return None
        if not boxes:
            return Rect(0, 0, 0, 0)
        return around(boxes)

    def _within(self, element: _Element, state: State, depth: int) -> Iterator[Rect]:
        """The boxes of what stands in an element; `state` is that within it."""
        self.met += 1
        name = local(element)
        if name in _OTHERS or depth > _MAX_DEPTH or self.met > MAX_ELEMENTS:
            raise _UnknownError
        if name in _GROUPS:
            for child in element:
                if is_svg(child):
                    yield from self._entered(child, state, depth + 1)
        elif name == "use":
            target = self.styling.by_id.get(reference_of(element))
            if target is not None:
                yield from self._entered(target, state, depth + 1)
        elif name in SHAPES:
            yield from self._shape(element, state)

    def _entered(self, element: _Element, state: State, depth: int) -> Iterator[Rect]:
        entered = self.styling.entered(element, state)
        if entered is None:
            return
        here, own = entered
        if local(element) == "use":
            try:
                x, y = lengths(own, "x y", here.viewport)
            except ValueError:
                return
            here = replace(here, transform=Transform(e=x, f=y).then(here.transform))
        yield from self._within(element, here, depth)

    def _shape(self, element: _Element, state: State) -> Iterator[Rect]:
        try:
            shape = shape_of(local(element), self.styling.style_of(element), state.viewport)
        except ValueError:
            return
        if shape is not None:
            yield ink_bounds(shape.path.transformed(state.transform))
