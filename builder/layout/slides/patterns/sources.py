"""49, 50: the list of sources, in the order their numbers were given. Up to four on cards, more in two columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.plain_shapes import disc
from builder.drawing.qr import qr_code
from builder.drawing.vector import Label
from builder.geometry import Point, Rect
from builder.layout.slides.boxes import SetText, Stack, held_text, label
from builder.layout.slides.card_shapes import FULL, ColouredPart, plain_card, side_card
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import columns, evenly, in_runs, rows, rows_for
from builder.layout.slides.shapes import hairline
from builder.layout.slides.sizing import Piece, Ranges, Room
from builder.layout.slides.source_wording import lines_of_source
from builder.outline.model.blocks import Sources
from builder.outline.model.edition import SourceEntry
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

SIDE, DISC, SMALL_DISC = 110.0, 32.0, 17.0
AIR, ROW_GAP = 8.0, 14.0
TEXT_X, RIGHT = 28.0, 20.0
"""A card's words from its tinted side, and air at their right."""
ITEM_X, COLUMN_GAP, INNER = 48.0, 36.0, 24.0
"""In the list: words from a column's left, between its columns, and inside its card."""
BETWEEN = 10.0
"""The least from one source of a list to the next."""
LEAST_CODE = 110.0


class Plan(Struct, frozen=True):
    """Cards or a list, at most so many a slide, whether with codes, the ranges of titles and of what is under them."""

    form: Literal["cards", "list"]
    most: int
    code: bool
    title: tuple[float, float]
    line: tuple[float, float]
    short: bool = False
    """Whether sources are named by their short names, to keep a long list on few slides."""


PLANS = (
    Plan("cards", 3, True, (20, 30), (17, 24)), Plan("cards", 4, False, (20, 26), (16, 20)),
    Plan("list", 12, False, (15, 20), (13, 17)), Plan("list", 12, False, (15, 20), (13, 17), True),
    Plan("list", 10, False, (15, 20), (13, 17)), Plan("list", 10, False, (15, 20), (13, 17), True),
    Plan("list", 8, False, (15, 20), (13, 17)), Plan("list", 8, False, (15, 20), (13, 17), True),
    Plan("list", 6, False, (15, 22), (13, 18), True), Plan("cards", 3, False, (18, 26), (14, 20)),
    Plan("cards", 2, False, (16, 28), (14, 22), True),
)  # fmt: skip


class Listed(Struct, frozen=True):
    """A source with its number."""

    number: int
    source: SourceEntry


SetSource = tuple[Listed, tuple[SetText, ...]]
"""A source with its texts as set."""


def compose(block: Sources[Text], context: Context) -> tuple[SlideBody, ...]:
    """Every source the talk cites, by the first arrangement that holds them."""
    cited = cited_sources(context)
    if not cited:
        return (SlideBody(items=(), counted=False),)
    plan, found = chosen(context, block, _plans(len(cited)), _attempt)
    tell_unfit(context, say("a source"), found.rooms, found.done, say("give it a shorter `title` or `where`"))
    texts = in_runs(chain.from_iterable(found.done.rooms), [len(_lines(plan, listed.source)) for listed in cited])
    runs = evenly(tuple(zip(cited, texts, strict=True)), plan.most)
    return tuple(_cards(context, plan, run) if plan.form == "cards" else _list(context, run) for run in runs)


