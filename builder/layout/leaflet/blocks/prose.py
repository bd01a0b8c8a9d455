"""Running text, quotations and statements."""

from __future__ import annotations

from builder.geometry import MM, Rect
from builder.layout.leaflet.blocks.boxes import SAND, BoxSize, Look, boxed, inner_width, with_sign
from builder.layout.leaflet.blocks.statement import statement_card
from builder.layout.leaflet.drawing import box, quote_mark
from builder.layout.leaflet.line_to_write_on import line_piece
from builder.layout.leaflet.piece import Piece, beside, indented, merged
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece, text_pieces
from builder.outline.model.blocks import Prose, Quote, Statement
from builder.outline.text.quotation import in_marks
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import Breaking

QUOTED = Look(SAND.ground, None, "group", "quote")
QUOTE_GAP = 2.6 * MM


def prose_pieces(block: Prose[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Paragraphs, a piece each."""
    pieces: list[Piece] = []
    for text in block.paragraphs:
        options = ParagraphOptions(span=text.span, before=setting.measures.paragraph_gap)
        ruled = line_piece(setting, text, width, options)
        pieces += (ruled,) if ruled else text_pieces(setting, text, "body", width, options)
    return tuple(pieces)


def quote_pieces(block: Quote[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A quotation in its marks on a tinted ground, its speaker under it."""
    size = setting.measures.quote_mark
    column = size + QUOTE_GAP
    inner = inner_width(setting, width) - column
    options = ParagraphOptions(span=block.text.span, role="quote", breaking=None)
    pieces = [text_piece(setting, setting.one_run(in_marks(block.text)), "quote", inner, options)]
    if block.who:
        who = ParagraphOptions(span=block.who.span, before=setting.measures.line_gap * 0.7)
        pieces.append(text_piece(setting, setting.one_run(block.who), "quote-who", inner, who))
    mark = Piece(height=size * 0.75, items=(quote_mark(size, SAND.ink, block.span),))
    look = replace(QUOTED, edge="line" if setting.theme.edge else None)
    return (boxed(setting, (with_sign(mark, column, pieces),), BoxSize(width), look, block.span),)


def statement_pieces(block: Statement[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The sheet's statement on its card; any other as large words beside a bar."""
    if setting.scene == block.span:
        return (statement_card(block, setting, width),)
    options = ParagraphOptions(span=block.text.span, role="statement", breaking=Breaking.BALANCED)
    column = setting.measures.head_column
    pieces = text_pieces(setting, block.text, "pull", width - column, options)
    piece = merged(indented(pieces, column))
    bar = box(Rect(0, 1, setting.measures.head_bar, piece.height - 2), block.span, "hill-2",
              radius=setting.measures.head_bar / 2)  # fmt: skip
    return (replace(beside(piece, (bar,)), before=0.0),)
