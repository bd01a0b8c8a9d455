"""Templates with the habits of those that have been in use for years, made by script."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches, Pt

from tests.theme.template.made_templates import A, P, add_logo, fill, remade

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TITLES, BODIES, FEET = (1, 3), (2, 7), (13, 15, 16)
"""Placeholders as python-pptx numbers them: titles, centred or not; texts and contents; numbers, footers, dates."""


def title_of_one_line(path: Path) -> Path:
    """A title of 28 points in a place for one line of it, the body right below."""

    def change(deck: Any) -> None:
        _place(deck.slide_master, TITLES, (0.4, 0.45, 12.5, 0.58))
        _place(deck.slide_master, BODIES, (0.4, 1.1, 12.5, 5.5))
        _set_size(deck.slide_master, 28)

    return remade(path, change)


def body_of_one_line(path: Path) -> Path:
    """A text placeholder one line high, which PowerPoint lets grow with its text."""

    def change(deck: Any) -> None:
        _place(deck.slide_master, BODIES, (0.9, 1.7, 11.6, 0.4))

    return remade(path, change)


def divider_first(path: Path) -> Path:
    """Its first layout for a title and a text is a divider, its title in the middle; no layout says its type."""

    def change(deck: Any) -> None:
        divider = deck.slide_layouts.get_by_name("Title and Content")
        _place(divider, TITLES, (0.9, 3.4, 11.6, 1.1))
        _place(divider, BODIES, (0.9, 4.6, 11.6, 0.5))
        deck.slide_layouts.remove(deck.slide_layouts.get_by_name("Title Only"))
        for layout in deck.slide_layouts:
            layout._element.attrib.pop("type", None)

    return remade(path, change)


def crowded(path: Path) -> Path:
    """A title down to two fifths of the slide and a foot from two thirds on: little is left between them."""

    def change(deck: Any) -> None:
        _place(deck.slide_master, TITLES, (0.9, 0.35, 11.6, 2.6))
        _place(deck.slide_master, BODIES, (0.9, 3.0, 11.6, 2.0))
        for part in (deck.slide_master, *deck.slide_layouts):
            _place(part, FEET, (0.9, 5.2, 4.0, 0.4))

    return remade(path, change)


def titles_beside(path: Path) -> Path:
    """Titles stand at the left of what they are over, as in Office's Atlas."""

    def change(deck: Any) -> None:
        inner = [x for x in deck.slide_layouts if x.name not in ("Title Slide", "Section Header")]
        for part in (deck.slide_master, *inner):
            _place(part, TITLES, (0.9, 2.5, 3.8, 2.7))
            _place(part, BODIES, (5.9, 0.9, 6.5, 5.7))

    return remade(path, change)


def pale_foot_on_a_band(path: Path) -> Path:
    """A white band at the foot of a dark slide, with a footer in a pale grey on it that hardly anybody reads."""

    def change(deck: Any) -> None:
        ground = deck.slide_master.background.fill
        ground.solid()
        ground.fore_color.rgb = RGBColor(0x1D, 0x1D, 0x30)
        slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
        band = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, Inches(6.7), deck.slide_width, Inches(0.8))
        band.fill.solid()
        band.fill.fore_color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        deck.slide_master.shapes._spTree.insert(2, band._element)
        for part in (deck.slide_master, *deck.slide_layouts):
            for holder in (h for h in part.placeholders if h.placeholder_format.type in FEET):
                for look in holder._element.iter(f"{A}defRPr"):
                    look[:] = [etree.Element(f"{A}solidFill")]
                    etree.SubElement(look[0], f"{A}srgbClr", val="C9D2DA")

    return remade(path, change)


def titles_apart(path: Path) -> Path:
    """The title of its list stands elsewhere than that of its drawings."""

    def change(deck: Any) -> None:
        layout = deck.slide_layouts.get_by_name("Title and Content")
        _place(layout, TITLES, (4.0, 0.8, 8.5, 0.9))
        _place(layout, BODIES, (4.0, 1.9, 8.5, 4.7))

    return remade(path, change)


def deep_list_title(path: Path) -> Path:
    """The title of its list begins where that of its drawings does, and is much higher."""

    def change(deck: Any) -> None:
        layout = deck.slide_layouts.get_by_name("Title and Content")
        _place(layout, TITLES, (0.9, 0.35, 10.8, 2.2))
        _place(layout, BODIES, (0.9, 2.7, 11.6, 0.5))

    return remade(path, change)


def filled_on_the_master(path: Path) -> Path:
    """The master's title has a fill, which every title without a place of its own takes over."""

    def change(deck: Any) -> None:
        for holder in deck.slide_master.placeholders:
            if holder.placeholder_format.type in TITLES:
                fill(holder)

    return remade(path, change)


