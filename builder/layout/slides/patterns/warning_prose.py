"""A warning in prose: at its left a very large sign on full colour, beside it head and sentences in large letters.

The sign is what to do (phone, hospital, stop) where the words make that certain, else the triangle. Sentences stand
apart, each as a paragraph of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import Point, Rect, square
from builder.layout.sentences import all_sentences, closing_call
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text
from builder.layout.slides.card_shapes import LEFT, ROSE
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.list_air import list_air
from builder.layout.slides.shapes import group, rounded
from builder.layout.slides.sizing import TITLE, Piece, Ranges, Room
from builder.outline.model.blocks import Callout
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke
from builder.replace import replace

COLOR, SIGN = "caution", "alert-triangle"
RADIUS, RIM = 18.0, 1.5
BESIDE, RIGHT, AIR = 32.0, 30.0, 22.0
"""Between sign and words, at their right, and above and below them."""
SIGN_SHARE = 0.78
"""Of the width of its column."""
HEAD_BELOW, APART, CALL_ABOVE = 16.0, 12.0, 18.0
MOST_MORE = 14.0
"""Texts stand so much further apart where there is room."""
MOST_SENTENCES = 4
"""More of them are one text."""


class Plan(Struct, frozen=True):
    """The width of the sign's column, and the least sizes of head and text."""

    side: float
    head: float
    text: float


PLANS = (Plan(232, 32, 26), Plan(196, 30, 24))


def compose(block: Callout[Text], context: Context) -> tuple[SlideBody, ...] | None:
    """The box over the whole body; None where the words would not be large in it, in this language or another."""
    plan, found = chosen(context, block, PLANS, _attempt)
    if not found.fits or found.done.cuts:
        return None
    if any(not _attempt(here, twin, plan).fits for here, twin in context.beside):
        return None
    frame = context.body
    column = Rect(frame.x, frame.y, plan.side, frame.height)
    rim = Stroke(color=COLOR, width=max(RIM, context.theme.edge))
    sign = block.item_icons[0] if block.item_icons else SIGN
    middle = Point(column.centre.x, column.centre.y)
    card = group(
        [
            rounded(frame, RADIUS, context.span, fill=ROSE.fill, stroke=rim),
            rounded(column, RADIUS, context.span, fill=COLOR, stroke=rim, corners=LEFT),
            *art.line_icon(context, sign, square(middle, SIGN_SHARE * plan.side), "surface", context.span),
        ],
        context.span, context.own.pane.callout, decoration=True,
    )  # fmt: skip
    return (SlideBody(items=(_words(context, block, plan, found.texts(0)),), background=(card,)),)


def _attempt(context: Context, block: Callout[Text], plan: Plan) -> Laid:
    """One room; head and text grow together, so that they fill it."""
    place = _place(context.body, plan)
    text = context.range("card-text", plan.text, 42)
    ranges: Ranges = {
        TITLE: recolored(context.range("card-head", plan.head, 48), ROSE.ink),
        "text": recolored(text, "ink", ROSE.ink),
        "call": tuple(replace(style, weight=700) for style in recolored(text, ROSE.ink)),
    }
    pieces = _pieces(context, block, place.width)
    used = {piece.kind: ranges[piece.kind] for piece in pieces}
    return laid(context, [Room(pieces, place.height)], used, filling=True)


def _place(frame: Rect, plan: Plan) -> Rect:
    return frame.inset(plan.side + BESIDE, AIR, RIGHT, AIR)


def _pieces(context: Context, block: Callout[Text], width: float) -> tuple[Piece, ...]:
    """The head, or the word that says what the box is, then each sentence; the last of two is what to do."""
    assert block.text is not None
    head = block.head or context.words(context.own.blocks.warning, block.span)
    said, call = (block.text, None) if block.head is not None else closing_call(block.text)
    sentences = all_sentences(said) if said is not None else ()
    if said is not None and len(sentences) > MOST_SENTENCES:
        sentences = (said,)
    pieces = [Piece(text=head, kind=TITLE, width=width, lines=2, hard=True)]
    for number, text in enumerate(sentences):
        pieces.append(Piece(text=text, kind="text", width=width, above=APART if number else HEAD_BELOW))
    if call is not None:
        pieces.append(Piece(text=call, kind="call", width=width, above=CALL_ABOVE if sentences else HEAD_BELOW))
    return tuple(pieces)


def _words(context: Context, block: Callout[Text], plan: Plan, texts: Sequence[SetText]) -> Item:
    """Head and sentences as one text, in the middle of its place's height."""
    place = _place(context.body, plan)
    above = [piece.above if number else 0.0 for number, piece in enumerate(_pieces(context, block, place.width))]
    more = list_air(place.height, 0.0, texts, above, MOST_MORE)
    above = [0.0, *(gap + more for gap in above[1:])]
    return held_text(texts, place, role="callout", name=context.own.pane.callout_text, middle=True, stack=Stack(above))
