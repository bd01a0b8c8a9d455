"""Templates as organisations have them, and hostile ones, made by script."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches, Pt

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
COLORS = {
    "dk1": "1B1B3A", "lt1": "FFFFFF", "dk2": "3C1053", "lt2": "F2EEF6", "accent1": "6A1B9A", "accent2": "00897B",
    "accent3": "F9A825", "accent4": "3949AB", "accent5": "8E24AA", "accent6": "546E7A", "hlink": "6A1B9A",
    "folHlink": "546E7A",
}  # fmt: skip
DARK = {**COLORS, "dk1": "101820", "lt1": "F4F4F0", "accent1": "35C2C1", "accent2": "F2A65A", "accent3": "9BC53D"}


def wide(path: Path) -> Path:
    """The template that python-pptx brings, made 16:9: Office's plain look."""
    deck = _stretched()
    _fonts(deck, "Arial", "Arial")
    deck.save(str(path))
    return path


def narrow(path: Path, width: float = 10.0, height: float = 7.5) -> Path:
    """The same as it comes: 4:3, or in another size, in inches."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(width), Inches(height)
    deck.save(str(path))
    return path


def untitled(path: Path) -> Path:
    """The wide one without any placeholder on its layouts."""
    deck = _stretched()
    for layout in deck.slide_layouts:
        for holder in list(layout.placeholders):
            holder._element.getparent().remove(holder._element)
    deck.save(str(path))
    return path


def sideways(path: Path) -> Path:
    """The wide one with every title set upright at the slide's side."""
    deck = _stretched()
    for layout in (deck.slide_master, *deck.slide_layouts):
        for holder in layout.placeholders:
            if holder.placeholder_format.type in (1, 3, 5):
                holder.left, holder.top, holder.width, holder.height = (Inches(v) for v in (11.5, 0.5, 1.4, 6.5))
                holder._element.txBody.bodyPr.set("vert", "eaVert")
    deck.save(str(path))
    return path


def house(path: Path, *, colors: Mapping[str, str] = COLORS, dark: bool = False) -> Path:
    """An organisation's: a band and a logo on the master, its own colours and faces, sample slides with notes."""
    deck = _stretched()
    master = deck.slide_master
    _paint(deck, colors)
    _fonts(deck, "Times New Roman", "Arial")
    band = master.shapes._spTree  # the master's own drawing
    _draw(master, band)
    _arrange(master)
    for layout in deck.slide_layouts:
        for holder in list(layout.placeholders):
            if holder.placeholder_format.type in (1, 13, 15, 16) and layout.name not in (
                "Title Slide",
                "Section Header",
            ):
                _inherit(holder)
        if layout.name == "Title and Content":
            _inherit(layout.placeholders[1])
    for name in ("Title Slide", "Section Header"):
        _full_colour(next(x for x in deck.slide_layouts if x.name == name))
    if dark:
        mapped = master._element.find(f"{P}clrMap")
        for key, value in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
            mapped.set(key, value)
    sample = deck.slides.add_slide(deck.slide_layouts[1])
    sample.shapes.title.text = "SAMPLE SLIDE OF THE TEMPLATE"
    sample.notes_slide.notes_text_frame.text = "SAMPLE NOTES"
    deck.core_properties.author = "Somebody Else"
    deck.save(str(path))
    return path


def without(path: Path, *names: str) -> Path:
    """The wide one without layouts of these names."""
    deck = _stretched()
    for layout in list(deck.slide_layouts):
        if layout.name in names:
            deck.slide_layouts.remove(layout)
    deck.save(str(path))
    return path


def untyped(path: Path) -> Path:
    """The wide one whose layouts do not say their types, as other programs write them."""
    deck = _stretched()
    _fonts(deck, "Arial", "Arial")
    for layout in deck.slide_layouts:
        layout._element.attrib.pop("type", None)
    deck.save(str(path))
    return path


