"""The elements of an SVG drawing from the outermost in: what each hands down, and which are drawn, once or again.

An allowlist decides: an element or property that is not known to be harmless and drawable is an error, never ignored
silently; files from other namespaces' editors (Inkscape, Illustrator) keep their private elements, which are skipped.
"""

from __future__ import annotations

from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct, field

from builder.diagnostics import Message, Report, say
from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_brush import Brush
from builder.drawing.svg_clip_paths import ClipPaths
from builder.drawing.svg_file import SIMPLER, is_svg, local, reference_of
from builder.drawing.svg_fill_boxes import FillBoxes
from builder.drawing.svg_layers import Piece
from builder.drawing.svg_markers import MARKED, Place, placed, state_at
from builder.drawing.svg_masks import frame_of, outline_of
from builder.drawing.svg_paint import Painting, context_paints, no_stroke
from builder.drawing.svg_properties import MARKERS, Properties, Styling
from builder.drawing.svg_shapes import SHAPES, Shape, lengths, mean_side, shape_of
from builder.drawing.svg_sheet import Sheet
from builder.drawing.svg_state import AS_PICTURE, PLAIN_SHAPES, REFERENCE, State, Teller
from builder.drawing.svg_values import length
from builder.drawing.svg_viewport import inner_frame, into, view_box
from builder.drawing.svg_words import as_label, words_of
from builder.drawing.vector import DrawnPath
from builder.geometry import Path, Rect, Transform
from builder.replace import replace

MAX_DEPTH = 32
MAX_SEGMENTS = 100_000
MAX_USES = 5_000
"""Of parts that are drawn once more, markers and masks among them."""
MAX_DRAWN = 50_000
"""Elements, each as often as it is drawn."""

_SKIPPED = frozenset({
    "title", "desc", "metadata", "defs", "style", "symbol", "clipPath", "linearGradient", "radialGradient", "pattern",
    "marker", "mask", "filter", "view", "cursor", "color-profile",
})  # fmt: skip
"""What is not drawn where it stands. Where something is painted with it, that is told."""
_MOVING = frozenset({"animate", "set", "animateTransform", "animateMotion", "discard"})
_TEXT = frozenset({"text", "tspan", "textPath", "flowRoot", "flowPara"})
_UNSAFE = frozenset({"script", "foreignObject", "iframe", *_MOVING})