def coloured_foot(path: Path) -> Path:
    """A band at the foot with the footer in white on it; each layout aligns its footer itself."""

    def change(deck: Any) -> None:
        for part in (deck.slide_master, *deck.slide_layouts):
            for holder in part.placeholders:
                if holder.placeholder_format.type in FEET:
                    _align(holder, white=part is deck.slide_master)

    return remade(path, change)


def _align(holder: Any, *, white: bool) -> None:
    style = holder._element.txBody.find(f"{A}lstStyle")
    for level in list(style):
        style.remove(level)
    characters = etree.SubElement(etree.SubElement(style, f"{A}lvl1pPr", algn="l"), f"{A}defRPr")
    if white:
        characters.set("sz", "1200")
        etree.SubElement(etree.SubElement(characters, f"{A}solidFill"), f"{A}schemeClr", val="bg1")
        ground = etree.SubElement(holder._element.spPr, f"{A}solidFill")
        etree.SubElement(ground, f"{A}schemeClr", val="accent1")


def title_on_a_band(path: Path) -> Path:
    """Layouts for content with a band across the top, as high as a title of one line, which is white on it."""

    def change(deck: Any) -> None:
        for layout in deck.slide_layouts:
            if layout.name in ("Title and Content", "Title Only"):
                _draw_band(layout, deck.slide_width)
                _place(layout, TITLES, (0.6, 0.3, 12.1, 0.7))

    return remade(path, change)


BAND = 1.3
"""How high that band is, in inches."""


def _draw_band(layout: Any, width: int) -> None:
    deck = Presentation()
    band = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, width, Inches(BAND))
    band.fill.solid()
    band.fill.fore_color.theme_color = 5  # accent 1
    band.line.fill.background()
    layout.shapes._spTree.insert(2, band._element)
    for holder in layout.placeholders:
        if holder.placeholder_format.type in TITLES:
            style = holder._element.txBody.find(f"{A}lstStyle")
            characters = etree.SubElement(etree.SubElement(style, f"{A}lvl1pPr"), f"{A}defRPr", sz="2800")
            etree.SubElement(etree.SubElement(characters, f"{A}solidFill"), f"{A}schemeClr", val="bg1")


def low_subtitle(path: Path) -> Path:
    """A cover whose subtitle has room for one line."""

    def change(deck: Any) -> None:
        _place(deck.slide_layouts[0], (4,), (1.0, 4.6, 11.0, 0.45))

    return remade(path, change)


def _place(part: Any, types: tuple[int, ...], inches: tuple[float, float, float, float]) -> None:
    for holder in part.placeholders:
        if holder.placeholder_format.type in types:
            holder.left, holder.top, holder.width, holder.height = (Inches(v) for v in inches)


def _set_size(master: Any, points: float) -> None:
    characters = master._element.find(f".//{{*}}titleStyle/{A}lvl1pPr/{A}defRPr")
    assert isinstance(characters, etree._Element)
    characters.set("sz", str(int(Pt(points).pt * 100)))


def space_below(path: Path) -> Path:
    """Its texts have 12 points below each paragraph, as templates of a public university have."""

    def change(deck: Any) -> None:
        for style in deck.slide_master._element.iter(f"{P}bodyStyle"):
            for level in style:
                below = etree.SubElement(etree.Element(f"{A}held"), f"{A}spcAft")
                etree.SubElement(below, f"{A}spcPts", val="1200")
                level.find(f"{A}spcBef").addnext(below)

    return remade(path, change)


def pale_ink(path: Path) -> Path:
    """As Keynote saves its white theme: pale grey is the colour of text; a text box has spaced capitals, raised."""

    def change(deck: Any) -> None:
        for part in (deck.slide_master.part.part_related_by(RT.THEME),):
            root = etree.fromstring(part.blob)
            for slot in next(root.iter(f"{A}clrScheme")):
                value = {"dk1": "FFFFFF", "lt1": "A6AAA9"}.get(slot.tag.removeprefix(A))
                if value:
                    slot[:] = [etree.Element(f"{A}srgbClr", val=value)]
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        mapped = next(deck.slide_master._element.iter(f"{P}clrMap"))
        for key, value in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
            mapped.set(key, value)
        for look in next(deck._element.iter(f"{P}defaultTextStyle")).iter(f"{A}defRPr"):
            for name, value in (("cap", "all"), ("spc", "50"), ("baseline", "3999")):
                look.set(name, value)

    return remade(path, change)


def swatches_first(path: Path) -> Path:
    """A layout that shows the organisation's colours has the widest title; no layout says its type."""

    def change(deck: Any) -> None:
        shown = deck.slide_layouts.get_by_name("Title Only")
        shown.name = "Colours"
        _place(shown, TITLES, (0.4, 0.35, 12.5, 1.1))
        box = Presentation().slides.add_slide(Presentation().slide_layouts[6]).shapes.add_shape(
            MSO_SHAPE.RECTANGLE, Inches(1), Inches(3), Inches(10), Inches(1.2)
        )  # fmt: skip
        shown.shapes._spTree.append(box._element)
        for layout in deck.slide_layouts:
            layout._element.attrib.pop("type", None)

    return remade(path, change)


