"""Colours by role as the inks of one output: sRGB for screens and office printers, CMYK for the press."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from PIL import Image

from builder.theme.style import Color
from builder.write.pdf.canvas import Ink
from builder.write.pdf.images import to_press

INK_LIMIT = 3.0
"""Sheet-fed offset on coated paper carries no more than 300 % of ink."""


class Inks(Struct):
    """Looks up a role of the palette, or `#RRGGBB`, as DeviceRGB or DeviceCMYK. An unknown role is a `KeyError`."""

    palette: Mapping[str, Color]
    press_profile: Path | None = None
    _known: dict[str, Ink] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Ink:
        if name not in self._known:
            self._known[name] = self._make(name)
        return self._known[name]

    def _make(self, name: str) -> Ink:
        rgb = screen_rgb(self.palette, name)
        if self.press_profile is None:
            return tuple(v / 255 for v in rgb)
        cmyk = None if name.startswith("#") else self.palette[name].cmyk
        return derived(rgb, self.press_profile) if cmyk is None else tuple(v / 100 for v in cmyk)


def screen_rgb(palette: Mapping[str, Color], name: str) -> tuple[int, int, int]:
    """A role of the palette, or `#RRGGBB`, as red, green and blue from 0 to 255."""
    digits = (name if name.startswith("#") else palette[name].rgb).lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def derived(rgb: tuple[int, int, int], profile: Path) -> Ink:
    """A screen colour in the press's inks, within the profile's ink limit. Greys are black ink alone: four inks
    that miss each other would fringe a grey line or letter."""
    if max(rgb) - min(rgb) <= 2:
        return (0.0, 0.0, 0.0, round(1 - rgb[1] / 255, 2))

    pixel = to_press(Image.new("RGB", (1, 1), rgb), profile).getpixel((0, 0))
    assert isinstance(pixel, tuple)  # four inks
    return limited(tuple(round(v / 255, 2) for v in pixel))


def limited(ink: Ink) -> Ink:
    """Within 300 % ink: the colours give way, the black stays."""
    total, black = sum(ink), ink[3]
    if total <= INK_LIMIT:
        return ink
    share = (INK_LIMIT - black) / (total - black)
    return (*(math.floor(v * share * 100) / 100 for v in ink[:3]), black)
