"""05–08 with icons and few words: cards side by side, each with its icon large on a disc, in place of bare rows.

Two or three stand in a row, four two by two, five and six in two rows of equal cards. Points that need more lines
than fit here stay rows over the full width.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Circle, Point, Rect
from builder.layout.slides.boxes import SetText, Stack, held_text
from builder.layout.slides.card_shapes import FULL, plain_card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, laid
from builder.layout.slides.context import Context, SlideBody, aligned
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import column_gap, equal_cells
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.short_items import item_steps
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import PointItem, Points
from builder.outline.text.text import Text
from builder.page.items import Item

WIDE = 700.0
"""A slide of that width has room for cards side by side."""
ROW_GAP = 18.0
PADDING = 20.0
LEAD_ABOVE = 4.0


class Form(Struct, frozen=True):
    """So many cards across, their discs' radius, whether the disc stands over the words; the words' sizes and lines."""

    across: int
    disc: float
    over: bool
    lead: tuple[float, float]
    text: tuple[float, float]
    lines: int
    lead_lines: int = 2
    gap: float = 20.0
    """From the disc to the words."""
    air: float = 18.0
    """The least above and below what a card shows."""


PAIR = Form(2, 74, True, (30, 42), (26, 40), 3, gap=28)
THREE = Form(3, 64, True, (26, 36), (25, 36), 3, gap=26)
SQUARE = Form(2, 48, False, (25, 34), (23, 31), 3, gap=22)
GRID = Form(3, 28, True, (21, 27), (20, 27), 2, 1, gap=6, air=9)
FORMS = {2: PAIR, 3: THREE, 4: SQUARE, 5: GRID, 6: GRID}


def compose(block: Points[Text], context: Context) -> tuple[SlideBody, ...] | None:
    """All points on one slide; None where they have no icons, or too many words, in this language or another."""
    form = FORMS.get(len(block.items))
    icons = icons_of(block, len(block.items))
    if form is None or not all(icons) or any(item.sub for item in block.items) or context.body.width < WIDE:
        return None
    found = _attempt(block, context, form)
    if not all(_takes(one) for one in (found, *(_attempt(twin, other, form) for other, twin in context.beside))):
        return None
    tell_unfit(context, say("a point"), found.rooms, found.done)
    frames = _frames(context.body, form, len(block.items))
    heights = [_height(found.texts(i)) for i in range(len(frames))]
    cards: list[Item] = []
    words: list[Item] = []
    for number, (item, frame) in enumerate(zip(block.items, frames, strict=True)):
        tallest = max(heights) if form.over else heights[number]
        sign = icon_disc(context, icons[number], _disc(form, frame, tallest), FULL, item.text.span)
        cards.append(plain_card(context, frame, context.own.pane.card, item.text.span, sign))
        words.append(_words(found.texts(number), form, frame, tallest))
    return (SlideBody(items=tuple(words), background=tuple(cards)),)


def _takes(found: Laid) -> bool:
    return found.fits and not found.done.cuts


def _frames(body: Rect, form: Form, count: int) -> tuple[Rect, ...]:
    return equal_cells(body, form.across, count, column_gap(form.across), ROW_GAP)


def _attempt(block: Points[Text], context: Context, form: Form) -> Laid:
    """A room for each card's words."""
    rooms: list[Room] = []
    for item, frame in zip(block.items, _frames(context.body, form, len(block.items)), strict=True):
        inner = _inner(form, frame)
        height = inner.height - (2 * form.disc + form.gap if form.over else 0.0)
        rooms.append(Room(_pieces(item, inner.width, form), height))
    lead, text = context.range("card-head", *form.lead), context.range("card-text", *form.text)
    if not any(item.lead for item in block.items):
        others = [[item.text for item in twin.items] for _, twin in context.beside]
        text = item_steps(context, [item.text for item in block.items], others, *form.text)
    if form.over:
        lead, text = aligned(lead, "center"), aligned(text, "center")
    return laid(context, rooms, {"lead": lead, "text": text})


def _pieces(item: PointItem[Text], width: float, form: Form) -> tuple[Piece, ...]:
    """The lead, if any, and the text; narrow centred Chinese keeps its line ends by itself."""
    text = Piece(text=item.text, kind="text", width=width, lines=form.lines, above=LEAD_ABOVE if item.lead else 0.0)
    if item.lead is None:
        return (text,)
    return (Piece(text=item.lead, kind="lead", width=width, lines=form.lead_lines, hard=True), text)


def _inner(form: Form, frame: Rect) -> Rect:
    """Where a card's words may stand: all of it, or what the disc at its left leaves."""
    left = 0.0 if form.over else 2 * form.disc + form.gap
    return frame.inset(PADDING + left, form.air, PADDING, form.air)


def _height(texts: Sequence[SetText]) -> float:
    return sum(text.height for text in texts) + LEAD_ABOVE * (len(texts) - 1)


def _above(form: Form, frame: Rect, tallest: float) -> float:
    """What stands free over the discs of a row: disc and the tallest words are in the middle together."""
    return (frame.height - 2 * form.disc - form.gap - tallest) / 2


def _disc(form: Form, frame: Rect, tallest: float) -> Circle:
    """Where an icon stands: over the words, or at their left."""
    if form.over:
        return Circle(Point(frame.centre.x, frame.y + _above(form, frame, tallest) + form.disc), form.disc)
    return Circle(Point(frame.x + PADDING + form.disc, frame.centre.y), form.disc)


def _words(texts: Sequence[SetText], form: Form, frame: Rect, tallest: float) -> Item:
    """Under the disc all begin at one height; beside it each stands in the middle."""
    inner = _inner(form, frame)
    above = [0.0, *(LEAD_ABOVE for _ in texts[1:])]
    if not form.over:
        return held_text(texts, Rect(inner.x, frame.y, inner.width, frame.height), middle=True, stack=Stack(above))
    top = _above(form, frame, tallest) + 2 * form.disc + form.gap
    return held_text(texts, Rect(inner.x, frame.y + top, inner.width, frame.height - top - 4), stack=Stack(above))
