"""All that stands on a page, however deep in groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.page.items import ChartItem, GroupItem, Item


def every_item(items: Iterable[Item], *, in_charts: bool = False) -> Iterator[Item]:
    """The items in reading order, each group followed by what is in it; `in_charts`: each chart by its drawing too."""
    for item in items:
        yield item
        if isinstance(item, GroupItem):
            yield from every_item(item.items, in_charts=in_charts)
        elif in_charts and isinstance(item, ChartItem):
            yield from every_item(item.drawing, in_charts=True)
