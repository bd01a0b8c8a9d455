"""The presentation itself: its slides in order, their sizes and sections, and the rules for Chinese lines."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from builder.export.pptx.colors import Colors
from builder.export.pptx.manner import Manner
from builder.export.pptx.master import FIRST_ID, levels
from builder.export.pptx.notes import NOTES_PAGE
from builder.export.pptx.package import Package, fill, relate
from builder.export.pptx.xml import Element, emu, markup, put, root, sub
from builder.geometry import Size
from builder.layout.page import Document, Page

if TYPE_CHECKING:
    from pptx.opc.package import Part

FIRST_SLIDE = 256
NEVER_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠"
NEVER_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
"""Marks no Chinese line begins or ends with, as PowerPoint keeps them."""
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


class Section(Struct, frozen=True):
    """A stretch of slides under one name in PowerPoint's list."""

    name: str
    slides: tuple[int, ...]


def write_presentation(
    package: Package, part: Part, document: Document, colors: Colors, slides: Sequence[str], masters: tuple[str, str]
) -> None:
    """`ppt/presentation.xml`; `slides` and `masters` (slides', notes') are relationship ids."""
    element = root("p:presentation", "a", "r", saveSubsetFonts=True)
    sub(sub(element, "p:sldMasterIdLst"), "p:sldMasterId", id=FIRST_ID, **{"r:id": masters[0]})
    sub(sub(element, "p:notesMasterIdLst"), "p:notesMasterId", **{"r:id": masters[1]})
    listed = sub(element, "p:sldIdLst")
    for number, id in enumerate(slides, FIRST_SLIDE):
        sub(listed, "p:sldId", id=number, **{"r:id": id})
    size = slide_size(document.pages)
    sub(element, "p:sldSz", cx=emu(size.width), cy=emu(size.height))
    sub(element, "p:notesSz", cx=emu(NOTES_PAGE.width), cy=emu(NOTES_PAGE.height))
    sub(element, "p:kinsoku", lang="zh-CN", invalStChars=NEVER_FIRST, invalEndChars=NEVER_LAST)
    plain = Manner(round(size.height / 22.5), round(size.height / 22.5 * 1.5), False, colors.ink)
    looks = levels((plain,) * 9, colors, "mn", document.language)
    put(element, markup("p:defaultTextStyle", content=looks))
    write_sections(element, document)
    fill(part, element)
    _write_settings(package, part)


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


def write_sections(presentation: Element, document: Document) -> None:
    """PowerPoint's section list, its ids made from the document's and the section's names."""
    sections = sections_of(document.pages)
    if not sections:
        return
    ext = sub(sub(presentation, "p:extLst"), "p:ext", uri=SECTIONS)
    listed = sub(ext, "p14:sectionLst")
    for number, section in enumerate(sections):
        place = f"talkleaf:{document.metadata.id}/{document.language}/{number}/{section.name}"
        own = uuid.uuid5(uuid.NAMESPACE_URL, place)
        element = sub(listed, "p14:section", name=section.name, id=f"{{{str(own).upper()}}}")
        slides = sub(element, "p14:sldIdLst")
        for index in section.slides:
            sub(slides, "p14:sldId", id=FIRST_SLIDE + index)


def _write_settings(package: Package, part: Part) -> None:
    """How it is shown, how it was last viewed, and which table style a new table has."""
    settings = (("presProps", "p:presentationPr"), ("viewProps", "p:viewPr"))
    for kind, name in settings:
        own = package.add(f"/ppt/{kind}.xml", f"presentationml.{kind}+xml")
        fill(own, root(name, "a", "r"))
        relate(part, own, kind)
    styles = package.add("/ppt/tableStyles.xml", "presentationml.tableStyles+xml")
    fill(styles, root("a:tblStyleLst", **{"def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}))
    relate(part, styles, "tableStyles")
