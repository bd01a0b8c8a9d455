"""10: compare and table. A native table; a compare's first cell is empty and its labels stand at the left."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.inline import text_runs
from builder.layout.page import Paragraph, Stroke, TableCell, TableItem
from builder.layout.talk.boxes import SetText, Slot, may_fit, set_text, tell_overset
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import CONTENT_WIDTH, MARGIN, evenly, settled
from builder.outline.blocks import Compare, Table
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

LABEL_WIDTH, NARROW_LABEL = 1.95 * INCH, 1.6 * INCH
HEADER_HEIGHT, TALL_HEADER = 0.68 * INCH, 0.95 * INCH
LEAST_ROW, MOST_ROW = 0.60 * INCH, 1.10 * INCH
INSET_LEFT, INSET_RIGHT = 0.22 * INCH, 0.18 * INCH
ROW_AIR = 5.0
"""The least space above and below a cell's text, in points."""
LABEL_INSET = 0.08 * INCH
"""Row labels stand nearly flush with the title above."""


class Grid(Struct, frozen=True):
    """A table's texts. `header` may begin with None (the empty corner); `labels`: column one names the rows."""

    header: tuple[Text | None, ...]
    rows: tuple[tuple[Text, ...], ...]
    labels: bool


class SetGrid(Struct, frozen=True):
    """A grid set: texts and measures in points."""

    widths: tuple[float, ...]
    header: tuple[SetText | None, ...]
    rows: tuple[tuple[SetText, ...], ...]
    heights: tuple[float, ...]
    labels: bool

    @property
    def height(self) -> float:
        return sum(self.heights)

    @property
    def cells(self) -> list[SetText]:
        return [c for row in (self.header, *self.rows) for c in row if c is not None]

    @property
    def even(self) -> bool:
        """Whether its rows are of one height."""
        return len({round(height, 2) for height in self.heights[1:]}) <= 1

    def fits(self, height: float) -> bool:
        return self.height <= height + 0.01 and all(c.overset is None for c in self.cells)


