"""Every text of a block, in the order of its fields."""

from __future__ import annotations

from collections.abc import Iterator

from builder.diagnostics import Span
from builder.memory import once_for_each
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import fields_of
from builder.words.languages import locale_of
from builder.words.own import own_words

MANY = 1000
"""More blocks than nearly any document has, in both its languages."""
DESCRIBING = frozenset({"alt"})
BESIDE = frozenset({"title", "heading", "notes", "alt"})
"""What stands beside a block's own words."""


@once_for_each(MANY)
def text_of(block: Block[Text]) -> tuple[Text, ...]:
    """The block's texts as they are shown; its title, heading, notes and alt text are left out."""
    return tuple(_texts(block, BESIDE))


def edition_words(edition: Edition) -> str:
    """Which edition a document is, for readers of traditional characters; nothing for others, whose script says it."""
    if not locale_of(edition.language).traditional:
        return ""
    words = own_words(edition.language).review
    return words.converted if any(text.original for text in _edition_texts(edition)) else words.edition


def _edition_texts(edition: Edition) -> Iterator[Text]:
    yield edition.title
    if edition.notice is not None:
        yield edition.notice
    for section in edition.sections:
        yield section.title
        for block in section.blocks:
            yield from text_of(block)


def _texts(thing: object, skip: frozenset[str] = frozenset()) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part, _skipped(part))
    elif not isinstance(thing, Span):
        for name in fields_of(type(thing)):
            if name not in skip:
                value = getattr(thing, name)
                yield from _texts(value, _skipped(value))


def _skipped(thing: object) -> frozenset[str]:
    """A block within a block (columns) keeps its title, which is shown; what describes a photo is not."""
    return BESIDE - {"title"} if isinstance(thing, Block) else DESCRIBING
