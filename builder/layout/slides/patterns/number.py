"""09–11: one big figure in a ring with what it means beside it; a share with words for its part on a card.

A figure that no ring holds, such as 140/90, owns its slide: it stands alone on full colour.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report, say
from builder.drawing.plain_shapes import disc
from builder.figures.number import NumberFigure, number_figure
from builder.figures.ring import ring
from builder.figures.share_strip import share_strip
from builder.geometry import Circle, Point, Rect
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Slot, set_alike, stacked, text_item, unbroken
from builder.layout.slides.card_shapes import FULL, card, tinted
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_overset
from builder.layout.slides.patterns.number_texts import (
    BELOW_FIGURE,
    CAP,
    CAPTIONS,
    FIGURE_SHARES,
    LABELS,
    SMALL_CAPTIONS,
    digits,
    digits_at,
    figure_of,
    in_middle,
    styles_in,
    words_of,
)
from builder.layout.slides.patterns.number_time import with_time
from builder.layout.slides.shapes import group
from builder.layout.slides.stacking import stack_in
from builder.outline.model.blocks import Number
from builder.outline.model.edition import USUAL_MOTIF
from builder.outline.text.text import Text
from builder.page.items import Item, TextItem
from builder.replace import replace

RING, LONG_RING = (190.0, 164.0), (170.0, 155.0)
"""Centre of the ring from the body's corner, and its radius: with the unit in it, and with the figure alone."""
RING_LINE, RING_GROUND = 26.0, 18.0
FIGURES = {1: 150.0, 2: 150.0, 3: 136.0, 4: 104.0}
"""Sizes of figures in a ring by their count; a longer one has none."""
ALONE = 176.0
MOST_UNIT = {"han": 4, "latin": 12}
WIDE = (240.0, 220.0, 200.0, 180.0, 160.0, 150.0, 132.0, 118.0, 104.0, 88.0, 74.0, 62.0)
"""Sizes of a figure on a card; words among digits may make it long."""
SHARE_SIZE = (150.0, 132.0, 118.0, 104.0)
UNITS = (34.0, 30.0, 27.0, 24.0)
SUBJECT = 116.0
"""The radius of the picture of the subject beside a figure that owns its slide."""
SIGN, SIGN_GAP = 54.0, 22.0
"""The radius of the icon of what is counted, and what is free under it."""
LEAST_UNDER_SIGN = 4
"""So many of the largest sizes of captions may stand under an icon: large words tell more than a picture does."""
FEW = 5
"""A caption beside a ring becomes smaller before it has more lines."""
PADDING = 32.0


STRIP_DOWN, STRIP_HEIGHT, STRIP_GAP, STRIP_RADIUS = 222.0, 66.0, 8.0, 10.0
ALL = "100%"
PERCENT = ("%", "％")
"""What stands under the end of a strip of which nothing else is said."""


def compose(block: Number[Text], context: Context) -> tuple[SlideBody, ...]:
    """A share in words on a card with its strip; a short figure in a ring; any other on a card, as large as may be."""
    number = number_figure(block)
    if number.times is not None:
        items = with_time(block, number, number.times, context)
    elif number.share is not None and (number.strip or number.digits not in FIGURES):
        items = _with_strip(block, number, number.share, context)
    elif number.digits in FIGURES:
        items = _in_ring(block, number, context)
    else:
        items = _on_card(block, number, context)
    return (SlideBody(items=tuple(items)),)


def _in_ring(block: Number[Text], number: NumberFigure, context: Context) -> list[Item]:
    """The ring at the left, round a dark disc that is read from the last row, with a short unit in it; a long one
    stands with the caption."""
    short = len(number.unit) <= MOST_UNIT["han" if context.locale.han else "latin"]
    left, radius = RING if short else LONG_RING
    scale = min(1.0, context.body.height / 368)
    centre = Point(context.body.x + left, context.body.y + context.body.height / 2)
    radius *= scale
    inside = 2 * (radius - RING_LINE)
    size = (FIGURES[number.digits] if short else min(ALONE, FIGURES[number.digits] + 26)) * scale
    sizes = (size, size * 0.9, size * 0.8, size * 0.7)
    figure = figure_of(context, block, number.figure, digits(context, sizes, color="on-primary-1"), inside * 0.92)
    unit = _unit(context, block, UNITS, inside * 0.8) if short and number.unit else None
    said = group([*_ring_shapes(context, number, centre, radius), *_stacked_in(centre, figure, unit)],
                 block.span, context.own.pane.figure, number.said)  # fmt: skip
    x = centre.x + radius + RING_LINE + 60
    place = Rect(x, context.body.y, context.body.right - x, context.body.height)
    return [said, *_beside(context, block, number, place, in_ring=short)]


