"""The line under a table, a comparison or a chart."""

from __future__ import annotations

from collections.abc import Sequence

from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.text.text import Text
from builder.replace import replace


def with_caption(pieces: Sequence[Piece], caption: Text | None, setting: Setting, width: float) -> tuple[Piece, ...]:
    """The pieces with their caption under the last, which it never leaves."""
    if caption is None or not pieces:
        return tuple(pieces)
    return (*pieces[:-1], replace(pieces[-1], keep=True), caption_piece(caption, setting, width))


def caption_piece(caption: Text, setting: Setting, width: float) -> Piece:
    """The caption alone, with the room over it."""
    options = ParagraphOptions(span=caption.span, role="caption", before=setting.measures.line_gap / 2)
    return text_piece(setting, setting.one_run(caption), "caption", width, options)
