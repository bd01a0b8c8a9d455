"""40–42: things to tick, two columns of cards filled downwards, a box that shows on each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Point, Rect
from builder.layout.slides.boxes import SetText, held_text
from builder.layout.slides.card_shapes import MINT, plain_card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import cells, evenly, rows
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import rounded
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Checklist
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke
from builder.replace import replace

GAP = 22.0
BOX_EDGE = 3.5
BOX_X, TEXT_X, RIGHT = 22.0, 20.0, 20.0
"""The box from its card's left, the text from the box, and air at the text's right."""
ICON_AIR = 16.0
"""The icon from the box, which it stands beside."""
AIR = 8.0
LINES, LABEL_LINES = 3, 1
"""How many lines an item may have; one that ends in a line to write on has one."""
_BLANK = re.compile(r"[_＿]{3,}\s*$")


class Plan(Struct, frozen=True):
    """At most so many items a slide in so many columns, boxes and discs of these sizes, the range of the texts."""

    most: int
    across: int
    box: float
    disc: float
    text: tuple[float, float]
    gap: float = 14.0

    def down(self, count: int) -> int:
        return -(-count // self.across)


ROWS = Plan(3, 1, 52, 42, (24, 38), 16)
FOUR = Plan(4, 2, 52, 40, (22, 34), 18)
SIX = Plan(6, 2, 44, 34, (20, 30))
EIGHT = Plan(8, 2, 40, 28, (20, 28))
TEN = Plan(10, 2, 34, 24, (18, 26), 10)


def compose(block: Checklist[Text], context: Context) -> tuple[SlideBody, ...]:
    """All items on one slide while they fit it, else shared evenly over several."""
    plan, found = chosen(context, block, _plans(len(block.items)), _attempt)
    tell_unfit(context, say("a line of a checklist"), found.rooms, found.done)
    icons = icons_of(block, len(block.items))
    bodies: list[SlideBody] = []
    place = 0
    for run in evenly(block.items, plan.most):
        texts = [found.texts(i)[0] for i in range(place, place + len(run))]
        bodies.append(_slide(context, plan, texts, icons[place : place + len(run)]))
        place += len(run)
    return tuple(bodies)


def _plans(count: int) -> list[Plan]:
    """From the roomiest that takes all of them; then fewer a slide."""
    sizes = [ROWS, FOUR, SIX, EIGHT, TEN]
    whole = [plan for plan in sizes if plan.most >= count]
    return [*whole, *(plan for plan in reversed(sizes) if plan.most < count)]


def _attempt(context: Context, block: Checklist[Text], plan: Plan) -> Laid:
    """A line to write on stays beside its label where a size of the plan allows it."""
    whole = _at(context, block, plan, LABEL_LINES)
    return whole if whole.fits or not any(map(is_to_write_on, block.items)) else _at(context, block, plan, LINES)


def is_to_write_on(text: Text) -> bool:
    """Whether an item ends in a line that a reader writes on."""
    return bool(_BLANK.search(text.plain))


def _at(context: Context, block: Checklist[Text], plan: Plan, label_lines: int) -> Laid:
    icons = any(icons_of(block, len(block.items)))
    rooms: list[Room] = []
    for run in evenly(block.items, plan.most):
        for text, frame in zip(run, _frames(context.body, plan, len(run)), strict=True):
            width = _inner(frame, plan, icons).width
            lines = label_lines if is_to_write_on(text) else LINES
            rooms.append(Room((Piece(text=text, kind="text", width=width, lines=lines),), frame.height - 2 * AIR))
    return laid(context, rooms, {"text": context.range("card-bold", *plan.text)})


def _frames(body: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    """Cards column by column: lists are read downwards. The last of an odd number is a row of its own."""
    down = plan.down(count)
    if plan.across == 1:
        return rows(body, count, plan.gap)
    if count % 2 and count > 1:
        last = rows(body, down, plan.gap)[-1]
        upper = replace(body, height=last.y - plan.gap - body.y)
        return (*_frames(upper, plan, count - 1), last)
    places = cells(body, 2, down, GAP, plan.gap)
    return (*places[::2], *places[1::2])[:count]


def _inner(frame: Rect, plan: Plan, icons: bool) -> Rect:
    sign = ICON_AIR + 2 * plan.disc if icons else 0.0
    return frame.inset(BOX_X + plan.box + sign + TEXT_X, 0, RIGHT, 0)


def _slide(context: Context, plan: Plan, texts: Sequence[SetText], icons: Sequence[str | None]) -> SlideBody:
    frames = _frames(context.body, plan, len(texts))
    cards: list[Item] = []
    items: list[Item] = []
    for text, icon, frame in zip(texts, icons, frames, strict=True):
        span = text.text.span
        box = Rect(frame.x + BOX_X, frame.centre.y - plan.box / 2, plan.box, plan.box)
        square = rounded(box, plan.box / 5, span, fill="surface", stroke=Stroke(color="primary", width=BOX_EDGE))
        centre = Point(box.right + ICON_AIR + plan.disc, frame.centre.y)
        sign = icon_disc(context, icon, centre, plan.disc, MINT.fill, MINT.ink, span)
        cards.append(plain_card(context, frame, context.own.pane.card, span, [square, *sign]))
        items.append(held_text([text], _inner(frame, plan, icon is not None), middle=True))
    return SlideBody(items=tuple(items), background=tuple(cards))
