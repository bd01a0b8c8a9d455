"""45: questions with their answers: two side by side under speech bubbles, more in rows, one over the whole width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.plain_shapes import polygon
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text
from builder.layout.slides.card_shapes import LEFT, RADIUS, TOP, card
from builder.layout.slides.card_signs import sign_disc
from builder.layout.slides.choosing import OVER_HEAD, Laid, chosen, laid, laid_in_rows, side_by_side
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import GAP_2, cells, evenly, rows_for
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import group, rounded
from builder.layout.slides.sizing import Piece, Ranges, Room
from builder.outline.model.blocks import Faq, Question
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

DISC = 28.0
PADDING, AIR = 24.0, 12.0
TAIL = 26.0
QUESTION_SHARE = 0.40
"""The bubble's share of a card's height."""
ROW_QUESTION, LOW_ROW_QUESTION = 0.42, (0.36, 0.32, 0.4)
"""The question's share of a row's width; in four low rows it is that at which letters are large."""
ROW_GAP, LOW_ROW_GAP = 14.0, 10.0
LOW_DISC, LOW_PADDING, LOW_RIGHT = 21.0, 15.0, 8.0
"""In four low rows: the disc's radius, the air left of it, and the air right of a question."""


ROWS_3_DOWN = 3


class Plan(Struct, frozen=True):
    """Columns, one wide card, or rows; at most so many a slide; the ranges of questions and answers."""

    form: Literal["columns", "rows"]
    across: int
    down: int
    question: tuple[float, float]
    answer: tuple[float, float]
    alike: bool = True
    """Whether all rows have one height; else a long answer has a higher one."""
    asked: float = ROW_QUESTION
    """The question's share of a row's width."""

    @property
    def is_low(self) -> bool:
        """Whether it has so many rows that they are low."""
        return self.down > ROWS_3_DOWN

    @property
    def most(self) -> int:
        return self.across * self.down


WIDE = Plan("columns", 1, 1, (26, 44), (22, 36))
PAIR = Plan("columns", 2, 1, (24, 34), (22, 32))
SQUARE = Plan("columns", 2, 2, (20, 26), (20, 24))
ROWS_3 = Plan("rows", 1, ROWS_3_DOWN, (20, 32), (20, 32))
ROWS_4 = Plan("rows", 1, 4, (18, 26), (18, 26))
LEAST_SIZES = (24, 23, 22, 21, 20, 19, 18)
"""The least sizes of four rows, from the best on: the arrangement whose letters are largest is taken."""
ROWS_2 = Plan("rows", 1, 2, (22, 32), (20, 28))
LEAST = Plan("columns", 1, 1, (22, 30), (18, 24))


def compose(block: Faq[Text], context: Context) -> tuple[SlideBody, ...]:
    """The questions by the first arrangement that holds them, an answer always beside its question."""
    plan, found = chosen(context, block, _plans(len(block.pairs)), _attempt)
    tell_unfit(context, say("a question with its answer"), found.rooms, found.done)
    icons = icons_of(block, len(block.pairs)) if context.pictures else (None,) * len(block.pairs)
    placed = [
        Placed(pair, icon or None, found.texts(2 * i)[0], found.texts(2 * i + 1)[0])
        for i, (pair, icon) in enumerate(zip(block.pairs, icons, strict=True))
    ]
    runs = evenly(placed, plan.most)
    if plan.form == "rows":
        return tuple(_rows(context, run, _sizes(context, plan)) for run in runs)
    return tuple(_columns(context, plan, run) for run in runs)


class Placed(NamedTuple):
    """A question with its answer, its texts as set, and the icon of what it asks after, if it is drawn as a picture."""

    pair: Question[Text]
    icon: str | None
    question: SetText
    answer: SetText


