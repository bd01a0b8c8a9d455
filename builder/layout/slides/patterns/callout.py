"""38, 39: a callout that nobody misses: its words on the tint of its tone; the first sentence leads.

One that warns has a head bar instead: see `warning`. Of two side by side that say yes and no, one has a tick and one a
cross; two of one kind have no sign, as it would tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.plain_shapes import disc
from builder.geometry import Circle, Point, Rect, square
from builder.layout.sentences import first_sentence
from builder.layout.slides import art
from builder.layout.slides.boxes import BULLET_INDENT, SetText, Stack, bullet, held_text
from builder.layout.slides.card_shapes import FULL, FULL_SUN, MINT, ROSE, SKY, Tint
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.list_air import list_air
from builder.layout.slides.patterns import warning
from builder.layout.slides.shapes import group, rounded, strong_edge
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Answer, Callout, Tone
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

RADIUS = 18.0
SIDE, NARROW = 204.0, 140.0
"""The width of the sign's part at the left; less where the words need the room."""
DISC_SHARE = 0.34
"""The radius of the disc with the icon, in the extent of its part at the left."""
UNDER = 14.0
"""Between a disc and the words under it."""
PICTURE = 1.36
"""A picture's size in the radii of its white disc."""
BESIDE, RIGHT = 4.0, 34.0
AIR = 20.0
TEXT_ABOVE, POINT_ABOVE = 12.0, 8.0
MOST_MORE = 16.0
"""Points stand so much further apart where there is room."""


class Look(Struct, frozen=True):
    """How a box looks: its tint, its icon, if it has one, and the disc of this."""

    tint: Tint
    icon: str | None
    disc: Tint


LOOKS: dict[Tone, Look] = {
    "tip": Look(MINT, "bulb", FULL_SUN), "info": Look(SKY, "info-circle", Tint(SKY.ink, "surface")),
}  # fmt: skip
ANSWERS: dict[Answer, Look] = {"yes": Look(MINT, "check", FULL), "no": Look(ROSE, "x", Tint("caution", "surface"))}


class Plan(Struct, frozen=True):
    """The part of the sign at the left or above, its width or height, and the least sizes of head and text.

    A sign above and the words under it stand in the middle as one; beside another box, at the top.
    """

    above: bool
    extent: float
    head: float
    text: float

    def sign(self, frame: Rect, words: float | None) -> Circle:
        """The disc with the icon: over the words, which are so high (None: they begin at the top), where they begin;
        else in the middle beside."""
        if self.above:
            radius = (self.extent - UNDER) / 2
            top = frame.y + AIR if words is None else frame.centre.y - (self.extent + words) / 2
            return Circle(Point(frame.x + RIGHT + radius, top + radius), radius)
        return Circle(Point(frame.x + self.extent / 2, frame.centre.y), DISC_SHARE * self.extent)

    def words(self, frame: Rect) -> Rect:
        """Where the words go."""
        if self.above:
            return frame.inset(RIGHT, self.extent, RIGHT, 0)
        return frame.inset(self.extent + BESIDE, 0, RIGHT, 0)


PLANS = (Plan(False, SIDE, 32, 24), Plan(False, NARROW, 28, 22), Plan(False, NARROW, 24, 18))
HALF = (Plan(True, 80, 26, 20), Plan(True, 62, 22, 18))
"""In a column of a slide."""
PICTURED = (Plan(True, 140, 30, 24), Plan(True, 110, 28, 22))
"""The same alone under a picture, which has more to show than a sign."""
UNSIGNED = (Plan(True, 0, 26, 20), Plan(True, 0, 22, 18))
"""The same without a sign."""
NARROW_BODY = 600.0


