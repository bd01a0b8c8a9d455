"""Running text, quotations and pull quotes."""

from __future__ import annotations

from builder.changed import replace
from builder.geometry import Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece, beside, indented, merged
from builder.layout.leaflet.setting import Manner, Setting, text_piece, text_pieces
from builder.outline.blocks import Prose, Quote, Statement
from builder.outline.text import Text
from builder.typeset.model import Breaking


def prose_pieces(block: Prose[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Paragraphs, a piece each."""
    pieces: list[Piece] = []
    for text in block.paragraphs:
        manner = Manner(span=text.span, before=setting.measures.paragraph_gap)
        pieces += text_pieces(setting, text, "body", width, manner)
    return tuple(pieces)


def quote_pieces(block: Quote[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A quotation beside a bar, its speaker under it."""
    inner = width - _indent(setting)
    pieces = text_pieces(setting, block.text, "body", inner, Manner(span=block.text.span, role="quote"))
    if block.who:
        manner = Manner(span=block.who.span, before=setting.measures.line_gap / 2)
        pieces += (text_piece(setting, setting.one_run(block.who), "caption", inner, manner),)
    return (_barred(pieces, setting, block),)


def pull_pieces(block: Statement[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A statement that is not on the hill: a pull quote."""
    manner = Manner(span=block.text.span, role="statement", breaking=Breaking.BALANCED)
    pieces = text_pieces(setting, block.text, "pull", width - _indent(setting), manner)
    return (_barred(pieces, setting, block),)


def _indent(setting: Setting) -> float:
    return setting.measures.quote_bar + setting.measures.pad_x * 0.75


def _barred(pieces: tuple[Piece, ...], setting: Setting, block: Quote[Text] | Statement[Text]) -> Piece:
    piece = merged(indented(pieces, _indent(setting)))
    bar = box(Rect(0, 1, setting.measures.quote_bar, piece.height - 2), block.span, "primary-3")
    return replace(beside(piece, (bar,)), before=0.0)
