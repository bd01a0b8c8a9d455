"""The Document: pages of items at absolute places, lines broken, nothing left to decide.

An item carries meaning and measurement. The PowerPoint writer uses the meaning (placeholders, tables, charts), the
PDF writer the measurement (glyphs, paths). Rectangles are in points from the page's top left corner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import Path, Point, Rect, Size
from builder.outline.text.text import Language
from builder.outline.text.text_places import Spoken
from builder.page.chart_parts import ChartAxis, ChartLabel, ChartNames, ChartSeries, ChartTick
from builder.theme.style import Color
from builder.theme.template import Template
from builder.typeset.model import Line, SetParagraph

Role = Literal[
    "title",  # the slide's or document's title
    "subtitle",
    "heading",  # H1… by `level`
    "paragraph",
    "list",  # a text item whose paragraphs are list items
    "caption",
    "quote",
    "statement",
    "note",  # review box, sources, footer-like text that is read
    "slide-number",  # artefacts in PDF, placeholders in PowerPoint
    "footer",
    "figure",
    "table",
    "callout",
    "group",
    "artifact",  # decoration: skipped by readers
]


class Marker(Struct, frozen=True, gc=False):
    """The bullet or number of a list item; `line` is it as set, its right place `offset` points left of the text."""

    kind: Literal["bullet", "number", "tick-box", "none"]
    text: str
    color: str
    line: Line | None
    offset: float


class Paragraph(Struct, frozen=True, gc=False):
    """A set paragraph at its place within its item: `x`, `y` from the frame's top left to the first line's top.

    `hard_breaks`: its line ends are part of the design (balanced heads), so PowerPoint gets `a:br`; otherwise its
    text flows. `level` is the list level from 0. `space_before` is in points, already in `y`.
    """

    set: SetParagraph
    x: float
    y: float
    hard_breaks: bool = False
    level: int = 0
    marker: Marker | None = None
    space_before: float = 0.0

    def baseline(self, line: int, ascent: float = 0.88, descent: float = 0.12) -> float:
        """The y of a line's baseline from the frame's top: the em box (0.88 / 0.12) centred in the leading."""
        style = self.set.style
        return (
            self.y + line * style.leading + (style.leading - style.size * (ascent + descent)) / 2 + style.size * ascent
        )

    def line_x(self, line: Line) -> float:
        """The x of a line's start from the frame's left: what is free goes where the alignment has it."""
        free = self.set.measure - line.width
        return self.x + {"left": 0.0, "center": free / 2, "right": free}[self.set.style.align]

    def swallows_space(self, line: int) -> bool:
        """Whether a line's end took the place of a space, which readers and searches need."""
        lines = self.set.lines
        between = slice(lines[line].end, lines[line + 1].start) if line + 1 < len(lines) else slice(0)
        return any(c.isspace() for c in self.set.text[between])


class Stroke(Struct, frozen=True, kw_only=True):
    """An outline; `color` is a role, `width` in points, `dash` lengths in points."""

    color: str
    width: float
    dash: tuple[float, ...] = ()
    cap: Literal["butt", "round"] = "butt"


Corner = Literal["top-left", "top-right", "bottom-right", "bottom-left"]
CORNERS: tuple[Corner, ...] = ("top-left", "top-right", "bottom-right", "bottom-left")
UPPER: tuple[Corner, ...] = ("top-left", "top-right")
LEFT: tuple[Corner, ...] = ("top-left", "bottom-left")


class ItemBase(Struct, frozen=True, kw_only=True):
    frame: Rect
    role: Role
    span: Span
    name: str = ""
    """A plain name for PowerPoint's selection pane."""
    alt: str = ""
    """What a reader who cannot see it is told; required for figures, charts, tables and groups that say something.

    Of a text: its first paragraph's words with what only the eye is told, such as the head of its column.
    """


