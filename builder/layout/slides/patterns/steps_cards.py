"""Steps on cards, side by side or in a grid, each with its number and a coloured head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.drawing.vector import Label
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import Stack, held_text
from builder.layout.slides.card_shapes import FULL, MINT, ColouredPart, head_card
from builder.layout.slides.card_signs import link_disc, number_disc, row_link
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.grid import cells, column_gap, equal_cells
from builder.layout.slides.patterns.steps_plans import AIR, TITLE_ABOVE, Arranged, Placed, Plan
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Step
from builder.outline.text.text import Text
from builder.page.items import Item

ON_EDGE, IN_BAND = 28.0, 24.0
"""Radii of the number's disc: on a column's upper edge, in a head."""
ABOVE_CARDS = 14.0
"""Kept above columns, so that the discs on their edges stay in the body."""
PADDING = 16.0
HEAD_AIR = 24.0
"""Kept under the disc and the title of a head, so that three lines do not reach its edge."""
MOST_BELOW = 26.0
"""At most so much more than `AIR` is left between a head and its text: the text belongs to its head."""
ACROSS = 3
"""So many steps stand in a row of a grid at most."""
GRID_GAP, GRID_ROW_GAP = 24.0, 34.0
"""Between columns and rows of a grid: the way from row to row has room."""
GRID_BAND, GRID_SHARE = 62.0, 0.4
"""The least height of a head in a grid, and the share of its card that it takes: titles of two lines have room."""
COLUMN_SHARE, ICON_SHARE, BARE_ICON_SHARE = 0.36, 0.43, 0.5
"""The share of a column that its head takes: with a title, with an icon, more of it over a title alone."""
GRID_ICON, MOST_ICON, PICTURE_AIR = 36.0, 108.0, 16.0
"""An icon's size in a grid and alone in its head, and what the white disc of a picture leaves of the head's height."""


class Cards(Struct, frozen=True):
    """The cards of a slide: their places, and the height of their coloured heads."""

    arranged: Arranged
    frames: tuple[Rect, ...]
    band: float

    @property
    def context(self) -> Context:
        return self.arranged.context

    @property
    def columns(self) -> bool:
        """Whether they stand side by side, as high as the body."""
        return self.arranged.plan.form == "columns"


def _cards(arranged: Arranged, count: int) -> Cards:
    """So many cards on a slide."""
    frames = _frames(arranged.context.body, arranged.plan, count)
    return Cards(arranged, frames, _band(arranged, frames[0].height))


def _frames(body: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    if plan.form == "columns":
        spare = (1 - plan.high) * body.height / 2
        area = body.inset(0, max(ABOVE_CARDS, spare), 0, spare)
        return cells(area, count, 1, column_gap(count))
    return equal_cells(body, ACROSS, count, GRID_GAP, GRID_ROW_GAP)


def _band(arranged: Arranged, height: float) -> float:
    """The height of the head of a card of this height; all of it where the head holds all there is."""
    if not arranged.titled_heads:
        return (ICON_SHARE if arranged.texts else BARE_ICON_SHARE) * height
    if not arranged.texts:
        return height
    return COLUMN_SHARE * height if arranged.plan.form == "columns" else max(GRID_BAND, GRID_SHARE * height)


def card_rooms(arranged: Arranged, run: Sequence[Step[Text]]) -> list[Room]:
    """A room for each title and one for each text of a slide; one for both under an icon alone in its head."""
    cards = _cards(arranged, len(run))
    rooms_of = _rooms_by_head if arranged.titled_heads else _rooms_under_icon
    return [room for step, frame in zip(run, cards.frames, strict=True) for room in rooms_of(cards, step, frame)]


def _rooms_under_icon(cards: Cards, step: Step[Text], frame: Rect) -> list[Room]:
    pieces = [Piece(text=step.title, kind="title", width=frame.width - 2 * PADDING, lines=3, hard=True),
              *_text(cards, step, frame, TITLE_ABOVE)]  # fmt: skip
    return [Room((), 0), Room(tuple(pieces), frame.height - cards.band - 2 * AIR)]


def _rooms_by_head(cards: Cards, step: Step[Text], frame: Rect) -> list[Room]:
    indent = 0.0 if cards.columns else 2 * IN_BAND + 10 + (GRID_ICON + 8 if cards.arranged.icons else 0)
    title = Piece(text=step.title, kind="title", width=frame.width - 2 * PADDING - indent, lines=3, hard=True)
    head = Room((title,), cards.band - (ON_EDGE + HEAD_AIR if cards.columns else 10))
    return [head, Room(_text(cards, step, frame, 0.0), frame.height - cards.band - 2 * AIR)]


def _text(cards: Cards, step: Step[Text], frame: Rect, above: float) -> tuple[Piece, ...]:
    """A step's text, if it has one."""
    hard = cards.columns and cards.context.locale.han  # PowerPoint would break narrow Chinese inside words
    width = frame.width - 2 * PADDING
    return (Piece(text=step.text, kind="text", width=width, above=above, hard=hard),) if step.text else ()


