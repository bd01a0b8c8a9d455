"""Templates by what lies behind their text: pale blends, pictures, dark grounds on a light theme; made by script."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from tests.theme.template.made_templates import A, add_logo, remade

EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
LEFT, RIGHT = (250, 250, 246), (20, 40, 60)
"""The two halves of a picture."""


def pale_blend(path: Path, *ends: str) -> Path:
    """A ground that runs from white to a pale blue, or between other colours."""
    one, other = ends or ("FFFFFF", "E6EEF8")

    def change(deck: Any) -> None:
        ground = deck.slide_master.background.fill
        ground.gradient()
        ground.gradient_stops[0].color.rgb = RGBColor.from_string(one)
        ground.gradient_stops[1].color.rgb = RGBColor.from_string(other)

    return remade(path, change)


def pale_picture(path: Path) -> Path:
    """A pale picture of one colour behind all slides, as universities have it behind a watermark."""
    return remade(path, lambda deck: put_behind(deck.slide_master, Image.new("RGB", (64, 36), (236, 238, 240))))


def busy_picture(path: Path) -> Path:
    """A picture of black and white squares behind all slides: nothing can be read on it."""
    squares = Image.new("RGB", (32, 18))
    squares.putdata([(255, 255, 255) if (x + y) % 2 else (0, 0, 0) for y in range(18) for x in range(32)])
    made = squares.resize((640, 360), Image.Resampling.NEAREST)
    return remade(path, lambda deck: put_behind(deck.slide_master, made))


def halved_picture(path: Path) -> Path:
    """A picture that is pale at the left and dark at the right."""
    return remade(path, lambda deck: put_behind(deck.slide_master, halves()))


def halves() -> Image.Image:
    made = Image.new("RGB", (64, 36), LEFT)
    made.paste(RIGHT, (32, 0, 64, 36))
    return made


def dark_by_hand(path: Path) -> Path:
    """Dark slides of a theme that still calls white its paper: the ground is a colour of its own, titles are white."""

    def change(deck: Any) -> None:
        ground = deck.slide_master.background.fill
        ground.solid()
        ground.fore_color.rgb = RGBColor(0x1D, 0x1D, 0x30)
        style = deck.slide_master._element.find(f".//{{*}}titleStyle/{A}lvl1pPr/{A}defRPr/{A}solidFill")
        style[:] = [etree.Element(f"{A}srgbClr", val="FFFFFF")]

    return remade(path, change)


def put_behind(part: Any, picture: Image.Image, data: bytes = b"") -> Any:
    """Give a master or layout a picture as its ground, stretched over the slide; its `a:blipFill`."""
    file = io.BytesIO()
    picture.save(file, "PNG")
    file.seek(0)
    image, id = part.part.get_or_add_image_part(file)
    if data:
        image._blob = data
    part.background.fill.solid()
    held = part.background._cSld.find(".//{*}bgPr")
    fill = etree.Element(f"{A}blipFill")
    etree.SubElement(fill, f"{A}blip", {EMBED: id})
    etree.SubElement(etree.SubElement(fill, f"{A}stretch"), f"{A}fillRect")
    held.replace(held[0], fill)
    return fill


CARD = (0.85, 1.2, 11.6, 2.45)
"""Where the card of a cover is, in inches: left, top, width, height."""


def card_on_the_cover(path: Path, height: float = CARD[3]) -> Path:
    """A cover with title and subtitle on a grey card with round corners, as a public university has it."""

    def change(deck: Any) -> None:
        cover = deck.slide_layouts[0]
        slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
        card = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Inches, (*CARD[:3], height)))
        card.fill.solid()
        card.fill.fore_color.rgb = RGBColor(0xE3, 0xE3, 0xE3)
        cover.shapes._spTree.insert(2, card._element)
        _place_on_the_card(cover)

    return remade(path, change)


def card_in_the_picture(path: Path) -> Path:
    """The same card as part of a picture behind the cover: no shape says where it ends."""

    def change(deck: Any) -> None:
        made = Image.new("RGB", (1333, 750), (30, 60, 90))
        left, top, width, height = (round(100 * side) for side in CARD)
        made.paste((240, 240, 236), (left, top, left + width, top + height))
        put_behind(deck.slide_layouts[0], made)
        _place_on_the_card(deck.slide_layouts[0])

    return remade(path, change)


def _place_on_the_card(cover: Any) -> None:
    for holder in cover.placeholders:
        place = {3: (1.1, 1.3, 11.2, 1.4), 4: (1.1, 2.7, 11.2, 0.9)}.get(int(holder.placeholder_format.type))
        if place:
            holder.left, holder.top, holder.width, holder.height = map(Inches, place)


def card_over_a_seal(path: Path) -> Path:
    """A cover with a card, and a seal in the lower right corner below one end of its lines."""
    deck = Presentation(str(card_on_the_cover(path)))
    add_logo(deck.slide_layouts[0], 10.6, 4.2, 1.4, 1.4)
    deck.save(str(path))
    return path
