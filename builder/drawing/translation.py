"""Moves items as a whole."""

from __future__ import annotations

from builder.geometry import Rect
from builder.page.chart_parts import axis_at, names_at, series_at
from builder.page.items import ChartItem, GroupItem, Item, ShapeItem
from builder.replace import replace


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same item `dx`, `dy` points further right and down, with all that it holds."""
    if not dx and not dy:
        return item
    frame = item.frame.moved(dx, dy)
    if isinstance(item, GroupItem):
        return replace(item, frame=frame, items=tuple(moved(i, dx, dy) for i in item.items))
    if isinstance(item, ChartItem):
        return _moved_chart(item, dx, dy)
    if isinstance(item, ShapeItem) and item.path is not None:
        return replace(item, frame=frame, path=item.path.moved(dx, dy))
    return replace(item, frame=frame)


def _moved_chart(item: ChartItem, dx: float, dy: float) -> ChartItem:
    def place(frame: Rect) -> Rect:
        return frame.moved(dx, dy)

    return replace(
        item, frame=place(item.frame), plot=place(item.plot), axis=axis_at(item.axis, place),
        names=names_at(item.names, place), series=tuple(series_at(series, place) for series in item.series),
        totals=item.totals and series_at(item.totals, place),
        drawing=tuple(moved(i, dx, dy) for i in item.drawing),
    )  # fmt: skip
