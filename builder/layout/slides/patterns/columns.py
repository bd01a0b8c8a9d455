"""17: two blocks side by side, each drawn by its own pattern in its half; its title stands over it."""

from __future__ import annotations

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.item_pictures import shows_pictures
from builder.layout.slides.boxes import held_text
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.patterns import pattern_for
from builder.layout.slides.sizing import Piece, Room, sized
from builder.layout.slides.spoken import spoken
from builder.outline.model.blocks import Block, Callout, Columns
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.page.items import Item, TextItem
from builder.replace import replace

GAP = 24.0
TITLE, TITLE_GAP = 44.0, 8.0


def compose(block: Columns[Text], context: Context) -> tuple[SlideBody, ...]:
    """Both halves, as their author has them: the first at the left.

    Two of one kind have letters of one size; a size at which lines break well in one may not do in the other, so that
    they may meet at a smaller one.
    """
    body = context.body
    width = (body.width - GAP) / 2
    places = [Rect(x, body.y, width, body.height) for x in (body.x, body.right - width)]
    titled = any(one.title for one in block.blocks)
    halves = [_side(context, block, side, place, titled) for side, place in enumerate(places)]
    while type(block.left) is type(block.right) and (least := min(map(_size, halves))) < max(map(_size, halves)):
        if least == context.most:  # a half that has no smaller letters
            break
        context = replace(context, most=least)
        halves = [_side(context, block, side, place, titled) for side, place in enumerate(places)]
    left, right = halves
    return (replace(left, items=(*left.items, *right.items), background=(*left.background, *right.background)),)


def _size(body: SlideBody) -> float:
    """The size of the largest letters among a half's words, in points."""
    texts = [item for item in body.items if isinstance(item, TextItem)]
    return max((p.set.style.size for item in texts for p in item.paragraphs), default=0.0)


def _side(context: Context, block: Columns[Text], side: int, place: Rect, titled: bool) -> SlideBody:
    one: Block[Text] = block.blocks[side]
    area = place.inset(0, TITLE + TITLE_GAP, 0, 0) if titled else place
    pictures = shows_pictures(one, context.edition, context.theme.palettes["talk"])
    beside = tuple(
        (replace(other, body=area, partner=_partner(twin, side), pictures=pictures, bleeds=False), twin.blocks[side])
        for other, twin in context.beside
    )
    half = replace(
        context, body=area, beside=beside, span=one.span, partner=_partner(block, side), pictures=pictures, bleeds=False
    )  # fmt: skip
    bodies = (spoken(one, half),) if one.headline else pattern_for(one)(one, half)
    if len(bodies) > 1:
        _tell(context, one, len(bodies))
    head = _title(context, one.title, replace(place, height=TITLE)) if one.title else ()
    return replace(bodies[0], items=(*head, *bodies[0].items))


def _partner(block: Columns[Text], side: int) -> Callout[Text] | None:
    """The box beside a box, where one pattern draws both."""
    one, other = block.blocks[side], block.blocks[1 - side]
    if not isinstance(one, Callout) or not isinstance(other, Callout):
        return None
    return other if (one.tone == "caution") == (other.tone == "caution") else None


def _title(context: Context, title: Text, frame: Rect) -> tuple[Item, ...]:
    room = Room((Piece(text=title, kind="title", width=frame.width, lines=2, hard=True),), frame.height)
    done = sized(context, [room], {"title": context.range("card-head", 16, 26)})
    tell_unfit(context, say("a column’s title"), [room], done)
    return (held_text(done.room(0), frame, middle=True),)


def _tell(context: Context, block: Block[Text], count: int) -> None:
    context.report.error(
        "overset-text",
        block.span,
        say(
            "{language} talk, slide {slide}: expected a column that fits half a slide, found {count} slides’ worth",
            language=NAMES[context.language],
            slide=context.slide,
            count=count,
        ),
        say("give it a block of its own instead of a column"),
    )
