"""Every kind of block as pieces, for leaflet and large print alike; `PIECES` says what draws each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from builder.layout.item_pictures import shows_pictures
from builder.layout.leaflet.blocks.callout import callout_pieces
from builder.layout.leaflet.blocks.cards import cards_pieces
from builder.layout.leaflet.blocks.chart import chart_pieces
from builder.layout.leaflet.blocks.checklist import checklist_pieces
from builder.layout.leaflet.blocks.figure import figure_pieces
from builder.layout.leaflet.blocks.number import number_pieces
from builder.layout.leaflet.blocks.pairs import faq_pieces, myths_pieces
from builder.layout.leaflet.blocks.people import people_pieces
from builder.layout.leaflet.blocks.people100 import people100_pieces
from builder.layout.leaflet.blocks.points import points_pieces
from builder.layout.leaflet.blocks.prose import prose_pieces, quote_pieces, statement_pieces
from builder.layout.leaflet.blocks.sources import source_pieces
from builder.layout.leaflet.blocks.steps import steps_pieces
from builder.layout.leaflet.blocks.tables import compare_pieces, table_pieces
from builder.layout.leaflet.blocks.timeline import timeline_pieces
from builder.layout.leaflet.heads import block_head
from builder.layout.leaflet.piece import Piece, spaced, with_next
from builder.layout.leaflet.setting import Setting
from builder.outline.model.blocks import Block, Columns, People, Sources, are_boxes
from builder.outline.model.unplaced import unplaced
from builder.outline.text.text import Text
from builder.replace import replace


def block_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block with its own heading, if it has one to print. The first piece has the room between blocks above it."""
    growth = setting.growth.get(block.span, 0.0)
    group = setting.edition.group if any(isinstance(one, People) for one in (block, *block.inner)) else None
    group = None if group is None else unplaced(group)
    key = (id(block), width, setting.measures, growth, setting.ground, group)
    setting.memory.blocks[id(block)] = block
    return setting.once(key, lambda own: _headed_pieces(block, own.for_blocks(group), width))


def _headed_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    gap = setting.measures.block_gap
    body = body_pieces(block, setting, width)
    if block.heading is None or not body:
        return spaced(body, gap)
    head = block_head(block.heading, setting, width)
    return (replace(head, before=gap), *spaced(body, setting.measures.line_gap))


def body_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block without its heading; the room above the first piece is the caller's."""
    pictures = shows_pictures(block, setting.edition, setting.theme.palettes[setting.medium])
    return PIECES[block.traits.key](block, replace(setting, pictures=True) if pictures else setting, width)


def _columns(block: Columns[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Two columns of a slide stand one after the other on paper, each under the title it has there.

    Two boxes are seen together: no page parts them.
    """
    left, right = (
        _headed_pieces(replace(column, heading=column.heading or column.title), setting, width)
        for column in (block.left, block.right)
    )
    return (*with_next(left), *right) if are_boxes(block) else (*left, *right)


def _sources(block: Sources[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    return source_pieces(setting, setting.cited, width, block.span)


PIECES: Mapping[str, Callable[[Any, Setting, float], tuple[Piece, ...]]] = {
    "text": prose_pieces,
    "points": points_pieces,
    "statement": statement_pieces,
    "number": number_pieces,
    "steps": steps_pieces,
    "timeline": timeline_pieces,
    "cards": cards_pieces,
    "compare": compare_pieces,
    "table": table_pieces,
    "chart": chart_pieces,
    "people100": people100_pieces,
    "figure": figure_pieces,
    "quote": quote_pieces,
    "callout": callout_pieces,
    "checklist": checklist_pieces,
    "myths": myths_pieces,
    "faq": faq_pieces,
    "people": people_pieces,
    "columns": _columns,
    "sources": _sources,
}
"""What draws each kind on paper, by its key."""
