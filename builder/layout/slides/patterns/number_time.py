"""A stretch of time beside its picture: a clock, a week, a year; the figure as large as its words allow."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report
from builder.figures.number import NumberFigure
from builder.figures.times.amounts import Times
from builder.figures.times.picture import time_picture
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, set_alike, stacked, text_item, unbroken
from builder.layout.slides.context import Context
from builder.layout.slides.patterns.number_texts import (
    BELOW_FIGURE,
    CAP,
    FIGURE_SHARES,
    SMALL_CAPTIONS,
    digits,
    digits_at,
    figure_of,
    styles_in,
    words_of,
)
from builder.layout.slides.shapes import group
from builder.layout.slides.stacking import stack_in
from builder.outline.model.blocks import Number
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

PICTURE, PICTURE_SHARE = 380.0, 0.46
"""The most width of the picture, and its share of a narrower body."""
BESIDE = 52.0
SIZES = (200.0, 180.0, 160.0, 140.0, 124.0, 110.0, 96.0, 84.0, 72.0, 62.0)
UNITS = (56.0, 48.0, 42.0, 36.0, 32.0)
"""Sizes of a unit on the line of its figure."""
UNIT_SHARE = 0.36
"""The unit's size on that line, at most of its figure's."""
GAP, ABOVE = 14.0, 14.0
"""Between a figure and the unit beside it; between texts under one another."""


def with_time(block: Number[Text], number: NumberFigure, times: Times, context: Context) -> list[Item]:
    """The picture at the left, figure and words at its right."""
    body = context.body
    width = min(PICTURE, PICTURE_SHARE * body.width)
    drawn = time_picture(times, replace(body, width=width), block.span)
    picture = group(drawn, block.span, context.own.pane.figure, number.said)
    place = body.inset(width + BESIDE, 0, 0, 0)
    for share in FIGURE_SHARES:
        told = Report()
        items = _said(block, number, replace(context, report=told), place, share)
        if not tuple(told):
            break
    context.report.extend(told)
    return [picture, *items]


def _said(block: Number[Text], number: NumberFigure, context: Context, place: Rect, share: float) -> list[Item]:
    """The figure, whose digits take at most this share of the height, with its unit beside or under it and the caption
    under both."""
    sizes = [size for size in SIZES if CAP * size <= place.height * share] or [SIZES[-1]]
    figure = figure_of(context, block, number.figure, digits(context, sizes, align="left"), place.width)
    unit = _unit_beside(block, figure, context, place.width)
    high = CAP * figure.style.size
    room = place.inset(0, high + BELOW_FIGURE, 0, 0)
    texts = stack_in(context, words_of(context, block, number, SMALL_CAPTIONS, with_unit=unit is None), room, ABOVE)
    height = high + BELOW_FIGURE + stacked(texts, [ABOVE] * len(texts))
    top = place.y + max(0.0, (place.height - height) / 2)
    words = text_item(texts, Rect(place.x, top + high + BELOW_FIGURE, place.width, 0), role="caption", gap=ABOVE)
    return [digits_at(figure, place.x, top), *_placed(unit, figure, place.x, top + high), words]


def _unit_beside(block: Number[Text], figure: SetText, context: Context, width: float) -> SetText | None:
    """The unit on the figure's line, where it has room there in one of its sizes."""
    if block.unit is None:
        return None
    room = width - figure.paragraphs[0].measure - GAP
    sizes: Sequence[float] = [size for size in UNITS if size <= UNIT_SHARE * figure.style.size] or UNITS[-1:]
    for style in (
        styles_in(context, "number-unit", sizes, weight=700, color="primary", align="left") if room > 0 else ()
    ):
        (done,) = set_alike(context, [Slot(block.unit, room, 1)], [style])
        if done.overset is None:
            return done
    return None


def _placed(unit: SetText | None, figure: SetText, x: float, baseline: float) -> list[Item]:
    """The unit after its figure, on the baseline of its digits."""
    if unit is None:
        return []
    measure = unit.paragraphs[0].measure
    item = unbroken(text_item(unit, Rect(x + figure.paragraphs[0].measure + GAP, 0, measure, 0)))
    return [replace(item, frame=item.frame.moved(0, baseline - item.paragraphs[0].baseline(0)))]
