"""Callouts: what must not be missed, in a tinted box beside its sign; one that warns has a head bar: `warning`.

Of two boxes side by side that say yes and no, one has a tick and one a cross.
"""

from __future__ import annotations

from builder.layout.leaflet.blocks.boxes import ROSE, BoxSize, Part, inner_width, side_box, side_width
from builder.layout.leaflet.blocks.larger_letters import in_larger_letters
from builder.layout.leaflet.blocks.points import PointInk, dotted
from builder.layout.leaflet.blocks.warning import warning_piece
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import BLOCK_LEVEL, ParagraphOptions, Setting, text_piece, text_pieces
from builder.layout.sentences import first_sentence, has_strong_words
from builder.outline.model.blocks import Callout, Tone
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import Breaking

PARTS: dict[Tone, Part] = {
    "tip": Part("primary", "bulb", "mint"),
    "info": Part("primary", "info-circle", "mint"),
}
NO = Part("caution", "x", ROSE.ground)
"""What not to do, of two boxes side by side that say so."""


def callout_pieces(block: Callout[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The whole box as one piece; what its panel has left makes its letters larger, then its air."""
    room = setting.growth.get(block.span, 0.0)
    return (in_larger_letters(block, lambda own, more: _box(block, own, width, more), setting, room),)


def _box(block: Callout[Text], setting: Setting, width: float, more: float) -> Piece:
    """The box, `more` points higher than it need be."""
    if block.tone == "caution":
        return warning_piece(block, setting, width, more)
    part, ink = part_of(block), ink_of(block)
    inner = side_width(setting, width) if part.icon else inner_width(setting, width)
    return side_box(setting, callout_words(block, setting, inner, ink), BoxSize(width, more=more), part, block.span)


def part_of(block: Callout[Text]) -> Part:
    """The colours of its tone, or of what it says of two; two of one tone have no icon."""
    if block.answer == "no":
        return NO
    part = PARTS[block.tone]
    if block.answer:
        return replace(part, icon="check" if block.answer == "yes" else None)
    return replace(part, icon=block.item_icons[0]) if block.item_icons else part


def ink_of(block: Callout[Text]) -> str:
    """What head and strong words are written in."""
    return ROSE.ink if block.answer == "no" else "mint-ink"


def callout_words(block: Callout[Text], setting: Setting, width: float, ink: str) -> list[Piece]:
    """Head, text and points of a callout, its strong words in `ink`."""
    head, rest = _head_and_rest(block)
    alone = rest is None and not block.points
    pieces = [_head(setting, head, ink, width, alone)] if head else []
    return [*pieces, *_body(block, rest, setting, width, ink)]


def _head_and_rest(block: Callout[Text]) -> tuple[Text | None, Text | None]:
    """The bold head and the text under it. Without a head the first sentence leads, unless words of it are strong."""
    if block.head is not None or block.text is None:
        return block.head, block.text
    if has_strong_words(block.text):
        return None, block.text
    return first_sentence(block.text)


def _head(setting: Setting, head: Text, ink: str, width: float, alone: bool) -> Piece:
    """A head that stands alone is a sentence, set as bold body text."""
    runs = setting.strong(setting.one_run(head), ink)
    # A sentence is read, not announced: only a head over something is a heading for screen readers.
    options = ParagraphOptions(span=head.span, breaking=None)
    if not alone:
        options = ParagraphOptions(
            span=head.span, role="heading", level=BLOCK_LEVEL, keep=True, breaking=Breaking.BALANCED
        )
    return text_piece(setting, runs, "body" if alone else "box-heading", width, options)


def _body(block: Callout[Text], rest: Text | None, setting: Setting, width: float, ink: str) -> tuple[Piece, ...]:
    measures = setting.measures
    pieces: tuple[Piece, ...] = ()
    if rest is not None:
        style = setting.styled("body", strong_color=ink)
        options = ParagraphOptions(span=rest.span, before=measures.line_gap / 2, breaking=None)
        pieces = text_pieces(setting, rest, style, width, options)
    for index, text in enumerate(block.points):
        options = ParagraphOptions(span=block.span, before=measures.checklist_gap if index else measures.line_gap)
        pieces += (dotted(setting, setting.one_run(text), width, options, PointInk(ink)),)
    return pieces
