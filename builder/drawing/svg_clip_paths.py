"""Clip paths of SVG drawings as outlines in the drawing's units (SVG 1.1, 14.3)."""

from __future__ import annotations

from lxml.etree import _Element
from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.svg_clip import MAX_SEGMENTS, united
from builder.drawing.svg_file import is_svg, local, reference_of
from builder.drawing.svg_holes import Crossings, even_odd
from builder.drawing.svg_properties import Properties, Styling
from builder.drawing.svg_shapes import SHAPES, lengths, shape_of
from builder.drawing.svg_state import REFERENCE, State
from builder.geometry import Path, Transform
from builder.replace import replace

_MOST_NESTED = 4


class ClipPaths(Struct):
    """Reads the clip paths of one file; what cannot be read is told at the element that asks for it."""

    styling: Styling
    crossings: Crossings

    def outlines(self, element: _Element, value: str, state: State) -> tuple[Path, ...] | None:
        """The outlines within all of which `element` is seen; `state` is the one within it."""
        try:
            return self._read(value, replace(state, properties=State().properties, clips=(), opacity=1.0))
        except ValueError as error:
            hint = say("cut the shapes along it and let it go (Inkscape: Object, Clip, Release; Path, Intersection)")
            message = say("expected a clip path of plain shapes, found {found}", found=error.args[0])
            self.styling.teller.fault_at(element, "svg-unsupported", message, hint)
            return None

    def _read(self, value: str, state: State, nested: int = 0) -> tuple[Path, ...]:
        match = REFERENCE.fullmatch(value)
        target = self.styling.by_id.get(match[1]) if match else None
        if target is None or local(target) != "clipPath" or nested > _MOST_NESTED:
            raise ValueError(say("{found!r}", found=value[:60]))
        if target.get("clipPathUnits", "userSpaceOnUse") != "userSpaceOnUse":
            raise ValueError(say("{found!r}", found="clipPathUnits"))
        entered = self._entered(target, state)
        if entered is None:
            return (Path(()),)
        here, own_clip, _ = entered
        further = () if own_clip == "none" else self._read(own_clip, state, nested + 1)
        children = [child for child in target if is_svg(child) and local(child) not in ("title", "desc")]
        paths = [path for child in children if (path := self._shape(child, here))]
        if sum(len(path.kinds) for path in paths) > MAX_SEGMENTS:
            raise ValueError(say("more than {most} steps", most=MAX_SEGMENTS))
        return (united(paths), *further)

    def _shape(self, child: _Element, state: State) -> Path | None:
        """A shape of a clip path in the drawing's units; None for one without size, or that is not shown."""
        entered = self._entered(child, state)
        if entered is None:
            return None
        here, own_clip, own = entered
        if local(child) == "use":
            x, y = lengths(own, "x y", here.viewport)
            here = replace(here, transform=Transform(e=x, f=y).then(here.transform))
            child = self.styling.by_id.get(reference_of(child), child)
            within = self._entered(child, here)
            if within is None:
                return None
            here, inner_clip, own = within
            own_clip = inner_clip if own_clip == "none" else own_clip
        if own_clip != "none" or local(child) not in SHAPES:
            raise ValueError(say("{found!r}", found=f"<{local(child)}>"))
        if here.properties.get("visibility") in ("hidden", "collapse"):
            return None
        shape = shape_of(local(child), own, here.viewport)
        if shape is None:
            return None
        holes = here.properties.get("clip-rule") == "evenodd"
        return (even_odd(shape.path, self.crossings) if holes else shape.path).transformed(here.transform)

    def _entered(self, element: _Element, state: State) -> tuple[State, str, Properties] | None:
        """The state within an element, its own clip path and its properties; None for one that is not displayed.

        A faulty one, about which something was told, is a `ValueError`.
        """
        entered = self.styling.entered(element, state)
        if entered is None:
            if self.styling.style_of(element).get("display") == "none":
                return None
            raise ValueError(say("{found!r}", found=f"<{local(element)}>"))
        here, own = entered
        return here, own.get("clip-path", "none"), own