def _groups(plan: Plan, run: Sequence[Listed]) -> list[Sequence[Listed]]:
    """What shares a room: a card has its own, a column of the list one for all its sources."""
    if plan.form == "cards":
        return [(listed,) for listed in run]
    half = -(-len(run) // 2)
    return [column for column in (run[:half], run[half:]) if column]


def cited_sources(context: Context) -> tuple[Listed, ...]:
    """The sources in the order of their numbers."""
    known = context.edition.sources
    return tuple(Listed(i, known[key]) for i, key in enumerate(context.numbers.order, 1) if key in known)


def _plans(count: int) -> list[Plan]:
    """Those that hold all on one slide first, from the roomiest on; then the list over slides."""
    whole = [plan for plan in PLANS if plan.most >= count and (plan.form == "cards" or count > 3)]
    lists = [plan for plan in PLANS if plan.form == "list" and plan.most < count]
    return [*whole, *lists, *PLANS[-2:]]


def _attempt(context: Context, block: Sources[Text], plan: Plan) -> Laid:
    rooms: list[Room] = []
    for run in evenly(cited_sources(context), plan.most):
        rooms += [_room(context, plan, group, len(run)) for group in _groups(plan, run)]
    return laid(context, rooms, _ranges(context, plan))


def _ranges(context: Context, plan: Plan) -> Ranges:
    title = context.range("source-title", *plan.title)
    line = context.range("source-line", *plan.line)
    dark = recolored(title, "primary") if plan.form == "cards" else title
    return {"title": dark, "line": recolored(line, "ink"), "found": line}


def _room(context: Context, plan: Plan, group: Sequence[Listed], count: int) -> Room:
    """The room of a card, or of a column of the list."""
    if plan.form == "cards":
        frame = rows(context.body, count, ROW_GAP)[0]
        width = frame.width - SIDE - TEXT_X - RIGHT - (frame.height if _coded(plan, group[0], frame) else 0)
        return Room(_pieces(context, plan, group[0].source, width), frame.height - 2 * AIR)
    column = _columns(context.body)[0]
    pieces: list[Piece] = []
    for listed in group:
        head, *others = _pieces(context, plan, listed.source, column.width - ITEM_X)
        pieces += [replace(head, above=BETWEEN), *others]
    return Room(tuple(pieces), column.height - BETWEEN)


def _coded(plan: Plan, listed: Listed, frame: Rect) -> bool:
    return plan.code and bool(listed.source.url) and frame.height >= LEAST_CODE


def _lines(plan: Plan, source: SourceEntry) -> list[tuple[str, str]]:
    """Title, what is known of it, where it is found, each with its kind; the last two on one line in the list."""
    title, rest, found = lines_of_source(source)
    if plan.short:
        title, rest, found = source.short, "", "" if found in source.short else found
    lines = [("line", rest), ("found", found)]
    if plan.form == "list":
        lines = [("found", ". ".join(p for p in (rest, found) if p))]
    return [("title", title), *((kind, words) for kind, words in lines if words)]


def _pieces(context: Context, plan: Plan, source: SourceEntry, width: float) -> tuple[Piece, ...]:
    """The lines of a source under one another."""
    return tuple(
        Piece(text=context.words(words, source.span), kind=kind, width=width, above=2.0 if i else 0.0)
        for i, (kind, words) in enumerate(_lines(plan, source))
    )


def _cards(context: Context, plan: Plan, run: Sequence[SetSource]) -> SlideBody:
    frames = rows(context.body, len(run), ROW_GAP)
    drawn: list[Item] = []
    items: list[Item] = []
    for (listed, own), frame in zip(run, frames, strict=True):
        span = listed.source.span
        centre = Point(frame.x + SIDE / 2, frame.centre.y)
        on_it = [disc(centre, DISC, "sun", span), _number(context, listed, centre, DISC, "deep")]
        drawn.append(
            side_card(context, frame, ColouredPart(SIDE, FULL), Label(span, name=context.own.pane.card), on_it)
        )
        right = RIGHT
        code: list[Item] = []
        if _coded(plan, listed, frame):
            side = min(frame.height - 4, 150.0)
            place = Rect(frame.right - (frame.height + side) / 2, frame.centre.y - side / 2, side, side)
            alt = context.own.group.qr(address=lines_of_source(listed.source)[2])
            code, right = [qr_code(listed.source.url, place, span, alt=alt)], frame.height
        inner = frame.inset(SIDE + TEXT_X, 0, right + (RIGHT if code else 0), 0)
        items += [_words(listed, own, inner, middle=True), *code]
    return SlideBody(items=tuple(items), background=tuple(drawn), sources=(), counted=False)


def _columns(body: Rect) -> tuple[Rect, ...]:
    """The two columns of the list."""
    return columns(body.inset(INNER, 10, INNER, 10), 2, COLUMN_GAP)


def _places(body: Rect, heights: Sequence[float]) -> tuple[Rect, ...]:
    """The places in the list, down the first column and then the second; as high as each other where they may be."""
    half = -(-len(heights) // 2)
    left, right = _columns(body)
    parts = ((left, heights[:half]), (right, heights[half:]))
    return tuple(row for column, own in parts if own for row in _rows_of(column, own, half))


def _rows_of(column: Rect, heights: Sequence[float], count: int) -> tuple[Rect, ...]:
    """Rows as of a column of `count`, so that a shorter one stands beside the other line by line."""
    if max(heights) + BETWEEN <= column.height / count:
        return rows(column, count, 0)[: len(heights)]
    return rows_for(column, heights, 0, BETWEEN / 2)


def _list(context: Context, run: Sequence[SetSource]) -> SlideBody:
    heights = [max(sum(t.height for t in own) + 2.0 * (len(own) - 1), 2 * SMALL_DISC - BETWEEN / 2) for _, own in run]
    places = _places(context.body, heights)
    half = -(-len(run) // 2)
    on_it: list[Item] = []
    items: list[Item] = []
    for i, ((listed, own), frame) in enumerate(zip(run, places, strict=True)):
        if i % half:
            on_it.append(hairline(Point(frame.x, frame.y), Point(frame.right, frame.y), context.span))
        centre = Point(frame.x + SMALL_DISC, frame.centre.y)
        on_it += [disc(centre, SMALL_DISC, FULL.fill, listed.source.span),
                  _number(context, listed, centre, SMALL_DISC, FULL.ink)]  # fmt: skip
        items.append(_words(listed, own, frame.inset(ITEM_X, 0, 0, 0), middle=True))
    drawn = plain_card(context, context.body, context.own.pane.card, context.span, on_it)
    return SlideBody(items=tuple(items), background=(drawn,), sources=(), counted=False)


def _number(context: Context, listed: Listed, centre: Point, radius: float, ink: str) -> Item:
    steps = aligned(recolored(context.steps("number-disc"), ink), "center")
    style = next((s for s in steps if s.size <= 1.1 * radius), steps[-1])
    square = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
    return label(context, str(listed.number), style, square, listed.source.span)


def _words(listed: Listed, texts: Sequence[SetText], frame: Rect, *, middle: bool) -> Item:
    above = [0.0, *(2.0 for _ in texts[1:])]
    return held_text(texts, frame, role="note", name=f"[{listed.number}]", middle=middle, stack=Stack(above))
