"""The words on the pages of a document, and the first page on which a text is seen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.text.text import Text
from builder.page.every_item import every_item
from builder.page.items import ChartItem, Document, GroupItem, Item, Page, TableItem, TextItem
from builder.write.pptx.origins import seen_only


class SeenPage(Struct, frozen=True):
    """A page with its words, without white space: those of each paragraph, and what is said beside them."""

    label: str
    span: Span | None
    words: tuple[str, ...]
    notes: str
    alts: str


class SeenDocument(Struct, frozen=True):
    """The pages of a document, or the panels of a leaflet, in their order."""

    pages: tuple[SeenPage, ...]

    @classmethod
    def of(cls, document: Document) -> SeenDocument:
        panels = [
            item
            for page in document.pages
            for item in page.items
            if isinstance(item, GroupItem) and item.order is not None
        ]
        if not panels:
            return cls(tuple(_seen(page.items, page.label, page) for page in document.pages))
        panels.sort(key=lambda panel: panel.order or 0)
        return cls(tuple(_seen(panel.items, panel.name, None) for panel in panels))

    def first(self, text: Text, *, among: Collection[Span] = (), use: str = "") -> str | None:
        """The label of the first page that says a text, of those that are made of the blocks `among` all.

        `use` is `notes` or `alt` for what is said beside the slides. A text that is cut is known by its beginning.
        """
        said = [seen for line in text.plain.split("\n") if (seen := seen_only(line))]
        pages = [page for page in self.pages if not among or page.span in among]
        if not said:
            return None
        whole, beginning = said[0], said[0][:CUT]
        ways = [partial(_is_said, whole), partial(_says, whole)] if not use else [partial(_beside, whole, use)]
        ways += [partial(_says, beginning)] if not use and len(beginning) == CUT else []
        return next((page.label for says in ways for page in pages if says(page)), None)


CUT = 12
"""Characters by which a text is known that goes on over a further page, or in a further line of its own."""


def _is_said(whole: str, page: SeenPage) -> bool:
    """Whether a paragraph is this text: surer than that it is a part of one."""
    return whole in page.words


def _says(part: str, page: SeenPage) -> bool:
    return any(part in words for words in page.words) or part in "".join(page.words)


def _beside(whole: str, use: str, page: SeenPage) -> bool:
    return whole in (page.notes if use == "notes" else page.alts)


def _seen(items: Sequence[Item], label: str, page: Page | None) -> SeenPage:
    words = tuple(filter(None, map(seen_only, _words(items))))
    alts = "\n".join(seen_only(item.alt) for item in every_item(items, in_charts=True))
    return SeenPage(label, page.span if page else None, words, seen_only("\n".join(page.notes)) if page else "", alts)


def _words(items: Iterable[Item]) -> Iterator[str]:
    for item in every_item(items, in_charts=True):
        found: Any = ()
        if isinstance(item, TextItem):
            found = item.paragraphs
        elif isinstance(item, TableItem):
            found = tuple(p for row in item.cells for cell in row for p in cell.paragraphs)
        elif isinstance(item, ChartItem):
            yield from (*item.categories, *(series.name for series in item.series))
        yield from (paragraph.set.text for paragraph in found)