class TextItem(ItemBase, frozen=True, kw_only=True):
    """Paragraphs in a frame, placed from its top left (insets are zero)."""

    paragraphs: tuple[Paragraph, ...]
    language: Language
    placeholder: Literal["title", "subtitle", "body", "date", "footer", "slide-number", ""] = ""
    """The PowerPoint placeholder that holds it; empty: a text box."""
    slot: int = 0
    """Which of several body placeholders of its slide layout holds it, from 0 (`cards` has ten)."""
    level: int = 0
    """Heading level from 1; 0 where `role` is not heading."""
    href: str | None = None
    bookmark: str = ""
    """What the bookmark of a heading says where it is not the words alone: the same in two languages."""
    middle: bool = False
    """Whether its text stays in the middle of its frame's height when it grows or shrinks; else at its top.

    The paragraphs' `y` say where it stands now: half of what the frame is higher than they are.
    """
    whole: bool = False
    """Whether it is one line that no program may break: a number, a unit, a mark; it would rather leave its frame."""
    follows: bool = False
    """Whether it leaves anchor, insets and colour to its placeholder, whatever those are (an organisation's template).

    Its frame is the placeholder's own then, and its paragraphs are placed within its insets.
    """
    own_color: bool = False
    """Whether one that `follows` says its colour all the same: the placeholder's can hardly be read on its ground."""


class ShapeItem(ItemBase, frozen=True, kw_only=True):
    """A filled and/or outlined shape. `geometry` names a PowerPoint preset where one exists; `path` is absolute."""

    geometry: Literal["rectangle", "rounded", "ellipse", "line", "path"]
    fill: str | None = None
    stroke: Stroke | None = None
    radius: float = 0.0
    """Corner radius in points, for `rounded`."""
    corners: tuple[Corner, ...] = CORNERS
    """Which corners of a `rounded` shape are round, clockwise; the others are square.

    Two neighbours are PowerPoint's `round2SameRect`, turned where they are not the upper ones; one is `round1Rect`.
    """
    path: Path | None = None
    """Page coordinates, for `path` (and `line`: one move, one line)."""


class ImageItem(ItemBase, frozen=True, kw_only=True):
    """A raster picture; `data` is the file's bytes (PNG or JPEG), `pixels` its size.

    `share` is what its author has it take of the room it could have, `radius` how far its `corners` are rounded, in
    points: half of a square's side makes it a disc.
    """

    data: bytes
    pixels: Size
    media_type: Literal["image/png", "image/jpeg"]
    share: float = 1.0
    radius: float = 0.0
    corners: tuple[Corner, ...] = CORNERS


class TableCell(Struct, frozen=True, kw_only=True):
    """One cell: its set text (frame-relative), fill and insets. `header` scope for readers.

    `sign` is a small drawing before its words, placed from the cell's corner too, whose `alt` is read before them.
    """

    paragraphs: tuple[Paragraph, ...]
    fill: str | None = None
    header: Literal["", "column", "row"] = ""
    inset_left: float = 0.0
    inset_right: float = 0.0
    empty: bool = False
    sign: GroupItem | None = None


class TableItem(ItemBase, frozen=True, kw_only=True):
    """A grid. Widths and heights are in points and add up to the frame; what a cell holds is placed from its corner.

    `rules[i]` is the line under row i, `upright` the one between all columns below the head.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[tuple[TableCell, ...], ...]
    rules: tuple[Stroke | None, ...]
    language: Language
    header_row: bool = True
    header_column: bool = False
    upright: Stroke | None = None

    @property
    def placed_cells(self) -> Iterator[tuple[Rect, TableCell]]:
        """Every cell with its place on the page, row by row."""
        y = self.frame.y
        for height, row in zip(self.rows, self.cells, strict=True):
            x = self.frame.x
            for width, cell in zip(self.columns, row, strict=True):
                yield Rect(x, y, width, height), cell
                x += width
            y += height

    @property
    def head_height(self) -> float:
        return self.rows[0] if self.header_row else 0.0

    @property
    def placed_rules(self) -> Iterator[tuple[Point, Point, Stroke]]:
        """Every line between columns, from its upper end on, then every line under a row, from its left end on."""
        y, x = self.frame.y, self.frame.x
        if self.upright:
            for width in self.columns[:-1]:
                x += width
                yield Point(x, y + self.head_height), Point(x, self.frame.bottom), self.upright
        for height, rule in zip(self.rows, self.rules, strict=False):
            y += height
            if rule:
                yield Point(self.frame.x, y), Point(self.frame.right, y), rule


class ChartItem(ItemBase, frozen=True, kw_only=True):
    """A chart: its data, scale and labels for PowerPoint and, in `drawing`, the same picture as plain items for PDF.

    Names of series, titles of axes and the unit, where they stand apart, are items beside it.
    """

    kind: Literal["bar", "column", "line"]
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    """The unit as its author wrote it, wherever it is shown."""
    totals: ChartSeries | None = None
    """What columns come to that stand on each other; None: they stand side by side."""
    plot: Rect
    """The inner plot area: the scale runs over its height (bars: its width), categories share the other side."""
    axis: ChartAxis
    names: ChartNames
    gap: float
    """Between groups of bars, as a percentage of a bar's width (PowerPoint's `c:gapWidth`)."""
    overlap: float = 0.0
    """Of the bars in a group, in percent of their width; negative: so far apart (`c:overlap`)."""
    line_width: float = 4.0
    """Width of lines, in points."""
    mark_size: float = 10.0
    """Width of a line's marks, in points."""
    edge_width: float = 1.25
    """Width of the outlines of bars, in points."""
    drawing: tuple[Item, ...]
    language: Language


