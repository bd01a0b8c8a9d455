"""15: events in time. Dates over a line, a card under each; one under another where cards would stay empty. No false
scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.plain_shapes import disc
from builder.geometry import Circle, Point, Rect
from builder.layout.slides.boxes import SetText, Stack, held_text, inked, natural_width
from builder.layout.slides.card_shapes import FULL, FULL_SUN, RADIUS, card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, chosen
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import column_gap, columns, evenly, rows_for
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import group, rounded, strong_edge
from builder.layout.slides.sizing import Piece, Ranges, Room, Sized, sized
from builder.outline.model.blocks import Event, Timeline
from builder.outline.text.text import Text, Words
from builder.page.items import Item, ShapeItem, Stroke
from builder.replace import replace
from builder.theme.style import TextStyle

PILL, PILL_AIR, PILL_PAD = 42.0, 14.0, 16.0
"""A date's pill: its least height, the air at its sides, and what it has over and under its words together."""
BAND, DISC = 6.0, 9.0
"""How thick the line is, and how far its discs reach: they stand on it and never part it."""
DATE_LINE, DATE_LINES, BAND_AIR = 64.0, 84.0, 15.0
"""Kept for dates over the line, on one line or two, and the air between its discs and what is above and below."""
ONE_LINE = 24.0
"""Dates that have room on one line in this size stay on one."""
PADDING, AIR, TITLE_ABOVE = 14.0, 14.0, 4.0
LEAST_FILL = 0.55
"""Cards whose words take less of their height, on average, would look empty: then events stand in rows."""
TITLE_LINES = 3
"""Heads of cards have no more: one of four is a column of single words."""
GROWING = 3
"""So many rows grow to the height of the body; one or two would be huge empty cards."""
ICON_ROOM, ICON_RADIUS = 74.0, 25.0
"""In rows: kept at a card's left for its icon, and the most that its disc reaches."""
COLUMN_ICON, COLUMN_ICON_BELOW = 34.0, 12.0
"""In columns: the radius of the disc over the words, and the space under it."""
ROW_PILL, ROW_GAP, ROW_PAD, MOST_ROW_PAD = 220.0, 10.0, 4.0, 20.0
SPINE_AFTER, CARD_AFTER = 26.0, 52.0
"""In rows: the upright line's middle, and where cards begin, from the right of the pills."""
LEAST_DATE = 18.0


class Plan(Struct, frozen=True):
    """Columns, rows, or rows of one line; at most so many events a slide, the ranges of titles and texts in points."""

    form: Literal["columns", "rows", "lines"]
    most: int
    title: tuple[float, float]
    text: tuple[float, float]
    plain: bool = False
    """Whether its cards may look empty and its heads be long: better than an event that is refused."""


class Placed(Struct, frozen=True):
    """An event with its texts set; `now`: its author lets it stand out."""

    event: Event[Text]
    date: SetText
    title: SetText
    text: SetText | None
    now: bool
    icon: str | None = None


def compose(block: Timeline[Text], context: Context) -> tuple[SlideBody, ...]:
    """The events by the first arrangement that holds them."""
    plan, found = chosen(context, block, _plans(context, len(block.events)), _attempt)
    tell_unfit(context, say("an event"), found.rooms, found.done)
    events: list[Placed] = []
    icons = icons_of(block, len(block.events))
    for event, icon, ((date,), (title, *text)) in zip(block.events, icons, found.things(2), strict=True):
        events.append(Placed(event, date, title, text[0] if text else None, event.now == "true", icon))
    runs = evenly(events, plan.most)
    if plan.form == "columns":
        return tuple(_columns(context, run, goes_on=run is not runs[-1]) for run in runs)
    pill = _row_pill(context, block, plan)
    return tuple(_rows(context, run, pill) for run in runs)