def compose(block: Compare[Text] | Table[Text], context: Context) -> tuple[SlideBody, ...]:
    """The table at the largest size that fits; a `table` too tall goes on over slides, with its header repeated."""
    grid = _grid(block)
    most = len(grid.rows) if isinstance(block, Table) and _header_may_fit(context, grid) else 1
    for slides in range(1, most + 1):
        runs = evenly(grid.rows, -(-len(grid.rows) // slides))
        done = _alike(context, [Grid(grid.header, run, grid.labels) for run in runs])
        if all(g.fits(context.body.height) for g in done):
            break
    for part in done:
        tell_overset(context, say("this cell"), part.cells)
        _tell_height(context, part)
    return tuple(SlideBody(items=(_item(context, block, part),)) for part in done)


def _header_may_fit(context: Context, grid: Grid) -> bool:
    """Whether each head would fit if its column were the whole table: else no number of slides helps."""
    least = context.steps("table-head")[-1]
    return all(may_fit(context, Slot(t, CONTENT_WIDTH, 2), least) for t in grid.header if t)


def _grid(block: Compare[Text] | Table[Text]) -> Grid:
    if isinstance(block, Table):
        return Grid(block.header, block.rows, labels=False)
    return Grid((None, *block.columns), tuple((r.label, *r.cells) for r in block.rows), labels=True)


def _alike(context: Context, grids: Sequence[Grid]) -> list[SetGrid]:
    """All parts of one table in one size: the largest with rows alike, else the largest that fits at all."""
    tried: list[list[SetGrid]] = []
    for style, lines in _settings(context, grids[0]):
        tried.append([_set(context, grid, style, lines) for grid in grids])
        if all(g.fits(context.body.height) and g.even for g in tried[-1]):
            return tried[-1]
    return next((done for done in tried if all(g.fits(context.body.height) for g in done)), tried[-1])


def _settings(context: Context, grid: Grid) -> list[tuple[TextStyle, int]]:
    """Cell sizes with the lines each allows, from the roomiest: as large as the slide's height lets them be."""
    columns = len(grid.header) - grid.labels
    large, small = context.steps("table")[0], context.steps("table")[-1]
    roomy = [(context.style("table-roomy"), 2)] if columns <= 3 else []
    return [*roomy, (large, 2), (large, 3), (small, 3)]


def _set(context: Context, grid: Grid, style: TextStyle, lines: int) -> SetGrid:
    widths = _widths(context, grid, style)
    header, top = _set_header(context, grid, widths)
    rows = tuple(_set_row(context, row, widths, style, lines, grid.labels) for row in grid.rows)
    return SetGrid(widths, header, rows, (top, *_row_heights(rows, context.body.height - top)), grid.labels)


def _widths(context: Context, grid: Grid, style: TextStyle) -> tuple[float, ...]:
    """Label column as designed and the rest equal; without labels by what the columns hold."""
    count = len(grid.header)
    if grid.labels:
        label = LABEL_WIDTH if count <= 4 else NARROW_LABEL
        return (label, *((CONTENT_WIDTH - label) / (count - 1) for _ in range(count - 1)))
    needs = [max(_natural(context, row[i], style) for row in (grid.header, *grid.rows)) for i in range(count)]
    shares = [max(need, 0.5 * sum(needs) / count) for need in needs]
    return tuple(CONTENT_WIDTH * share / sum(shares) for share in shares)


def _natural(context: Context, text: Text | None, style: TextStyle) -> float:
    """What a cell would like to have: its width on one line, but no more than two thirds of the table."""
    if text is None:
        return 0.0
    widest = max((context.typesetter.width(runs, style) for runs in text_runs(text)), default=0.0)
    return min(widest, CONTENT_WIDTH * 2 / 3) + INSET_LEFT + INSET_RIGHT


def _set_header(context: Context, grid: Grid, widths: Sequence[float]) -> tuple[tuple[SetText | None, ...], float]:
    """Heads on one line at the largest size that takes them, else on two in a taller row."""
    steps = context.steps("table-head")
    slots = [Slot(t, _room(w), 1) for t, w in zip(grid.header, widths, strict=True) if t]
    fitting = [s for s in steps if all(may_fit(context, slot, s) for slot in slots)]
    for style, lines, height in (*((s, 1, HEADER_HEIGHT) for s in fitting), (steps[-1], 2, TALL_HEADER)):
        done = _heads(context, grid, widths, style, lines)
        if all(d is None or d.overset is None for d in done):
            return done, height
    return done, TALL_HEADER


def _heads(
    context: Context, grid: Grid, widths: Sequence[float], style: TextStyle, lines: int
) -> tuple[SetText | None, ...]:
    return tuple(
        set_text(context, Slot(t, _room(w), lines), style, Breaking.BALANCED) if t else None
        for t, w in zip(grid.header, widths, strict=True)
    )


def _set_row(
    context: Context, row: Sequence[Text], widths: Sequence[float], style: TextStyle, lines: int, labels: bool
) -> tuple[SetText, ...]:
    label = next((s for s in context.steps("label") if s.size <= max(style.size, 18)), context.steps("label")[-1])
    return tuple(
        set_text(context, Slot(t, w - 2 * LABEL_INSET, lines), label, Breaking.BALANCED)
        if labels and i == 0
        else set_text(context, Slot(t, _room(w), lines), style, Breaking.BALANCED)
        for i, (t, w) in enumerate(zip(row, widths, strict=True))
    )


def _room(width: float) -> float:
    return width - INSET_LEFT - INSET_RIGHT


def _row_heights(rows: Sequence[Sequence[SetText]], room: float) -> tuple[float, ...]:
    """Equal rows where the tallest allows it, else each as tall as it needs."""
    needs = [max(cell.height for cell in row) + 2 * ROW_AIR for row in rows]
    equal = max(max(needs), min(MOST_ROW, max(LEAST_ROW, room / len(rows))))
    if equal * len(rows) <= room:
        return (equal,) * len(rows)
    return tuple(max(need, min(LEAST_ROW, room / len(rows))) for need in needs)


def _tell_height(context: Context, part: SetGrid) -> None:
    over = part.height - context.body.height
    if over > 0.01 and all(c.overset is None for c in part.cells):
        lines = -(-over // part.rows[0][0].style.leading)
        context.report.error(
            "overset-text",
            context.span,
            say(
                "slide {slide}: expected a table of at most {height:.1f} in, found {over:.1f} in more",
                slide=context.slide,
                height=context.body.height / INCH,
                over=over / INCH,
            ),
            say("cut about {lines:g} lines, or make two blocks", lines=lines),
        )


def _item(context: Context, block: Compare[Text] | Table[Text], part: SetGrid) -> TableItem:
    top = settled(context.body, part.height)
    frame = Rect(MARGIN, top, CONTENT_WIDTH, part.height)
    thin, strong = Stroke(color="rule", width=0.75), Stroke(color="primary", width=2)
    return TableItem(
        frame=frame, role="table", span=block.span, name=context.say("表格", "Table"),
        alt=block.alt.plain if block.alt else _described(context, part),
        columns=part.widths, rows=part.heights, language=context.language, header_column=part.labels,
        cells=(_header_cells(part), *(_row_cells(part, i) for i in range(len(part.rows)))),
        rules=(None, *(thin for _ in part.rows[1:]), strong),
    )  # fmt: skip


def _header_cells(part: SetGrid) -> tuple[TableCell, ...]:
    return tuple(
        replace(_cell(text, part.heights[0], "primary"), header="column")
        if text
        else TableCell(paragraphs=(), empty=True)
        for text in part.header
    )


def _row_cells(part: SetGrid, row: int) -> tuple[TableCell, ...]:
    height = part.heights[row + 1]
    first, *rest = part.rows[row]
    cells = [_cell(text, height, "surface") for text in rest]
    if not part.labels:
        return (_cell(first, height, "surface"), *cells)
    return (replace(_cell(first, height, "surface", LABEL_INSET), header="row"), *cells)


def _cell(text: SetText, height: float, fill: str, inset: float = INSET_LEFT) -> TableCell:
    """A cell with its text in the middle of its height."""
    y = (height - text.height) / 2
    paragraphs: list[Paragraph] = []
    for paragraph in text.paragraphs:
        paragraphs.append(Paragraph(paragraph, inset, y, hard_breaks=True))
        y += paragraph.height
    return TableCell(paragraphs=tuple(paragraphs), fill=fill, inset_left=inset, inset_right=min(inset, INSET_RIGHT))


def _described(context: Context, part: SetGrid) -> str:
    """What the table compares, for readers who skip through it."""
    heads, rows = [h.text.plain for h in part.header if h], len(part.rows)
    many = f"{rows} row" if rows == 1 else f"{rows} rows"
    return context.say(f"表格：{'、'.join(heads)}，共 {rows} 行", f"Table: {', '.join(heads)}; {many}")
