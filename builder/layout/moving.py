"""Moves items as a whole."""

from __future__ import annotations

from builder.changed import replace
from builder.layout.page import ChartItem, GroupItem, Item, ShapeItem


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same item `dx`, `dy` points further right and down, with all that it holds."""
    if not dx and not dy:
        return item
    frame = item.frame.moved(dx, dy)
    if isinstance(item, GroupItem):
        return replace(item, frame=frame, items=tuple(moved(i, dx, dy) for i in item.items))
    if isinstance(item, ChartItem):
        return replace(item, frame=frame, drawing=tuple(moved(i, dx, dy) for i in item.drawing))
    if isinstance(item, ShapeItem) and item.path is not None:
        return replace(item, frame=frame, path=item.path.moved(dx, dy))
    return replace(item, frame=frame)