def _plans(context: Context, count: int) -> list[Plan]:
    own = [Plan("columns", count, (26, 42), (22, 34))] if count <= 3 else []
    four = [Plan("columns", 4, (22, 34), (20, 28))] if count == 4 else []
    rows = [Plan("rows", count, (24, 40), (22, 34)), Plan("rows", count, (20, 36), (18, 30))] if count <= 6 else []
    rows += [Plan("lines", count, (20, 28), (20, 28))] if 4 < count <= 6 else []
    less = [Plan("columns", 3, (24, 36), (20, 28)), Plan("rows", 3, (22, 32), (20, 28))] if count > 3 else []
    whole = [*own, *four, *rows, *less, Plan("rows", 2, (24, 36), (20, 30))]
    return [
        *whole,
        *(replace(plan, plain=True) for plan in whole if plan.form == "columns"),
        Plan("rows", 1, (24, 38), (20, 32)),
    ]


def _attempt(context: Context, block: Timeline[Text], plan: Plan) -> Laid:
    """Two rooms an event: its date, and its words. Dates find their size once the words have theirs."""
    dates: list[Room] = []
    words: list[Room] = []
    pill, columns = _row_pill(context, block, plan), plan.form == "columns"
    hard = columns and context.locale.han  # PowerPoint would break narrow Chinese inside words
    for run in evenly(block.events, plan.most):
        for event in run:
            date, place = _frames(context, block, plan, len(run), pill)
            if any(icons_of(block, len(block.events))):
                place = _beside_icon(plan, place)
            whole = columns and date.height < DATE_LINE
            dates.append(Room((_date(event, date.width, 1 if whole else 2),), date.height))
            pieces = _pieces(_run_on(context, event) if plan.form == "lines" else event, place.width, plan, hard)
            words.append(Room(pieces, place.height))
    found = sized(context, words, _ranges(context, block, plan))
    dated = sized(context, dates, {"date": _date_steps(context, found)})
    rooms = tuple(room for pair in zip(dates, words, strict=True) for room in pair)
    texts = tuple(own for pair in zip(dated.rooms, found.rooms, strict=True) for own in pair)
    fits = found.fits and dated.fits and not (columns and not plan.plain and _stay_empty(words, found))
    return Laid(rooms, Sized(texts, fits, found.cuts or dated.cuts))


def _stay_empty(rooms: Sequence[Room], found: Sized) -> bool:
    """Whether words leave most of their cards empty."""
    heights = [sum(text.height for text in texts) + TITLE_ABOVE * (len(texts) - 1) for texts in found.rooms]
    return sum(heights) < LEAST_FILL * sum(room.height for room in rooms)


def _date(event: Event[Text], width: float, lines: int) -> Piece:
    return Piece(text=event.when, kind="date", width=width, lines=lines, hard=True)


def _date_steps(context: Context, words: Sized) -> Sequence[TextStyle]:
    """The sizes of dates: from that of the titles down, so that a date is no smaller than a text where it has room."""
    most = max(text.style.size for texts in words.rooms for text in texts)
    return aligned(recolored(context.range("card-bold", LEAST_DATE, max(LEAST_DATE, most)), FULL.ink), "center")


def _run_on(context: Context, event: Event[Text]) -> Event[Text]:
    """Title and text as one line: the title in bold, then the text."""
    if event.text is None:
        return event
    head = Words(event.title.plain + context.locale.punctuation.colon, strong=True)
    line = replace(event.text, paragraphs=((head, *event.text.paragraphs[0]), *event.text.paragraphs[1:]))
    return replace(event, title=line, text=None)


def _pieces(event: Event[Text], width: float, plan: Plan, hard: bool) -> tuple[Piece, ...]:
    lines = TITLE_LINES if plan.form == "columns" and not plan.plain else None
    title = Piece(text=event.title, kind="title", width=width, lines=lines, hard=True)
    if event.text is None:
        return (title,)
    return (title, Piece(text=event.text, kind="text", width=width, above=TITLE_ABOVE, hard=hard))


