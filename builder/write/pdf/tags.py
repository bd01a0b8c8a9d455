"""From roles to structure elements (ISO 32000-1, 14.8.4; ISO 14289-1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from builder.page.items import GroupItem, Item, Page, Paragraph, TableItem, TextItem
from builder.write.pdf.structure import Element

PAGINATION = {
    "footer": "/Type /Pagination /Subtype /Footer",
    "slide-number": "/Type /Pagination /Subtype /Footer",
}
"""Roles that repeat on every page and are not read."""


class Headings(Struct):
    """Chooses heading levels so that the first is H1 and none skips one (ISO 14289-1, 7.4.2).

    A talk's section openers are one below its title, and its slides one below their opener.
    """

    last: int = 0
    slide: int = 1

    def level(self, item: TextItem, page: Page, kind: str) -> int:
        is_slide = kind in ("talk", "notes") and item.role != "heading"
        wanted = self._slide_level(page) if is_slide else self._plain_level(item, kind)
        self.last = min(max(1, wanted), self.last + 1, 6)
        return self.last

    def _slide_level(self, page: Page) -> int:
        if self.last == 0:
            return 1
        if page.layout == "section":
            self.slide = 3
            return 2
        return max(2, self.slide)

    def _plain_level(self, item: TextItem, kind: str) -> int:
        if item.role == "title":
            return 1
        return max(2, self.slide) + item.level - 1 if kind == "talk" else item.level


def is_heading(item: TextItem) -> bool:
    """Whether an item heads what follows; on slides a statement or quote may be the slide's title."""
    return item.role in ("title", "heading") or item.placeholder == "title"


def is_list(item: TextItem) -> bool:
    """Whether an item's paragraphs are list items: by its role, or because they are numbered."""
    return item.role == "list" or any(p.marker and p.marker.kind == "number" for p in item.paragraphs)


def is_figure(item: Item) -> bool:
    """Whether an item is one picture with one description."""
    if isinstance(item, TextItem | TableItem) or not item.alt:
        return False
    return item.role not in ("artifact", "callout") and (item.role == "figure" or not _has_text(item))


def _has_text(item: Item) -> bool:
    return isinstance(item, TextItem) or (isinstance(item, GroupItem) and any(_has_text(kid) for kid in item.items))


def heads_of(table: TableItem, at: tuple[int, int]) -> list[tuple[int, int]]:
    """Row and column of the cells that head one: those over it, then those before it (ISO 32000-1, 14.8.5.7)."""
    row, column = at
    over = [(above, column) for above in range(row) if table.cells[above][column].header == "column"]
    before = [(row, left) for left in range(column) if table.cells[row][left].header == "row"]
    return over + before


def paragraph_elements(item: TextItem, parent: Element) -> Iterator[tuple[Element | None, Element]]:
    """An element for each paragraph of a plain item, below `parent`: (label, body).

    Each must be filled before the next is asked for, since deeper lists follow the words of the item above.
    """
    if item.role == "quote":
        parent = parent.add("BlockQuote")
    if is_list(item):
        yield from list_elements(item.paragraphs, parent)
    else:
        tag = "Caption" if item.role == "caption" else "P"
        for listed, run in groupby(item.paragraphs, key=lambda p: p.marker is not None):
            together = tuple(run)
            if listed:
                yield from list_elements(together, parent)
            else:
                yield from ((None, parent.add(tag)) for _ in together)


def list_elements(paragraphs: Sequence[Paragraph], parent: Element) -> Iterator[tuple[Element | None, Element]]:
    """L, LI, Lbl and LBody for list items, deeper levels inside the item above.

    A list right after a list of the same kind carries it on, since a list with pictures is an item a row.
    """
    numbering = _numbering(paragraphs)
    open_lists = [_list(parent, numbering)]
    for paragraph in paragraphs:
        del open_lists[paragraph.level + 1 :]
        while len(open_lists) <= paragraph.level:
            open_lists.append(_list(_last_body(open_lists[-1]), numbering))
        yield _list_entry(open_lists[-1], paragraph)


def _list_entry(open_list: Element, paragraph: Paragraph) -> tuple[Element | None, Element]:
    """A new entry; a paragraph without a marker belongs to the entry before it."""
    if paragraph.marker is None and open_list.kids:
        return None, _last_body(open_list).add("P")
    entry = open_list.add("LI")
    has_label = paragraph.marker is not None and paragraph.marker.line is not None
    label = entry.add("Lbl") if has_label else None
    return label, entry.add("LBody")


def _numbering(paragraphs: Sequence[Paragraph]) -> str:
    kinds = {p.marker.kind for p in paragraphs if p.marker}
    return "/Decimal" if "number" in kinds else "/Disc" if "bullet" in kinds else "/None"


def _list(parent: Element, numbering: str) -> Element:
    """The list that ends `parent`, or a new one."""
    attribute = ("List", "ListNumbering", numbering)
    last = parent.kids[-1] if parent.kids else None
    if isinstance(last, Element) and last.tag == "L" and attribute in last.attributes:
        return last
    made = parent.add("L")
    made.attributes.append(attribute)
    return made


def _last_body(open_list: Element) -> Element:
    """The body of a list's last entry; a list that begins on a deeper level gets an entry to hold it."""
    entries = [k for k in open_list.kids if isinstance(k, Element)]
    entry = entries[-1] if entries else open_list.add("LI")
    bodies = [k for k in entry.kids if isinstance(k, Element) and k.tag == "LBody"]
    return bodies[-1] if bodies else entry.add("LBody")
