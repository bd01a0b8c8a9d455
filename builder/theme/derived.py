"""Colour roles that follow from others, so that a theme of one or five colours paints whole scenes.

A theme that gives a new `primary`, `deep`, `sun`, `mint` or `sand` gets the land, the light and the inks that belong
to it, unless it gives these as well. The shares are those at which the theme `calm` arrives at its own values.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from builder.theme.style import Color

BLACK, WHITE = Color("000000"), Color("FFFFFF", (0, 0, 0, 0))
"""Black without inks: darkening by the black ink alone would take the others' share away, and print greyish."""


class _Mix(Struct, frozen=True):
    """`share` (0 to 1) of one role in another; a role may also be plain black or white."""

    of: str
    into: str
    share: float


DERIVED: Mapping[str, _Mix] = MappingProxyType({
    "deep": _Mix("black", "primary", 0.34),
    "mint": _Mix("primary", "white", 0.13),
    "mint-ink": _Mix("deep", "primary", 0.5),
    "wash": _Mix("mint", "white", 0.49),
    "air": _Mix("sand", "white", 0.71),
    "sun-light": _Mix("sun", "white", 0.42),
    "hill-1": _Mix("primary", "mint", 0.2),
    "hill-2": _Mix("primary", "mint", 0.45),
    "hill-3": _Mix("primary", "mint", 0.8),
    "glow-1": _Mix("sun", "ground", 0.12),
    "glow-2": _Mix("sun", "ground", 0.38),
    "ring-1": _Mix("mint", "primary", 0.05),
    "ring-2": _Mix("mint", "primary", 0.13),
    "chart-1": _Mix("primary", "primary", 1.0),
    "chart-5": _Mix("hill-3", "hill-3", 1.0),
})  # fmt: skip
"""In an order in which each comes after what it is made from."""


def with_derived(base: Mapping[str, Color], own: Mapping[str, Color]) -> dict[str, Color]:
    """All colours of a theme: its own, what follows from them, and the rest as in the theme it is based on.

    A role is derived where the theme does not give it and something it is made from is not the base's. Its place in
    the Office theme is that of the base's.
    """
    palette, changed = {**base, **own}, set(own)
    for role, mix in DERIVED.items():
        if role not in own and {mix.of, mix.into} & changed:
            parts = [_named(palette, name) for name in (mix.of, mix.into)]
            if parts[0] and parts[1]:
                slot = base[role].slot if role in base else ""
                palette[role] = mixed(parts[0], parts[1], mix.share, slot)
                changed.add(role)
    return palette


def mixed(first: Color, second: Color, share: float, slot: str = "") -> Color:
    """`share` of the first colour in the second: by channels on screen, by inks on press where both have them."""
    rgb = "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(_channels(second), _channels(first), strict=True))
    if first.cmyk is None or second.cmyk is None:
        return Color(rgb, None, slot)
    c, m, y, k = (round(a + (b - a) * share) for a, b in zip(second.cmyk, first.cmyk, strict=True))
    return Color(rgb, (c, m, y, k), slot)


def _named(palette: Mapping[str, Color], name: str) -> Color | None:
    return {"black": BLACK, "white": WHITE}.get(name) or palette.get(name)


def _channels(color: Color) -> tuple[int, int, int]:
    return int(color.rgb[:2], 16), int(color.rgb[2:4], 16), int(color.rgb[4:], 16)
