"""A table or comparison as a grid: columns by what they hold, figures in line at their decimals, the total set off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.basic_paths import four_corners, hung
from builder.geometry import Circle, Point, Rect
from builder.layout.leaflet.blocks.boxes import edge_of
from builder.layout.leaflet.drawing import HAIR, box, outline
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Runs, Setting
from builder.layout.levels import LOOKS, NO_LEVELS, LevelLook, Levels, levels_of, sign_of
from builder.layout.table_numbers import after_point, is_figures, with_minus_signs
from builder.outline.model.blocks import Compare, Table
from builder.outline.model.blocks.judged import Judged
from builder.outline.text.telephone import words_apart
from builder.outline.text.text import Text
from builder.page.items import Item, Paragraph, Stroke, TableCell, TableItem
from builder.replace import replace
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, SetParagraph, StyledRun

_HAN_PAIR = re.compile(r"([\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])")
_HAN_WORDS = re.compile(r"([\u4e00-\u9fff]{4}|[、，。；：！？）”」])(?=[\u4e00-\u9fff])")
_BEFORE_DASH = re.compile(r"(?<=\S)[ \u00a0]+(?=[-–—](?:[ \u00a0]|$))")
"""The space between a word and the dash that stays on its line."""
WIDEST_LABELS = 0.5
"""The most of a grid's width that the names of its rows take for the sake of a line."""
ROW_GROWTH = 1.1
"""By how many lines a row may be higher than it need be, where its panel has room."""
SIGN_RADIUS, SIGN_ROOM = 0.6, 1.65
"""A level's sign, and what it takes of its cell's width, in the size of the letters."""
GAP = 3.0
"""Between the grounds of levels, in hairlines."""
HEAD_SHARE = 0.4
"""What the head has of that."""


class Grid(Struct, frozen=True):
    """A table's cells, the heads first. `labels`: column one names the rows; `total`: the last row adds up the others.

    `figures` says of each column whether it holds numbers alone, `levels` what rows and cells below the heads say;
    `over`: the signs of cells stand over their words, where there is no room before them.
    """

    rows: Sequence[Sequence[Runs]]
    figures: Sequence[bool]
    labels: bool
    total: bool
    levels: Levels = NO_LEVELS
    over: bool = False

    @property
    def ways(self) -> tuple[Grid, ...]:
        """It, and the same with the signs of cells over their words."""
        return (self, replace(self, over=True)) if self.levels.cells else (self,)

    def judged(self, place: tuple[int, int]) -> Judged | None:
        """What a cell says itself, by its row, the head first, and its column."""
        number, column = place
        return self.levels.of_cell(number - 1, column) if number else None

    def look(self, place: tuple[int, int]) -> LevelLook | None:
        """The look of a cell that says something, or whose row does."""
        number, column = place
        level = self.levels.shown(number - 1, column) if number else None
        return LOOKS[level] if level else None


class Plan(Struct, frozen=True):
    """A grid set to its columns; `rights` are the places of figures left of their columns' right edges."""

    grid: Grid
    widths: Sequence[float]
    cells: Sequence[Sequence[SetParagraph | None]]
    rights: Sequence[Sequence[float]]
    overs: Sequence[Sequence[float]]
    """How high the signs over the words of cells are."""

    @property
    def height(self) -> float:
        """Of all its words, without the air of its cells."""
        return sum(self.row_heights)

    @property
    def row_heights(self) -> list[float]:
        """How high the words of each row are, the head first, with the signs over them."""
        return [
            max((cell.height + over for cell, over in zip(row, overs, strict=True) if cell), default=0.0)
            for row, overs in zip(self.cells, self.overs, strict=True)
        ]

    @property
    def row_lines(self) -> list[int]:
        """How many lines each row has, the head first."""
        return [max((len(cell.lines) for cell in row if cell), default=0) for row in self.cells]

    @property
    def most_lines(self) -> int:
        return max(self.row_lines)


def grid_of(setting: Setting, block: Compare[Text] | Table[Text]) -> Grid:
    """The block's texts as runs."""
    texts: list[tuple[Text | None, ...]]
    block = with_minus_signs(block)
    if isinstance(block, Compare):
        texts = [(None, *block.columns), *((row.label, *row.cells) for row in block.rows)]
    else:
        texts = [block.header, *block.rows]
    figures = [is_figures([_plain(row[i]) for row in texts[1:]]) for i in range(len(texts[0]))]
    labels = isinstance(block, Compare) or (len(texts[0]) > 1 and not figures[0])
    rows = [[setting.one_run(t) if t else () for t in row] for row in texts]
    figured = [own and not (labels and i == 0) for i, own in enumerate(figures)]
    return Grid(rows, figured, labels, block.total == "true", levels_of(block))


