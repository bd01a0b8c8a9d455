"""A grid set to its columns: names of rows and heads on one line each, where this is no loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.layout.leaflet.blocks.grid_cells import (
    cell_inset,
    figure_insets,
    figure_width,
    levelled,
    sign_height,
    sign_room,
)
from builder.layout.leaflet.blocks.grid_columns import column_widths, with_whole_heads, with_whole_labels
from builder.layout.leaflet.blocks.table_grid import Grid
from builder.layout.leaflet.setting import Setting
from builder.typeset.model import Breaking, SetParagraph


class Plan(Struct, frozen=True):
    """A grid set to its columns."""

    grid: Grid
    widths: Sequence[float]
    cells: Sequence[Sequence[SetParagraph | None]]
    insets: Sequence[Sequence[float]]
    """How far the figures of cells stand left of the one that reaches furthest in their columns."""
    sign_heights: Sequence[Sequence[float]]
    """How high the signs over the words of cells are."""

    @property
    def height(self) -> float:
        """Of all its words, without the air of its cells."""
        return sum(self.row_heights)

    @property
    def row_heights(self) -> list[float]:
        """How high the words of each row are, the head first, with the signs over them."""
        return [
            max((cell.height + sign for cell, sign in zip(row, signs, strict=True) if cell), default=0.0)
            for row, signs in zip(self.cells, self.sign_heights, strict=True)
        ]

    @property
    def row_lines(self) -> list[int]:
        """How many lines each row has, the head first."""
        return [max((len(cell.lines) for cell in row if cell), default=0) for row in self.cells]

    @property
    def most_lines(self) -> int:
        return max(self.row_lines)


def set_grid(setting: Setting, grid: Grid, width: float) -> Plan | None:
    """The grid in columns of the width; None where its longest words do not fit side by side.

    Names of rows that fit a line have one where that makes the grid lower, heads where it makes it no higher.
    """
    widths = column_widths(setting, grid, width)
    if widths is None:
        return None
    plan = _planned(setting, grid, widths)
    # The leading of a label and of a cell differ a little: only a line more or less counts.
    half = setting.styles["table"].leading / 2
    if grid.labels and (wider := with_whole_labels(setting, grid, widths)):
        whole = _planned(setting, grid, wider)
        plan = whole if whole.height < plan.height - half else plan
    if heads := with_whole_heads(setting, grid, width):
        whole = _planned(setting, grid, heads)
        fewer = _head_lines(whole) < _head_lines(plan)
        plan = whole if fewer and whole.height < plan.height + half else plan
    return plan


def _head_lines(plan: Plan) -> int:
    """The lines of the head."""
    return max((len(cell.lines) for cell in plan.cells[0] if cell), default=0)


def _planned(setting: Setting, grid: Grid, widths: Sequence[float]) -> Plan:
    inner = [w - 2 * cell_inset(setting) for w in widths]
    cells = [
        [
            _set_cell(setting, grid, (number, column), inner[column] - sign_room(setting, grid, (number, column)))
            for column in range(len(row))
        ]
        for number, row in enumerate(grid.rows)
    ]
    signs = [[sign_height(setting, grid, (n, column)) for column in range(len(row))] for n, row in enumerate(grid.rows)]
    return Plan(grid, widths, cells, figure_insets(setting, grid), signs)


def _set_cell(setting: Setting, grid: Grid, place: tuple[int, int], width: float) -> SetParagraph | None:
    """The cell's paragraph; None for an empty one."""
    number, column = place
    runs = grid.rows[number][column]
    if not runs:
        return None
    if number == 0:
        align: Literal["left", "right"] = "right" if grid.figures[column] else "left"
        return setting.set(runs, setting.styled("table-head", align=align), width, Breaking.BALANCED)
    look = grid.look(place)
    if column == 0 and grid.labels:
        return setting.short(setting.strong(runs, look.ink if look else "mint-ink"), "table", width)
    told = setting.strong(runs) if grid.is_total(number) else levelled(setting, grid, place)
    if grid.figures[column]:
        return setting.set(told, "table", figure_width(setting, told))
    return setting.short(told, "table", width)
