"""08 and 09: cards in a grid, one to six, with icons, short forms, and what speaks for and against."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk import art
from builder.layout.talk.boxes import fits, tell_overset, text_item
from builder.layout.talk.card_plans import (
    ABOVE_SIGN,
    BELOW_HEAD,
    BELOW_ICON,
    BELOW_ROW,
    SIGN_INDENT,
    TOP_BAR,
    Measures,
    SetCard,
    measures_of,
    plans_for,
    set_cards,
)
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import GUTTER, cells, evenly, settled
from builder.layout.talk.shapes import bar, group, panel
from builder.layout.talk.signs import sign
from builder.outline.blocks import Card, Cards
from builder.outline.text import Text

SIGN_RADIUS = 0.17 * INCH
ICON_AT = 0.98 * INCH
"""The middle of an icon that stands at the left of its card."""


def compose(block: Cards[Text], context: Context) -> tuple[SlideBody, ...]:
    """The cards by the first arrangement that takes them, over several slides if it must be."""
    for plan in plans_for(len(block.items), bare=not any(card.icon for card in block.items)):
        measures = measures_of(context, block.items, plan)
        done = set_cards(context, block.items, measures)
        if measures.take(done):
            break
    else:
        _tell(context, done, measures)
    height = measures.height(done)
    return tuple(_slide(context, run, measures, height) for run in evenly(done, plan.most))


def _slide(context: Context, run: Sequence[SetCard], measures: Measures, height: float) -> SlideBody:
    across, body = measures.plan.across, context.body
    down = -(-len(run) // across)
    total = down * height + GUTTER * (down - 1)
    frames = cells(Rect(body.x, settled(body, total), body.width, total), across, down)
    return SlideBody(items=tuple(_card(context, c, frame, measures) for c, frame in zip(run, frames, strict=False)))


def _card(context: Context, card: SetCard, frame: Rect, measures: Measures) -> Item:
    edge = bar(Rect(frame.x, frame.y, frame.width, TOP_BAR), "primary", context.span)
    inside = frame.inset(0, TOP_BAR, 0, 0)
    items = [panel(context, frame, "surface"), edge, *_content(context, card, inside, measures)]
    return group(items, card.card.span, card.card.title.plain, _said(context, card.card))


def _content(context: Context, card: SetCard, inside: Rect, measures: Measures) -> list[Item]:
    """Icon and texts, inside the card below its bar."""
    plan = measures.plan
    top = Point(inside.x, inside.y + plan.above * INCH)
    middle = Point(inside.x, inside.centre.y - measures.stack(card) / 2)
    if not measures.icons:
        return _texts(context, card, top if plan.down == 1 and plan.across > 1 else middle, measures)
    if plan.icon == "left":
        centre = Point(inside.x + ICON_AT, inside.centre.y)
        return [*_icon(context, card, centre, measures), *_texts(context, card, middle, measures)]
    centre = Point(inside.x + measures.text_x + measures.radius, top.y + measures.radius)
    if plan.icon == "over":
        below = Point(inside.x, top.y + 2 * measures.radius + BELOW_ICON)
        return [*_icon(context, card, centre, measures), *_texts(context, card, below, measures)]
    return _beside(context, card, top, measures)


def _beside(context: Context, card: SetCard, top: Point, measures: Measures) -> list[Item]:
    """Icon and head in one row, the rest under it."""
    row = measures.row(card)
    centre = Point(top.x + measures.text_x + measures.radius, top.y + row / 2)
    frame = Rect(top.x + measures.head_x, top.y, measures.room(measures.head_x), row)
    below = Point(top.x, top.y + row + BELOW_ROW)
    head = text_item(card.lead, frame, centred=True)
    return [*_icon(context, card, centre, measures), head, *_texts(context, card, below, measures, with_head=False)]


def _icon(context: Context, card: SetCard, centre: Point, measures: Measures) -> tuple[Item, ...]:
    if card.card.icon is None:
        return ()
    return art.medallion(context, card.card.icon, centre, measures.radius, card.card.span)


def _texts(context: Context, card: SetCard, at: Point, measures: Measures, with_head: bool = True) -> list[Item]:
    """The card's words in one text box, then a line each for and against."""
    x, y, width = at.x + measures.text_x, at.y, measures.room(measures.text_x)
    items: list[Item] = []
    parts = [*(card.lead if with_head else ()), *([card.text] if card.text else [])]
    if parts:
        gaps = [BELOW_HEAD if part is card.text else 0.0 for part in parts]
        items.append(text_item(parts, Rect(x, y, width, 0), gap=gaps))
        y = items[0].frame.bottom
    for kind, text in card.signed:
        y += ABOVE_SIGN
        centre = Point(x + SIGN_RADIUS, y + text.style.leading / 2)
        words = text_item(text, Rect(x + SIGN_INDENT, y, width - SIGN_INDENT, 0))
        items += [sign(context, kind, centre, SIGN_RADIUS), words]
        y += text.height
    return items


def _said(context: Context, card: Card[Text]) -> str:
    """What a listener is told of a card as a whole."""
    colon = context.say("：", ": ")
    lead = [t.plain for t in (card.title, card.short, card.text) if t]
    pros = [context.say("优点", "for") + colon + card.plus.plain] if card.plus else []
    cons = [context.say("不足", "against") + colon + card.minus.plain] if card.minus else []
    return context.say("；", "; ").join([colon.join(lead), *pros, *cons])


def _tell(context: Context, cards: Sequence[SetCard], measures: Measures) -> None:
    """What misses its lines; else by how much a card's texts together are too high."""
    tell_overset(context, say("a card's text"), [t for c in cards for t in c.texts])
    for card in cards:
        over = measures.content(card) - measures.most
        if over > 0 and fits(card.texts):
            context.report.error(
                "overset-text",
                card.card.span,
                say(
                    "slide {slide}: expected a card of at most {height:.1f} inches in height, found {over:.1f} "
                    "inches more",
                    slide=context.slide,
                    height=measures.most / INCH,
                    over=over / INCH,
                ),
                say("cut about {lines:g} lines of its texts", lines=-(-over // card.texts[-1].style.leading)),
            )
