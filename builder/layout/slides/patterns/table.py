"""22–25: compare and table. A native table in a rounded frame, its head whole; figures in line at their decimals.

Every other row has a tint, so that the eye keeps to its row; a total and a row that is urgent stand out.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Circle, Point, Rect
from builder.layout.slides.boxes import SetText
from builder.layout.slides.captions import over_caption
from builder.layout.slides.card_shapes import FULL, INSIDE, MINT, RADIUS, ROSE, TOP, Tint, card
from builder.layout.slides.card_signs import icon_disc
from builder.layout.slides.choosing import Laid, chosen
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import evenly
from builder.layout.slides.shapes import group, rounded
from builder.layout.slides.sizing import Piece, Ranges, Room, Sized, sized
from builder.layout.slides.table_widths import CellStyles, column_widths
from builder.layout.table_numbers import is_figures, right_insets
from builder.outline.model.blocks import Compare, Table
from builder.outline.text.text import Text
from builder.page.items import Corner, Item, Paragraph, Stroke, TableCell, TableItem
from builder.replace import replace
from builder.theme.style import TextStyle

CAP, TIGHT_CAP = 14.0, 8.0
"""The rounded ends of the frame above and below the table, so that the table's own cells stay square."""
LEFT, RIGHT = 20.0, 20.0
AIR, TIGHT_AIR = 8.0, 4.0
"""The least space above and below a cell's words."""
LEAST_AIR = 1.0
"""What words that stand higher or lower than the middle keep from the cell's edge."""
HEAD_MORE = 0.2
"""By how much the head may be higher than its words need, as a share of that."""
TIGHT_ROWS = 6
DISC, ICON_ROOM, DISC_AIR = 21.0, 54.0, 4.0
"""The largest radius of the disc beside a label, what it takes of the label's width, and its air in a tight row."""
WIDER_FOR = (0.25, 0.0)
"""For which letters columns are tried too, as shares of the range from the largest on."""
PICTURED = (22.0, 32.0)
"""Labels have icons only where the letters stay large."""


class Plan(Struct, frozen=True):
    """At most so many rows a slide, the range of the cells, and whether labels have their icons."""

    most: int
    cell: tuple[float, float]
    icons: bool = False


class Grid(Struct, frozen=True):
    """A table's texts. `header` has None over a column without a head; `labels`: column one names the rows;
    `total`: the last row; `icons`: of the rows, "" where one has none, or empty where none is shown."""

    header: tuple[Text | None, ...]
    rows: tuple[tuple[Text, ...], ...]
    labels: bool
    total: bool
    urgent: tuple[int, ...] = ()
    icons: tuple[str, ...] = ()

    @property
    def icon_room(self) -> float:
        """What icons take of the labels' column."""
        return ICON_ROOM if self.icons else 0.0

    @property
    def figures(self) -> tuple[bool, ...]:
        """Which columns hold figures alone."""
        return tuple(is_figures([row[i].plain for row in self.rows]) for i in range(len(self.header)))


class Cut(Struct, frozen=True):
    """The part of a grid on one slide: its rows, whether the last of them is the total, and which are urgent."""

    rows: tuple[tuple[Text, ...], ...]
    total: bool
    urgent: frozenset[int] = frozenset()
    icons: tuple[str, ...] = ()

    def look(self, number: int) -> RowLook:
        """How a row looks, by its number on the slide from 0."""
        if self.total and number == len(self.rows) - 1:
            return TOTAL
        if number in self.urgent:
            return URGENT
        return EVEN if number % 2 else ODD


class RowLook(Struct, frozen=True):
    """The ground of a row's label and of its cells."""

    label: Tint
    cell: Tint


ODD = RowLook(MINT, Tint("surface", "ink"))
EVEN = RowLook(MINT, Tint("wash", "ink"))
TOTAL = RowLook(FULL, FULL)
URGENT = RowLook(Tint("caution", "surface"), ROSE)


class Placed(Struct, frozen=True):
    """A slide's table in its frame: the widths of its columns, the heights of its rows, the head's texts first."""

    frame: Rect
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    texts: Sequence[tuple[SetText, ...]]


def compose(block: Compare[Text] | Table[Text], context: Context) -> tuple[SlideBody, ...]:
    """The table, its caption under it."""
    return over_caption(block, context, _composed)


def _composed(block: Compare[Text] | Table[Text], context: Context) -> tuple[SlideBody, ...]:
    """The table at the largest size that fits; one too tall goes on over slides, with its head repeated."""
    plan, found = chosen(context, block, _plans(block), _attempt)
    grid = _grid(block, icons=plan.icons)
    tell_unfit(context, say("a table’s cell"), found.rooms, found.done,
               say("write the cells more briefly, or make two tables of it"))  # fmt: skip
    bodies: list[SlideBody] = []
    place = 0
    for cut in _cuts(grid, plan):
        rows = [found.texts(place + i) for i in range(len(cut.rows) + 1)]
        place += len(rows)
        bodies.append(_slide(context, block, grid, cut, rows))
    return tuple(bodies)


