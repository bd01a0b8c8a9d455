"""Reading SVG files that strangers may have made: bounded, without entities, scripts, links or anything fetched.

An allowlist decides: an element or property that is not known to be harmless and drawable is an error, never ignored
silently; files from other namespaces' editors (Inkscape, Illustrator) keep their private elements, which are skipped.
"""

from __future__ import annotations

import math
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from builder.changed import replace
from builder.diagnostics import NO_WORDS, Message, Report, Span, all_of, quoted, say
from builder.geometry import Path, Rect, Transform
from builder.layout.page import Stroke
from builder.layout.svg_shapes import Shape, shape_of
from builder.layout.svg_values import is_one, number, numbers, parse_color, parse_style, parse_transform
from builder.layout.vector import Drawing, DrawnPath

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES = 1_000_000
MAX_ELEMENTS = 5_000
MAX_DEPTH = 32
MAX_SEGMENTS = 100_000

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_SKIPPED = frozenset({"title", "desc", "metadata", "defs"})
_TEXT = frozenset({"text", "tspan", "textPath"})
_UNSAFE = frozenset({"script", "foreignObject", "iframe", "a", "animate", "set", "animateTransform"})
_PLAIN = {"opacity": 1.0, "fill-opacity": 1.0, "stroke-opacity": 1.0}
_BANNED = frozenset(
    {"filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end", "marker", "mix-blend-mode"}
)
_INHERITED = frozenset({
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "fill-rule",
})  # fmt: skip
_CLASS = re.compile(r"(fill|stroke)-([a-z][a-z0-9-]*)")

Properties = dict[str, str]
_STILL = Transform()


class _State(Struct, frozen=True):
    """What a group hands down to its shapes."""

    transform: Transform = Transform()
    properties: MappingProxyType[str, str] = MappingProxyType({})
    parts: tuple[str, ...] = ()
    depth: int = 0


