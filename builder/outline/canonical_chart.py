"""Numbers of a chart as they stand in other programs, as the categories and the series that they are.

`data` may be a map of names and numbers, a list of pairs, or a list of maps with a name and a number each; `values`
may stand right in the chart.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.outline.amount import PLAIN_NUMBER, ungrouped
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.synonyms import field_meant, renamed, word_at

_DATA = ("values", "data", "points", "数据")
_PAIR = ("label", "count")
"""What names a number in a list of maps, and the number, as `field_meant` knows their other words."""


def use_series(chart: MapNode, title: Node | None) -> None:
    """Give a chart without series those that its data are; `title`, where there is one, names them."""
    if "series" in chart:
        return
    typed = next((chart.key(name) for name in _DATA if name in chart), None)
    if typed is None:
        return
    data = chart[typed]
    if isinstance(data, ListNode) and all(_is_number(item) for item in data):
        _set_series(chart, typed, data, title)
    elif "categories" not in chart and (pairs := _pairs(data)):
        chart[word_at("categories", typed)] = ListNode([name for name, _ in pairs], data.span)
        _set_series(chart, typed, ListNode([number for _, number in pairs], data.span), title)


def _set_series(chart: MapNode, key: ScalarNode, values: ListNode, title: Node | None) -> None:
    named = [(word_at("name", key), title)] if title is not None else []
    series = MapNode([*named, (word_at("values", key), values)], key.span)
    del chart[key]
    chart[word_at("series", key)] = ListNode([series], key.span)
    renamed(chart, chart.entries)


def _pairs(data: Node) -> Sequence[tuple[Node, Node]]:
    """Names and numbers; none where the data are something else."""
    if isinstance(data, MapNode):
        found: list[tuple[Node, Node]] = [*data.entries]
    elif isinstance(data, ListNode):
        found = [pair for item in data if (pair := _pair(item))]
        if len(found) < len(data):
            return []
    else:
        return []
    return found if all(_is_number(number) for _, number in found) else []


def _pair(item: Node) -> tuple[Node, Node] | None:
    if len(item) != 2 or isinstance(item, ScalarNode):
        return None
    if isinstance(item, ListNode):
        return item[0], item[1]
    by_key = {field_meant(key, _PAIR): value for key, value in item.entries}
    return (by_key["label"], by_key["count"]) if set(by_key) == set(_PAIR) else None


def _is_number(node: Node) -> bool:
    return isinstance(node, ScalarNode) and bool(PLAIN_NUMBER.fullmatch(ungrouped(node.rstrip("%").rstrip())))