def _ring_shapes(context: Context, number: NumberFigure, centre: Point, radius: float) -> tuple[Item, ...]:
    ground = disc(centre, radius + RING_GROUND, "surface", context.span)
    dark = disc(centre, radius - RING_LINE / 2, "primary", context.span)
    return ground, dark, *ring(Circle(centre, radius), RING_LINE, number.share, context.span, "glow-2")


def _stacked_in(centre: Point, figure: SetText, unit: SetText | None) -> list[TextItem]:
    """Figure over unit, the digits and the unit together in the middle of the ring."""
    high = CAP * figure.style.size
    gap = 0.12 * figure.style.size if unit else 0.0
    below = unit.height + gap if unit else 0.0
    top = centre.y - (high + below) / 2
    items = [digits_at(figure, centre.x - figure.paragraphs[0].measure / 2, top)]
    if unit:
        x = centre.x - unit.paragraphs[0].measure / 2
        items.append(unbroken(text_item(unit, Rect(x, top + high + gap, unit.paragraphs[0].measure, 0))))
    return items


def _beside(context: Context, block: Number[Text], number: NumberFigure, place: Rect, *, in_ring: bool) -> list[Item]:
    """The caption beside the ring, under its icon and a unit that is too long for it; then the words of a part and a
    whole."""
    signed = _with_icon(context, block, number, place) if in_ring else None
    if signed is not None and all(_with_icon(*_twin(other, twin), place) for other, twin in context.beside):
        return signed
    captions = CAPTIONS if in_ring else CAPTIONS[3:]
    parts = words_of(context, block, number, captions, with_unit=not in_ring)
    few = [replace(part, lines=min(part.lines, FEW)) for part in parts]
    tried = Report()
    texts = stack_in(replace(context, report=tried), few, place, 16.0)
    if tuple(tried):
        texts = stack_in(context, parts, place, 16.0)
    return [in_middle(texts, place, 16.0)]


def _twin(context: Context, block: Number[Text]) -> tuple[Context, Number[Text], NumberFigure]:
    return context, block, number_figure(block)


def _with_icon(context: Context, block: Number[Text], number: NumberFigure, place: Rect) -> list[Item] | None:
    """The icon of what is counted, else the document's subject, over the words; None where there is neither, or where
    the words would become small."""
    if not block.item_icons and not _has_subject(context):
        return None
    tried = Report()
    below = place.inset(0, 2 * SIGN + SIGN_GAP, 0, 0)
    trial = replace(context, report=tried)
    parts = words_of(trial, block, number, CAPTIONS[:LEAST_UNDER_SIGN], with_unit=False)
    texts = stack_in(trial, [replace(part, lines=min(part.lines, FEW)) for part in parts], below, 16.0)
    if tuple(tried):
        return None
    high = stacked(texts, [16.0] * len(texts))
    top = place.centre.y - (2 * SIGN + SIGN_GAP + high) / 2
    circle = Circle(Point(place.x + SIGN, top + SIGN), SIGN)
    drawn = icon_disc(context, block.item_icons[0], circle, FULL, block.span) if block.item_icons else art.symbol(
        context, *circle)  # fmt: skip
    sign = group(drawn, block.span, context.own.pane.figure, decoration=True)
    words = Rect(place.x, top + 2 * SIGN + SIGN_GAP, place.width, 0)
    return [sign, text_item(texts, words, role="caption", gap=16.0)]


def _on_card(block: Number[Text], number: NumberFigure, context: Context) -> list[Item]:
    """A figure that no ring holds, on full colour over its unit and its caption: nothing else stands on its slide.

    It is as large as the words under it allow.
    """
    for share in FIGURE_SHARES:
        told = Report()
        items = _on_full_colour(block, number, replace(context, report=told), share)
        if not tuple(told):
            break
    context.report.extend(told)
    return items


