"""Tables and comparisons: a grid where it is small enough or there is room, else a card for each row or thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.leaflet.blocks.boxes import TINTS, Tint, edge_of, head_card, inner_width
from builder.layout.leaflet.drawing import HAIR, box, outline
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import LEAD_GAP, Manner, Runs, Setting, text_piece
from builder.layout.moving import moved
from builder.layout.outlines import four_corners
from builder.layout.page import Item, Paragraph, Stroke, TableCell, TableItem
from builder.outline.blocks import Compare, Table
from builder.outline.text import Text
from builder.typeset.model import Breaking, SetParagraph, StyledRun

Grid = Sequence[Sequence[Runs]]
_HAN_PAIR = re.compile(r"([\u4e00-\u9fff]{2})")
MOST_COLUMNS, MOST_ROWS, MOST_LINES = 3, 6, 3
"""A grid in a panel, its head not counted; a comparison may have a column more, for it is looked at crosswise."""
LABEL_SHARE = 0.42
"""The most of a card's width that its labels take."""


def compare_pieces(block: Compare[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table with the things compared as columns; in a narrow panel a card for each of them."""
    heads = [setting.one_run(t) for t in block.columns]
    labels = [setting.one_run(row.label) for row in block.rows]
    rows = [[setting.one_run(t) for t in row.cells] for row in block.rows]
    if table := kept_table(block, setting, width):
        return table
    columns = [[cells[index] for cells in rows] for index in range(len(heads))]
    return _cards(setting, heads, [list(zip(labels, cells, strict=True)) for cells in columns], width, block.span)


def table_pieces(block: Table[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table; in a narrow panel a card for each row, its first cell as the head."""
    if table := kept_table(block, setting, width):
        return table
    header = [setting.one_run(t) for t in block.header]
    rows = [[setting.one_run(t) for t in row] for row in block.rows]
    facts = [list(zip(header[1:], row[1:], strict=False)) for row in rows]
    return _cards(setting, [_card_head(setting, header[0], row[0]) for row in rows], facts, width, block.span)


def kept_table(block: Compare[Text] | Table[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The block as a grid, if it is small enough for the width; else nothing."""
    if isinstance(block, Compare):
        heads = [setting.one_run(t) for t in block.columns]
        body = [[setting.one_run(row.label), *(setting.one_run(t) for t in row.cells)] for row in block.rows]
        grid: Grid = [[(), *heads], *body]
    else:
        grid = [[setting.one_run(t) for t in row] for row in (block.header, *block.rows)]
    small = width < setting.measures.table_width
    most = MOST_COLUMNS + 1 if isinstance(block, Compare) else MOST_COLUMNS
    if small and (len(grid[0]) > most or len(grid) - 1 > MOST_ROWS):
        return ()
    plan = _set_grid(setting, grid, width)
    if plan is None or (small and plan.most_lines > MOST_LINES):
        return ()
    return (_drawn(setting, plan, width, block.span),)


def _card_head(setting: Setting, column: Runs, name: Runs) -> Runs:
    """A row's first cell as a head; what its column is called stands before it, softly."""
    if not column:
        return setting.strong(name)
    scale = setting.styles["card"].size / setting.styles["box-heading"].size
    soft = tuple(replace(run, bold=False, scale=scale) for run in column)
    return (*soft, LEAD_GAP[setting.language], *setting.strong(name))


def _cards(
    setting: Setting, heads: Sequence[Runs], facts: Sequence[Sequence[tuple[Runs, Runs]]], width: float, span: Span
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    inner, style = inner_width(setting, width), replace(setting.styles["box-heading"], weight=400)
    for index, (head, pairs) in enumerate(zip(heads, facts, strict=True)):
        tint = TINTS[index % len(TINTS)]
        # Small type that is not bold prints in black alone.
        bold = head if any(run.bold for run in head) else setting.strong(head)
        inked = tuple(replace(run, color=tint.ink if run.bold else "ink") for run in bold)
        manner = Manner(span=span, breaking=Breaking.BALANCED)
        name = text_piece(setting, inked, style, inner, manner)
        body = _facts(setting, pairs, inner, tint, span)
        card = head_card(setting, (name,), body, width, tint, span)
        pieces.append(replace(card, before=setting.measures.card_gap if pieces else 0))
    return tuple(pieces)


def _facts(
    setting: Setting, pairs: Sequence[tuple[Runs, Runs]], width: float, tint: Tint, span: Span
) -> tuple[Piece, ...]:
    """Column names at the left and values beside them, where the names are short; else each over its value."""
    style, gap = setting.styles["card"], setting.measures.line_gap
    names = [setting.strong(label, tint.ink) for label, _ in pairs]
    column = max((setting.typesetter.width(name, style) for name in names), default=0.0) + 2.2 * gap
    rows: list[Piece] = []
    for name, (_, value) in zip(names, pairs, strict=True):
        before = gap / 2 if rows else 0.0
        manner = Manner(span=span, before=before, breaking=None)
        if column > LABEL_SHARE * width or not name:
            rows.append(
                text_piece(setting, setting.led(name, value, tint.ink) if name else value, style, width, manner)
            )
            continue
        left = text_piece(setting, name, style, column, manner)
        right = text_piece(setting, value, style, width - column, manner)
        items = (*left.items, *(moved(item, column, 0) for item in right.items))
        rows.append(Piece(height=max(left.height, right.height), items=items, before=before))
    return tuple(rows)


class _Plan(Struct, frozen=True):
    """A grid set to its columns."""

    widths: Sequence[float]
    cells: Sequence[Sequence[SetParagraph | None]]

    @property
    def most_lines(self) -> int:
        return max(len(cell.lines) for row in self.cells for cell in row if cell)


def _set_grid(setting: Setting, grid: Grid, width: float) -> _Plan | None:
    widths = column_widths(setting, grid, width)
    if widths is None:
        return None
    inset = 2 * _inset(setting)
    cells = [
        [_set_cell(setting, runs, w - inset, number == 0, column == 0)
         for column, (runs, w) in enumerate(zip(row, widths, strict=True))]
        for number, row in enumerate(grid)
    ]  # fmt: skip
    return _Plan(widths, cells)


def _inset(setting: Setting) -> float:
    return setting.measures.line_gap * 1.3


def _drawn(setting: Setting, plan: _Plan, width: float, span: Span) -> Piece:
    """A dark head, a tinted first column, rows under hairlines; all in a rounded frame."""
    pad = 0.9 * setting.measures.line_gap + 0.55 * setting.measures.row_gap
    heights = [max(p.height for p in row if p) + pad for row in plan.cells]
    cells = tuple(
        tuple(_cell(setting, done, number == 0, column == 0, (height - (done.height if done else 0)) / 2)
              for column, done in enumerate(row))
        for number, (row, height) in enumerate(zip(plan.cells, heights, strict=True))
    )  # fmt: skip
    hairline = Stroke(color="line", width=setting.measures.hairline)
    frame = Rect(0, 0, width, sum(heights))
    item = TableItem(
        frame=frame, role="table", span=span, name="table", columns=tuple(plan.widths), rows=tuple(heights),
        cells=cells, rules=(None, *(hairline for _ in heights[2:]), None), language=setting.language, header_row=True,
        header_column=True,
    )  # fmt: skip
    if setting.medium == "large":
        return Piece(height=frame.height, items=(item,))  # it may be parted between rows
    radius = setting.measures.radius * 0.75
    hair = Stroke(color=setting.ground, width=HAIR)
    around: tuple[Item, ...] = (
        item, outline(four_corners(frame, radius), span, setting.ground, hair),
        box(frame, span, None, edge_of(setting, "line"), radius),
    )  # fmt: skip
    return Piece(height=frame.height, items=around)


def _set_cell(setting: Setting, runs: Runs, width: float, head: bool, first: bool) -> SetParagraph | None:
    """The cell's paragraph; None for an empty one."""
    if not runs:
        return None
    if head:
        return setting.set(runs, "table-head", width, Breaking.BALANCED)
    return setting.short(setting.strong(runs, "mint-ink") if first else runs, "table", width)


def _cell(setting: Setting, done: SetParagraph | None, head: bool, first: bool, top: float) -> TableCell:
    inset = _inset(setting)
    fill = "primary" if head else "mint" if first else "surface"
    header: Literal["column", "row", ""] = "column" if head else "row" if first else ""
    if done is None:
        return TableCell(paragraphs=(), empty=True, fill=fill)
    paragraph = Paragraph(set=done, x=inset, y=top, hard_breaks=done.breaking is Breaking.BALANCED)
    return TableCell(paragraphs=(paragraph,), header=header, fill=fill, inset_left=inset, inset_right=inset)


def column_widths(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """Widths by how much each column has to say; None where the longest words do not fit side by side.

    No column is narrower than its longest word; what is left goes by the root of the longest cell.
    """
    columns = [[row[index] for row in grid] for index in range(len(grid[0]))]
    inset = 2 * _inset(setting)
    least = [max(_longest_word(setting, cell) for cell in column) + inset + 1 for column in columns]
    free = width - sum(least)
    if free < 0:
        return None
    weights = [max(_natural(setting, cell) for cell in column) ** 0.5 for column in columns]
    wanted = [width * weight / sum(weights) for weight in weights]
    lacking = [max(0.0, want - have) for want, have in zip(wanted, least, strict=True)]
    total = sum(lacking) or 1.0
    return [have + free * lack / total for have, lack in zip(least, lacking, strict=True)]


def _natural(setting: Setting, cell: Runs) -> float:
    return setting.typesetter.width(setting.strong(cell), setting.styles["table"]) if cell else 1.0


def _longest_word(setting: Setting, cell: Runs) -> float:
    """The widest stretch without a space; Han text parts after any character, so two count."""
    style = setting.styles["table-head"]
    words = _HAN_PAIR.sub(r"\1 ", "".join(run.text for run in cell)).split()
    return max((setting.typesetter.width((StyledRun(word, bold=True),), style) for word in words), default=0.0)
