"""22–25: compare and table. A native table in a rounded frame, its head whole; figures in line at their decimals."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.levels import LOOKS, levels_of
from builder.layout.slides.boxes import SetText
from builder.layout.slides.captions import over_caption
from builder.layout.slides.card_shapes import FULL, MINT
from builder.layout.slides.choosing import Laid, chosen
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import evenly, in_runs
from builder.layout.slides.patterns.table_drawing import TIGHT_ROWS, Placed, drawn_icons, drawn_table, frame_cap, framed
from builder.layout.slides.patterns.table_rows import LEFT, RIGHT, Cut, Grid
from builder.layout.slides.sizing import Piece, Ranges, Room, Sized, sized
from builder.layout.slides.table_widths import CellStyles, column_widths
from builder.layout.table_numbers import is_figures, with_minus_signs
from builder.outline.model.blocks import Compare, Table
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle

AIR, TIGHT_AIR = 8.0, 4.0
"""The least space above and below a cell's words."""
HEAD_MORE = 0.2
"""By how much the head may be higher than its words need, as a share of that."""
WIDER_FOR = (0.25, 0.0)
"""For which letters columns are tried too, as shares of the range from the largest on."""
PICTURED = (22.0, 32.0)
"""Labels have icons only where the letters stay large."""


class Plan(Struct, frozen=True):
    """At most so many rows a slide, the range of the cells, and whether labels have their icons."""

    most: int
    cell: tuple[float, float]
    icons: bool = False


def compose(block: Compare[Text] | Table[Text], context: Context) -> tuple[SlideBody, ...]:
    """The table, its caption under it."""
    return over_caption(block, context, _composed)


def _composed(block: Compare[Text] | Table[Text], context: Context) -> tuple[SlideBody, ...]:
    """The table at the largest size that fits; one too tall goes on over slides, with its head repeated."""
    plan, found = chosen(context, block, _plans(block), _attempt)
    grid = _grid(block, icons=plan.icons)
    tell_unfit(context, say("a table’s cell"), found.rooms, found.done,
               say("write the cells more briefly, or make two tables of it"))  # fmt: skip
    cuts = _cuts(grid, plan)
    rows = in_runs(found.done.rooms, [1 + len(cut.rows) for cut in cuts])
    return tuple(_slide(context, block, grid, cut, own) for cut, own in zip(cuts, rows, strict=True))


