"""What an SVG drawing is drawn upon: its layers, and the edges at which it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct, field

from builder.diagnostics import Message, say
from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_clip import clipped
from builder.drawing.svg_layers import Layers, Reason, ink_frame
from builder.drawing.svg_state import State, Teller
from builder.drawing.svg_values import Tint
from builder.drawing.vector import DrawnPath
from builder.geometry import Rect

_SLACK = 0.01
"""Of its longer side: by how much a shape may stick out of its picture before it is cut at the edge."""


class Sheet(Struct):
    """Takes the shapes of one drawing, in its units, from back to front."""

    teller: Teller
    layers: Layers = field(default_factory=Layers)
    """Those of the group that is being drawn, if it is see-through, else of the drawing."""
    edges: Rect | None = None
    """Where a framed drawing ends."""
    side: float = 1.0
    """The drawing's longer side."""
    beyond: bool = False
    """Whether something was told that reaches beyond the edges."""
    outside: bool = False
    """Whether something lies wholly beyond them."""
    opacities: set[tuple[int, Reason]] = field(default_factory=set)
    """Lines at which something see-through was told, and why."""

    @contextmanager
    def as_one(self, element: _Element, opacity: float) -> Iterator[None]:
        """Within, an element's shapes are drawn; then they let through, as one picture, what is under them."""
        if opacity >= 1:
            yield
            return
        below = self.layers
        self.layers = Layers(budget=below.budget)
        yield
        own, self.layers = self.layers, below
        self._tell_unmixed(element, below.lay_over(own, opacity))

    def seen(self, element: _Element, drawn: DrawnPath, state: State) -> list[DrawnPath]:
        """What is seen of a shape within its clip paths and the edges of the picture."""
        seen = clipped(drawn, state.clips)
        if self.edges is None:
            return seen
        inside = [one for one in seen if self.edges.overlaps(ink_frame(one))]
        self.outside |= len(inside) < len(seen)
        return [part for one in inside for part in self._within_edges(element, one, self.edges)]

    def put(self, element: _Element, path: DrawnPath, opacity: float, state: State) -> None:
        """Lay a shape over all others."""
        self._tell_unmixed(element, self.layers.add(path, opacity, state.parts))

    def ground(self, tint: Tint, frame: Rect) -> None:
        """Paint what is behind all shapes."""
        self.layers.add(DrawnPath(rectangle(frame), tint.color, None, "rectangle"), tint.opacity, ())

    def _within_edges(self, element: _Element, drawn: DrawnPath, edges: Rect) -> list[DrawnPath]:
        """What is seen of a shape where the picture ends. One that cannot be cut there, which is told, stays whole."""
        if edges.contains(ink_frame(drawn), _SLACK * self.side):
            return [drawn]
        try:
            return clipped(drawn, (rectangle(edges),))
        except ValueError:
            if not self.beyond:
                self.beyond = True
                message = say("expected shapes within the picture, found one that reaches beyond its edge")
                hint = say("cut it at the edge in the drawing program, or make the picture larger")
                self.teller.warn_at(element, "svg-differs", message, hint)
            return [drawn]

    def _tell_unmixed(self, element: _Element, reasons: Iterable[Reason]) -> None:
        """Tell, once a line, why something see-through is painted as if it lay on nothing."""
        line = element.sourceline if isinstance(element.sourceline, int) else 1
        for reason in dict.fromkeys(reasons):
            if (line, reason) in self.opacities:
                continue
            self.opacities.add((line, reason))
            hint = say("give the shapes the colours that they shall show")
            self.teller.warn_at(element, "svg-differs", _UNMIXED[reason], hint)


_UNMIXED: Mapping[Reason, Message] = MappingProxyType(
    {
        "color": say("expected colours that can be mixed, found something see-through whose colour cannot be"),
        "count": say("expected few see-through shapes that meet others, found more than are mixed in one drawing"),
        "outline": say("expected outlines that can be cut, found something see-through where they cannot be"),
    }
)
"""Why a see-through shape is painted as if it lay on nothing."""
