"""A comparison in a narrow panel: what is compared is a band over its row, so that the things keep side by side."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.leaflet.blocks.grid_cells import cell_inset, cell_of, levelled, row_air, sign_height, sign_room
from builder.layout.leaflet.blocks.grid_columns import column_widths, least_widths
from builder.layout.leaflet.blocks.grid_piece import frame_around
from builder.layout.leaflet.blocks.larger_letters import larger_tables
from builder.layout.leaflet.blocks.table_grid import Grid
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting
from builder.layout.levels import NO_LEVELS, Levels
from builder.page.items import Item, Paragraph, Stroke, TableCell, TableItem
from builder.replace import replace
from builder.typeset.model import Breaking, SetParagraph

MOST_LINES = 4
MOST_COLUMNS = 3
ROW_GROWTH = 1.5
"""By how many lines a row may be higher than it need be, where its panel has room for more than larger letters."""
BAND_SHARE, HEAD_SHARE = 0.35, 0.5
"""What the band has of that, and what the table's head has as well."""
BAND_PAD = 0.45
"""Above and under the words of a band, in the smallest gap."""


class _Row(Struct, frozen=True):
    """A row that is set: its number in its grid, its band's words, its cells, how high both are."""

    number: int
    label: SetParagraph
    cells: Sequence[SetParagraph]
    band: float
    height: float


class Bands(Struct, frozen=True):
    """A comparison that is set with a `setting`'s letters to columns of these widths."""

    setting: Setting
    grid: Grid
    heads: Sequence[SetParagraph]
    rows: Sequence[_Row]
    widths: Sequence[float]

    @property
    def head(self) -> float:
        """The height of its head."""
        return max(head.height for head in self.heads) + row_air(self.setting)

    @property
    def height(self) -> float:
        return self.head + sum(row.height for row in self.rows)

    @property
    def most_lines(self) -> int:
        return max(len(done.lines) for done in (*self.heads, *(cell for row in self.rows for cell in row.cells)))


def banded(setting: Setting, grid: Grid, width: float) -> Bands | None:
    """The comparison in the setting's letters; None where its words do not fit side by side even so."""
    usual = _bands(setting, grid, width)
    return None if usual is None or usual.most_lines > MOST_LINES else usual


def banded_piece(usual: Bands, width: float, span: Span) -> Piece:
    """The comparison as one piece as wide as it was set for.

    What its panel has left makes its letters larger as long as no cell has more lines than the longest, then its air.
    """
    setting, grid = usual.setting, usual.grid
    most = usual.height + setting.growth.get(span, 0.0)
    larger = (_bands(own, grid, width) for own in larger_tables(setting)) if most > usual.height else ()
    fitting = (own for own in larger if own and own.height <= most and own.most_lines <= usual.most_lines)
    chosen = next(fitting, usual)
    return _piece(chosen, most - chosen.height, span)


def _bands(setting: Setting, grid: Grid, width: float) -> Bands | None:
    """The comparison set; None where its longest words do not fit side by side."""
    things = Grid([row[1:] for row in grid.rows], grid.figures[1:], False, False, _things_levels(grid))
    widths = _widths(setting, things, width)
    if widths is None:
        return None
    inset = 2 * cell_inset(setting)
    heads = [
        setting.set(head, "table-head", own - inset, Breaking.BALANCED)
        for head, own in zip(things.rows[0], widths, strict=True)
    ]
    rows = [_row(setting, grid, number, widths) for number in range(1, len(grid.rows))]
    return Bands(setting, grid, heads, rows, widths)


def _things_levels(grid: Grid) -> Levels:
    """The levels of the cells as far as their signs need a column wider."""
    return NO_LEVELS if grid.over else grid.levels.without_labels()


def _widths(setting: Setting, things: Grid, width: float) -> list[float] | None:
    """Columns alike where their words allow it."""
    count = len(things.figures)
    if count > MOST_COLUMNS:
        return None
    alike = [width / count] * count
    least = least_widths(setting, things, width)
    if least is not None and max(least) <= alike[0]:
        return alike
    return column_widths(setting, things, width)


def _row(setting: Setting, grid: Grid, number: int, widths: Sequence[float]) -> _Row:
    """A row of a grid by its number, that of the head being 0."""
    places = [(number, column) for column in range(len(widths) + 1)]
    inner = [
        width - 2 * cell_inset(setting) - sign_room(setting, grid, place)
        for width, place in zip((sum(widths), *widths), places, strict=True)
    ]
    look = grid.look(places[0])
    label = setting.set(setting.strong(grid.rows[number][0], look.ink if look else "mint-ink"), "table", inner[0])
    cells = [
        setting.short(levelled(setting, grid, place), "table", width)
        for place, width in zip(places[1:], inner[1:], strict=True)
    ]
    band = label.height + 2 * BAND_PAD * setting.measures.line_gap
    words = (done.height + sign_height(setting, grid, place) for done, place in zip(cells, places[1:], strict=True))
    return _Row(number, label, cells, band, band + max(words) + row_air(setting))


