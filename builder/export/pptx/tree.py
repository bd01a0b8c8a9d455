"""Items as shapes, in reading order: one `match` over their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from builder.export.pptx.canvas import Canvas
from builder.export.pptx.chart import write_chart
from builder.export.pptx.frames import Placeholder, write_placeholder, write_text_box
from builder.export.pptx.shapes import write_group_head, write_picture, write_shape
from builder.export.pptx.table import write_table
from builder.export.pptx.xml import Element
from builder.layout.page import ChartItem, GroupItem, ImageItem, Item, ShapeItem, TableItem, TextItem


class Surroundings(Struct, frozen=True):
    """Where an item stands: under decoration or in a group whose words speak for it, shapes need none of their own."""

    decorative: bool = False
    spoken_for: bool = False


TOP = Surroundings()


def write_items(canvas: Canvas, items: Iterable[Item], placeholders: Sequence[Placeholder] = ()) -> None:
    """Draw items one over the other; the first item of each kind of placeholder is held by it."""
    free = list(placeholders)
    for item in items:
        own = next((p for p in free if isinstance(item, TextItem) and p.kind == item.placeholder), None)
        if own is not None and isinstance(item, TextItem):
            free.remove(own)
            write_placeholder(canvas, item, own)
        else:
            write_item(canvas.tree, item, canvas, TOP)


def write_item(parent: Element, item: Item, canvas: Canvas, around: Surroundings) -> None:
    """Draw one item, and what it holds."""
    decorative = around.decorative or item.role == "artifact"
    silent = decorative or (around.spoken_for and not item.alt)
    match item:
        case TextItem():
            write_text_box(parent, item, canvas, decorative)
        case ShapeItem():
            write_shape(parent, item, canvas, silent)
        case ImageItem():
            write_picture(parent, item, canvas, silent)
        case TableItem():
            write_table(parent, item, canvas)
        case ChartItem():
            write_chart(parent, item, canvas)
        case GroupItem():
            _write_group(parent, item, canvas, around, decorative)


def _write_group(parent: Element, item: GroupItem, canvas: Canvas, around: Surroundings, decorative: bool) -> None:
    """A group with its members; one that holds a table is written member by member, since PowerPoint groups none."""
    inside = Surroundings(decorative, around.spoken_for or bool(item.alt))
    group = parent if _holds_table(item) else write_group_head(parent, item, canvas, decorative)
    for member in item.items:
        write_item(group, member, canvas, inside)


def _holds_table(item: GroupItem) -> bool:
    return any(isinstance(i, TableItem) or (isinstance(i, GroupItem) and _holds_table(i)) for i in item.items)


def reading_order(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items with the title first; only decoration, which is not read, may lie under it."""
    title = next((i for i in items if isinstance(i, TextItem) and i.placeholder == "title"), None)
    if title is None:
        return tuple(items)
    at = items.index(title)
    under = tuple(i for i in items[:at] if i.role == "artifact")
    return (*under, title, *(i for i in items[:at] if i.role != "artifact"), *items[at + 1 :])
