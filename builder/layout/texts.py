"""Every text of a block, in the order of its fields."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.blocks import Block
from builder.outline.text import Text

BESIDE = frozenset({"title", "heading", "notes", "alt"})
"""What stands beside a block's own words."""


def text_of(block: Block[Text]) -> tuple[Text, ...]:
    """The block's texts as they are shown; its title, heading, notes and alt text are left out."""
    return tuple(_texts(block, BESIDE))


def _texts(thing: object, skip: frozenset[str] = frozenset()) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part, _skipped(part))
    elif isinstance(thing, Struct) and not isinstance(thing, Span):
        for name in thing.__struct_fields__:
            if name not in skip:
                value = getattr(thing, name)
                yield from _texts(value, _skipped(value))


def _skipped(thing: object) -> frozenset[str]:
    """A block within a block (columns) keeps its title, which is shown."""
    return BESIDE - {"title"} if isinstance(thing, Block) else frozenset()
