"""The colours behind a layout's text: its ground and what lies flat on it, as far as they can be known."""

from __future__ import annotations

from math import inf

from msgspec import Struct
from PIL import Image, ImageChops

from builder.geometry import Rect, Size
from builder.theme.style import luminance

SHARES = (0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)
"""Which of a place's pixels, from the darkest to the lightest, stand for all: a line or an edge is not counted."""
EDGE = 24
"""How far a pixel differs, in red, green or blue (of 255), where one thing ends and another begins."""
ACROSS = 0.6
"""The share of a place's width over which an edge runs."""
UNKNOWN = 0.05
"""By this share of a place a picture that cannot be read makes it unknown."""


class Ground(Struct, frozen=True):
    """A slide's ground in small: `pixels` are RGB row by row, `known` has a byte a pixel, 0 where nobody can know it.

    `slide` is its size in points, `width` and `height` count pixels.
    """

    slide: Size
    width: int
    height: int
    pixels: bytes
    known: bytes

    def shades(self, place: Rect) -> tuple[str, ...]:
        """The colours in a place, in points, from dark to light, as `RRGGBB`; none where one of them is not known."""
        box = self._box(place)
        mask = Image.frombytes("L", (self.width, self.height), self.known).crop(box)
        if mask.histogram()[0] > UNKNOWN * mask.width * mask.height:
            return ()
        held = Image.frombytes("RGB", (self.width, self.height), self.pixels).crop(box)
        counted = held.getcolors(held.width * held.height) or []
        return _sampled([(count, bytes(color).hex().upper()) for count, color in counted if isinstance(color, tuple)])

    def edge_under(self, place: Rect) -> float:
        """Where the colours under the first line of a place end on the way down, in points; infinite where nowhere.

        An edge is a change from one row of pixels to the next but one, over most of the place's width.
        """
        left, top, right, _ = self._box(place)
        strip = Image.frombytes("RGB", (self.width, self.height), self.pixels).crop((left, top, right, self.height))
        upper, lower = strip.crop((0, 0, strip.width, strip.height - 2)), strip.crop((0, 2, strip.width, strip.height))
        if upper.height < 1:
            return inf
        bands = ImageChops.difference(upper, lower).split()
        most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
        edges = [_differs(most.crop((0, row, most.width, row + 1))) for row in range(most.height)]
        if not any(edges):
            return inf
        start = edges.index(True)
        end = next((row for row in range(start, len(edges)) if not edges[row]), len(edges))
        return (top + 1 + (start + end) / 2) * self.slide.height / self.height

    def _box(self, place: Rect) -> tuple[int, int, int, int]:
        """The pixels of a place, one at least."""
        across, down = self.width / self.slide.width, self.height / self.slide.height
        left, top = (_within(v, most) for v, most in ((place.x * across, self.width), (place.y * down, self.height)))
        right, bottom = round(place.right * across), round(place.bottom * down)
        return left, top, max(left + 1, min(right, self.width)), max(top + 1, min(bottom, self.height))


def _differs(row: Image.Image) -> bool:
    return sum(row.histogram()[EDGE:]) > ACROSS * row.width


def _within(value: float, most: int) -> int:
    return max(0, min(round(value), most - 1))


def _sampled(counted: list[tuple[int, str]]) -> tuple[str, ...]:
    counted.sort(key=lambda one: (luminance(one[1]), one[1]))
    whole, out = sum(count for count, _ in counted), []
    for share in SHARES:
        seen = 0
        for count, color in counted:
            seen += count
            if seen >= share * whole:
                out.append(color)
                break
    return tuple(dict.fromkeys(out))
