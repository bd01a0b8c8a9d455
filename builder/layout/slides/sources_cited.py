"""Which sources a block cites, and their numbers in the order a talk meets them."""

from __future__ import annotations

from builder.memory import once_for_each
from builder.outline.model.block_texts import MANY, text_of
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.typeset.text_runs import CitationNumbers, cited


def number_sources(edition: Edition, numbers: CitationNumbers) -> None:
    """Number the sources in the order the talk meets them, before a list of them can be drawn."""
    sections = [s for s in edition.sections if "talk" in s.only]
    blocks = [block for section in sections for block in section.blocks if "talk" in block.only]
    for key in (key for block in blocks for key in sources_of(block)):
        if key in edition.sources:
            numbers.number(key)


@once_for_each(MANY)
def sources_of(block: Block[Text]) -> tuple[str, ...]:
    """The sources a block cites: in its title and texts, then beside it."""
    return tuple(dict.fromkeys([*cited([block.title, *text_of(block)]), *block.cite]))