def _piece(bands: Bands, room: float, span: Span) -> Piece:
    """White ground, dark head, a mint band for each row, and the table over them; `room` becomes air."""
    setting, heads, rows, widths = bands.setting, bands.heads, _aired(bands, room), bands.widths
    heights = [bands.head + HEAD_SHARE * _more(bands, room), *(row.height for row in rows)]
    width, hairline = sum(widths), Stroke(color="line", width=setting.measures.hairline)
    frame = Rect(0, 0, width, sum(heights))
    grounds: list[Item] = [box(frame, span, "surface"), box(Rect(0, 0, width, heights[0]), span, "primary")]
    y = heights[0]
    for row, height in zip(rows, heights[1:], strict=True):
        grounds += _grounds(bands.grid, row, Rect(0, y, width, height), widths, span)
        y += height
    cells = (_head_cells(setting, heads, heights[0]), *(_row_cells(setting, bands.grid, row, span) for row in rows))
    # The names of the rows have a column without width: readers meet each before its cells, as in any table.
    item = TableItem(
        frame=frame, role="table", span=span, name="table", columns=(0.0, *widths), rows=tuple(heights), cells=cells,
        rules=(None, *(hairline for _ in rows[1:]), None), language=setting.language, header_row=True,
        header_column=True,
    )  # fmt: skip
    between = _between(setting, widths, heights, rows, span)
    return Piece(height=frame.height, items=(*grounds, *between, item, *frame_around(setting, frame, heights[0], span)))


def _grounds(grid: Grid, row: _Row, frame: Rect, widths: Sequence[float], span: Span) -> list[Item]:
    """A row's band, and the grounds of cells with a level."""
    band, *cells = (grid.look((row.number, column)) for column in range(len(widths) + 1))
    found: list[Item] = [box(replace(frame, height=row.band), span, band.ground if band else "mint")]
    x = 0.0
    for look, width in zip(cells, widths, strict=True):
        if look:
            found.append(box(Rect(x, frame.y + row.band, width, frame.height - row.band), span, look.ground))
        x += width
    return found


def _more(bands: Bands, room: float) -> float:
    """By how much each row is higher where a table has so much room."""
    return min(room / (len(bands.rows) + HEAD_SHARE), ROW_GROWTH * bands.setting.styles["table"].leading)


def _aired(bands: Bands, room: float) -> list[_Row]:
    """The rows with what they have of a table's room."""
    more = _more(bands, room)
    return [replace(row, band=row.band + BAND_SHARE * more, height=row.height + more) for row in bands.rows]


def _between(
    setting: Setting, widths: Sequence[float], heights: Sequence[float], rows: Sequence[_Row], span: Span
) -> list[Item]:
    """Thin upright lines between the cells of a row."""
    line = setting.measures.hairline
    found: list[Item] = []
    y = heights[0]
    for row, height in zip(rows, heights[1:], strict=True):
        x = 0.0
        for width in widths[:-1]:
            x += width
            found.append(box(Rect(x - line / 2, y + row.band, line, height - row.band), span, "line"))
        y += height
    return found


def _head_cells(setting: Setting, heads: Sequence[SetParagraph], height: float) -> tuple[TableCell, ...]:
    inset = cell_inset(setting)
    named = (
        TableCell(paragraphs=(Paragraph(set=head, x=inset, y=(height - head.height) / 2, hard_breaks=True),),
                  header="column", inset_left=inset, inset_right=inset)
        for head in heads
    )  # fmt: skip
    return (TableCell(paragraphs=(), empty=True), *named)


def _row_cells(setting: Setting, grid: Grid, row: _Row, span: Span) -> tuple[TableCell, ...]:
    room = row.height - row.band
    inset = cell_inset(setting)
    heading = Paragraph(set=row.label, x=inset, y=(row.band - row.label.height) / 2)
    cells = [replace(cell_of(setting, grid, (row.number, 0), heading, span), header="row")]
    for column, cell in enumerate(row.cells, 1):
        place = row.number, column
        y = row.band + (room - cell.height - sign_height(setting, grid, place)) / 2
        words = Paragraph(set=cell, x=inset, y=y, hard_breaks=cell.breaking is Breaking.BALANCED)
        cells.append(cell_of(setting, grid, place, words, span))
    return tuple(cells)
