"""16–20: cards, one to six. Tinted heads or sides with an icon, or with the title where there are no icons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import Label
from builder.geometry import Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text, inked, sign_bullet
from builder.layout.slides.card_plans import (
    HEAD_SHARE,
    SIGN_INDENT,
    SIGNED,
    Plan,
    height_of,
    pieces_of,
    plans_for,
    words_of,
)
from builder.layout.slides.card_shapes import FULL, MINT, ColouredPart, Tint, head_card, plain_card, side_card
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import cells, column_gap, equal_cells, evenly, in_runs
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.patterns import photo_cards, photo_rows, signs
from builder.layout.slides.photo import part_photo, photo
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Card, Cards
from builder.outline.text.text import Text
from builder.page.items import Item, Marker

PADDING = 24.0
BAND_ICON, BAND_SPOT = 46.0, 1.2
"""The size of an icon in a band beside its title; a picture's white disc is so much larger."""
ROOM_ABOVE = 10.0
"""The least air above and below a card's words."""
BAND = {1: 84.0, 2: 62.0}
"""The least height of a head that holds icon and title, by the rows of cards."""
SIDE = {"wide": 0.335, "square": 0.245, "row": 0.13}
PHOTO_SIDE = {"wide": 0.48, "square": 0.42, "row": 0.17}
"""The width of a tinted side, as a share of its card's: with icons, and with photos."""
ROW_GAP = 18.0
BAND_PHOTO = 58.0
"""The disc of a photo beside a title."""


FilledRoom = tuple[Room, tuple[SetText, ...]]
"""A room with its texts as set."""


class Shape(Struct, frozen=True):
    """How the cards of a slide are made: the tinted part's extent, where the words begin, whether icons show."""

    plan: Plan
    frames: tuple[Rect, ...]
    icons: bool
    part: float
    photos: bool = False

    @property
    def titled(self) -> bool:
        """Whether the title stands with the words, not in the tinted part."""
        return self.plan.form == "side" or (self.plan.form == "head" and self.icons)

    def words(self, frame: Rect) -> Rect:
        """Where a card's words go."""
        if self.plan.form != "side":
            return frame.inset(PADDING, self.part, PADDING - 4, 0)
        return frame.inset((self.part if self.icons else 8) + PADDING + 2, 0, PADDING - 4, 0)


def compose(block: Cards[Text], context: Context) -> tuple[SlideBody, ...]:
    """The cards by the first arrangement that holds their words, over several slides if it must be."""
    if signs.takes(block) and (told := signs.compose(block, context)):
        return told
    if photo_cards.takes(block) and (told := _with_photos(block, context)):
        return told
    plan, found = chosen(context, block, plans_for(len(block.items)), _attempt)
    tell_unfit(context, say("a card’s words"), found.rooms, found.done)
    runs = evenly(tuple(zip(block.items, _icons(block), strict=True)), plan.most)
    shapes = [_shape(context, block, plan, len(run)) for run in runs]
    counts = [len(run) * (1 if shape.titled else 2) for run, shape in zip(runs, shapes, strict=True)]
    rooms = in_runs(zip(found.rooms, found.done.rooms, strict=True), counts)
    return tuple(_slide(context, *one) for one in zip(shapes, runs, rooms, strict=True))


def _with_photos(block: Cards[Text], context: Context) -> tuple[SlideBody, ...] | None:
    """Cards with their photos large: beside each other, else under each other, else two a slide."""
    rows = photo_rows.compose if photo_rows.takes(block) else None
    return (
        photo_cards.compose(block, context)
        or (rows and rows(block, context))
        or photo_cards.compose(block, context, pairs=True)
    )


def _icons(block: Cards[Text]) -> tuple[str | None, ...]:
    """The icons of cards that have no photo."""
    icons = icons_of(block, len(block.items))
    return tuple(None if card.photo else icon for card, icon in zip(block.items, icons, strict=True))


