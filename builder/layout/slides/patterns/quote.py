"""37: a quotation in a speech bubble on sand. It is the slide's own title; the marks are drawn.

Where the words stay large in a narrower bubble, what they speak of stands at its right as a picture where that is
certain, else the motif's landscape.
"""

from __future__ import annotations

import re

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.plain_shapes import disc, polygon
from builder.drawing.spots import spot
from builder.geometry import Circle, Path, Point, Rect, Segment, Transform, square
from builder.layout.sentences import begins_sentence
from builder.layout.slides import art
from builder.layout.slides.both_words import both_words, plain_in
from builder.layout.slides.boxes import held_text
from builder.layout.slides.card_shapes import card
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import SLIDE
from builder.layout.slides.shapes import bar, edge, group, strokes
from builder.layout.slides.sizing import Piece, Room, Sized, sized
from builder.outline.model.blocks import Quote
from builder.outline.text.text import Text
from builder.page.items import Item, ShapeItem
from builder.replace import replace


class Plan(Struct, frozen=True):
    """Where a quotation's parts stand. `alone` is the bubble where nobody is named: it is higher and has no tail."""

    bubble: Rect
    alone: Rect
    text: Rect
    mark: Rect
    speaker: Circle
    who: Rect
    pictured: bool = False


WHOLE = Plan(
    Rect(42, 62, 876, 324), Rect(42, 62, 876, 410), Rect(190, 78, 690, 292), Rect(76, 86, 84, 70),
    Circle(Point(100, 446), 34), Rect(156, 402, 740, 80),
)  # fmt: skip
PICTURED = Plan(
    Rect(42, 52, 602, 318), Rect(42, 52, 602, 402), Rect(84, 90, 536, 268), Rect(76, 26, 72, 60),
    Circle(Point(100, 430), 34), Rect(156, 388, 460, 84), pictured=True,
)  # fmt: skip
LAND = Rect(0, 486, SLIDE.width, SLIDE.height - 486)
"""The dark land that picture and footer stand on."""
PICTURE = 0.9
"""The size of the corner scene, of its own."""
THING = Rect(676, LAND.y - 250, 250, 250)
"""Where a picture of what the words speak of stands on the land."""
RADIUS = 20.0
TAIL = (138.0, 196.0, 128.0)
"""Where the tail leaves the bubble, and its tip."""
NEARLY = 0.8
"""The least size, in the largest that fits, at which no line ends with the beginning of a sentence."""
_OWN_DASH = re.compile(r"^[\s—–―─-]+")
"""Typed before a name; the bubble says who speaks without one."""


def compose(block: Quote[Text], context: Context) -> tuple[SlideBody, ...]:
    """The words as large as the bubble lets them be, who said them under it."""
    scene = _scene(block, context)
    plan, found = chosen(context, block, [PICTURED, WHOLE] if scene else [WHOLE], _attempt)
    tell_unfit(context, say("a quotation"), found.rooms, found.done, say("shorten it, or set it as `text`"))
    name = context.own.pane.roles["quote"]
    title = held_text(found.texts(0), _words(plan, block), role="quote", name=name, middle=True, body=False)
    land = bar(LAND, "deep", context.span, context.own.pane.foot)
    return (
        SlideBody(
            items=_who(context, plan, block.who) if block.who else (), background=_drawn(context, plan, block),
            scene=(*scene, land) if plan.pictured else (), title=replace(title, placeholder="title"),
            layout="quote", fill="sand", dark=plan.pictured,
        ),
    )  # fmt: skip


def _scene(block: Quote[Text], context: Context) -> tuple[Item, ...]:
    """What stands on the land at the right."""
    if context.pictures and context.bleeds:
        return (spot(block.item_icons[0], THING, block.span),)
    scene, _ = art.corner(context, LAND.y, PICTURE, on="ground")
    return scene


def _attempt(context: Context, block: Quote[Text], plan: Plan) -> Laid:
    """The words in their bubble; beside a picture they are no smaller than the middle of their range.

    Where a sentence would begin at the end of a line, they are somewhat smaller if that mends it.
    """
    area = _words(plan, block)
    rooms = [Room((Piece(text=block.text, kind="quote", width=area.width, lines=6, hard=True),), area.height)]
    all_steps = context.steps("quote")
    steps = all_steps[: max(1, len(all_steps) // 2)] if plan.pictured else all_steps
    largest = laid(context, rooms, {"quote": steps}, filling=True)
    if largest.fits and _begins_sentences_in_lines(largest.done):
        size = largest.texts(0)[0].style.size
        nearly = [style for style in steps if NEARLY * size <= style.size <= size]
        mended = sized(context, rooms, {"quote": nearly}, filling=True,
                       takes=lambda done: not _begins_sentences_in_lines(done))  # fmt: skip
        if mended.fits and not mended.cuts:
            return Laid(tuple(rooms), mended)
    return largest


def _begins_sentences_in_lines(done: Sized) -> bool:
    lines = [line.text.rstrip() for text in done.room(0) for p in text.paragraphs for line in p.lines[:-1]]
    return any(begins_sentence(line) for line in lines)


def _bubble(plan: Plan, block: Quote[Text]) -> Rect:
    return plan.bubble if block.who else plan.alone


def _words(plan: Plan, block: Quote[Text]) -> Rect:
    """Where the words go: a higher bubble has as much more room for them."""
    return replace(plan.text, height=plan.text.height + _bubble(plan, block).height - plan.bubble.height)


def _who(context: Context, plan: Plan, who: Text) -> tuple[Item, ...]:
    name = both_words(context, lambda language: _OWN_DASH.sub("", plain_in(who, language)), who.span)
    room = Room((Piece(text=name, kind="who", width=plan.who.width, lines=2, hard=True),), plan.who.height)
    done = sized(context, [room], {"who": context.steps("quote-who")})
    tell_unfit(context, say("who said it"), [room], done)
    return (held_text(done.room(0), plan.who, role="caption", middle=True),)


def _drawn(context: Context, plan: Plan, block: Quote[Text]) -> tuple[Item, ...]:
    """The bubble with its marks; with a tail to the one who speaks, where one is named."""
    frame, mark = _bubble(plan, block), plan.mark
    marks = [_comma(context, Rect(mark.x + share * mark.width, mark.y, 0.45 * mark.width, mark.height))
             for share in (0.0, 0.52)]  # fmt: skip
    body = card(context, frame, context.span, radius=RADIUS)
    items: list[Item] = [replace(body, stroke=edge(context) if context.theme.edge else None), *marks]
    if block.who:
        start, end, tip = TAIL
        centre, radius = plan.speaker
        tail = (Point(start, frame.bottom - 1), Point(end, frame.bottom - 1), Point(tip, centre.y - 10))
        items += [polygon(tail, "surface", context.span), *_tail_edge(context, tail),
                  disc(centre, radius, "primary", context.span),
                  *art.line_icon(context, "user", square(centre, 1.12 * radius), "surface", context.span)]  # fmt: skip
    return (group(items, context.span, context.own.pane.card, decoration=True),)


def _tail_edge(context: Context, tail: tuple[Point, Point, Point]) -> list[Item]:
    """The outline of the tail where the bubble has one: the tail is open towards the bubble."""
    start, end, tip = tail
    return [strokes((start, tip, end), "ink", context.theme.edge, context.span)] if context.theme.edge else []


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
