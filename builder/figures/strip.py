"""The strip of a share: ten bars, so that the eye counts tenths."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.page.items import ShapeItem
from builder.replace import replace

BARS = 10


def share_strip(frame: Rect, gap: float, radius: float, share: float, span: Span) -> tuple[ShapeItem, ...]:
    """Bars across a frame, filled from the left; the last one is filled as far as the share goes into it."""
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


def on_deep(item: ShapeItem) -> ShapeItem:
    """A bar of the strip in the colours for a deep ground."""
    return replace(item, fill="sun" if item.fill == "primary" else "primary")


def _bar(frame: Rect, fill: str, radius: float, span: Span) -> ShapeItem:
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rounded", fill=fill, radius=radius)
