"""40–42: things to tick. One sheet with a box of a hand's size before each line, as on a list ticked with a pen.

A short list stands beside a large sign of a list or, where each line has an icon of its own, in two columns with large
icons; a long one in two columns that are read downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import Label
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, held_text
from builder.layout.slides.card_shapes import MINT, TintedPart, plain_card, side_card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import columns, evenly, rows
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import edge, hairline, rounded
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Checklist
from builder.outline.text.line_to_write_on import is_to_write_on
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke
from builder.replace import replace

SIDE, SIDE_ICON, SIGN = 200.0, 112.0, "list-check"
"""The tinted part beside a short list, and the icon in it."""
WIDE = 700.0
"""A sheet of that width has room for it."""
AIR_BESIDE, AIR_ABOVE = 34.0, 10.0
"""From the sheet's edges to its lines."""
BOX_EDGE, TEXT_X, ICON_AIR = 2.5, 18.0, 14.0
"""The text from the box or from the icon, and the icon from the box."""
AIR = 5.0
"""The least above and below a line's words."""
SHORT_LINES = 2
LINES, LABEL_LINES = 3, 1
"""How many lines an item may have; beside the sign fewer; one that ends in a line to write on has one."""


class Plan(Struct, frozen=True):
    """At most so many items a slide in so many columns, a box and a disc of these sizes, the range of the texts."""

    most: int
    across: int
    box: float
    disc: float
    text: tuple[float, float]
    side: bool = False
    lines: int = LINES
    gap: float = 44.0

    def down(self, count: int) -> int:
        return -(-count // self.across)


THREE = Plan(3, 1, 34, 42, (28, 44))
FOUR = Plan(4, 1, 34, 33, (28, 40))
PICTURED = Plan(4, 2, 36, 52, (30, 46), lines=SHORT_LINES)
FIVE = Plan(5, 1, 32, 26, (24, 34))
SIX = Plan(6, 2, 30, 28, (21, 30))
EIGHT = Plan(8, 2, 28, 24, (20, 28))
TEN = Plan(10, 2, 26, 20, (18, 26), gap=36)


def compose(block: Checklist[Text], context: Context) -> tuple[SlideBody, ...]:
    """All items on one slide while they fit it, else shared evenly over several."""
    pictured = all(icons_of(block, len(block.items)))
    plan, found = chosen(
        context, block, _plans(len(block.items), wide=context.body.width >= WIDE, pictured=pictured), _attempt
    )
    tell_unfit(context, say("a line of a checklist"), found.rooms, found.done)
    icons = icons_of(block, len(block.items))
    bodies: list[SlideBody] = []
    place = 0
    for run in evenly(block.items, plan.most):
        texts = [found.texts(i)[0] for i in range(place, place + len(run))]
        bodies.append(_slide(context, plan, texts, icons[place : place + len(run)]))
        place += len(run)
    return tuple(bodies)


def _plans(count: int, *, wide: bool, pictured: bool) -> list[Plan]:
    """From the roomiest that takes all of them; then fewer a slide. `pictured`: whether each line has an icon."""
    single = [plan for plan in (THREE, FOUR, FIVE) if plan.most >= count]
    beside = [replace(plan, side=True, lines=SHORT_LINES) for plan in single if wide and not pictured]
    whole = [plan for plan in (SIX, EIGHT, TEN) if plan.most >= count]
    fewer = [plan for plan in (TEN, EIGHT, SIX, FIVE, FOUR, THREE) if plan.most < count]
    large = [PICTURED] if wide and pictured and count == PICTURED.most else []
    return [*large, *beside, *single, *whole, *fewer]


def _attempt(context: Context, block: Checklist[Text], plan: Plan) -> Laid:
    """A line to write on stays beside its label where a size of the plan allows it."""
    whole = _at(context, block, plan, LABEL_LINES)
    return whole if whole.fits or not any(map(is_to_write_on, block.items)) else _at(context, block, plan, plan.lines)


def _at(context: Context, block: Checklist[Text], plan: Plan, label_lines: int) -> Laid:
    """A room for each line; all are of one height."""
    icons = any(icons_of(block, len(block.items)))
    rooms: list[Room] = []
    for run in evenly(block.items, plan.most):
        for text, frame in zip(run, _frames(context.body, plan, len(run)), strict=True):
            lines = label_lines if is_to_write_on(text) else plan.lines
            width = _words(frame, plan, icons=icons).width
            rooms.append(Room((Piece(text=text, kind="text", width=width, lines=lines),), frame.height - 2 * AIR))
    return laid(context, rooms, {"text": context.range("card-text", *plan.text)})


def _lists(sheet: Rect, plan: Plan) -> tuple[Rect, ...]:
    """Where the lines stand on the sheet, column by column."""
    inner = sheet.inset((SIDE if plan.side else 0.0) + AIR_BESIDE, AIR_ABOVE, AIR_BESIDE, AIR_ABOVE)
    return columns(inner, plan.across, plan.gap)


def _frames(sheet: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    """The lines' places, filled downwards; what an odd number leaves stays free at the foot of the last column."""
    down = plan.down(count)
    return tuple(row for column in _lists(sheet, plan) for row in rows(column, down, 0.0))[:count]


def _words(frame: Rect, plan: Plan, *, icons: bool) -> Rect:
    sign = ICON_AIR + 2 * plan.disc if icons else 0.0
    return frame.inset(plan.box + sign + TEXT_X, 0, 0, 0)


def _slide(context: Context, plan: Plan, texts: Sequence[SetText], icons: Sequence[str | None]) -> SlideBody:
    sheet = context.body
    frames = _frames(sheet, plan, len(texts))
    drawn: list[Item] = [*_rules(context, frames)]
    items: list[Item] = []
    for text, icon, frame in zip(texts, icons, frames, strict=True):
        span = text.text.span
        box = Rect(frame.x, frame.centre.y - plan.box / 2, plan.box, plan.box)
        drawn.append(rounded(box, plan.box / 5, span, fill="surface", stroke=Stroke(color="primary", width=BOX_EDGE)))
        centre = Point(box.right + ICON_AIR + plan.disc, frame.centre.y)
        drawn += icon_disc(context, icon, Circle(centre, plan.disc), MINT, span)
        items.append(held_text([text], _words(frame, plan, icons=icon is not None), middle=True))
    return SlideBody(items=tuple(items), background=(_sheet(context, sheet, plan, drawn),))


def _rules(context: Context, frames: Sequence[Rect]) -> list[Item]:
    """A hairline between the lines of a column."""
    under = [frame for frame, after in pairwise(frames) if after.x == frame.x]
    stroke = edge(context)
    return [hairline(Point(row.x, row.bottom), Point(row.right, row.bottom), context.span, stroke.color, stroke.width)
            for row in under]  # fmt: skip


def _sheet(context: Context, frame: Rect, plan: Plan, drawn: Sequence[Item]) -> Item:
    name = context.own.pane.card
    if not plan.side:
        return plain_card(context, frame, name, context.span, drawn)
    sign = art.icon(context, SIGN, square(Point(frame.x + SIDE / 2, frame.centre.y), SIDE_ICON), MINT.ink, context.span)
    return side_card(context, frame, TintedPart(SIDE, MINT), Label(context.span, name=name), [*sign, *drawn])
