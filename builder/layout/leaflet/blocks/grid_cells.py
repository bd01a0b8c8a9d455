"""The words of a grid's cells, and what stands beside or over them: the air, the signs of levels, decimals in line."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.geometry import Circle, Point
from builder.layout.leaflet.blocks.table_grid import Grid
from builder.layout.leaflet.setting import Runs, Setting
from builder.layout.levels import sign_of
from builder.layout.table_numbers import after_point
from builder.page.items import Paragraph, TableCell
from builder.replace import replace

SIGN_RADIUS, SIGN_ROOM = 0.6, 1.65
"""A level's sign, and what it takes of its cell's width, in the size of the letters."""


def cell_inset(setting: Setting) -> float:
    """From a cell's sides to its words."""
    return setting.measures.line_gap * 1.3


def row_air(setting: Setting) -> float:
    """What a row of cells has above and under its words together."""
    return 0.9 * setting.measures.line_gap + 0.55 * setting.measures.row_gap


def sign_room(setting: Setting, grid: Grid, place: tuple[int, int]) -> float:
    """What a level's sign before the words takes of its cell's width."""
    beside = grid.judged(place) and not (grid.over and place[1])
    return SIGN_ROOM * setting.styles["table"].size if beside else 0.0


def sign_height(setting: Setting, grid: Grid, place: tuple[int, int]) -> float:
    """What a level's sign over the words takes of its cell's height."""
    over = grid.over and place[1] and grid.judged(place)
    return SIGN_ROOM * setting.styles["table"].size if over else 0.0


def sign_rooms(setting: Setting, grid: Grid) -> list[float]:
    """What signs take of each column."""
    room = SIGN_ROOM * setting.styles["table"].size
    signed = grid.levels.signed_columns(len(grid.figures))
    return [room if signs and not (grid.over and i) else 0.0 for i, signs in enumerate(signed)]


def cell_of(setting: Setting, grid: Grid, place: tuple[int, int], words: Paragraph, span: Span) -> TableCell:
    """A cell with its words and its sign, if it has one.

    `words` stand where words and sign together begin: a sign before them moves them to the right, one over them down.
    """
    inset, judged, size = cell_inset(setting), grid.judged(place), setting.styles["table"].size
    room, over = sign_room(setting, grid, place), sign_height(setting, grid, place)
    sign = None
    if judged:
        radius = SIGN_RADIUS * size
        middle = words.y + (radius if over else words.set.height / 2)
        sign = sign_of(judged, Circle(Point(inset + radius, middle), radius), setting.language, span)
    x = words.x if grid.figures[place[1]] and place[0] else words.x + room  # figures stand at the right of their cell
    placed = replace(words, x=x, y=words.y + over)
    return TableCell(paragraphs=(placed,), inset_left=inset + room, inset_right=inset, sign=sign)


def levelled(setting: Setting, grid: Grid, place: tuple[int, int]) -> Runs:
    """A cell's words in the ink of its level: bold where it is judged itself, or cannot wait."""
    runs, look = grid.rows[place[0]][place[1]], grid.look(place)
    return setting.strong(runs, look.ink) if look and grid.is_bold(place) else runs


def figure_width(setting: Setting, runs: Runs) -> float:
    """A figure's own width, with what arithmetic needs."""
    return setting.typesetter.width(runs, setting.styles["table"]) + 0.5


def figure_insets(setting: Setting, grid: Grid) -> list[list[float]]:
    """For each cell, how far its figure stands left of the one that reaches furthest in its column."""
    found = [[0.0] * len(grid.figures) for _ in grid.rows]
    for column in (i for i, own in enumerate(grid.figures) if own):
        for row, right in zip(found[1:], column_insets(setting, grid, column), strict=True):
            row[column] = right
    return found


def column_insets(setting: Setting, grid: Grid, column: int) -> list[float]:
    """The same for one column, each figure in the weight of its row."""
    style = setting.styles["table"]
    tails = [
        after_point(setting.typesetter, "".join(run.text for run in row[column]),
                    replace(style, weight=700) if grid.is_bold((number, column)) else style)
        for number, row in enumerate(grid.rows) if number
    ]  # fmt: skip
    return [max(tails) - tail for tail in tails]
