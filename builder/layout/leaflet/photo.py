"""Photographs of cards and people on paper: square, cut around what their author wants in view."""

from __future__ import annotations

from pathlib import Path

from builder.drawing.pictures import Filling, Picture, Raster, fill_picture, load_picture, place_picture
from builder.drawing.vector import Label
from builder.geometry import MM, Rect
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting
from builder.outline.model.blocks import Card, Person
from builder.outline.text.text import Text
from builder.page.items import CORNERS, Corner, Item

SIDE, LARGE_SIDE = 15 * MM, 26 * MM
"""In a leaflet, and in large print."""
RADIUS = 2 * MM


def photo_piece(setting: Setting, of: Card[Text] | Person[Text]) -> Piece | None:
    """The photo as a square; None without one, or where it cannot be read (which is told)."""
    side = LARGE_SIDE if setting.medium == "large" else SIDE
    item = photo_item(setting, of, Rect(0, 0, side, side), RADIUS)
    return Piece(height=side, items=(item,)) if item is not None else None


def photo_item(
    setting: Setting, of: Card[Text] | Person[Text], frame: Rect, radius: float, corners: tuple[Corner, ...] = CORNERS
) -> Item | None:
    """The photo filling `frame`; None as above."""
    picture = _picture(setting, of)
    if of.photo is None or picture is None:
        return None
    named = of.title if isinstance(of, Card) else of.name
    label = Label(of.photo.span, "figure", named.plain, (of.alt or named).plain)
    if isinstance(picture, Raster):
        return fill_picture(picture, frame, label, Filling(focus=of.focus, radius=radius, corners=corners))
    return place_picture(picture, frame, label)  # the frame of one that is to come


def _picture(setting: Setting, of: Card[Text] | Person[Text]) -> Picture | None:
    """The photo as it is, read once."""
    if of.photo is None:
        return None
    known, name = setting.memory.pictures, of.photo.name
    if name not in known:
        path = Path(setting.edition.folder) / name
        known[name] = load_picture(path, tuple(setting.theme.palettes["leaflet"]), of.photo.span, setting.report)
    return known[name]
