"""What the phone edition says: all that leaflet and large print say, in the outline's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.changed import replace
from builder.layout.texts import text_of
from builder.outline.blocks import Block, Section
from builder.outline.edition import Edition, Term
from builder.outline.text import Text

_TAKEN_FROM = frozenset({"leaflet", "large", "phone"})
"""The outputs whose content the phone edition has."""


def phone_sections(edition: Edition) -> tuple[Section[Text], ...]:
    """Sections with the blocks that belong here; lists of sources are left to the end, as all sources stand there.

    A block that another one of these replaces (`instead-of`) is left out.
    """
    chosen = [s for s in edition.sections if _TAKEN_FROM & set(s.only)]
    replaced = {b.instead_of for s in chosen for b in _blocks(s.blocks) if b.instead_of}
    found = (
        replace(s, blocks=tuple(b for b in _blocks(s.blocks) if b.id not in replaced or b.id is None)) for s in chosen
    )
    return tuple(section for section in found if section.blocks)


def _blocks(blocks: Iterable[Block[Text]]) -> Iterator[Block[Text]]:
    return (b for b in blocks if _TAKEN_FROM & set(b.only) and not b.traits.lists_sources)


def shown_texts(block: Block[Text]) -> tuple[Text, ...]:
    """Head and words of a block."""
    head = block_head(block)
    return (*([head] if head else []), *text_of(block))


def block_head(block: Block[Text]) -> Text | None:
    """What stands over a block; statements and quotations speak for themselves."""
    return None if block.headline else block.heading or block.title


def first_met(terms: Iterable[Term], blocks: Iterable[Block[Text]]) -> dict[str, int]:
    """For each term the number of the block, from 0, in which a reader meets it first."""
    places: dict[str, int] = {}
    for index, block in enumerate(blocks):
        words = "\n".join(text.plain for text in shown_texts(block)).lower()
        for term in terms:
            if term.id not in places and any(form.lower() in words for form in (term.name.plain, *term.match)):
                places[term.id] = index
    return places


def cited_in(block: Block[Text]) -> tuple[str, ...]:
    """The sources a block cites, those within its texts first."""
    inner = [id for one in block.inner for id in cited_in(one)]
    within = [id for text in shown_texts(block) for id in text.citations]
    return tuple(dict.fromkeys((*within, *inner, *block.cite)))