def _attempt(context: Context, block: Cards[Text], plan: Plan) -> Laid:
    """A room for each card's words; before it one for its title where that stands in the tinted part."""
    rooms: list[Room] = []
    for run in evenly(block.items, plan.most):
        shape = _shape(context, block, plan, len(run))
        for card, frame in zip(run, shape.frames, strict=False):
            if not shape.titled:
                rooms.append(_title_room(card, shape, frame))
            inner = shape.words(frame)
            pieces = pieces_of(words_of(card, titled=shape.titled), inner.width)
            rooms.append(Room(pieces, inner.height - 2 * ROOM_ABOVE))
    return laid(context, rooms, plan.ranges(context))


def _title_room(card: Card[Text], shape: Shape, frame: Rect) -> Room:
    indent = _title_indent(shape)
    piece = Piece(text=card.title, kind="title", width=frame.width - 2 * PADDING + 4 - indent, lines=2, hard=True)
    return Room((piece,), shape.part - 8)


def _title_indent(shape: Shape) -> float:
    if shape.photos and shape.plan.form == "band":
        return BAND_PHOTO + 8
    return BAND_ICON + 12 if shape.icons and shape.plan.form == "band" else 0.0


def _shape(context: Context, block: Cards[Text], plan: Plan, count: int) -> Shape:
    frames = _frames(context.body, plan, count)
    photos = any(card.photo for card in block.items)
    icons = photos or any(_icons(block))
    height, width = frames[0].height, frames[0].width
    if plan.form == "side":
        kind = "wide" if plan.most == 1 else "square" if plan.across > 1 else "row"
        return Shape(plan, frames, icons, (PHOTO_SIDE if photos else SIDE)[kind] * width if icons else 0.0, photos)
    if plan.form == "head" and icons:
        return Shape(plan, frames, icons, HEAD_SHARE * height, photos)
    text = any(card.text or card.plus or card.minus or card.short for card in block.items)
    return Shape(plan, frames, icons, max(BAND[plan.down], 0.27 * height) if text else height, photos)


