"""Items as SVG elements: one match over the kinds, in the order in which the PDF draws them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable

from msgspec import Struct

from builder.drawing.photos import SCREEN_PPI, shrunk
from builder.drawing.placed_signs import signs_in
from builder.geometry import Path, Rect
from builder.page.items import (
    CORNERS,
    ChartItem,
    GroupItem,
    ImageItem,
    Item,
    ShapeItem,
    Stroke,
    TableItem,
    TextItem,
)  # fmt: skip
from builder.write.shape_paths import line_path, rectangle_path, shape_path
from builder.write.svg.canvas import Element, box, child, number, path_data
from builder.write.svg.text import TextDrawer

HIDDEN = {"aria-hidden": "true"}


class ItemDrawer(Struct, frozen=True):
    """Draws items below an element. `paint` gives the colour of a role or of `#RRGGBB`."""

    paint: Callable[[str], str]
    texts: TextDrawer

    def items(self, parent: Element, items: Iterable[Item]) -> None:
        for item in items:
            self._item(parent, item)

    def _item(self, parent: Element, item: Item) -> None:
        match item:
            case TextItem():
                self._text(parent, item)
            case ShapeItem():
                self._shape(parent, item)
            case ImageItem():
                self._image(parent, item)
            case TableItem():
                self._table(parent, item)
            case ChartItem():
                self.items(_figure(parent, item), item.drawing)
            case GroupItem():
                self.items(_figure(parent, item), item.items)

    def _text(self, parent: Element, item: TextItem) -> None:
        group = child(parent, "g", HIDDEN) if item.role == "artifact" else parent
        for paragraph in item.paragraphs:
            self.texts.marker(group, paragraph, item.frame)
            self.texts.paragraph(group, paragraph, item.frame, item.span, item.href)

    def _shape(self, parent: Element, item: ShapeItem) -> None:
        if item.fill or item.stroke:
            self.path(_figure(parent, item) if item.alt else parent, shape_path(item), item.fill, item.stroke)

    def path(self, parent: Element, path: Path, fill: str | None, stroke: Stroke | None = None) -> None:
        """A painted path; a reader passes over it."""
        attributes = {"d": path_data(path), "fill": self.paint(fill) if fill else "none", **HIDDEN}
        child(parent, "path", attributes | (self._stroke(stroke) if stroke else {}))

    def _stroke(self, stroke: Stroke) -> dict[str, str]:
        attributes = {"stroke": self.paint(stroke.color), "stroke-width": number(stroke.width)}
        if stroke.dash:
            attributes["stroke-dasharray"] = " ".join(map(number, stroke.dash))
        if stroke.cap == "round":
            attributes |= {"stroke-linecap": "round", "stroke-linejoin": "round"}
        return attributes

    def _image(self, parent: Element, item: ImageItem) -> None:
        shown = shrunk(item.data, item.frame.width, item.frame.height, SCREEN_PPI)
        address = f"data:{shown.media_type};base64,{base64.b64encode(shown.data).decode('ascii')}"
        group = _figure(parent, item)
        attributes = {"href": address, "preserveAspectRatio": "none", **box(item.frame)}
        if item.radius:
            radii = [f"{number(item.radius)}px" if corner in item.corners else "0" for corner in CORNERS]
            attributes["clip-path"] = f"inset(0 round {radii[0] if item.corners == CORNERS else ' '.join(radii)})"
        child(group, "image", attributes)

    def _table(self, parent: Element, item: TableItem) -> None:
        """Fills, then rules, then words, as they lie over each other."""
        for frame, cell in item.placed_cells:
            if cell.fill:
                self.path(parent, rectangle_path(frame), cell.fill)
        for start, end, rule in item.placed_rules:
            self.path(parent, line_path(start, end), None, rule)
        for frame, cell in item.placed_cells:
            self.items(parent, signs_in(frame, cell))
            for paragraph in cell.paragraphs:
                self.texts.marker(parent, paragraph, frame)
                self.texts.paragraph(parent, paragraph, frame, item.span, None)

    def ground(self, parent: Element, rect: Rect, fill: str) -> None:
        self.path(parent, rectangle_path(rect), fill)


def _figure(parent: Element, item: Item) -> Element:
    """The group that an item is drawn in: hidden decoration, a picture with its words, a panel with its number."""
    attributes: dict[str, str] = {}
    if item.role == "artifact":
        attributes |= HIDDEN
    elif item.alt:
        attributes |= {"role": "img", "aria-label": item.alt}
    if isinstance(item, GroupItem) and item.order is not None:
        attributes |= {"data-panel": str(item.order)}
    return child(parent, "g", attributes)
