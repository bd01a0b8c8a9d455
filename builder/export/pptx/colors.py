"""Colour roles as colours of the Office theme, so that recolouring in PowerPoint recolours the slides."""

from __future__ import annotations

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.export.pptx.xml import Element, sub
from builder.theme.style import Color

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
WHOLE = 100_000
TOLERANCE = 2
"""How far a derived colour may be off in each of red, green, blue (of 255): not to be seen."""


class SchemeColor(NamedTuple):
    """A theme colour made stronger, lighter or darker: saturation times `sat`, luminance times `mod` plus `off`.

    All in thousandths of a percent, as Office counts.
    """

    slot: str
    sat: int = WHOLE
    mod: int = WHOLE
    off: int = 0


@dataclass(frozen=True)
class Colors:
    """The document's palette beside the theme's twelve slots."""

    palette: Mapping[str, Color]
    scheme: Mapping[str, str] = field(init=False)
    _known: dict[str, SchemeColor | str] = field(init=False, default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "scheme", _scheme(self.palette))

    @property
    def ink(self) -> str:
        """The role of plain text: the one in the theme's first dark place, else black."""
        return next((role for role, color in self.palette.items() if color.slot == "dk1"), "#000000")

    def fill(self, parent: Element, role: str | None) -> None:
        """`a:solidFill` in a role or in `#RRGGBB`; `a:noFill` for None."""
        if role is None:
            sub(parent, "a:noFill")
        else:
            self.color(sub(parent, "a:solidFill"), role)

    def color(self, parent: Element, role: str) -> None:
        """The colour element alone."""
        color = self.resolved(role)
        if isinstance(color, str):
            sub(parent, "a:srgbClr", val=color)
            return
        element = sub(parent, "a:schemeClr", val=MAPPED.get(color.slot, color.slot))
        if color.sat != WHOLE:
            sub(element, "a:satMod", val=color.sat)
        if color.mod != WHOLE:
            sub(element, "a:lumMod", val=color.mod)
        if color.off:
            sub(element, "a:lumOff", val=color.off)

    def resolved(self, role: str) -> SchemeColor | str:
        """The theme colour a role follows, or its `RRGGBB` where none comes close."""
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
        if same:
            return SchemeColor(same)
        return next((s for slot in SLOTS[:10] if (s := _derived(slot, self.scheme[slot], rgb))), rgb)


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


def _derived(slot: str, base: str, wanted: str) -> SchemeColor | None:
    """The base made stronger, lighter or darker so that it looks like the colour wanted; None where hues differ."""
    (_, had, had_sat), (_, want, want_sat) = _hls(base), _hls(wanted)
    if not 0.02 < had < 0.98 or not had_sat:
        return None  # black, white and grey have no hue to keep
    sat = round(WHOLE * want_sat / had_sat)
    if want <= had:
        mod, off = round(WHOLE * want / had), 0
    else:
        mod = round(WHOLE * (1 - want) / (1 - had))
        off = WHOLE - mod
    for strength in (WHOLE, sat):
        found = SchemeColor(slot, strength, mod, off)
        if _distance(_applied(base, found), wanted) <= TOLERANCE:
            return found
    return None


def _applied(base: str, color: SchemeColor) -> str:
    hue, lum, sat = _hls(base)
    light = min(1.0, lum * color.mod / WHOLE + color.off / WHOLE)
    rgb = hls_to_rgb(hue, light, min(1.0, sat * color.sat / WHOLE))
    return "".join(f"{round(255 * part):02X}" for part in rgb)


def _hls(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (part / 255 for part in bytes.fromhex(rgb))
    return rgb_to_hls(red, green, blue)


def _distance(one: str, other: str) -> int:
    return max(abs(a - b) for a, b in zip(bytes.fromhex(one), bytes.fromhex(other), strict=True))
