"""The outline's file: stretches of it are replaced, texts in their own YAML style, and every other byte stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Report
from builder.exchange.scalars import FLOW_MARKS, double_quoted, rewritten, unwrapped
from builder.exchange.spans import Edit
from builder.outline.parse import read_nodes
from builder.outline.text.text import SourceText
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.yaml.source import Source, source_of
from builder.outline.yaml.written_places import Places

Step = str | int
NodePath = tuple[Step, ...]
"""The way to a node: keys and numbers from 0."""


class Tree(Struct, frozen=True):
    """A file's nodes, with the way to each text by where it begins."""

    source: Source
    root: Node
    ways: dict[int, NodePath]

    def at(self, way: Sequence[Step]) -> Node:
        """The node at the end of a way. Raises `LookupError`."""
        node = self.root
        for step in way:
            if isinstance(node, MapNode):
                node = node[str(step)]
            elif isinstance(node, ListNode) and isinstance(step, int):
                node = node[step]
            else:
                raise LookupError(step)
        return node

    def is_flow(self, way: Sequence[Step]) -> bool:
        """Whether something around the node is written in brackets."""
        holders = (self.at(way[:n]) for n in range(1, len(way)))
        return any(_sign_at(self.source, holder) in "{[" for holder in holders)


def _sign_at(source: Source, node: Node) -> str:
    return source.lines[node.span.line - 1][node.span.column - 1 : node.span.column] or " "


def tree_of(text: str, path: Path) -> Tree | None:
    """The nodes of a file's text (line ends `\\n`); None where it cannot be read.

    What is read as it is meant, such as a colon in a text without quotes, leaves every place of the file where it is.
    """
    source = source_of(text, path)
    report = Report()
    read = read_nodes(source, report, exact=True)
    if read is None or report.has_errors or len(read[0].text) != len(text):
        return None
    ways = {key.start: way for way, key in _joined(read[1], ())}
    return Tree(source, read[1], ways | {node.start: way for way, node in scalars(read[1])})


def _joined(node: Node, way: NodePath) -> Iterator[tuple[NodePath, ScalarNode]]:
    """Entries of lists that YAML takes for a key with its value, where they may be one text: `- Plan: rest first`."""
    if isinstance(node, ListNode):
        for number, item in enumerate(node):
            if isinstance(item, MapNode) and len(item) == 1:
                yield (*way, number), item.entries[0][0]
            yield from _joined(item, (*way, number))
    elif isinstance(node, MapNode):
        for key, value in node.items():
            yield from _joined(value, (*way, str(key)))


def is_joined(node: Node) -> bool:
    """Whether an entry of a list may be one text in which YAML takes the words before a colon for a key."""
    if not isinstance(node, MapNode) or len(node) != 1:
        return False
    (value,) = node.values()
    return isinstance(value, ScalarNode) and value.style == "plain"


def scalars(node: Node, way: NodePath = ()) -> Iterator[tuple[NodePath, ScalarNode]]:
    """Each text below a node, with the way to it."""
    if isinstance(node, ScalarNode):
        yield way, node
    elif isinstance(node, MapNode):
        for key, value in node.items():
            yield from scalars(value, (*way, str(key)))
    else:
        for number, value in enumerate(node):
            yield from scalars(value, (*way, number))


def node_of(text: SourceText) -> ScalarNode | None:
    """The node that a text was read from."""
    return text.places.node if isinstance(text.places, Places) else None


def text_edits(source: SourceText, raw: str, tree: Tree) -> list[Edit]:
    """What to replace in the file so that a text has these words; none where it cannot be."""
    node = node_of(source)
    if node is None or not is_whole(node, tree):
        return []
    way = tree.ways[node.start]
    flow = tree.is_flow(way)
    written = tree.source.text
    edits = _spliced(source, node, raw)
    if edits and _reads_as(_applied(written[node.start : node.end], edits, node.start), raw, flow=flow):
        return edits
    whole = rewritten(node, unwrapped(raw), flow=flow, indent=_indent_of(written, node.start) + 2)
    if not _reads_as(whole, unwrapped(raw), flow=flow):
        whole = double_quoted(unwrapped(raw))
    return [Edit(node.start, node.end, whole)] if _reads_as(whole, unwrapped(raw), flow=flow) else []


