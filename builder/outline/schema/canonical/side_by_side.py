"""Two things side by side as people type them: `compare: {left: …, right: …}`, or two lists each under its name."""

from __future__ import annotations

import re

from builder.outline.schema.canonical.misplaced_texts import transposed
from builder.outline.schema.canonical.schema_places import languages
from builder.outline.schema.synonyms import field_meant, rename, renamed, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, is_empty, replaced
from builder.words.choices import folded

_LEFT, _RIGHT = ("left", "左", "左边", "左栏"), ("right", "右", "右边", "右栏")
_HEADS = ("title", "head", "heading", "header", "name", "label", "标题", "名称")
_FIELDS = ("columns", "rows", "total")
_ROW_PARTS = "|"
"""What parts the cells of a row that is typed as one text."""


def use_sides(block: MapNode, kind: str) -> None:
    """Change a comparison that names its sides into two boxes, or into a table where it has rows."""
    fields = block[kind]
    if not isinstance(fields, MapNode):
        return
    if kind == "columns":
        sides = sides_of(fields)
        if sides and len(fields) == 2:
            block[kind] = ListNode([_as_block(side) for side in sides], fields.span)
    elif kind == "compare":
        _use_rows(fields)
        if boxes := _boxes(fields):
            columns = ListNode(boxes, fields.span)
            rename(block, block.key(kind), "columns")
            block["columns"] = columns


def sides_of(fields: MapNode) -> tuple[Node, Node] | None:
    """What stands left and right."""
    left = next((_side(value) for key, value in fields.entries if folded(key) in _LEFT), None)
    right = next((_side(value) for key, value in fields.entries if folded(key) in _RIGHT), None)
    return None if left is None or right is None or is_empty(left) or is_empty(right) else (left, right)


def _side(value: Node) -> Node:
    """A side with a list in each language as a list of texts."""
    return transposed(value) if isinstance(value, MapNode) else value


def _head(fields: MapNode, side: tuple[str, ...]) -> Node | None:
    """The head of a side that stands beside it, such as `left_title`."""
    heads = {f"{word}{head}" for word in side for head in _HEADS}
    return next((value for key, value in fields.entries if re.sub("[ -]", "", folded(key)) in heads), None)


def _as_block(side: Node) -> Node:
    """A side of two columns as a block: a list is its points, a text its text."""
    if isinstance(side, MapNode) and not _is_text(side):
        return side
    return MapNode([(word_at("points" if isinstance(side, ListNode) else "text", side), side)], side.span)


def _boxes(fields: MapNode) -> list[Node]:
    """Two boxes for a comparison that has no rows; empty where it is something else."""
    sides = sides_of(fields)
    if sides and len(fields) == 3 and (names := _two_heads(fields)):
        return [_box(side, head) for side, head in zip(sides, names, strict=True)]
    if any(key in _FIELDS or field_meant(key, _FIELDS) for key in fields):
        return []
    if sides:
        heads = _head(fields, _LEFT), _head(fields, _RIGHT)
        known = 2 + sum(head is not None for head in heads)
        return [_box(side, head) for side, head in zip(sides, heads, strict=True)] if known == len(fields) else []
    if len(fields) != 2 or any(key in languages() for key in fields):
        return []
    sides_named = [(key, _side(value)) for key, value in fields.entries]
    if not all(isinstance(value, ListNode) or _is_text(value) for _, value in sides_named):
        return []
    return [_box(value, key) for key, value in sides_named]


def _two_heads(fields: MapNode) -> ListNode | None:
    """The heads of both sides that stand together: `columns: [Do, Don't]` over `left` and `right`."""
    heads = fields.get("columns")
    return heads if isinstance(heads, ListNode) and len(heads) == 2 and all(map(_is_text, heads)) else None


def _box(side: Node, head: Node | None) -> Node:
    """A box with what a side says; its own head counts before one that stands beside it."""
    if isinstance(side, MapNode) and not _is_text(side):
        inner = side
    else:
        said = word_at("points" if isinstance(side, ListNode) else "text", side)
        inner = MapNode([*([(word_at("title", head), head)] if head is not None else []), (said, side)], side.span)
    return MapNode([(word_at("callout", side), inner)], side.span)


def _is_text(node: Node) -> bool:
    """Whether it is words, in one language or in each."""
    if isinstance(node, MapNode):
        return bool(node) and all(key in languages() or field_meant(key, languages()) for key in node)
    return isinstance(node, ScalarNode) and not is_empty(node)


def _use_rows(fields: MapNode) -> None:
    """The heads of a comparison with rows from its sides, and each row's cells from how it is typed."""
    rows = next((value for key, value in fields.entries if key == "rows" or field_meant(key, ("rows",))), None)
    if not isinstance(rows, ListNode):
        return
    sides = sides_of(fields)
    if sides and "columns" not in fields and all(_is_text(side) for side in sides):
        columns = ListNode(sides, fields.span)
        kept = [(key, value) for key, value in fields.entries if folded(key) not in (*_LEFT, *_RIGHT)]
        renamed(fields, [(word_at("columns", sides[0]), columns), *kept])
    heads = fields.get("columns")
    count = len(heads) if isinstance(heads, ListNode) else 0
    for place, row in enumerate(rows):
        rows[place] = _as_row(row, count)


def _as_row(row: Node, count: int) -> Node:
    """A row with its label and cells: `[label, a, b]`, `label: a | b`, `{label: …, left: …, right: …}`."""
    if isinstance(row, ListNode) and count and len(row) == count + 1:
        return _row(row[0], ListNode(row[1:], row.span))
    if not isinstance(row, MapNode):
        return row
    sides = sides_of(row)
    if sides and "cells" not in row:
        kept = [(key, value) for key, value in row.entries if folded(key) not in (*_LEFT, *_RIGHT)]
        return MapNode([*kept, (word_at("cells", sides[0]), ListNode(sides, row.span))], row.span)
    if len(row) != 1 or not count:
        return row
    ((key, value),) = row.entries
    cells = _cells(value)
    return _row(key, cells) if cells is not None and len(cells) == count else row


def _cells(value: Node) -> ListNode | None:
    if isinstance(value, ListNode):
        return value
    if isinstance(value, ScalarNode) and _ROW_PARTS in value:
        return ListNode([replaced(value, part) for part in value.split(_ROW_PARTS)], value.span)
    return None


def _row(label: Node, cells: ListNode) -> MapNode:
    return MapNode([(word_at("label", label), label), (word_at("cells", cells), cells)], cells.span)
