"""Reading SVG files that strangers may have made: bounded, without entities, scripts, links or anything fetched.

An allowlist decides: an element or property that is not known to be harmless and drawable is an error, never ignored
silently; files from other namespaces' editors (Inkscape, Illustrator) keep their private elements, which are skipped.
"""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct, field

from builder.diagnostics import Message, Report, say
from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_clip import clipped
from builder.drawing.svg_clip_paths import ClipPaths
from builder.drawing.svg_file import SIMPLER, Refused, attributes, is_svg, local, read_root, reference_of
from builder.drawing.svg_holes import even_odd
from builder.drawing.svg_paint import Painting
from builder.drawing.svg_properties import Styling
from builder.drawing.svg_shapes import SHAPES, Shape, lengths, shape_of
from builder.drawing.svg_state import PLAIN_SHAPES, State, Teller
from builder.drawing.svg_viewport import inner_frame, into, outer_box, view_box
from builder.drawing.vector import Drawing, DrawnPath
from builder.geometry import Path, Rect, Transform
from builder.replace import replace

MAX_DEPTH = 32
MAX_SEGMENTS = 100_000
MAX_USES = 500

_SKIPPED = frozenset({
    "title", "desc", "metadata", "defs", "style", "symbol", "clipPath", "linearGradient", "radialGradient", "pattern",
    "marker", "mask", "filter", "view", "cursor", "color-profile",
})  # fmt: skip
"""What is not drawn where it stands. Where something is painted with it, that is told."""
_TEXT = frozenset({"text", "tspan", "textPath", "flowRoot", "flowPara"})
_UNSAFE = frozenset({"script", "foreignObject", "iframe", "a", "animate", "set", "animateTransform"})
_STILL = Transform()


def read_svg(data: bytes, file: str, roles: Collection[str], report: Report) -> Drawing | None:
    """The drawing in an SVG file. `roles` are the colours classes may name; `file` stands in messages.

    Every fault is told with its line (`svg-broken`, `svg-unsafe`, `svg-unsupported`, `svg-text`, `svg-color`,
    `svg-too-large`); any error gives None.
    """
    return SvgReader(Styling(Teller(file, report), frozenset(roles))).read(data)


