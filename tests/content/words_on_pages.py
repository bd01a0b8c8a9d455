"""What stands on the pages, as words alone, so that line ends and spaces do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Section
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.page.items import ChartItem, Document, GroupItem, Item, Paragraph, TableItem, TextItem

_UNSEEN = re.compile(r"[\s\u200b\u2060\ufeff]+")


def bare(words: str) -> str:
    """Words without spaces, in small letters."""
    return _UNSEEN.sub("", words).casefold()


def shown(document: Document) -> str:
    """All that is printed or projected."""
    return bare("\n".join(p.set.text for page in document.pages for p in _paragraphs((*page.background, *page.items))))


def said(document: Document) -> str:
    """All that stands in the speaker's notes."""
    return bare("\n".join(note for page in document.pages for note in page.notes))


def block_at(edition: Edition, place: str) -> tuple[Section[Text], Block[Text]]:
    """The section and block that `section/block` names."""
    section_id, block_id = place.split("/")
    section = next(s for s in edition.sections if s.id == section_id)
    return section, next(b for b in section.blocks if b.id == block_id)


def words_of(section: Section[Text], block: Block[Text]) -> str:
    """What a block shows, with the title that may stand above it."""
    beside = (section.title, *(t for t in (block.title, block.heading) if t))
    return bare("\n".join(t.plain for t in (*beside, *text_of(block))))


def _paragraphs(items: Iterable[Item]) -> Iterator[Paragraph]:
    for item in items:
        match item:
            case TextItem():
                yield from item.paragraphs
            case GroupItem():
                yield from _paragraphs(item.items)
            case ChartItem():
                yield from _paragraphs(item.drawing)
            case TableItem():
                yield from (p for row in item.cells for cell in row for p in cell.paragraphs)
            case _:
                pass