def _plans(block: Compare[Text] | Table[Text]) -> list[Plan]:
    """All rows on one slide from the roomiest sizes on, then fewer a slide."""
    count = len(block.rows)
    first = [Plan(count, (20, 32)), Plan(count, (18, 22))]
    if block.item_icons and _grid(block).labels:
        first = [Plan(count, PICTURED, icons=True), *first]
    more = [Plan(-(-count // slides), (18, 28)) for slides in range(2, count + 1)]
    return [*first, *more] if count > 3 else [*first, Plan(count, (16, 18))]


def _grid(block: Compare[Text] | Table[Text], *, icons: bool = False) -> Grid:
    if isinstance(block, Table):
        labels = len(block.header) > 1 and not is_figures([row[0].plain for row in block.rows])
        return Grid(
            tuple(head if head.plain else None for head in block.header), block.rows, labels, block.total == "true",
            block.urgent, block.item_icons if icons else (),
        )  # fmt: skip
    rows = tuple((row.label, *row.cells) for row in block.rows)
    return Grid((None, *block.columns), rows, True, block.total == "true", block.urgent)


def _cuts(grid: Grid, plan: Plan) -> list[Cut]:
    runs = evenly(grid.rows, plan.most)
    cuts: list[Cut] = []
    first = 0
    for i, run in enumerate(runs):
        urgent = frozenset(row - first for row in grid.urgent if first <= row < first + len(run))
        icons = grid.icons[first : first + len(run)]
        cuts.append(Cut(run, grid.total and i == len(runs) - 1, urgent, icons))
        first += len(run)
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
    for name, look in (("total", TOTAL), ("urgent", URGENT)):
        strong = recolored(bold, look.cell.ink)
        ranges |= {name: strong, f"{name}-label": recolored(bold, look.label.ink),
                   f"{name}-figure": aligned(strong, "right")}  # fmt: skip
    return ranges


def _widths(context: Context, grid: Grid, style: TextStyle, largest: TextStyle) -> tuple[float, ...]:
    bold = replace(style, weight=700)
    rows = [grid.header, *grid.rows]
    styles = CellStyles(bold, replace(bold, size=min(style.size, 24)), replace(largest, weight=700))
    width = context.body.width - grid.icon_room
    label, *others = column_widths(context, rows, styles, width, LEFT + RIGHT, labels=grid.labels)
    return (label + grid.icon_room, *others)


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
    inner[0] -= grid.icon_room
    for number, row in enumerate(cut.rows):
        look = cut.look(number)
        kinds = [_kind(grid, i, figures[i], look) for i in range(len(row))]
        rooms.append(Room(tuple(Piece(text=t, kind=k, width=w, share=0)
                                for t, k, w in zip(row, kinds, inner, strict=True)), context.body.height))  # fmt: skip
    return rooms


def _kind(grid: Grid, column: int, figures: bool, look: RowLook) -> str:
    kind = "label" if column == 0 and grid.labels else "figure" if figures else "cell"
    strong = "total" if look == TOTAL else "urgent" if look == URGENT else ""
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


def _cap(rows: int) -> float:
    return TIGHT_CAP if rows >= TIGHT_ROWS else CAP


def _height(context: Context, rows: int) -> float:
    """What the table itself may take of the body."""
    return context.body.height - 2 * _cap(rows)


def _slide(
    context: Context, block: Compare[Text] | Table[Text], grid: Grid, cut: Cut, texts: Sequence[tuple[SetText, ...]]
) -> SlideBody:
    cap = _cap(len(cut.rows))
    heights = _heights(texts, _height(context, len(cut.rows)), cap)
    widths = _widths_as_set(context, grid, texts)
    frame = Rect(context.body.x, context.body.y + cap, context.body.width, sum(heights))
    whole = Rect(frame.x, context.body.y, frame.width, frame.height + 2 * cap)
    table = _table(context, block, grid, cut, Placed(frame, widths, heights, texts))
    behind = _frame(context, whole, widths[0] if grid.labels else 0.0, cut)
    return SlideBody(items=(table, *_icons(context, cut, frame, heights)), background=(behind,))


def _icons(context: Context, cut: Cut, frame: Rect, heights: Sequence[float]) -> list[Item]:
    """Each row's icon on a disc at the left of its label, over the table's own cells: all of one size."""
    if not any(cut.icons):
        return []
    half = _cap(len(cut.rows)) / 2
    radius = min(DISC, min(heights[1:]) / 2 - DISC_AIR)
    drawn: list[Item] = []
    for number, (icon, row) in enumerate(zip(cut.icons, cut.rows, strict=True)):
        lower = half if number == len(cut.rows) - 1 else 0.0
        y = frame.y + sum(heights[: number + 1]) + heights[number + 1] / 2 + lower
        span = row[0].span
        disc = icon_disc(context, icon or None, Circle(Point(frame.x + LEFT + radius, y), radius), FULL, span)
        if disc:
            drawn.append(group(disc, span, context.own.pane.figure, decoration=True))
    return drawn


def _widths_as_set(context: Context, grid: Grid, texts: Sequence[tuple[SetText, ...]]) -> tuple[float, ...]:
    """The columns' widths, as the texts were set to them."""
    row = texts[1]
    widths = [text.paragraphs[0].measure + LEFT + RIGHT for text in row]
    widths[0] += grid.icon_room
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


def _frame(context: Context, frame: Rect, label: float, cut: Cut) -> Item:
    """The rounded card behind the table: its upper end goes on the head, its lower end the last row."""
    top = rounded(replace(frame, height=2 * CAP), RADIUS, context.span, fill="primary", corners=TOP)
    look = cut.look(len(cut.rows) - 1)
    end = Rect(frame.x, frame.bottom - 2 * CAP, frame.width, 2 * CAP).inset(INSIDE, 0, INSIDE, INSIDE)
    items: list[Item] = [card(context, frame, context.span), top]
    ends: list[tuple[Rect, Tint, tuple[Corner, ...]]] = [(end, look.cell, ("bottom-right", "bottom-left"))]
    if label:
        ends.append((replace(end, width=label - INSIDE), look.label, ("bottom-left",)))
    items += [rounded(part, RADIUS - INSIDE, context.span, fill=tint.fill, corners=corners)
              for part, tint, corners in ends]  # fmt: skip
    return group(items, context.span, context.own.pane.card, decoration=True)


def _table(context: Context, block: Compare[Text] | Table[Text], grid: Grid, cut: Cut, placed: Placed) -> TableItem:
    thin, strong = Stroke(color="line", width=1.25), Stroke(color="primary", width=2)
    rows = len(cut.rows)
    under = [strong if cut.total and i == rows - 2 else thin for i in range(rows - 1)]
    head, *texts = placed.texts
    half = _cap(rows) / 2
    cells = [_head_cells(grid, head, Stand(placed.heights[0], -half))]
    insets = _figure_insets(context, grid, texts)
    for i, row in enumerate(texts):
        last = i == rows - 1
        stand = Stand(placed.heights[i + 1], half if last else 0.0)
        cells.append(_row_cells(grid, row, stand, insets[i], cut.look(i)))
    return TableItem(
        frame=placed.frame, role="table", span=block.span, name=context.own.pane.roles["table"],
        alt=block.alt.plain if block.alt else _described(context, grid, rows), columns=placed.widths,
        rows=placed.heights, language=context.language, header_column=grid.labels, cells=tuple(cells),
        rules=(None, *under, None),
    )  # fmt: skip


def _figure_insets(context: Context, grid: Grid, rows: Sequence[Sequence[SetText]]) -> list[list[float]]:
    """For each cell, how far more than usual it stands from the right: figures in line at their decimal."""
    extra = [[0.0] * len(grid.header) for _ in rows]
    for column, figures in enumerate(grid.figures):
        if not figures or (column == 0 and grid.labels):
            continue
        cells = [row[column] for row in rows]
        more = right_insets(context.typesetter, [c.text.plain for c in cells], cells[0].style)
        for i, inset in enumerate(more):
            extra[i][column] = inset
    return extra


class Stand(Struct, frozen=True):
    """How high a row is, and by how much its words stand lower than its middle: the frame's ends are part of it."""

    height: float
    lower: float

    def top(self, words: float) -> float:
        """Where words of this height begin."""
        free = self.height - words
        return max(min(free / 2 + self.lower, free - LEAST_AIR), min(LEAST_AIR, free / 2))


def _head_cells(grid: Grid, texts: Sequence[SetText], stand: Stand) -> tuple[TableCell, ...]:
    own = iter(texts)
    return tuple(
        replace(_cell(next(own), stand, "primary"), header="column")
        if text is not None
        else TableCell(paragraphs=(), fill="primary", empty=True)
        for text in grid.header
    )


def _row_cells(
    grid: Grid, row: Sequence[SetText], stand: Stand, more: Sequence[float], look: RowLook
) -> tuple[TableCell, ...]:
    cells = [_cell(text, stand, look.cell.fill, inset) for text, inset in zip(row, more, strict=True)]
    if grid.labels:
        left = LEFT + (grid.icon_room if look != TOTAL else 0.0)
        cells[0] = replace(_cell(row[0], stand, look.label.fill, left=left), header="row")
    return tuple(cells)


def _cell(text: SetText, stand: Stand, fill: str, more: float = 0.0, left: float = LEFT) -> TableCell:
    """A cell with its words in the middle of its height; `more`: how far a figure stands from the right."""
    y = stand.top(text.height)
    paragraphs: list[Paragraph] = []
    for paragraph in text.paragraphs:
        held = replace(paragraph, measure=paragraph.measure - more) if more else paragraph
        paragraphs.append(Paragraph(held, left, y, hard_breaks=True))
        y += paragraph.height
    return TableCell(paragraphs=tuple(paragraphs), fill=fill, inset_left=left, inset_right=RIGHT + more)


def _described(context: Context, grid: Grid, rows: int) -> str:
    """What the table compares, for readers who skip through it."""
    heads = context.locale.punctuation.listing.join(h.plain for h in grid.header if h)
    return context.own.figures.table(heads=heads, count=rows)