def _ranges(context: Context, block: Timeline[Text], plan: Plan) -> Ranges:
    """In rows of titles alone the dates are bold and the titles are not: a list all in bold has nothing to look for."""
    title, text = context.range("card-head", *plan.title), context.range("card-text", *plan.text)
    if plan.form == "columns":
        title, text = aligned(title, "center"), aligned(text, "center")
    if plan.form == "lines":
        title = recolored(text, "ink", "primary")
    elif plan.form == "rows" and all(event.text is None for event in block.events):
        title = recolored(tuple(replace(style, weight=400) for style in title), "ink", "primary")
    return {"title": title, "text": text}


def _row_pill(context: Context, block: Timeline[Text], plan: Plan) -> float:
    """The width of the pills of rows: that of the longest date, as far as it may go; all alike, so that they align."""
    return min(ROW_PILL, _widest(context, block, plan.title[1]) + 2 * PILL_AIR)


def _widest(context: Context, block: Timeline[Text], size: float) -> float:
    """What the longest date takes on one line in such a size, also in a face somewhat wider than ours."""
    style = context.range("card-bold", LEAST_DATE, size)[0]
    return max(natural_width(context, event.when.plain, style) for event in block.events) / (
        0.99 - context.typesetter.slack.width
    )


def _frames(context: Context, block: Timeline[Text], plan: Plan, count: int, pill: float) -> tuple[Rect, Rect]:
    """The room of a date and of an event's words."""
    body = context.body
    if plan.form == "columns":
        column = columns(body, max(count, 2), column_gap(max(count, 2)))[0]
        whole = _widest(context, block, ONE_LINE) <= column.width - 2 * PILL_AIR
        dates = DATE_LINE if whole else DATE_LINES
        above = dates + 2 * (BAND_AIR + DISC)
        return (Rect(0, 0, column.width - 2 * PILL_AIR, dates - PILL_PAD),
                column.inset(PADDING, above + AIR, PADDING, AIR))  # fmt: skip
    height = (body.height - ROW_GAP * (count - 1)) / count
    return (Rect(0, 0, pill - 2 * PILL_AIR, min(height - 2 * ROW_PAD, 2 * PILL)),
            Rect(0, 0, body.width - pill - CARD_AFTER - 2 * 20, height - 2 * ROW_PAD))  # fmt: skip


def _beside_icon(plan: Plan, place: Rect) -> Rect:
    """What an icon leaves of a card's room: it stands over the words of columns, else at their left."""
    if plan.form == "columns":
        return replace(place, height=place.height - 2 * COLUMN_ICON - COLUMN_ICON_BELOW)
    return replace(place, width=place.width - ICON_ROOM + 20)


def _columns(context: Context, events: Sequence[Placed], *, goes_on: bool) -> SlideBody:
    """Dates over a line, and under it cards that reach the body's end; their words begin on one height."""
    body = context.body
    tracks = columns(body, max(len(events), 2), column_gap(max(len(events), 2)))[: len(events)]
    if len(events) == 1:
        tracks = (body,)
    pill, tallest = max(_pill_height(e) for e in events), max(_height(e) for e in events)
    over = 2 * COLUMN_ICON + COLUMN_ICON_BELOW if events[0].icon else 0.0
    tallest += over
    above = pill + 2 * (BAND_AIR + DISC)
    air = max(AIR, (body.height - above - tallest) / 2)
    top = body.y
    line = top + pill + BAND_AIR + DISC
    drawn: list[Item] = [_band(context, Rect(body.x, line - BAND / 2, body.width + (48 if goes_on else 0), BAND))]
    items: list[Item] = []
    for event, track in zip(events, tracks, strict=True):
        frame = Rect(track.x, top + above, track.width, tallest + 2 * air)
        drawn += [_mark(context, event, Point(frame.centre.x, line)), _edged(context, event, frame)]
        centre = Point(frame.centre.x, frame.y + air + COLUMN_ICON)
        drawn += icon_disc(context, event.icon, Circle(centre, COLUMN_ICON), FULL, event.event.span)
        items.append(_pill(context, event, Point(frame.centre.x, top + pill / 2), 0.0, pill))
        items.append(_words(event, frame.inset(PADDING, 0, PADDING, 0), air + over))
    return SlideBody(items=tuple(items), background=(group(drawn, context.span, context.own.pane.thread,
                                                           decoration=True),))  # fmt: skip


