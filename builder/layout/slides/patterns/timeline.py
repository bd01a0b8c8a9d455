"""15: events in time. Dates in pills on a band, a card under each; more than four one under another. No false scale."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Point, Rect
from builder.layout.slides.boxes import SetText, Stack, held_text, inked, natural_width
from builder.layout.slides.card_shapes import RADIUS, card
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import column_gap, columns, evenly, rows_for
from builder.layout.slides.shapes import disc, group, polygon, rounded, strong_edge
from builder.layout.slides.sizing import Piece, Ranges, Room
from builder.outline.model.blocks import Event, Timeline
from builder.outline.text.text import Text, Words
from builder.page.items import Item, ShapeItem, Stroke
from builder.replace import replace

PILL, PILL_AIR = 42.0, 14.0
BAND_Y, BAND = 66.0, 12.0
"""Where the band begins below the body's top, and how thick it is."""
DISC, RIM = 17.0, 5.0
CARDS_Y = 112.0
PADDING, AIR, TITLE_ABOVE = 14.0, 14.0, 4.0
ROW_PILL, ROW_GAP, ROW_PAD = 168.0, 10.0, 4.0
SPINE_AFTER, CARD_AFTER = 38.0, 72.0
"""In rows: the upright band's middle, and where cards begin, from the right of the pills."""


class Plan(Struct, frozen=True):
    """Columns, rows, or rows of one line; at most so many events a slide, the ranges of titles and texts in points."""

    form: Literal["columns", "rows", "lines"]
    most: int
    title: tuple[float, float]
    text: tuple[float, float]


class Placed(Struct, frozen=True):
    """An event with its texts set; `now`: its author lets it stand out."""

    event: Event[Text]
    date: SetText
    title: SetText
    text: SetText | None
    now: bool


def compose(block: Timeline[Text], context: Context) -> tuple[SlideBody, ...]:
    """The events by the first arrangement that holds them."""
    plan, found = chosen(context, block, _plans(len(block.events)), _attempt)
    tell_unfit(context, say("an event"), found.rooms, found.done)
    bodies: list[SlideBody] = []
    place = 0
    for run in evenly(block.events, plan.most):
        events: list[Placed] = []
        for i, event in enumerate(run, place):
            (date,), (title, *text) = found.texts(2 * i), found.texts(2 * i + 1)
            events.append(Placed(event, date, title, text[0] if text else None, event.now == "true"))
        place += len(run)
        goes_on = place < len(block.events)
        bodies.append(_columns(context, events, goes_on) if plan.form == "columns" else _rows(
            context, events, _row_pill(context, block)))  # fmt: skip
    return tuple(bodies)


def _plans(count: int) -> list[Plan]:
    own = [Plan("columns", count, (26, 42), (22, 34))] if count <= 3 else []
    four = [Plan("columns", 4, (22, 34), (20, 28))] if count == 4 else []
    rows = [Plan("rows", count, (20, 30), (18, 26))] if count <= 6 else []
    rows += [Plan("lines", count, (20, 28), (20, 28))] if 4 < count <= 6 else []
    less = [Plan("columns", 3, (24, 36), (20, 28)), Plan("rows", 3, (22, 32), (20, 28))] if count > 3 else []
    return [*own, *four, *rows, *less, Plan("rows", 2, (24, 36), (20, 30)), Plan("rows", 1, (24, 38), (20, 32))]


def _attempt(context: Context, block: Timeline[Text], plan: Plan) -> Laid:
    """Two rooms an event: its date, and its words."""
    rooms: list[Room] = []
    pill = _row_pill(context, block)
    for run in evenly(block.events, plan.most):
        for event in run:
            date, words = _frames(context.body, plan, len(run), pill)
            rooms.append(
                Room((Piece(text=event.when, kind="date", width=date.width, lines=2, hard=True),), date.height)
            )
            hard = plan.form == "columns" and context.locale.han  # PowerPoint would break narrow Chinese inside words
            pieces = _pieces(_run_on(context, event) if plan.form == "lines" else event, words.width, hard)
            rooms.append(Room(pieces, words.height))
    return laid(context, rooms, _ranges(context, plan))


def _run_on(context: Context, event: Event[Text]) -> Event[Text]:
    """Title and text as one line: the title in bold, then the text."""
    if event.text is None:
        return event
    head = Words(event.title.plain + context.locale.punctuation.colon, strong=True)
    line = replace(event.text, paragraphs=((head, *event.text.paragraphs[0]), *event.text.paragraphs[1:]))
    return replace(event, title=line, text=None)


def _pieces(event: Event[Text], width: float, hard: bool) -> tuple[Piece, ...]:
    title = Piece(text=event.title, kind="title", width=width, hard=True)
    if event.text is None:
        return (title,)
    return (title, Piece(text=event.text, kind="text", width=width, above=TITLE_ABOVE, hard=hard))


def _ranges(context: Context, plan: Plan) -> Ranges:
    title, text = context.range("card-head", *plan.title), context.range("card-text", *plan.text)
    if plan.form == "columns":
        title, text = aligned(title, "center"), aligned(text, "center")
    if plan.form == "lines":
        title = recolored(text, "ink", "primary")
    return {"date": context.range("pill", 16, 24), "title": title, "text": text}


def _row_pill(context: Context, block: Timeline[Text]) -> float:
    """The width of the pills of rows: that of the longest date, as far as it may go; all alike, so that they align."""
    largest = context.range("pill", 16, 24)[0]
    widest = max(natural_width(context, event.when.plain, largest) for event in block.events)
    return min(ROW_PILL, widest / 0.94 + 2 * PILL_AIR)


