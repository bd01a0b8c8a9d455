"""Reading SVG files that strangers may have made: bounded, without entities, scripts, links or anything fetched.

An allowlist decides: an element or property that is not known to be harmless and drawable is an error, never ignored
silently; files from other namespaces' editors (Inkscape, Illustrator) keep their private elements, which are skipped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct, field

from builder.diagnostics import Message, Report, say
from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_clip import clipped
from builder.drawing.svg_clip_paths import ClipPaths
from builder.drawing.svg_file import SIMPLER, Refused, attributes, is_svg, local, read_root, reference_of
from builder.drawing.svg_holes import Crossings, even_odd
from builder.drawing.svg_layers import Layers, Reason, ink_frame
from builder.drawing.svg_paint import Painting
from builder.drawing.svg_properties import Properties, Styling
from builder.drawing.svg_shapes import SHAPES, Shape, lengths, shape_of
from builder.drawing.svg_state import PLAIN_SHAPES, State, Teller
from builder.drawing.svg_strokes import stroked
from builder.drawing.svg_values import Tint, parse_color
from builder.drawing.svg_viewport import Canvas, canvas_of, inner_frame, into, view_box
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
_MOVING = frozenset({"animate", "set", "animateTransform", "animateMotion", "discard"})
_TEXT = frozenset({"text", "tspan", "textPath", "flowRoot", "flowPara"})
_UNSAFE = frozenset({"script", "foreignObject", "iframe", "a", *_MOVING})
_STILL = Transform()
_SLACK = 0.01
"""Of its longer side: by how much a shape may stick out of its picture before it is cut at the edge."""


def read_svg(data: bytes, file: str, roles: Collection[str], report: Report, *, framed: bool = False) -> Drawing | None:
    """The drawing in an SVG file. `roles` are the colours classes may name; `file` stands in messages.

    One that is `framed` ends at its edges, as in browsers; our own motifs reach beyond theirs. Every fault is told with
    its line (`svg-broken`, `svg-unsafe`, `svg-unsupported`, `svg-text`, `svg-color`, `svg-too-large`); any error gives
    None.
    """
    return SvgReader(Styling(Teller(file, report), frozenset(roles)), framed).read(data)


class SvgReader(Struct):
    """Reads one file; a second `read` needs a new reader."""

    styling: Styling
    framed: bool = False
    layers: Layers = field(default_factory=Layers)
    """Those of the group that is being drawn, if it is see-through, else of the drawing."""
    crossings: Crossings = field(default_factory=Crossings)
    parts: dict[str, list[DrawnPath]] = field(default_factory=dict)
    uses: int = 0
    segments: int = 0
    edges: Rect | None = None
    """Where a framed drawing ends."""
    beyond: bool = False
    """Whether something was told that reaches beyond them."""
    outside: bool = False
    """Whether something lies wholly beyond them."""
    side: float = 1.0
    """The drawing's longer side."""
    pixel: float = 1.0
    """How long a pixel of the drawing at its own size is in its units."""
    opacities: set[tuple[int, Reason]] = field(default_factory=set)
    """Lines at which something see-through was told, and why."""

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
        canvas = self._canvas(root)
        if canvas is not None:
            self._root(root, canvas)
        paths = self.layers.flat()
        if canvas is not None and not self.teller.failed and not paths:
            self._tell_empty(root)
        if self.teller.failed or canvas is None:
            return None
        for path, parts in paths:
            for part in dict.fromkeys(parts):
                self.parts[part].append(path)
        named = MappingProxyType({name: tuple(own) for name, own in self.parts.items()})
        return Drawing(canvas.box, tuple(path for path, _ in paths), named)

    def _tell_empty(self, root: _Element) -> None:
        if self.outside:
            message = say("expected shapes within the picture, found all of them beyond its edge")
            hint = say("move them into the picture, or give the `viewBox` the place where they are")
            self.teller.fault_at(root, "svg-broken", message, hint)
            return
        self.teller.fault_at(root, "svg-broken", say("expected at least one shape, found an empty drawing"))

    def _root(self, root: _Element, canvas: Canvas) -> None:
        """The whole drawing: its ground, then what is on it, ending at its edges where it is framed."""
        self.side, self.pixel = max(canvas.box.size), canvas.pixel
        state = State(viewport=canvas.viewport, transform=canvas.transform)
        own = self.styling.style_of(root)
        if own.get("clip-path", "none") != "none" and not self.styling.is_gone(own["clip-path"]):
            message = say("expected no {name}, found {value}", name="clip-path", value=own["clip-path"][:60])
            self.teller.fault_at(root, "svg-unsupported", message, say("put the shapes into a group, and cut that"))
            return
        frame = rectangle(canvas.box)
        if self.framed:
            self._ground(root, own, frame)
            self.edges = canvas.box
        self._group(root, state)

    def _ground(self, root: _Element, own: Mapping[str, str], frame: Path) -> None:
        """The ground that a style of CSS gives to a drawing."""
        for name in ("background", "background-color"):
            try:
                tint = parse_color(own.get(name, "none"))
            except ValueError:
                message = say("expected no {name}, found {value}", name=name, value=own[name][:60])
                self.teller.fault_at(root, "svg-unsupported", message, PLAIN_SHAPES)
                return
            if tint and tint.opacity > 0:
                self.layers.add(DrawnPath(frame, tint.color, None, "rectangle"), tint.opacity, ())

    def _look_ahead(self, root: _Element) -> None:
        """Style sheets and ids, wherever they stand: both may be needed before they come."""
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if name := element.get("id"):
                self.styling.by_id.setdefault(name, element)
            if local(element) == "style" and is_svg(element):
                self.styling.read_sheet(element)

    def _canvas(self, root: _Element) -> Canvas | None:
        try:
            return canvas_of(attributes(root))
        except ValueError as error:
            given = error.args[0]
        hint = say('add viewBox="0 0 W H"') if "viewBox" not in root.attrib else SIMPLER
        self.teller.fault_at(root, "svg-broken", given, hint)
        return None

    # Groups

    def _group(self, element: _Element, state: State) -> None:
        entered = self._entered(element, state)
        if entered is None:
            return
        here, _ = entered
        with self._as_one(element, here.opacity):
            for child in element:
                if is_svg(child):
                    self._child(child, here)

    @contextmanager
    def _as_one(self, element: _Element, opacity: float) -> Iterator[None]:
        """Within, an element's shapes are drawn; then they let through, as one picture, what is under them."""
        if opacity >= 1:
            yield
            return
        below = self.layers
        self.layers = Layers(budget=below.budget)
        yield
        own, self.layers = self.layers, below
        self._tell_unmixed(element, below.lay_over(own, opacity))

    def _tell_unmixed(self, element: _Element, reasons: Iterable[Reason]) -> None:
        """Tell, once a line, why something see-through is painted as if it lay on nothing."""
        line = element.sourceline if isinstance(element.sourceline, int) else 1
        for reason in dict.fromkeys(reasons):
            if (line, reason) in self.opacities:
                continue
            self.opacities.add((line, reason))
            hint = say("give the shapes the colours that they shall show")
            self.teller.warn_at(element, "svg-differs", _UNMIXED[reason], hint)

    def _entered(self, element: _Element, state: State) -> tuple[State, Properties] | None:
        """The state within an element, and its own properties; None when it is hidden or faulty."""
        if state.depth > MAX_DEPTH:
            message = say("expected at most {most} nested groups, found more", most=MAX_DEPTH)
            self.teller.fault_at(element, "svg-too-large", message, say("ungroup"))
            return None
        entered = self.styling.entered(element, state)
        if entered is None or not self._is_for_all(element):
            return None
        here, own = entered
        clipped = self._clipped(element, self._moved(element, here, own), own.get("clip-path", "none"))
        return None if clipped is None else (clipped, own)

    def _is_for_all(self, element: _Element) -> bool:
        """Whether a browser shows an element whatever it can do; one for a language of its own is told."""
        if element.get("systemLanguage"):
            message = say("expected shapes for all languages, found {found}", found=element.get("systemLanguage", ""))
            hint = say("draw one file for each language, and name each under `image`")
            self.teller.fault_at(element, "svg-unsupported", message, hint)
        return not element.get("requiredExtensions")

    def _moved(self, element: _Element, state: State, own: Properties) -> State:
        """The state of a `<use>` at its place: that counts for what it is cut along too."""
        if local(element) != "use":
            return state
        try:
            x, y = lengths(own, "x y", state.viewport)
        except ValueError:
            message = say("expected a place in plain numbers, found another")
            self.teller.fault_at(element, "svg-broken", message, SIMPLER)
            return state
        return replace(state, transform=Transform(e=x, f=y).then(state.transform))

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
        """The first of several ways to draw something that asks for no program of its own."""
        entered = self._entered(element, state)
        asking = ("requiredExtensions", "requiredFeatures")
        plain = (child for child in element if is_svg(child) and not any(child.get(key) for key in asking))
        chosen = next(plain, None)
        if entered is not None and chosen is not None:
            here = entered[0]
            with self._as_one(element, here.opacity):
                self._child(chosen, replace(here, depth=here.depth + 1))

    def _inner(self, element: _Element, sized: _Element, state: State) -> None:
        """A drawing within the drawing: its box, if it has one, is fitted to its place. `sized` says how large it is;
        a symbol's size stands where it is used."""
        try:
            own = self.styling.style_of(element)
            sizes = {k: v for k, v in self.styling.style_of(sized).items() if k in ("width", "height")}
            frame = inner_frame(own, {**own, **sizes}, state.viewport)
            box = view_box(own) if "viewBox" in own else Rect(0, 0, frame.width, frame.height)
            to = into(box, frame, own.get("preserveAspectRatio", ""))
        except ValueError:
            message = say("expected a place and size in plain numbers, found none")
            self.teller.fault_at(element, "svg-broken", message, SIMPLER)
            return
        clips = state.clips
        if own.get("overflow") not in ("visible", "auto"):
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
        entered = self._entered(element, state)
        if entered is None:
            return
        here = entered[0]
        placed = replace(here, depth=here.depth + 1)
        with self._as_one(element, here.opacity):
            if local(target) in ("symbol", "svg"):
                self._inner(target, element, placed)
            else:
                self._child(target, placed)

    def _clipped(self, element: _Element, state: State, clip_path: str) -> State | None:
        """The state with the clip path that an element names; None when it cannot be read."""
        if clip_path == "none" or self.styling.is_gone(clip_path):
            return state
        found = ClipPaths(self.styling, self.crossings).outlines(element, clip_path, state)
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
        entered = self._entered(element, state)
        if entered is None or entered[0].properties.get("visibility") in ("hidden", "collapse"):
            return
        here, own = entered
        for child in element:
            if is_svg(child) and local(child) in _MOVING:
                self._refused(child, local(child))
        try:
            shape = shape_of(local(element), own, here.viewport)
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
        with self._as_one(element, here.opacity):
            self._draw(element, shape, here, own)

    def _draw(self, element: _Element, shape: Shape, state: State, own: Properties) -> None:
        try:
            filled, stroked = self._filled(element, shape, state), self._stroked(element, shape, state, own)
            layers = [layer for layer in _joined(filled, stroked, state) if layer is not None]
            seen = [(path, tint.opacity) for drawn, tint in layers for path in self._seen(element, drawn, state)]
        except ValueError as error:
            self.teller.fault_at(element, "svg-unsupported", _undrawable(element, error), PLAIN_SHAPES)
            return
        for path, opacity in seen:
            self._tell_unmixed(element, self.layers.add(path, opacity, state.parts))

    def _seen(self, element: _Element, drawn: DrawnPath, state: State) -> list[DrawnPath]:
        """What is seen of a shape within its clip paths and the edges of the picture."""
        seen = clipped(drawn, state.clips)
        if self.edges is None:
            return seen
        inside = [one for one in seen if self.edges.overlaps(ink_frame(one))]
        self.outside |= len(inside) < len(seen)
        return [part for one in inside for part in self._within_edges(element, one, self.edges)]

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


_UNMIXED: Mapping[Reason, Message] = MappingProxyType(
    {
        "color": say("expected colours that can be mixed, found something see-through whose colour cannot be"),
        "count": say("expected few see-through shapes that meet others, found more than are mixed in one drawing"),
        "outline": say("expected outlines that can be cut, found something see-through where they cannot be"),
    }
)
"""Why a see-through shape is painted as if it lay on nothing."""

Layer = tuple[DrawnPath, Tint]
"""A shape of one opacity."""


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


def _undrawable(element: _Element, error: ValueError) -> Message:
    return say("expected a <{name}> that can be drawn, found {error}", name=local(element), error=error.args[0])
