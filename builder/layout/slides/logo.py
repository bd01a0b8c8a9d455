"""The group's logo where it has one: at its own proportions in a place that nothing else enters."""

from __future__ import annotations

from pathlib import Path as FilePath

from builder.drawing.pictures import load_picture, picture_size, place_picture
from builder.drawing.vector import Label
from builder.geometry import Rect
from builder.layout.slides.context import Context
from builder.outline.model.edition import GroupInfo
from builder.outline.text.text import Text
from builder.page.items import Item

CLEAR = 12.0
"""Kept free at its right."""


def logo_item(context: Context, group: GroupInfo[Text], place: Rect) -> tuple[list[Item], float]:
    """The logo at the left of its place, and where what follows it may begin; nothing and the place's left without."""
    named = group.logo
    if named is None:
        return [], place.x
    path = FilePath(context.edition.folder) / named.name
    picture = load_picture(path, context.theme.palettes["talk"], named.span, context.report)
    if picture is None:
        return [], place.x
    size = picture_size(picture)
    scale = min(place.width / size.width, place.height / size.height)
    frame = Rect(place.x, place.centre.y - size.height * scale / 2, size.width * scale, size.height * scale)
    item = place_picture(picture, frame, Label(named.span, role="figure", name=group.name.plain, alt=group.name.plain))
    return [item], frame.right + CLEAR
