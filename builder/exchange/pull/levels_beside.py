"""The levels of a table's rows, which stand in a list of their own and come and go with the rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.exchange.pull.lists import Entry
from builder.exchange.pull.outline_file import NodePath, Tree
from builder.exchange.spans import Edit
from builder.outline.yaml.nodes import ListNode, ScalarNode

NONE = "none"
"""The level of a row that a person put in: nobody has said one yet."""


def way_of_levels(rows: NodePath) -> NodePath:
    """Where the levels of these rows stand."""
    return (*rows[:-1], "levels")


def levels_with(tree: Tree, way: NodePath, wanted: Sequence[Entry]) -> list[Edit]:
    """The levels as the rows of this list are wanted; nothing where it has none, or none that go by number."""
    rows, levels = _list(tree, way), _list(tree, way_of_levels(way))
    if way[-1] != "rows" or not levels or len(levels) != len(rows):
        return []
    first, last = levels[0], levels[-1]
    if not isinstance(first, ScalarNode) or not isinstance(last, ScalarNode):
        return []
    said = [str(levels[entry.head.item]) if entry.head.item >= 0 else NONE for entry in wanted]
    return [Edit(first.start, last.end, _between(tree, levels).join(said))]


def _list(tree: Tree, way: NodePath) -> Sequence[object]:
    try:
        found = tree.at(way)
    except LookupError:
        return ()
    return found if isinstance(found, ListNode) else ()


def _between(tree: Tree, levels: Sequence[object]) -> str:
    """What parts two levels as they are written: a comma, or a line's end, indent and dash."""
    pairs = pairwise(levels)
    found = [tree.source.text[a.end : b.start] for a, b in pairs
             if isinstance(a, ScalarNode) and isinstance(b, ScalarNode)]  # fmt: skip
    return next((between for between in found if "#" not in between), ", ")