class SvgReader(Struct):
    """Reads one file; a second `read` needs a new reader."""

    file: str
    roles: frozenset[str]
    report: Report
    paths: list[DrawnPath] = field(default_factory=list)
    parts: dict[str, list[DrawnPath]] = field(default_factory=dict)
    segments: int = 0
    failed: bool = False

    def read(self, data: bytes) -> Drawing | None:
        try:
            root = _root(data)
        except _Refused as refused:
            self._refuse(*refused.args)
            return None
        box = self._box(root)
        self._group(root, _State())
        if box is not None and not self.failed and not self.paths:
            self._error(root, "svg-broken", say("expected at least one shape, found an empty drawing"))
        if self.failed or box is None:
            return None
        return Drawing(box, tuple(self.paths), MappingProxyType({k: tuple(v) for k, v in self.parts.items()}))

    def _box(self, root: _Element) -> Rect | None:
        """The viewBox, else the width and height in plain numbers or px."""
        try:
            if root.get("viewBox") is not None:
                x, y, width, height = numbers(root.get("viewBox", ""))
            else:
                x, y, width, height = 0.0, 0.0, number(root.get("width", "")), number(root.get("height", ""))
        except ValueError:
            self._error(
                root, "svg-broken", say("expected a viewBox of four numbers, found none"), say('add viewBox="0 0 W H"')
            )
            return None
        if width <= 0 or height <= 0:
            self._error(
                root,
                "svg-broken",
                say("expected a viewBox with a size, found {width:g} × {height:g}", width=width, height=height),
            )
            return None
        return Rect(x, y, width, height)

    # Groups and shapes

    def _group(self, element: _Element, state: _State) -> None:
        if state.depth > MAX_DEPTH:
            self._error(
                element,
                "svg-too-large",
                say("expected at most {most} nested groups, found more", most=MAX_DEPTH),
                say("ungroup"),
            )
            return
        here = self._entered(element, state)
        if here is None:
            return
        for child in element:
            if isinstance(child.tag, str) and _namespace(child) in ("", _SVG):
                self._child(child, here)

    def _child(self, element: _Element, state: _State) -> None:
        name = _local(element)
        if name == "g":
            named = state.parts
            if name_of_part := element.get("id"):
                named = (*named, name_of_part)
                self.parts.setdefault(name_of_part, [])
            self._group(element, replace(state, parts=named, depth=state.depth + 1))
        elif name in _SHAPES:
            self._shape(element, state)
        elif name not in _SKIPPED:
            self._refused(element, name)

    def _refused(self, element: _Element, name: str) -> None:
        if name in _TEXT:
            hint = say("use labels: beside the image in the outline, or turn the letters into paths")
            self._error(element, "svg-text", say("expected shapes only, found text"), hint)
        elif name == "style":
            hint = say(
                "save with presentation attributes or inline style (Illustrator: Styling, Presentation Attributes)"
            )
            self._error(element, "svg-unsupported", say("expected colours on the shapes, found a style sheet"), hint)
        elif name in _UNSAFE:
            self._error(element, "svg-unsafe", say("expected shapes only, found <{name}>", name=name), _PLAIN_SVG)
        else:
            self._error(element, "svg-unsupported", say("expected shapes only, found <{name}>", name=name), _PLAIN_SVG)

    def _shape(self, element: _Element, state: _State) -> None:
        here = self._entered(element, state)
        if here is None:
            return
        try:
            shape = shape_of(_local(element), dict(element.attrib))
        except ValueError as error:
            self._error(
                element,
                "svg-broken",
                say("expected a <{name}> that can be drawn, found {error}", name=_local(element), error=error.args[0]),
            )
            return
        if shape is None:
            return
        self.segments += len(shape.path.kinds)
        if self.segments > MAX_SEGMENTS:
            self._error(
                element,
                "svg-too-large",
                say("expected at most {most} path steps, found more", most=MAX_SEGMENTS),
                _SIMPLER,
            )
            return
        self._draw(element, shape, here)

    def _draw(self, element: _Element, shape: Shape, state: _State) -> None:
        scale = math.sqrt(abs(state.transform.a * state.transform.d - state.transform.b * state.transform.c))
        fill = self._paint(element, state, "fill", "black")
        stroke = self._stroke(element, state, scale)
        if fill is None and stroke is None:
            return
        if fill is not None and not self._fill_rule_is_plain(element, state, shape.path):
            return
        upright = state.transform.b == state.transform.c == 0 and state.transform.a == state.transform.d > 0
        drawn = DrawnPath(
            shape.path if state.transform == _STILL else shape.path.transformed(state.transform),
            fill,
            stroke,
            shape.geometry if upright else "path",
            shape.radius * scale,
        )
        self.paths.append(drawn)
        for part in dict.fromkeys(state.parts):
            self.parts[part].append(drawn)

    def _fill_rule_is_plain(self, element: _Element, state: _State, path: Path) -> bool:
        """Even-odd says the same as non-zero for a single outline; with several, holes could fill up."""
        if state.properties.get("fill-rule") != "evenodd" or path.kinds.count("move") < 2:
            return True
        hint = say("combine the outlines so that holes run the other way (Path, Union)")
        self._error(element, "svg-unsupported", say("expected fill-rule nonzero, found evenodd"), hint)
        return False

    # Properties, colours, transforms

    def _entered(self, element: _Element, state: _State) -> _State | None:
        """The state within an element; None when it is hidden or faulty."""
        own = self._own_properties(element)
        if own is None or own.get("display") == "none" or own.get("visibility") == "hidden":
            return None
        transform = self._transform(element)
        if transform is None:
            return None
        merged = dict(state.properties)
        for kind in ("fill", "stroke"):
            if kind in own:
                merged.pop(f"class-{kind}", None)
        merged.update({k: v for k, v in own.items() if k in _INHERITED and v != "inherit"})
        merged.update(self._classes(element))
        return replace(state, transform=transform.then(state.transform), properties=MappingProxyType(merged))

    def _own_properties(self, element: _Element) -> Properties | None:
        own: Properties = {}
        for name, value in element.attrib.items():
            if not self._attribute_is_safe(element, str(name), str(value)):
                return None
            own[str(name)] = str(value).strip()
        own.update(parse_style(own.pop("style", "")))
        drawable = [self._property_is_drawable(element, n, v) for n, v in own.items()]
        return own if all(drawable) else None

    def _attribute_is_safe(self, element: _Element, name: str, value: str) -> bool:
        local = name.rpartition("}")[2].lower()
        if local.startswith("on") or local in ("href", "src") or "javascript:" in value.lower():
            self._error(
                element, "svg-unsafe", say("expected no links or scripts, found {name}", name=local), _PLAIN_SVG
            )
            return False
        return True

    def _property_is_drawable(self, element: _Element, name: str, value: str) -> bool:
        if "url(" in value.lower():
            hint = say("paint with one flat colour; gradients, patterns, masks and filters are not drawn")
            self._error(
                element,
                "svg-unsupported",
                say("expected a flat colour, found {name} {value}", name=name, value=value),
                hint,
            )
            return False
        if name in _BANNED and value not in ("none", "normal"):
            self._error(
                element, "svg-unsupported", say("expected no {name}, found {value}", name=name, value=value), _PLAIN_SVG
            )
            return False
        if name in _PLAIN and not is_one(value):
            hint = say("use a lighter solid colour: transparency does not print reliably")
            self._error(
                element, "svg-unsupported", say("expected {name} 1, found {value}", name=name, value=value), hint
            )
            return False
        return True

    def _classes(self, element: _Element) -> Properties:
        found: Properties = {}
        for word in element.get("class", "").split():
            if match := _CLASS.fullmatch(word):
                if match[2] in self.roles:
                    found[f"class-{match[1]}"] = match[2]
                else:
                    hint = say("roles are: {roles}", roles=all_of(quoted(sorted(self.roles))))
                    self._error(
                        element, "svg-color", say("expected a colour role, found {found}", found=match[2]), hint
                    )
        return found

    def _paint(self, element: _Element, state: _State, kind: Literal["fill", "stroke"], default: str) -> str | None:
        """A role or `#RRGGBB`; None paints nothing. `none` on the shape itself wins over a role further out."""
        if role := state.properties.get(f"class-{kind}"):
            return role
        value = state.properties.get(kind, default)
        try:
            return parse_color(value)
        except ValueError:
            hint = say("write #RRGGBB, none, or give the shape a class such as fill-primary")
            self._error(element, "svg-color", say("expected a colour, found {value}", value=value), hint)
            return None

    def _stroke(self, element: _Element, state: _State, scale: float) -> Stroke | None:
        color = self._paint(element, state, "stroke", "none")
        if color is None:
            return None
        try:
            width = number(state.properties.get("stroke-width", "1")) * scale
            dash = state.properties.get("stroke-dasharray", "none")
            lengths = () if dash == "none" else tuple(n * scale for n in numbers(dash))
        except ValueError as error:
            self._error(
                element, "svg-broken", say("expected a stroke in plain numbers, found {error}", error=error.args[0])
            )
            return None
        if width <= 0:
            return None
        is_round = "round" in (state.properties.get("stroke-linecap"), state.properties.get("stroke-linejoin"))
        return Stroke(color=color, width=width, dash=lengths, cap="round" if is_round else "butt")

    def _transform(self, element: _Element) -> Transform | None:
        try:
            return parse_transform(element.get("transform", ""))
        except ValueError as error:
            self._error(element, "svg-broken", say("expected a transform, found {error}", error=error.args[0]))
            return None

    # Telling

    def _error(self, element: _Element, code: str, message: Message, hint: Message = NO_WORDS) -> None:
        line = element.sourceline
        self._refuse(code, message, hint, line if isinstance(line, int) else 1)

    def _refuse(self, code: str, message: Message, hint: Message = NO_WORDS, line: int = 1) -> None:
        self.failed = True
        self.report.error(code, Span(self.file, line, 1), message, hint)


