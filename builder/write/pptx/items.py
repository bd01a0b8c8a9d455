"""Items as shapes, in reading order: one `match` over their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from builder.page.every_item import every_item
from builder.page.items import ChartItem, GroupItem, ImageItem, Item, ShapeItem, TableItem, TextItem
from builder.replace import replace
from builder.write.pptx.canvas import Canvas
from builder.write.pptx.chart import write_chart
from builder.write.pptx.shapes import open_group, write_picture, write_shape
from builder.write.pptx.table import write_table
from builder.write.pptx.table_signs import table_signs
from builder.write.pptx.text_frames import write_text_box


class Surroundings(Struct, frozen=True):
    """Where an item stands: under decoration or in a group whose words speak for it, shapes need none of their own."""

    decorative: bool = False
    spoken_for: bool = False


TOP = Surroundings()


def draw(items: Iterable[Item], canvas: Canvas, around: Surroundings = TOP) -> None:
    """Items one over the other."""
    for item in items:
        draw_item(item, canvas, around)


def draw_item(item: Item, canvas: Canvas, around: Surroundings = TOP) -> None:
    """One item, and what it holds."""
    decorative = around.decorative or item.role == "artifact"
    silent = decorative or (around.spoken_for and not item.alt)
    match item:
        case TextItem():
            write_text_box(item, canvas, decorative)
        case ShapeItem():
            write_shape(item, canvas, silent)
        case ImageItem():
            write_picture(item, canvas, silent)
        case TableItem():
            write_table(item, canvas)
            draw(table_signs(item), canvas, around)
        case ChartItem():
            write_chart(item, canvas)
        case GroupItem():
            _draw_group(item, canvas, around, decorative)


def as_decoration(items: Sequence[Item]) -> list[Item]:
    """What lies under a page's items, which readers skip."""
    return [replace(item, role="artifact") for item in items]


def reading_order(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items with the title first; only decoration, which is not read, may lie under it."""
    title = next((i for i in items if isinstance(i, TextItem) and i.placeholder == "title"), None)
    if title is None:
        return tuple(items)
    at = items.index(title)
    under = tuple(i for i in items[:at] if i.role == "artifact")
    return (*under, title, *(i for i in items[:at] if i.role != "artifact"), *items[at + 1 :])


def _draw_group(item: GroupItem, canvas: Canvas, around: Surroundings, decorative: bool) -> None:
    """A group with its members; one that holds a table is written member by member, since PowerPoint groups none."""
    inside = Surroundings(decorative, around.spoken_for or bool(item.alt))
    outer = canvas.tree
    if not _holds_table(item):
        canvas.tree = open_group(item, canvas, decorative)
    draw(item.items, canvas, inside)
    canvas.tree = outer


def _holds_table(item: GroupItem) -> bool:
    return any(isinstance(inner, TableItem) for inner in every_item(item.items))