def compose(block: Callout[Text], context: Context) -> tuple[SlideBody, ...]:
    """The panel over the whole body, its words as large as it lets them be."""
    if block.tone == "caution":
        return warning.compose(block, context)
    look, frame = look_of(block), context.body
    narrow: tuple[Plan, ...] = HALF if look.icon else UNSIGNED
    if context.pictures and context.partner is None:
        narrow = (*PICTURED, *narrow)
    plan, found = chosen(context, block, narrow if frame.width < NARROW_BODY else PLANS, _attempt)
    own = replace(found.done, rooms=found.done.rooms[:1])
    tell_unfit(context, say("a callout"), found.rooms[:1], own, say("give it fewer words, or fewer points"))
    texts = found.texts(0)
    stack = _stack(context, block, plan, texts)
    ground = rounded(frame, RADIUS, context.span, fill=look.tint.fill, stroke=strong_edge(context))
    height = None if context.partner else sum(text.height for text in texts) + sum(stack.above)
    sign = _sign(context, look, plan.sign(frame, height)) if look.icon else ()
    card = group([ground, *sign], context.span, context.own.pane.callout, decoration=True)
    return (SlideBody(items=(_words(context, plan, texts, stack),), background=(card,)),)


def look_of(block: Callout[Text]) -> Look:
    """The look of its tone, or of what it says of two; two of one tone have no icon."""
    if block.answer in ANSWERS:
        return ANSWERS[block.answer]
    look = LOOKS[block.tone]
    if block.answer == "alike":
        return replace(look, icon=None)
    return replace(look, icon=block.item_icons[0]) if block.item_icons else look


def _sign(context: Context, look: Look, circle: Circle) -> Sequence[Item]:
    """The picture of what the box is about on a white disc, else an icon in lines on the disc of its look."""
    assert look.icon is not None
    if context.pictures:
        drawn = art.picture(context, look.icon, square(circle.centre, PICTURE * circle.radius), context.span)
        return (disc(*circle, "surface", context.span), *drawn)
    return icon_disc(context, look.icon, circle, look.disc, context.span)


def parts_of(block: Callout[Text]) -> tuple[Text | None, Text | None]:
    """Head and text; without a head of its own the first sentence leads, and points alone have none."""
    return (block.head, block.text) if block.head is not None or block.text is None else first_sentence(block.text)


def _attempt(context: Context, block: Callout[Text], plan: Plan) -> Laid:
    """The room of the words, and of those in the box beside it: both share one size."""
    place = plan.words(context.body)
    pieces = [_pieces(one, place.width) for one in (block, context.partner) if one is not None]
    headed = all(own[0].kind == "head" for own in pieces)
    ranges = {
        "head": recolored(context.range("card-head", plan.head, 50), look_of(block).tint.ink),
        "text": recolored(context.range("card-text", plan.text, 34 if headed else 40), "ink", look_of(block).tint.ink),
    }
    return laid(context, [Room(own, place.height - 2 * AIR) for own in pieces], ranges)


def _pieces(block: Callout[Text], width: float) -> tuple[Piece, ...]:
    """Its words under one another."""
    head, text = parts_of(block)
    pieces = [Piece(text=head, kind="head", width=width, hard=True)] if head is not None else []
    if text is not None:
        pieces.append(Piece(text=text, kind="text", width=width, above=TEXT_ABOVE))
    for number, point in enumerate(block.points):
        above = POINT_ABOVE if number else TEXT_ABOVE
        pieces.append(Piece(text=point, kind="text", width=width - BULLET_INDENT, above=above))
    return tuple(pieces)


def _stack(context: Context, block: Callout[Text], plan: Plan, texts: Sequence[SetText]) -> Stack:
    """The gaps over head, text and points, with what the panel has left between points; and the marks of these."""
    count = len(block.points)
    plain = len(texts) - count
    above = [0.0, *(TEXT_ABOVE for _ in texts[1 : plain + 1]), *(POINT_ABOVE for _ in texts[plain + 1 :])]
    more = list_air(plan.words(context.body).height, AIR, texts, above, MOST_MORE) if count else 0.0
    ink = look_of(block).tint.ink
    return Stack(
        [0.0, *(gap + more for gap in above[1:])],
        [*(0.0 for _ in texts[:plain]), *(BULLET_INDENT for _ in texts[plain:])],
        [*(None for _ in texts[:plain]), *(bullet(context, text.style, ink) for text in texts[plain:])],
    )


def _words(context: Context, plan: Plan, texts: Sequence[SetText], stack: Stack) -> Item:
    """Head, text and points as one text in the middle of the panel; beside another box, from its top."""
    paired = context.partner is not None
    place = plan.words(context.body).inset(0, AIR if paired else 0, 0, 0)
    return held_text(texts, place, role="callout", name=context.own.pane.callout_text, middle=not paired, stack=stack)