def changed(path: Path, change: Callable[[dict[str, bytes]], None], make: Callable[[Path], Path] | None = None) -> Path:
    """The wide one, or another, with its files changed."""
    (make or wide)(path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in members.items():
            out.writestr(name, data)
    return path


def related(members: dict[str, bytes], part: str, kind: str, target: str, *, external: bool = False) -> None:
    """Add a relationship to a part."""
    folder, _, own = part.rpartition("/")
    name = f"{folder}/_rels/{own}.rels"
    mode = ' TargetMode="External"' if external else ""
    start = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    row = f'<Relationship Id="rIdX" Type="{start}{kind}" Target="{target}"{mode}/></Relationships>'
    members[name] = members[name].replace(b"</Relationships>", row.encode())


def _stretched() -> Any:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    for part in (deck.slide_master, *deck.slide_layouts):
        for offset in part._element.iter(f"{A}off"):
            offset.set("x", str(int(int(offset.get("x")) * 1.3333)))
        for extent in part._element.iter(f"{A}ext"):
            if extent.get("cx"):
                extent.set("cx", str(int(int(extent.get("cx")) * 1.3333)))
    return deck


def _theme(deck: Any) -> Any:
    return deck.slide_master.part.part_related_by(RT.THEME)


def _paint(deck: Any, colors: Mapping[str, str]) -> None:
    part = _theme(deck)
    root = etree.fromstring(part.blob)
    for element in root.iter(f"{A}clrScheme"):
        for slot in element:
            value = colors[slot.tag.removeprefix(A)]
            slot[:] = [etree.Element(f"{A}srgbClr", val=value)]
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fonts(deck: Any, major: str, minor: str) -> None:
    part = _theme(deck)
    root = etree.fromstring(part.blob)
    for kind, face in (("majorFont", major), ("minorFont", minor)):
        next(root.iter(f"{A}{kind}")).find(f"{A}latin").set("typeface", face)
        next(root.iter(f"{A}{kind}")).find(f"{A}ea").set("typeface", "Noto Sans CJK SC")
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _draw(master: Any, tree: Any) -> None:
    """A band at the left and a picture at the top right, on a borrowed slide, then moved to the master."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    band = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Inches(0.35), Inches(7.5))
    band.fill.solid()
    band.fill.fore_color.theme_color = 5  # accent 1
    band.line.fill.background()
    tree.insert(2, band._element)
    logo = io.BytesIO()
    Image.new("RGB", (120, 60), (0, 137, 123)).save(logo, "PNG")
    logo.seek(0)
    image, id = master.part.get_or_add_image_part(logo)
    picture = slide.shapes.add_picture(io.BytesIO(image.blob), Inches(11.9), Inches(0.35), Inches(1.0), Inches(0.5))
    picture._element.blipFill.find(f"{A}blip").set(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", id
    )
    tree.append(picture._element)


def _arrange(master: Any) -> None:
    places = {"title": (0.9, 0.35, 10.8, 1.1), "body": (0.9, 1.7, 11.6, 4.9), "dt": (0.9, 6.85, 2.5, 0.35),
              "ftr": (4.2, 6.85, 5.0, 0.35), "sldNum": (11.0, 6.85, 1.5, 0.35)}  # fmt: skip
    for holder in master.placeholders:
        mark = holder._element.find(f".//{P}ph")
        holder.left, holder.top, holder.width, holder.height = (Inches(v) for v in places[mark.get("type")])
    style = master._element.find(f"{P}txStyles/{P}titleStyle/{A}lvl1pPr")
    style.set("algn", "l")
    style.find(f"{A}defRPr").set("sz", "3200")
    fill = style.find(f"{A}defRPr/{A}solidFill")
    fill[:] = [etree.Element(f"{A}schemeClr", val="accent1")]


def _inherit(holder: Any) -> None:
    transform = holder._element.spPr.find(f"{A}xfrm")
    if transform is not None:
        holder._element.spPr.remove(transform)


def _full_colour(layout: Any) -> None:
    fill = layout.background.fill
    fill.solid()
    fill.fore_color.theme_color = 5
    for holder in layout.placeholders:
        if holder.placeholder_format.type in (1, 2, 3, 4):
            size = Pt(40 if holder.placeholder_format.type in (1, 3) else 22)
            style = holder._element.txBody.find(f"{A}lstStyle")
            for level in list(style):
                style.remove(level)
            level = etree.SubElement(style, f"{A}lvl1pPr", algn="l", marL="0", indent="0")
            etree.SubElement(level, f"{A}buNone")
            characters = etree.SubElement(level, f"{A}defRPr", sz=str(int(size.pt * 100)))
            etree.SubElement(
                etree.SubElement(characters, f"{A}solidFill"), f"{A}srgbClr", val=str(RGBColor(255, 255, 255))
            )


def small_body(path: Path, height: float = 3.9) -> Path:
    """The wide one with a body so many inches high under its title."""
    return remade(path, lambda deck: _set_body(deck, height))


def title_alone(path: Path) -> Path:
    """A cover with a centred title and no subtitle."""

    def change(deck: Any) -> None:
        cover = deck.slide_layouts[0]
        for holder in list(cover.placeholders):
            if holder.placeholder_format.type not in (1, 3):
                holder._element.getparent().remove(holder._element)

    return remade(path, change)


def logo_in_the_corner(path: Path, left: float = 11.2, top: float = 0.3) -> Path:
    """A logo on every slide, where a long title would run under it."""

    def change(deck: Any) -> None:
        _set_body(deck, 4.9)
        add_logo(deck.slide_master, left, top)

    return remade(path, change)


def logo_in_the_body(path: Path) -> Path:
    """A logo at the lower right, within the place for text."""
    return logo_in_the_corner(path, 11.2, 5.6)


def picture_ground(path: Path) -> Path:
    """A picture over the whole of each slide."""
    return remade(path, lambda deck: add_logo(deck.slide_master, 0, 0, 13.333, 7.5))


def filled_title(path: Path) -> Path:
    """Titles on a band of the first accent."""

    def change(deck: Any) -> None:
        for layout in deck.slide_layouts:
            for holder in layout.placeholders:
                if holder.placeholder_format.type in (1, 3):
                    fill(holder)

    return remade(path, change)


def blended(path: Path) -> Path:
    """A ground that runs from one colour to another."""

    def change(deck: Any) -> None:
        fill = deck.slide_master.background.fill
        fill.gradient()

    return remade(path, change)


def sixteen_to_ten(path: Path) -> Path:
    """Slides of 16:10."""
    deck = _stretched()
    deck.slide_height = Inches(8.333)
    _fonts(deck, "Arial", "Arial")
    deck.save(str(path))
    return path


def remade(path: Path, change: Callable[[Any], None]) -> Path:
    """The wide one in our arrangement, its layouts for content on their master's places, and then changed."""
    deck = _stretched()
    _fonts(deck, "Arial", "Arial")
    _arrange(deck.slide_master)
    for layout in deck.slide_layouts:
        if layout.name in ("Title and Content", "Title Only"):
            for holder in layout.placeholders:
                _inherit(holder)
    change(deck)
    deck.save(str(path))
    return path


def _set_body(deck: Any, height: float) -> None:
    body = next(h for h in deck.slide_master.placeholders if h.placeholder_format.type == 2)
    body.height = Inches(height)


def add_logo(slide: Any, left: float, top: float, width: float = 1.6, height: float = 0.8) -> None:
    made = io.BytesIO()
    Image.new("RGB", (160, 80), (0, 90, 150)).save(made, "PNG")
    deck = Presentation()
    picture = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_picture(
        made, Inches(left), Inches(top), Inches(width), Inches(height)
    )
    made.seek(0)
    _, id = slide.part.get_or_add_image_part(made)
    link = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
    picture._element.blipFill.find(f"{A}blip").set(link, id)
    slide.shapes._spTree.insert(2, picture._element)


def fill(holder: Any) -> None:
    """Give a placeholder a ground of the first accent, its text the paper's colour."""
    ground = etree.SubElement(holder._element.spPr, f"{A}solidFill")
    etree.SubElement(ground, f"{A}schemeClr", val="accent1")
    style = holder._element.txBody.find(f"{A}lstStyle")
    for level in list(style):
        style.remove(level)
    characters = etree.SubElement(etree.SubElement(style, f"{A}lvl1pPr"), f"{A}defRPr")
    etree.SubElement(etree.SubElement(characters, f"{A}solidFill"), f"{A}schemeClr", val="bg1")
