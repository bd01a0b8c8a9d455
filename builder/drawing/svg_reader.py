"""Reading SVG files that strangers may have made: bounded, without entities, scripts, links or anything fetched."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct

from builder.diagnostics import Report, say
from builder.drawing.svg_brush import Brush
from builder.drawing.svg_file import SIMPLER, Refused, attributes, is_svg, local, read_root
from builder.drawing.svg_properties import Styling
from builder.drawing.svg_sheet import Sheet
from builder.drawing.svg_state import PLAIN_SHAPES, State, Teller
from builder.drawing.svg_values import parse_color
from builder.drawing.svg_viewport import Canvas, canvas_of
from builder.drawing.svg_walk import Walk
from builder.drawing.vector import Drawing
from builder.geometry import Rect


def read_svg(data: bytes, file: str, roles: Collection[str], report: Report, *, framed: bool = False) -> Drawing | None:
    """The drawing in an SVG file. `roles` are the colours classes may name; `file` stands in messages.

    One that is `framed` ends at its edges, as in browsers; our own motifs reach beyond theirs. Every fault is told with
    its line (`svg-broken`, `svg-unsafe`, `svg-unsupported`, `svg-text`, `svg-color`, `svg-too-large`); any error gives
    None.
    """
    teller = Teller(file, report)
    styling = Styling(teller, frozenset(roles))
    return SvgReader(styling, Walk(styling, Sheet(teller), Brush(styling)), framed).read(data)


class SvgReader(Struct):
    """Reads one file; a second `read` needs a new reader."""

    styling: Styling
    walk: Walk
    framed: bool = False

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
        paths = self.walk.sheet.layers.flat()
        if canvas is not None and not self.teller.failed and not paths:
            self._tell_empty(root)
        if self.teller.failed or canvas is None:
            return None
        for path, parts in paths:
            for part in dict.fromkeys(parts):
                self.walk.parts[part].append(path)
        named = MappingProxyType({name: tuple(own) for name, own in self.walk.parts.items()})
        return Drawing(canvas.box, tuple(path for path, _ in paths), named)

    def _tell_empty(self, root: _Element) -> None:
        if self.walk.sheet.outside:
            message = say("expected shapes within the picture, found all of them beyond its edge")
            hint = say("move them into the picture, or give the `viewBox` the place where they are")
            self.teller.fault_at(root, "svg-broken", message, hint)
            return
        self.teller.fault_at(root, "svg-broken", say("expected at least one shape, found an empty drawing"))

    def _root(self, root: _Element, canvas: Canvas) -> None:
        """The whole drawing: its ground, then what is on it, ending at its edges where it is framed."""
        self.walk.sheet.side = self.walk.brush.side = max(canvas.box.size)
        self.walk.brush.pixel = canvas.pixel
        state = State(viewport=canvas.viewport, transform=canvas.transform)
        own = self.styling.style_of(root)
        if own.get("clip-path", "none") != "none" and not self.styling.is_gone(own["clip-path"]):
            message = say("expected no {name}, found {value}", name="clip-path", value=own["clip-path"][:60])
            self.teller.fault_at(root, "svg-unsupported", message, say("put the shapes into a group, and cut that"))
            return
        if self.framed:
            self._ground(root, own, canvas.box)
            self.walk.sheet.edges = canvas.box
        self.walk.group(root, state)

    def _ground(self, root: _Element, own: Mapping[str, str], frame: Rect) -> None:
        """The ground that a style of CSS gives to a drawing."""
        for name in ("background", "background-color"):
            try:
                tint = parse_color(own.get(name, "none"))
            except ValueError:
                message = say("expected no {name}, found {value}", name=name, value=own[name][:60])
                self.teller.fault_at(root, "svg-unsupported", message, PLAIN_SHAPES)
                return
            if tint and tint.opacity > 0:
                self.walk.sheet.ground(tint, frame)

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
