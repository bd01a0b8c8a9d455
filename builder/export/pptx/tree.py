"""Items as shapes, in reading order: one `match` over their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from builder.export.pptx.canvas import Canvas
from builder.export.pptx.chart import chart
from builder.export.pptx.frames import Placeholder, placeholder, text_box
from builder.export.pptx.shapes import group, group_name, picture, shape
from builder.export.pptx.table import table
from builder.layout.page import ChartItem, GroupItem, ImageItem, Item, ShapeItem, TableItem, TextItem


class Surroundings(Struct, frozen=True):
    """Where an item stands: under decoration or in a group whose words speak for it, shapes need none of their own."""

    decorative: bool = False
    spoken_for: bool = False


TOP = Surroundings()


def drawn(canvas: Canvas, items: Iterable[Item], placeholders: Sequence[Placeholder] = ()) -> str:
    """Items one over the other; the first item of each kind of placeholder is held by it."""
    free = list(placeholders)
    out: list[str] = []
    for item in items:
        own = next((p for p in free if isinstance(item, TextItem) and p.kind == item.placeholder), None)
        if own is not None and isinstance(item, TextItem):
            free.remove(own)
            out.append(placeholder(canvas, item, own))
        else:
            out.append(drawn_item(item, canvas, TOP))
    return "".join(out)


def drawn_item(item: Item, canvas: Canvas, around: Surroundings) -> str:
    """One item, and what it holds."""
    decorative = around.decorative or item.role == "artifact"
    silent = decorative or (around.spoken_for and not item.alt)
    match item:
        case TextItem():
            return text_box(item, canvas, decorative)
        case ShapeItem():
            return shape(item, canvas, silent)
        case ImageItem():
            return picture(item, canvas, silent)
        case TableItem():
            return table(item, canvas)
        case ChartItem():
            return chart(item, canvas)
        case GroupItem():
            return _group(item, canvas, around, decorative)


def _group(item: GroupItem, canvas: Canvas, around: Surroundings, decorative: bool) -> str:
    """A group with its members; one that holds a table is written member by member, since PowerPoint groups none."""
    inside = Surroundings(decorative, around.spoken_for or bool(item.alt))
    name = "" if _holds_table(item) else group_name(item, canvas, decorative)
    members = "".join(drawn_item(member, canvas, inside) for member in item.items)
    return group(item, members, canvas, name) if name else members


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
