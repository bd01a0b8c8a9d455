"""07: dates at the left, events at the right of a thread that runs down the slide. Even spacing, no false scale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk.boxes import SetText, Slot, fits, set_alike, set_text, soft, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody, recolored
from builder.layout.talk.grid import MARGIN, evenly, settled
from builder.layout.talk.shapes import bar, disc, group
from builder.outline.blocks import Event, Timeline
from builder.outline.text import Text, Words
from builder.typeset.model import Breaking

DATE_WIDTH, DATE_AIR = 2.65 * INCH, 0.1 * INCH
THREAD_X = 3.60 * INCH
THREAD_WIDTH = 0.07 * INCH
RADIUS = 0.15 * INCH
RING = 0.07 * INCH
TEXT_X = 4.10 * INCH
TEXT_WIDTH = 8.4 * INCH
PITCH = 1.16 * INCH
TAIL, DOTS = 0.45 * INCH, 0.54 * INCH
"""How far the thread runs on below the last event of a slide, and how long its three dots are."""


class SetEvent(Struct, frozen=True):
    """An event with its texts set; `last` of the whole timeline stands in accent."""

    event: Event[Text]
    date: SetText
    head: SetText
    text: SetText | None
    last: bool

    @property
    def height(self) -> float:
        return self.head.height + (self.text.height if self.text else 0.0)


class Plan(Struct, frozen=True):
    """At most so many events a slide, heads up to a size, each part in so many lines; or all run on in one line."""

    events: int
    size: float
    lines: int
    run_on: bool = False


PLANS = (Plan(4, 28, 1), Plan(5, 26, 1), Plan(5, 26, 1, True), Plan(6, 24, 1, True), Plan(4, 28, 2), Plan(3, 28, 2),
         Plan(2, 26, 3), Plan(1, 26, 6))  # fmt: skip
LEAST_AIR = 9.0
"""Between two events, in points: more than between an event's head and its text, so that the two stay together."""


def compose(block: Timeline[Text], context: Context) -> tuple[SlideBody, ...]:
    """The events on one slide, the tightest way last; then evenly over several, joined by the thread."""
    plans = [p for p in PLANS if p.events >= len(block.events)] + [p for p in PLANS if p.events < len(block.events)]
    for plan in (p for p in plans if not (p.run_on and len(block.events) < 5)):
        done = [_set_all(context, block.events, plan)]
        runs = evenly(done[0], plan.events)
        if _all_fit(done[0]) and all(_room(context, run) >= 0 for run in runs):
            break
    else:
        _tell(context, done[0])
    return tuple(_slide(context, run, i, len(runs)) for i, run in enumerate(runs))


def _all_fit(events: Sequence[SetEvent]) -> bool:
    return fits([t for e in events for t in (e.date, e.head, e.text)])


def _set_all(context: Context, events: Sequence[Event[Text]], plan: Plan) -> tuple[SetEvent, ...]:
    steps = context.steps("event-head", most=plan.size)
    dates = set_alike(context, [Slot(e.when, DATE_WIDTH, 1) for e in events],
                      context.steps("event-date", most=plan.size))  # fmt: skip
    if plan.run_on:
        regular = tuple(replace(s, weight=400, strong_color=s.color) for s in steps)
        lines = set_alike(context, [Slot(_run_on(context, e), TEXT_WIDTH, 1) for e in events], regular)
        return tuple(_event(context, e, d, h, None, e is events[-1])
                     for e, d, h in zip(events, dates, lines, strict=True))  # fmt: skip
    heads = set_alike(context, [Slot(e.title, TEXT_WIDTH, plan.lines) for e in events], steps, Breaking.BALANCED)
    texts = iter(soft(set_alike(context, [Slot(e.text, TEXT_WIDTH, plan.lines) for e in events if e.text],
                                context.steps("event-text"))))  # fmt: skip
    return tuple(_event(context, e, d, h, next(texts) if e.text else None, e is events[-1])
                 for e, d, h in zip(events, dates, heads, strict=True))  # fmt: skip


def _run_on(context: Context, event: Event[Text]) -> Text:
    """Head and text in one line: the head in bold, then the text."""
    head = (Words(event.title.plain, strong=True),)
    if event.text is None:
        return replace(event.title, paragraphs=(head,))
    return replace(event.title, paragraphs=((*head, Words(context.say("：", ": ")), *event.text.paragraphs[0]),))


