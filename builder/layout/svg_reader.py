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
from builder.geometry import Rect, Transform
from builder.layout.page import Stroke
from builder.layout.svg_holes import even_odd
from builder.layout.svg_shapes import Shape, shape_of
from builder.layout.svg_styles import Rule, read_rules, styled
from builder.layout.svg_values import mixed, number, numbers, parse_color, parse_style, parse_transform, share
from builder.layout.vector import Drawing, DrawnPath

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES = 1_000_000
MAX_ELEMENTS = 5_000
MAX_DEPTH = 32
MAX_SEGMENTS = 100_000

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_SKIPPED = frozenset({"title", "desc", "metadata", "defs", "style", "symbol"})
_TEXT = frozenset({"text", "tspan", "textPath"})
_UNSAFE = frozenset({"script", "foreignObject", "iframe", "a", "animate", "set", "animateTransform"})
MAX_USES = 500
_BANNED = frozenset(
    {"filter", "mask", "clip-path", "marker-start", "marker-mid", "marker-end", "marker", "mix-blend-mode"}
)
_INHERITED = frozenset({
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "fill-rule",
    "color", "fill-opacity", "stroke-opacity",
})  # fmt: skip
_XLINK = "{http://www.w3.org/1999/xlink}href"
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE\s+svg[^<>\[\]]*>", re.IGNORECASE)
"""The line that old programs write; it declares nothing of its own."""
_CLASS = re.compile(r"(fill|stroke)-([a-z][a-z0-9-]*)")

Properties = dict[str, str]
_STILL = Transform()


class _State(Struct, frozen=True):
    """What a group hands down to its shapes."""

    transform: Transform = Transform()
    properties: MappingProxyType[str, str] = MappingProxyType({})
    opacity: float = 1.0
    parts: tuple[str, ...] = ()
    depth: int = 0


class SvgReader(Struct):
    """Reads one file; a second `read` needs a new reader."""

    file: str
    roles: frozenset[str]
    report: Report
    paths: list[DrawnPath] = field(default_factory=list)
    parts: dict[str, list[DrawnPath]] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    by_id: dict[str, _Element] = field(default_factory=dict)
    uses: int = 0
    segments: int = 0
    failed: bool = False

    def read(self, data: bytes) -> Drawing | None:
        try:
            root = _root(data)
        except _Refused as refused:
            self._refuse(*refused.args)
            return None
        self._look_ahead(root)
        box = self._box(root)
        self._group(root, _State())
        if box is not None and not self.failed and not self.paths:
            self._error(root, "svg-broken", say("expected at least one shape, found an empty drawing"))
        if self.failed or box is None:
            return None
        return Drawing(box, tuple(self.paths), MappingProxyType({k: tuple(v) for k, v in self.parts.items()}))

    def _look_ahead(self, root: _Element) -> None:
        """Style sheets and ids, wherever they stand: both may be needed before they come."""
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if name := element.get("id"):
                self.by_id.setdefault(name, element)
            if _local(element) == "style" and _namespace(element) in ("", _SVG):
                self._read_sheet(element)

    def _read_sheet(self, element: _Element) -> None:
        try:
            self.rules += read_rules("".join(map(str, element.itertext())), len(self.rules))
        except ValueError as error:
            hint = say("save with colours on the shapes (Illustrator: Styling, Presentation Attributes)")
            message = say("expected rules for names, classes and ids, found {found}", found=str(error.args[0]))
            self._error(element, "svg-unsupported", message, hint)

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
        elif name == "svg":
            self._inner(element, state)
        elif name == "use":
            self._use(element, state)
        elif name not in _SKIPPED:
            self._refused(element, name)

    def _inner(self, element: _Element, state: _State) -> None:
        """A drawing within the drawing: its box, if it has one, is fitted to its place."""
        try:
            x, y = (number(element.get(key, "0")) for key in ("x", "y"))
            to = Transform(e=x, f=y)
            if element.get("viewBox") and element.get("width") and "%" not in element.get("width", ""):
                left, top, width, height = numbers(element.get("viewBox", ""))
                scale = min(number(element.get("width", "")) / width, number(element.get("height", "")) / height)
                to = Transform(scale, 0, 0, scale, x - left * scale, y - top * scale)
        except (ValueError, ZeroDivisionError):
            self._error(element, "svg-broken", say("expected a place and size in plain numbers, found none"), _SIMPLER)
            return
        self._group(element, replace(state, transform=to.then(state.transform), depth=state.depth + 1))

    def _use(self, element: _Element, state: _State) -> None:
        """The element that is named, once more at another place; at most `MAX_USES` times, none within itself."""
        target = self.by_id.get((element.get("href") or element.get(_XLINK) or "").removeprefix("#"))
        self.uses += 1
        if target is None or self.uses > MAX_USES or state.depth > MAX_DEPTH or target in element.iterancestors():
            self._error(
                element, "svg-unsupported", say("expected a part of this drawing, found <use> of none"), _PLAIN_SVG
            )
            return
        here = self._entered(element, state)
        if here is None:
            return
        try:
            to = Transform(e=number(element.get("x", "0")), f=number(element.get("y", "0")))
        except ValueError:
            self._error(element, "svg-broken", say("expected a place in plain numbers, found another"), _SIMPLER)
            return
        placed = replace(here, transform=to.then(here.transform), depth=here.depth + 1)
        if _local(target) == "symbol":
            self._group(target, placed)
        else:
            self._child(target, placed)

    def _refused(self, element: _Element, name: str) -> None:
        if name in _TEXT:
            hint = say("use labels: beside the image in the outline, or turn the letters into paths")
            self._error(element, "svg-text", say("expected shapes only, found text"), hint)
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
        if state.properties.get("fill-rule") == "evenodd" and shape.path.kinds.count("move") > 1:
            shape = replace(shape, path=even_odd(shape.path))
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
        opacity = state.opacity * self._opacity(element, own.get("opacity", "1"))
        return replace(
            state, transform=transform.then(state.transform), properties=MappingProxyType(merged), opacity=opacity
        )

    def _opacity(self, element: _Element, value: str) -> float:
        try:
            return share(value)
        except ValueError:
            self._error(element, "svg-broken", say("expected an opacity from 0 to 1, found {value}", value=value[:40]))
            return 1.0

    def _own_properties(self, element: _Element) -> Properties | None:
        own: Properties = {}
        for name, value in element.attrib.items():
            if not self._attribute_is_safe(element, str(name), str(value)):
                return None
            own[str(name)] = str(value).strip()
        if self.rules:
            own.update(styled(self.rules, _local(element), element.get("class", "").split(), element.get("id", "")))
        own.update(parse_style(own.pop("style", "")))
        drawable = [self._property_is_drawable(element, n, v) for n, v in own.items()]
        return own if all(drawable) else None

    def _attribute_is_safe(self, element: _Element, name: str, value: str) -> bool:
        local = name.rpartition("}")[2].lower()
        inside = local == "href" and _local(element) == "use" and value.startswith("#")
        if local.startswith("on") or (local in ("href", "src") and not inside) or "javascript:" in value.lower():
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
        if value.lower() == "currentcolor":
            value = state.properties.get("color", value)
        opacity = state.opacity * self._opacity(element, state.properties.get(f"{kind}-opacity", "1"))
        try:
            color = parse_color(value)
            return mixed(color, opacity) if color and color.startswith("#") else (color if opacity > 0 else None)
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
    text = _PLAIN_DOCTYPE.sub(lambda match: "\n" * match[0].count("\n"), text, count=1)
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
