"""Tables and comparisons: a grid where there is room, else cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from builder.changed import replace
from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.leaflet.blocks.boxes import Look, boxed, inner_width
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import LEAD_GAP, Manner, Runs, Setting, text_piece
from builder.layout.page import Paragraph, Stroke, TableCell, TableItem
from builder.outline.blocks import Compare, Table
from builder.outline.text import Text
from builder.typeset.model import Breaking, SetParagraph, StyledRun

CARD = Look("surface", "line", "group", "card")
Grid = Sequence[Sequence[Runs]]
_HAN_PAIR = re.compile(r"([\u4e00-\u9fff]{2})")


def compare_pieces(block: Compare[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table with the things compared as columns; in a narrow panel a card for each of them."""
    heads = [setting.strong(setting.one_run(t)) for t in block.columns]
    labels = [setting.one_run(row.label) for row in block.rows]
    rows = [[setting.one_run(t) for t in row.cells] for row in block.rows]
    grid: Grid = [[(), *heads], *([label, *cells] for label, cells in zip(labels, rows, strict=True))]
    if table := _grid(setting, grid, width, block.span, header_column=True):
        return (table,)
    columns = [[cells[index] for cells in rows] for index in range(len(heads))]
    return _cards(setting, heads, [list(zip(labels, cells, strict=True)) for cells in columns], width, block.span)


def table_pieces(block: Table[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table; in a narrow panel a card for each row, its first cell as the head."""
    header = [setting.one_run(t) for t in block.header]
    rows = [[setting.one_run(t) for t in row] for row in block.rows]
    if table := _grid(setting, [header, *rows], width, block.span, header_column=False):
        return (table,)
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


def _grid(setting: Setting, grid: Grid, width: float, span: Span, *, header_column: bool) -> Piece | None:
    """Hairline rows under a bold head; None where there is no room for a table."""
    widths = column_widths(setting, grid, width) if width >= setting.measures.table_width else None
    if widths is None:
        return None
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


def column_widths(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """Widths by how much each column has to say; None where the longest words do not fit side by side.

    No column is narrower than its longest word; what is left goes by the root of the longest cell.
    """
    columns = [[row[index] for row in grid] for index in range(len(grid[0]))]
    inset = setting.measures.line_gap
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
    return setting.typesetter.width(setting.strong(cell), setting.styles["card"]) if cell else 1.0


def _longest_word(setting: Setting, cell: Runs) -> float:
    """The widest stretch without a space; Han text parts after any character, so two count."""
    style = setting.styles["card"]
    words = _HAN_PAIR.sub(r"\1 ", "".join(run.text for run in cell)).split()
    return max((setting.typesetter.width((StyledRun(word, bold=True),), style) for word in words), default=0.0)
