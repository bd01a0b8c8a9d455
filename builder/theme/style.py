"""Text styles and colours as a theme gives them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builder.replace import replace

Weight = Literal[300, 400, 700]
Align = Literal["left", "center", "right"]


class TextStyle(Struct, frozen=True, gc=False):
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

    `rgb` is `RRGGBB`; `cmyk` are percentages (0–100), or None to derive them from the profile; `slot` is an
    ECMA-376 scheme colour (`dk1`, `accent1`, …) or empty.
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
    channels = [int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
