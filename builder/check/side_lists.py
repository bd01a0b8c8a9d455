"""Lists that stand beside an outline and serve its checks, read as carefully as the outline itself."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report
from builder.outline.yaml.node_tree import compose
from builder.outline.yaml.nodes import Node
from builder.outline.yaml.source import read_source


def lines_beside(path: Path, report: Report) -> tuple[str, ...]:
    """The lines of a list, or none where there is no such file or where it cannot be read, which is told."""
    source = read_source(path, report) if path.exists() else None
    return source.lines if source else ()


def yaml_beside(path: Path, report: Report) -> Node | None:
    """The list's YAML, or None where there is no such file or where it cannot be read, which is told."""
    source = read_source(path, report) if path.exists() else None
    return compose(source, report) if source else None