def _on_full_colour(block: Number[Text], number: NumberFigure, context: Context, share: float) -> list[Item]:
    """The figure, whose digits take at most this share of the height, with the words under it."""
    inner = context.body.inset(PADDING + 8, PADDING, PADDING, PADDING)
    drawn = _subject(context)
    if drawn:
        inner = replace(inner, width=inner.width - 2 * SUBJECT - PADDING)
    sizes = [size for size in WIDE if CAP * size <= inner.height * share] or [WIDE[-1]]
    figure = figure_of(context, block, number.figure, digits(context, sizes, align="left", color=FULL.ink), inner.width)
    high = CAP * figure.style.size
    room = inner.inset(0, high + BELOW_FIGURE, 0, 0)
    parts = [replace(part, steps=recolored(part.steps, FULL.ink if i else "sun-light", "sun-light"))
             for i, part in enumerate(words_of(context, block, number, SMALL_CAPTIONS, with_unit=True))]  # fmt: skip
    texts = stack_in(context, parts, room, 12.0)
    height = high + BELOW_FIGURE + stacked(texts, [12.0] * len(texts))
    top = inner.y + max(0.0, (inner.height - height) / 2)
    words = text_item(texts, Rect(inner.x, top + high + BELOW_FIGURE, inner.width, 0), role="caption", gap=12.0)
    ground = tinted(context, context.body, FULL, context.span)
    return [ground, *drawn, digits_at(figure, inner.x, top), words]


def _subject(context: Context) -> tuple[Item, ...]:
    """The picture of the document's subject at the right."""
    if not _has_subject(context):
        return ()
    body = context.body
    return art.symbol(context, Point(body.right - PADDING - SUBJECT, body.centre.y), SUBJECT)


def _has_subject(context: Context) -> bool:
    """Whether the motif shows a subject: the usual one may stand for any."""
    return context.motif is not None and context.motif.name != USUAL_MOTIF


def _with_strip(block: Number[Text], number: NumberFigure, share: float, context: Context) -> list[Item]:
    """The figure with its caption beside it, the strip of its share under both with the words of part and whole."""
    whole = context.body
    scale = whole.height / 368
    inner = whole.inset(PADDING, 18 * scale, PADDING, 18 * scale)
    figure = figure_of(context, block, number.figure, digits(context, SHARE_SIZE, align="left"), inner.width * 0.55)
    x = max(inner.x + figure.paragraphs[0].measure + 36, inner.x + 350)
    strip = Rect(inner.x, whole.y + STRIP_DOWN * scale, inner.width, STRIP_HEIGHT * scale)
    room = Rect(x, inner.y, inner.right - x, strip.y - 14 - inner.y)
    texts = stack_in(context, words_of(context, block, number, SMALL_CAPTIONS, with_unit=True), room, 8.0)
    drawn = group(share_strip(strip, STRIP_GAP, STRIP_RADIUS, share, block.span), block.span, context.own.pane.share,
                  number.said)  # fmt: skip
    top = room.centre.y - CAP * figure.style.size / 2
    return [card(context, whole, context.span), digits_at(figure, inner.x, top), in_middle(texts, room, 8.0), drawn,
            *_strip_labels(context, number, strip)]  # fmt: skip


def _strip_labels(context: Context, number: NumberFigure, strip: Rect) -> list[TextItem]:
    """The part at the left, the whole at the right, each with half of the width; a share in per cent ends at 100."""
    out: list[TextItem] = []
    half = strip.width / 2 - 10
    in_percent = number.figure.endswith(PERCENT)
    whole = context.words(ALL) if in_percent and not number.strip else number.whole
    for text, color, align, x in ((number.part, "primary", "left", strip.x),
                                  (whole, "ink", "right", strip.right - half)):  # fmt: skip
        if text:
            steps = styles_in(context, "label", LABELS, color=color, weight=700, align=align)
            done = set_alike(context, [Slot(text, half, 1)], steps)
            tell_overset(context, say("a label of the strip"), done)
            out.append(text_item(done, Rect(x, strip.bottom + 10, half, 0)))
    return out


def _unit(context: Context, block: Number[Text], sizes: Sequence[float], width: float) -> SetText:
    """The unit in bold on the dark disc; never cut, never broken inside a word."""
    assert block.unit is not None
    steps = styles_in(context, "number-unit", sizes, weight=700, color="sun-light", align="center")
    (done,) = set_alike(context, [Slot(block.unit, width, 1)], steps)
    tell_overset(context, say("the unit"), [done])
    return done
