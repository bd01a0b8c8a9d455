"""What the phone edition says: all that leaflet and large print say, in the outline's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.outline.model.blocks import Block, Chart, Section
from builder.outline.model.edition import Edition
from builder.outline.model.said_once import named_above
from builder.outline.text.text import Text
from builder.replace import replace

_TAKEN_FROM = frozenset({"leaflet", "large", "phone"})
"""The outputs whose content the phone edition has."""


def phone_sections(edition: Edition) -> tuple[Section[Text], ...]:
    """Sections with the blocks that belong here; lists of sources are left to the end, as all sources stand there.

    A block that another one of these replaces (`instead-of`) is left out.
    """
    chosen = [s for s in edition.sections if _TAKEN_FROM & set(s.only)]
    replaced = {b.instead_of for s in chosen for b in _blocks(s.blocks) if b.instead_of}
    found = (
        replace(s, blocks=tuple(_under(s, b) for b in _blocks(s.blocks) if b.id not in replaced or b.id is None))
        for s in chosen
    )
    return tuple(section for section in found if section.blocks)


def _under(section: Section[Text], block: Block[Text]) -> Block[Text]:
    """A chart does not say the name that it took from the title of its section or its own: both stand over it."""
    over = section.title, block.heading or block.title
    return named_above(block, *over) if isinstance(block, Chart) else block


def _blocks(blocks: Iterable[Block[Text]]) -> Iterator[Block[Text]]:
    return (b for b in blocks if _TAKEN_FROM & set(b.only) and not b.traits.lists_sources)
