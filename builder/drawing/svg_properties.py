"""An SVG element's properties: from attributes, style sheets and its style, and what of them is inherited.

An allowlist decides: a property that paints with more than a flat colour is an error, never ignored silently.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct, field

from builder.diagnostics import all_of, quoted, say
from builder.drawing.svg_file import attributes, local
from builder.drawing.svg_state import AS_PICTURE, PLAIN_SHAPES, REFERENCE, State, Teller
from builder.drawing.svg_styles import Rule, is_shown_on, read_rules, styled
from builder.drawing.svg_values import parse_origin, parse_transform, share
from builder.geometry import Transform
from builder.replace import replace

MARKERS = ("marker-start", "marker-mid", "marker-end")
_BANNED = frozenset({"filter", "mix-blend-mode"})
_READ = frozenset({"clip-path", "mask", "fill", "stroke", *MARKERS})
"""What may name an element of the drawing that is drawn with."""
_BANNED_IN_CSS = frozenset({
    "mask-image", "-webkit-mask", "-webkit-mask-image", "-webkit-mask-box-image", "-webkit-filter", "translate",
    "rotate", "scale", "offset", "offset-path", "animation", "animation-name", "mask-border",
})  # fmt: skip
"""Where a style says them; attributes of these names mean nothing."""
_NOTHING = ("none", "normal", "initial", "unset")
_INHERITED = frozenset({
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset",
    "stroke-miterlimit", "fill-rule", "color", "fill-opacity", "stroke-opacity", "visibility", "clip-rule",
    "paint-order", *MARKERS,
})  # fmt: skip
_OTHER_BOXES = ("fill-box", "content-box", "stroke-box", "border-box")
"""Boxes of a shape itself, in which CSS may place its transforms."""
_OF_TEXT = frozenset({"shape-inside", "shape-subtract"})
"""What Inkscape notes of flowed text, and leaves there when the text has become paths."""
_CLASS = re.compile(r"(fill|stroke)-([a-z][a-z0-9-]*)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
MAX_VARIABLES = 10

Properties = dict[str, str]


class Styling(Struct):
    """Reads the properties of one file's elements. `rules` are those of its style sheets, `by_id` its elements."""

    teller: Teller
    roles: frozenset[str]
    rules: list[Rule] = field(default_factory=list)
    by_id: dict[str, _Element] = field(default_factory=dict)
    gradients: set[str] = field(default_factory=set)
    """Those about which something was told."""

    def read_sheet(self, element: _Element) -> None:
        try:
            if is_shown_on(element.get("media", "")):
                self.rules += read_rules("".join(map(str, element.itertext())), len(self.rules))
        except ValueError as error:
            hint = say("save with colours on the shapes (Illustrator: Styling, Presentation Attributes)")
            message = say("expected rules for names, classes and ids, found {found}", found=str(error.args[0]))
            self.teller.fault_at(element, "svg-unsupported", message, hint)

    def entered(self, element: _Element, state: State) -> tuple[State, Properties] | None:
        """The state within an element, and its own properties; None when it is not shown or faulty."""
        own = self._own(element)
        if own is None or own.get("display") == "none":
            return None
        transform = self._transform(element, own, state)
        if transform is None:
            return None
        merged = dict(state.properties)
        for kind in ("fill", "stroke"):
            if kind in own:
                merged.pop(f"class-{kind}", None)
        merged.update({k: v for k, v in own.items() if (k in _INHERITED or k.startswith("--")) and v != "inherit"})
        merged.update(self._classes(element))
        merged = {name: _filled_in(value, merged) if "var(" in value else value for name, value in merged.items()}
        opacity = self.opacity(element, own.get("opacity", "1"))
        here = replace(
            state, transform=transform.then(state.transform), properties=MappingProxyType(merged), opacity=opacity
        )
        return here, own

    def opacity(self, element: _Element, value: str) -> float:
        try:
            return min(1.0, max(0.0, share(value)))
        except ValueError:
            message = say("expected an opacity from 0 to 1, found {value}", value=value[:40])
            self.teller.fault_at(element, "svg-broken", message)
            return 1.0

    def _own(self, element: _Element) -> Properties | None:
        own: Properties = {}
        for name, value in element.attrib.items():
            if not self._is_safe(element, str(name), str(value)):
                return None
            own[str(name)] = str(value).strip()
        own.pop("style", None)
        css = self._css(element)
        if "marker" in css:
            css = {**dict.fromkeys(MARKERS, css.pop("marker")), **css}
        own.pop("marker", None)  # means nothing as an attribute
        own.update(css)
        drawable = [self._is_drawable(element, name, value) for name, value in own.items()]
        drawable += [
            self._tell_undrawn(element, name, value)
            for name, value in css.items()
            if name in _BANNED_IN_CSS and value not in _NOTHING and "url(" not in value
        ]
        return own if all(drawable) else None

    def style_of(self, element: _Element) -> Properties:
        """What an element's attributes, the style sheets and its own style say of it, unexamined."""
        return {**attributes(element), **self._css(element)}

    def _css(self, element: _Element) -> Properties:
        style = element.get("style", "")
        if not self.rules and not style:
            return {}
        return styled(self.rules, local(element), element.get("class", "").split(), element.get("id", ""), style)

    def _is_safe(self, element: _Element, name: str, value: str) -> bool:
        plain = name.rpartition("}")[2].lower()
        inside = plain == "href" and (local(element) == "a" or (local(element) == "use" and value.startswith("#")))
        if plain.startswith("on") or (plain in ("href", "src") and not inside) or "javascript:" in value.lower():
            message = say("expected no links or scripts, found {name}", name=plain)
            self.teller.fault_at(element, "svg-unsafe", message, PLAIN_SHAPES)
            return False
        return True

    def _is_drawable(self, element: _Element, name: str, value: str) -> bool:
        if name in _READ or name in _OF_TEXT or name.startswith("{"):
            return True
        if name in _BANNED and self.is_gone(value):
            return True
        if "url(" in value.lower():
            self.tell_no_color(element, name, value)
            return False
        return name not in _BANNED or value in _NOTHING or self._tell_undrawn(element, name, value)

    def _tell_undrawn(self, element: _Element, name: str, value: str) -> bool:
        message = say("expected no {name}, found {value}", name=name, value=value[:60])
        self.teller.fault_at(element, "svg-unsupported", message, AS_PICTURE)
        return False

    def is_gone(self, value: str) -> bool:
        """Whether a value names an element that is not in the drawing: then every browser draws as if it said none."""
        match = REFERENCE.fullmatch(value)
        return match is not None and match[1] not in self.by_id

    def tell_no_color(self, element: _Element, name: str, value: str) -> None:
        message = say("expected a flat colour, found {name} {value}", name=name, value=value)
        self.teller.fault_at(element, "svg-unsupported", message, AS_PICTURE)

    def _classes(self, element: _Element) -> Properties:
        """The roles that classes such as `fill-primary` name; other classes are those of style sheets."""
        found: Properties = {}
        for word in element.get("class", "").split():
            match = _CLASS.fullmatch(word)
            if match and match[2] in self.roles:
                found[f"class-{match[1]}"] = match[2]
            elif match and not any(word in rule.classes for rule in self.rules):
                hint = say("roles are: {roles}", roles=all_of(quoted(sorted(self.roles))))
                message = say("expected a colour role, found {found}", found=match[2])
                self.teller.fault_at(element, "svg-color", message, hint)
        return found

    def _transform(self, element: _Element, own: Properties, state: State) -> Transform | None:
        """How the element is moved: by its attribute, or by CSS, which goes before."""
        written = own.get("transform", "")
        try:
            moved = parse_transform("" if written == "none" else written)
            if moved == Transform():
                return moved
            if (box := own.get("transform-box", "")) in _OTHER_BOXES:
                self._tell_undrawn(element, "transform-box", box)
                return None
            origin = own.get("transform-origin", "center" if element.getparent() is None else "")
            if not origin:
                return moved
            x, y = parse_origin(origin, state.viewport)
            return Transform(e=-x, f=-y).then(moved).then(Transform(e=x, f=y))
        except ValueError as error:
            message = say("expected a transform, found {error}", error=error.args[0])
            self.teller.fault_at(element, "svg-broken", message)
            return None


def _filled_in(value: str, known: Properties) -> str:
    """A value with its variables (CSS `var()`) put in, or what each says to take instead."""
    for _ in range(MAX_VARIABLES):
        found = _VARIABLE.search(value)
        if found is None or len(value) > 1_000:
            break
        value = value[: found.start()] + known.get(found[1], found[2] or "").strip() + value[found.end() :]
    return value
