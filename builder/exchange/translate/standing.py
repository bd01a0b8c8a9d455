"""Where texts stand in a file: each with the path of keys to it, and whether it stands in brackets."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.text.text import Language
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.yaml.source import Source
from builder.words.languages import LANGUAGES


class Standing(Struct, frozen=True):
    """A text in its file: the map of its languages, or the bare words that stand for all."""

    path: tuple[str, ...]
    """Keys from the root; an item of a list by its `id`, else by its number from 1."""
    node: MapNode | ScalarNode
    flow: bool
    """Whether it stands in brackets."""
    entries: Mapping[str, tuple[ScalarNode, ScalarNode]] = {}
    """Each language's key and words as they stand in the file, be they nothing; none for bare words."""

    @property
    def place(self) -> str:
        """`sections/kinds/blocks/2/points/1`: what a translator's file calls the text."""
        return "/".join(self.path)


def standing_texts(root: Node) -> dict[Span, Standing]:
    """Every map of languages and every bare string, by where it begins; of one that is repeated, the first."""
    found: dict[Span, Standing] = {}
    for standing in _walk(root, (), False):
        found.setdefault(standing.node.span, standing)
    return found


def without_empty(root: Node, needed: Collection[Language]) -> None:
    """Take out of the texts under `root` what is empty in a language that is not `needed`."""
    for standing in list(_walk(root, (), False)):
        if isinstance(standing.node, MapNode):
            for key in [k for k, value in standing.node.entries if not value and k not in needed]:
                del standing.node[key]


def _walk(node: Node, path: tuple[str, ...], flow: bool) -> Iterator[Standing]:
    if isinstance(node, ScalarNode):
        yield Standing(path, node, flow)
        return
    flow = flow or _in_brackets(node)
    if isinstance(node, ListNode):
        for number, item in enumerate(node, 1):
            yield from _walk(item, (*path, _name(item, number)), flow)
    elif _is_text(node):
        words = {str(key): (key, value) for key, value in node.entries if isinstance(value, ScalarNode)}
        yield Standing(path, node, flow, words)
    else:
        for key, value in node.entries:
            yield from _walk(value, (*path, str(key)), flow)


def _is_text(node: MapNode) -> bool:
    return bool(node) and all(key in LANGUAGES and isinstance(value, ScalarNode) for key, value in node.entries)


def _name(item: Node, number: int) -> str:
    id = item.get("id") if isinstance(item, MapNode) else None
    return str(id) if isinstance(id, ScalarNode) and id else str(number)


def _in_brackets(node: MapNode | ListNode) -> bool:
    """Whether a list or map is written in brackets: the sign at its place shows it."""
    source = _source_of(node)
    line = source.lines[node.span.line - 1] if source else ""
    return line[node.span.column - 1 : node.span.column] in ("{", "[")


def _source_of(node: Node) -> Source | None:
    """The file that a node was read from; None for one that holds no word."""
    if isinstance(node, ScalarNode):
        return node.source
    inner = (key for key, _ in node.entries) if isinstance(node, MapNode) else iter(node)
    return next((source for part in inner if (source := _source_of(part))), None)
