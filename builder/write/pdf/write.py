"""A Document as PDF: collect the glyphs, subset the fonts, draw the sheets, finish the file."""

from __future__ import annotations

from collections.abc import Sequence

from builder.geometry import Transform
from builder.imposition import Placement, Sheet, single_sheets
from builder.memory import Memory
from builder.page.items import Document
from builder.write.pdf.canvas import MarkedCanvas
from builder.write.pdf.citations import unlinked
from builder.write.pdf.draw import UNREAD, PageDrawer
from builder.write.pdf.finish import Drawn, finish
from builder.write.pdf.fonts import collect_fonts, glyph_uses
from builder.write.pdf.images import PictureBook
from builder.write.pdf.inks import Inks
from builder.write.pdf.metadata import document_language
from builder.write.pdf.page_forms import PartedPage, parted
from builder.write.pdf.pdf_kinds import READER, PdfSettings
from builder.write.pdf.structure import Element, tidy
from builder.write.pdf.text import TextDrawer
from builder.write.pdf.walk import item_runs


def write_pdf(
    document: Document,
    settings: PdfSettings = READER,
    sheets: Sequence[Sheet] | None = None,
    memory: Memory | None = None,
) -> bytes:
    """The document as PDF bytes, on imposed `sheets` or, without them, a page a sheet.

    A `memory` keeps the panels of leaflets that come again; with or without it the bytes are the same.
    """
    sheets = single_sheets(document) if sheets is None else sheets
    pages = parted(document, memory)
    drawer = _drawer(document, pages, settings, sheets, memory)
    root = Element("Document")
    for sheet in sheets:
        _draw_sheet(drawer, pages, sheet, root)
    tidy(root)
    linked = drawer.texts.citations.places
    unlinked(root, linked)
    canvas, places = drawer.canvas, {**drawer.names, **linked}
    drawn = Drawn(canvas.data(), canvas.contents, root, drawer.texts.fonts, drawer.pictures, places)
    return finish(drawn, document, sheets, settings)


def _drawer(
    document: Document, pages: Sequence[PartedPage], settings: PdfSettings, sheets: Sequence[Sheet],
    memory: Memory | None,
) -> PageDrawer:  # fmt: skip
    press = settings.profile if settings.colors == "cmyk" else None
    canvas, inks = MarkedCanvas(), Inks(document.palette, press)
    marks = glyph_uses(run for sheet in sheets for run in item_runs(sheet.marks))
    fonts = collect_fonts([*(part.uses for page in pages for part in page.all), marks], settings.cache)
    texts = TextDrawer(canvas, fonts, inks, document_language(document), settings.links)
    return PageDrawer(canvas, texts, inks, PictureBook(press), document.kind, settings, memory)


def _draw_sheet(drawer: PageDrawer, pages: Sequence[PartedPage], sheet: Sheet, root: Element) -> None:
    canvas = drawer.canvas
    canvas.begin_page(sheet.size)
    drawer.texts.sheet_height = sheet.size.height
    for placement in sheet.placements:
        _draw_placement(drawer, pages[placement.page], placement, root)
    drawer.texts.placement = Transform()
    drawer.items(sheet.marks, UNREAD)
    canvas.end_page()


def _draw_placement(drawer: PageDrawer, parted_page: PartedPage, placement: Placement, root: Element) -> None:
    drawer.texts.placement = placement.transform
    drawer.canvas.begin_placement(placement.transform, placement.clip, parted_page.page.size)
    drawer.page(parted_page, placement.bleed, root if placement.read else None)
    drawer.canvas.end_placement()
