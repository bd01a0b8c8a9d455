"""Running text: paragraph beside paragraph."""

from __future__ import annotations

from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import apart, row_by_row
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_pieces
from builder.outline.model.blocks import Prose
from builder.outline.text.text import Text


def prose_rows(blocks: tuple[Prose[Text], Prose[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """A row for each text of the block; of a text with several paragraphs the n-th stand beside each other."""

    def words(setting: Setting, text: Text, width: float) -> tuple[Piece, ...]:
        return text_pieces(setting, text, "body", width, ParagraphOptions(span=text.span))

    rows: list[Piece] = []
    for both in zip(blocks[0].paragraphs, blocks[1].paragraphs, strict=True):
        rows += row_by_row(pairing, pairing.each(words, both))
    return apart(rows, pairing.measures.paragraph_gap)