def _plain(text: Text | None) -> str:
    return text.plain if text else ""


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
    if grid.labels and (wider := _with_whole_labels(setting, grid, widths)):
        whole = _planned(setting, grid, wider)
        plan = whole if whole.height < plan.height - half else plan
    if heads := _with_whole_heads(setting, grid, width):
        whole = _planned(setting, grid, heads)
        fewer = _head_lines(whole) < _head_lines(plan)
        plan = whole if fewer and whole.height < plan.height + half else plan
    return plan


def _head_lines(plan: Plan) -> int:
    """The lines of the head."""
    return max((len(cell.lines) for cell in plan.cells[0] if cell), default=0)


def _with_whole_heads(setting: Setting, grid: Grid, width: float) -> list[float] | None:
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


def _with_whole_labels(setting: Setting, grid: Grid, widths: Sequence[float]) -> list[float] | None:
    """The first column as wide as its longest cell, the others by what they say; None where these have no room."""
    first = max(_natural(setting, row[0]) for row in grid.rows) + _rooms(setting, grid)[0] + 2 * cell_inset(setting) + 1
    room = sum(widths) - first
    least = least_widths(setting, grid, sum(widths))
    if first <= widths[0] or first > WIDEST_LABELS * sum(widths) or least is None or sum(least[1:]) > room:
        return None
    return [first, *_shared(setting, _columns(grid)[1:], least[1:], room)]


def _planned(setting: Setting, grid: Grid, widths: Sequence[float]) -> Plan:
    inner = [w - 2 * cell_inset(setting) for w in widths]
    cells = [
        [
            _set_cell(setting, grid, (number, column), inner[column] - sign_room(setting, grid, (number, column)))
            for column in range(len(row))
        ]
        for number, row in enumerate(grid.rows)
    ]
    overs = [[sign_height(setting, grid, (n, column)) for column in range(len(row))] for n, row in enumerate(grid.rows)]
    return Plan(grid, widths, cells, _rights(setting, grid), overs)


def cell_inset(setting: Setting) -> float:
    """From a cell's sides to its words."""
    return setting.measures.line_gap * 1.3


def sign_room(setting: Setting, grid: Grid, place: tuple[int, int]) -> float:
    """What a level's sign before the words takes of its cell's width."""
    beside = grid.judged(place) and not (grid.over and place[1])
    return SIGN_ROOM * setting.styles["table"].size if beside else 0.0


def sign_height(setting: Setting, grid: Grid, place: tuple[int, int]) -> float:
    """What a level's sign over the words takes of its cell's height."""
    over = grid.over and place[1] and grid.judged(place)
    return SIGN_ROOM * setting.styles["table"].size if over else 0.0


def cell_of(setting: Setting, grid: Grid, place: tuple[int, int], words: Paragraph, span: Span) -> TableCell:
    """A cell with its words; `words` has the place of words and sign together, where no sign stands before them."""
    inset, judged, size = cell_inset(setting), grid.judged(place), setting.styles["table"].size
    room, over = sign_room(setting, grid, place), sign_height(setting, grid, place)
    sign = None
    if judged:
        radius = SIGN_RADIUS * size
        middle = words.y + (radius if over else words.set.height / 2)
        sign = sign_of(judged, Circle(Point(inset + radius, middle), radius), setting.language, span)
    x = words.x if grid.figures[place[1]] and place[0] else words.x + room
    placed = replace(words, x=x, y=words.y + over)
    return TableCell(paragraphs=(placed,), inset_left=inset + room, inset_right=inset, sign=sign)


def _is_total(grid: Grid, number: int) -> bool:
    return grid.total and number == len(grid.rows) - 1


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
    told = setting.strong(runs) if _is_total(grid, number) else levelled(setting, grid, place)
    if grid.figures[column]:
        return setting.set(told, "table", _figure_width(setting, told))
    return setting.short(told, "table", width)


def levelled(setting: Setting, grid: Grid, place: tuple[int, int]) -> Runs:
    """A cell's words in the ink of its level: bold where it is judged itself, or cannot wait."""
    runs, look = grid.rows[place[0]][place[1]], grid.look(place)
    return setting.strong(runs, look.ink) if look and _is_bold(grid, place) else runs


def _figure_width(setting: Setting, runs: Runs) -> float:
    """A figure's own width, with what arithmetic needs."""
    return setting.typesetter.width(runs, setting.styles["table"]) + 0.5


def _rights(setting: Setting, grid: Grid) -> list[list[float]]:
    """For each cell, how far its figure stands left of the one that reaches furthest in its column."""
    found = [[0.0] * len(grid.figures) for _ in grid.rows]
    for column in (i for i, own in enumerate(grid.figures) if own):
        for row, right in zip(found[1:], _insets(setting, grid, column), strict=True):
            row[column] = right
    return found


