"""A photo between the columns, which it belongs to both of."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.geometry import MM
from builder.layout.bilingual.rows import Mark
from builder.layout.leaflet.piece import Piece

BESIDE_PHOTO = 1.8 * MM
"""Between a photo and the text at its sides."""


def picture_mark(photo: Piece) -> Mark:
    """A square photo in the gutter."""
    side = photo.height
    return Mark(side, lambda at: tuple(moved(item, at.x - side / 2, at.y - side / 2) for item in photo.items))
