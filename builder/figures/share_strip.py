"""The strip of a share: ten bars, so that the eye counts tenths; a hundred small ones for a few in a hundred."""

from __future__ import annotations

import math

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.page.items import ShapeItem
from builder.replace import replace

BARS = 10
HUNDRED, ACROSS = 100, 50
"""Bars of a few in a hundred, and how many of them stand side by side."""
CLOSER = 0.3
"""The gap between these, in that between ten."""


def share_strip(frame: Rect, gap: float, radius: float, share: float, span: Span) -> tuple[ShapeItem, ...]:
    """Bars across a frame, filled from the left; the last one is filled as far as the share goes into it.

    Of less than a tenth a bar would be filled by a sliver that says nothing: it stands among a hundred.
    """
    if 0 < share < 1 / BARS and math.isclose(share * HUNDRED, round(share * HUNDRED)):
        return _hundred(frame, CLOSER * gap, round(share * HUNDRED), span)
    width = (frame.width - gap * (BARS - 1)) / BARS
    out: list[ShapeItem] = []
    for index in range(BARS):
        place = Rect(frame.x + index * (width + gap), frame.y, width, frame.height)
        filled = min(max(share * BARS - index, 0.0), 1.0)
        if filled < 1:
            out.append(_bar(place, "empty", radius, span))
        if filled > 0:
            part = Rect(place.x, place.y, max(width * filled, 0.5), place.height)
            out.append(_bar(part, "primary", min(radius, part.width / 2), span))
    return tuple(out)


def _hundred(frame: Rect, gap: float, count: int, span: Span) -> tuple[ShapeItem, ...]:
    """A hundred bars in rows, so many of them filled."""
    rows = HUNDRED // ACROSS
    width, height = (frame.width - gap * (ACROSS - 1)) / ACROSS, (frame.height - gap * (rows - 1)) / rows
    places = (
        Rect(frame.x + column * (width + gap), frame.y + row * (height + gap), width, height)
        for row in range(rows)
        for column in range(ACROSS)
    )
    return tuple(
        _bar(place, "primary" if number < count else "empty", min(width, height) / 4, span)
        for number, place in enumerate(places)
    )


def on_deep(item: ShapeItem) -> ShapeItem:
    """A bar of the strip in the colours for a deep ground."""
    return replace(item, fill="sun" if item.fill == "primary" else "primary")


def _bar(frame: Rect, fill: str, radius: float, span: Span) -> ShapeItem:
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rounded", fill=fill, radius=radius)
