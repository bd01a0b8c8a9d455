"""13: a checklist. Real boxes beside real texts, two columns filled downwards."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item, Stroke
from builder.layout.talk.boxes import SetText, Slot, fits, set_alike, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import CONTENT_WIDTH, MARGIN, column_x, columns_width, evenly, settled
from builder.layout.talk.shapes import group, hairline, outlined
from builder.outline.blocks import Checklist
from builder.outline.text import Text
from builder.theme.style import TextStyle

BOX, BOX_RADIUS, BOX_LINE = 0.46 * INCH, 0.07 * INCH, 2.5
TEXT_X = 0.78 * INCH
MOST = 10


class Arrangement(Struct, frozen=True):
    """Columns, width and row height in points, size, and lines a text may have."""

    columns: int
    width: float
    pitch: float
    style: TextStyle
    lines: int


def compose(block: Checklist[Text], context: Context) -> tuple[SlideBody, ...]:
    """Up to ten items a slide; more, or longer ones, share further slides evenly."""
    for most in (MOST, 8, 6, 4, 3, 2):
        runs = evenly(block.items, most)
        for arrangement in _arrangements(context, max(len(run) for run in runs)):
            texts = _set(context, block.items, arrangement)
            if fits(texts):
                return _slides(context, block, runs, texts, arrangement)
    tell_overset(context, say("an item"), texts)
    return _slides(context, block, runs, texts, arrangement)


def _arrangements(context: Context, count: int) -> tuple[Arrangement, ...]:
    """From the roomiest; two-line texts need the pitch for them."""
    large, small = context.steps("body", most=26)[0], context.steps("body")[-1]
    half = columns_width(6) - 0.15 * INCH
    rows = -(-count // 2)
    pitch = min(1.12 * INCH, context.body.height / max(rows, 1))
    two = 2 if pitch >= 2 * small.leading + 4 else 1
    if count <= 4:
        tall = min(1.12 * INCH, context.body.height / count)
        one = Arrangement(1, CONTENT_WIDTH, tall, context.steps("checklist-large")[0], 1)
        return (one, Arrangement(1, CONTENT_WIDTH, tall, small, 2))
    if count > 8:
        return (Arrangement(2, half, min(0.92 * INCH, pitch), small, 1),)
    return (Arrangement(2, half, pitch, large, 1), Arrangement(2, half, pitch, small, two))


def _set(context: Context, items: Sequence[Text], arrangement: Arrangement) -> tuple[SetText, ...]:
    slots = [Slot(item, arrangement.width - TEXT_X, arrangement.lines) for item in items]
    return set_alike(context, slots, (arrangement.style,))


def _slides(
    context: Context, block: Checklist[Text], runs: Sequence[Sequence[Text]], texts: Sequence[SetText],
    arrangement: Arrangement,
) -> tuple[SlideBody, ...]:  # fmt: skip
    bodies: list[SlideBody] = []
    start = 0
    for run in runs:
        bodies.append(SlideBody(items=_items(context, block, texts[start : start + len(run)], arrangement)))
        start += len(run)
    return tuple(bodies)


def _items(
    context: Context, block: Checklist[Text], texts: Sequence[SetText], arrangement: Arrangement
) -> tuple[Item, ...]:
    rows = -(-len(texts) // arrangement.columns)
    top = settled(context.body, rows * arrangement.pitch)
    out: list[Item] = []
    for index, text in enumerate(texts):
        column, row = divmod(index, rows)
        x = MARGIN if arrangement.columns == 1 else column_x(6 * column)
        frame = Rect(x, top + row * arrangement.pitch, arrangement.width, arrangement.pitch)
        if row:
            out.append(hairline(Point(frame.x, frame.y), Point(frame.right, frame.y), block.span))
        out.append(_entry(text, frame))
    return tuple(out)


def _entry(text: SetText, frame: Rect) -> Item:
    place = Rect(frame.x, frame.centre.y - BOX / 2, BOX, BOX)
    box = outlined(place, Stroke(color="primary", width=BOX_LINE), text.text.span, fill="surface", radius=BOX_RADIUS)
    words = text_item(text, frame.inset(TEXT_X, 0, 0, 0), name=text.text.plain, centred=True)
    return group([box, words], text.text.span, text.text.plain)
