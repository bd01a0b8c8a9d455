"""A template's pictures in small, each read once for all layouts that show it."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image

from builder.theme.template.package_parts import Parts

Pixels = tuple[int, int]
Crop = tuple[float, float, float, float]
"""What is cut off at the left, top, right and bottom, as shares of the sides."""

READ = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/bmp": "BMP"}
MOST_PIXELS = 40_000_000
"""Larger pictures are not read; a slide of 4K has eight million."""
DAMAGE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning)
"""What Pillow raises for files that are spoilt or too large."""


class SmallPictures:
    """The pictures of a package, cut and shrunk."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._known: dict[tuple[str, Crop, Pixels], Image.Image | None] = {}

    def cut(self, name: str, crop: Crop, pixels: Pixels) -> Image.Image | None:
        """The cut of a picture's part, with transparency; None for drawings and files damaged or too large."""
        key = name, crop, pixels
        if key not in self._known:
            self._known[key] = self._opened(name, crop, pixels)
        return self._known[key]

    def _opened(self, name: str, crop: Crop, pixels: Pixels) -> Image.Image | None:
        kind = READ.get(self.parts.content_type(name))
        data = self.parts.members.read(name) if kind and name in self.parts.members.names else None
        if not kind or data is None:
            return None
        try:
            with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
                held = Image.open(BytesIO(data), formats=(kind,))
                if held.width * held.height > MOST_PIXELS:
                    return None
                held.draft("RGB", (4 * pixels[0], 4 * pixels[1]))
                left, top, right, bottom = crop
                box = (left * held.width, top * held.height, (1 - right) * held.width, (1 - bottom) * held.height)
                return held.convert("RGBA").resize(pixels, Image.Resampling.BOX, box)
        except DAMAGE:
            return None
