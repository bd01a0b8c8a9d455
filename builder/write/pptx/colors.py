"""Colour roles as colours of the Office theme, so that recolouring in PowerPoint recolours the slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from builder.theme.scheme import WHOLE, SchemeColor, nearest
from builder.theme.style import Color
from builder.write.pptx.elements import child
from builder.write.pptx.prototypes import bare, put

SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip
"""The twelve colours of an Office theme, in the order its file has them (ECMA-376 part 1, 20.1.6.2)."""
MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""What slides call the first four, through the master's colour map."""
SPARE = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "dk1", "lt2": "lt1", "accent1": "dk2", "accent2": "accent1",
    "accent3": "accent2", "accent4": "accent3", "accent5": "accent4", "accent6": "accent5", "hlink": "dk2",
    "folHlink": "hlink",
}  # fmt: skip
"""What a slot without a role of its own holds: a value, or an earlier slot's."""


@dataclass(frozen=True)
class Colors:
    """The document's palette beside the theme's twelve slots; a template gives its own slots and how roles follow."""

    palette: Mapping[str, Color]
    given: Mapping[str, SchemeColor] = field(default_factory=dict)
    slots: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=lambda: MAPPED)
    """What the master's colour map calls the slots on its slides."""
    scheme: Mapping[str, str] = field(init=False)
    _known: dict[str, SchemeColor | str] = field(init=False, default_factory=dict, compare=False)
    _fills: dict[str, _Element] = field(init=False, default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "scheme", self.slots or _scheme(self.palette))
        self._known.update(self.given)

    @property
    def ink(self) -> str:
        """The role of plain text: the one in the theme's first dark place, else black."""
        if "ink" in self.given:
            return "ink"
        return next((role for role, color in self.palette.items() if color.slot == "dk1"), "#000000")

    def fill(self, parent: _Element, role: str | None) -> None:
        """`a:solidFill` in a role or in `#RRGGBB` as its last child; `a:noFill` for None."""
        if role is None:
            child(parent, "a:noFill")
            return
        if role not in self._fills:
            self._fills[role] = bare("a:solidFill")
            self.color(self._fills[role], role)
        put(parent, self._fills[role])

    def color(self, parent: _Element, role: str) -> None:
        """The colour element alone."""
        write_color(parent, self.resolved(role), self.names)

    def resolved(self, role: str) -> SchemeColor | str:
        """The theme colour a role follows; its own `RRGGBB` only in a theme of nothing but black, white and grey."""
        if role.startswith("#"):
            return role[1:].upper()
        if role not in self._known:
            self._known[role] = self._resolve(self.palette[role])
        return self._known[role]

    def _resolve(self, color: Color) -> SchemeColor | str:
        rgb = color.rgb.upper()
        if color.slot and self.scheme[color.slot] == rgb:
            return SchemeColor(color.slot)
        same = next((slot for slot in SLOTS[:10] if self.scheme[slot] == rgb), "")
        return SchemeColor(same) if same else nearest({slot: self.scheme[slot] for slot in SLOTS[:10]}, rgb) or rgb


def write_color(parent: _Element, color: SchemeColor | str, names: Mapping[str, str] = MAPPED) -> None:
    """A colour of the theme with what is changed of it, in the order in which each change sees the one before."""
    if isinstance(color, str):
        child(parent, "a:srgbClr", val=color)
        return
    element = child(parent, "a:schemeClr", val=names.get(color.slot, color.slot))
    changes = (
        ("a:hueOff", color.hue, 0),
        ("a:satMod", color.sat, WHOLE),
        ("a:lumMod", color.mod, WHOLE),
        ("a:lumOff", color.off, 0),
    )
    for name, value, usual in changes:
        if value != usual:
            child(element, name, val=value)


def _scheme(palette: Mapping[str, Color]) -> dict[str, str]:
    """The theme's colours: the first role that claims a slot fills it."""
    taken: dict[str, str] = {}
    for color in palette.values():
        if color.slot:
            taken.setdefault(color.slot, color.rgb.upper())
    for slot in SLOTS:
        spare = SPARE[slot]
        taken.setdefault(slot, taken.get(spare, spare))
    return {slot: taken[slot] for slot in SLOTS}
