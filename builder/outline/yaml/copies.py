"""Copies of nodes that stand further down in the file."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.yaml.parted import PartSource
from builder.outline.yaml.source import Source


def span_below(span: Span, above: int) -> Span:
    """The place so many lines further down."""
    return Span(span.file, span.line + above, span.column, span.length)


def copied_below(root: MapNode, above: int) -> MapNode:
    """A copy of nodes that stand so many lines further down; words that stay where they are, are the same."""
    return _Copies(above).map(root)


class _Copies:
    def __init__(self, above: int) -> None:
        self.above = above
        self.sources: dict[int, tuple[Source, PartSource]] = {}
        """By the identity of a source, which is kept lest another one gets it: the same so many lines further down."""

    def copy(self, node: Node) -> Node:
        if isinstance(node, MapNode):
            return self.map(node)
        if isinstance(node, ListNode):
            return ListNode([self.copy(item) for item in node], span_below(node.span, self.above))
        return self.word(node) if self.above else node

    def map(self, node: MapNode) -> MapNode:
        """Keys that were taken out stay known as they were written."""
        if not self.above:
            made = MapNode([(key, self.copy(value)) for key, value in node.entries], node.span)
            made.written = node.written
            return made
        entries = [(self.word(key), self.copy(value)) for key, value in node.entries]
        made = MapNode(entries, span_below(node.span, self.above))
        if len(node.written) > len(node):
            made.written = {name: self.word(key) for name, key in node.written.items()}
        return made

    def word(self, word: ScalarNode) -> ScalarNode:
        span = span_below(word.span, self.above)
        return ScalarNode(word, span, self.source(word.source), word.style, word.start, word.end)

    def source(self, source: Source) -> Source:
        known = self.sources.get(id(source))
        if known is None:
            made = PartSource(source.path, source.name, source.text, source.lines, self.above)
            known = self.sources[id(source)] = (source, made)
        return known[1]
