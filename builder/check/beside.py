"""Lists that stand beside an outline and serve its checks, read as carefully as the outline itself."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report
from builder.outline.compose import compose
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.source import read_source

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A node without its place: what was typed, never guessed."""


def lines_beside(path: Path, report: Report) -> tuple[str, ...]:
    """The lines of a list, or none where there is no such file or where it cannot be read, which is told."""
    source = read_source(path, report) if path.exists() else None
    return source.lines if source else ()


def yaml_beside(path: Path, report: Report) -> Node | None:
    """The list's YAML, or None where there is no such file or where it cannot be read, which is told."""
    source = read_source(path, report) if path.exists() else None
    return compose(source, report) if source else None


def plain(node: Node) -> Plain:
    """A node and all below it as strings, lists and maps."""
    match node:
        case ScalarNode(value=value):
            return value
        case ListNode(items=items):
            return [plain(item) for item in items]
        case MapNode(entries=entries):
            return {key.value: plain(value) for key, value in entries}
