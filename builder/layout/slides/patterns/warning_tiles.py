"""A warning's points as cards, two by two or in rows, each with its icon on a disc in the warning's colour."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import Circle, Point, Rect
from builder.layout.slides.boxes import SetText, held_text
from builder.layout.slides.card_shapes import ROSE, Tint, plain_card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, laid
from builder.layout.slides.context import Context, recolored
from builder.layout.slides.grid import equal_cells
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Callout
from builder.outline.text.text import Text
from builder.page.items import Item

GAP, ROW_GAP, EDGE = 12.0, 10.0, 12.0
"""Between the cards, and around all of them in their box."""
DISC, PADDING, BESIDE, AIR, ROW_AIR = 28.0, 12.0, 12.0, 7.0, 2.0
"""A disc's largest radius; air at a card's left and right, between disc and words, above and below."""
SIGN = Tint("caution", "surface")


class Form(Struct, frozen=True):
    """How many cards stand side by side, and how large the letters are, in points."""

    across: int
    least: float
    most: float


def tiled(context: Context, block: Callout[Text], below: Rect, form: Form) -> Laid:
    """A room for each point under the bar of the box; in a row it has one line: a sign is taken in at a glance."""
    lines = None if form.across > 1 else 1
    frames = _frames(below, len(block.points), form.across)
    rooms = [Room((Piece(text=point, kind="text", width=_words(frame).width, lines=lines),),
                  frame.height - 2 * _air(form.across))
             for point, frame in zip(block.points, frames, strict=True)]  # fmt: skip
    steps = recolored(context.range("card-text", form.least, max(form.least, form.most)), "ink", ROSE.ink)
    return laid(context, rooms, {"text": steps})


def drawn(
    context: Context, block: Callout[Text], below: Rect, across: int, texts: Sequence[tuple[SetText, ...]]
) -> tuple[list[Item], list[Item]]:
    """The words of the points, and the cards behind them."""
    words: list[Item] = []
    cards: list[Item] = []
    frames = _frames(below, len(block.points), across)
    for point, icon, frame, own in zip(block.points, block.item_icons, frames, texts, strict=True):
        radius = _radius(frame)
        centre = Point(frame.x + PADDING + radius, frame.centre.y)
        sign = icon_disc(context, icon, Circle(centre, radius), SIGN, point.span)
        cards.append(plain_card(context, frame, context.own.pane.card, point.span, sign))
        words.append(held_text(own, _words(frame), role="callout", middle=True))
    return words, cards


def _frames(below: Rect, count: int, across: int) -> tuple[Rect, ...]:
    area = below.inset(EDGE, EDGE, EDGE, EDGE)
    return equal_cells(area, across, count, GAP, ROW_GAP)


def _air(across: int) -> float:
    """Above and below words: a row has one line, whose own height holds air."""
    return AIR if across > 1 else ROW_AIR


def _radius(frame: Rect) -> float:
    return min(DISC, frame.height / 2 - AIR)


def _words(frame: Rect) -> Rect:
    return frame.inset(PADDING + 2 * _radius(frame) + BESIDE, 0, PADDING, 0)
