"""Makes `slides.pptx`, the template of our own talks, anew: `python -m themes.make_slides`.

Run by hand when layouts are to change; a designer may as well open the file in PowerPoint. Places are in points on a
slide of 960 × 540. Colours and faces here are the theme `calm`'s; a talk puts its own theme's in their place.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

from builder.diagnostics import Report
from builder.geometry import Rect
from builder.theme.load import load_theme
from builder.theme.ooxml import NAMESPACES, PARSER, Element, found, qname
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clear, hundredths, place
from builder.write.pptx.paragraph_format import write_faces
from builder.write.pptx.same_bytes import saved
from builder.write.pptx.text import NUMBER_FIELD, saying
from builder.write.pptx.theme_paint import painted

HERE = Path(__file__).parent
SIZE = (12_192_000, 6_858_000)
DAY = "2026-11-29"
LEVELS = ("Text", "Second level", "Third level", "Fourth level", "Fifth level")
MARKS = "•–•–•"
LINES = (9525, 19050, 28575)
"""Three quarters, one and a half, two and a quarter points, in EMU."""


class Place(NamedTuple):
    """A placeholder. `color` is as slides name it; `leading` in points; `mark` is what its lists begin with."""

    name: str
    type: str
    index: int
    x: float
    y: float
    width: float
    height: float
    size: float
    color: str = "tx1"
    bold: bool = False
    leading: float = 0.0
    align: str = "l"
    anchor: str = "t"
    listed: bool = False


TITLE = Place("Title", "title", 0, 68, 22, 844, 80, 40, "accent1", True, 47, anchor="ctr")
BODY = Place("Text", "body", 1, 48, 116, 864, 368, 28, leading=36, listed=True)
FOOTER = Place("Footer", "ftr", 11, 48, 502, 270, 20, 12, "folHlink", leading=16, anchor="ctr")
NUMBER = Place("Slide number", "sldNum", 12, 852, 500, 60, 24, 16, "accent1", True, 20, "r", "ctr")
DATE = Place("Date", "dt", 10, 330, 502, 200, 20, 12, "folHlink", leading=16, anchor="ctr")
FRAME = (TITLE, FOOTER, NUMBER)
WHITE_FEET = (FOOTER._replace(color="accent3"), NUMBER._replace(color="bg1"))
COVER_LINE = Place("Event", "body", 14, 48, 420, 480, 34, 24, "bg1", True, 31)


def cards() -> tuple[Place, ...]:
    """Ten places for text, two rows of five: a page takes the first of them, wherever it has its cards."""
    width = (864 - 4 * 16) / 5
    rest = {"size": 24, "leading": 31, "type": "body", "width": width - 24, "height": 152}
    return tuple(
        Place(name="Card", index=31 + n, x=60 + n % 5 * (width + 16), y=132 + n // 5 * 192, **rest) for n in range(10)
    )


LAYOUTS: dict[str, tuple[str, str | None, tuple[Place, ...]]] = {
    "Cover": ("title", None, (
        Place("Title", "ctrTitle", 0, 48, 78, 500, 190, 72, "accent1", True, 80, anchor="b"),
        Place("Subtitle", "subTitle", 1, 48, 276, 480, 90, 26, leading=35),
        Place("Date", "dt", 10, 84, 472, 430, 26, 20, "bg1", leading=26),
        Place("Group", "body", 13, 48, 38, 480, 28, 20, "accent1", True, 26), COVER_LINE,
        Place("Place", "body", 15, 84, 502, 430, 26, 20, "bg1", leading=26),
    )),
    "Part": ("secHead", "accent1", (
        Place("Title", "title", 0, 290, 160, 580, 200, 76, "bg1", True, 84, anchor="ctr"),
        Place("Part n of m", "body", 13, 290, 110, 580, 40, 26, "bg1", leading=34),
        Place("Numeral", "body", 14, 42, 80, 230, 300, 300, "accent2", True, 300, "ctr"), *WHITE_FEET,
    )),
    "Statement": ("", "accent1", (
        Place("One sentence", "title", 0, 48, 104, 812, 310, 72, "bg1", True, 88), *WHITE_FEET,
    )),
    "Content": ("obj", None, (*FRAME, BODY._replace(type=""))),
    "Cards": ("", None, (*FRAME, *cards())),
    "Quote": ("", "accent5", (
        Place("Quote", "title", 0, 190, 78, 690, 292, 48, "accent1", True, 60, anchor="ctr"),
        Place("Who said it", "body", 13, 192, 446, 500, 40, 28, leading=36), FOOTER, NUMBER,
    )),
    "Closing": ("", None, (
        Place("Thank you", "title", 0, 48, 78, 500, 190, 80, "accent1", True, 92, anchor="b"),
        Place("Second line", "body", 13, 48, 276, 480, 90, 36, leading=46),
        Place("Contact", "body", 14, 84, 418, 430, 26, 20, "bg1", True, 26),
        Place("Contact", "body", 15, 84, 450, 430, 26, 20, "bg1", True, 26),
        Place("Notice", "body", 16, 48, 486, 466, 36, 14, "bg1", leading=18),
    )),
    "Title only": ("titleOnly", None, FRAME),
    "Blank": ("blank", None, (FOOTER, NUMBER)),
}  # fmt: skip
"""By name: PowerPoint's type (ST_SlideLayoutType), its ground where that is not the master's, its placeholders."""


def main() -> None:
    presentation = emptied()
    write_theme(presentation)
    write_master(presentation.slide_master)
    for layout, (name, (kind, ground, places)) in zip(presentation.slide_layouts, LAYOUTS.items(), strict=True):
        write_layout(layout, name, kind, ground, places)
    (HERE / "slides.pptx").write_bytes(saved(presentation, DAY))


def emptied() -> Any:
    """python-pptx's own presentation without all that tells where it comes from, with as many layouts as ours."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = SIZE
    found(presentation._element, "p:sldSz").attrib.pop("type", None)
    for layout in list(presentation.slide_layouts)[len(LAYOUTS) :]:
        presentation.slide_layouts.remove(layout)
    package, part = presentation.part.package, presentation.part
    for owner, kinds in ((package, ("thumbnail", "extended-properties")), (part, ("printerSettings",))):
        for id, relation in list(owner._rels.items()):
            if relation.reltype.rpartition("/")[2] in kinds:
                owner._rels.pop(id)
    view = part.part_related_by(RELATIONSHIP_TYPE.VIEW_PROPS)
    view.blob = etree.tostring(etree.Element(qname("p:viewPr"), nsmap={"p": NAMESPACES["p"]}))  # 4:3 guides else
    core = presentation.core_properties
    core.created = core.modified = datetime.fromisoformat(DAY)
    core.title, core.author, core.last_modified_by, core.comments, core.keywords = (
        "Slides",
        "Talkleaf",
        "Talkleaf",
        "",
        "",
    )
    style = found(presentation._element, "p:defaultTextStyle")
    clear(style)
    for level in range(1, 6):
        write_level(style, level, BODY._replace(listed=False, size=24, leading=32), "mn")
    return presentation


