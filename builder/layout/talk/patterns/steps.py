"""06: steps along the thread, two to four across; longer or more ones in columns (06b), then over several slides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk.boxes import SetText, Slot, fits, label, set_alike, set_evenly, soft, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import column_x, columns_width, settled
from builder.layout.talk.rows import Row, RowPlan, compose_rows, said
from builder.layout.talk.shapes import bar, disc, group, polygon
from builder.outline.blocks import Step, Steps
from builder.outline.text import Text
from builder.typeset.model import Breaking

RADIUS = 0.56 * INCH
BELOW_DISC = 0.45 * INCH
APART = 0.14 * INCH
"""The gap between a disc and the thread."""


class Across(Struct, frozen=True):
    """Steps set side by side: a head and perhaps a text each."""

    steps: tuple[Step[Text], ...]
    heads: tuple[SetText, ...]
    texts: tuple[SetText | None, ...]

    @property
    def height(self) -> float:
        return (
            2 * RADIUS
            + BELOW_DISC
            + max(h.height + (t.height + 4 if t else 0) for h, t in zip(self.heads, self.texts, strict=True))
        )


def compose(block: Steps[Text], context: Context) -> tuple[SlideBody, ...]:
    """The steps side by side if there are at most four and each fits its column, else in rows."""
    if len(block.items) <= 4 and (across := _across(context, block.items)):
        return (_slide(context, across),)
    rows = [_row(step, number) for number, step in enumerate(block.items, 1)]
    return compose_rows(context, rows, _plans(len(rows)), linked=True)


def _plans(count: int) -> tuple[RowPlan, ...]:
    longer = (RowPlan(1, 3, 2), RowPlan(1, 2, 4), RowPlan(1, 1, 8))
    return longer if count <= 3 else (RowPlan(2, 3, 2), *longer)


def _row(step: Step[Text], number: int) -> Row:
    return Row(mark=str(number), head=step.title, text=step.text, span=step.span, name=step.title.plain)


def _across(context: Context, steps: Sequence[Step[Text]]) -> Across | None:
    """The steps side by side, or None if one is too long for its column."""
    width = _width(len(steps))
    heads = set_alike(context, [Slot(s.title, width, 1) for s in steps], context.steps("head"), Breaking.BALANCED)
    texted = [s for s in steps if s.text]
    slots = [Slot(s.text, width, 3) for s in texted if s.text]
    set_texts = soft(set_evenly(context, slots, context.steps("body"), Breaking.BALANCED))
    if not fits([*heads, *set_texts]):
        return None
    by_step = dict(zip([id(s) for s in texted], set_texts, strict=True))
    return Across(tuple(steps), heads, tuple(by_step.get(id(s)) for s in steps))


def _width(count: int) -> float:
    return columns_width(12 / max(count, 2)) - 0.05 * INCH


def _slide(context: Context, across: Across) -> SlideBody:
    top = settled(context.body, across.height)
    lefts = [column_x(i * 12 / max(len(across.steps), 2)) for i in range(len(across.steps))]
    groups = [_group(context, across, i, Point(x, top)) for i, x in enumerate(lefts)]
    return SlideBody(items=tuple(groups), background=(_thread(context, lefts, top + RADIUS),))


def _group(context: Context, across: Across, index: int, place: Point) -> Item:
    step, head, text = across.steps[index], across.heads[index], across.texts[index]
    centre = Point(place.x + RADIUS, place.y + RADIUS)
    number = label(context, str(index + 1), context.style("disc-number"),
                   Rect(place.x, place.y, 2 * RADIUS, 2 * RADIUS), step.span)  # fmt: skip
    frame = Rect(place.x, place.y + 2 * RADIUS + BELOW_DISC, _width(len(across.steps)), 0)
    words = text_item([head, text] if text else [head], frame, gap=4, name=step.title.plain)
    return group([disc(centre, RADIUS, "primary", step.span), number, words], step.span, step.title.plain,
                 said(context, _row(step, index + 1)))  # fmt: skip


def _thread(context: Context, lefts: Sequence[float], y: float) -> Item:
    """The thread from the slide's left edge to the first disc, then arrows from disc to disc."""
    height = 0.09 * INCH
    pieces: list[Item] = [bar(Rect(0, y - height / 2, lefts[0] - APART, height), "primary-2", context.span)]
    for left, right in pairwise(lefts):
        start, end = left + 2 * RADIUS + APART, right - APART
        tip = Point(end, y)
        back, half = end - 0.34 * INCH, 0.21 * INCH
        pieces.append(bar(Rect(start, y - height / 2, back - start, height), "primary-2", context.span))
        pieces.append(polygon([Point(back, y - half), tip, Point(back, y + half)], "primary-2", context.span))
    return group(pieces, context.span, context.say("路线", "Path"), decoration=True)
