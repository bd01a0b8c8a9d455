"""What SVG shapes are painted with: a role, a flat colour or nothing, and strokes."""

from __future__ import annotations

from typing import Literal

from lxml.etree import _Element
from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.svg_gradients import flat_of
from builder.drawing.svg_properties import Styling
from builder.drawing.svg_shapes import mean_side
from builder.drawing.svg_state import REFERENCE, State
from builder.drawing.svg_values import length, mixed, parse_color
from builder.page.items import Stroke


class Painting(Struct):
    """Fills and strokes of one file's shapes."""

    styling: Styling

    def paint(self, element: _Element, state: State, kind: Literal["fill", "stroke"]) -> str | None:
        """A role or `#RRGGBB`; None paints nothing. `none` on the shape itself wins over a role further out."""
        if role := state.properties.get(f"class-{kind}"):
            return role
        value = state.properties.get(kind, "black" if kind == "fill" else "none")
        if value.lower() == "currentcolor":
            value = state.properties.get("color", value)
        if reference := REFERENCE.match(value):
            flat = self._flat(element, reference[1])
            if self.styling.is_gone(reference[0]):
                flat = value[reference.end() :].strip() or None  # what to take instead
            if flat is None:
                self.styling.tell_no_color(element, kind, value)
                return None
            value = flat
        opacity = state.opacity * self.styling.opacity(element, state.properties.get(f"{kind}-opacity", "1"))
        try:
            color = parse_color(value)
            return mixed(color, opacity) if color and color.startswith("#") else (color if opacity > 0 else None)
        except ValueError:
            hint = say("write #RRGGBB, none, or give the shape a class such as fill-primary")
            message = say("expected a colour, found {value}", value=value)
            self.styling.teller.fault_at(element, "svg-color", message, hint)
            return None

    def _flat(self, element: _Element, name: str) -> str | None:
        """The colour that stands for a gradient; where it does not say all, that is told once."""
        flat = flat_of(name, self.styling.by_id)
        if flat is None:
            return None
        if not flat.is_all and name not in self.styling.gradients:
            self.styling.gradients.add(name)
            message = say("expected a flat colour, found a gradient, and took its mean {color}", color=flat.color)
            hint = say("give the shape one colour in the drawing program if another suits it better")
            self.styling.teller.warn_at(element, "svg-gradient", message, hint)
        return flat.color

    def stroke(self, element: _Element, state: State) -> Stroke | None:
        color = self.paint(element, state, "stroke")
        if color is None:
            return None
        whole, dash = mean_side(state.viewport), state.properties.get("stroke-dasharray", "none")
        try:
            width = length(state.properties.get("stroke-width", "1"), whole) * state.scale
            parts = [] if dash == "none" else dash.replace(",", " ").split()
            lengths = tuple(length(part, whole) * state.scale for part in parts)
        except ValueError as error:
            message = say("expected a stroke in plain numbers, found {error}", error=error.args[0])
            self.styling.teller.fault_at(element, "svg-broken", message)
            return None
        if width <= 0:
            return None
        if any(part < 0 for part in lengths) or not sum(lengths):
            lengths = ()  # a line without gaps (SVG 1.1, 11.4)
        is_round = "round" in (state.properties.get("stroke-linecap"), state.properties.get("stroke-linejoin"))
        return Stroke(color=color, width=width, dash=lengths, cap="round" if is_round else "butt")
