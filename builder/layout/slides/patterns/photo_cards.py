"""16–20 with photos: cards beside one another, each with its photo large across its top, its words under it.

What speaks for and against stands in two bands at the cards' foot, in line over all of them. A card without a photo has
its icon's picture, else the motif's, as large on a tinted field.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.geometry import Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text, sign_bullet
from builder.layout.slides.card_plans import SIGN_INDENT, SIGNED, CardGrid, height_of, pieces_of, words_of
from builder.layout.slides.card_shapes import BOTTOM, INSIDE, MINT, RADIUS, ROSE, TOP, Tint, card
from builder.layout.slides.choosing import Laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.grid import cells, column_gap, equal_cells, evenly, in_runs
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.photo import part_photo, proportion
from builder.layout.slides.shapes import edge, group, rounded, strong_edge
from builder.layout.slides.sizing import Piece, Room, Sized, sized
from builder.outline.model.blocks import Card, Cards
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

PADDING, AIR = 16.0, 10.0
"""Left and right of a card's words; above and below them."""
BAND_AIR = 7.0
"""Above and below what speaks for or against, in its band."""
MOST = 4
"""So many cards in one row have photos that are seen well."""
ROW_GAP = 16.0
HIGHEST = 0.72
"""The most of a card's height that its photo takes; what the words leave beyond that is air around them."""
LEAST_KEPT, LEAST_FOCUSED = 0.4, 0.3
"""The share of a photo that must be seen; less is enough around the `focus` that its author gave."""
IN_FIELD = 0.74
"""A picture's size in its tinted field, as a share of the field's lower side."""
BANDS = {"plus": MINT, "minus": ROSE}


class Plan(CardGrid, frozen=True, kw_only=True):
    """One arrangement: how many cards it has, and the least share of a card's height that is photo."""

    photo: float


def _plans(count: int) -> tuple[Plan, ...]:
    """From all cards on one slide, with photos as large as may be, to three or two a slide."""
    if count > MOST:
        two_rows = Plan(across=3, down=2, photo=0.5, title=(20, 28), text=(18, 24))
        return (two_rows, *_in_one_row(3), *_in_one_row(2))
    return (*_in_one_row(count), *(_in_one_row(2) if count == MOST else ()))


def _in_one_row(across: int) -> tuple[Plan, ...]:
    return (
        Plan(across=across, down=1, photo=0.5, title=(24, 36), text=(20, 30)),
        Plan(across=across, down=1, photo=0.42, title=(22, 34), text=(20, 28)),
        Plan(across=across, down=1, photo=0.34, title=(22, 30), text=(20, 24)),
        Plan(across=across, down=1, photo=0.42, title=(20, 28), text=(18, 22)),
        Plan(across=across, down=1, photo=0.34, title=(20, 26), text=(18, 20)),
    )


class Heights(NamedTuple):
    """How high the parts of all cards of a slide are: the photo, title and text with their air, the two bands."""

    photo: float
    words: float
    plus: float
    minus: float


def takes(block: Cards[Text]) -> bool:
    """Whether some card of several has a photo."""
    return len(block.items) > 1 and any(one.photo for one in block.items)


def compose(block: Cards[Text], context: Context, *, pairs: bool = False) -> tuple[SlideBody, ...] | None:
    """The cards by the first plan that holds their words and shows enough of each photo, in all languages; or None.

    `pairs`: two a slide, whatever there is.
    """
    every = [(context, block), *context.beside]
    plans = _in_one_row(2) if pairs else _plans(len(block.items))
    plan = next((p for p in plans if all(_fits(here, own, p) for here, own in every)), None)
    if plan is None:
        return None
    found = _attempt(context, block, plan)
    icons = icons_of(block, len(block.items))
    runs = evenly(tuple(zip(block.items, icons, strict=True)), plan.most)
    texts = in_runs(found.done.rooms, [len(run) for run in runs])
    return tuple(_slide(context, plan, *one) for one in zip(runs, texts, strict=True))


def _fits(context: Context, block: Cards[Text], plan: Plan) -> bool:
    found = _attempt(context, block, plan)
    if not found.fits or found.done.cuts:
        return False
    runs = evenly(block.items, plan.most)
    for run, texts in zip(runs, in_runs(found.done.rooms, [len(run) for run in runs]), strict=True):
        frame = _frames(context, plan, len(run))[0]
        shown = frame.width / _heights(context, run, texts, frame.height).photo
        if not all(_shows_enough(context, one, shown) for one in run):
            return False
    return True


def _shows_enough(context: Context, card: Card[Text], shown: float) -> bool:
    """Whether enough of its photo is seen in a place of this proportion."""
    if card.photo is None:
        return True
    whole = proportion(context, card)
    return min(whole / shown, shown / whole) >= (LEAST_KEPT if card.focus is None else LEAST_FOCUSED)


def _attempt(context: Context, block: Cards[Text], plan: Plan) -> Laid:
    """A room for each card: all its words, which leave the plan's share of the card to its photo."""
    runs = evenly(block.items, plan.most)
    frame = _frames(context, plan, len(runs[0]))[0]
    room = (1 - plan.photo) * frame.height
    rooms = [Room(_pieces(one, frame.width), room) for one in block.items]

    def holds(done: Sized) -> bool:
        """Whether they have room too where the bands of all cards are in line."""
        for run, texts in zip(runs, in_runs(done.rooms, [len(run) for run in runs]), strict=True):
            high = _heights(context, run, texts, frame.height)
            if high.words + high.plus + high.minus > room:
                return False
        return True

    return Laid(tuple(rooms), sized(context, rooms, plan.ranges(context), takes=holds))