def _event(
    context: Context, event: Event[Text], date: SetText, head: SetText, text: SetText | None, last: bool
) -> SetEvent:
    """The event; the last one's date and head in the warm colour."""
    if last:
        date, head = _warm(context, date), _warm(context, head)
    return SetEvent(event, date, head, text, last)


def _warm(context: Context, text: SetText) -> SetText:
    style = recolored([text.style], "accent-ink")[0]
    slot = Slot(text.text, text.paragraphs[0].measure, text.limit)
    return set_text(context, slot, style, text.paragraphs[0].breaking)


def _room(context: Context, run: Sequence[SetEvent]) -> float:
    """The height left on the slide when the events stand as close as they may; negative when they do not fit."""
    return context.body.height - sum(e.height for e in run) - LEAST_AIR * (len(run) - 1)


def _tops(context: Context, run: Sequence[SetEvent]) -> list[float]:
    """Where each event begins: evenly, at most 1.16 inches from one to the next unless a taller one needs more."""
    share = (context.body.height - run[-1].height) / max(len(run) - 1, 1)
    pitch = min(max(PITCH, max(e.height for e in run) + 0.25 * INCH), share)
    if any(e.height + LEAST_AIR > pitch for e in run[:-1]):
        space = min(0.25 * INCH, _room(context, run) / max(len(run) - 1, 1) + LEAST_AIR)
        heights = [e.height + space for e in run]
    else:
        heights = [pitch] * len(run)
    top = settled(context.body, sum(heights[:-1]) + run[-1].height)
    return [top + sum(heights[:i]) for i in range(len(run))]


def _slide(context: Context, run: Sequence[SetEvent], index: int, total: int) -> SlideBody:
    tops = _tops(context, run)
    middles = [top + event.head.style.leading / 2 for top, event in zip(tops, run, strict=True)]
    groups = [_group(context, event, top) for event, top in zip(run, tops, strict=True)]
    thread = _thread(context, middles, index > 0, index < total - 1)
    return SlideBody(items=tuple(groups), background=thread)


def _thread(context: Context, middles: Sequence[float], before: bool, after: bool) -> tuple[Item, ...]:
    """Pieces between the discs, and three dots above or below where the timeline goes on over slides."""
    ends = [(a + RADIUS + RING, b - RADIUS - RING) for a, b in pairwise(middles)]
    first, last = middles[0] - RADIUS - RING, middles[-1] + RADIUS + RING
    pieces: list[Item] = []
    if before:
        pieces += _dots(context, first - DOTS)
    if after:
        ends.append((last, last + TAIL))
        pieces += _dots(context, last + TAIL + RING)
    pieces += [bar(Rect(THREAD_X - THREAD_WIDTH / 2, a, THREAD_WIDTH, b - a), "primary-2", context.span)
               for a, b in ends if b > a]  # fmt: skip
    return (group(pieces, context.span, context.say("时间线", "Thread"), decoration=True),) if pieces else ()


def _dots(context: Context, top: float) -> list[Item]:
    """Three dots on the thread's line, from `top` down."""
    radius, step = THREAD_WIDTH * 0.75, DOTS / 3
    return [disc(Point(THREAD_X, top + (i + 0.5) * step), radius, "primary-2", context.span) for i in range(3)]


def _group(context: Context, event: SetEvent, top: float) -> Item:
    middle = top + event.head.style.leading / 2
    date = text_item(event.date, Rect(MARGIN, middle - event.date.style.leading / 2, DATE_WIDTH + DATE_AIR, 0))
    mark = disc(Point(THREAD_X, middle), RADIUS, "accent" if event.last else "primary", event.event.span)
    parts = [event.head, event.text] if event.text else [event.head]
    words = text_item(parts, Rect(TEXT_X, top, TEXT_WIDTH, 0))
    name = f"{event.event.when.plain} {event.event.title.plain}"
    said = context.say("：", ": ").join(t.plain for t in (event.event.when, event.event.title, event.event.text) if t)
    return group([date, mark, words], event.event.span, name, said)


def _tell(context: Context, events: Sequence[SetEvent]) -> None:
    tell_overset(context, say("the date"), [e.date for e in events], say("write the date shorter"))
    tell_overset(context, say("the event"), [t for e in events for t in (e.head, e.text)])