def _frames(body: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    """The cards' places, all of one width; a last row that is not full stands in the middle."""
    if plan.down == 1:
        return cells(body, count, 1, column_gap(count))
    return equal_cells(body, plan.across, count, column_gap(plan.across), ROW_GAP)


def _slide(
    context: Context, shape: Shape, run: Sequence[tuple[Card[Text], str | None]], rooms: Sequence[FilledRoom]
) -> SlideBody:
    """`run`: the slide's cards, each with its icon."""
    tint = MINT if context.pictures and shape.titled else FULL  # pictures alone need no strong ground, words do
    places = [Place(frame, card, tint, icon) for frame, (card, icon) in zip(shape.frames, run, strict=False)]
    drawn = [_drawn(context, shape, place) for place in places]
    if shape.titled:
        top = _top(shape, rooms)
        words = [_beside(context, shape, place, own, top) for place, own in zip(places, rooms, strict=False)]
    else:
        pairs = list(zip(rooms[::2], rooms[1::2], strict=True))
        spare = min(_spare(room, texts) for _, (room, texts) in pairs)
        words = [_under_band(context, shape, place, pair, spare) for place, pair in zip(places, pairs, strict=False)]
    photos = [_photo(context, shape, frame, card) for frame, (card, _) in zip(shape.frames, run, strict=True)]
    items = [item for word, own in zip(words, photos, strict=True) for item in (word, *own)]
    return SlideBody(items=tuple(items), background=tuple(drawn))


class Place(NamedTuple):
    """A card on the slide: where it stands, what it says, in which tint and with which icon."""

    frame: Rect
    card: Card[Text]
    tint: Tint
    icon: str | None


def _drawn(context: Context, shape: Shape, place: Place) -> Item:
    """The card with its tinted part and its icon."""
    frame, card, tint, icon = place
    name, ink = context.own.pane.card, tint.ink
    if card.photo and shape.plan.form != "band":
        return plain_card(context, frame, name, card.span)
    if shape.plan.form == "side":
        if not shape.icons:
            return plain_card(context, frame, name, card.span)
        size = min(150.0, 0.52 * min(shape.part, frame.height))
        centre = Point(frame.x + shape.part / 2, frame.centre.y)
        on_it = art.icon(context, icon, square(centre, size), ink, card.span) or art.symbol(context, centre, size / 2)
        return side_card(context, frame, ColouredPart(shape.part, tint), Label(card.span, name=name), on_it)
    on_it = ()
    if shape.icons and shape.plan.form == "head":
        centre = Point(frame.centre.x, frame.y + shape.part / 2)
        on_it = art.icon(context, icon, square(centre, 0.62 * shape.part), ink, card.span) or art.symbol(
            context, centre, 0.31 * shape.part)  # fmt: skip
    elif shape.icons:
        centre = Point(frame.x + PADDING - 4 + BAND_ICON / 2, frame.y + shape.part / 2)
        size = BAND_ICON / art.SPOT_GROUND * BAND_SPOT if context.pictures else BAND_ICON
        on_it = art.icon(context, icon, square(centre, size), ink, card.span)
    return head_card(context, frame, ColouredPart(shape.part, tint), Label(card.span, name=name), on_it)


def _photo(context: Context, shape: Shape, frame: Rect, card: Card[Text]) -> tuple[Item, ...]:
    """The card's photo: it fills the tinted part, and is a disc where a title stands beside it."""
    if shape.plan.form == "band":
        side = min(BAND_PHOTO, shape.part - 10)
        return photo(context, card, Rect(frame.x + 14, frame.y + (shape.part - side) / 2, side, side), side / 2)
    return part_photo(context, card, frame, shape.part, "left" if shape.plan.form == "side" else "top")


def _top(shape: Shape, rooms: Sequence[FilledRoom]) -> float | None:
    """How far below its room's top every card's words begin: the tallest stand in the middle; None: each by itself."""
    if shape.plan.form == "side":
        return None
    tallest = max(height_of(texts, room.pieces) for room, texts in rooms)
    return ROOM_ABOVE + max(0.0, rooms[0][0].height - tallest) / 2


def _beside(context: Context, shape: Shape, place: Place, own: FilledRoom, top: float | None) -> Item:
    """Title and words as one text; in heads all begin on one line, in sides each stands in the middle."""
    card, (room, texts) = place.card, own
    inner = shape.words(place.frame)
    above = [top or 0.0, *(p.above for p in room.pieces[1:])]
    indents, markers = _signs(context, card, texts, titled=True)
    return held_text(texts, inner, name=card.title.plain, stack=Stack(above, indents, markers),
                     middle=top is None)  # fmt: skip


def _under_band(
    context: Context, shape: Shape, place: Place, pair: tuple[FilledRoom, FilledRoom], spare: float
) -> Item:
    """Title in the tinted part and words below it, as one text that begins in the tinted part.

    All cards' words begin at one height: `spare` is what the longest leave above them.
    """
    (_, (title,)), (room, texts) = pair
    title = inked(context, title, place.tint.ink)
    air = (shape.part - title.height) / 2
    below = air + ROOM_ABOVE + (spare if shape.plan.down > 1 else min(spare, 26.0))
    above = [air, *([below] if texts else []), *(p.above for p in room.pieces[1:])]
    indents, markers = _signs(context, place.card, texts, titled=False)
    inner = place.frame.inset(PADDING - 4, 0, PADDING - 8, 0)
    return held_text([title, *texts], inner, name=place.card.title.plain,
                     stack=Stack(above, [_title_indent(shape), *indents], [None, *markers]))  # fmt: skip


def _spare(room: Room, texts: Sequence[SetText]) -> float:
    """The half of what a card's words leave of their room."""
    return max(0.0, room.height - height_of(texts, room.pieces)) / 2


def _signs(
    context: Context, card: Card[Text], texts: Sequence[SetText], *, titled: bool
) -> tuple[list[float], list[Marker | None]]:
    """How far each text stands in, and its sign where it speaks for or against."""
    indents: list[float] = []
    markers: list[Marker | None] = []
    for (kind, _), text in zip(words_of(card, titled=titled), texts, strict=True):
        signed = SIGNED.get(kind)
        indents.append(SIGN_INDENT if signed else 0.0)
        markers.append(sign_bullet(context, text.style, *signed, SIGN_INDENT) if signed else None)
    return indents, markers
