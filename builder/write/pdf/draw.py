"""Items on a canvas: one match over the kinds, with each item's place in the structure tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from builder.drawing.placed_signs import signs_in
from builder.geometry import Point, Rect
from builder.memory import Memory
from builder.page.items import (
    ChartItem,
    GroupItem,
    ImageItem,
    Item,
    Page,
    Paragraph,
    ShapeItem,
    Stroke,
    TableItem,
    TextItem,
)  # fmt: skip
from builder.replace import replace
from builder.words.languages import locale_of
from builder.write.pdf import tags
from builder.write.pdf.canvas import MarkedCanvas
from builder.write.pdf.citations import SOURCES, Citations, cited_by, source_name
from builder.write.pdf.images import PictureBook
from builder.write.pdf.inks import Inks, screen_rgb
from builder.write.pdf.page_forms import DrawnPart, Part, PartedPage
from builder.write.pdf.pdf_kinds import READER, PdfSettings
from builder.write.pdf.structure import Element, tidy
from builder.write.pdf.text import Spot, TextDrawer
from builder.write.shape_paths import line_path, rectangle_path, rounded_path, shape_path

UNREAD = Spot(None)


@dataclass
class PageDrawer:
    """Draws the pages of one document. `heights` of headings are kept for bookmarks and links within the file."""

    canvas: MarkedCanvas
    texts: TextDrawer
    inks: Inks
    pictures: PictureBook
    kind: str
    settings: PdfSettings = READER
    memory: Memory | None = None
    """Where parts that come again in other files are kept, if there are any."""
    headings: tags.Headings = field(default_factory=tags.Headings)
    names: dict[str, tuple[int, float]] = field(default_factory=dict)
    tables: int = 0
    """How many were drawn: heads are named by it."""
    on: Page | None = None
    """The page that is being drawn."""

    def page(self, parted: PartedPage, bleed: float, root: Element | None) -> None:
        """Draw a page, its ground `bleed` points over its edges; what is read goes below `root`, if anything is."""
        self.on = page = parted.page
        if page.fill:
            self._paint(Rect(0, 0, *page.size).inset(-bleed, -bleed, -bleed, -bleed), page.fill)
        self._part(parted.behind, UNREAD)
        for part in parted.parts:
            self._part(part, Spot(root) if root is not None else UNREAD)

    def _part(self, part: Part, spot: Spot) -> None:
        """Draw a part of the page; one that stands apart, from memory where it was drawn before."""
        if not part.apart:
            self.items(part.items, spot)
            return

        def drawn() -> DrawnPart:
            return self._drawn_apart(part, spot)

        slot = "drawn", self.settings, self.canvas.page, part.place
        self._put(self.memory.recall(slot, self._seen_by(part, spot), drawn) if self.memory else drawn(), spot)

    @property
    def _ground(self) -> str | None:
        """What the page is filled with."""
        return self.on.fill if self.on else None

    def _seen_by(self, part: Part, spot: Spot) -> tuple[object, ...]:
        """All that what is drawn depends on."""
        texts, canvas, fonts = self.texts, self.canvas, self.texts.fonts
        odd = [frozenset(uses.keys() - fonts[face].spelled) for face, uses in part.uses.items()]
        heading = self.headings.last, self.headings.slide
        around = canvas.page, canvas.marks, heading, self.tables, self._ground
        on_sheet = texts.placement, texts.sheet_height, spot.reads
        return part.items, odd, around, on_sheet, texts.language, self.kind, self.inks.palette

    def _drawn_apart(self, part: Part, spot: Spot) -> DrawnPart:
        """Draw a part by itself, off the page."""
        start, root = self.canvas.begin_part(), Element("Document")
        own = replace(
            self, texts=replace(self.texts, citations=Citations()), pictures=PictureBook(self.pictures.press_profile),
            headings=replace(self.headings), names={},
        )  # fmt: skip
        own.items(part.items, Spot(root) if spot.reads else spot)
        operators = self.canvas.take_part(start)
        tidy(root)
        elements = tuple(kid for kid in root.kids if isinstance(kid, Element))
        for element in elements:
            element.cites = cited_by(element)
        return DrawnPart(
            operators, self.canvas.marks, elements, own.names, own.headings, own.tables, own.texts.citations,
            tuple(own.pictures),
        )  # fmt: skip

    def _put(self, drawn: DrawnPart, spot: Spot) -> None:
        """Put on the page what was drawn."""
        self.canvas.put_part(drawn.operators, drawn.marks)
        if spot.parent is not None:
            spot.parent.kids += drawn.elements
        self.names = {**drawn.names, **self.names}
        self.headings, self.tables = replace(drawn.headings), drawn.tables
        self.texts.citations.add(drawn.citations)
        self.pictures.keep(drawn.pictures)

    def items(self, items: Iterable[Item], spot: Spot) -> None:
        for item in items:
            self._item(item, self._spot_of(item, spot))

    def _item(self, item: Item, spot: Spot) -> None:
        if item.name and spot.reads:
            self.names.setdefault(item.name, (self.canvas.page, self._height_on_sheet(item.frame)))
        match item:
            case TextItem():
                self._text(item, spot)
            case ShapeItem():
                self._shape(item, spot)
            case ImageItem():
                self._image(item, spot)
            case TableItem():
                self._table(item, spot)
            case ChartItem():
                self.items(item.drawing, spot)
            case GroupItem():
                self._group(item, spot)

    def _spot_of(self, item: Item, spot: Spot) -> Spot:
        """Where an item's marks go: artefacts nowhere, a figure as a whole into its element."""
        if not spot.reads or spot.parent is None:
            return spot
        if item.role in tags.PAGINATION:
            return Spot(None, artifact=tags.PAGINATION[item.role])
        if item.role == "artifact":
            return UNREAD
        if tags.is_figure(item):
            return Spot(self._figure(item, spot.parent), whole=True)
        return spot

    def _figure(self, item: Item, parent: Element) -> Element:
        figure = parent.add("Figure", alt=item.alt)
        corners = [self.texts.placement.apply(p) for p in _corners(item.frame)]
        xs, ys = [p.x for p in corners], [self.texts.sheet_height - p.y for p in corners]
        figure.attributes.append(("Layout", "BBox", (min(xs), min(ys), max(xs), max(ys))))
        return figure

    def _group(self, item: GroupItem, spot: Spot) -> None:
        if not spot.reads or spot.parent is None:
            self.items(item.items, spot)
            return
        element = spot.parent.add("Sect" if item.order is not None else "Div")
        element.order = item.order
        if item.order is not None:
            self.texts.citations.order = item.order
        self.items(item.items, replace(spot, parent=element))

    def _text(self, item: TextItem, spot: Spot) -> None:
        if not spot.reads or spot.parent is None:
            for paragraph in item.paragraphs:
                self.texts.marker(paragraph, item.frame, spot)
                self.texts.unread(paragraph, item.frame, spot)
        elif tags.is_heading(item):
            self._heading(item, spot.parent)
        else:
            told, pairs = item.alt, tags.paragraph_elements(item, spot.parent)
            for paragraph, (label, body) in zip(item.paragraphs, pairs, strict=True):
                body.alt, told = told, ""  # it stands for the first paragraph: what follows is in another language
                if label is not None and item.name == SOURCES and self.texts.links:
                    body = body.add("Note")
                    body.id = source_name(self.texts.source_number(paragraph, item.frame, label))
                elif label is not None:
                    self.texts.marker(paragraph, item.frame, Spot(label))
                self.texts.paragraph(paragraph, item.frame, body, item.href)

    def _heading(self, item: TextItem, parent: Element) -> None:
        assert self.on is not None, "headings stand on pages"
        heading = parent.add(f"H{self.headings.level(item, self.on, self.kind)}")
        between = locale_of(item.language).punctuation.word_space
        heading.title = item.bookmark or between.join(p.set.text.strip() for p in item.paragraphs)
        heading.place = (self.canvas.page, self._height_on_sheet(item.frame))
        if len(item.paragraphs) == 1:
            self.texts.paragraph(item.paragraphs[0], item.frame, heading, item.href)
            return
        for paragraph in item.paragraphs:
            self.texts.paragraph(paragraph, item.frame, heading.add("Span"), item.href)

    def _shape(self, item: ShapeItem, spot: Spot) -> None:
        """A shape that says nothing is decoration."""
        self._mark(spot if spot.whole else UNREAD)
        if item.fill:
            self.canvas.fill_with(self.inks[item.fill])
        if item.stroke:
            self._stroke(item.stroke)
        if item.fill or item.stroke:
            self.canvas.draw_shape(shape_path(item), fill=bool(item.fill), stroke=bool(item.stroke))

    def _image(self, item: ImageItem, spot: Spot) -> None:
        self._mark(spot if spot.whole else UNREAD)
        ground = screen_rgb(self.inks.palette, self._ground or "#FFFFFF")
        clip = rounded_path(item.frame, item.radius, item.radius, item.corners) if item.radius else None
        self.canvas.show_image(self.pictures.add(item, ground).name, item.frame, clip)

    def _table(self, item: TableItem, spot: Spot) -> None:
        self._table_ground(item, spot if spot.whole else UNREAD)
        if not spot.reads or spot.parent is None:
            for frame, cell in item.placed_cells:
                self.items(signs_in(frame, cell), spot)
                for paragraph in cell.paragraphs:
                    self.texts.unread(paragraph, frame, spot)
            return
        table = spot.parent.add("Table")
        if item.alt:
            table.attributes.append(("Table", "Summary", item.alt))
        self._table_rows(item, table)

    def _table_rows(self, item: TableItem, table: Element) -> None:
        self.tables += 1
        for number, (frame, cell) in enumerate(item.placed_cells):
            at = divmod(number, len(item.columns))
            if at[1] == 0:
                row = table.add("TR")
            element = row.add("TH" if cell.header else "TD")
            if cell.header:
                element.id = self._head(at)
                element.attributes.append(("Table", "Scope", f"/{cell.header.title()}"))
            elif heads := tags.heads_of(item, at):
                element.attributes.append(("Table", "Headers", [self._head(head) for head in heads]))
            self.items(signs_in(frame, cell), Spot(element))
            for label, body, paragraph in _cell_elements(cell.paragraphs, element):
                if label is not None:
                    self.texts.marker(paragraph, frame, Spot(label))
                self.texts.paragraph(paragraph, frame, body)

    def _head(self, at: tuple[int, int]) -> str:
        """The id of a head by its row and column."""
        return f"table{self.tables}.{at[0]}.{at[1]}"

    def _table_ground(self, item: TableItem, spot: Spot) -> None:
        """Fills, then rules: what lies under the words."""
        self._mark(spot)
        for frame, cell in item.placed_cells:
            if cell.fill:
                self._paint(frame, cell.fill, spot)
        for start, end, rule in item.placed_rules:
            self._stroke(rule)
            self.canvas.draw_shape(line_path(start, end), fill=False, stroke=True)

    def _paint(self, rect: Rect, color: str, spot: Spot = UNREAD) -> None:
        self._mark(spot)
        self.canvas.fill_with(self.inks[color])
        self.canvas.draw_shape(rectangle_path(rect), fill=True, stroke=False)

    def _stroke(self, stroke: Stroke) -> None:
        self.canvas.stroke_with(self.inks[stroke.color], stroke.width, stroke.dash, stroke.cap == "round")

    def _mark(self, spot: Spot) -> None:
        if spot.parent is None:
            self.canvas.artifact(spot.artifact)
        else:
            self.canvas.mark(spot.parent)

    def _height_on_sheet(self, frame: Rect) -> float:
        """The top of a frame on the finished page, y upward."""
        return self.texts.sheet_height - self.texts.placement.apply(Point(frame.x, frame.y)).y


def _cell_elements(
    paragraphs: tuple[Paragraph, ...], cell: Element
) -> Iterator[tuple[Element | None, Element, Paragraph]]:
    """A lone paragraph is the cell's own content; several are elements in it."""
    if len(paragraphs) == 1 and paragraphs[0].marker is None:
        yield None, cell, paragraphs[0]
        return
    is_list = any(p.marker for p in paragraphs)
    pairs = tags.list_elements(paragraphs, cell) if is_list else ((None, cell.add("P")) for _ in paragraphs)
    for (label, body), paragraph in zip(pairs, paragraphs, strict=True):
        yield label, body, paragraph


def _corners(frame: Rect) -> tuple[Point, Point]:
    return Point(frame.x, frame.y), Point(frame.right, frame.bottom)
