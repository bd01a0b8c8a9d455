"""Every kind of block as pieces: one match over the kinds, for leaflet and large print alike."""

from __future__ import annotations

from builder.changed import replace
from builder.layout.leaflet.blocks.callout import callout_pieces
from builder.layout.leaflet.blocks.cards import cards_pieces
from builder.layout.leaflet.blocks.chart import chart_pieces
from builder.layout.leaflet.blocks.figure import figure_pieces
from builder.layout.leaflet.blocks.lists import checklist_pieces, timeline_pieces
from builder.layout.leaflet.blocks.number import number_pieces
from builder.layout.leaflet.blocks.pairs import faq_pieces, myths_pieces
from builder.layout.leaflet.blocks.people import people_pieces
from builder.layout.leaflet.blocks.people100 import people100_pieces
from builder.layout.leaflet.blocks.points import points_pieces
from builder.layout.leaflet.blocks.prose import prose_pieces, quote_pieces, statement_pieces
from builder.layout.leaflet.blocks.sources import source_pieces
from builder.layout.leaflet.blocks.steps import steps_pieces
from builder.layout.leaflet.blocks.tables import compare_pieces, table_pieces
from builder.layout.leaflet.heads import block_head
from builder.layout.leaflet.piece import Piece, spaced
from builder.layout.leaflet.setting import Setting
from builder.outline.blocks import (
    Block,
    Callout,
    Cards,
    Chart,
    Checklist,
    Columns,
    Compare,
    Faq,
    Figure,
    Myths,
    Number,
    People,
    People100,
    Points,
    Prose,
    Quote,
    Sources,
    Statement,
    Steps,
    Table,
    Timeline,
)  # fmt: skip
from builder.outline.text import Text


def block_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block with its own heading, if it has one to print. The first piece has the room between blocks above it."""
    growth = setting.growth.get(block.span, 0.0)
    key = (id(block), width, setting.measures, growth, setting.ground)
    setting.memory.blocks[id(block)] = block
    return setting.once(key, lambda own: _headed_pieces(block, own, width))


def _headed_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    gap = setting.measures.block_gap
    body = body_pieces(block, setting, width)
    if block.heading is None or not body:
        return spaced(body, gap)
    head = block_head(block.heading, setting, width)
    return (replace(head, before=gap), *spaced(body, setting.measures.line_gap))


def body_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block without its heading; the room above the first piece is the caller's."""
    match block:
        case Prose():
            return prose_pieces(block, setting, width)
        case Points():
            return points_pieces(block, setting, width)
        case Statement():
            return statement_pieces(block, setting, width)
        case Number():
            return number_pieces(block, setting, width)
        case Steps():
            return steps_pieces(block, setting, width)
        case Timeline():
            return timeline_pieces(block, setting, width)
        case Cards():
            return cards_pieces(block, setting, width)
        case Compare():
            return compare_pieces(block, setting, width)
        case Table():
            return table_pieces(block, setting, width)
        case Chart():
            return chart_pieces(block, setting, width)
        case _:
            return _more_pieces(block, setting, width)


def _more_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    match block:
        case People100():
            return people100_pieces(block, setting, width)
        case Figure():
            return figure_pieces(block, setting, width)
        case Quote():
            return quote_pieces(block, setting, width)
        case Callout():
            return callout_pieces(block, setting, width)
        case Checklist():
            return checklist_pieces(block, setting, width)
        case Myths():
            return myths_pieces(block, setting, width)
        case Faq():
            return faq_pieces(block, setting, width)
        case People():
            return people_pieces(block, setting, width)
        case Columns():
            return _columns(block, setting, width)
        case Sources():
            return source_pieces(setting, setting.cited, width, block.span)
        case _:
            raise TypeError(f"no panel form for {type(block).__name__}")


def _columns(block: Columns[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Two columns of a slide stand one after the other on paper, each under the title it has there."""
    return tuple(
        piece
        for column in (block.left, block.right)
        for piece in _headed_pieces(replace(column, heading=column.heading or column.title), setting, width)
    )
