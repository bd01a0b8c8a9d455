"""The outline's YAML as plain data that knows its place: strings, lists and dicts with spans.

Scalars are never guessed: each is the string that was typed, its ends stripped.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Mapping
from typing import Any, Literal, cast

from builder.diagnostics import Message, Span, all_of, quoted, say
from builder.outline.yaml.source import Source

Style = Literal["plain", "single", "double", "literal", "folded"]


class ScalarNode(str):
    """One string; `start` and `end` are indices into the text of `source`."""

    __slots__ = ("end", "source", "span", "start", "style")

    def __new__(
        cls, value: str, span: Span, source: Source, style: Style = "plain", start: int = 0, end: int = 0
    ) -> ScalarNode:
        node = super().__new__(cls, value.strip())
        node.span, node.source, node.style, node.start, node.end = span, source, style, start, end
        return node

    span: Span
    source: Source
    style: Style
    start: int
    end: int

    def __reduce__(self) -> tuple[type[ScalarNode], tuple[str, Span, Source, Style, int, int]]:
        """A node goes to another process whole, so that errors found there have their place."""
        return ScalarNode, (str(self), self.span, self.source, self.style, self.start, self.end)


def replaced(node: ScalarNode, value: str) -> ScalarNode:
    """Another string at the same place."""
    return ScalarNode(value, node.span, node.source, node.style, node.start, node.end)


def begun(node: ScalarNode, count: int) -> ScalarNode:
    """The first characters of a string, at their own place where it stands on one line as it is."""
    if node.style != "plain":
        return replaced(node, node[:count])
    return ScalarNode(node[:count], node.span, node.source, "plain", node.start, node.start + count)


def copied(node: Node) -> Node:
    """A node of its own with the same in it, for a second place."""
    if isinstance(node, ListNode):
        return ListNode([copied(item) for item in node], node.span)
    if isinstance(node, MapNode):
        return MapNode([(key, copied(value)) for key, value in node.entries], node.span)
    return node


class ListNode(list["Node"]):
    __slots__ = ("counted", "span")

    def __init__(self, items: Iterable[Node], span: Span) -> None:
        super().__init__(items)
        self.span = span
        self.counted = False
        """Whether none of the items may be left out, because their count matters to another list."""


class MapNode(dict[str, "Node"]):
    """Keys are ScalarNodes, unique, in the order written."""

    __slots__ = ("form", "span", "written")

    def __init__(self, entries: Iterable[tuple[ScalarNode, Node]], span: Span) -> None:
        super().__init__(entries)
        self.span = span
        self.written: Mapping[str, ScalarNode] = {key: key for key, _ in self.entries}
        """The keys as they stand in the file, also where what was wrong with one took it out."""
        self.form: Any = None
        """The form by which the map was read, for messages."""

    @property
    def entries(self) -> tuple[tuple[ScalarNode, Node], ...]:
        return tuple(cast("ItemsView[ScalarNode, Node]", self.items()))

    def key(self, name: str) -> ScalarNode:
        """The key `name` as it stands in the file."""
        return self.written[name]


Node = ScalarNode | ListNode | MapNode


def is_empty(node: Node) -> bool:
    """Whether nothing at all was typed (`key:`), which is no string but a missing value."""
    return isinstance(node, ScalarNode) and node.style == "plain" and not node


def kind_of(node: Node) -> Message:
    """What a node is, in the author's words."""
    match node:
        case ListNode():
            return say("a list") if node else say("an empty list")
        case MapNode():
            if list(node) == [""]:  # to YAML a lone question mark is a key without a name
                return say("“{text}”", text="?")
            names = quoted([str(key) for key in list(node)[:3]])
            return say("fields ({names})", names=all_of(names)) if names else say("no fields")
        case _ if is_empty(node):
            return say("nothing")
        case _:
            return say("“{text}”", text=shortened(node))


def shortened(text: str, limit: int = 40) -> str:
    """A text on one line, cut to `limit` characters, for messages."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
