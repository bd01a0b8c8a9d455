"""Positions inside texts, and line ends as they were typed, however YAML wraps."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.outline.parse import read_nodes
from builder.outline.text.text import SourceText
from builder.outline.yaml.nodes import MapNode, ScalarNode
from builder.outline.yaml.source import source_of
from builder.outline.yaml.written_places import source_text


def text_of(yaml: str) -> SourceText:
    """The text under the first key."""
    report = Report()
    read = read_nodes(source_of(yaml, Path("x.yaml")), report)
    assert read is not None, list(report)
    _, root = read
    assert isinstance(root, MapNode)
    node = root.entries[0][1]
    assert isinstance(node, ScalarNode)
    return source_text(node)


@pytest.mark.parametrize(
    ("yaml", "raw"),
    [
        ("a: one\n", "one"),
        ("a:   one  # remark\n", "one"),
        ("a: one\n  two\n   three\n", "one\ntwo\nthree"),
        ("a: one\n\n  two\n", "one\n\ntwo"),
        ("a: 'it''s'\n", "it's"),
        ("a: 'it''s\n  two'\n", "it's\ntwo"),
        ('a: "one\n  two"\n', "one\ntwo"),
        ('a: "caf\\u00e9 \\"x\\""\n', 'café "x"'),
        ('a: "one \\\n  two"\n', "one two"),
        ("a: |\n  one\n  two\n\n  three\n", "one\ntwo\n\nthree"),
        ("a: >\n  one\n  two\n\n  three\n", "one\ntwo\n\nthree"),
        ("a: >-\n\n  one\n    deeper\nb: c\n", "one\n  deeper"),
        ("a: |2\n    one\n  two\n", "one\ntwo"),
        ("a: '  one  '\n", "one"),
        ("a:\n  one\n  two\nb: c\n", "one\ntwo"),
    ],
)
def test_a_text_keeps_its_line_ends(yaml: str, raw: str) -> None:
    assert text_of(yaml).raw == raw


@pytest.mark.parametrize(
    ("yaml", "line", "column"),
    [
        ("a: one X\n", 1, 8),
        ("a: '  it''s X'\n", 1, 13),
        ('a: "caf\\u00e9 X"\n', 1, 15),
        ("a: one\n  two X\n", 2, 7),
        ("a: 'one\n\n   two X'\n", 3, 8),
        ("a: |\n  one\n\n  two X\n", 4, 7),
        ("# c\na: >\n   one\n   two\n   X\n", 5, 4),
        ("a: >-\n  你好 X\n", 2, 6),
        ("a:\n  one\n  X two\n", 3, 3),
        ("k: v\n", 1, 4),
    ],
)
def test_a_place_inside_a_text_is_its_place_in_the_file(yaml: str, line: int, column: int) -> None:
    text = text_of(yaml)
    span = text.at(max(text.raw.find("X"), 0), 1)
    assert (span.line, span.column, span.length) == (line, column, 1)
