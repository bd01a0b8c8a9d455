"""Photographs of cards and people: cut to their place around what their author wants in view."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from builder.diagnostics import Report
from builder.drawing.photos import SCREEN_PPI
from builder.drawing.pictures import Filling, Raster, fill_picture, load_picture, place_picture
from builder.drawing.vector import Label
from builder.geometry import Rect
from builder.layout.slides.card_shapes import LEFT, TOP
from builder.layout.slides.card_shapes import RADIUS as CARD_RADIUS
from builder.layout.slides.context import Context
from builder.layout.slides.shapes import edge
from builder.outline.model.blocks import Card, Person
from builder.outline.text.text import Text
from builder.page.items import CORNERS, Corner, Item
from builder.replace import replace

RADIUS = 10.0


def proportion(context: Context, of: Card[Text] | Person[Text]) -> float:
    """The width of its photo in heights; 1 without one, or where it cannot be read."""
    if of.photo is None:
        return 1.0
    path = Path(context.edition.folder) / of.photo.name
    picture = load_picture(path, context.theme.palettes["talk"], of.photo.span, Report())
    return picture.size.width / picture.size.height if isinstance(picture, Raster) else 1.0


def part_photo(
    context: Context, of: Card[Text] | Person[Text], frame: Rect, extent: float, side: Literal["left", "top"]
) -> tuple[Item, ...]:
    """The photo as the left or upper part of a card, `extent` points of it, within its edge and round as it is."""
    half = edge(context).width / 2
    inner = frame.inset(half, half, half, half)
    part = replace(inner, width=extent - half) if side == "left" else replace(inner, height=extent - half)
    return photo(context, of, part, CARD_RADIUS - half, LEFT if side == "left" else TOP)


def photo(
    context: Context, of: Card[Text] | Person[Text], frame: Rect, radius: float = RADIUS,
    corners: tuple[Corner, ...] = CORNERS,
) -> tuple[Item, ...]:  # fmt: skip
    """The photo filling `frame`; nothing without one, or where it cannot be read (which is told)."""
    if of.photo is None:
        return ()
    path = Path(context.edition.folder) / of.photo.name
    picture = load_picture(path, context.theme.palettes["talk"], of.photo.span, context.report)
    if picture is None:
        return ()
    name = of.title if isinstance(of, Card) else of.name
    label = Label(of.photo.span, "figure", name.plain, (of.alt or name).plain)
    if not isinstance(picture, Raster):  # the frame of one that is to come
        return (place_picture(picture, frame, label),)
    return (fill_picture(picture, frame, label, Filling(of.focus, radius, corners, SCREEN_PPI)),)
