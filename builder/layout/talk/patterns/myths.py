"""12: myths and facts. An arrow for what people say, a heavier block for the fact it points to."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk.boxes import SetText, Slot, fits, set_alike, set_text, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody, recolored
from builder.layout.talk.grid import MARGIN, evenly, settled
from builder.layout.talk.shapes import edge, group, panel, polygon
from builder.outline.blocks import Myth, Myths
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

MYTH_WIDTH, POINT_WIDTH = 4.9 * INCH, 0.36 * INCH
FACT_X, FACT_WIDTH = 6.0 * INCH, 6.73 * INCH
GAP = 0.17 * INCH
PADDING = 0.28 * INCH
HEADS = 0.5 * INCH
"""The row of heads above the pairs."""
MOST_PAIRS = 3


class Arrangement(Struct, frozen=True):
    """Row height in points, sizes of myth and fact, lines each may have."""

    height: float
    myth: TextStyle
    fact: TextStyle
    lines: int


def compose(block: Myths[Text], context: Context) -> tuple[SlideBody, ...]:
    """Up to three pairs a slide, fewer where a text needs a third line."""
    for most in (MOST_PAIRS, 2, 1):
        runs = evenly(block.pairs, most)
        arrangement = _arrangement(context, max(len(run) for run in runs))
        myths, facts = _set(context, block.pairs, arrangement)
        if fits([*myths, *facts]):
            break
    tell_overset(context, say("a myth"), myths)
    tell_overset(context, say("a fact"), facts)
    bodies: list[SlideBody] = []
    for run in runs:
        start = sum(len(r) for r in runs[: len(bodies)])
        pairs = list(zip(myths, facts, strict=True))[start : start + len(run)]
        bodies.append(_slide(context, run, pairs, arrangement))
    return tuple(bodies)


def _arrangement(context: Context, count: int) -> Arrangement:
    steps = context.steps("body")
    style = steps[0] if count <= 2 else steps[-1]
    fact = recolored((style,), "on-primary-1")[0]
    bold = TextStyle(fact.size, fact.leading, 700, fact.color, fact.strong_color)
    room = context.body.height - HEADS
    if count <= 2:
        return Arrangement(min(1.7 * INCH, (room - GAP) / 2), style, bold, 3)
    return Arrangement(min(1.25 * INCH, (room - 2 * GAP) / 3), style, bold, 2)


def _set(
    context: Context, pairs: Sequence[Myth[Text]], arrangement: Arrangement
) -> tuple[tuple[SetText, ...], tuple[SetText, ...]]:
    myths = [Slot(p.myth, MYTH_WIDTH - 2 * PADDING, arrangement.lines) for p in pairs]
    facts = [Slot(p.fact, FACT_WIDTH - 2 * PADDING, arrangement.lines) for p in pairs]
    return (
        set_alike(context, myths, (arrangement.myth,), Breaking.BALANCED),
        set_alike(context, facts, (arrangement.fact,), Breaking.BALANCED),
    )


def _slide(
    context: Context, pairs: Sequence[Myth[Text]], texts: Sequence[tuple[SetText, SetText]], arrangement: Arrangement
) -> SlideBody:
    height = HEADS + len(pairs) * arrangement.height + (len(pairs) - 1) * GAP
    top = settled(context.body, height)
    rows: list[Item] = list(_heads(context, top))
    for index, (pair, (myth, fact)) in enumerate(zip(pairs, texts, strict=True)):
        y = top + HEADS + index * (arrangement.height + GAP)
        rows.append(_row(context, pair, (myth, fact), Rect(MARGIN, y, 0, arrangement.height)))
    return SlideBody(items=tuple(rows))


def _heads(context: Context, top: float) -> tuple[Item, ...]:
    words = ((context.say("常听说", "You may hear"), MARGIN, MYTH_WIDTH, "ink"),
             (context.say("事实是", "The fact"), FACT_X, FACT_WIDTH, "primary"))  # fmt: skip
    return tuple(
        text_item(set_text(context, Slot(context.words(word), width), context.style("column-head", role)),
                  Rect(x, top, width, 0), name=word)
        for word, x, width, role in words
    )  # fmt: skip


def _row(context: Context, pair: Myth[Text], texts: tuple[SetText, SetText], row: Rect) -> Item:
    myth, fact = texts
    left = Rect(MARGIN, row.y, MYTH_WIDTH, row.height)
    right = Rect(FACT_X, row.y, FACT_WIDTH, row.height)
    block = panel(context, right, "primary")
    items = [
        _arrow(context, left), text_item(myth, left.inset(PADDING, 0, PADDING, 0), name="myth", centred=True),
        block, text_item(fact, right.inset(PADDING, 0, PADDING, 0), name="fact", centred=True),
    ]  # fmt: skip
    return group(items, pair.span, pair.myth.plain)


def _arrow(context: Context, frame: Rect) -> Item:
    """The five-sided arrow that points at the fact."""
    right, tip = frame.right, frame.right + POINT_WIDTH
    corners = [Point(frame.x, frame.y), Point(right, frame.y), Point(tip, frame.centre.y), Point(right, frame.bottom),
               Point(frame.x, frame.bottom)]  # fmt: skip
    return polygon(corners, "sand-2", context.span, edge(context))
