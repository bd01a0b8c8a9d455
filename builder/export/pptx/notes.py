"""Speaker notes: their master, in the document's own fonts, and a page for each slide that has some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.export.pptx.canvas import MASTERS_COLORS, place, tree
from builder.export.pptx.colors import MAPPED, NO_FILL, SLOTS, Colors
from builder.export.pptx.frames import NOT_GROUPED
from builder.export.pptx.manner import Manner
from builder.export.pptx.master import levels
from builder.export.pptx.ooxml_theme import theme_element
from builder.export.pptx.package import Package, fill, relate
from builder.export.pptx.shapes import preset
from builder.export.pptx.text import plain_paragraph
from builder.export.pptx.xml import markup, put, root, sub
from builder.geometry import Rect, Size
from builder.layout.page import Document, Page
from builder.outline.text import Language
from builder.words.languages import LOCALES
from builder.words.own import own_words

if TYPE_CHECKING:
    from pptx.opc.package import Part

NOTES_PAGE = Size(540, 720)
"""7.5 × 10 inches, as Office prints notes on any paper."""
MARGIN = 48.0
SPEECH = {code: (14.0, 23.0 if locale.han else 20.0) for code, locale in LOCALES.items()}
"""Size and leading of notes, in points: to be read at a lectern."""
NAMES = {code: (own_words(code).pane.slide, own_words(code).pane.notes) for code in LOCALES}


def write_notes_master(package: Package, document: Document, colors: Colors) -> Part:
    """The notes master with its theme: slide above, words below."""
    master = package.add("/ppt/notesMasters/notesMaster1.xml", "presentationml.notesMaster+xml")
    theme = package.add("/ppt/theme/theme{}.xml", "theme+xml")
    fill(theme, theme_element("Talkleaf", colors, document.typefaces))
    relate(master, theme, "theme")
    language = document.language
    picture, words = _frames(document.pages[0].size)
    shapes = _picture(language, picture) + _words(language, words, plain_paragraph(NAMES[language][1], language))
    background = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    element = root("p:notesMaster", "a", "r")
    put(element, f"<p:cSld>{background}{tree(shapes)}</p:cSld>")
    sub(element, "p:clrMap", **{MAPPED.get(s, s): s for s in ("lt1", "dk1", "lt2", "dk2", *SLOTS[4:])})
    size, leading = SPEECH[language]
    manner = Manner(size, leading, False, colors.ink, before=6.0)
    put(element, markup("p:notesStyle", content=levels((manner,), colors, "mn", language)))
    fill(master, element)
    return master


def write_notes(package: Package, slide: Part, master: Part, page: Page, language: Language) -> None:
    """The notes of one slide, a paragraph each."""
    part = package.add("/ppt/notesSlides/notesSlide{}.xml", "presentationml.notesSlide+xml")
    relate(part, master, "notesMaster")
    relate(part, slide, "slide")
    relate(slide, part, "notesSlide")
    paragraphs = "".join(plain_paragraph(paragraph, language) for paragraph in page.notes)
    shapes = _picture(language, None) + _words(language, None, paragraphs)
    element = root("p:notes", "a", "r")
    put(element, f"<p:cSld>{tree(shapes)}</p:cSld>{MASTERS_COLORS}")
    fill(part, element)


def _frames(slide: Size) -> tuple[Rect, Rect]:
    width = NOTES_PAGE.width - 2 * MARGIN
    height = min(width * slide.height / slide.width, NOTES_PAGE.height * 0.45)
    width = height * slide.width / slide.height
    picture = Rect((NOTES_PAGE.width - width) / 2, MARGIN, width, height)
    top = picture.bottom + 24
    return picture, Rect(MARGIN, top, NOTES_PAGE.width - 2 * MARGIN, NOTES_PAGE.height - MARGIN - top)


def _picture(language: Language, frame: Rect | None) -> str:
    """The slide's picture."""
    locks = '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>'
    index = ' idx="2"' if frame else ""
    look = f"{place(frame)}{preset('rect')}{NO_FILL}" if frame else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{NAMES[language][0]}"/><p:cNvSpPr>{locks}</p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg"{index}/></p:nvPr></p:nvSpPr>{markup("p:spPr", content=look)}</p:sp>'
    )


def _words(language: Language, frame: Rect | None, paragraphs: str) -> str:
    """The notes' placeholder with its paragraphs."""
    place_ = ' sz="quarter" idx="3"' if frame else ' idx="1"'
    look = f"{place(frame)}{preset('rect')}" if frame else ""
    body = ' vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"' if frame else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="3" name="{NAMES[language][1]}"/>{NOT_GROUPED}'
        f'<p:nvPr><p:ph type="body"{place_}/></p:nvPr></p:nvSpPr>{markup("p:spPr", content=look)}'
        f"<p:txBody><a:bodyPr{body}/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
