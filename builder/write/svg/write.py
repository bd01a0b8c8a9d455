"""A Document's pages as SVG.

Glyphs are referred to by name (`use`), so that many pages on one web page share their outlines: whoever shows a page
has the outlines of its glyphs in the same document, as `glyph_paths` writes them. `write_svg` puts both into one file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from lxml import etree
from msgspec import Struct

from builder.geometry import Rect, Size, Transform
from builder.imposition import Placement, Sheet, single_sheets
from builder.page.items import Document, Item, Page
from builder.words.languages import Language, locale_of
from builder.write.svg.canvas import Element, box, child, matrix, root, view_box
from builder.write.svg.items import HIDDEN, ItemDrawer
from builder.write.svg.text import TextDrawer


class Drawn(Struct, frozen=True):
    """A page as an `svg` element without the outlines of its glyphs, which are in `glyphs` by name."""

    svg: str
    glyphs: Mapping[str, str]


def draw_page(page: Page, document: Document) -> Drawn:
    """One page of a document, alone."""
    drawer, top = _begun(document, page.size)
    _draw(drawer, top, page)
    return Drawn(_written(top), drawer.texts.glyphs)


def draw_sheet(sheet: Sheet, document: Document) -> Drawn:
    """Pages placed on a sheet of paper, as in the finished PDF."""
    drawer, top = _begun(document, sheet.size)
    for placement in sheet.placements:
        _draw_placed(drawer, top, document.pages[placement.page], placement)
    drawer.items(child(top, "g", HIDDEN), sheet.marks)
    return Drawn(_written(top), drawer.texts.glyphs)


def draw_items(items: Iterable[Item], frame: Rect, language: Language, paint: Callable[[str], str]) -> Drawn:
    """Items of a page alone, as large as their frame; `paint` gives the colour of a role. No text says its place."""
    tag = locale_of(language).tag
    top = root({"viewBox": view_box(frame), "lang": tag, "font-family": "sans-serif"})
    drawer = ItemDrawer(paint, TextDrawer(paint, tag, {}, places=False))
    drawer.items(top, items)
    return Drawn(_written(top), drawer.texts.glyphs)


def write_svg(document: Document, sheets: Sequence[Sheet] | None = None) -> tuple[bytes, ...]:
    """Each page, or each imposed sheet, as an SVG file of its own that depends on nothing beside it."""
    drawn = (draw_sheet(sheet, document) for sheet in (single_sheets(document) if sheets is None else sheets))
    return tuple(whole_file(page) for page in drawn)


def glyph_paths(glyphs: Mapping[str, str]) -> str:
    """The outlines that pages refer to, as an `svg` element that shows nothing."""
    holder = root({"width": "0", "height": "0"})
    holder.append(_definitions(glyphs))
    return _written(holder)


def _begun(document: Document, size: Size) -> tuple[ItemDrawer, Element]:
    """What draws a page of this size, and the element it draws into."""
    language = locale_of(document.language).tag

    def paint(color: str) -> str:
        return color if color.startswith("#") else f"#{document.palette[color].rgb}"

    top = root({"viewBox": view_box(Rect(0, 0, *size)), "lang": language, "font-family": "sans-serif"})
    return ItemDrawer(paint, TextDrawer(paint, language, {})), top


def _draw(drawer: ItemDrawer, top: Element, page: Page, bleed: float = 0.0) -> None:
    if page.fill:
        drawer.ground(top, Rect(0, 0, *page.size).inset(-bleed, -bleed, -bleed, -bleed), page.fill)
    drawer.items(child(top, "g", HIDDEN), page.behind)
    drawer.items(top, page.items)


def _draw_placed(drawer: ItemDrawer, top: Element, page: Page, placement: Placement) -> None:
    """A page on a sheet; an inner `svg` is cut at its edges, which are the clip's."""
    clip = placement.clip
    holder = child(top, "svg", {**box(clip), "viewBox": view_box(clip)}) if clip is not None else top
    if placement.transform != Transform():
        holder = child(holder, "g", {"transform": matrix(placement.transform)})
    _draw(drawer, holder, page, placement.bleed)


def whole_file(drawn: Drawn) -> bytes:
    """A page as an SVG file that depends on nothing beside it."""
    top = etree.fromstring(drawn.svg)
    top.insert(0, _definitions(drawn.glyphs))
    return etree.tostring(top, encoding="utf-8", xml_declaration=True)


def _definitions(glyphs: Mapping[str, str]) -> Element:
    definitions = child(root({}), "defs", {})
    for name, outline in sorted(glyphs.items()):
        child(definitions, "path", {"id": name, "d": outline})
    return definitions


def _written(element: Element) -> str:
    return str(etree.tostring(element, encoding="unicode"))
