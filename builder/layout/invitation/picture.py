"""The picture of an invitation: the motif's strip over the dark block, and what of it words keep clear of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.motifs import Motif, Shown, scene
from builder.drawing.translation import moved
from builder.geometry import MM, Path, Rect, Size
from builder.layout.folds import BLEED
from builder.layout.leaflet.drawing import outline
from builder.layout.leaflet.land import edges_of
from builder.layout.leaflet.plain_land import COVER_HEIGHT, cover_hill
from builder.memory import Memory
from builder.page.every_item import every_item
from builder.page.items import Item, ShapeItem
from builder.replace import replace

VIEWS = (Rect(474, 0, 726, 430), Rect(250, 0, 950, 470), Rect(0, 0, 1200, 520))
"""What is shown of the strip, in its units: the largest picture first; long titles take a smaller one."""
PLAIN = len(VIEWS)
"""The stage after these: land alone, where words have no room beside the smallest picture."""
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

    def at(self, foot: float) -> Picture:
        """The same with its foot at another y; as it is made, it stands at 0."""
        lower = replace(self.skyline, tops=tuple(top + foot for top in self.skyline.tops))
        return Picture(tuple(moved(item, 0, foot) for item in self.items), lower)


def picture_of(motif: Motif | None, stage: int, page: Size, span: Span, memory: Memory) -> Picture:
    """The picture with its foot at 0, into the bleed at both sides; `stage` counts `VIEWS`, then `PLAIN`."""
    key = (motif, page, span)
    return memory.recall(("invitation picture", page, stage), key, lambda: _drawn(motif, stage, page, span))


def _drawn(motif: Motif | None, stage: int, page: Size, span: Span) -> Picture:
    view, width = VIEWS[min(stage, PLAIN - 1)], page.width + 2 * BLEED
    height = width * view.height / view.width
    frame = Rect(-BLEED, -height, width, height)
    drawn = scene(motif, "strip", frame, span, Shown(view=view)) if stage < PLAIN else ()
    items: tuple[Item, ...] = drawn or _hills(page, span)
    return Picture(items, skyline_of(items, frame))


def _hills(page: Size, span: Span) -> tuple[Item, ...]:
    """Land without a motif: a pale hill behind a dark one."""
    side = Rect(0, -page.height, page.width, page.height + COVER_HEIGHT - HILL * page.width / (210 * MM))
    hill = cover_hill([side], 0, BLEED)
    return outline(hill.pale.shape(), span, "hill-1"), outline(hill.deep.shape(), span, "deep")


def skyline_of(items: Sequence[Item], frame: Rect) -> Skyline:
    """The skyline of what is drawn in a frame, but for the palest ring."""
    tops = [frame.bottom] * BINS
    step = frame.width / BINS
    for path in _outlines(items):
        left, right = (min(max(int((x - frame.x) / step), 0), BINS - 1) for x in (min(path.xs), max(path.xs)))
        if min(path.ys) >= max(tops[left : right + 1]):
            continue  # as nearly all that is drawn: it stands lower than what is known there
        for a, b in edges_of(path):
            first, last = sorted((int((a.x - frame.x) / step), int((b.x - frame.x) / step)))
            for number in range(max(first, 0), min(last, BINS - 1) + 1):
                tops[number] = min(tops[number], a.y, b.y)
    return Skyline(frame.x, frame.right, tuple(tops))


def _outlines(items: Sequence[Item]) -> Iterator[Path]:
    for item in every_item(items):
        if isinstance(item, ShapeItem) and item.path is not None and item.fill != OUTER_RING:
            yield item.path