def cards_slide(arranged: Arranged, steps: Sequence[Placed], *, goes_on: bool) -> SlideBody:
    """The cards, and what leads from each to the next; from the last too where the steps go on."""
    cards = _cards(arranged, len(steps))
    context, frames = arranged.context, cards.frames
    links = [_link(cards, start, end) for start, end in pairwise(frames)]
    if goes_on:
        links.append(link_disc(context, Point(frames[-1].right, frames[-1].y + cards.band / 2), context.span))
    grounds = [_ground(cards, step, frame) for step, frame in zip(steps, frames, strict=True)]
    words = (_under_icons if not arranged.titled_heads else _columns if cards.columns else _grid)(cards, steps)
    numbers = [_number(cards, step, frame) for step, frame in zip(steps, frames, strict=True)]
    items = [item for pair in zip(numbers, words, strict=True) for item in pair]
    return SlideBody(items=tuple(items), background=(*grounds, *links))


def _link(cards: Cards, start: Rect, end: Rect) -> Item:
    """What leads from a card to the next: at its right, or down to the row below."""
    context = cards.context
    if start.y == end.y:
        return link_disc(context, Point((start.right + end.x) / 2, start.y + cards.band / 2), context.span)
    return row_link(context, start, end, context.span)


def _ground(cards: Cards, step: Placed, frame: Rect) -> Item:
    name = Label(step.step.span, name=cards.context.own.pane.card)
    tint = MINT if cards.context.pictures and not cards.arranged.titled_heads else FULL
    return head_card(cards.context, frame, ColouredPart(cards.band, tint), name, _icon(cards, step, frame))


def _icon(cards: Cards, step: Placed, frame: Rect) -> tuple[Item, ...]:
    """The step's icon in its head: alone under the number, or at the right of the title."""
    context, middle = cards.context, frame.y + cards.band / 2
    if cards.columns and context.pictures:
        centre, size = Point(frame.centre.x, middle), (cards.band - PICTURE_AIR) / art.SPOT_GROUND
    elif cards.columns:
        centre, size = Point(frame.centre.x, middle + 12), min(MOST_ICON, cards.band - 60)
    else:
        centre, size = Point(frame.right - PADDING - GRID_ICON / 2, middle), GRID_ICON
    return art.icon(context, step.icon, square(centre, size), FULL.ink, step.step.span)


def _number(cards: Cards, step: Placed, frame: Rect) -> Item:
    """The number: in the head of a grid's card, or on a column's upper edge.

    Over a picture it stands at the left, so that it covers nothing of it.
    """
    if not cards.columns:
        place = Circle(Point(frame.x + PADDING + IN_BAND - 2, frame.y + cards.band / 2), IN_BAND)
        return number_disc(cards.context, step.number, place, step.step.span)
    x = frame.x + PADDING + ON_EDGE if step.icon and cards.context.pictures else frame.centre.x
    place = Circle(Point(x, frame.y + 14), ON_EDGE)
    return number_disc(cards.context, step.number, place, step.step.span, rim="ground")


def _under_icons(cards: Cards, steps: Sequence[Placed]) -> list[Item]:
    """Title and text under the icon's head; the highest stand in the middle, and all begin at one height."""
    below = AIR + _spare(cards, [step.height for step in steps]) / 2
    return [_words(step, frame.inset(PADDING, cards.band, PADDING, 0), Stack([below, TITLE_ABOVE]))
            for step, frame in zip(steps, cards.frames, strict=True)]  # fmt: skip


def _columns(cards: Cards, steps: Sequence[Placed]) -> list[Item]:
    """The title in its head, under the number, then the text, all in the middle; titles begin at one height."""
    low, below = ON_EDGE + 14 + 4, _below_head(cards, steps)
    air = max(0.0, cards.band - low - max(step.title.height for step in steps)) / 2
    return [_words(step, frame.inset(PADDING, low, PADDING, 0),
                   Stack([air, cards.band - low - air - step.title.height + below]))
            for step, frame in zip(steps, cards.frames, strict=True)]  # fmt: skip


def _grid(cards: Cards, steps: Sequence[Placed]) -> list[Item]:
    """The title in the middle of its head, beside the number, the text under it."""
    below = _below_head(cards, steps)
    airs = [(cards.band - step.title.height) / 2 for step in steps]
    return [_words(step, frame.inset(PADDING, 0, PADDING, 0), Stack([air, air + below], [2 * IN_BAND + 10, 0.0]))
            for step, frame, air in zip(steps, cards.frames, airs, strict=True)]  # fmt: skip


def _below_head(cards: Cards, steps: Sequence[Placed]) -> float:
    """Left between a head and its text, which belongs to it."""
    spare = _spare(cards, [step.text.height for step in steps if step.text])
    return AIR + min(spare / 2, MOST_BELOW)


def _spare(cards: Cards, heights: Sequence[float]) -> float:
    """What words of these heights leave free under the heads."""
    return max(0.0, cards.frames[0].height - cards.band - 2 * AIR - max(heights, default=0.0))


def _words(step: Placed, inner: Rect, stack: Stack) -> Item:
    return held_text(step.set_texts, inner, name=step.step.title.plain, stack=_cut(stack, len(step.set_texts)))


def _cut(stack: Stack, count: int) -> Stack:
    """A stack for a title and a text, of which the text may be wanting."""
    return Stack(stack.above[:count], stack.indents[:count])
