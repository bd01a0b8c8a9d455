"""Rows of a disc with a head and a text beside it: tightly set steps, points with icons."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, fits, label, set_alike, soft, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import COLUMN, CONTENT_WIDTH, GUTTER, MARGIN, columns_width, evenly, settled
from builder.layout.talk.shapes import bar, disc, group
from builder.outline.text import Text
from builder.typeset.model import Breaking

RADIUS = 0.42 * INCH
TEXT_AT = 1.19 * INCH
PITCH = 1.5 * INCH
ROOMY_PITCH = 1.9 * INCH
"""From row to row where a column holds but two."""
NEAREST = 0.10 * INCH
"""The least space between two rows."""


class Row(Struct, frozen=True, kw_only=True):
    """What one row shows: a number or an icon in its disc, a head, a text under it."""

    mark: str = ""
    icon: str | None = None
    head: Text | None = None
    text: Text | None = None
    span: Span
    name: str


class RowPlan(Struct, frozen=True):
    """How rows are placed: in so many columns, at most so many rows in each, texts of at most so many lines."""

    columns: int
    rows: int
    lines: int

    @property
    def width(self) -> float:
        """The width of one text, in points."""
        column = CONTENT_WIDTH if self.columns == 1 else columns_width(12 / self.columns)
        return column - TEXT_AT - (0 if self.columns == 1 else 0.1 * INCH)


class SetRow(Struct, frozen=True):
    """A row with its texts set."""

    row: Row
    head: SetText | None
    text: SetText | None

    @property
    def parts(self) -> tuple[SetText, ...]:
        return tuple(p for p in (self.head, self.text) if p)

    @property
    def height(self) -> float:
        return sum(p.height for p in self.parts)

    @property
    def lead(self) -> float:
        """The space above the texts, so that a text lower than its disc stands beside its middle."""
        return max(0.0, RADIUS - self.height / 2)

    @property
    def extent(self) -> float:
        return max(2 * RADIUS, self.height + self.lead)


def compose_rows(
    context: Context, rows: Sequence[Row], plans: Sequence[RowPlan], linked: bool
) -> tuple[SlideBody, ...]:
    """The rows by the first plan that fits, over as many slides as it needs; `linked`: a thread joins the discs."""
    for plan in plans:
        done = _set(context, rows, plan)
        runs = evenly(done, plan.columns * plan.rows)
        if fits([p for row in done for p in row.parts]) and all(_fits(context, run, plan) for run in runs):
            break
    else:
        tell_overset(context, say("the text of a row"), [p for row in done for p in row.parts])
    return tuple(_slide(context, run, plan, linked) for run in runs)


def _set(context: Context, rows: Sequence[Row], plan: RowPlan) -> list[SetRow]:
    """All heads in one size, all texts in one size."""
    down = min(plan.rows, -(-len(rows) // plan.columns))
    tight = plan.columns > 1 or plan.rows > 2
    steps = context.steps("head", most=30 if tight and down <= 2 else 28 if tight else 999)
    heads = {i: r.head for i, r in enumerate(rows) if r.head}
    texts = {i: r.text for i, r in enumerate(rows) if r.text}
    roomy = not heads or (plan.columns == 1 and plan.rows <= 2)
    text_steps = (*(context.steps("body-small", least=26) if roomy or down <= 2 else ()), *context.steps("row-text"))
    set_heads = set_alike(context, [Slot(t, plan.width, 2) for t in heads.values()], steps, Breaking.BALANCED)
    set_texts = soft(set_alike(context, [Slot(t, plan.width, plan.lines) for t in texts.values()], text_steps))
    head_of = dict(zip(heads, set_heads, strict=True))
    text_of = dict(zip(texts, set_texts, strict=True))
    return [SetRow(row, head_of.get(i), text_of.get(i)) for i, row in enumerate(rows)]


def _fits(context: Context, run: Sequence[SetRow], plan: RowPlan) -> bool:
    tallest = max(r.extent for r in run)
    if _down(run, plan) == 1:
        return tallest <= context.body.height
    return _pitch(context, run, plan) >= tallest + NEAREST


def _down(run: Sequence[SetRow], plan: RowPlan) -> int:
    """How many rows stand in a column."""
    return -(-len(run) // plan.columns)


def _pitch(context: Context, run: Sequence[SetRow], plan: RowPlan) -> float:
    """From row to row: 1.5 inches, more for two rows and for taller texts, less where the slide is full."""
    down = _down(run, plan)
    tallest = max(r.extent for r in run)
    if down == 1:
        return max(PITCH, tallest)
    usual = ROOMY_PITCH if down == 2 else PITCH
    return min(max(usual, tallest + 0.35 * INCH), (context.body.height - tallest) / (down - 1))


def _slide(context: Context, run: Sequence[SetRow], plan: RowPlan, linked: bool) -> SlideBody:
    down, pitch = _down(run, plan), _pitch(context, run, plan)
    tallest = max(r.extent for r in run)
    top = settled(context.body, (down - 1) * pitch + tallest)
    column = CONTENT_WIDTH if plan.columns == 1 else 12 / plan.columns * (COLUMN + GUTTER)
    places = [Point(MARGIN + (i // down) * column, top + (i % down) * pitch) for i in range(len(run))]
    groups = [_group(context, row, place, plan.width) for row, place in zip(run, places, strict=True)]
    links = [_link(context, places[i], places[i + 1]) for i in range(len(run) - 1) if places[i].x == places[i + 1].x]
    return SlideBody(items=tuple(groups), background=tuple(links) if linked else ())


def _group(context: Context, row: SetRow, place: Point, width: float) -> Item:
    centre = Point(place.x + RADIUS, place.y + RADIUS)
    marked = _disc(context, row.row, centre)
    frame = Rect(place.x + TEXT_AT, place.y + row.lead, width, 0)
    text = text_item(row.parts, frame, name=row.row.name)
    return group([*marked, text], row.row.span, row.row.name, said(context, row.row))


def _disc(context: Context, row: Row, centre: Point) -> list[Item]:
    if row.mark:
        style = context.steps("disc-number", most=28)[0]
        square = Rect(centre.x - RADIUS, centre.y - RADIUS, 2 * RADIUS, 2 * RADIUS)
        return [disc(centre, RADIUS, "primary", row.span), label(context, row.mark, style, square, row.span)]
    return [*art.medallion(context, row.icon, centre, RADIUS, row.span)]


def _link(context: Context, above: Point, below: Point) -> Item:
    """The piece of thread between two discs of one column."""
    start, end = above.y + 2 * RADIUS + 0.12 * INCH, below.y - 0.12 * INCH
    frame = Rect(above.x + RADIUS - 0.045 * INCH, start, 0.09 * INCH, max(end - start, 0))
    return bar(frame, "primary-2", context.span)


def said(context: Context, row: Row) -> str:
    """What a listener is told of a row: its number, its head, its text."""
    words = context.say("：", ": ").join(t.plain for t in (row.head, row.text) if t)
    return f"{row.mark}. {words}" if row.mark else words
