"""Tables and comparisons: a grid where there is room, else cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.leaflet.blocks.boxes import Look, boxed, inner_width
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import LEAD_GAP, Manner, Runs, Setting, text_piece
from builder.layout.page import Paragraph, Stroke, TableCell, TableItem
from builder.outline.blocks import Compare, Table
from builder.outline.text import Text
from builder.typeset.model import Breaking, SetParagraph

CARD = Look("surface", "line", "group", "card")
LEAST_SHARE = 0.12
"""No column is narrower than this share of the table."""


def compare_pieces(block: Compare[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table with the things compared as columns; in a narrow panel a card for each of them."""
    heads = [setting.strong(setting.one_run(t)) for t in block.columns]
    labels = [setting.one_run(row.label) for row in block.rows]
    rows = [[setting.one_run(t) for t in row.cells] for row in block.rows]
    if width >= setting.measures.table_width:
        grid = [[(), *heads], *([label, *cells] for label, cells in zip(labels, rows, strict=True))]
        return (_grid(setting, grid, width, block.span, header_column=True),)
    columns = [[cells[index] for cells in rows] for index in range(len(heads))]
    return _cards(setting, heads, [list(zip(labels, cells, strict=True)) for cells in columns], width, block.span)


def table_pieces(block: Table[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table; in a narrow panel a card for each row, its first cell as the head."""
    header = [setting.one_run(t) for t in block.header]
    rows = [[setting.one_run(t) for t in row] for row in block.rows]
    if width >= setting.measures.table_width:
        return (_grid(setting, [header, *rows], width, block.span, header_column=False),)
    facts = [list(zip(header[1:], row[1:], strict=False)) for row in rows]
    return _cards(setting, [_card_head(setting, header[0], row[0]) for row in rows], facts, width, block.span)


def _card_head(setting: Setting, column: Runs, name: Runs) -> Runs:
    """A row's first cell as a head; what its column is called stands before it, softly."""
    if not column:
        return setting.strong(name)
    scale = setting.styles["card"].size / setting.styles["box-heading"].size
    soft = tuple(replace(run, color="muted", bold=False, scale=scale) for run in column)
    return (*soft, LEAD_GAP[setting.language], *setting.strong(name))


def _cards(
    setting: Setting, heads: Sequence[Runs], facts: Sequence[Sequence[tuple[Runs, Runs]]], width: float, span: Span
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    inner, style = inner_width(setting, width), replace(setting.styles["box-heading"], weight=400)
    for head, pairs in zip(heads, facts, strict=True):
        lines = [text_piece(setting, head, style, inner, Manner(span=span))]
        for label, value in pairs:
            manner = Manner(span=span, before=setting.measures.line_gap / 2)
            lines.append(text_piece(setting, setting.led(label, value), "card", inner, manner))
        card = boxed(setting, lines, width, CARD, span)
        pieces.append(Piece(height=card.height, items=card.items, before=setting.measures.card_gap if pieces else 0))
    return tuple(pieces)


def _grid(
    setting: Setting, grid: Sequence[Sequence[Runs]], width: float, span: Span, *, header_column: bool
) -> Piece:
    """Hairline rows under a bold head."""
    widths = column_widths(setting, grid, width)
    inset = setting.measures.line_gap
    cells, heights = [], []
    for number, row in enumerate(grid):
        done = [_set_cell(setting, runs, w - inset, number == 0 or (header_column and column == 0))
                for column, (runs, w) in enumerate(zip(row, widths, strict=True))]  # fmt: skip
        cells.append(tuple(_cell(p, number == 0, header_column and index == 0, inset) for index, p in enumerate(done)))
        heights.append(max(p.height for p in done if p) + 1.3 * inset)
    head = Stroke(color="primary", width=setting.measures.hairline * 1.5)
    hairline = Stroke(color="line", width=setting.measures.hairline)
    item = TableItem(
        frame=Rect(0, 0, width, sum(heights)), role="table", span=span, name="table",
        columns=tuple(widths), rows=tuple(heights), cells=tuple(cells),
        rules=(head, *(hairline for _ in grid[1:])),
        language=setting.language, header_row=True, header_column=header_column,
    )  # fmt: skip
    return Piece(height=sum(heights), items=(item,))


def _set_cell(setting: Setting, runs: Runs, width: float, head: bool) -> SetParagraph | None:
    """The cell's paragraph; None for the empty corner over the row heads."""
    if not runs:
        return None
    return setting.set(setting.strong(runs, "primary") if head else runs, "card", width,
                       Breaking.BALANCED if head else Breaking.FLOW)  # fmt: skip


def _cell(done: SetParagraph | None, heads_column: bool, heads_row: bool, inset: float) -> TableCell:
    if done is None:
        return TableCell(paragraphs=(), empty=True)
    paragraph = Paragraph(set=done, x=0, y=inset * 0.65, hard_breaks=done.breaking is Breaking.BALANCED)
    header: Literal["column", "row", ""] = "column" if heads_column else "row" if heads_row else ""
    return TableCell(paragraphs=(paragraph,), header=header, inset_right=inset)


def column_widths(setting: Setting, grid: Sequence[Sequence[Runs]], width: float) -> list[float]:
    """Widths by how much each column has to say: the root of its longest cell, none below a least share."""
    style = setting.styles["card"]
    natural = [
        max(setting.typesetter.width(row[column], style) if row[column] else 1.0 for row in grid)
        for column in range(len(grid[0]))
    ]
    weights = [max(n, 1.0) ** 0.5 for n in natural]
    shares = [max(w / sum(weights), LEAST_SHARE) for w in weights]
    return [width * share / sum(shares) for share in shares]
