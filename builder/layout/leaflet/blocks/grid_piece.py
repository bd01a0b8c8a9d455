"""A grid drawn: a dark head, a tinted first column, rows under hairlines, the total set off, all in a rounded frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from builder.diagnostics import Span
from builder.drawing.basic_paths import four_corners, hung
from builder.geometry import Rect
from builder.icon_words.levels import Level
from builder.layout.leaflet.blocks.boxes import edge_of
from builder.layout.leaflet.blocks.grid_cells import cell_inset, cell_of, row_air
from builder.layout.leaflet.blocks.grid_plan import Plan
from builder.layout.leaflet.blocks.table_grid import Grid
from builder.layout.leaflet.drawing import HAIR, box, outline
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting
from builder.layout.levels import parting_color
from builder.page.items import Item, Paragraph, Stroke, TableCell, TableItem
from builder.replace import replace
from builder.typeset.model import Breaking

ROW_GROWTH = 1.1
"""By how many lines a row may be higher than it need be, where its panel has room."""
HEAD_SHARE = 0.4
"""What the head has of that."""
GAP = 3.0
"""Between the grounds of levels, in hairlines."""


def grid_piece(setting: Setting, plan: Plan, room: float, span: Span) -> Piece:
    """A dark head, a tinted first column, rows under hairlines; all in a rounded frame. `room` becomes air of its rows,
    as far as they take it.
    """
    heights = _heights(setting, plan, room)
    cells = tuple(
        tuple(_cell(setting, plan, (number, column), height, span) for column in range(len(row)))
        for number, (row, height) in enumerate(zip(plan.cells, heights, strict=True))
    )
    frame = Rect(0, 0, sum(plan.widths), sum(heights))
    item = TableItem(
        frame=frame, role="table", span=span, name="table", columns=tuple(plan.widths), rows=tuple(heights),
        cells=cells, rules=_rules(setting, plan.grid), language=setting.language, header_row=True,
        header_column=plan.grid.labels, upright=parting(setting) if plan.grid.levels.cells else None,
    )  # fmt: skip
    if setting.medium == "large":
        return Piece(height=frame.height, items=(item,))  # it may be parted between rows
    return Piece(height=frame.height, items=(item, *frame_around(setting, frame, heights[0], span)))


def frame_around(setting: Setting, frame: Rect, head: float, span: Span) -> tuple[Item, ...]:
    """Corners in the colour of the ground over those of a square thing with a dark head, and a rounded edge."""
    radius = setting.measures.radius * 0.75
    hair = Stroke(color=setting.ground, width=HAIR)
    return (
        outline(four_corners(frame, radius), span, setting.ground, hair),
        _edge(setting, frame, head, radius, span),
    )


def _edge(setting: Setting, frame: Rect, head: float, radius: float, span: Span) -> Item:
    """The edge under the dark head, a hair wider than what it lies on: nothing of the rows shows outside it."""
    stroke = edge_of(setting, "line")
    assert stroke is not None
    if setting.theme.edge:
        return box(frame, span, None, stroke, radius)
    half = stroke.width / 2
    path = hung(frame.inset(half, head, half, half), max(radius - half, 0.0))
    return outline(path, span, None, replace(stroke, width=stroke.width + HAIR))


def _heights(setting: Setting, plan: Plan, growth: float) -> list[float]:
    """Rows as high as their words with air; `growth` is shared by those under the head, which has less of it."""
    more = min(growth / (len(plan.cells) - 1 + HEAD_SHARE), ROW_GROWTH * setting.styles["table"].leading)
    head, *rows = (height + row_air(setting) for height in plan.row_heights)
    return [head + HEAD_SHARE * more, *(row + more for row in rows)]


def _rules(setting: Setting, grid: Grid) -> tuple[Stroke | None, ...]:
    """Hairlines between rows, and a dark line over the total."""
    hairline = Stroke(color="line", width=setting.measures.hairline)
    strong = Stroke(color="primary", width=2 * setting.measures.hairline)
    last = len(grid.rows) - 1

    def under(number: int) -> Stroke:
        pairs = [(grid.level((number, i)), grid.level((number + 1, i))) for i in range(len(grid.figures))]
        parted = any(map(any, pairs))
        return strong if grid.is_total(number + 1) else parting(setting, pairs) if parted else hairline

    return tuple(None if number in (0, last) else under(number) for number in range(len(grid.rows)))


def parting(setting: Setting, pairs: Sequence[tuple[Level | None, Level | None]] = ()) -> Stroke:
    """What parts the grounds of levels: columns, or two rows by what the cells of each column say in both."""
    color = parting_color(pairs, edged=bool(setting.theme.edge))
    return Stroke(color=color, width=setting.measures.hairline * (GAP if color == "surface" else 1.0))


def _cell(setting: Setting, plan: Plan, place: tuple[int, int], height: float, span: Span) -> TableCell:
    number, column = place
    done, grid, inset = plan.cells[number][column], plan.grid, cell_inset(setting)
    first = column == 0 and grid.labels
    look = grid.look(place)
    plain = "primary" if number == 0 else "mint" if first or grid.is_total(number) else "surface"
    fill = look.ground if look else plain
    header: Literal["column", "row", ""] = "column" if number == 0 else "row" if first else ""
    if done is None:
        return TableCell(paragraphs=(), empty=True, fill=fill)
    is_figure = number > 0 and grid.figures[column]
    x = plan.widths[column] - inset - plan.insets[number][column] - done.measure if is_figure else inset
    y = (height - done.height - plan.sign_heights[number][column]) / 2
    words = Paragraph(set=done, x=x, y=y, hard_breaks=done.breaking is Breaking.BALANCED)
    return replace(cell_of(setting, grid, place, words, span), header=header, fill=fill)