def _frames(body: Rect, plan: Plan, count: int, pill: float) -> tuple[Rect, Rect]:
    """The room of a date and of an event's words."""
    if plan.form == "columns":
        column = columns(body, max(count, 2), column_gap(max(count, 2)))[0]
        words = column.inset(PADDING, CARDS_Y + AIR, PADDING, AIR)
        return Rect(0, 0, column.width - 2 * PILL_AIR, PILL), words
    height = (body.height - ROW_GAP * (count - 1)) / count
    return (Rect(0, 0, pill - 2 * PILL_AIR, min(height, 2 * PILL)),
            Rect(0, 0, body.width - pill - CARD_AFTER - 2 * 20, height - 2 * ROW_PAD))  # fmt: skip


def _columns(context: Context, events: Sequence[Placed], goes_on: bool) -> SlideBody:
    body = context.body
    tracks = columns(body, max(len(events), 2), column_gap(max(len(events), 2)))[: len(events)]
    if len(events) == 1:
        tracks = (body,)
    band = Rect(body.x, body.y + BAND_Y, body.width + (48 if goes_on else 0), BAND)
    drawn: list[Item] = [rounded(band, BAND / 2, context.span, fill="hill-1", stroke=strong_edge(context))]
    cards = [f.inset(0, CARDS_Y, 0, 0) for f in tracks]
    for event, frame in zip(events, cards, strict=True):
        drawn += _mark(context, event, Point(frame.centre.x, band.centre.y))
        drawn += _pointed(context, event, frame)
    tallest = max(_height(e) for e in events)
    air = max(AIR, (cards[0].height - tallest) / 2)
    items: list[Item] = []
    for event, frame in zip(events, cards, strict=True):
        items.append(_pill(context, event, Point(frame.centre.x, body.y + PILL / 2), 0.0))
        items.append(_words(event, frame.inset(PADDING, 0, PADDING, 0), air))
    return SlideBody(items=tuple(items), background=(group(drawn, context.span, context.own.pane.thread,
                                                           decoration=True),))  # fmt: skip


def _rows(context: Context, events: Sequence[Placed], pill: float) -> SlideBody:
    body = context.body
    frames = rows_for(body, [_height(e) for e in events], ROW_GAP, ROW_PAD)
    spine = Rect(body.x + pill + SPINE_AFTER - BAND / 2, body.y + 6, BAND, body.height - 12)
    drawn: list[Item] = [rounded(spine, BAND / 2, context.span, fill="hill-1", stroke=strong_edge(context))]
    items: list[Item] = []
    for event, frame in zip(events, frames, strict=True):
        drawn += _mark(context, event, Point(spine.centre.x, frame.centre.y))
        place = frame.inset(pill + CARD_AFTER, 0, 0, 0)
        drawn.append(_edged(context, event, place))
        items.append(_pill(context, event, Point(body.x + pill / 2, frame.centre.y), pill))
        items.append(_words(event, place.inset(20, 0, 20, 0), None))
    return SlideBody(items=tuple(items), background=(group(drawn, context.span, context.own.pane.thread,
                                                           decoration=True),))  # fmt: skip


def _height(event: Placed) -> float:
    return event.title.height + (event.text.height + TITLE_ABOVE if event.text else 0.0)


def _mark(context: Context, event: Placed, centre: Point) -> list[Item]:
    """The event's disc on the band: a sun for the one that stands out."""
    return [disc(centre, DISC + RIM, "ground", context.span),
            disc(centre, DISC, "sun" if event.now else "primary", context.span, strong_edge(context))]  # fmt: skip


def _edged(context: Context, event: Placed, frame: Rect) -> ShapeItem:
    """The event's card; with a strong edge for the one that stands out."""
    plain = card(context, frame, event.event.span)
    return replace(plain, stroke=Stroke(color="primary", width=2.5)) if event.now else plain


def _pointed(context: Context, event: Placed, frame: Rect) -> list[Item]:
    """The card with a small triangle up to its disc."""
    x, y = frame.centre.x, frame.y
    tip = polygon([Point(x - 11, y + 1), Point(x, y - 11), Point(x + 11, y + 1)],
                  "primary" if event.now else "line", context.span)  # fmt: skip
    return [tip, _edged(context, event, frame)]


def _pill(context: Context, event: Placed, centre: Point, least: float) -> Item:
    """The date in a pill as wide as it needs, and at least so wide; the one that stands out on full colour."""
    text = inked(context, event.date, "on-primary-1") if event.now else event.date
    height = max(PILL, text.height + 10) if text.lines > 1 else min(PILL, text.height + 12)
    width = max(least, text.width / 0.95 + 2 * PILL_AIR)
    frame = Rect(centre.x - width / 2, centre.y - height / 2, width, height)
    ground = rounded(frame, min(height / 2, RADIUS + 5), context.span, fill="primary" if event.now else "sand",
                     stroke=strong_edge(context))  # fmt: skip
    held = frame.inset(PILL_AIR / 2, 0, PILL_AIR / 2, 0)
    words = held_text([_narrowed(text, held.width)], held, name=event.event.when.plain, middle=True, body=False)
    return group([ground, words], event.event.span, event.event.when.plain)


def _narrowed(text: SetText, width: float) -> SetText:
    """The same lines in a box that is as wide as their pill: they stay in its middle."""
    return replace(text, paragraphs=tuple(replace(p, measure=width) for p in text.paragraphs))


def _words(event: Placed, inner: Rect, air: float | None) -> Item:
    texts = [event.title, *([event.text] if event.text else [])]
    above = [air or 0.0, TITLE_ABOVE][: len(texts)]
    return held_text(texts, inner, name=event.event.title.plain, stack=Stack(above), middle=air is None)
