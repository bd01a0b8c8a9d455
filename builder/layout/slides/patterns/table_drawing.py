"""A table drawn: the native table with its words in their cells, the rounded card behind it, icons beside labels."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import Circle, Point, Rect
from builder.icon_words.levels import Level
from builder.layout.levels import parting_color, sign_of
from builder.layout.slides.boxes import SetText
from builder.layout.slides.card_shapes import FULL, INSIDE, RADIUS, TOP, card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.context import Context
from builder.layout.slides.patterns.table_rows import LEFT, RIGHT, Cut, Grid
from builder.layout.slides.shapes import bar, group, rounded
from builder.layout.table_numbers import head_inset, right_insets
from builder.outline.model.blocks import Compare, Table
from builder.outline.text.text import Text
from builder.page.items import Corner, Item, Paragraph, Stroke, TableCell, TableItem
from builder.replace import replace

CAP, TIGHT_CAP = 14.0, 8.0
"""The rounded ends of the frame above and below the table, so that the table's own cells stay square."""
LEAST_AIR = 1.0
"""What words that stand higher or lower than the middle keep from the cell's edge."""
TIGHT_ROWS = 6
LINE = Stroke(color="line", width=1.25)
GAP = 3.0
"""Between rows with a level."""
SIGN, SIGN_SHARE = 15.0, 0.6
"""The largest radius of a level's sign, and its share of the letters beside it."""
DISC, DISC_AIR = 21.0, 4.0
"""The largest radius of the disc beside a label, and its air in a tight row."""


class Placed(Struct, frozen=True):
    """A slide's table in its frame: the widths of its columns, the heights of its rows, the head's texts first."""

    frame: Rect
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    texts: Sequence[tuple[SetText, ...]]


def frame_cap(rows: int) -> float:
    """The rounded end of a frame around so many rows."""
    return TIGHT_CAP if rows >= TIGHT_ROWS else CAP


def drawn_icons(context: Context, cut: Cut, frame: Rect, heights: Sequence[float]) -> list[Item]:
    """Each row's icon on a disc at the left of its label, over the table's own cells: all of one size."""
    if not any(cut.icons):
        return []
    half = frame_cap(len(cut.rows)) / 2
    radius = min(DISC, min(heights[1:]) / 2 - DISC_AIR)
    drawn: list[Item] = []
    for number, (icon, row) in enumerate(zip(cut.icons, cut.rows, strict=True)):
        lower = half if number == len(cut.rows) - 1 else 0.0
        y = frame.y + sum(heights[: number + 1]) + heights[number + 1] / 2 + lower
        span = row[0].span
        disc = icon_disc(context, icon or None, Circle(Point(frame.x + LEFT + radius, y), radius), FULL, span)
        if disc:
            drawn.append(group(disc, span, context.own.pane.figure, decoration=True))
    return drawn


def framed(context: Context, frame: Rect, widths: Sequence[float], grid: Grid, cut: Cut) -> Item:
    """The rounded card behind the table: its upper end goes on the head, its lower end the last row."""
    top = rounded(replace(frame, height=2 * CAP), RADIUS, context.span, fill="primary", corners=TOP)
    end = Rect(frame.x, frame.bottom - 2 * CAP, frame.width, 2 * CAP).inset(INSIDE, 0, INSIDE, INSIDE)
    fills = [cut.tint(len(cut.rows) - 1, i, label=i == 0 and grid.labels).fill for i in range(len(widths))]
    items: list[Item] = [card(context, frame, context.span), top]
    # From the right on, each part up to the next: what lies over another at its left needs no corner at its right.
    for last in range(len(widths) - 1, -1, -1):
        if last < len(widths) - 1 and fills[last] == fills[last + 1] and not cut.levels.cells:
            continue
        part = end if last == len(widths) - 1 else replace(end, width=sum(widths[: last + 1]) - INSIDE)
        if part is not end and cut.levels.cells:
            gap = _gap(context)
            items.append(bar(Rect(part.right - gap.width / 2, part.y, gap.width, part.height), gap.color, context.span))
            part = replace(part, width=part.width - gap.width / 2)
        corners: tuple[Corner, ...] = ("bottom-right", "bottom-left") if part is end else ("bottom-left",)
        items.append(rounded(part, RADIUS - INSIDE, context.span, fill=fills[last], corners=corners))
    return group(items, context.span, context.own.pane.card, decoration=True)


def drawn_table(
    context: Context, block: Compare[Text] | Table[Text], grid: Grid, cut: Cut, placed: Placed
) -> TableItem:
    rows = len(cut.rows)
    under = [_rule(context, cut, i) for i in range(rows - 1)]
    head, *texts = placed.texts
    half = frame_cap(rows) / 2
    insets = _figure_insets(context, grid, texts)
    cells = [_head_cells(grid, head, Stand(placed.heights[0], -half), _head_insets(insets))]
    for i, row in enumerate(texts):
        last = i == rows - 1
        stand = Stand(placed.heights[i + 1], half if last else 0.0)
        cells.append(_row_cells(context, grid, cut, i, Words(row, stand, insets[i])))
    return TableItem(
        frame=placed.frame, role="table", span=block.span, name=context.own.pane.roles["table"],
        alt=block.alt.plain if block.alt else _described(context, grid, rows), columns=placed.widths,
        rows=placed.heights, language=context.language, header_column=grid.labels, cells=tuple(cells),
        rules=(None, *under, None), upright=_gap(context) if cut.levels.cells else None,
    )  # fmt: skip