def _plans(count: int) -> list[Plan]:
    if count == 1:
        return [WIDE, LEAST]
    if count == 2:
        return [PAIR, ROWS_2, WIDE, LEAST]
    saves = -(-count // ROWS_4.most) < -(-count // ROWS_3.most)
    many = [*_low_rows(), *([SQUARE] if count == SQUARE.most else [])] if saves else []
    return [*many, ROWS_3, PAIR, ROWS_2, WIDE, LEAST]


def _low_rows() -> list[Plan]:
    """Four rows, those with the largest letters first."""
    return [
        replace(ROWS_4, question=(size, 26), answer=(size, 26), alike=alike, asked=share)
        for size in LEAST_SIZES for alike in (True, False) for share in LOW_ROW_QUESTION
    ]  # fmt: skip


def _attempt(context: Context, block: Faq[Text], plan: Plan) -> Laid:
    """Two rooms each: the question's and the answer's."""
    ranges = {
        "question": recolored(context.range("card-head", *plan.question), "on-primary-1"),
        "answer": context.range("card-text", *plan.answer),
    }
    if plan.form == "rows":
        return _attempt_rows(context, block, plan, ranges)
    rooms: list[Room] = []
    for run in evenly(block.pairs, plan.most):
        question, answer = _places(context.body, plan, len(run))
        for pair in run:
            asked = Piece(text=pair.q, kind="question", width=question.width, lines=4, hard=True)
            rooms.append(Room((asked,), question.height))
            rooms.append(Room((Piece(text=pair.a, kind="answer", width=answer.width),), answer.height))
    return laid(context, rooms, ranges)


class Sizes(Struct, frozen=True):
    """What stands around a question in its row, in points: its whole width, disc, air left of that and at its right."""

    width: float
    disc: float
    padding: float
    right: float
    gap: float

    @property
    def text_x(self) -> float:
        return self.padding + 2 * self.disc + 14


def _sizes(context: Context, plan: Plan) -> Sizes:
    width = plan.asked * context.body.width
    if plan.is_low:
        return Sizes(width, LOW_DISC, LOW_PADDING, LOW_RIGHT, LOW_ROW_GAP)
    return Sizes(width, DISC, PADDING, 14.0, ROW_GAP)


def _attempt_rows(context: Context, block: Faq[Text], plan: Plan, ranges: Ranges) -> Laid:
    """Rows in which the longer of question and answer has room; in rows all alike each kind finds its own size."""
    sizes = _sizes(context, plan)
    left, beside = sizes.width, sizes.text_x
    right = context.body.width - left - 34 - sizes.padding
    slides = [
        [((Piece(text=pair.q, kind="question", width=left - beside - sizes.right, lines=4, hard=True),),
          (Piece(text=pair.a, kind="answer", width=right),)) for pair in run]
        for run in evenly(block.pairs, plan.most)
    ]  # fmt: skip
    heights = [context.body.height - sizes.gap * (len(rows) - 1) - 2 * _air(len(rows)) * len(rows) for rows in slides]
    if not plan.alike:
        return laid_in_rows(context, slides, heights, ranges, alike=False)
    asked, said = ([[(row[side],) for row in rows] for rows in slides] for side in (0, 1))
    questions = laid_in_rows(context, asked, heights, {"question": ranges["question"]}, alike=True)
    most = questions.texts(0)[0].style.size + OVER_HEAD
    steps = [style for style in ranges["answer"] if style.size <= most] or ranges["answer"][-1:]
    return side_by_side(questions, laid_in_rows(context, said, heights, {"answer": steps}, alike=True))


def _places(body: Rect, plan: Plan, count: int) -> tuple[Rect, Rect]:
    """The rooms of a question's and an answer's words in columns; only their sizes count."""
    beside = PADDING + 2 * DISC + 14
    frame = _frames(body, plan, count)[0]
    head = QUESTION_SHARE * frame.height
    return (Rect(0, 0, frame.width - beside - 18, head - 2 * AIR),
            Rect(0, 0, frame.width - 2 * 28, frame.height - head - TAIL - 10))  # fmt: skip


def _air(count: int) -> float:
    """Above and below the words of so many rows."""
    return AIR if count <= 3 else AIR / 2


def _frames(body: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    across = min(plan.across, count)
    return cells(body, across, -(-count // across), GAP_2, 18.0)[:count]


def _columns(context: Context, plan: Plan, run: Sequence[Placed]) -> SlideBody:
    """Bubbles over answers; these begin on one line."""
    frames = _frames(context.body, plan, len(run))
    tallest = max(placed.answer.height for placed in run)
    drawn: list[Item] = []
    items: list[Item] = []
    for placed, frame in zip(run, frames, strict=True):
        pair, question, answer = placed.pair, placed.question, placed.answer
        head = QUESTION_SHARE * frame.height
        bubble = Rect(frame.x, frame.y, frame.width, head)
        x, y = frame.x + 56, bubble.bottom
        tail = polygon([Point(x, y - 1), Point(x + 34, y - 1), Point(x, y + TAIL)], "primary", pair.span)
        shapes = [card(context, frame, pair.span),
                  rounded(bubble, RADIUS, pair.span, fill="primary", corners=TOP), tail]  # fmt: skip
        drawn.append(
            group([*shapes, *_mark(context, placed, bubble)], pair.span, context.own.pane.card, decoration=True)
        )
        items.append(_question(pair, question, bubble))
        room = frame.height - head
        top = max(TAIL + 4, (room - tallest) / 2 + (6 if room - tallest > 60 else 0))
        inner = Rect(frame.x + 28, bubble.bottom, frame.width - 56, room)
        items.append(held_text([answer], inner, name=context.own.pane.answer, stack=Stack([top])))
    return SlideBody(items=tuple(items), background=tuple(drawn))


def _rows(context: Context, run: Sequence[Placed], sizes: Sizes) -> SlideBody:
    """The question at the left, its answer right of it."""
    frames = rows_for(
        context.body, [max(one.question.height, one.answer.height) for one in run], sizes.gap, _air(len(run))
    )
    width = sizes.width
    drawn: list[Item] = []
    items: list[Item] = []
    for placed, frame in zip(run, frames, strict=True):
        pair, question, answer = placed.pair, placed.question, placed.answer
        left = Rect(frame.x, frame.y, width, frame.height)
        y = frame.centre.y
        tail = polygon([Point(left.right - 1, y - 13), Point(left.right + 15, y), Point(left.right - 1, y + 13)],
                       "primary", pair.span)  # fmt: skip
        shapes = [card(context, frame, pair.span), rounded(left, RADIUS, pair.span, fill="primary", corners=LEFT), tail]
        mark = _mark(context, placed, left, sizes.disc, sizes.padding)
        drawn.append(group([*shapes, *mark], pair.span, context.own.pane.row, decoration=True))
        items.append(_question(pair, question, left, sizes.text_x, sizes.right))
        inner = Rect(left.right + 34, frame.y, frame.right - left.right - 34 - sizes.padding, frame.height)
        items.append(held_text([answer], inner, name=context.own.pane.answer, middle=True))
    return SlideBody(items=tuple(items), background=tuple(drawn))


def _mark(
    context: Context, placed: Placed, frame: Rect, radius: float = DISC, padding: float = PADDING
) -> Sequence[Item]:
    """What the question asks after, as a picture; else the sign of a question."""
    centre = Point(frame.x + padding + radius, frame.centre.y)
    radius = min(radius, frame.height / 2 - 8)
    if placed.icon is None:
        return [sign_disc(context, "question", Circle(centre, radius), "sun")]
    return art.icon(context, placed.icon, square(centre, 2 * radius / art.SPOT_GROUND), "surface", placed.pair.span)


def _question(
    pair: Question[Text], text: SetText, frame: Rect, left: float = PADDING + 2 * DISC + 14, right: float = 14.0
) -> Item:
    inner = frame.inset(left, 0, right, 0)
    return held_text([text], inner, name=pair.q.plain, middle=True)