_SIMPLER = say("simplify the drawing")
_PLAIN_SVG = say("save it as plain SVG with shapes only (Inkscape: Edit, Clone, Unlink; Path, Object to Path)")


class _Refused(Exception):  # noqa: N818 -- not an error of ours: carries a diagnostic out of the parsing
    """A file that cannot even be looked at: code, message, hint, line."""


def _root(data: bytes) -> _Element:
    from lxml import etree

    if len(data) > MAX_BYTES:
        raise _Refused(
            "svg-too-large",
            say("expected at most {most} bytes, found {count}", most=MAX_BYTES, count=len(data)),
            _SIMPLER,
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _Refused("svg-broken", say("expected UTF-8, found other bytes"), say("save it as SVG again")) from None
    if found := re.search(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", text, re.IGNORECASE):
        line = text.count("\n", 0, found.start()) + 1
        raise _Refused(
            "svg-unsafe", say("expected no {found}, found one", found=found[0]), say("save it as plain SVG"), line
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        message = say("expected SVG, found broken XML")
        raise _Refused("svg-broken", message, say("save it as SVG again"), line) from error
    return _checked_root(root)


def _checked_root(root: _Element) -> _Element:
    if _local(root) != "svg":
        raise _Refused("svg-broken", say("expected <svg>, found <{name}>", name=_local(root)))
    count = sum(1 for _ in root.iter())
    if count > MAX_ELEMENTS:
        raise _Refused(
            "svg-too-large",
            say("expected at most {most} elements, found {count}", most=MAX_ELEMENTS, count=count),
            _SIMPLER,
        )
    return root


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _namespace(element: _Element) -> str:
    return str(element.tag).rpartition("}")[0].lstrip("{")
