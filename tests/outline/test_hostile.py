"""Hostile and broken files: each a located error, none an exception, none slow or large."""

from __future__ import annotations

import os
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagnostics import Report
from builder.outline.parse import parse, read_nodes
from builder.outline.schema.text_form import MAX_TEXT
from builder.outline.yaml.node_tree import MAX_DEPTH, MAX_NODES
from builder.outline.yaml.source import MAX_BYTES, MAX_LINE, MAX_LINES, read_source, source_of
from tests.outline.small_outlines import ICONS, codes, load, outline_text, place, told_about, write

LEVELS = 300
"""More than our bound, and no more than any reader of YAML bears."""
assert LEVELS > MAX_DEPTH


def told_of_bytes(folder: Path, raw: bytes) -> list[str]:
    path = folder / "x.yaml"
    path.write_bytes(raw)
    report = Report()
    assert parse(path, report, icons=ICONS) is None
    return [place(d) for d in report]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", "1:1 empty-file"),
        (b"# only a remark\n", "1:1 empty-file"),
        ("a: 你好\nb: 你".encode() + b"\xff\n", "2:5 not-utf-8"),
        ("a: 你好".encode("gb18030"), "1:4 not-utf-8"),
        ("a: b".encode("utf-16"), "1:1 not-utf-8"),
        (b"a: \xed\xa0\x80", "1:4 not-utf-8"),
        (b"a: b\0c", "1:5 forbidden-character"),
        (b"a: b\r\nc: \x1b[31m", "2:4 forbidden-character"),
        ("a: \ufffe".encode(), "1:4 forbidden-character"),
        ("a: b\n\ufeffc: d".encode(), "2:1 forbidden-character"),
        (b'a: "\\0"', "1:4 forbidden-character"),
        (b'a: "\\ud800"', "1:7 yaml-syntax"),
        (b"x" * (MAX_BYTES + 1), "1:1 file-too-large"),
        (b"- a\n" * (MAX_LINES + 1), "100001:1 file-too-large"),
        (b"a: b\n---\nc: d\n", "2:1 several-documents"),
        (b"a: !!python/name:builtins.str\n", "1:4 text-starts-with-mark"),
        (b"- !x\n  b\n", "1:3 text-starts-with-mark"),
        (b"? !x b\n: c\n", "1:3 yaml-tag"),
        (b"<<: {a: b}\n", "1:1 merge-key"),
        (b"a: b\na: c\n", "2:1 duplicate-key"),
        (b"? [a]\n: c\n", "1:3 key-not-a-word"),
        (b"a: &x [*x]\n", "1:8 unknown-alias"),
        (b"? *nobody\n: b\n", "1:3 unknown-alias"),
        (b"\xef\xbb\xbf", "1:1 empty-file"),
    ],
)
def test_a_broken_file_is_told_at_its_place(tmp_path: Path, raw: bytes, expected: str) -> None:
    assert expected in told_of_bytes(tmp_path, raw)


def test_a_byte_order_mark_at_the_start_is_fine(tmp_path: Path) -> None:
    path = write(tmp_path, "\ufeff" + outline_text())
    report = Report()
    assert parse(path, report, icons=ICONS) is not None


@pytest.mark.parametrize("name", ["missing.yaml", ".", "bad\0name.yaml"])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    report = Report()
    assert read_source(tmp_path / name, report) is None
    assert codes(list(report)) == ["unreadable-file"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    report = Report()
    assert read_source(tmp_path / "pipe.yaml", report) is None
    assert codes(list(report)) == ["unreadable-file"]


@pytest.mark.parametrize(
    "text",
    [
        "[" * LEVELS,
        "[" * LEVELS + "]" * LEVELS,
        "{a: " * LEVELS + "}" * LEVELS,
        "- " * LEVELS + "a",
        "\n".join(" " * i + "a:" for i in range(LEVELS)),
    ],
    ids=["open lists", "lists", "fields", "dashes", "indents"],
)
def test_deep_nesting_is_refused(text: str) -> None:
    told = told_about(text)
    assert told
    assert {d.code for d in told} <= {"too-deep", "unclosed-bracket", "yaml-syntax"}


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 4)]
    lines += [f"a4: [{', '.join(['*a3'] * 9)}]"]
    assert MAX_NODES < 9**5 < 2 * MAX_NODES, "what they stand for is more than we take, and not much more"
    assert "too-large" in codes(told_about("\n".join(lines)))


def test_too_many_entries_are_refused() -> None:
    assert codes(told_about("[" + "a,\n" * (MAX_NODES + 1) + "]")) == ["too-large"]


LONG = {
    "quote": ('a: "' + "x" * (MAX_LINE - 4), "unclosed-quote"),
    "quotes": ("a: '" + "''" * (MAX_LINE // 2 - 2), "unclosed-quote"),
    "stars": ("a: " + "**" * (MAX_LINE // 2 - 2), "text-starts-with-mark"),
    "pairs of braces": ("a: " + "{}" * (MAX_LINE // 2 - 2), "text-starts-with-mark"),
    "braces in a text": ('a: "' + "{" * (MAX_LINE - 5) + '"', None),
    "citations": ('a: "' + "[@" * (MAX_LINE // 2 - 3) + '"', None),
    "hashes": ("# " * (MAX_LINE // 2), "empty-file"),
    "colons": ("zh: " * (MAX_LINE // 4), "colon-in-text"),
    "deeper lines": ("a: b\n" + "  c: d\n" * (MAX_LINES - 2), "colon-in-text"),
}


@pytest.mark.parametrize("name", LONG)
def test_the_longest_lines_that_are_read_take_no_time(name: str) -> None:
    """Each sign of them is looked at, and none at every other one: that would take minutes."""
    text, code = LONG[name]
    assert max(map(len, text.splitlines())) <= MAX_LINE
    before = process_time()
    told = codes(told_about(text))
    assert process_time() - before < 2
    assert told[:1] == ([code] if code else [])


def test_a_text_has_a_bound(tmp_path: Path) -> None:
    long = "字" * (MAX_TEXT + 1)
    _, told = load(tmp_path, outline_text(f"- text: {{zh: {long}, en: Hello}}\n  cite: none\n"))
    assert codes(told) == ["text-too-long"]


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_is_told_or_read(text: str) -> None:
    report = Report()
    read = read_nodes(source_of(text, Path("x.yaml")), report)
    assert read is not None or report.has_errors


TYPED = st.text(alphabet=st.sampled_from("zhen: -\n\t#\"'[]{},&*!|>%@`?你好：，“”\u3000$.\\a1"), max_size=60)


@settings(max_examples=400)
@given(TYPED)
def test_any_typing_is_told_or_read(text: str) -> None:
    report = Report()
    source = source_of(text, Path("x.yaml"))
    read = read_nodes(source, report)
    assert read is not None or report.has_errors
    for diagnostic in report:
        line = source.lines[diagnostic.span.line - 1]
        assert 1 <= diagnostic.span.column <= len(line) + 1


@settings(max_examples=150)
@given(st.integers(0, 2_000), st.integers(0, 40), TYPED)
def test_a_correct_outline_with_a_piece_replaced_is_told_or_read(start: int, length: int, piece: str) -> None:
    import tempfile

    text = outline_text()
    start %= len(text)
    with tempfile.TemporaryDirectory() as folder:
        outline, told = load(Path(folder), text[:start] + piece + text[start + length :])
    assert outline is not None or told
