"""Pages in parts: a panel of a leaflet, or what lies behind it, is drawn by itself, and once for all files with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec import Struct

from builder.memory import Memory
from builder.page.items import Document, GroupItem, Item, Page
from builder.write.pdf.citations import Citations
from builder.write.pdf.fonts import Uses, glyph_uses
from builder.write.pdf.images import Picture
from builder.write.pdf.structure import Element
from builder.write.pdf.tags import Headings
from builder.write.pdf.walk import item_runs


class Part(Struct, frozen=True):
    """Items that follow each other on a page, and the glyphs that they use. One that is not `apart` goes on with what
    stands before it: a list may. `place` is a cheap name for it.
    """

    items: tuple[Item, ...]
    uses: Uses
    place: tuple[object, ...]
    apart: bool


class PartedPage(Struct, frozen=True):
    """A page with what lies behind all on it, and the parts before that."""

    page: Page
    behind: Part
    parts: tuple[Part, ...]

    @property
    def all(self) -> tuple[Part, ...]:
        return (self.behind, *self.parts)


class DrawnPart(Struct, frozen=True):
    """What drawing a part gives; nothing of it changes any more.

    `marks`, `headings` and `tables` are where the page or file stands with it, the rest is its own.
    """

    operators: bytes
    marks: int
    elements: tuple[Element, ...]
    names: Mapping[str, tuple[int, float]]
    headings: Headings
    tables: int
    citations: Citations
    pictures: tuple[Picture, ...]


def parted(document: Document, memory: Memory | None) -> tuple[PartedPage, ...]:
    """The pages of a document in their parts. A `memory` keeps which glyphs those use that come again."""
    return tuple(_parted(document, number, page, memory) for number, page in enumerate(document.pages))


def _parted(document: Document, number: int, page: Page, memory: Memory | None) -> PartedPage:
    place = (document.kind, document.language, number)
    behind = _part(page.behind, (*place, -1), True, memory)
    return PartedPage(page, behind, tuple(_parts(page, place, memory)))


def _parts(page: Page, place: tuple[object, ...], memory: Memory | None) -> Iterator[Part]:
    grouped = groupby(enumerate(page.items), key=lambda entry: entry[0] if _is_panel(entry[1]) else None)
    for index, (apart, entries) in enumerate(grouped):
        yield _part(tuple(item for _, item in entries), (*place, index), apart is not None, memory)


def _is_panel(item: Item) -> bool:
    return isinstance(item, GroupItem) and item.order is not None


def _part(items: tuple[Item, ...], place: tuple[object, ...], apart: bool, memory: Memory | None) -> Part:
    def uses() -> Uses:
        return glyph_uses(item_runs(items))

    return Part(items, memory.recall(("glyphs", *place), items, uses) if memory and apart else uses(), place, apart)
