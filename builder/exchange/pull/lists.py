"""Items added to, taken out of and moved in and out within a list of texts; an item that stays keeps its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.exchange.pull.outline_file import NodePath, Tree
from builder.exchange.scalars import double_quoted, scalar
from builder.exchange.spans import Edit
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode

DASH = re.compile(r" *- +")


class Said(Struct, frozen=True):
    """A text of a list as it shall be: an old one by its number (and that of its line under it), or new words."""

    item: int = -1
    sub: int = -1
    words: str = ""


class Entry(Struct, frozen=True):
    """An item as it shall be, with the lines under it."""

    head: Said
    subs: tuple[Said, ...] = ()
    fresh: tuple[str, ...] = ()
    """The lines of a new item of several texts, without their indent."""


class New(Struct, frozen=True):
    """The languages a new text has, in the outline's order: words in one, the others empty."""

    language: str
    languages: tuple[str, ...]

    def lines(self, words: str) -> list[str]:
        """A new text, a language a line."""
        return self._rows(scalar(words, flow=False, indent=2))

    def brackets(self, words: str) -> str:
        """A new text in one line; what is no word of a language, such as a number, is the same in all."""
        if not any(sign.isalpha() for sign in words):
            return scalar(words, flow=True, indent=0, quoted=words[:1].isdigit())
        return "{" + ", ".join(self._rows(scalar(words, flow=True, indent=0))) + "}"

    def _rows(self, words: str) -> list[str]:
        rows = dict.fromkeys(self.languages, double_quoted("")) | {self.language: words}
        return [f"{code}: {row}" for code, row in rows.items()]

    def record(self, texts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """The lines of a new item by the places of its texts below it: numbers are cells of a row."""
        if all(leaf.isdigit() for leaf, _ in texts):
            return (f"[{', '.join(self.brackets(words) for _, words in texts)}]",)
        fields: dict[str, list[str]] = {}
        for leaf, words in texts:
            fields.setdefault(leaf.partition("/")[0], []).append(self.brackets(words))
        listed = {leaf.partition("/")[0] for leaf, _ in texts if "/" in leaf}
        return tuple(
            f"{key}: [{', '.join(own)}]" if key in listed else f"{key}: {own[0]}" for key, own in fields.items()
        )


class ListText:
    """A list of the file and the lines its items are written in."""

    def __init__(self, tree: Tree, way: NodePath) -> None:
        self.tree = tree
        node = tree.at(way)
        self.nodes: list[Node] = list(node) if isinstance(node, ListNode) else []
        self.lines = tree.source.lines

    @property
    def is_plain(self) -> bool:
        """Whether each item begins a line of its own with a dash: what can be taken apart by lines."""
        return bool(self.nodes) and all(self._dash(node) is not None for node in self.nodes)

    def entries(self) -> list[Entry]:
        """The items as they are."""
        return [
            Entry(Said(number), tuple(Said(number, sub) for sub in range(len(_subs(node)))))
            for number, node in enumerate(self.nodes)
        ]

    def edit(self, wanted: Sequence[Entry], new: New) -> Edit | None:
        """What to replace so that the list is as wanted; None where it cannot be written so."""
        now = {entry.head.item: entry for entry in self.entries()}
        out: list[str] = []
        passed = -1
        for entry in wanted:
            number = entry.head.item
            if number > passed:
                out += self._between(passed, number)
                passed = number
            lines = self._own(number) if now.get(number) == entry else self._made(entry, new)
            if lines is None:
                return None
            out += lines
        if not wanted:
            return None
        out += self._between(passed, len(self.nodes))
        first, last = self._rows(self.nodes[0])[0], self._rows(self.nodes[-1])[1]
        return self._replace(first, last, out)

    def _replace(self, first: int, last: int, lines: Sequence[str]) -> Edit:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return Edit(starts[first], starts[last + 1] - 1, "\n".join(lines))

    def _between(self, before: int, after: int) -> list[str]:
        """The remarks and empty lines between two items; those of items that go stay."""
        out: list[str] = []
        for number in range(max(before, 0), min(after, len(self.nodes) - 1)):
            out += self.lines[self._rows(self.nodes[number])[1] + 1 : self._rows(self.nodes[number + 1])[0]]
        return out

    def _own(self, number: int) -> list[str]:
        first, last = self._rows(self.nodes[number])
        return list(self.lines[first : last + 1])

    def _made(self, entry: Entry, new: New) -> list[str] | None:
        """An item written anew; None where it has more than texts."""
        indent = " " * (self._dash(self.nodes[0]) or 0)
        if entry.fresh:
            return _listed(entry.fresh, indent)
        bodies = [self._body(said, new) for said in (entry.head, *entry.subs)]
        if any(body is None for body in bodies):
            return None
        head, *subs = [body for body in bodies if body is not None]
        if not subs:
            return _listed(head, indent)
        item = (
            ["text:", *("  " + line for line in head)] if len(head) > 1 or _is_pair(head[0]) else [f"text: {head[0]}"]
        )
        item += ["sub:", *(line for sub in subs for line in _listed(sub, "  "))]
        return _listed(item, indent)

    def _body(self, said: Said, new: New) -> list[str] | None:
        """The lines of a text without the indent it has now."""
        if said.item < 0:
            return new.lines(said.words)
        node = self.nodes[said.item]
        if said.sub >= 0:
            node = _subs(node)[said.sub]
        elif isinstance(node, MapNode) and "text" in node:
            if set(node) - {"text", "sub"}:
                return None
            node = node["text"]
        first, last = self._rows(node)
        column = node.span.column - 1
        end = end_of(node, self.tree)
        lines = [self.lines[first][column:], *(line[column:] for line in self.lines[first + 1 : last + 1])]
        if first == last and isinstance(node, ScalarNode):
            lines[0] = self.lines[first][column : column + end - node.start]
        return lines if all(not line[:column].strip() for line in self.lines[first + 1 : last + 1]) else None

    def _rows(self, node: Node) -> tuple[int, int]:
        """The first and the last line of a node, from 0."""
        return node.span.line - 1, self.tree.source.text.count("\n", 0, end_of(node, self.tree))

    def _dash(self, node: Node) -> int | None:
        """The column of the dash before an item, if nothing else stands in front of the item on its line."""
        before = self.lines[node.span.line - 1][: node.span.column - 1]
        return before.index("-") if DASH.fullmatch(before) else None


def _subs(node: Node) -> list[Node]:
    subs = node.get("sub") if isinstance(node, MapNode) else None
    return list(subs) if isinstance(subs, ListNode) else []


def _listed(lines: Sequence[str], indent: str) -> list[str]:
    first, *rest = lines
    return [f"{indent}- {first}", *(f"{indent}  {line}" if line else "" for line in rest)]


def _is_pair(line: str) -> bool:
    """Whether a line is a key with its value."""
    return bool(re.match(r"[A-Za-z-]+:(\s|$)", line))


def end_of(node: Node, tree: Tree) -> int:
    """The index after the last sign of a node."""
    ends = list(_ends(node))
    text, end = tree.source.text, max(ends, default=0)
    end = len(text[:end].rstrip())
    while text[end : end + 1] in ("}", "]"):
        end += 1
    return end


def _ends(node: Node) -> Iterator[int]:
    if isinstance(node, ScalarNode):
        yield node.end
    else:
        for inner in node.values() if isinstance(node, MapNode) else node:
            yield from _ends(inner)