def write_theme(presentation: Any) -> None:
    """Our colours and faces, and flat fills, lines and effects in the place of gradients and shadows."""
    calm = load_theme("calm", Report())
    assert calm is not None
    part = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob, PARSER)
    formats = found(root, "a:themeElements/a:fmtScheme")
    clear(formats)
    formats.set("name", "Talkleaf")
    write_fills(child(formats, "a:fillStyleLst"))
    lines = child(formats, "a:lnStyleLst")
    for width in LINES:
        line = child(lines, "a:ln", w=width, cap="flat", cmpd="sng", algn="ctr")
        write_fill(line, "phClr")
        child(line, "a:prstDash", val="solid")
        child(line, "a:miter", lim=800_000)
    effects = child(formats, "a:effectStyleLst")
    for _ in range(3):
        child(child(effects, "a:effectStyle"), "a:effectLst")
    write_fills(child(formats, "a:bgFillStyleLst"))
    for name in ("a:objectDefaults", "a:extraClrSchemeLst"):
        clear(found(root, name))
    fonts = (calm.fonts.talk_latin, calm.fonts.talk_east_asian)
    part.blob = painted(etree.tostring(root), Colors(calm.palettes["talk"]), fonts)


def write_fills(parent: Element) -> None:
    for _ in range(3):
        write_fill(parent, "phClr")


def write_fill(parent: Element, color: str) -> None:
    child(child(parent, "a:solidFill"), "a:schemeClr", val=color)


def write_master(master: Any) -> None:
    """The frame of content slides, and the looks of titles and of each level of text."""
    element = master._element
    data = found(element, "p:cSld")
    write_ground(data, "bg2")
    write_places(element, (TITLE, BODY, DATE, FOOTER, NUMBER))
    styles = found(element, "p:txStyles")
    clear(styles)
    write_level(child(styles, "p:titleStyle"), 1, TITLE, "mj")
    for name, own in (("p:bodyStyle", BODY), ("p:otherStyle", BODY._replace(listed=False, size=24, leading=32))):
        style = child(styles, name)
        for level in range(1, 6):
            write_level(style, level, own, "mn")


