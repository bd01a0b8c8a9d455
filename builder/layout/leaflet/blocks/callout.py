"""Callouts: a tinted box with an icon, a bold head, and text or points."""

from __future__ import annotations

from builder.changed import replace
from builder.layout.leaflet.blocks.boxes import Look, boxed, inner_width
from builder.layout.leaflet.blocks.points import dotted
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.piece import Piece, beside, indented
from builder.layout.leaflet.setting import BLOCK_LEVEL, Manner, Setting, middle_of_line, text_piece, text_pieces
from builder.layout.sentences import first_sentence
from builder.outline.blocks import Callout, Tone
from builder.outline.text import Text
from builder.typeset.model import Breaking

LOOKS: dict[Tone, tuple[Look, str, str]] = {
    "caution": (Look("clay", "caution-edge", "callout", "callout"), "alert-triangle", "caution-text"),
    "tip": (Look("tint", "primary-3", "callout", "callout"), "heart", "primary"),
    "info": (Look("tint", "primary-3", "callout", "callout"), "info-circle", "primary"),
}
"""A tone's box, icon, and colour of icon and head."""


def callout_pieces(block: Callout[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The whole box as one piece."""
    look, icon, color = LOOKS[block.tone]
    head, rest = _head_and_rest(block)
    inner = inner_width(setting, width)
    alone = rest is None and not block.points
    pieces = [_head(setting, head, icon, color, inner, alone)] if head else []
    body = _body(block, rest, setting, inner)
    return (boxed(setting, (*pieces, *body), width, replace(look, pad=0.6) if alone else look, block.span),)


def _head_and_rest(block: Callout[Text]) -> tuple[Text | None, Text | None]:
    """The bold head and the text under it; without a head of its own the first sentence leads."""
    if block.head is not None or block.text is None:
        return block.head, block.text
    return first_sentence(block.text)


def _head(setting: Setting, head: Text, icon: str, color: str, width: float, alone: bool) -> Piece:
    """Icon and head on one line; a head that stands alone is a sentence, set as bold body text."""
    measures = setting.measures
    runs = setting.strong(setting.one_run(head), color)
    # A sentence is read, not announced: only a head over something is a heading for screen readers.
    manner = Manner(span=head.span) if alone else Manner(span=head.span, role="heading", level=BLOCK_LEVEL, keep=True)
    style = "body" if alone else "box-heading"
    piece = text_piece(setting, runs, style, width - measures.small_column,
                       replace(manner, breaking=Breaking.FLOW if alone else Breaking.BALANCED))  # fmt: skip
    middle = middle_of_line(setting.styles[style])
    drawn = icon_at(icon, 0, middle, measures.small_icon, measures.icon_stroke, head.span, color)
    return beside(indented((piece,), measures.small_column)[0], (drawn,))


def _body(block: Callout[Text], rest: Text | None, setting: Setting, width: float) -> tuple[Piece, ...]:
    measures = setting.measures
    pieces: tuple[Piece, ...] = ()
    if rest is not None:
        pieces = text_pieces(setting, rest, "body", width, Manner(span=rest.span, before=measures.line_gap))
    for index, text in enumerate(block.points):
        manner = Manner(span=block.span, before=0 if index else measures.line_gap)
        pieces += (dotted(setting, setting.one_run(text), width, manner),)
    return pieces
