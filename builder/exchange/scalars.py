"""Texts as YAML: how words are written in place of others, in the manner in which these stood there."""

from __future__ import annotations

import re

from builder.outline.text.han import joins_without_space
from builder.outline.yaml.nodes import ScalarNode

_BLANK = re.compile(r"\n[ \t]*\n\s*")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_PLAIN = re.compile(r"[^\W_](?:(?!: |\s#)[^\n\t])*(?<![:\s])|[^\W_]")
"""What needs no quotes: it begins with a letter or a figure, and hides no key or remark."""
FLOW_MARKS = re.compile(r"[,\[\]{}]")
_ANCHOR = re.compile(r"&[^\s,\[\]{}]+\s+")


def unwrapped(raw: str) -> str:
    """A text with each paragraph on one line, and a blank line between two: how translators see it.

    A line end between Han characters disappears, elsewhere it is a space, as in every output.
    """
    paragraphs = (_one_line(paragraph) for paragraph in _BLANK.split(raw.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _one_line(paragraph: str) -> str:
    first, *rest = _LINE_END.split(paragraph.strip())
    for line in rest:
        glued = bool(first and line) and joins_without_space(first[-1], line[0])
        first += line if glued or not (first and line) else f" {line}"
    return first


def anchor_of(node: ScalarNode) -> str:
    """The `&name ` in front of a text, which others may refer to."""
    found = _ANCHOR.match(node.source.text[node.start : node.end])
    return found.group() if found else ""


def scalar(words: str, *, flow: bool, indent: int, quoted: bool = False) -> str:
    """`words` (as `unwrapped` gives them) as YAML; lines below the first stand `indent` columns in.

    `flow`: whether it stands in brackets; `quoted`: whether it gets quotes even where it needs none.
    """
    if "\n" in words and not flow:
        return "|\n" + _indented(words, indent)
    if not quoted and _PLAIN.fullmatch(words) and not (flow and FLOW_MARKS.search(words)):
        return words
    return double_quoted(words)


def double_quoted(words: str) -> str:
    """Words in double quotes on one line."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def rewritten(node: ScalarNode, words: str, *, flow: bool, indent: int) -> str:
    """What stands in place of a text of the file: in its own style where that can hold the words."""
    written = node.source.text[node.start : node.end]
    anchor = anchor_of(node)
    if node.style in ("literal", "folded"):
        return _block(written, words)
    if node.style == "single" and "\n" not in words:
        return anchor + "'" + words.replace("'", "''") + "'"
    return anchor + scalar(words, flow=flow, indent=indent, quoted=node.style == "double")


def _block(written: str, words: str) -> str:
    """A `|` or `>` text keeps its head, its indent and the blank lines after it."""
    head, _, body = written.partition("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in body.split("\n") if line.strip()), default=2)
    after = written[len(written.rstrip()) :]
    return f"{head}\n{_indented(words, indent)}{after}"


def _indented(words: str, indent: int) -> str:
    return "\n".join(" " * indent + line if line else "" for line in words.split("\n"))
