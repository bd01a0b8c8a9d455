"""16: questions and answers. Two a slide in speech bubbles; one, full width, where it is alone or long."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk.boxes import SetText, Slot, fits, set_alike, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody, recolored
from builder.layout.talk.grid import CONTENT_WIDTH, column_x, columns_width, evenly, settled
from builder.layout.talk.shapes import bar, group, panel, polygon
from builder.outline.blocks import Faq, Question
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

PADDING = 0.4 * INCH
QUESTION = 1.5 * INCH
TAIL = Point(0.55 * INCH, 0.34 * INCH)
ANSWER_GAP = 0.55 * INCH
"""From the question's foot to the answer's first line."""
FOOT = 0.35 * INCH


class Arrangement(Struct, frozen=True):
    """How many a slide, how wide, in which sizes, how many lines an answer may have."""

    most: int
    width: float
    question: tuple[TextStyle, ...]
    answer: TextStyle
    lines: int


def compose(block: Faq[Text], context: Context) -> tuple[SlideBody, ...]:
    """The first arrangement that holds the longest answer, for all of them."""
    for arrangement in _arrangements(context, len(block.pairs)):
        heads, answers = _set(context, block.pairs, arrangement)
        room = context.body.height - QUESTION - ANSWER_GAP - FOOT
        if fits([*heads, *answers]) and max(a.height for a in answers) <= room:
            break
    tell_overset(context, say("a question"), heads)
    tell_overset(context, say("an answer"), answers)
    pairs = list(zip(block.pairs, heads, answers, strict=True))
    return tuple(SlideBody(items=_items(context, run, arrangement)) for run in evenly(pairs, arrangement.most))


def _arrangements(context: Context, count: int) -> tuple[Arrangement, ...]:
    heads = recolored(context.steps("head"), "on-primary-1")
    body, half = context.steps("body"), columns_width(6)
    single = Arrangement(1, CONTENT_WIDTH, recolored(context.steps("faq-question"), "on-primary-1"), body[0], 5)
    if count == 1:
        return (single, Arrangement(1, CONTENT_WIDTH, heads[-1:], body[-1], 6))
    return (
        Arrangement(2, half, heads[1:], body[1], 4), Arrangement(2, half, heads[1:], body[-1], 5), single,
        Arrangement(1, CONTENT_WIDTH, heads[-1:], body[-1], 6),
    )  # fmt: skip


def _set(
    context: Context, pairs: Sequence[Question[Text]], arrangement: Arrangement
) -> tuple[tuple[SetText, ...], tuple[SetText, ...]]:
    width = arrangement.width - 2 * PADDING
    heads = set_alike(context, [Slot(p.q, width, 2) for p in pairs], arrangement.question, Breaking.BALANCED)
    answers = set_alike(context, [Slot(p.a, width, arrangement.lines) for p in pairs], (arrangement.answer,))
    return heads, answers


def _items(
    context: Context, pairs: Sequence[tuple[Question[Text], SetText, SetText]], arrangement: Arrangement
) -> tuple[Item, ...]:
    """All bubbles of a slide equally high."""
    needed = QUESTION + ANSWER_GAP + FOOT + max(answer.height for _, _, answer in pairs)
    height = min(max(needed, 4.2 * INCH), context.body.height)
    top = settled(context.body, height)
    frames = [Rect(column_x(6 * i), top, arrangement.width, height) for i in range(len(pairs))]
    return tuple(_bubble(context, pair, frame) for pair, frame in zip(pairs, frames, strict=True))


def _bubble(context: Context, pair: tuple[Question[Text], SetText, SetText], frame: Rect) -> Item:
    question, head, answer = pair
    top = Rect(frame.x, frame.y, frame.width, QUESTION)
    tail = [Point(frame.x + PADDING, top.bottom), Point(frame.x + PADDING + TAIL.x, top.bottom),
            Point(frame.x + PADDING, top.bottom + TAIL.y)]  # fmt: skip
    below = Rect(frame.x + PADDING, top.bottom + ANSWER_GAP, frame.width - 2 * PADDING, 0)
    return group(
        [
            panel(context, frame, "surface"), bar(top, "primary", question.span),
            polygon(tail, "primary", question.span),
            text_item(head, top.inset(PADDING, 0, PADDING, 0), name=question.q.plain, centred=True),
            text_item(answer, below, name=context.say("回答", "Answer")),
        ], question.span, question.q.plain,
    )  # fmt: skip
