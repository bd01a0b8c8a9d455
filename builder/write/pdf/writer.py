"""A Document as PDF: collect the glyphs, subset the fonts, draw the sheets, finish the file."""

from __future__ import annotations

from collections.abc import Sequence

from builder.geometry import Transform
from builder.imposition import Placement, Sheet, single_sheets
from builder.page.items import Document
from builder.write.pdf.canvas import MarkedCanvas
from builder.write.pdf.citations import unlinked
from builder.write.pdf.draw import UNREAD, PageDrawer
from builder.write.pdf.finish import Drawn, finish
from builder.write.pdf.fonts import collect_fonts
from builder.write.pdf.images import PictureBook
from builder.write.pdf.inks import Inks
from builder.write.pdf.metadata import document_language
from builder.write.pdf.settings import READER, PdfSettings
from builder.write.pdf.structure import Element, tidy
from builder.write.pdf.text import TextDrawer
from builder.write.pdf.walk import document_runs, item_runs


def write_pdf(document: Document, settings: PdfSettings = READER, sheets: Sequence[Sheet] | None = None) -> bytes:
    """The document as PDF bytes, on imposed `sheets` or, without them, a page a sheet."""
    sheets = single_sheets(document) if sheets is None else sheets
    drawer = _drawer(document, settings, sheets)
    root = Element("Document")
    for sheet in sheets:
        _draw_sheet(drawer, document, sheet, root)
    tidy(root)
    linked = drawer.texts.citations.places
    unlinked(root, linked)
    drawn = Drawn(drawer.canvas.data(), root, drawer.texts.fonts, drawer.pictures, {**drawer.names, **linked})
    return finish(drawn, document, sheets, settings)


def _drawer(document: Document, settings: PdfSettings, sheets: Sequence[Sheet]) -> PageDrawer:
    runs = [*document_runs(document), *(run for sheet in sheets for run in item_runs(sheet.marks))]
    press = settings.profile if settings.colors == "cmyk" else None
    canvas, inks = MarkedCanvas(), Inks(document.palette, press)
    fonts = collect_fonts(runs, settings.cache)
    texts = TextDrawer(canvas, fonts, inks, document_language(document), settings.links)
    return PageDrawer(canvas, texts, inks, PictureBook(press), document.kind)


def _draw_sheet(drawer: PageDrawer, document: Document, sheet: Sheet, root: Element) -> None:
    canvas = drawer.canvas
    canvas.begin_page(sheet.size)
    drawer.texts.sheet_height = sheet.size.height
    for placement in sheet.placements:
        _draw_placement(drawer, document, placement, root)
    drawer.texts.placement = Transform()
    drawer.items(sheet.marks, UNREAD)
    canvas.end_page()


def _draw_placement(drawer: PageDrawer, document: Document, placement: Placement, root: Element) -> None:
    page = document.pages[placement.page]
    drawer.texts.placement = placement.transform
    drawer.canvas.begin_placement(placement.transform, placement.clip, page.size)
    drawer.page(page, placement.bleed, root if placement.read else None)
    drawer.canvas.end_placement()
