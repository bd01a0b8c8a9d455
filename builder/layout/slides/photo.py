"""Photographs of cards and people: cut to their place around what their author wants in view."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report
from builder.drawing.photos import SCREEN_PPI
from builder.drawing.pictures import Filling, Raster, fill_picture, load_picture, place_picture
from builder.drawing.vector import Label
from builder.geometry import Rect
from builder.layout.slides.context import Context
from builder.outline.model.blocks import Card, Person
from builder.outline.text.text import Text
from builder.page.items import Item

RADIUS = 10.0


def proportion(context: Context, of: Card[Text] | Person[Text]) -> float:
    """The width of its photo in heights; 1 without one, or where it cannot be read."""
    if of.photo is None:
        return 1.0
    path = Path(context.edition.folder) / of.photo.name
    picture = load_picture(path, context.theme.palettes["talk"], of.photo.span, Report())
    return picture.size.width / picture.size.height if isinstance(picture, Raster) else 1.0


def photo(context: Context, of: Card[Text] | Person[Text], frame: Rect, radius: float = RADIUS) -> tuple[Item, ...]:
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
    return (fill_picture(picture, frame, label, Filling(focus=of.focus, radius=radius, ppi=SCREEN_PPI)),)