class GroupItem(ItemBase, frozen=True, kw_only=True):
    """Items that move together; `role="artifact"` groups are decoration. Read in the order of `items`."""

    items: tuple[Item, ...]
    order: int | None = None
    """A panel's reading number: the groups that carry one are read in this order, across all pages of the document."""


Item = TextItem | ShapeItem | ImageItem | TableItem | ChartItem | GroupItem


PageLayout = Literal[
    "title",  # the cover: title, subtitle, date
    "section",  # a part's opener
    "statement",
    "content",  # a title and at most one body
    "cards",  # a title and up to ten bodies, by `slot`
    "quote",
    "closing",
    "blank",
    "panel",  # a leaflet's face or another printed page
]
"""The slide layout a page is for; in print it only names the page."""


class Page(Struct, frozen=True, kw_only=True):
    """One slide or panel or page. `items` are in reading order; `background` items lie under them, unread."""

    size: Size
    items: tuple[Item, ...]
    background: tuple[Item, ...] = ()
    fill: str | None = None
    """The role the whole page is filled with."""
    scene: tuple[Item, ...] = ()
    """Art that belongs to the slide layout and lies under everything else: all pages of one `layout` share it."""
    layout: PageLayout = "blank"
    title: str = ""
    """Unique per document in a talk; the bookmark."""
    notes: tuple[str, ...] = ()
    """Speaker notes, a string a paragraph."""
    second_notes: tuple[str, ...] = ()
    """The same in the document's second language."""
    section: str = ""
    """PowerPoint section the slide belongs to."""
    label: str = ""
    """For messages: `slide 7`, `panel 3`."""
    span: Span | None = None

    @property
    def behind(self) -> tuple[Item, ...]:
        """All that lies under the items, unread."""
        return (*self.scene, *self.background)


class Metadata(Struct, frozen=True, kw_only=True):
    """What files say of themselves. `date` is ISO 8601; author is the group."""

    id: str
    title: str
    subject: str
    author: str
    date: str
    draft: bool
    series: str = ""
    """The id of the outline that a meeting of a series was made from."""


class Document(Struct, frozen=True, kw_only=True):
    """Pages with everything a writer needs; any Document can go to any writer."""

    kind: Literal[
        "talk", "leaflet", "large", "notes", "evidence", "dummy", "phone", "invitation", "bilingual",
        "bilingual-booklet",
    ]  # fmt: skip
    language: Language
    pages: tuple[Page, ...]
    palette: Mapping[str, Color]
    metadata: Metadata
    typefaces: tuple[str, str]
    """Latin and East Asian typeface names for PowerPoint."""
    template: Template | None = None
    """The organisation's own PowerPoint template that its pages are laid out in, if any."""
    second: Language | None = None
    """The other language of a document in two."""
    spoken: Spoken | None = None
    """What its edition says, so that a file can tell where in the outline its words come from."""


__all__ = [
    "CORNERS", "ChartAxis", "ChartItem", "ChartLabel", "ChartNames", "ChartSeries", "ChartTick", "Corner", "Document",
    "GroupItem", "ImageItem", "Item", "Marker", "Metadata", "Page", "Paragraph", "Point", "Role", "ShapeItem",
    "Stroke", "TableCell", "TableItem", "TextItem",
]  # fmt: skip
