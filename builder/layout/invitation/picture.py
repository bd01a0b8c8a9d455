"""The picture of an invitation: the motif's strip over the dark block, and what of it words keep clear of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import MM, Path, Rect, Size
from builder.layout.folds import BLEED
from builder.layout.leaflet.drawing import outline
from builder.layout.leaflet.land import edges_of
from builder.layout.leaflet.plain_land import COVER_HEIGHT, cover_hill
from builder.layout.motifs import Motif, scene
from builder.layout.page import GroupItem, Item, ShapeItem

VIEWS = (Rect(474, 0, 726, 430), Rect(250, 0, 950, 470), Rect(0, 0, 1200, 520))
"""What is shown of the strip, in its units: the largest picture first; long titles take a smaller one."""
OUTER_RING = "glow-1"
"""The palest ring of light, which words may lie on."""
HILL = 16 * MM
"""How far the land rises over the block where there is no motif."""
BINS = 240


class Skyline(Struct, frozen=True):
    """How high a picture reaches: `tops` are the y of its highest point in each of equal stretches of its width."""

    left: float
    right: float
    tops: tuple[float, ...]

    def clears(self, box: Rect, gap: float) -> bool:
        """Whether a box stands above the picture, with a gap at its foot and sides."""
        first, last = self._bin(box.x - gap), self._bin(box.right + gap)
        return box.bottom + gap <= min(self.tops[first : last + 1])

    def _bin(self, x: float) -> int:
        share = (x - self.left) / (self.right - self.left)
        return min(max(int(share * len(self.tops)), 0), len(self.tops) - 1)


class Picture(Struct, frozen=True):
    """What is drawn, back to front, and how high it reaches."""

    items: tuple[Item, ...]
    skyline: Skyline


def picture_of(motif: Motif | None, stage: int, page: Size, foot: float, span: Span) -> Picture:
    """The picture with its foot at the y `foot`, into the bleed at both sides; `stage` counts `VIEWS`."""
    view, width = VIEWS[stage], page.width + 2 * BLEED
    height = width * view.height / view.width
    frame = Rect(-BLEED, foot - height, width, height)
    items: tuple[Item, ...] = scene(motif, "strip", frame, span, view=view) or _hills(page, foot, span)
    return Picture(items, skyline_of(items, frame, foot))


def _hills(page: Size, foot: float, span: Span) -> tuple[Item, ...]:
    """Land without a motif: a pale hill behind a dark one."""
    side = Rect(0, 0, page.width, foot + COVER_HEIGHT - HILL * page.width / (210 * MM))
    hill = cover_hill([side], 0, BLEED)
    return outline(hill.pale.shape(), span, "hill-1"), outline(hill.deep.shape(), span, "deep")


def skyline_of(items: Sequence[Item], frame: Rect, foot: float) -> Skyline:
    """The skyline of what is drawn, but for the palest ring."""
    tops = [foot] * BINS
    step = frame.width / BINS
    for path in _outlines(items):
        for a, b in edges_of(path):
            first, last = sorted((int((a.x - frame.x) / step), int((b.x - frame.x) / step)))
            for number in range(max(first, 0), min(last, BINS - 1) + 1):
                tops[number] = min(tops[number], a.y, b.y)
    return Skyline(frame.x, frame.right, tuple(tops))


def _outlines(items: Sequence[Item]) -> Iterator[Path]:
    for item in items:
        if isinstance(item, GroupItem):
            yield from _outlines(item.items)
        elif isinstance(item, ShapeItem) and item.path is not None and item.fill != OUTER_RING:
            yield item.path
