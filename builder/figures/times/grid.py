"""Places of one shape in rows within a frame: as large as they can be, all of them together in its middle."""

from __future__ import annotations

import math

from builder.geometry import Rect

NEARLY = 0.8
"""Places nearly as large as they can be are taken where they leave fewer free in the last row."""


def cells(frame: Rect, count: int, aspect: float, gap: float) -> tuple[Rect, ...]:
    """So many places, each `aspect` times as wide as high, `gap` of their width apart; the last row is centred."""
    widths = {n: _width(frame, count, n, aspect, gap) for n in range(1, count + 1)}
    large = [n for n, width in widths.items() if width >= NEARLY * max(widths.values())]
    across = min(large, key=lambda n: (-count % n, -widths[n]))
    width = widths[across]
    height, step = width / aspect, gap * width
    rows = math.ceil(count / across)
    top = frame.centre.y - (rows * height + (rows - 1) * step) / 2
    places = []
    for row in range(rows):
        here = min(across, count - row * across)
        left = frame.centre.x - (here * width + (here - 1) * step) / 2
        places += [Rect(left + n * (width + step), top + row * (height + step), width, height) for n in range(here)]
    return tuple(places)


def _width(frame: Rect, count: int, across: int, aspect: float, gap: float) -> float:
    """How wide a place may be with so many side by side."""
    rows = math.ceil(count / across)
    wide = frame.width / (across + gap * (across - 1))
    return min(wide, frame.height / (rows / aspect + gap * (rows - 1)))
