"""What a document holds, however deep: its glyph runs, for the fonts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.page.items import ChartItem, Document, GroupItem, Item, Paragraph, TableItem, TextItem
from builder.typeset.model import GlyphRun


def document_runs(document: Document) -> Iterator[GlyphRun]:
    """Every glyph run of every page."""
    for page in document.pages:
        yield from item_runs(page.behind)
        yield from item_runs(page.items)


def item_runs(items: Iterable[Item]) -> Iterator[GlyphRun]:
    """Every glyph run of some items."""
    for item in items:
        match item:
            case TextItem():
                yield from _runs(item.paragraphs)
            case TableItem():
                yield from _runs(p for row in item.cells for cell in row for p in cell.paragraphs)
            case ChartItem():
                yield from item_runs(item.drawing)
            case GroupItem():
                yield from item_runs(item.items)


def _runs(paragraphs: Iterable[Paragraph]) -> Iterator[GlyphRun]:
    for paragraph in paragraphs:
        if paragraph.marker and paragraph.marker.line:
            yield from paragraph.marker.line.runs
        for line in paragraph.set.lines:
            yield from line.runs