def _insets(setting: Setting, grid: Grid, column: int) -> list[float]:
    """The same for one column, each figure in the weight of its row."""
    style = setting.styles["table"]
    tails = [
        after_point(setting.typesetter, "".join(run.text for run in row[column]),
                    replace(style, weight=700) if _is_bold(grid, (number, column)) else style)
        for number, row in enumerate(grid.rows) if number
    ]  # fmt: skip
    return [max(tails) - tail for tail in tails]


def _is_bold(grid: Grid, place: tuple[int, int]) -> bool:
    look = grid.look(place)
    return _is_total(grid, place[0]) or (look is not None and (look.text != "ink" or grid.judged(place) is not None))


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
    pad = 0.9 * setting.measures.line_gap + 0.55 * setting.measures.row_gap
    more = min(growth / (len(plan.cells) - 1 + HEAD_SHARE), ROW_GROWTH * setting.styles["table"].leading)
    head, *rows = (height + pad for height in plan.row_heights)
    return [head + HEAD_SHARE * more, *(row + more for row in rows)]


def _rules(setting: Setting, grid: Grid) -> tuple[Stroke | None, ...]:
    """Hairlines between rows, and a dark line over the total."""
    hairline = Stroke(color="line", width=setting.measures.hairline)
    strong = Stroke(color="primary", width=2 * setting.measures.hairline)
    last = len(grid.rows) - 1

    def under(number: int) -> Stroke:
        coloured = any(grid.look((row, i)) for row in (number, number + 1) for i in range(len(grid.figures)))
        return strong if _is_total(grid, number + 1) else parting(setting) if coloured else hairline

    return tuple(None if number in (0, last) else under(number) for number in range(len(grid.rows)))


def parting(setting: Setting) -> Stroke:
    """The light gap between grounds of levels; a line where the theme has strong edges and its grounds may be white."""
    if setting.theme.edge:
        return Stroke(color="line", width=setting.measures.hairline)
    return Stroke(color="surface", width=GAP * setting.measures.hairline)


def _cell(setting: Setting, plan: Plan, place: tuple[int, int], height: float, span: Span) -> TableCell:
    number, column = place
    done, grid, inset = plan.cells[number][column], plan.grid, cell_inset(setting)
    first = column == 0 and grid.labels
    look = grid.look(place)
    plain = "primary" if number == 0 else "mint" if first or _is_total(grid, number) else "surface"
    fill = look.ground if look else plain
    header: Literal["column", "row", ""] = "column" if number == 0 else "row" if first else ""
    if done is None:
        return TableCell(paragraphs=(), empty=True, fill=fill)
    is_figure = number > 0 and grid.figures[column]
    x = plan.widths[column] - inset - plan.rights[number][column] - done.measure if is_figure else inset
    y = (height - done.height - plan.overs[number][column]) / 2
    words = Paragraph(set=done, x=x, y=y, hard_breaks=done.breaking is Breaking.BALANCED)
    return replace(cell_of(setting, grid, place, words, span), header=header, fill=fill)


def column_widths(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """Widths by how much each column has to say; None where the longest words do not fit side by side.

    No column is narrower than its longest word; what is left goes by the root of the longest cell.
    """
    least = least_widths(setting, grid, width)
    return None if least is None else _shared(setting, _columns(grid), least, width)


def _columns(grid: Grid) -> list[list[Runs]]:
    return [[row[index] for row in grid.rows] for index in range(len(grid.figures))]


def least_widths(setting: Setting, grid: Grid, width: float) -> list[float] | None:
    """What each column needs for its longest word, in Chinese four characters or what stands between two marks, or two
    characters where there is no more room. A dash stays with its word where there is room for both.

    None where even so they do not fit side by side.
    """
    inset, rooms = 2 * cell_inset(setting), _rooms(setting, grid)
    dashed = replace(grid, rows=[[_with_dashes(cell) for cell in row] for row in grid.rows])
    for words, han in product((dashed, grid), (_HAN_WORDS, _HAN_PAIR)):
        least = [_least(setting, words, column, han) + inset + rooms[column] + 1 for column in range(len(grid.figures))]
        if sum(least) <= width:
            return least
    return None


def _rooms(setting: Setting, grid: Grid) -> list[float]:
    """What signs take of each column."""
    room = SIGN_ROOM * setting.styles["table"].size
    signed = grid.levels.signed_columns(len(grid.figures))
    return [room if signs and not (grid.over and i) else 0.0 for i, signs in enumerate(signed)]


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
    reaches = [_figure_width(setting, setting.strong(cell)) + right
               for cell, right in zip(cells, _insets(setting, grid, column), strict=True)]  # fmt: skip
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