def write_layout(layout: Any, name: str, kind: str, ground: str | None, places: tuple[Place, ...]) -> None:
    element = layout._element
    element.attrib.clear()
    if kind:
        element.set("type", kind)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    data = found(element, "p:cSld")
    data.set("name", name)
    for old in data.findall(qname("p:bg")):
        data.remove(old)
    if ground:
        write_ground(data, ground)
    write_places(element, places)


def write_ground(data: Element, color: str) -> None:
    for old in data.findall(qname("p:bg")):
        data.remove(old)
    ground = child(data, "p:bg")
    look = child(ground, "p:bgPr")
    write_fill(look, color)
    child(look, "a:effectLst")
    data.insert(0, ground)


def write_places(slide: Element, places: tuple[Place, ...]) -> None:
    tree = found(slide, "p:cSld/p:spTree")
    clear(tree, "p:nvGrpSpPr", "p:grpSpPr")
    counted: dict[str, int] = {}
    for number, own in enumerate(places, 2):
        counted[own.name] = counted.get(own.name, 0) + 1
        again = sum(p.name == own.name for p in places) > 1
        write_place(tree, own, number, f"{own.name} {counted[own.name]}" if again else own.name)


def write_place(tree: Element, own: Place, number: int, name: str) -> None:
    shape = child(tree, "p:sp")
    head = child(shape, "p:nvSpPr")
    child(head, "p:cNvPr", id=number, name=name)
    child(child(head, "p:cNvSpPr"), "a:spLocks", noGrp=True)
    small = "quarter" if own.type in ("dt", "ftr", "sldNum") else None
    child(child(head, "p:nvPr"), "p:ph", type=own.type or None, sz=small, idx=own.index or None)
    look = child(shape, "p:spPr")
    place(look, Rect(own.x, own.y, own.width, own.height))
    child(child(look, "a:prstGeom", prst="rect"), "a:avLst")
    body = child(shape, "p:txBody")
    insets = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0)
    child(child(body, "a:bodyPr", vert="horz", wrap="square", rtlCol=False, anchor=own.anchor, **insets), "a:noAutofit")
    style = child(body, "a:lstStyle")
    for level in range(1, 6 if own.listed else 2):
        write_level(style, level, own, "mj" if own.type in ("title", "ctrTitle") else "mn")
    write_prompt(body, own)


def write_level(style: Element, level: int, own: Place, fonts: str) -> None:
    """One level's look in full; no Chinese line begins with a mark, none hangs out."""
    step = own.size * 1.1
    left, hanging = (level * step, step) if own.listed else ((level - 1) * step, 0.0)
    rules = {"defTabSz": 914_400, "rtl": 0, "eaLnBrk": 1, "latinLnBrk": 0, "hangingPunct": 0}
    look = child(
        style, f"a:lvl{level}pPr", marL=round(left * 12700), indent=round(-hanging * 12700), algn=own.align, **rules
    )
    for name, points in (("a:lnSpc", own.leading), ("a:spcBef", 8.0 if own.listed else 0.0), ("a:spcAft", 0.0)):
        child(child(look, name), "a:spcPts", val=hundredths(points))
    if own.listed:
        child(child(look, "a:buClr"), "a:schemeClr", val="accent1")
        child(look, "a:buFont", typeface="+mj-lt")
        child(look, "a:buChar", char=MARKS[level - 1])
    else:
        child(look, "a:buNone")
    characters = child(look, "a:defRPr", sz=hundredths(own.size), b=own.bold, kern=0, **saying("en-GB"))
    write_fill(characters, own.color)
    write_faces(characters, fonts)


def write_prompt(body: Element, own: Place) -> None:
    for level, words in enumerate(LEVELS if own.listed else (own.name,)):
        paragraph = child(body, "a:p")
        if level:
            child(paragraph, "a:pPr", lvl=level)
        number = own.type == "sldNum"
        run = child(paragraph, "a:fld", id=NUMBER_FIELD, type="slidenum") if number else child(paragraph, "a:r")
        child(run, "a:rPr", **saying("en-GB"))
        child(run, "a:t", "‹#›" if number else words)
        child(paragraph, "a:endParaRPr", **saying("en-GB"))


if __name__ == "__main__":
    main()
