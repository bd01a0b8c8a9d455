"""How wide the columns of a grid are: none narrower than its longest word, the rest by what they have to say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from builder.layout.leaflet.blocks.grid_cells import cell_inset, column_insets, figure_width, sign_rooms
from builder.layout.leaflet.blocks.table_grid import Grid
from builder.layout.leaflet.setting import Runs, Setting
from builder.outline.text.telephone import words_apart
from builder.replace import replace
from builder.typeset.engine import Typesetter
from builder.typeset.model import StyledRun

_HAN_PAIR = re.compile(r"([\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])")
_HAN_WORDS = re.compile(r"([\u4e00-\u9fff]{4}|[、，。；：！？）”」])(?=[\u4e00-\u9fff])")
_BEFORE_DASH = re.compile(r"(?<=\S)[ \u00a0]+(?=[-–—](?:[ \u00a0]|$))")
"""The space between a word and the dash that stays on its line."""
WIDEST_LABELS = 0.5
"""The most of a grid's width that the names of its rows take for the sake of a line."""


def column_widths(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """Widths by how much each column has to say; None where the longest words do not fit side by side.

    No column is narrower than its longest word; what is left goes by the root of the longest cell.
    """
    least = least_widths(setting, grid, width)
    return None if least is None else _shared(setting, _columns(grid), least, width)


def with_whole_heads(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """Columns in which every head has one line; None where there is no room for that."""
    least = least_widths(setting, grid, width)
    if least is None:
        return None
    heads = [_head_width(setting, head) + 2 * cell_inset(setting) + 1 if head else 0.0 for head in grid.rows[0]]
    wanted = [max(pair) for pair in zip(least, heads, strict=True)]
    return _shared(setting, _columns(grid), wanted, width) if sum(wanted) <= width else None


def _head_width(setting: Setting, head: Runs) -> float:
    """A head's width on one line."""
    return setting.typesetter.width(setting.strong(head), setting.styles["table-head"])


def with_whole_labels(setting: Setting, grid: Grid, widths: Sequence[float]) -> list[float] | None:
    """The first column as wide as its longest cell, the others by what they say; None where these have no room."""
    first = (
        max(_natural(setting, row[0]) for row in grid.rows) + sign_rooms(setting, grid)[0] + 2 * cell_inset(setting) + 1
    )
    room = sum(widths) - first
    least = least_widths(setting, grid, sum(widths))
    if first <= widths[0] or first > WIDEST_LABELS * sum(widths) or least is None or sum(least[1:]) > room:
        return None
    return [first, *_shared(setting, _columns(grid)[1:], least[1:], room)]


def _columns(grid: Grid) -> list[list[Runs]]:
    return [[row[index] for row in grid.rows] for index in range(len(grid.figures))]


def least_widths(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """What each column needs for its longest word, in Chinese four characters or what stands between two marks, or two
    characters where there is no more room. A dash stays with its word where there is room for both.

    None where even so they do not fit side by side.
    """
    inset, rooms = 2 * cell_inset(setting), sign_rooms(setting, grid)
    dashed = replace(grid, rows=[[_with_dashes(cell) for cell in row] for row in grid.rows])
    for words, han in product((dashed, grid), (_HAN_WORDS, _HAN_PAIR)):
        least = [_least(setting, words, column, han) + inset + rooms[column] + 1 for column in range(len(grid.figures))]
        if sum(least) <= width:
            return least
    return None


def _with_dashes(cell: Runs) -> Runs:
    """A cell's words, each joined to the dash after it."""
    return tuple(replace(run, text=_BEFORE_DASH.sub("\u00a0", run.text)) for run in cell)


def _shared(setting: Setting, columns: Sequence[Sequence[Runs]], least: Sequence[float], width: float) -> list[float]:
    weights = [max(_natural(setting, cell) for cell in column) ** 0.5 for column in columns]
    wanted = [width * weight / sum(weights) for weight in weights]
    lacking = [max(0.0, want - have) for want, have in zip(wanted, least, strict=True)]
    free, total = width - sum(least), sum(lacking) or 1.0
    return [have + free * lack / total for have, lack in zip(least, lacking, strict=True)]


def _least(setting: Setting, grid: Grid, column: int, han: re.Pattern[str]) -> float:
    """The widest word of a column; figures stay whole, in line at their decimals."""
    head, *cells = (row[column] for row in grid.rows)
    figures = grid.figures[column]
    word = max(_longest_word(setting, cell, han) for cell in ([head] if figures else [head, *cells]))
    if not figures:
        return word
    reaches = [figure_width(setting, setting.strong(cell)) + right
               for cell, right in zip(cells, column_insets(setting, grid, column), strict=True)]  # fmt: skip
    return max(word, *reaches)


def _natural(setting: Setting, cell: Runs) -> float:
    return setting.typesetter.width(setting.strong(cell), setting.styles["table"]) if cell else 1.0


def _longest_word(setting: Setting, cell: Runs, han: re.Pattern[str]) -> float:
    """The widest stretch without a space, or telephone number; Han text parts where the pattern says."""
    style = setting.styles["table-head"]
    return _longest_in_em(setting.typesetter, "".join(run.text for run in cell), style.weight, han) * style.size


@lru_cache(maxsize=2048)
def _longest_in_em(typesetter: Typesetter, text: str, weight: int, han: re.Pattern[str]) -> float:
    """The same in em: one table is tried in many sizes."""
    words = words_apart(han.sub(r"\1 ", text))
    return max((typesetter.width_in_em((StyledRun(word, bold=True),), weight) for word in words), default=0.0)
