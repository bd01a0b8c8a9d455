"""37: a quotation in a speech bubble on sand. It is the slide's own title; the marks are drawn."""

from __future__ import annotations

import re

from builder.diagnostics import say
from builder.drawing.plain_shapes import disc, polygon
from builder.geometry import Path, Point, Rect, Segment, Transform, square
from builder.layout.slides import art
from builder.layout.slides.both_words import both_words, plain_in
from builder.layout.slides.boxes import held_text
from builder.layout.slides.card_shapes import card
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.shapes import edge, group
from builder.layout.slides.sizing import Piece, Room, sized
from builder.outline.model.blocks import Quote
from builder.outline.text.text import Text
from builder.page.items import Item, ShapeItem
from builder.replace import replace

BUBBLE = Rect(42, 62, 876, 324)
ALONE = Rect(42, 62, 876, 410)
"""Where nobody is named, the bubble is higher and has no tail."""
RADIUS = 20.0
MARK = Rect(76, 86, 84, 70)
TEXT = Rect(190, 78, 690, 292)
TAIL = (Point(138, 385), Point(196, 385), Point(128, 436))
SPEAKER, PERSON = Point(100, 446), 34.0
WHO = Rect(156, 402, 740, 80)
_OWN_DASH = re.compile(r"^[\s—–―─-]+")
"""Typed before a name; the bubble says who speaks without one."""


def compose(block: Quote[Text], context: Context) -> tuple[SlideBody, ...]:
    """The words as large as the bubble lets them be, who said them under it."""
    bubble = BUBBLE if block.who else ALONE
    area = TEXT if block.who else replace(TEXT, height=TEXT.height + ALONE.height - BUBBLE.height)
    room = Room((Piece(text=block.text, kind="quote", width=area.width, lines=6, hard=True),), area.height)
    done = sized(context, [room], {"quote": context.steps("quote")}, filling=True)
    tell_unfit(context, say("a quotation"), [room], done, say("shorten it, or set it as `text`"))
    title = held_text(done.room(0), area, role="quote", name=context.own.pane.roles["quote"], middle=True, body=False)
    return (
        SlideBody(
            items=_who(context, block.who) if block.who else (), background=_drawn(context, bubble, block),
            title=replace(title, placeholder="title"), layout="quote", fill="sand",
        ),
    )  # fmt: skip


def _who(context: Context, who: Text) -> tuple[Item, ...]:
    name = both_words(context, lambda language: _OWN_DASH.sub("", plain_in(who, language)), who.span)
    room = Room((Piece(text=name, kind="who", width=WHO.width, lines=2, hard=True),), WHO.height)
    done = sized(context, [room], {"who": context.steps("quote-who")})
    tell_unfit(context, say("who said it"), [room], done)
    return (held_text(done.room(0), WHO, role="caption", middle=True),)


def _drawn(context: Context, frame: Rect, block: Quote[Text]) -> tuple[Item, ...]:
    """The bubble with its marks; with a tail to the one who speaks, where one is named."""
    marks = [_comma(context, Rect(MARK.x + i * 44, MARK.y, 38, MARK.height)) for i in (0, 1)]
    body = card(context, frame, context.span, radius=RADIUS)
    items: list[Item] = [replace(body, stroke=edge(context) if context.theme.edge else None), *marks]
    if block.who:
        items += [polygon(TAIL, "surface", context.span), disc(SPEAKER, PERSON, "primary", context.span),
                  *art.icon(context, "user", square(SPEAKER, 1.12 * PERSON), "surface", context.span)]  # fmt: skip
    return (group(items, context.span, context.own.pane.card, decoration=True),)


def _comma(context: Context, frame: Rect) -> ShapeItem:
    """One mark on a 50 × 100 grid: round below, its tail sweeping up to the right."""
    to = Transform(frame.width / 50, 0, 0, frame.height / 100, frame.x, frame.y)
    segments = (
        Segment("move", (Point(46, 2),)), _curve((20, 10), (0, 34), (0, 68)), _curve((0, 87), (9, 100), (25, 100)),
        _curve((39, 100), (50, 89), (50, 74)), _curve((50, 60), (40, 50), (27, 50)),
        _curve((24, 50), (21, 50.5), (19, 51)), _curve((20, 34), (31, 20), (48, 12)), Segment("close"),
    )  # fmt: skip
    path = Path(segments).transformed(to)
    return ShapeItem(frame=path.bounds, role="artifact", span=context.span, geometry="path", fill="sun", path=path)


def _curve(*points: tuple[float, float]) -> Segment:
    return Segment("curve", tuple(Point(*p) for p in points))
