"""Speaker notes: their master, in the document's own fonts, and a page for each slide that has some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part

from builder.geometry import Rect, Size
from builder.outline.text.text import Language
from builder.theme.ooxml import Element, found, qname
from builder.words.languages import LOCALES
from builder.words.own import own_words
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clear, hundredths
from builder.write.pptx.paragraph_format import write_faces
from builder.write.pptx.prototypes import place
from builder.write.pptx.run_languages import TAGS
from builder.write.pptx.text import saying, write_plain_paragraph
from builder.write.pptx.theme_paint import painted

NOTES_PAGE = Size(540, 720)
"""7.5 × 10 inches, as Office prints notes on any paper."""
MARGIN = 48.0
SPEECH = {code: (14.0, 23.0 if locale.han else 20.0) for code, locale in LOCALES.items()}
"""Size and leading of notes, in points: to be read at a lectern."""
LEVELS = 5
NAMES = {code: (own_words(code).pane.slide, own_words(code).pane.notes) for code in LOCALES}
KEPT = {"sldImg": 0, "body": 1}
"""The placeholders a page of notes has: the slide's picture and the words; each with the place of its name."""


def dress_notes_master(presentation: Any, language: Language, colors: Colors, typefaces: Sequence[str]) -> None:
    """The notes master that python-pptx brings: slide above, words below, in these colours and faces."""
    master = presentation.notes_master
    slide = Size(presentation.slide_width, presentation.slide_height)
    for shape in list(master.shapes._spTree.iter(qname("p:sp"))):
        mark = next(shape.iter(qname("p:ph")))
        if mark.get("type") in KEPT:
            _dress(shape, KEPT[mark.get("type")], language, slide)
        else:
            master.shapes._spTree.remove(shape)
    _write_style(found(master._element, "p:notesStyle"), language)
    _replace_theme(master.part, colors, typefaces)


def write_notes(slide: Any, notes: Mapping[Language, Sequence[str]]) -> None:
    """The notes of one slide, a paragraph each, the document's own language first."""
    language = next(iter(notes))
    for shape in slide.notes_slide._element.iter(qname("p:sp")):
        number = KEPT[next(shape.iter(qname("p:ph"))).get("type")]
        found(shape, "p:nvSpPr/p:cNvPr").set("name", NAMES[language][number])
        if number:
            body = found(shape, "p:txBody")
            clear(body, "a:bodyPr", "a:lstStyle")
            for spoken, paragraphs in notes.items():
                for paragraph in paragraphs:
                    write_plain_paragraph(body, paragraph, spoken)


def _dress(shape: Element, number: int, language: Language, slide: Size) -> None:
    """Name, place and prompt of a placeholder of the master."""
    found(shape, "p:nvSpPr/p:cNvPr").set("name", NAMES[language][number])
    look = found(shape, "p:spPr")
    look.replace(found(look, "a:xfrm"), place(look, _frames(slide)[number]))
    if number:
        body = found(shape, "p:txBody")
        clear(body, "a:lstStyle")
        body.insert(0, child(body, "a:bodyPr", lIns=0, tIns=0, rIns=0, bIns=0))
        write_plain_paragraph(body, NAMES[language][1], language)


def _frames(slide: Size) -> tuple[Rect, Rect]:
    width = NOTES_PAGE.width - 2 * MARGIN
    height = min(width * slide.height / slide.width, NOTES_PAGE.height * 0.45)
    width = height * slide.width / slide.height
    picture = Rect((NOTES_PAGE.width - width) / 2, MARGIN, width, height)
    top = picture.bottom + 24
    return picture, Rect(MARGIN, top, NOTES_PAGE.width - 2 * MARGIN, NOTES_PAGE.height - MARGIN - top)


def _write_style(style: Element, language: Language) -> None:
    """How notes look at each level; no Chinese line begins with a mark, none hangs out."""
    clear(style)
    size, leading = SPEECH[language]
    for level in range(1, LEVELS + 1):
        rules = {"eaLnBrk": 1, "latinLnBrk": 0, "hangingPunct": 0}
        look = child(style, f"a:lvl{level}pPr", marL=0, indent=0, algn="l", rtl=0, **rules)
        for name, points in (("a:lnSpc", leading), ("a:spcBef", 6.0)):
            child(child(look, name), "a:spcPts", val=hundredths(points))
        characters = child(look, "a:defRPr", sz=hundredths(size), **saying(TAGS[language]))
        child(child(characters, "a:solidFill"), "a:schemeClr", val="tx1")
        write_faces(characters, "mn")


def _replace_theme(master: Any, colors: Colors, typefaces: Sequence[str]) -> None:
    """The theme python-pptx made for it, as a plain part in our colours."""
    old = next(rel for rel in master.rels.values() if rel.reltype == RELATIONSHIP_TYPE.THEME)
    blob = painted(old.target_part.blob, colors, typefaces)
    theme = Part(old.target_part.partname, CONTENT_TYPE.OFC_THEME, master.package, blob)
    master.drop_rel(old.rId)
    master.relate_to(theme, RELATIONSHIP_TYPE.THEME)