def _gap(context: Context, pairs: Sequence[tuple[Level | None, Level | None]] = ()) -> Stroke:
    """What parts the grounds of levels: columns, or two rows by what the cells of each column say in both."""
    color = parting_color(pairs, edged=bool(context.theme.edge))
    return LINE if color == "line" else Stroke(color=color, width=GAP)


def _rule(context: Context, cut: Cut, above: int) -> Stroke:
    """The line under a row: a strong one over the total, a light gap between rows with a level."""
    if cut.is_total(above + 1):
        return Stroke(color="primary", width=2)
    shown = cut.levels.shown
    pairs = [(shown(above, column), shown(above + 1, column)) for column in range(len(cut.rows[above]))]
    return _gap(context, pairs) if any(map(any, pairs)) else LINE


def _figure_insets(context: Context, grid: Grid, rows: Sequence[Sequence[SetText]]) -> list[list[float]]:
    """For each cell, how far more than usual it stands from the right: figures in line at their decimal."""
    extra = [[0.0] * len(grid.header) for _ in rows]
    for column, figures in enumerate(grid.figures):
        if not figures or (column == 0 and grid.labels):
            continue
        cells = [row[column] for row in rows]
        more = right_insets(context.typesetter, [c.text.plain for c in cells], cells[0].style)
        for i, inset in enumerate(more):
            extra[i][column] = inset
    return extra


class Stand(Struct, frozen=True):
    """How high a row is, and by how much its words stand lower than its middle: the frame's ends are part of it."""

    height: float
    lower: float

    def top(self, words: float) -> float:
        """Where words of this height begin."""
        free = self.height - words
        return max(min(free / 2 + self.lower, free - LEAST_AIR), min(LEAST_AIR, free / 2))


def _head_insets(insets: Sequence[Sequence[float]]) -> list[float]:
    """How far each head stands from the right: as most figures under it."""
    return [head_inset(column) for column in zip(*insets, strict=True)]


def _head_cells(grid: Grid, texts: Sequence[SetText], stand: Stand, insets: Sequence[float]) -> tuple[TableCell, ...]:
    own = iter(texts)
    return tuple(
        replace(_head_cell(next(own), stand, inset), header="column")
        if text is not None
        else TableCell(paragraphs=(), fill="primary", empty=True)
        for text, inset in zip(grid.header, insets, strict=True)
    )


def _head_cell(text: SetText, stand: Stand, inset: float) -> TableCell:
    """A head, in line with its figures where that leaves its lines their room."""
    free = min(p.measure - max(line.width for line in p.lines) for p in text.paragraphs)
    return _cell(text, stand, "primary", inset if inset <= free else 0.0)


class Words(Struct, frozen=True):
    """A row's texts, how they stand in it, and how far each figure stands from the right."""

    texts: Sequence[SetText]
    stand: Stand
    more: Sequence[float]


def _row_cells(context: Context, grid: Grid, cut: Cut, number: int, words: Words) -> tuple[TableCell, ...]:
    return tuple(_row_cell(context, grid, cut, (number, i), words) for i in range(len(words.texts)))


def _row_cell(context: Context, grid: Grid, cut: Cut, place: tuple[int, int], words: Words) -> TableCell:
    number, column = place
    text, is_label = words.texts[column], column == 0 and grid.labels
    left = LEFT + (0.0 if cut.is_total(number) else cut.room(number, column))
    fill = cut.tint(number, column, label=is_label).fill
    cell = _cell(text, words.stand, fill, 0.0 if is_label else words.more[column], left)
    judged = cut.levels.of_cell(number, column)
    if judged:
        radius = min(SIGN, SIGN_SHARE * text.style.size)
        at = Point(LEFT + SIGN, words.stand.top(text.height) + text.height / 2)
        cell = replace(cell, sign=sign_of(judged, Circle(at, radius), context.language, text.text.span))
    return replace(cell, header="row") if is_label else cell


def _cell(text: SetText, stand: Stand, fill: str, more: float = 0.0, left: float = LEFT) -> TableCell:
    """A cell with its words in the middle of its height; `more`: how far a figure stands from the right."""
    y = stand.top(text.height)
    paragraphs: list[Paragraph] = []
    for paragraph in text.paragraphs:
        held = replace(paragraph, measure=paragraph.measure - more) if more else paragraph
        paragraphs.append(Paragraph(held, left, y, hard_breaks=True))
        y += paragraph.height
    return TableCell(paragraphs=tuple(paragraphs), fill=fill, inset_left=left, inset_right=RIGHT + more)


def _described(context: Context, grid: Grid, rows: int) -> str:
    """What the table compares, for readers who skip through it."""
    heads = context.locale.punctuation.listing.join(h.plain for h in grid.header if h)
    return context.own.figures.table(heads=heads, count=rows)
