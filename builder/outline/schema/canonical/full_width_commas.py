"""Lists of ids, words of the format or numbers whose commas were typed in Chinese input mode: `[zh，en]`."""

from __future__ import annotations

import re

from builder.outline.yaml.nodes import ListNode, Node, ScalarNode, replaced

LISTS = frozenset(("cite", "facts", "languages", "only", "panels", "sections", "values"))
"""The keys whose lists hold no texts: what stands in them has no comma of its own."""
_ITEM = re.compile(r"[-+\u2212]?[A-Za-z0-9][A-Za-z0-9./-]*")
_BETWEEN_OUTPUTS = re.compile(r"\s*[，、,；;]\s*")
_BETWEEN_NUMBERS = re.compile(r"\s*[，、,；;]\s*")
_NUMBER = re.compile(r"[-+\u2212]?\d+(?:\.\d+)?")
_GROUP = re.compile(r"\d{3}(?:\.\d+)?")
_COMMAS = re.compile(r"\s*[，、]\s*")


def part_items(key: str, value: Node) -> Node:
    """The list under a key with each of its items by itself, in the lists in it too; any other value as it is."""
    if key not in LISTS:
        return value
    if key == "only" and isinstance(value, ListNode):
        return ListNode([part for item in value for part in _outputs(item)], value.span)
    if isinstance(value, ListNode):
        return _parted(value)
    return _listed(value) if key == "values" else value


def _outputs(item: Node) -> list[Node]:
    """`演讲、大字版` as two outputs, each in the author's word for it."""
    if not isinstance(item, ScalarNode):
        return [item]
    return [replaced(item, part) for part in _BETWEEN_OUTPUTS.split(item) if part] or [item]


def _listed(value: Node) -> Node:
    """Numbers after a key without their brackets (`values: 8，7，7`); groups of three figures may be one number."""
    if not isinstance(value, ScalarNode) or value.style != "plain":
        return value
    parts = _BETWEEN_NUMBERS.split(value)
    if len(parts) < 2 or not all(map(_NUMBER.fullmatch, parts)) or any(map(_GROUP.fullmatch, parts[1:])):
        return value
    return ListNode([replaced(value, part) for part in parts], value.span)


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
