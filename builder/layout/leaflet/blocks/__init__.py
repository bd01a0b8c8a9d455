"""Every kind of block as pieces: one match over the kinds, for leaflet and large print alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.changed import replace
from builder.layout.leaflet.blocks.callout import callout_pieces
from builder.layout.leaflet.blocks.cards import cards_pieces
from builder.layout.leaflet.blocks.chart import chart_pieces
from builder.layout.leaflet.blocks.figure import figure_pieces
from builder.layout.leaflet.blocks.lists import checklist_pieces, steps_pieces, timeline_pieces
from builder.layout.leaflet.blocks.number import number_pieces
from builder.layout.leaflet.blocks.pairs import faq_pieces, myths_pieces
from builder.layout.leaflet.blocks.people import people_pieces
from builder.layout.leaflet.blocks.people100 import people100_pieces
from builder.layout.leaflet.blocks.points import points_pieces
from builder.layout.leaflet.blocks.prose import prose_pieces, pull_pieces, quote_pieces
from builder.layout.leaflet.blocks.sources import source_pieces
from builder.layout.leaflet.blocks.tables import compare_pieces, table_pieces
from builder.layout.leaflet.piece import Piece, spaced
from builder.layout.leaflet.setting import BLOCK_LEVEL, Manner, Setting, text_piece
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
from builder.typeset.model import Breaking

LADDER_MEASURES = (
    "row_gap", "run_in", "card_gap", "card_picture", "card_column", "dot_pitch", "dot_radius", "figure_height",
    "pad_x", "pad_y",
)  # fmt: skip
"""The measures of the fitter's ladder that a block of some kind is drawn with."""
_PADDED = ("pad_x", "pad_y")
_DRAWN_WITH: Mapping[type, tuple[str, ...]] = MappingProxyType({
    Points: ("row_gap", "run_in"), Cards: ("card_gap", "card_picture", "card_column", *_PADDED),
    Compare: ("card_gap", *_PADDED), Table: ("card_gap", *_PADDED), People100: ("dot_pitch", "dot_radius"),
    Figure: ("figure_height",), Callout: _PADDED, Quote: _PADDED, Statement: _PADDED, Number: _PADDED,
    People: _PADDED, Columns: LADDER_MEASURES,
})  # fmt: skip


def block_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block with its own heading, if it has one to print. The first piece has the room between blocks above it.

    A rung of the ladder that does not touch a block leaves its pieces as they were.
    """
    own = tuple(getattr(setting.measures, name) for name in _DRAWN_WITH.get(type(block), ()))
    return setting.once((id(block), width, *own), lambda: _headed_pieces(block, setting, width))


def _headed_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    gap = setting.measures.block_gap
    body = body_pieces(block, setting, width)
    if block.heading is None or not body:
        return spaced(body, gap)
    head = heading_piece(block.heading, setting, width)
    return (replace(head, before=gap), *spaced(body, setting.measures.line_gap))


def heading_piece(heading: Text, setting: Setting, width: float) -> Piece:
    """A heading within a section; what follows stays with it."""
    manner = Manner(span=heading.span, role="heading", level=BLOCK_LEVEL, breaking=Breaking.BALANCED, keep=True)
    return text_piece(setting, setting.one_run(heading), "box-heading", width, manner)


def body_pieces(block: Block[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block without its heading; the room above the first piece is the caller's."""
    match block:
        case Prose():
            return prose_pieces(block, setting, width)
        case Points():
            return points_pieces(block, setting, width)
        case Statement():
            return pull_pieces(block, setting, width)
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
