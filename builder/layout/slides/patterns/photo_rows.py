"""16–20 with photos: cards under one another, each with its photo nearly whole, what speaks for and against beside."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Stack, held_text, sign_bullet
from builder.layout.slides.card_plans import SIGN_INDENT, SIGNED, pieces_of, words_of
from builder.layout.slides.card_shapes import plain_card
from builder.layout.slides.choosing import Laid, laid_apart
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import rows
from builder.layout.slides.photo import part_photo, proportion
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Card, Cards
from builder.outline.text.text import Text
from builder.page.items import Item

MOST = 4
"""So many rows hold photos that are large enough to see."""
GAP = 14.0
AIR = 4.0
"""Above and below the words."""
BEFORE, BETWEEN, AFTER = 24.0, 24.0, 20.0
LEFT_SHARES = (0.38, 0.42, 0.5, 0.58)
"""Of the words' room, where others stand right of them: the share at which letters are largest."""
FOR_AND_AGAINST = 5.0
"""Between what speaks for and against."""
NARROWEST, WIDEST = 0.8, 1.5
"""Proportions of the photos' place: upright ones keep most of their height, wide ones most of their width."""


Words = Sequence[tuple[str, Text]]
"""Texts under one another with their kinds: title and text, or what speaks for and against."""


def takes(block: Cards[Text]) -> bool:
    """Whether each card has a photo, and there are so many that each is seen well in a row."""
    return 1 < len(block.items) <= MOST and all(card.photo for card in block.items)


def compose(block: Cards[Text], context: Context) -> tuple[SlideBody, ...] | None:
    """The rows; None where they do not fit, in this language or another."""
    share = _best_share(block, context)
    if share is None:
        return None
    found = _attempt(block, context, share)
    tell_unfit(context, say("a card’s words"), found.rooms, found.done)
    drawn: list[Item] = []
    items: list[Item] = []
    side = _side(block, context)
    for number, (card, frame) in enumerate(zip(block.items, _frames(block, context), strict=True)):
        drawn.append(plain_card(context, frame, context.own.pane.card, card.span))
        for place, said, own in zip(
            _places(block, frame, side, share), _words(card), (2 * number, 2 * number + 1), strict=True
        ):
            if said:
                items.append(_item(context, said, found.texts(own), place, card))
        items += part_photo(context, card, frame, side, "left")
    return (SlideBody(items=tuple(items), background=tuple(drawn)),)


def _best_share(block: Cards[Text], context: Context) -> float | None:
    """The share of the words' room at which the least letters of all languages are largest; None where none fits.

    Of several the one at which the next larger are largest.
    """
    sizes: dict[float, list[float]] = {}
    for share in LEFT_SHARES if block.has_signs else LEFT_SHARES[:1]:
        every = [_attempt(one, here, share) for here, one in ((context, block), *context.beside)]
        if all(found.fits for found in every):
            texts = [text for found in every for own in found.done.rooms for text in own]
            sizes[share] = sorted(text.style.size for text in texts)
    return max(sizes, key=lambda share: sizes[share]) if sizes else None


def _attempt(block: Cards[Text], context: Context, share: float) -> Laid:
    """Two rooms a card: title and text, and what speaks for and against; each kind at the size its room allows."""
    side = _side(block, context)
    rooms = [
        [Room(_pieces(said, place.width), place.height)
         for said, place in zip(_words(card), _places(block, frame, side, share), strict=True)]
        for card, frame in zip(block.items, _frames(block, context), strict=True)
    ]  # fmt: skip
    ranges = {
        "title": context.range("card-head", 24, 36), "text": context.range("card-text", 19, 28),
        "short": context.range("card-sub", 18, 24),
    }  # fmt: skip
    return laid_apart(context, list(zip(*rooms, strict=True)), ranges)


def _frames(block: Cards[Text], context: Context) -> tuple[Rect, ...]:
    return rows(context.body, len(block.items), GAP)


def _side(block: Cards[Text], context: Context) -> float:
    """The width of the photos' part: as their proportion wants it; of several, as cuts the worst one least."""
    height = _frames(block, context)[0].height
    found = [proportion(context, card) for card in block.items]
    wanted = sqrt(min(found) * max(found))
    return min(max(wanted, NARROWEST), WIDEST) * height


def _places(block: Cards[Text], frame: Rect, side: float, share: float) -> tuple[Rect, Rect]:
    """Where title and text go, and what speaks for and against; the first has all the width where no card does."""
    whole = frame.inset(side + BEFORE, AIR, AFTER, AIR)
    if not block.has_signs:
        return whole, whole
    left = (whole.width - BETWEEN) * share
    return whole.inset(0, 0, whole.width - left, 0), whole.inset(left + BETWEEN, 0, 0, 0)


def _words(card: Card[Text]) -> tuple[Words, Words]:
    """Title and text, and what speaks for and against."""
    every = words_of(card, titled=True)
    return [one for one in every if one[0] not in SIGNED], [one for one in every if one[0] in SIGNED]


def _pieces(said: Words, width: float) -> tuple[Piece, ...]:
    return pieces_of(said, width, title_lines=2, sign_above=FOR_AND_AGAINST)


def _item(context: Context, said: Words, texts: Sequence[SetText], place: Rect, card: Card[Text]) -> Item:
    """Texts in the middle of their place, with their signs."""
    above = [piece.above for piece in _pieces(said, place.width)]
    signs = [SIGNED.get(kind) for kind, _ in said]
    markers = [sign_bullet(context, t.style, *sign, SIGN_INDENT) if sign else None
               for sign, t in zip(signs, texts, strict=True)]  # fmt: skip
    indents = [SIGN_INDENT if sign else 0.0 for sign in signs]
    return held_text(texts, place, name=card.title.plain, stack=Stack(above, indents, markers), middle=True)
