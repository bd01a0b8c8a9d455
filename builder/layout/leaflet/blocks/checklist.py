"""Checklists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.diagnostics import Span
from builder.drawing.icons import IconLook, icon_line
from builder.geometry import MM, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import CARD, BoxSize, boxed, inner_width
from builder.layout.leaflet.drawing import tick_box
from builder.layout.leaflet.line_to_write_on import line_piece
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import ParagraphOptions, Setting, list_piece, middle_of_line
from builder.outline.model.blocks import Checklist
from builder.outline.text.text import Text
from builder.page.items import Item, Marker
from builder.replace import replace

LEAST_ROWS = 2
"""Rows on a card of a list that goes on over a page."""
LARGE_CARD = 8
"""So many rows has a card of the large print at most, so that it fits a page."""
ROW_GROWTH = 4 * MM
"""By how much rows move apart at most, to fill a panel."""


def checklist_pieces(block: Checklist[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Empty boxes with hanging text on a white card; what the panel has left parts the rows a little more.

    An item that is a line to write on has no box: there is nothing to tick. Where every item has an icon, it stands
    between box and text, unless a text would take a line more for it.
    """
    measures = setting.measures
    gap = measures.checklist_gap + min(ROW_GROWTH, setting.growth.get(block.span, 0.0) / len(block.items))
    pieces: list[Piece] = []
    inner = width if measures.least else inner_width(setting, width)
    icons = _icons(block, setting, inner)
    column = measures.tick_column + (measures.small_column if icons else 0.0)
    marker = Marker(kind="tick-box", text="☐", color="primary", line=None, offset=column)
    for index, text in enumerate(block.items):
        options = ParagraphOptions(span=block.span, before=gap if pieces else 0)
        if ruled := line_piece(setting, text, inner, options):
            pieces.append(ruled)
            continue
        done = setting.short(setting.one_run(text), "body", inner - column)
        piece = list_piece(setting, (done,), column, marker, options)
        middle = middle_of_line(done.style)
        drawn = _drawn(setting, icons[index], middle, block.span) if icons else ()
        pieces.append(beside(piece, (tick_box(measures, middle, block.span), *drawn)))
    if measures.least:
        return tuple(pieces)
    parts = _shared(pieces, LARGE_CARD if setting.medium == "large" else len(pieces))
    cards = [_card(setting, part, width, block.span) for part in parts]
    return tuple(replace(card, before=measures.card_gap if index else 0.0) for index, card in enumerate(cards))


def _drawn(setting: Setting, icon: str, middle: float, span: Span) -> tuple[Item, ...]:
    """An icon right of its box."""
    size = setting.measures.small_icon
    frame = Rect(setting.measures.tick_column, middle - size / 2, size, size)
    return (authors_icon(setting, icon, frame, IconLook("mint-ink", icon_line(size)), span),)


def _icons(block: Checklist[Text], setting: Setting, width: float) -> Sequence[str]:
    """The icons of the items, where each has one and no text takes a line more beside it."""
    measures = setting.measures
    if measures.least or len(block.item_icons) != len(block.items):
        return ()
    rooms = (width - measures.tick_column, width - measures.tick_column - measures.small_column)
    usual, narrow = (
        [len(setting.short(setting.one_run(text), "body", room).lines) for text in block.items] for room in rooms
    )
    return block.item_icons if narrow == usual else ()


def _card(setting: Setting, pieces: list[Piece], width: float, span: Span) -> Piece:
    """The rows on a card; in large print it may be two of two rows or more."""
    card = boxed(setting, pieces, BoxSize(width), CARD, span)
    if setting.medium != "large":
        return card
    ends = range(len(pieces) - LEAST_ROWS, LEAST_ROWS - 1, -1)
    both = (
        (
            boxed(setting, pieces[:end], BoxSize(width), CARD, span),
            boxed(setting, pieces[end:], BoxSize(width), CARD, span),
        )
        for end in ends
    )
    gap = setting.measures.card_gap
    return replace(card, parts=tuple((one, replace(other, before=gap)) for one, other in both))


def _shared(pieces: list[Piece], most: int) -> list[list[Piece]]:
    """Pieces in cards of about equal length, none longer than `most`."""
    count = -(-len(pieces) // most)
    size, more = divmod(len(pieces), count)
    ends = [index * size + min(index, more) for index in range(count + 1)]
    return [pieces[start:end] for start, end in pairwise(ends)]
