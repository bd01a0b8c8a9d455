"""Colours of an Office theme made lighter, darker or stronger, so that others follow when they are changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

WHOLE = 100_000
TURN = 21_600_000
"""A full circle of hues, in the sixty-thousandths of a degree that Office counts."""
TOLERANCE = 6
"""How far a derived colour may be off in each of red, green, blue (of 255) before its hue is turned as well."""


class SchemeColor(NamedTuple):
    """A theme colour, its hue turned by `hue`, its saturation times `sat`, its luminance times `mod` plus `off`.

    A turn never leads past a full circle, below 0 or above it: LibreOffice stops there, at red, where Office goes on.
    Shares are in thousandths of a percent, hues in 60,000ths of a degree, as Office counts (ECMA-376 part 1, 20.1.2.3).
    """

    slot: str
    sat: int = WHOLE
    mod: int = WHOLE
    off: int = 0
    hue: int = 0


def nearest(scheme: Mapping[str, str], wanted: str) -> SchemeColor | None:
    """The slot and changes that come closest to `RRGGBB`; earlier slots win among equals, None where all are grey.

    The fewest changes that come within `TOLERANCE` are taken; a hue that no slot has is turned from the nearest one.
    """
    best: SchemeColor | None = None
    for way in zip(*(_ways(slot, rgb, wanted) for slot, rgb in scheme.items()), strict=True):
        found = [color for color in way if color is not None]
        best = min(found, key=lambda c: _unlikeness(c, scheme[c.slot], wanted), default=None)
        if best and distance(applied(scheme[best.slot], best), wanted) <= TOLERANCE:
            break
    return best


def applied(base: str, color: SchemeColor) -> str:
    """What the changes make of the slot's `RRGGBB`."""
    hue, lum, sat = _hls(base)
    light = min(1.0, lum * color.mod / WHOLE + color.off / WHOLE)
    rgb = hls_to_rgb((hue + color.hue / TURN) % 1.0, light, min(1.0, sat * color.sat / WHOLE))
    return "".join(f"{round(255 * part):02X}" for part in rgb)


def distance(one: str, other: str) -> int:
    """The greatest difference in red, green or blue of two `RRGGBB` colours."""
    return max(abs(a - b) for a, b in zip(bytes.fromhex(one), bytes.fromhex(other), strict=True))


def _unlikeness(color: SchemeColor, base: str, wanted: str) -> tuple[int, bool, int, int]:
    """How far off it is beyond what is tolerated, how far its hue is turned, how far off it is at all.

    A hue is better turned from an accent than from a ground or the ink, which are changed for other reasons.
    """
    off = distance(applied(base, color), wanted)
    return max(off, TOLERANCE), color.hue != 0 and not color.slot.startswith("accent"), abs(color.hue), off


def _ways(slot: str, base: str, wanted: str) -> Iterator[SchemeColor | None]:
    """Luminance alone; saturation too; hue too. None where the base is black, white or grey: it has no hue to keep."""
    (had_hue, had, had_sat), (want_hue, want, want_sat) = _hls(base), _hls(wanted)
    if not 0.02 < had < 0.98 or not had_sat:
        yield from (None, None, None)
        return
    sat, hue = round(WHOLE * want_sat / had_sat), round((want_hue - had_hue) * TURN)
    if want <= had:
        mod, off = round(WHOLE * want / had), 0
    else:
        mod = round(WHOLE * (1 - want) / (1 - had))
        off = WHOLE - mod
    yield SchemeColor(slot, WHOLE, mod, off)
    yield SchemeColor(slot, sat, mod, off)
    yield SchemeColor(slot, sat, mod, off, hue)


def _hls(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (part / 255 for part in bytes.fromhex(rgb))
    return rgb_to_hls(red, green, blue)