class SvgReader(Struct):
    """Reads one file; a second `read` needs a new reader."""

    styling: Styling
    paths: list[DrawnPath] = field(default_factory=list)
    parts: dict[str, list[DrawnPath]] = field(default_factory=dict)
    uses: int = 0
    segments: int = 0

    @property
    def teller(self) -> Teller:
        return self.styling.teller

    def read(self, data: bytes) -> Drawing | None:
        try:
            root = read_root(data)
        except Refused as refused:
            self.teller.turn_away(*refused.args)
            return None
        self._look_ahead(root)
        box = self._box(root)
        if box is not None:
            self._group(root, State(viewport=box.size))
        if box is not None and not self.teller.failed and not self.paths:
            self.teller.fault_at(root, "svg-broken", say("expected at least one shape, found an empty drawing"))
        if self.teller.failed or box is None:
            return None
        return Drawing(box, tuple(self.paths), MappingProxyType({k: tuple(v) for k, v in self.parts.items()}))

    def _look_ahead(self, root: _Element) -> None:
        """Style sheets and ids, wherever they stand: both may be needed before they come."""
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if name := element.get("id"):
                self.styling.by_id.setdefault(name, element)
            if local(element) == "style" and is_svg(element):
                self.styling.read_sheet(element)

    def _box(self, root: _Element) -> Rect | None:
        """The viewBox, else the width and height."""
        try:
            box = outer_box(attributes(root))
        except ValueError:
            message = say("expected a viewBox of four numbers, found none")
            self.teller.fault_at(root, "svg-broken", message, say('add viewBox="0 0 W H"'))
            return None
        if box.width <= 0 or box.height <= 0:
            message = say(
                "expected a viewBox with a size, found {width:g} × {height:g}", width=box.width, height=box.height
            )
            self.teller.fault_at(root, "svg-broken", message)
            return None
        return box

    # Groups

    def _group(self, element: _Element, state: State) -> None:
        here = self._entered(element, state)
        if here is None:
            return
        for child in element:
            if is_svg(child):
                self._child(child, here)

    def _entered(self, element: _Element, state: State) -> State | None:
        """The state within an element; None when it is hidden or faulty."""
        if state.depth > MAX_DEPTH:
            message = say("expected at most {most} nested groups, found more", most=MAX_DEPTH)
            self.teller.fault_at(element, "svg-too-large", message, say("ungroup"))
            return None
        entered = self.styling.entered(element, state)
        if entered is None:
            return None
        here, own = entered
        return self._clipped(element, here, own.get("clip-path", "none"))

    def _child(self, element: _Element, state: State) -> None:
        name = local(element)
        if name == "g":
            named = state.parts
            if name_of_part := element.get("id"):
                named = (*named, name_of_part)
                self.parts.setdefault(name_of_part, [])
            self._group(element, replace(state, parts=named, depth=state.depth + 1))
        elif name in SHAPES:
            self._shape(element, state)
        elif name == "svg":
            self._inner(element, element, state)
        elif name == "use":
            self._use(element, state)
        elif name == "switch":
            self._switch(element, state)
        elif name not in _SKIPPED:
            self._refused(element, name)

    def _switch(self, element: _Element, state: State) -> None:
        """The first of several ways to say something that asks for no program or language of its own."""
        here = self._entered(element, state)
        asking = ("requiredExtensions", "requiredFeatures", "systemLanguage")
        plain = (child for child in element if is_svg(child) and not any(child.get(key) for key in asking))
        chosen = next(plain, None)
        if here is not None and chosen is not None:
            self._child(chosen, replace(here, depth=here.depth + 1))

    def _inner(self, element: _Element, sized: _Element, state: State) -> None:
        """A drawing within the drawing: its box, if it has one, is fitted to its place. `sized` says how large it is;
        a symbol's size stands where it is used."""
        try:
            own = attributes(element)
            frame = inner_frame(own, {**own, **attributes(sized)}, state.viewport)
            box = view_box(own) if "viewBox" in own else Rect(0, 0, frame.width, frame.height)
            to = into(box, frame, own.get("preserveAspectRatio", ""))
        except ValueError:
            message = say("expected a place and size in plain numbers, found none")
            self.teller.fault_at(element, "svg-broken", message, SIMPLER)
            return
        clips = state.clips
        if element.get("overflow") not in ("visible", "auto"):
            clips = (*clips, rectangle(frame).transformed(state.transform))
        within = replace(
            state, transform=to.then(state.transform), viewport=box.size, clips=clips, depth=state.depth + 1
        )
        self._group(element, within)

    def _use(self, element: _Element, state: State) -> None:
        """The element that is named, once more at another place; at most `MAX_USES` times, none within itself."""
        target = self.styling.by_id.get(reference_of(element))
        self.uses += 1
        if target is None or self.uses > MAX_USES or state.depth > MAX_DEPTH or target in element.iterancestors():
            message = say("expected a part of this drawing, found <use> of none")
            self.teller.fault_at(element, "svg-unsupported", message, PLAIN_SHAPES)
            return
        here = self._entered(element, state)
        if here is None:
            return
        try:
            x, y = lengths(attributes(element), "x y", here.viewport)
        except ValueError:
            self.teller.fault_at(
                element, "svg-broken", say("expected a place in plain numbers, found another"), SIMPLER
            )
            return
        placed = replace(here, transform=Transform(e=x, f=y).then(here.transform), depth=here.depth + 1)
        if local(target) == "symbol":
            self._inner(target, element, placed)
        else:
            self._child(target, placed)

    def _clipped(self, element: _Element, state: State, clip_path: str) -> State | None:
        """The state with the clip path that an element names; None when it cannot be read."""
        if clip_path == "none" or self.styling.is_gone(clip_path):
            return state
        found = ClipPaths(self.styling).outlines(element, clip_path, state)
        return None if found is None else replace(state, clips=(*state.clips, *found))

    def _refused(self, element: _Element, name: str) -> None:
        if name in _TEXT:
            if not "".join(map(str, element.itertext())).strip():
                return
            hint = say("use labels: beside the image in the outline, or turn the letters into paths")
            self.teller.fault_at(element, "svg-text", say("expected shapes only, found text"), hint)
            return
        code = "svg-unsafe" if name in _UNSAFE else "svg-unsupported"
        self.teller.fault_at(element, code, say("expected shapes only, found <{name}>", name=name), PLAIN_SHAPES)

    # Shapes

    def _shape(self, element: _Element, state: State) -> None:
        here = self._entered(element, state)
        if here is None or here.properties.get("visibility") in ("hidden", "collapse"):
            return
        try:
            shape = shape_of(local(element), attributes(element), here.viewport)
        except ValueError as error:
            self.teller.fault_at(element, "svg-broken", _undrawable(element, error))
            return
        if shape is None:
            return
        self.segments += len(shape.path.kinds)
        if self.segments > MAX_SEGMENTS:
            message = say("expected at most {most} path steps, found more", most=MAX_SEGMENTS)
            self.teller.fault_at(element, "svg-too-large", message, SIMPLER)
            return
        self._draw(element, shape, here)

    def _draw(self, element: _Element, shape: Shape, state: State) -> None:
        painting = Painting(self.styling)
        fill, stroke = painting.paint(element, state, "fill"), painting.stroke(element, state)
        if fill is None and stroke is None:
            return
        if state.properties.get("fill-rule") == "evenodd" and shape.path.kinds.count("move") > 1:
            shape = replace(shape, path=even_odd(shape.path))
        to = state.transform
        upright = to.b == to.c == 0 and to.a == to.d > 0
        path: Path = shape.path if to == _STILL else shape.path.transformed(to)
        drawn = DrawnPath(path, fill, stroke, shape.geometry if upright else "path", shape.radius * state.scale)
        layers = [drawn]
        if fill and stroke and state.properties.get("paint-order", "").split()[:1] == ["stroke"]:
            layers = [replace(drawn, fill=None), replace(drawn, stroke=None)]  # a rim behind its letter
        try:
            seen = [path for layer in layers for path in clipped(layer, state.clips)]
        except ValueError as error:
            self.teller.fault_at(element, "svg-unsupported", _undrawable(element, error), PLAIN_SHAPES)
            return
        self.paths += seen
        for part in dict.fromkeys(state.parts):
            self.parts[part] += seen


def _undrawable(element: _Element, error: ValueError) -> Message:
    return say("expected a <{name}> that can be drawn, found {error}", name=local(element), error=error.args[0])
