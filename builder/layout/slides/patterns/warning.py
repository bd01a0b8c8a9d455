"""A callout that warns: a head bar in full colour with its sign, under it what to look for, and last what to do.

Points that have icons stand in cards of their own, where their letters are large there too. One without points has a
very large sign instead of the bar where its words stay large beside that: see `warning_prose`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Point, Rect, square
from builder.layout.sentences import closing_call
from builder.layout.slides import art
from builder.layout.slides.boxes import BULLET_INDENT, SetText, Slot, Stack, bullet, held_text, lines_of
from builder.layout.slides.card_shapes import ROSE, TOP
from builder.layout.slides.choosing import OVER_HEAD, Laid, chosen, side_by_side
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.list_air import list_air
from builder.layout.slides.patterns import warning_prose, warning_tiles
from builder.layout.slides.shapes import group, rounded
from builder.layout.slides.sizing import TITLE, Piece, Room, sized
from builder.outline.model.blocks import Callout
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke
from builder.replace import replace
from builder.theme.style import TextStyle

COLOR, ICON = "caution", "alert-triangle"
RADIUS = 18.0
RIM = 1.5
"""The edge of the box, in the colour of its bar."""
HEAD_AIR = 12.0
"""Above and under the words of the bar."""
AIR = 22.0
"""Above and under the words beneath it."""
TEXT_ABOVE, POINT_ABOVE, CALL_ABOVE = 10.0, 8.0, 18.0
MOST_MORE = 22.0
"""Texts stand so much further apart where there is room."""
MOST_POINT, LEAST_IN_CARD = 40.0, 26.0
"""No point is larger; and none in a card is smaller, which is read from the last row."""
MANY = 4
"""So many points may stand two by two."""
MOST_LINES = 2
"""Lines of a head."""


class Plan(Struct, frozen=True):
    """How large the sign is, how far it and the words under the bar stand from the left, and the least sizes."""

    sign: float
    left: float
    head: float
    text: float

    @property
    def head_x(self) -> float:
        """Where the words of the bar begin: beside the sign."""
        return self.left + self.sign + 0.4 * self.sign


PLANS = (Plan(54, 34, 32, 24), Plan(48, 32, 28, 22), Plan(40, 28, 24, 18))
HALF = (Plan(38, 22, 24, 20), Plan(32, 20, 22, 18))
"""In a column of a slide."""
NARROW_BODY = 600.0


class Parts(Struct, frozen=True):
    """What a warning says, in reading order: head, text, points, and what to do."""

    head: Text
    text: Text | None
    points: tuple[Text, ...]
    call: Text | None


def compose(block: Callout[Text], context: Context) -> tuple[SlideBody, ...]:
    """The box over the whole body, its words as large as it lets them be."""
    narrow = context.body.width < NARROW_BODY
    alone = not narrow and context.partner is None
    if alone and block.text is not None and not block.points and (told := warning_prose.compose(block, context)):
        return told
    plans = HALF if narrow else PLANS
    plan, found = chosen(context, block, plans, _attempt)
    own = replace(found.done, rooms=found.done.rooms[:2])
    tell_unfit(context, say("a callout"), found.rooms[:2], own, say("give it fewer words, or fewer points"))
    frame = context.body
    head, body = found.texts(0), found.texts(1)
    bar = Rect(frame.x, frame.y, frame.width, _bar_height(plan, found.done.rooms[::2]))
    card = _card(context, plan, bar)
    title = held_text(head, bar.inset(plan.head_x, 0, plan.left, 0), role="callout", middle=True)
    if tiles := _tiles(context, block, plan):
        cells = frame.inset(0, bar.height, 0, 0)
        across, found = tiles
        said, cards = warning_tiles.drawn(context, block, cells, across, found.done.rooms)
        return (SlideBody(items=(title, *said), background=(card, *cards)),)
    below = frame.inset(plan.left, bar.height, plan.left, 0)
    words = _words(context, parts_of(block, context), below, body)
    return (SlideBody(items=(title, words), background=(card,)),)


def _card(context: Context, plan: Plan, bar: Rect) -> Item:
    """The box over the whole body, with its sign in the bar of its head."""
    rim = Stroke(color=COLOR, width=max(RIM, context.theme.edge))
    centre = Point(bar.x + plan.left + plan.sign / 2, bar.centre.y)
    parts = [
        rounded(context.body, RADIUS, context.span, fill=ROSE.fill, stroke=rim),
        rounded(bar, RADIUS, context.span, fill=COLOR, stroke=rim, corners=TOP),
        *art.line_icon(context, ICON, square(centre, plan.sign), "surface", context.span),
    ]
    return group(parts, context.span, context.own.pane.callout, decoration=True)


def _tiles(context: Context, block: Callout[Text], plan: Plan) -> tuple[int, Laid] | None:
    """The points in cards, and how many of these stand side by side; None where they are too long in one language."""
    if context.partner is not None or context.body.width < NARROW_BODY:
        return None
    for across in (2, 1) if len(block.points) >= MANY else (1,):
        found = [_tiled(one, own, plan, across) for one, own in ((context, block), *context.beside)]
        own = found[0]
        if own is not None and all(one is not None and one.fits and not one.done.cuts for one in found):
            return across, own
    return None


def _tiled(context: Context, block: Callout[Text], plan: Plan, across: int) -> Laid | None:
    """The cards of one edition; None where points have no icons, or are not all that stands under the bar.

    Two by two no letters are smaller than they would be in a list; in rows none is smaller than `LEAST_IN_CARD`.
    """
    parts = parts_of(block, context)
    if not parts.points or parts.text or parts.call or not all(icons_of(block, len(block.points))):
        return None
    listed = _attempt(context, block, plan)
    bar = _bar_height(plan, listed.done.rooms[::2])
    most = min(listed.texts(0)[0].style.size + OVER_HEAD, MOST_POINT)
    size = listed.texts(1)[0].style.size
    form = warning_tiles.Form(across, size if across > 1 else min(size, LEAST_IN_CARD), most)
    return warning_tiles.tiled(context, block, context.body.inset(0, bar, 0, 0), form)


def parts_of(block: Callout[Text], context: Context) -> Parts:
    """Without a head of its own the bar says what it is, and the last sentence of its text is what to do."""
    if block.head is not None:
        return Parts(block.head, block.text, block.points, None)
    head = context.words(context.own.blocks.warning, block.span)
    text, call = (block.text, None) if block.points or block.text is None else closing_call(block.text)
    return Parts(head, text, block.points, call)


def _bar_height(plan: Plan, heads: Sequence[Sequence[SetText]]) -> float:
    """What the highest of the heads that stand side by side needs."""
    return max(plan.sign, *(sum(text.height for text in head) for head in heads)) + 2 * HEAD_AIR


def _attempt(context: Context, block: Callout[Text], plan: Plan) -> Laid:
    """Two rooms: the bar, and what the bar leaves of the box; then those of the box beside it, of the same sizes."""
    said, frame = [parts_of(one, context) for one in (block, context.partner) if one is not None], context.body
    width = frame.width - plan.head_x - plan.left
    tops = [Room((Piece(text=parts.head, kind=TITLE, width=width, lines=MOST_LINES, hard=True),), frame.height / 2)
            for parts in said]  # fmt: skip
    heads = recolored(context.range("card-head", plan.head, 46), "surface")
    above = sized(context, tops, {TITLE: heads})
    most = above.room(0)[0].style.size + OVER_HEAD
    left = frame.height - _bar_height(plan, above.rooms) - 2 * AIR
    rooms = [Room(_pieces(parts, frame.width - 2 * plan.left), left) for parts in said]
    pieces = [piece for room in rooms for piece in room.pieces]
    plain = recolored(context.range("card-text", plan.text, max(plan.text, min(most, MOST_POINT))), "ink", ROSE.ink)
    bold = recolored(context.range("card-bold", plan.text, max(plan.text, min(most, MOST_POINT))), ROSE.ink)
    ranges: dict[str, Sequence[TextStyle]] = {"text": plain, "call": bold}
    ranges["point"] = _on_one_line(context, pieces, plain)
    below = sized(context, rooms, {piece.kind: ranges[piece.kind] for piece in pieces})
    return side_by_side(Laid(tuple(tops), above), Laid(tuple(rooms), below))


def _on_one_line(context: Context, pieces: Sequence[Piece], steps: Sequence[TextStyle]) -> Sequence[TextStyle]:
    """The sizes at which each point stays on one line, if there are any: a sign is taken in at a glance."""
    points = [Slot(piece.text, piece.width) for piece in pieces if piece.kind == "point"]
    return [style for style in steps if all(lines_of(context, slot, style) == 1 for slot in points)] or steps


def _pieces(parts: Parts, width: float) -> tuple[Piece, ...]:
    """The texts under the bar."""
    pieces = [Piece(text=parts.text, kind="text", width=width)] if parts.text is not None else []
    for number, point in enumerate(parts.points):
        above = POINT_ABOVE if number else TEXT_ABOVE
        pieces.append(Piece(text=point, kind="point", width=width - BULLET_INDENT, above=above))
    if parts.call is not None:
        pieces.append(Piece(text=parts.call, kind="call", width=width, above=CALL_ABOVE))
    return tuple(pieces)


def _words(context: Context, parts: Parts, place: Rect, texts: Sequence[SetText]) -> Item:
    """Text, points and what to do as one text in the middle of its place."""
    pieces = _pieces(parts, place.width)
    above = [piece.above if number else 0.0 for number, piece in enumerate(pieces)]
    more = list_air(place.height, AIR, texts, above, MOST_MORE)
    above = [0.0, *(gap + more for gap in above[1:])]
    marked = [piece.kind == "point" for piece in pieces]
    indents = [BULLET_INDENT if point else 0.0 for point in marked]
    markers = [bullet(context, text.style, COLOR) if point else None
               for point, text in zip(marked, texts, strict=True)]  # fmt: skip
    return held_text(texts, place, role="callout", name=context.own.pane.callout_text, middle=True,
                     stack=Stack(above, indents, markers))  # fmt: skip
