"""Speaker notes: their master, in the document's own fonts, and a page for each slide that has some."""

from __future__ import annotations

from builder.export.pptx.canvas import new_tree, place
from builder.export.pptx.colors import MAPPED, SLOTS, Colors
from builder.export.pptx.manner import Manner
from builder.export.pptx.master import write_levels
from builder.export.pptx.ooxml_theme import theme_element
from builder.export.pptx.package import Package, Part, fill, relate
from builder.export.pptx.text import write_plain
from builder.export.pptx.xml import Element, root, sub
from builder.geometry import Rect, Size
from builder.layout.page import Document, Page
from builder.outline.text import Language

NOTES_PAGE = Size(540, 720)
"""7.5 × 10 inches, as Office prints notes on any paper."""
MARGIN = 48.0
SPEECH = {"zh": (14.0, 23.0), "en": (14.0, 20.0)}
"""Size and leading of notes, in points: to be read at a lectern."""
NAMES = {"zh": ("幻灯片", "备注"), "en": ("Slide", "Notes")}


def write_notes_master(package: Package, document: Document, colors: Colors) -> Part:
    """The notes master with its theme: slide above, words below."""
    master = package.add("/ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster+xml")
    theme = package.add("/ppt/theme/theme{}.xml", "theme+xml")
    fill(theme, theme_element("Talkleaf", colors, document.typefaces))
    relate(master, theme, "theme")
    element = root("p:notesMaster", "a", "r")
    data = sub(element, "p:cSld")
    look = sub(sub(data, "p:bg"), "p:bgPr")
    sub(sub(look, "a:solidFill"), "a:schemeClr", val="bg1")
    sub(look, "a:effectLst")
    tree = new_tree(data)
    picture, words = _frames(document.pages[0].size)
    _write_picture(tree, document.language, picture)
    body = _write_words(tree, document.language, words)
    write_plain(body, NAMES[document.language][1], document.language)
    sub(element, "p:clrMap", **{MAPPED.get(s, s): s for s in ("lt1", "dk1", "lt2", "dk2", *SLOTS[4:])})
    size, leading = SPEECH[document.language]
    manner = Manner(size, leading, False, colors.ink, before=6.0)
    write_levels(sub(element, "p:notesStyle"), (manner,), colors, "mn", document.language)
    fill(master, element)
    return master


def write_notes(package: Package, slide: Part, master: Part, page: Page, language: Language) -> None:
    """The notes of one slide, a paragraph each."""
    part = package.add("/ppt/notesSlides/notesSlide{}.xml", "presentationml.notesSlide+xml")
    relate(part, master, "notesMaster")
    relate(part, slide, "slide")
    relate(slide, part, "notesSlide")
    element = root("p:notes", "a", "r")
    tree = new_tree(sub(element, "p:cSld"))
    _write_picture(tree, language, None)
    body = _write_words(tree, language, None)
    for paragraph in page.notes:
        write_plain(body, paragraph, language)
    sub(sub(element, "p:clrMapOvr"), "a:masterClrMapping")
    fill(part, element)


def _frames(slide: Size) -> tuple[Rect, Rect]:
    width = NOTES_PAGE.width - 2 * MARGIN
    height = min(width * slide.height / slide.width, NOTES_PAGE.height * 0.45)
    width = height * slide.width / slide.height
    picture = Rect((NOTES_PAGE.width - width) / 2, MARGIN, width, height)
    top = picture.bottom + 24
    return picture, Rect(MARGIN, top, NOTES_PAGE.width - 2 * MARGIN, NOTES_PAGE.height - MARGIN - top)


def _write_picture(tree: Element, language: Language, frame: Rect | None) -> None:
    shape = sub(tree, "p:sp")
    head = sub(shape, "p:nvSpPr")
    sub(head, "p:cNvPr", id=2, name=NAMES[language][0])
    sub(sub(head, "p:cNvSpPr"), "a:spLocks", noGrp=True, noRot=True, noChangeAspect=True)
    sub(sub(head, "p:nvPr"), "p:ph", type="sldImg", idx=2 if frame else None)
    look = sub(shape, "p:spPr")
    if frame:
        place(look, frame)
        sub(sub(look, "a:prstGeom", prst="rect"), "a:avLst")
        sub(look, "a:noFill")


def _write_words(tree: Element, language: Language, frame: Rect | None) -> Element:
    """The notes' placeholder without its paragraphs: `p:txBody`."""
    shape = sub(tree, "p:sp")
    head = sub(shape, "p:nvSpPr")
    sub(head, "p:cNvPr", id=3, name=NAMES[language][1])
    sub(sub(head, "p:cNvSpPr"), "a:spLocks", noGrp=True)
    sub(sub(head, "p:nvPr"), "p:ph", type="body", sz="quarter" if frame else None, idx=3 if frame else 1)
    look = sub(shape, "p:spPr")
    if frame:
        place(look, frame)
        sub(sub(look, "a:prstGeom", prst="rect"), "a:avLst")
    body = sub(shape, "p:txBody")
    if frame:
        sub(body, "a:bodyPr", vert="horz", lIns=0, tIns=0, rIns=0, bIns=0, rtlCol=0)
    else:
        sub(body, "a:bodyPr")
    sub(body, "a:lstStyle")
    return body
