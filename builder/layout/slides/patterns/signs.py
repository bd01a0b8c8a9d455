"""21: what speaks for something beside what speaks against it, each with its sign; from cards that say one or other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import Label
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text, inked
from builder.layout.slides.card_shapes import FULL, FULL_ROSE, ColouredPart, Tint, head_card
from builder.layout.slides.card_signs import sign_disc
from builder.layout.slides.choosing import Laid, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import columns, in_runs, rows_for
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import hairline
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Card, Cards
from builder.outline.text.text import Text
from builder.page.items import Item

Kind = Literal["plus", "minus"]
HEAD, DISC = 82.0, 24.0
PADDING, AIR = 24.0, 10.0
ICON, PICTURE, BESIDE_ICON = 40.0, 84.0, 18.0
"""The size of a line's icon, and of its coloured picture; the air between it and the words."""
ABOVE = 2.0
MOST = 4
"""So many lines a side holds."""


class Line(Struct, frozen=True):
    """A card as a line of its side."""

    card: Card[Text]
    said: Text
    icon: str | None


class Side(Struct, frozen=True):
    """All that speaks one way."""

    kind: Kind
    tint: Tint
    lines: tuple[Line, ...]


def takes(block: Cards[Text]) -> bool:
    """Whether each card speaks one way and says no more, and there are some of both, no more than a side holds."""
    plain = all(bool(c.plus) != bool(c.minus) and not (c.text or c.short or c.photo) for c in block.items)
    ways = [sum(bool(c.plus) for c in block.items), sum(bool(c.minus) for c in block.items)]
    return plain and min(ways) > 0 and max(ways) <= MOST and len(block.items) > 2


def compose(block: Cards[Text], context: Context) -> tuple[SlideBody, ...] | None:
    """Two columns of lines; None where they do not fit, in this language or another."""
    found = _attempt(block, context)
    if not found.fits or not all(_attempt(twin, other).fits for other, twin in context.beside):
        return None
    tell_unfit(context, say("a card’s words"), found.rooms, found.done)
    items: list[Item] = []
    drawn: list[Item] = []
    sides = _sides(block)
    heads, *lines = in_runs(found.done.rooms, [len(sides), *(len(side.lines) for side in sides)])
    for side, frame, (head,), texts in zip(sides, columns(context.body, 2), heads, lines, strict=True):
        shown, behind = _column(context, side, frame, head, texts)
        items += shown
        drawn += behind
    return (SlideBody(items=tuple(items), background=tuple(drawn)),)


def _sides(block: Cards[Text]) -> tuple[Side, Side]:
    icons = icons_of(block, len(block.items))
    plus = tuple(Line(c, c.plus, icon) for c, icon in zip(block.items, icons, strict=True) if c.plus)
    minus = tuple(Line(c, c.minus, icon) for c, icon in zip(block.items, icons, strict=True) if c.minus)
    return Side("plus", FULL, plus), Side("minus", FULL_ROSE, minus)


def _attempt(block: Cards[Text], context: Context) -> Laid:
    """A room for each head, then one for each line."""
    frame = columns(context.body, 2)[0]
    sides = _sides(block)
    width = frame.width - 2 * PADDING
    heads = [Room((Piece(text=_head(context, side), kind="head", lines=1, hard=True,
                         width=width - 2 * DISC - 16),), HEAD) for side in sides]  # fmt: skip
    most = max(len(side.lines) for side in sides)
    height = (frame.height - HEAD) / most - 2 * AIR
    rooms = [_room(line, width - _icon_room(context, line), height) for side in sides for line in side.lines]
    ranges = {"head": context.range("card-head", 26, 38), "title": context.range("card-bold", 20, 30),
              "said": context.range("card-text", 20, 28)}  # fmt: skip
    return laid(context, [*heads, *rooms], ranges)


def _head(context: Context, side: Side) -> Text:
    words = context.own.blocks
    return context.words(words.plus_side if side.kind == "plus" else words.minus_side)


def _room(line: Line, width: float, height: float) -> Room:
    title = Piece(text=line.card.title, kind="title", width=width, hard=True)
    return Room((title, Piece(text=line.said, kind="said", width=width, above=ABOVE)), height)


def _icon_size(context: Context) -> float:
    return PICTURE if context.pictures else ICON


def _icon_room(context: Context, line: Line) -> float:
    """What its icon takes of a line."""
    return _icon_size(context) + BESIDE_ICON if line.icon else 0.0


def _icon(context: Context, line: Line, row: Rect, color: str) -> tuple[Item, ...]:
    """A line's icon at its left, or its coloured picture."""
    size = min(_icon_size(context), row.height - 4)
    at = square(Point(row.x + PADDING + _icon_size(context) / 2, row.centre.y), size)
    if context.pictures:
        return art.picture(context, line.icon, at, line.card.span)
    return art.line_icon(context, line.icon, at, color, line.card.span)


def _column(
    context: Context, side: Side, frame: Rect, head: SetText, texts: Sequence[tuple[SetText, ...]]
) -> tuple[list[Item], list[Item]]:
    """A side's head with its sign, and its lines under it with hairlines between them."""
    centre = Point(frame.x + PADDING + DISC, frame.y + HEAD / 2)
    disc = sign_disc(context, side.kind, Circle(centre, DISC), side.tint.ink, side.tint.fill)
    on_it: list[Item] = [disc]
    title = Rect(frame.x + PADDING + 2 * DISC + 16, frame.y, frame.width - 2 * PADDING - 2 * DISC - 16, HEAD)
    items: list[Item] = [held_text([inked(context, head, side.tint.ink)], title, middle=True)]
    heights = [sum(t.height for t in own) + ABOVE for own in texts]
    for line, own, row in zip(side.lines, texts, rows_for(frame.inset(0, HEAD, 0, 0), heights, 0.0, AIR), strict=True):
        if row.y > frame.y + HEAD + 1:
            on_it.append(hairline(Point(row.x + PADDING, row.y), Point(row.right - PADDING, row.y), context.span))
        on_it += _icon(context, line, row, side.tint.fill)
        inner = row.inset(PADDING + _icon_room(context, line), 0, PADDING, 0)
        items.append(held_text(own, inner, name=line.card.title.plain, stack=Stack([0.0, ABOVE]), middle=True))
    return items, [
        head_card(context, frame, ColouredPart(HEAD, side.tint), Label(context.span, name=context.own.pane.card), on_it)
    ]
