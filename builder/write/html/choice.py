"""What the phone edition shows of its blocks: heads and words, terms where they are met, sources."""

from __future__ import annotations

from collections.abc import Iterable

from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Term
from builder.outline.text.text import Text


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
    unmet = {term.id: [form.lower() for form in (term.name.plain, *term.match)] for term in terms}
    for index, block in enumerate(blocks):
        words = "\n".join(text.plain for text in shown_texts(block)).lower()
        met = [id for id, forms in unmet.items() if any(form in words for form in forms)]
        for id in met:
            places[id] = index
            del unmet[id]
    return places


def cited_in(block: Block[Text]) -> tuple[str, ...]:
    """The sources a block cites, those within its texts first."""
    inner = [id for one in block.inner for id in cited_in(one)]
    within = [id for text in shown_texts(block) for id in text.citations]
    return tuple(dict.fromkeys((*within, *inner, *block.cite)))