class Walk(Struct):
    """Draws the elements of one file upon its sheet."""

    styling: Styling
    sheet: Sheet
    brush: Brush
    parts: dict[str, list[DrawnPath]] = field(default_factory=dict)
    """The drawing's named groups, those that are empty too."""
    uses: int = 0
    segments: int = 0
    drawn: int = 0
    crowded: bool = False
    """Whether it was told that too much is drawn."""

    @property
    def teller(self) -> Teller:
        return self.styling.teller

    def group(self, element: _Element, state: State) -> None:
        entered = self._entered(element, state)
        if entered is None:
            return
        here, _ = entered
        with self.sheet.as_one(element, here.opacity):
            for child in element:
                if is_svg(child):
                    self._child(child, here)

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
        masked = clipped and self._masked(element, clipped, own.get("mask", "none"))
        return None if masked is None else (masked, own)

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
        self.drawn += 1
        if self.drawn > MAX_DRAWN:
            self._too_many(element, say("expected at most {most} elements drawn, found more", most=MAX_DRAWN))
        elif name in ("g", "a"):
            named = state.parts
            if name_of_part := element.get("id"):
                named = (*named, name_of_part)
                self.parts.setdefault(name_of_part, [])
            self.group(element, replace(state, parts=named, depth=state.depth + 1))
        elif name in SHAPES:
            self._shape(element, state)
        elif name == "svg":
            self._inner(element, element, state)
        elif name == "use":
            self._use(element, state)
        elif name == "switch":
            self._switch(element, state)
        elif name in _TEXT:
            self._words(element, state)
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
            with self.sheet.as_one(element, here.opacity):
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
        self.group(element, within)

    def _use(self, element: _Element, state: State) -> None:
        """The element that is named, once more at another place; at most `MAX_USES` times, none within itself."""
        target = self.styling.by_id.get(reference_of(element))
        if not self._may_use(element, state):
            return
        if target is None or target in element.iterancestors():
            message = say("expected a part of this drawing, found <use> of none")
            self.teller.fault_at(element, "svg-unsupported", message, PLAIN_SHAPES)
            return
        entered = self._entered(element, state)
        if entered is None:
            return
        here = entered[0]
        placed = replace(here, depth=here.depth + 1)
        with self.sheet.as_one(element, here.opacity):
            if local(target) in ("symbol", "svg"):
                self._inner(target, element, placed)
            else:
                self._child(target, placed)

    def _may_use(self, element: _Element, state: State) -> bool:
        """Whether one more part may be drawn again."""
        self.uses += 1
        if self.uses <= MAX_USES and state.depth <= MAX_DEPTH:
            return True
        self._too_many(element, say("expected at most {most} parts drawn again, found more", most=MAX_USES))
        return False

    def _too_many(self, element: _Element, message: Message) -> None:
        if not self.crowded:
            self.crowded = True
            self.teller.fault_at(element, "svg-too-large", message, SIMPLER)

    def _clipped(self, element: _Element, state: State, clip_path: str) -> State | None:
        """The state with the clip path that an element names; None when it cannot be read."""
        if clip_path == "none" or self.styling.is_gone(clip_path):
            return state
        found = ClipPaths(self.styling, self.brush.crossings).outlines(element, clip_path, state)
        return None if found is None else replace(state, clips=(*state.clips, *found))

    def _masked(self, element: _Element, state: State, mask: str) -> State | None:
        """The state with the mask that an element names, where that only cuts; else None, and it is told."""
        if mask in ("none", "") or self.styling.is_gone(mask) or not self._may_use(element, state):
            return state
        match = REFERENCE.fullmatch(mask)
        target = self.styling.by_id[match[1]] if match else None
        if target is None or local(target) != "mask":
            self.styling.tell_no_color(element, "mask", mask)
            return None
        plain = replace(state, properties=State().properties, clips=(), opacity=1.0, parts=(), depth=state.depth + 1)
        entered = self._entered_there(target, plain)
        if entered is None:
            around = (target, *target.iterancestors())
            hidden = any(self.styling.style_of(one).get("display") == "none" for one in around)
            return state if hidden else None  # browsers know no mask that is not displayed; faults are told
        here, own = entered
        try:
            seen = self._seen_through(target, replace(here, transform=state.transform), own)
            frame = frame_of(own, state, lambda: self._fill_box(element, state))
        except ValueError as error:
            message = say("expected a mask of white and black shapes, found {found}", found=error.args[0])
            self.teller.fault_at(element, "svg-unsupported", message, _CUT)
            return None
        if frame is None:
            self.teller.warn_at(element, "svg-differs", _NO_FRAME, _CUT)
        if not seen.kinds or (frame and not (frame.bounds.width and frame.bounds.height)):
            self.teller.warn_at(element, "svg-differs", _NOTHING_SEEN, _CUT)
        return replace(state, clips=(*state.clips, *([frame] if frame else []), seen))

    def _seen_through(self, mask: _Element, state: State, own: Properties) -> Path:
        """What a mask lets through; raises ValueError with what it holds that does not only cut."""
        painted = self._painted_apart(mask, state)
        if own.get("maskContentUnits", "userSpaceOnUse") != "userSpaceOnUse" or state.opacity < 1:
            raise ValueError(say("{found!r}", found="maskContentUnits"))
        return outline_of(painted, alpha=own.get("mask-type") == "alpha")

    def _painted_apart(self, parent: _Element, state: State) -> list[Piece]:
        """What the children of an element paint, on a sheet of their own and not in the drawing."""
        whole, self.sheet = self.sheet, Sheet(self.teller, side=self.sheet.side)
        for child in parent:
            if is_svg(child):
                self._child(child, state)
        painted, self.sheet = self.sheet.layers.pieces, whole
        return painted

    def _fill_box(self, element: _Element, state: State) -> Rect | None:
        """The box of what a masked element fills, in its own units; None where that is not known."""
        silent = replace(self.styling, teller=Teller(self.teller.file, Report()))
        return FillBoxes(silent).of(element, state.viewport)

    def _words(self, element: _Element, state: State) -> None:
        """A text: each language needs its own, so that it stands beside the picture."""
        if words_of(element):
            entered = self.styling.entered(element, state)
            hint = as_label(element, entered[0] if entered else state, self.sheet.edges)
            self.teller.fault_at(element, "svg-text", say("expected shapes only, found text"), hint)

    def _refused(self, element: _Element, name: str) -> None:
        code = "svg-unsafe" if name in _UNSAFE else "svg-unsupported"
        self.teller.fault_at(element, code, say("expected shapes only, found <{name}>", name=name), AS_PICTURE)

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
        with self.sheet.as_one(element, here.opacity):
            self._draw(element, shape, here, own)
            if local(element) in MARKED and any(here.properties.get(name, "none") != "none" for name in MARKERS):
                self._mark(element, shape.path, here)

    def _mark(self, element: _Element, path: Path, state: State) -> None:
        """The markers at the points of a line."""
        width = self._stroke_width(element, state)
        if width is None:
            return
        points = list(placed(path))
        markers = {place: self._marker(element, place, state) for place in dict.fromkeys(place for place, _ in points)}
        painted = replace(state, properties=MappingProxyType(context_paints(state.properties)))
        for place, corner in points:
            marker = markers[place]
            if marker is None:
                continue
            if not self._may_use(element, state):
                return
            entered = self._entered_there(marker, painted)
            if entered is None:
                continue
            here, own = entered
            try:
                within = state_at(corner, place, own, width, replace(here, transform=state.transform))
            except ValueError as error:
                self.teller.fault_at(marker, "svg-broken", _undrawable(marker, error))
                return
            with self.sheet.as_one(element, here.opacity):
                for child in marker:
                    if is_svg(child):
                        self._child(child, within)

    def _marker(self, element: _Element, place: Place, state: State) -> _Element | None:
        """The marker that a line names for its points of a kind; none that the line itself belongs to."""
        value = state.properties.get(f"marker-{place}", "none")
        match = REFERENCE.fullmatch(value)
        if match is None and value != "none":
            self.styling.tell_no_color(element, f"marker-{place}", value)
        marker = self.styling.by_id.get(match[1]) if match else None
        is_one = marker is not None and local(marker) == "marker" and marker not in element.iterancestors()
        return marker if is_one else None

    def _stroke_width(self, element: _Element, state: State) -> float | None:
        """How wide the line of a shape is, drawn or not: markers grow with it. None after a fault."""
        try:
            return length(state.properties.get("stroke-width", "1"), mean_side(state.viewport))
        except ValueError as error:
            if Painting(self.styling).paint(element, state, "stroke") is None:  # else its pen has told it
                self.teller.fault_at(element, "svg-broken", no_stroke(error))
            return None

    def _around(self, element: _Element, state: State) -> State | None:
        """The state with the properties that an element inherits where it stands."""
        for outer in reversed([*element.iterancestors()]):
            entered = self.styling.entered(outer, state)
            if entered is None:
                return None
            state = replace(state, properties=entered[0].properties)
        return state

    def _entered_there(self, element: _Element, state: State) -> tuple[State, Properties] | None:
        """The state within an element that is drawn from elsewhere: it inherits from where it stands."""
        outer = self._around(element, state)
        return None if outer is None else self.styling.entered(element, outer)

    def _draw(self, element: _Element, shape: Shape, state: State, own: Properties) -> None:
        try:
            layers = self.brush.layers(element, shape, state, own)
            seen = [(path, tint.opacity) for drawn, tint in layers for path in self.sheet.seen(element, drawn, state)]
        except ValueError as error:
            self.teller.fault_at(element, "svg-unsupported", _undrawable(element, error), PLAIN_SHAPES)
            return
        for path, opacity in seen:
            self.sheet.put(element, path, opacity, state)


_CUT = say("cut the shapes along it and let it go (Inkscape: Object, Mask, Release; Path, Intersection)")
_NOTHING_SEEN = say("expected a mask that shows a part of what it covers, found one that shows nothing")
_NO_FRAME = say(
    "expected a mask over plain shapes and groups, found one whose edge cannot be known, and cut nothing there"
)


def _undrawable(element: _Element, error: ValueError) -> Message:
    return say("expected a <{name}> that can be drawn, found {error}", name=local(element), error=error.args[0])
