"""Text styles and colours as a theme gives them."""

from __future__ import annotations

from math import dist
from typing import Literal

from msgspec import Struct

from builder.replace import replace

Weight = Literal[300, 400, 700]
Align = Literal["left", "center", "right"]


class TextStyle(Struct, frozen=True, gc=False, cache_hash=True):
    """How a paragraph is set. `size` and `leading` (baseline to baseline) are in points; `color` is a role."""

    size: float
    leading: float
    weight: Weight = 400
    color: str = "ink"
    strong_color: str = "primary"
    """The role strong words take; strong words are always bold."""
    align: Align = "left"

    def scaled(self, factor: float) -> TextStyle:
        """The same style so many times as large."""
        return replace(self, size=self.size * factor, leading=self.leading * factor)


class Color(Struct, frozen=True, gc=False):
    """One colour role: on screen, on press, and the slot of the Office theme it follows.

    `rgb` is `RRGGBB`; `cmyk` are percentages (0–100), or None to derive them from the profile (dark small letters have
    black ink by then); `slot` is an ECMA-376 scheme colour (`dk1`, `accent1`, …) or empty.
    """

    rgb: str
    cmyk: tuple[float, float, float, float] | None = None
    slot: str = ""


def contrast(first: str, second: str) -> float:
    """The ratio of relative luminances of two `RRGGBB` colours (WCAG 2.2)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(rgb: str) -> float:
    """Relative luminance of `RRGGBB`, from 0 to 1."""
    red, green, blue = _linear(rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def difference(first: str, second: str) -> float:
    """How different two `RRGGBB` colours look: their distance in CIE 1976 L*a*b*, black and white being 100 apart."""
    return dist(_lab(first), _lab(second))


def _lab(rgb: str) -> tuple[float, float, float]:
    """L*, a* and b* of a colour of sRGB under its own white, D65 (IEC 61966-2-1)."""
    red, green, blue = _linear(rgb)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890
    across, light, down = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in (x, y, z))
    return 116 * light - 16, 500 * (across - light), 200 * (light - down)


def _linear(rgb: str) -> tuple[float, float, float]:
    """The light of each channel, from 0 to 1."""
    channels = (part / 255 for part in bytes.fromhex(rgb))
    red, green, blue = (float(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in channels)
    return red, green, blue