def crest_and_motto(path: Path) -> Path:
    """A crest over the beginning of every title, a motto where the date stands, a badge at the end of dividers."""

    def change(deck: Any) -> None:
        add_logo(deck.slide_master, 0.6, 0.2, 2.6, 0.5)
        add_logo(deck.slide_layouts.get_by_name("Section Header"), 10.4, 5.4, 2.4, 1.6)
        slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
        box = slide.shapes.add_textbox(Inches(0.2), Inches(6.85), Inches(3.4), Inches(0.4))
        box.text_frame.text = "Truth, patience, care"
        deck.slide_master.shapes._spTree.append(box._element)

    return remade(path, change)


def dark_dividers(path: Path) -> Path:
    """Covers and dividers are dark by a colour map of their own: their `bg1` is the master's `tx1`."""

    def change(deck: Any) -> None:
        names = {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
        names |= {name: name for name in (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")}
        for layout in deck.slide_layouts:
            if layout.name in ("Title Slide", "Section Header", "Blank"):
                own = next(layout._element.iter(f"{P}clrMapOvr"))
                own[:] = [etree.Element(f"{A}overrideClrMapping", names)]

    return remade(path, change)


def thanks_on_blank(path: Path) -> Path:
    """Its blank layout thanks for the attention; a cover's subtitle at the foot, a divider's text in 8 points."""

    def change(deck: Any) -> None:
        slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
        box = slide.shapes.add_textbox(Inches(0.9), Inches(0.7), Inches(9.5), Inches(0.8))
        box.text_frame.text = "Thank you for your attention"
        deck.slide_layouts.get_by_name("Blank").shapes._spTree.append(box._element)
        _place(deck.slide_layouts[0], TITLES, (0.9, 1.2, 11.0, 1.4))
        _place(deck.slide_layouts[0], (4,), (1.0, 6.4, 11.0, 0.8))
        for look in deck.slide_layouts.get_by_name("Section Header")._element.iter(f"{A}defRPr"):
            if look.get("sz") == "2000":
                look.set("sz", "800")

    return remade(path, change)


def letters_apart(path: Path) -> Path:
    """Letters of titles and texts three points apart, as a designer likes them."""

    def change(deck: Any) -> None:
        for style in ("titleStyle", "bodyStyle"):
            deck.slide_master._element.find(f"{P}txStyles/{P}{style}/{A}lvl1pPr/{A}defRPr").set("spc", "300")

    return remade(path, change)


def own_faces(path: Path) -> Path:
    """Titles and texts in a broad face that the theme does not know of."""

    def change(deck: Any) -> None:
        for style in ("titleStyle", "bodyStyle"):
            look = deck.slide_master._element.find(f"{P}txStyles/{P}{style}/{A}lvl1pPr/{A}defRPr")
            look.find(f"{A}latin").set("typeface", "Montserrat Medium")

    return remade(path, change)


def unmeasured_faces(path: Path) -> Path:
    """A theme whose face nobody has: LibreOffice shows DejaVu Sans in its place, which is a fifth broader in bold."""

    def change(deck: Any) -> None:
        part = deck.slide_master.part.part_related_by(RT.THEME)
        root = etree.fromstring(part.blob)
        for kind in ("majorFont", "minorFont"):
            next(root.iter(f"{A}{kind}")).find(f"{A}latin").set("typeface", "Meridian Sans of Nowhere")
        part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return remade(path, change)


def tinted_ground(path: Path) -> Path:
    """A ground of plain grey: the paper's white made darker by a twentieth."""

    def change(deck: Any) -> None:
        ground = deck.slide_master.background.fill
        ground.solid()
        ground.fore_color.theme_color = 14
        ground.fore_color.brightness = -0.05

    return remade(path, change)


def add_in_object(path: Path, *, hidden: bool) -> Path:
    """An embedded object on the master, such as think-cell leaves there, or one that shows a picture."""

    def change(deck: Any) -> None:
        master, slide = deck.slide_master, deck.slides.add_slide(deck.slide_layouts[6])
        shape = slide.shapes.add_ole_object(io.BytesIO(b"data of an add-in"), "Other.Object.1", *map(Inches, (11, 6)))
        ole, picture = shape._element.find(f".//{P}oleObj"), shape._element.find(f".//{A}blip")
        for element, name in ((ole, f"{R}id"), (picture, f"{R}embed")):
            part = slide.part.rels[element.get(name)]
            element.set(name, master.part.relate_to(part.target_part, part.reltype))
        if hidden:
            shape._element.nvGraphicFramePr.cNvPr.set("hidden", "1")
        master.shapes._spTree.append(shape._element)

    return remade(path, change)
