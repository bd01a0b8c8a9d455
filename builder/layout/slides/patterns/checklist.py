"""40–42: things to tick. One sheet with a box of a hand's size before each line, as on a list ticked with a pen.

A short list has the whole width, so that it is read from the last row, or, where each line has an icon of its own,
stands in two columns with large icons; a long one in two columns that are read downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Circle, Point, Rect
from builder.layout.slides.boxes import SetText, held_text
from builder.layout.slides.card_shapes import FULL, plain_card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import columns, evenly, rows
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import edge, hairline, rounded
from builder.layout.slides.short_items import item_steps
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Checklist
from builder.outline.text.line_to_write_on import is_to_write_on
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke

WIDE = 700.0
"""A sheet of that width has room for two columns with large icons."""
AIR_BESIDE, AIR_ABOVE = 34.0, 10.0
"""From the sheet's edges to its lines."""
BOX_EDGE, TEXT_X, ICON_AIR = 3.5, 18.0, 14.0
"""The text from the box or from the icon, and the icon from the box."""
AIR = 5.0
"""The least above and below a line's words."""
SHORT_LINES = 2
LINES, LABEL_LINES = 3, 1
"""How many lines an item may have; in columns with large icons fewer; with a line to write on one."""


class Plan(Struct, frozen=True):
    """At most so many items a slide in so many columns, a box and a disc of these sizes, the range of the texts."""

    most: int
    across: int
    box: float
    disc: float
    text: tuple[float, float]
    lines: int = LINES
    gap: float = 44.0

    def down(self, count: int) -> int:
        return -(-count // self.across)


THREE = Plan(3, 1, 46, 44, (28, 48))
FOUR = Plan(4, 1, 42, 35, (28, 42))
PICTURED = Plan(4, 2, 36, 48, (30, 46), lines=SHORT_LINES)
FIVE = Plan(5, 1, 38, 28, (24, 36))
SIX = Plan(6, 2, 34, 28, (21, 32))
EIGHT = Plan(8, 2, 32, 24, (20, 30))
TEN = Plan(10, 2, 26, 20, (18, 26), gap=36)


def compose(block: Checklist[Text], context: Context) -> tuple[SlideBody, ...]:
    """All items on one slide while they fit it, else shared evenly over several."""
    pictured = all(icons_of(block, len(block.items)))
    plan, found = chosen(
        context, block, _plans(len(block.items), wide=context.body.width >= WIDE, pictured=pictured), _attempt
    )
    tell_unfit(context, say("a line of a checklist"), found.rooms, found.done)
    texts = [text for (text,) in found.done.rooms]
    lines = tuple(zip(texts, icons_of(block, len(block.items)), strict=True))
    return tuple(_slide(context, plan, run) for run in evenly(lines, plan.most))


def _plans(count: int, *, wide: bool, pictured: bool) -> list[Plan]:
    """From the roomiest that takes all of them; then fewer a slide. `pictured`: whether each line has an icon."""
    single = [plan for plan in (THREE, FOUR, FIVE) if plan.most >= count]
    whole = [plan for plan in (SIX, EIGHT, TEN) if plan.most >= count]
    fewer = [plan for plan in (TEN, EIGHT, SIX, FIVE, FOUR, THREE) if plan.most < count]
    large = [PICTURED] if wide and pictured and count == PICTURED.most else []
    return [*large, *single, *whole, *fewer]


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
    others = [twin.items for _, twin in context.beside]
    return laid(context, rooms, {"text": item_steps(context, block.items, others, *plan.text)})


def _lists(sheet: Rect, plan: Plan) -> tuple[Rect, ...]:
    """Where the lines stand on the sheet, column by column."""
    inner = sheet.inset(AIR_BESIDE, AIR_ABOVE, AIR_BESIDE, AIR_ABOVE)
    return columns(inner, plan.across, plan.gap)


def _frames(sheet: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    """The lines' places, filled downwards; what an odd number leaves stays free at the foot of the last column."""
    down = plan.down(count)
    return tuple(row for column in _lists(sheet, plan) for row in rows(column, down, 0.0))[:count]


def _words(frame: Rect, plan: Plan, *, icons: bool) -> Rect:
    sign = ICON_AIR + 2 * plan.disc if icons else 0.0
    return frame.inset(plan.box + sign + TEXT_X, 0, 0, 0)


def _box(text: Text, frame: Rect, plan: Plan) -> list[Item]:
    """The box to tick; what is written on has none, as in the leaflet."""
    if is_to_write_on(text):
        return []
    box = Rect(frame.x, frame.centre.y - plan.box / 2, plan.box, plan.box)
    stroke = Stroke(color="primary", width=BOX_EDGE)
    return [rounded(box, plan.box / 5, text.span, fill="surface", stroke=stroke)]


def _slide(context: Context, plan: Plan, lines: Sequence[tuple[SetText, str | None]]) -> SlideBody:
    """`lines`: each with its icon."""
    sheet = context.body
    frames = _frames(sheet, plan, len(lines))
    drawn: list[Item] = [*_rules(context, frames)]
    items: list[Item] = []
    for (text, icon), frame in zip(lines, frames, strict=True):
        drawn += _box(text.text, frame, plan)
        centre = Point(frame.x + plan.box + ICON_AIR + plan.disc, frame.centre.y)
        drawn += icon_disc(context, icon, Circle(centre, plan.disc), FULL, text.text.span)
        bare = is_to_write_on(text.text) and icon is None
        words = frame if bare else _words(frame, plan, icons=icon is not None)
        items.append(held_text([text], words, middle=True))
    card = plain_card(context, sheet, context.own.pane.card, context.span, drawn)
    return SlideBody(items=tuple(items), background=(card,))


def _rules(context: Context, frames: Sequence[Rect]) -> list[Item]:
    """A hairline between the lines of a column."""
    under = [frame for frame, after in pairwise(frames) if after.x == frame.x]
    stroke = edge(context)
    return [hairline(Point(row.x, row.bottom), Point(row.right, row.bottom), context.span, stroke.color, stroke.width)
            for row in under]  # fmt: skip
