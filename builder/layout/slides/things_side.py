"""What prose names in a row, as the right side of its card: large pictures with their names on a tint."""

from __future__ import annotations

from collections.abc import Sequence

from builder.drawing.plain_shapes import disc
from builder.geometry import Circle, Point, Rect, square
from builder.icon_words.things import MOST, Named, things_in
from builder.layout.slides import art
from builder.layout.slides.boxes import label, natural_width
from builder.layout.slides.card_shapes import MINT, RADIUS, RIGHT
from builder.layout.slides.context import Context, aligned, recolored
from builder.layout.slides.grid import equal_cells
from builder.layout.slides.shapes import group, rounded, strong_edge
from builder.outline.model.blocks import Prose
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item
from builder.theme.style import TextStyle
from builder.words.traditional import simplified

AIR, GAP = 18.0, 12.0
"""From the side's edges to the pictures, and between them."""
UNDER = 6.0
"""From a picture's disc to the name under it, or beside it."""
NAMES = (20.0, 30.0)
"""The sizes of names in points."""
MOST_RADIUS = 66.0
PICTURE = 1.36
"""A picture's size in the radii of its white disc."""
WIDER = 1.06
"""Letters of a face wider than ours."""
BESIDE = 3
"""Of three in a column the names stand at the right of their pictures, which leaves these their height."""


def things_of(block: Prose[Text], context: Context) -> tuple[Named, ...]:
    """The things to show, in the words of this text; () where the block has no pictures or is set in two languages."""
    if not context.pictures or any(text.second is not None for text in block.paragraphs):
        return ()
    words = "\n".join(text.plain for text in block.paragraphs)
    named = _in_its_letters(words) if context.locale.traditional else things_in(words)
    return named if {one.icon for one in named} == set(block.item_icons) else ()


def _in_its_letters(words: str) -> tuple[Named, ...]:
    """The things of a text in Traditional Chinese, which the table has in Simplified: character by character."""
    plain = simplified(words)
    if len(plain) != len(words):
        return ()
    places = [(one, plain.index(one.said)) for one in things_in(plain)]
    return tuple(Named(one.icon, words[at : at + len(one.said)]) for one, at in places)


def things_side(context: Context, card: Rect, width: float, named: Sequence[Named]) -> tuple[Item, ...]:
    """The pictures over so many points at the card's right, back to front; () where a name is too long for its place.

    Four stand two by two, fewer under one another.
    """
    frame = Rect(card.right - width, card.y, width, card.height)
    across = 2 if len(named) == MOST else 1
    places = equal_cells(frame.inset(AIR, AIR, AIR, AIR), across, len(named), GAP, GAP)
    beside = len(named) == BESIDE
    style = _style(context, named, places[0], beside=beside)
    if style is None:
        return ()
    ground = rounded(frame, RADIUS, context.span, fill=MINT.fill, corners=RIGHT, stroke=strong_edge(context))
    draw = _name_beside if beside else _name_under
    return ground, *(draw(context, one, place, style) for one, place in zip(named, places, strict=True))


def _style(context: Context, named: Sequence[Named], place: Rect, *, beside: bool) -> TextStyle | None:
    """The largest style in which each name has room on one line; None where none has it."""
    room = place.width - (2 * _radius_beside(place) + 2 * UNDER if beside else 0.0)
    steps = aligned(recolored(context.range("card-head", *NAMES), MINT.ink), "left" if beside else "center")
    fitting = (s for s in steps if all(WIDER * natural_width(context, one.said, s) <= room for one in named))
    return next(fitting, None)


def _radius_beside(place: Rect) -> float:
    return min(MOST_RADIUS, place.height / 2)


def _name_beside(context: Context, one: Named, place: Rect, style: TextStyle) -> Item:
    radius = _radius_beside(place)
    middle = Circle(Point(place.x + radius, place.centre.y), radius)
    return _shown(context, one, middle, place.inset(2 * radius + 2 * UNDER, 0, 0, 0), style)


def _name_under(context: Context, one: Named, place: Rect, style: TextStyle) -> Item:
    """Picture and name together in the middle of their place."""
    radius = min(MOST_RADIUS, place.width / 2, (place.height - UNDER - style.leading) / 2)
    top = place.centre.y - (2 * radius + UNDER + style.leading) / 2
    name = Rect(place.x, top + 2 * radius + UNDER, place.width, style.leading)
    return _shown(context, one, Circle(Point(place.centre.x, top + radius), radius), name, style)


def _shown(context: Context, one: Named, circle: Circle, name: Rect, style: TextStyle) -> GroupItem:
    centre, radius = circle
    drawn = art.picture(context, one.icon, square(centre, PICTURE * radius), context.span)
    items = [disc(centre, radius, "surface", context.span), *drawn, label(context, one.said, style, name)]
    return group(items, context.span, one.said, one.said)
