"""Lists of ids, words of the format or numbers whose commas were typed in Chinese input mode: `[zh，en]`."""

from __future__ import annotations

import re

from builder.outline.yaml.nodes import ListNode, Node, ScalarNode, replaced

LISTS = frozenset(("cite", "facts", "languages", "only", "panels", "sections", "values"))
"""The keys whose lists hold no texts: what stands in them has no comma of its own."""
_ITEM = re.compile(r"[-+\u2212]?[A-Za-z0-9][A-Za-z0-9./-]*")
_COMMAS = re.compile(r"\s*[，、]\s*")


def part_items(key: str, value: Node) -> Node:
    """The list under a key with each of its items by itself, in the lists in it too; any other value as it is."""
    return _parted(value) if key in LISTS and isinstance(value, ListNode) else value


def _parted(items: ListNode) -> ListNode:
    found: list[Node] = []
    for item in items:
        if isinstance(item, ListNode):
            found.append(_parted(item))
        else:
            found.extend(_parts(item))
    return ListNode(found, items.span)


def _parts(item: Node) -> list[Node]:
    """`zh，en` as two items; one in quotes, or of other words, as it is."""
    if not isinstance(item, ScalarNode) or item.style != "plain":
        return [item]
    parts = _COMMAS.split(item)
    return [replaced(item, part) for part in parts] if len(parts) > 1 and all(map(_ITEM.fullmatch, parts)) else [item]
