"""The presentation: opened from a template, its size, its sections, and the rules for Chinese lines."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from pptx.opc.constants import RELATIONSHIP_TYPE

from builder.geometry import Size
from builder.page.items import Document, Page
from builder.theme.load import THEMES
from builder.theme.ooxml import Element, first, found
from builder.theme.style import Color
from builder.theme.template import Template
from builder.words.languages import locale_of
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clean, emu
from builder.write.pptx.flat import open_flat

OWN_TEMPLATE = THEMES / "slides.pptx"
NEVER_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
NEVER_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
"""Marks no Chinese line begins or ends with, as PowerPoint keeps them."""
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


class Section(Struct, frozen=True):
    """A stretch of slides under one name in PowerPoint's list."""

    name: str
    slides: tuple[int, ...]


def open_presentation(document: Document) -> Any:
    """The document's template as a presentation without slides, in the document's size."""
    template = document.template
    presentation = open_flat(template.package if template else OWN_TEMPLATE.read_bytes())
    size = slide_size(document.pages)
    presentation.slide_width, presentation.slide_height = emu(size.width), emu(size.height)
    return presentation


def template_colors(template: Template) -> Colors:
    """Our roles as colours of the template's theme, by the names its slides have for them."""
    return Colors(template.palette, given=template.roles, slots=template.scheme, names=template.names)


def notes_colors(document: Document, colors: Colors) -> Colors:
    """Those of the slides; in an organisation's template its theme's alone, dark on light, since notes are printed."""
    scheme = colors.scheme
    return Colors({"ink": Color(scheme["dk1"], slot="dk1")}, slots=scheme) if document.template else colors


def slide_size(pages: Sequence[Page]) -> Size:
    """One size for all slides: the widest and the tallest page."""
    return Size(max(p.size.width for p in pages), max(p.size.height for p in pages))


def sections_of(pages: Sequence[Page]) -> tuple[Section, ...]:
    """Sections in order; a page without a name belongs to the one before it, or the one that follows at the start."""
    if not any(p.section for p in pages):
        return ()
    name = next(p.section for p in pages if p.section)
    out: list[tuple[str, list[int]]] = []
    for index, page in enumerate(pages):
        name = page.section or name
        if not out or out[-1][0] != name:
            out.append((name, []))
        out[-1][1].append(index)
    return tuple(Section(name, tuple(slides)) for name, slides in out)


def write_settings(presentation: Any, document: Document) -> None:
    """What python-pptx has no call for: the notes master by name, rules for Chinese lines, sections."""
    root, part = presentation._element, presentation.part
    masters = child(root, "p:notesMasterIdLst")
    found(root, "p:sldMasterIdLst").addnext(masters)
    id = part.relate_to(part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    child(masters, "p:notesMasterId", **{"r:id": id})
    _write_kinsoku(root, locale_of(document.language).chinese_tag)
    _write_sections(root, document)


def _write_kinsoku(root: Element, language: str) -> None:
    """Right before the default text style, or last (19.2.1.26 gives the order)."""
    rules = child(root, "p:kinsoku", lang=language, invalStChars=NEVER_FIRST, invalEndChars=NEVER_LAST)
    style = first(root, "p:defaultTextStyle")
    if style is not None:
        style.addprevious(rules)


def _write_sections(root: Element, document: Document) -> None:
    """PowerPoint's section list, its ids made from the document's and the section's names."""
    sections = sections_of(document.pages)
    if not sections:
        return
    ids = [slide.get("id") for slide in found(root, "p:sldIdLst")]
    listed = child(child(child(root, "p:extLst"), "p:ext", uri=SECTIONS), "p14:sectionLst")
    for number, section in enumerate(sections):
        place = f"talkleaf:{document.metadata.id}/{document.language}/{number}/{section.name}"
        own = uuid.uuid5(uuid.NAMESPACE_URL, place)
        element = child(listed, "p14:section", name=clean(section.name), id=f"{{{str(own).upper()}}}")
        slides = child(element, "p14:sldIdLst")
        for index in section.slides:
            child(slides, "p14:sldId", id=ids[index])