def _plans(block: Compare[Text] | Table[Text]) -> list[Plan]:
    """All rows on one slide from the roomiest sizes on, then fewer a slide."""
    count = len(block.rows)
    first = [Plan(count, (20, 32)), Plan(count, (18, 22))]
    if block.item_icons and _grid(block).labels:
        first = [Plan(count, PICTURED, icons=True), *first]
    more = [Plan(-(-count // slides), (18, 28)) for slides in range(2, count + 1)]
    return [*first, *more] if count > 3 else [*first, Plan(count, (16, 18))]


def _grid(block: Compare[Text] | Table[Text], *, icons: bool = False) -> Grid:
    block = with_minus_signs(block)
    if isinstance(block, Table):
        labels = len(block.header) > 1 and not is_figures([row[0].plain for row in block.rows])
        return Grid(
            tuple(head if head.plain else None for head in block.header), block.rows, labels, block.total == "true",
            levels_of(block), block.item_icons if icons else (),
        )  # fmt: skip
    rows = tuple((row.label, *row.cells) for row in block.rows)
    return Grid((None, *block.columns), rows, True, block.total == "true", levels_of(block))


def _cuts(grid: Grid, plan: Plan) -> list[Cut]:
    cuts: list[Cut] = []
    for places in evenly(range(len(grid.rows)), plan.most):
        first, end = places[0], places[-1] + 1
        total = grid.total and end == len(grid.rows)
        cuts.append(Cut(grid.rows[first:end], total, grid.levels.cut(first, end - first), grid.icons[first:end]))
    return cuts


def _attempt(context: Context, block: Compare[Text] | Table[Text], plan: Plan) -> Laid:
    """The table in columns for letters of the middle of the range.

    Or in columns for larger ones, where these then have room in as many lines.
    """
    grid, ranges = _grid(block, icons=plan.icons), _ranges(context, plan)
    steps = ranges["cell"]
    usual = _laid(context, grid, plan, ranges, steps[len(steps) // 2])
    if not usual.fits:
        return usual
    others = (_laid(context, grid, plan, ranges, steps[int(share * len(steps))]) for share in WIDER_FOR)
    larger = (one for one in others if one.fits and not one.done.cuts and _lines(one) <= _lines(usual))
    return max([usual, *larger], key=_size)


def _size(found: Laid) -> float:
    """How large the letters of the cells are, below the head."""
    return min(text.style.size for row in found.done.rooms[1:] for text in row)


def _lines(found: Laid) -> int:
    """The lines of all cells and heads."""
    return sum(text.lines for row in found.done.rooms for text in row)


def _laid(context: Context, grid: Grid, plan: Plan, ranges: Ranges, measured: TextStyle) -> Laid:
    """A room a row, its cells beside each other; a slide's rows share its height.

    Columns are as wide as their words need in the style `measured`.
    """
    widths = _widths(context, grid, measured, max(ranges["cell"], key=lambda style: style.size))
    rooms: list[Room] = []
    for cut in _cuts(grid, plan):
        rooms += _rooms(context, grid, cut, widths)
    slides = [len(cut.rows) + 1 for cut in _cuts(grid, plan)]
    height = _height(context, max(slides) - 1)

    def takes(done: Sized) -> bool:
        return all(_stacked(rows) <= height for rows in _by_slide(done.rooms, slides))

    return Laid(tuple(rooms), sized(context, rooms, ranges, takes=takes))


def _ranges(context: Context, plan: Plan) -> Ranges:
    cell, head = context.range("table-cell", *plan.cell), context.range("table-top", max(16, plan.cell[0] - 2), 28)
    bold = tuple(replace(s, weight=700) for s in cell)
    ranges = {"cell": cell, "label": recolored(bold, MINT.ink), "figure": aligned(cell, "right"), "head": head,
              "figure-head": aligned(head, "right")}  # fmt: skip
    for name, ink in (("total", FULL.ink), *((level, look.ink) for level, look in LOOKS.items())):
        strong = recolored(bold, ink)
        ranges |= {name: strong, f"{name}-label": strong, f"{name}-figure": aligned(strong, "right")}
    return ranges


def _widths(context: Context, grid: Grid, style: TextStyle, largest: TextStyle) -> tuple[float, ...]:
    bold = replace(style, weight=700)
    rows = [grid.header, *grid.rows]
    styles = CellStyles(bold, replace(bold, size=min(style.size, 24)), replace(largest, weight=700))
    width = context.body.width - sum(grid.rooms)
    widths = column_widths(context, rows, styles, width, LEFT + RIGHT, labels=grid.labels)
    return tuple(own + room for own, room in zip(widths, grid.rooms, strict=True))


def _rooms(context: Context, grid: Grid, cut: Cut, widths: Sequence[float]) -> list[Room]:
    """The head and the rows; heights are looked at together, so that each room may be as high as it likes."""
    figures = grid.figures
    inner = [width - LEFT - RIGHT for width in widths]
    head = [
        Piece(text=t, kind="figure-head" if figures[i] and i else "head", width=inner[i], lines=3, hard=True, share=0)
        for i, t in enumerate(grid.header)
        if t is not None
    ]
    rooms = [Room(tuple(head), 80)]
    for number, row in enumerate(cut.rows):
        pieces = [
            Piece(text=t, kind=_kind(grid, cut, (number, i), figures[i]), width=inner[i] - cut.room(number, i), share=0)
            for i, t in enumerate(row)
        ]
        rooms.append(Room(tuple(pieces), context.body.height))
    return rooms


def _kind(grid: Grid, cut: Cut, place: tuple[int, int], figures: bool) -> str:
    """Which range a cell's words have: of a row with a level its label, and all of one that cannot wait, stand out."""
    number, column = place
    kind = "label" if column == 0 and grid.labels else "figure" if figures else "cell"
    level = cut.levels.shown(number, column)
    stands_out = kind == "label" or level == "urgent" or cut.levels.of_cell(number, column)
    strong = "total" if cut.is_total(number) else level if level and stands_out else ""
    return f"{strong}-{kind}".removesuffix("-cell") if strong else kind


def _by_slide(rows: Sequence[tuple[SetText, ...]], counts: Sequence[int]) -> list[Sequence[tuple[SetText, ...]]]:
    starts = [sum(counts[:i]) for i in range(len(counts))]
    return [rows[start : start + count] for start, count in zip(starts, counts, strict=True)]


def _stacked(rows: Sequence[tuple[SetText, ...]]) -> float:
    """How high the head and the rows of a slide are at least."""
    air = TIGHT_AIR if len(rows) > TIGHT_ROWS else AIR
    return sum(_tallest(row) + 2 * air for row in rows)


def _tallest(row: Sequence[SetText]) -> float:
    return max((text.height for text in row), default=0.0)


def _height(context: Context, rows: int) -> float:
    """What the table itself may take of the body."""
    return context.body.height - 2 * frame_cap(rows)


def _slide(
    context: Context, block: Compare[Text] | Table[Text], grid: Grid, cut: Cut, texts: Sequence[tuple[SetText, ...]]
) -> SlideBody:
    cap = frame_cap(len(cut.rows))
    heights = _heights(texts, _height(context, len(cut.rows)), cap)
    widths = _widths_as_set(context, cut, texts)
    frame = Rect(context.body.x, context.body.y + cap, context.body.width, sum(heights))
    whole = Rect(frame.x, context.body.y, frame.width, frame.height + 2 * cap)
    table = drawn_table(context, block, grid, cut, Placed(frame, widths, heights, texts))
    behind = framed(context, whole, widths, grid, cut)
    return SlideBody(items=(table, *drawn_icons(context, cut, frame, heights)), background=(behind,))


def _widths_as_set(context: Context, cut: Cut, texts: Sequence[tuple[SetText, ...]]) -> tuple[float, ...]:
    """The columns' widths, as the texts of the first row were set to them."""
    widths = [text.paragraphs[0].measure + LEFT + RIGHT + cut.room(0, i) for i, text in enumerate(texts[1])]
    return (*widths[:-1], context.body.width - sum(widths[:-1]))


def _heights(texts: Sequence[tuple[SetText, ...]], room: float, cap: float) -> tuple[float, ...]:
    """The head as high as its words need, rows alike where the tallest allows it, else by what they hold.

    The frame's end belongs to the last row, which is so much lower itself.
    """
    air = TIGHT_AIR if len(texts) > TIGHT_ROWS else AIR
    needs = [_tallest(row) + 2 * air for row in texts]
    free = max(0.0, room - sum(needs))
    head = needs[0] + min(HEAD_MORE * needs[0], free / 4)
    rows, left = needs[1:], room - head
    even = (left + cap) / len(rows)
    if max(rows) <= even and rows[-1] <= even - cap:
        return (head, *(even for _ in rows[1:]), even - cap)
    spare = max(0.0, left - sum(rows)) / len(rows)
    return (head, *(need + spare for need in rows))
