"""Every kind of block in two languages; `ROWS` says what draws it, else its pieces on paper stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from builder.geometry import MM
from builder.layout.bilingual.blocks.boxes import callout_rows, myths_rows, quote_rows, statement_rows
from builder.layout.bilingual.blocks.cards import cards_rows, faq_rows
from builder.layout.bilingual.blocks.lists import checklist_rows, points_rows, steps_rows, timeline_rows
from builder.layout.bilingual.blocks.people import people_rows
from builder.layout.bilingual.blocks.prose import prose_rows
from builder.layout.bilingual.blocks.shared import (
    chart_rows,
    compare_rows,
    figure_rows,
    number_rows,
    people100_rows,
    table_rows,
)
from builder.layout.bilingual.heads import block_head
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import apart, row_by_row
from builder.layout.item_pictures import shows_pictures
from builder.layout.large.content import kept_whole
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.blocks.sources import source_pieces
from builder.layout.leaflet.piece import Piece, spaced, with_next
from builder.outline.model.blocks import Block, Columns, Sources, are_boxes
from builder.outline.text.text import Text
from builder.replace import replace

WHOLE, JOINED_WHOLE = 45 * MM, 120 * MM
"""A list of up to this height stays on one page; so does a higher one whose items a line joins."""
HEAD_SHARE = 1.3
"""What stands over a block's head is so much further from it than blocks from each other."""
Blocks = tuple[Block[Text], Block[Text]]


def block_rows(blocks: Blocks, pairing: Pairing) -> tuple[Piece, ...]:
    """A block in both languages under its own head, if it has one to print."""
    traits = blocks[0].traits
    if shows_pictures(blocks[0], pairing.both.edition, pairing.both.theme.palettes["leaflet"]):
        pairing = replace(pairing, both=replace(pairing.both, pictures=True))
    rows = ROWS.get(traits.key, _beside_each_other)(blocks, pairing)
    if traits.items:
        kept = kept_whole(rows, JOINED_WHOLE if traits.joined else WHOLE)
        rows = tuple(replace(row, inside=index > 0) for index, row in enumerate(kept))
    heads = blocks[0].heading, blocks[1].heading
    if heads[0] is None or heads[1] is None or not rows:
        return spaced(rows, pairing.measures.block_gap)
    head = block_head(pairing, (heads[0], heads[1]))
    return (*spaced((head,), HEAD_SHARE * pairing.measures.block_gap), *spaced(rows, pairing.measures.line_gap))


def _beside_each_other(blocks: Blocks, pairing: Pairing) -> tuple[Piece, ...]:
    """What the leaflet draws of a block, each language in its own column: for a kind that has no rows of its own."""
    sides = pairing.each(lambda setting, block, width: body_pieces(block, setting, width), blocks)
    gaps = [piece.before for side in sides for piece in side[1:]]
    return apart(row_by_row(pairing, sides), max(gaps, default=0.0))


def _columns(blocks: tuple[Columns[Text], Columns[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """Two columns of a slide stand one after the other, each under the title it has there."""
    inner = zip(blocks[0].inner, blocks[1].inner, strict=True)
    headed = (tuple(replace(own, heading=own.heading or own.title) for own in both) for both in inner)
    left, right = (block_rows((one, other), pairing) for one, other in headed)
    return (*with_next(left), *right) if are_boxes(blocks[0]) else (*left, *right)


def _sources(blocks: tuple[Sources[Text], Sources[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    return source_pieces(pairing.both, pairing.both.cited, pairing.width, blocks[0].span)


ROWS: Mapping[str, Callable[[Any, Pairing], tuple[Piece, ...]]] = {
    "text": prose_rows,
    "points": points_rows,
    "statement": statement_rows,
    "number": number_rows,
    "steps": steps_rows,
    "timeline": timeline_rows,
    "cards": cards_rows,
    "compare": compare_rows,
    "table": table_rows,
    "chart": chart_rows,
    "people100": people100_rows,
    "figure": figure_rows,
    "quote": quote_rows,
    "callout": callout_rows,
    "checklist": checklist_rows,
    "myths": myths_rows,
    "faq": faq_rows,
    "people": people_rows,
    "columns": _columns,
    "sources": _sources,
}
"""What draws a kind whose parts stand once for both languages, or line by line, by its key."""