def is_whole(node: ScalarNode, tree: Tree) -> bool:
    """Whether a text is all that stands at its place: no part of a row such as `a | b`, and no key."""
    way = tree.ways.get(node.start)
    held = tree.at(way) if way is not None else None
    if isinstance(held, ScalarNode):
        return (held.start, held.end, str(held)) == (node.start, node.end, str(node))
    if not isinstance(held, MapNode) or not is_joined(held):
        return False
    ((key, value),) = held.entries
    return isinstance(value, ScalarNode) and (key.start, value.end) == (node.start, node.end)


def _indent_of(text: str, index: int) -> int:
    """The column in which a line's first sign stands, dashes of a list passed over."""
    line = text[text.rfind("\n", 0, index) + 1 : index]
    return len(line) - len(line.lstrip(" -"))


def _spliced(source: SourceText, node: ScalarNode, raw: str) -> list[Edit]:
    """Only the letters that differ, in the text's own style."""
    assert isinstance(source.places, Places)
    places = source.places.indices
    if len(places) != len(source.raw):
        return []
    edits = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, source.raw, raw, autojunk=False).get_opcodes():
        if tag != "equal":
            start = places[i1] if i1 < len(places) else _after_last(source.raw, places, node)
            end = start if i1 == i2 else (places[i2] if i2 < len(places) else _after_last(source.raw, places, node))
            edits.append(Edit(start, end, _in_style(raw[j1:j2], node)))
    return edits


def _after_last(raw: str, places: Sequence[int], node: ScalarNode) -> int:
    """The index after the text's last character; where that is escaped, its quotes tell."""
    written = node.source.text[node.start : node.end]
    if node.style in ("single", "double"):
        return (
            node.start + len(written.rstrip()) - 1 - (len(written.rstrip()[:-1]) - len(written.rstrip()[:-1].rstrip()))
        )
    return places[-1] + 1 if places else node.start


def _in_style(words: str, node: ScalarNode) -> str:
    """New letters as they are written in a text of this style; a new paragraph has the text's own indent."""
    if node.style == "single":
        words = words.replace("'", "''")
    elif node.style == "double":
        words = words.replace("\\", "\\\\").replace('"', '\\"')
    if "\n\n" in words:
        words = words.replace("\n\n", "\n\n" + " " * _body_indent(node))
    return words


def _body_indent(node: ScalarNode) -> int:
    """The indent of a text's further lines."""
    written = node.source.text[node.start : node.end].split("\n")[1:]
    own = [len(line) - len(line.lstrip(" ")) for line in written if line.strip()]
    return min(own) if own else _indent_of(node.source.text, node.start) + 2


def _applied(written: str, edits: Sequence[Edit], start: int) -> str:
    for edit in sorted(edits, reverse=True):
        written = written[: edit.start - start] + edit.text + written[edit.end - start :]
    return written


def _reads_as(written: str, raw: str, *, flow: bool) -> bool:
    """Whether YAML reads a text as these words, and nothing about it is a trap, nor must be understood as meant."""
    if flow and written[:1] not in "\"'" and FLOW_MARKS.search(written):
        return False
    text = (
        f"k: {{a: {written}}}\n" if flow else f"k: {written}\n" if "\n" not in written else f"k: {written.rstrip()}\n"
    )
    report = Report()
    read = read_nodes(source_of(text, Path("k")), report)
    if read is None or list(report) or not isinstance(read[1], MapNode):
        return False
    node: Node | None = read[1].get("k")
    node = node.get("a") if flow and isinstance(node, MapNode) else node
    return isinstance(node, ScalarNode) and unwrapped(str(node)) == unwrapped(raw)
