"""What SVG shapes are painted with: a role, a flat colour or nothing, and strokes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lxml.etree import _Element
from msgspec import Struct

from builder.diagnostics import Message, say
from builder.drawing.svg_gradients import Flat, flat_of
from builder.drawing.svg_properties import Properties, Styling
from builder.drawing.svg_shapes import mean_side
from builder.drawing.svg_state import REFERENCE, State
from builder.drawing.svg_strokes import Pen, length_of
from builder.drawing.svg_values import Tint, length, number, parse_color
from builder.geometry import Path

_CONTEXT = ("context-fill", "context-stroke")
"""What a marker calls the paints of the line at which it stands (SVG 2, 13.2)."""


def context_paints(known: Mapping[str, str]) -> dict[str, str]:
    """What the paints of a line are to its markers, whatever says them: a role, a colour, or the line's `color`."""
    paints: dict[str, str] = {}
    for name, usual in zip(_CONTEXT, ("black", "none"), strict=True):
        kind = name.removeprefix("context-")
        value = known.get(kind, usual)
        named = value if value in _CONTEXT else kind  # a marker's own lines may have markers
        if role := known.get(f"class-{kind}") or known.get(f"class-{named}"):
            paints[f"class-{name}"] = role
        elif value in _CONTEXT:
            paints[name] = known.get(value, "none")
        else:
            paints[name] = known.get("color", value) if value.lower() == "currentcolor" else value
    return paints


def no_stroke(error: ValueError) -> Message:
    return say("expected a stroke in plain numbers, found {error}", error=error.args[0])


class Painting(Struct):
    """Fills and strokes of one file's shapes. `pixel` is one of the drawing at its own size, in its units."""

    styling: Styling
    pixel: float = 1.0

    def paint(self, element: _Element, state: State, kind: Literal["fill", "stroke"]) -> Tint | None:
        """A role or `#RRGGBB`, and how opaque it is; None paints nothing. `none` on the shape itself wins over a role
        further out."""
        if role := state.properties.get(f"class-{kind}"):
            return Tint(role)
        value = state.properties.get(kind, "black" if kind == "fill" else "none")
        if value in _CONTEXT:
            if role := state.properties.get(f"class-{value}"):
                return Tint(role)
            value = state.properties.get(value, value)
        elif value.lower() == "currentcolor":
            value = state.properties.get("color", value)
        faded = 1.0
        if reference := REFERENCE.match(value):
            flat = self._flat(element, reference[1])
            if self.styling.is_gone(reference[0]) and (instead := value[reference.end() :].strip()):
                flat = Flat(instead, 1.0, is_all=True)
            if flat is None:
                self.styling.tell_no_color(element, kind, value)
                return None
            value, faded = flat.color, flat.opacity
        opacity = faded * self.styling.opacity(element, state.properties.get(f"{kind}-opacity", "1"))
        try:
            tint = parse_color(value)
        except ValueError:
            hint = say("write #RRGGBB, none, or give the shape a class such as fill-primary")
            message = say("expected a colour, found {value}", value=value)
            self.styling.teller.fault_at(element, "svg-color", message, hint)
            return None
        return tint._replace(opacity=tint.opacity * opacity) if tint and tint.opacity * opacity > 0 else None

    def _flat(self, element: _Element, name: str) -> Flat | None:
        """The colour that stands for a gradient; where it does not say all, that is told once."""
        flat = flat_of(name, self.styling.by_id, self.styling.style_of)
        if flat is None:
            return None
        if not flat.is_all and name not in self.styling.gradients:
            self.styling.gradients.add(name)
            message = say("expected a flat colour, found a gradient, and took its mean {color}", color=flat.color)
            if flat.opacity < 1:
                message = say(
                    "expected a flat colour, found a gradient that fades, and took its mean {color}, {percent}% opaque",
                    color=flat.color, percent=round(100 * flat.opacity),
                )  # fmt: skip
            hint = say("give the shape one colour in the drawing program if another suits it better")
            self.styling.teller.warn_at(element, "svg-gradient", message, hint)
        return flat

    def pen(self, element: _Element, state: State, own: Properties, path: Path) -> Pen | None:
        """How the shape with this path is stroked; None where nothing is, or after a fault."""
        known, whole = state.properties, mean_side(state.viewport)
        dash = known.get("stroke-dasharray", "none")
        try:
            width = length(known.get("stroke-width", "1"), whole)
            parts = [] if dash == "none" else dash.replace(",", " ").split()
            lengths = [length(part, whole) for part in parts]
            offset = length(known.get("stroke-dashoffset", "0"), whole) if lengths else 0.0
            miter = number(known.get("stroke-miterlimit", "4"))
            told = number(own["pathLength"]) if lengths and "pathLength" in own else 0.0
        except ValueError as error:
            self.styling.teller.fault_at(element, "svg-broken", no_stroke(error))
            return None
        if width <= 0:
            return None
        unit = length_of(path) / told if told > 0 else 1.0
        if any(part < 0 for part in lengths) or not sum(lengths) * unit:
            lengths, offset = [], 0.0  # a line without gaps (SVG 1.1, 11.4)
        fixed = own.get("vector-effect", "").split()[:1] == ["non-scaling-stroke"]
        unit *= self.pixel if fixed else 1.0
        return Pen(
            width=width * (self.pixel if fixed else 1.0), dash=tuple(part * unit for part in lengths),
            offset=offset * unit, cap=known.get("stroke-linecap", "butt"), join=known.get("stroke-linejoin", "miter"),
            miter=miter if miter >= 1 else 4.0, scaled=not fixed,
        )  # fmt: skip