def _frames(context: Context, plan: Plan, count: int) -> tuple[Rect, ...]:
    """The cards' places; on a slide with fewer than the plan holds they are as wide as on the others."""
    if plan.down > 1:
        return equal_cells(context.body, plan.across, count, column_gap(plan.across), ROW_GAP)
    frames = cells(context.body, plan.across, 1, column_gap(plan.across))
    free = (context.body.right - frames[count - 1].right) / 2
    return tuple(frame.moved(free, 0) for frame in frames[:count])


def _pieces(card: Card[Text], width: float) -> tuple[Piece, ...]:
    return pieces_of(words_of(card, titled=True), width - 2 * PADDING, sign_above=2 * BAND_AIR)


def _heights(context: Context, run: Sequence[Card[Text]], texts: Sequence[Sequence[SetText]], height: float) -> Heights:
    """The parts of cards so high, each as high as the card that says most in it wants; the photo takes what is left."""
    found = {"words": 0.0, "plus": 0.0, "minus": 0.0}
    for one, own in zip(run, texts, strict=True):
        kinds = [kind for kind, _ in words_of(one, titled=True)]
        for part in ("plus", "minus"):
            if part in kinds:
                found[part] = max(found[part], own[kinds.index(part)].height + 2 * BAND_AIR)
        said = [text for kind, text in zip(kinds, own, strict=True) if kind not in SIGNED]
        found["words"] = max(found["words"], height_of(said, _pieces(one, 0)[: len(said)]) + 2 * AIR)
    left = height - sum(found.values())
    return Heights(min(left, HIGHEST * height), **found)


def _slide(
    context: Context, plan: Plan, run: Sequence[tuple[Card[Text], str | None]], texts: Sequence[Sequence[SetText]]
) -> SlideBody:
    frames = _frames(context, plan, len(run))
    high = _heights(context, [one for one, _ in run], texts, frames[0].height)
    drawn: list[Item] = []
    items: list[Item] = []
    for (one, icon), own, frame in zip(run, texts, frames, strict=True):
        drawn.append(_drawn(context, one, icon or None, frame, high))
        items += [*part_photo(context, one, frame, high.photo, "top"), *_words(context, one, own, frame, high)]
    return SlideBody(items=tuple(items), background=tuple(drawn))


def _drawn(context: Context, one: Card[Text], icon: str | None, frame: Rect, high: Heights) -> Item:
    """The card with its bands and, where it has no photo, the field with its picture."""
    parts = [card(context, frame, one.span)]
    on_it: list[Item] = []
    if one.photo is None:
        field = replace(frame, height=high.photo)
        parts.append(rounded(field, RADIUS, one.span, fill=MINT.fill, stroke=strong_edge(context), corners=TOP))
        size = IN_FIELD * min(field.width, field.height)
        place = square(field.centre, size)
        if icon and context.pictures:
            on_it += art.picture(context, icon, place, one.span)
        else:
            on_it += art.line_icon(context, icon, place, MINT.ink, one.span) or art.symbol(
                context, field.centre, size / 2)  # fmt: skip
    for band, tint in _bands(one, frame, high):
        at_foot = band.bottom >= frame.bottom - INSIDE
        corners = BOTTOM if at_foot else ()
        ground = rounded(band, RADIUS, one.span, fill=tint.fill, stroke=strong_edge(context), corners=corners)
        parts.append(ground if at_foot else replace(ground, geometry="rectangle", radius=0.0))
    if not context.theme.edge:  # the card's own edge, over what is tinted
        parts.append(rounded(frame, RADIUS, one.span, stroke=edge(context)))
    return group([*parts, *on_it], one.span, context.own.pane.card, decoration=True)


def _bands(one: Card[Text], frame: Rect, high: Heights) -> list[tuple[Rect, Tint]]:
    """The bands of what the card says for and against."""
    minus = Rect(frame.x, frame.bottom - high.minus, frame.width, high.minus)
    plus = Rect(frame.x, minus.y - high.plus, frame.width, high.plus)
    said = (("plus", plus, one.plus), ("minus", minus, one.minus))
    return [(band, BANDS[kind]) for kind, band, text in said if text is not None]


def _words(context: Context, one: Card[Text], texts: Sequence[SetText], frame: Rect, high: Heights) -> tuple[Item, ...]:
    """Title and text in one box, what speaks for and against in another, each in the middle of its band."""
    kinds = [kind for kind, _ in words_of(one, titled=True)]
    said = [text for kind, text in zip(kinds, texts, strict=True) if kind not in SIGNED]
    signed = [(kind, text) for kind, text in zip(kinds, texts, strict=True) if kind in SIGNED]
    top, foot = frame.y + high.photo, frame.bottom - high.plus - high.minus
    spare = max(0.0, foot - top - high.words) / 2
    place = Rect(frame.x + PADDING, top, frame.width - 2 * PADDING, foot - top)
    above = [AIR + spare, *(piece.above for piece in _pieces(one, frame.width)[1 : len(said)])]
    items: list[Item] = [held_text(said, place, name=one.title.plain, stack=Stack(above))]
    if signed:
        items.append(_signs(context, signed, Rect(place.x, foot, place.width, frame.bottom - foot), high))
    return tuple(items)


def _signs(context: Context, signed: Sequence[tuple[str, SetText]], place: Rect, high: Heights) -> Item:
    """What speaks for and against, one box over both bands."""
    above: list[float] = []
    end = 0.0
    for kind, text in signed:
        start, height = (0.0, high.plus) if kind == "plus" else (high.plus, high.minus)
        y = start + (height - text.height) / 2
        above.append(y - end)
        end = y + text.height
    markers = [sign_bullet(context, text.style, *SIGNED[kind], SIGN_INDENT) for kind, text in signed]
    texts = [text for _, text in signed]
    return held_text(texts, place, stack=Stack(above, [SIGN_INDENT] * len(texts), markers))
