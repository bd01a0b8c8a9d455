"""Small round things on cards: icons, discs with icons, numbers and signs, the link between two cards, pills."""

from __future__ import annotations

from math import floor
from typing import Literal

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, label, text_item
from builder.layout.slides.card_shapes import Tint
from builder.layout.slides.context import Context
from builder.layout.slides.shapes import edge, group, rounded, strokes, strong_edge
from builder.page.items import GroupItem, Item, Stroke
from builder.theme.style import TextStyle

Sign = Literal["plus", "minus", "cross", "tick", "question"]
LINK = 17.0
"""The radius of the disc between two cards."""
WAY = 4.0
"""The line from one row of cards to the next."""
IN_DISC = 1.12
"""An icon's size in its disc, in radii."""
SPOT_FOR_DISC = 2.1
"""The size of a coloured picture that stands in place of a disc, in its radii."""
IN_BLOCK = 0.76
"""The most a number that has a part of a row to itself is of the square around it; it takes whole half points."""


def icon_disc(context: Context, name: str | None, circle: Circle, tint: Tint, span: Span) -> tuple[Item, ...]:
    """An icon on a disc, or its coloured picture in the disc's place; nothing where there is no icon."""
    if name is None:
        return ()
    if context.pictures:
        return art.picture(context, name, square(circle.centre, SPOT_FOR_DISC * circle.radius), span)
    drawn = art.line_icon(context, name, square(circle.centre, IN_DISC * circle.radius), tint.ink, span)
    return disc(*circle, tint.fill, span, strong_edge(context)), *drawn


def number_disc(context: Context, number: int, circle: Circle, span: Span, *, rim: str = "") -> GroupItem:
    """A sun with its number, as the sign of a step; `rim` is the role of a ring around it, where it lies on an edge."""
    centre, radius = circle
    style = _number_style(context, radius)
    around: list[Item] = [disc(centre, radius + 4, rim, span)] if rim else []
    words = context.own.talk.step(number=number)
    items = [*around, disc(centre, radius, "sun", span, strong_edge(context)),
             label(context, str(number), style, circle.square, span)]  # fmt: skip
    return group(items, span, words, words)


def number_block(context: Context, number: int, frame: Rect, span: Span) -> GroupItem:
    """A step's number as large as its place, in the light ink of full colour, without a disc."""
    size = floor(2 * IN_BLOCK * frame.height) / 2
    style = context.style("number-disc", "sun-light", size=size, leading=1.15 * size, weight=700)
    words = context.own.talk.step(number=number)
    return group([label(context, str(number), style, frame, span)], span, words, words)


def _number_style(context: Context, radius: float) -> TextStyle:
    """What a figure on a disc is set in."""
    steps = context.steps("number-disc")
    return next((style for style in steps if style.size <= 1.15 * radius), steps[-1])


def link_disc(context: Context, centre: Point, span: Span, *, down: bool = False) -> GroupItem:
    """What says that the card at its right, or under it, follows: a white disc with a chevron, on the gap between."""
    return group(_link(context, centre, span, down=down), span, context.own.pane.link, decoration=True)


def row_link(context: Context, start: Rect, end: Rect, span: Span) -> GroupItem:
    """The way from the last card of a row to the first of the next: a line in the gap, and a disc over that card."""
    middle = (start.bottom + end.y) / 2
    goal = Point(end.centre.x, middle)
    way = [Point(start.centre.x, start.bottom), Point(start.centre.x, middle), goal]
    line = strokes(way, "hill-2", WAY, span)
    return group([line, *_link(context, goal, span, down=True)], span, context.own.pane.link, decoration=True)


def _link(context: Context, centre: Point, span: Span, *, down: bool) -> list[Item]:
    x, y = centre.x - (0 if down else 2.5), centre.y - (2.5 if down else 0)
    bend = [Point(x - 6, y), Point(x, y + 6), Point(x + 6, y)] if down else [
        Point(x, y - 6), Point(x + 6, y), Point(x, y + 6)]  # fmt: skip
    return [disc(centre, LINK, "surface", span, edge(context)), strokes(bend, "primary", 2.6, span)]


def sign_disc(context: Context, kind: Sign, circle: Circle, fill: str, ink: str = "surface") -> GroupItem:
    """A sign on a disc: told apart by its shape, not by colour alone. Decoration: the words beside it say the same."""
    centre, radius = circle
    r, x, y = 0.46 * radius, centre.x, centre.y
    width = max(2.5, radius / 7)
    lines = {
        "plus": [[Point(x - r, y), Point(x + r, y)], [Point(x, y - r), Point(x, y + r)]],
        "minus": [[Point(x - r, y), Point(x + r, y)]],
        "cross": [[Point(x - 0.8 * r, y - 0.8 * r), Point(x + 0.8 * r, y + 0.8 * r)],
                  [Point(x + 0.8 * r, y - 0.8 * r), Point(x - 0.8 * r, y + 0.8 * r)]],
        "tick": [[Point(x - r, y + 0.1 * r), Point(x - 0.25 * r, y + 0.8 * r), Point(x + r, y - 0.7 * r)]],
        "question": [],
    }[kind]  # fmt: skip
    items: list[Item] = [disc(centre, radius, fill, context.span)]
    items += [strokes(points, ink, width, context.span) for points in lines]
    if kind == "question":
        items.append(label(context, "?", _number_style(context, radius), circle.square, context.span))
    return group(items, context.span, kind, decoration=True)


def pill(context: Context, text: SetText, frame: Rect, fill: str = "sand", stroke: Stroke | None = None) -> GroupItem:
    """Words on one line in a frame with round ends."""
    ground = rounded(frame, frame.height / 2, context.span, fill=fill, stroke=stroke or strong_edge(context))
    words = text_item(text, frame, centred=True)
    return group([ground, words], text.text.span, text.text.plain)
