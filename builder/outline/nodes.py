"""The outline's YAML as a tree of nodes. Scalars are never guessed: each is the string that was typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.diagnostics import Message, Span, all_of, quoted, say

Style = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """One string; `start` and `end` are indices into the text that was parsed."""

    span: Span
    value: str
    style: Style = "plain"
    start: int = 0
    end: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was typed (`key:`), which is no string but a missing value."""
        return self.style == "plain" and not self.value


@dataclass(frozen=True, slots=True)
class ListNode:
    span: Span
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys are unique, in the order written."""

    span: Span
    entries: tuple[tuple[ScalarNode, Node], ...]

    def get(self, name: str) -> Node | None:
        return next((value for key, value in self.entries if key.value == name), None)

    def key(self, name: str) -> ScalarNode | None:
        return next((key for key, _ in self.entries if key.value == name), None)


Node = ScalarNode | ListNode | MapNode


def kind_of(node: Node) -> Message:
    """What a node is, in the author's words."""
    match node:
        case ListNode():
            return say("a list") if node.items else say("an empty list")
        case MapNode():
            names = quoted([key.value for key, _ in node.entries[:3]])
            return say("fields ({names})", names=all_of(names)) if names else say("no fields")
        case ScalarNode() if node.is_empty:
            return say("nothing")
        case ScalarNode():
            return say("“{text}”", text=shortened(node.value))


def shortened(text: str, limit: int = 40) -> str:
    """A text on one line, cut to `limit` characters, for messages."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