def _rows(context: Context, events: Sequence[Placed], pill: float) -> SlideBody:
    """Rows, each date before its card, joined by an upright line: three or more fill the body, fewer stand in its
    middle."""
    body = context.body
    heights = [max(_height(e), _pill_height(e) - 2 * ROW_PAD) for e in events]
    grow = len(events) >= GROWING
    frames = rows_for(body, heights, ROW_GAP, ROW_PAD) if grow else _row_frames(body, heights)
    x = body.x + pill + SPINE_AFTER
    drawn: list[Item] = [_band(context, Rect(x - BAND / 2, frames[0].y, BAND, frames[-1].bottom - frames[0].y))]
    items: list[Item] = []
    for event, frame in zip(events, frames, strict=True):
        drawn.append(_mark(context, event, Point(x, frame.centre.y)))
        place = frame.inset(pill + CARD_AFTER, 0, 0, 0)
        drawn.append(_edged(context, event, place))
        height = min(_pill_height(event), frame.height)
        items.append(_pill(context, event, Point(body.x + pill / 2, frame.centre.y), pill, height))
        at = Circle(Point(place.x + ICON_ROOM / 2, frame.centre.y), min(ICON_RADIUS, frame.height / 2 - 6))
        drawn += icon_disc(context, event.icon, at, FULL, event.event.span)
        items.append(_words(event, place.inset(ICON_ROOM if event.icon else 20, 0, 20, 0), None))
    thread = group(drawn, context.span, context.own.pane.thread, decoration=True)
    return SlideBody(items=tuple(items), background=(thread,))


def _row_frames(body: Rect, contents: Sequence[float]) -> tuple[Rect, ...]:
    """Rows all alike, no higher than their words need with good air, in the middle; else by what they hold."""
    needed = len(contents) * (max(contents) + 2 * MOST_ROW_PAD) + ROW_GAP * (len(contents) - 1)
    spare = max(0.0, body.height - needed) / 2
    return rows_for(body.inset(0, spare, 0, spare), contents, ROW_GAP, ROW_PAD)


def _pill_height(event: Placed) -> float:
    return max(PILL, event.date.height + PILL_PAD)


def _band(context: Context, frame: Rect) -> ShapeItem:
    """The line of time, in one piece."""
    return rounded(frame, BAND / 2, context.span, fill="hill-2", stroke=strong_edge(context))


def _height(event: Placed) -> float:
    return event.title.height + (event.text.height + TITLE_ABOVE if event.text else 0.0)


def _mark(context: Context, event: Placed, centre: Point) -> Item:
    """The event's disc on the line: a sun for the one that stands out."""
    return disc(centre, DISC, "sun" if event.now else "primary", context.span, strong_edge(context))


def _edged(context: Context, event: Placed, frame: Rect) -> ShapeItem:
    """The event's card; with a strong edge for the one that stands out."""
    plain = card(context, frame, event.event.span)
    return replace(plain, stroke=Stroke(color="primary", width=2.5)) if event.now else plain


def _pill(context: Context, event: Placed, centre: Point, least: float, height: float) -> Item:
    """The date in a pill as wide as it needs, and at least so wide; a sun for the event that stands out."""
    look = FULL_SUN if event.now else FULL
    text = inked(context, event.date, look.ink) if event.now else event.date
    width = max(least, text.width / (1 - context.typesetter.slack.width) + 2 * PILL_AIR)
    frame = Rect(centre.x - width / 2, centre.y - height / 2, width, height)
    ground = rounded(frame, min(height / 2, RADIUS + 5), context.span, fill=look.fill,
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
