"""Numbers of charts and tables as people type them.

`data` of a chart may be a map of names and numbers, a list of pairs, or a list of maps with a name and a number each;
`values` may stand right in the chart, and those of a series may be such a map or list. A number whose thousands comma
made two of it is one again where only that gives as many as there must be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.schema.amount import PLAIN_NUMBER, begins_unit, ungrouped
from builder.outline.schema.offers import parted_number
from builder.outline.schema.slugs import texts_of
from builder.outline.schema.synonyms import field_meant, renamed, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, begun

_DATA = ("values", "points")
_PAIR = ("label", "count")
"""What names a number in a list of maps, and the number, as `field_meant` knows their other words."""


def use_series(chart: MapNode, title: Node | None) -> None:
    """Give a chart without series those that its data are; `title`, where there is one, names them."""
    if "series" in chart:
        return
    typed = next((key for key, _ in chart.entries if key in _DATA or field_meant(key, ("values",))), None)
    if typed is None:
        return
    data = chart[typed]
    if isinstance(data, ListNode) and all(_is_number(item) for item in data):
        _set_series(chart, typed, data, title)
    elif "categories" not in chart and (pairs := _pairs(data)):
        chart[word_at("categories", typed)] = ListNode([name for name, _ in pairs], data.span)
        _set_series(chart, typed, ListNode([number for _, number in pairs], data.span), title)


def use_named_values(chart: MapNode) -> None:
    """Give a chart the categories that all its series name alike beside their numbers, unless it has others."""
    series = [(one, key, _pairs(value)) for one in _listed(chart, ("series",)) if isinstance(one, MapNode)
              for key, value in one.entries if key == "values" or field_meant(key, ("values",))]  # fmt: skip
    names = [[str(name) for name, _ in pairs] for _, _, pairs in series]
    if not series or not names[0] or any(other != names[0] for other in names):
        return
    has_own = any(key == "categories" or field_meant(key, ("categories",)) for key in chart)
    if has_own and [str(name) for name in _listed(chart, ("categories",))] != names[0]:
        return
    for one, key, pairs in series:
        one[key] = ListNode([number for _, number in pairs], one[key].span)
    if has_own:
        return
    first, key = series[0][2], series[0][1]
    renamed(chart, [(word_at("categories", key), ListNode([name for name, _ in first], key.span)), *chart.entries])


def use_units(chart: MapNode) -> None:
    """The unit of a chart in which every number is written with the same one: `[60%, 30%]`, `[3.5 h, 5 h]`."""
    lists = [values for one in _listed(chart, ("series",)) if (values := _values(one)) is not None]
    numbers = [number for values in lists for number in values if isinstance(number, ScalarNode)]
    found = [_with_unit(number) for number in numbers]
    units = {one["unit"].strip() if one else "" for one in found}
    if len(numbers) < sum(map(len, lists)) or len(units) != 1 or "" in units:
        return
    (unit,) = units
    written = next((value for key, value in chart.entries if field_meant(key, ("unit",))), None)
    if written is not None and unit not in texts_of(written):
        return
    if written is None:
        renamed(chart, [*chart.entries, (word_at("unit", numbers[0]), word_at(unit, numbers[0]))])
    for values in lists:
        values[:] = [begun(n, len(m["number"])) for n in values
                     if isinstance(n, ScalarNode) and (m := _with_unit(n))]  # fmt: skip


_WITH_UNIT = re.compile(r"(?P<number>[+\u2212-]?\d[\d.,]*)\s*(?P<unit>[^\s\d.,:：/-][^\d\s:：]{0,9})")
"""A number with its unit: one word, or a sign."""


def _with_unit(typed: str) -> re.Match[str] | None:
    """A number and what can be nothing but its unit: `1½` and `10⁶` go on being numbers, `5~` and `5*` say more."""
    found = _WITH_UNIT.fullmatch(typed)
    return found if found and begins_unit(found["unit"]) else None


def _values(series: Node) -> ListNode | None:
    found = series.get("values") if isinstance(series, MapNode) else None
    return found if isinstance(found, ListNode) else None


def use_whole_numbers(fields: MapNode) -> None:
    """Rejoin the numbers that thousands commas have cut in the series of a chart and the rows of a table."""
    heads = _listed(fields, ("categories", "header", "columns"))
    for row in _listed(fields, ("series", "rows")):
        cells = _listed(row, ("values", "cells")) if isinstance(row, MapNode) else row
        if isinstance(cells, ListNode):
            _rejoin(cells, len(heads))


_YEAR = re.compile(r"(?:19|20)\d\d")


def _listed(fields: MapNode, names: Sequence[str]) -> Sequence[Node]:
    """The list under one of these keys, or under what is typed for it; empty where there is none."""
    for key, value in fields.entries:
        if (key in names or field_meant(key, names)) and isinstance(value, ListNode):
            return value
    return ()


def _rejoin(cells: ListNode, expected: int) -> None:
    """Join neighbours that can be one number until there are as many as expected, if every joint is needed."""
    joints = [n for n in range(len(cells) - 1) if _is_cut(cells[n], cells[n + 1])]
    if not expected or len(cells) - len(joints) != expected or not _are_cuts(cells, joints):
        return
    for n in reversed(joints):
        first, second = cells[n], cells[n + 1]
        assert isinstance(first, ScalarNode)
        assert isinstance(second, ScalarNode)
        cells[n : n + 2] = [ScalarNode(f"{first},{second}", first.span, first.source, "plain", first.start, second.end)]


def _is_cut(first: Node, second: Node) -> bool:
    if not (isinstance(first, ScalarNode) and isinstance(second, ScalarNode)):
        return False
    if first.style != "plain" or second.style != "plain" or first.source.text[first.end : second.start] != ",":
        return False
    return parted_number([first, second]) is not None


def _are_cuts(cells: ListNode, joints: Sequence[int]) -> bool:
    """Whether the commas can be those of thousands alone: no second part is a number of its own, or air after all
    other commas tells these from them. `[1,020, 3]` and `[hall, 1,200]` are certain, `[5,100,20]` is not."""
    if all(str(cells[n + 1]).startswith("0") for n in joints):
        return True
    others = [n for n in range(len(cells) - 1) if n not in joints]
    return bool(others) and all(_has_air(cells[n], cells[n + 1]) for n in others)


def _has_air(first: Node, second: Node) -> bool:
    if not (isinstance(first, ScalarNode) and isinstance(second, ScalarNode)):
        return True  # beside braces a comma parts
    return first.source.text[first.end : second.start] != ","


def _set_series(chart: MapNode, key: ScalarNode, values: ListNode, title: Node | None) -> None:
    named = [(word_at("name", key), title)] if title is not None else []
    series = MapNode([*named, (word_at("values", key), values)], key.span)
    del chart[key]
    chart[word_at("series", key)] = ListNode([series], key.span)
    renamed(chart, chart.entries)


def _pairs(data: Node) -> Sequence[tuple[Node, Node]]:
    """Names and numbers; none where the data are something else."""
    found: list[tuple[Node, Node]] = []
    if isinstance(data, MapNode):
        found = [*data.entries]
    elif isinstance(data, ListNode):
        found = [pair for item in data if (pair := _pair(item))]
        if len(found) < len(data):
            return []
    listed = isinstance(data, ListNode) and any(isinstance(item, ListNode) for item in data)
    if listed and all(_is_number(name) and not _YEAR.fullmatch(str(name)) for name, _ in found):
        return []  # rows of numbers, not names with theirs
    return found if all(_is_number(number) for _, number in found) else []


def _pair(item: Node) -> tuple[Node, Node] | None:
    if isinstance(item, MapNode) and len(item) == 1:  # `- Better: 60%`
        return item.entries[0]
    if len(item) != 2 or isinstance(item, ScalarNode):
        return None
    if isinstance(item, ListNode):
        return item[0], item[1]
    by_key = {field_meant(key, _PAIR): value for key, value in item.entries}
    return (by_key["label"], by_key["count"]) if set(by_key) == set(_PAIR) else None


def _is_number(node: Node) -> bool:
    return isinstance(node, ScalarNode) and bool(PLAIN_NUMBER.fullmatch(ungrouped(_bare(node))))


def _bare(typed: str) -> str:
    """A number without the unit that stands after it."""
    found = _with_unit(typed)
    return found["number"] if found else typed.rstrip()
