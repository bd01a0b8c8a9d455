"""Pale rings round a scene's sun: one that a word of the cover would touch is left out."""

from __future__ import annotations

from collections.abc import Sequence

from builder.geometry import Rect
from builder.layout.leaflet.land import RINGS
from builder.page.items import GroupItem, Item
from builder.replace import replace

CLEAR = 1.0
"""Points that a ring keeps from a word."""


def without_touched_rings(scene: Sequence[Item], words: Sequence[Rect]) -> tuple[Item, ...]:
    """The scene without those of its pale rings that reach one of the words' boxes; the rest of it is untouched."""
    return tuple(_parted(item, words) if isinstance(item, GroupItem) and item.name in RINGS else item for item in scene)


def _parted(rings: GroupItem, words: Sequence[Rect]) -> GroupItem:
    return replace(
        rings, items=tuple(ring for ring in rings.items if not any(_touch(ring.frame, box) for box in words))
    )


def _touch(ring: Rect, box: Rect) -> bool:
    """Whether the ellipse in a ring's frame comes within `CLEAR` of a box, by the box's point nearest to its middle."""
    across, down = ring.width / 2 + CLEAR, ring.height / 2 + CLEAR
    middle_x, middle_y = ring.x + ring.width / 2, ring.y + ring.height / 2
    x = min(max(middle_x, box.x), box.right)
    y = min(max(middle_y, box.y), box.bottom)
    return ((x - middle_x) / across) ** 2 + ((y - middle_y) / down) ** 2 < 1
