"""Texts as written: from a scalar back to its own lines, and from a character back to its line and column.

YAML folds wrapped lines into spaces before anyone can see that they were line ends. Chinese needs to know: a line
end between Han characters disappears, a typed space does not. So texts are read again from the source lines.
"""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.text.text import SourceText
from builder.outline.yaml.nodes import ScalarNode
from builder.outline.yaml.source import Source

_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\n[ \t]*|(.))", re.DOTALL)
_NAMED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip

Placed = list[tuple[str, int]]
"""Characters, each with its index in the parsed text."""


class Places(Struct, frozen=True, dict=True):
    """Where each character of a text stands; worked out once, when an error asks for it."""

    node: ScalarNode

    @cached_property
    def _placed(self) -> Placed:
        return _placed(self.node.source.text, self.node)

    @property
    def indices(self) -> tuple[int, ...]:
        """Where in the file's text each character of `SourceText.raw` stands; none where that is not known."""
        return tuple(index for _, index in self._placed)

    def span(self, start: int, length: int) -> Span:
        """The span of `length` characters from `start` of the text as `SourceText.raw` has it."""
        placed = self._placed
        if not placed:
            return self.node.span
        first = placed[min(start, len(placed) - 1)][1] + max(0, start - len(placed) + 1)
        last = placed[min(start + max(length, 1) - 1, len(placed) - 1)][1]
        line, column = line_and_column(self.node.source, first)
        return self.node.source.span(line, column, max(1, last - first + 1))


def line_and_column(source: Source, index: int) -> tuple[int, int]:
    """Line and column, from 1, of an index into the source's text."""
    before = source.text[:index]
    return before.count("\n") + 1, index - before.rfind("\n")


def source_text(node: ScalarNode, verbatim: bool = False) -> SourceText:
    """The scalar as a text: ends stripped, line ends as typed (a wrapped line is `\\n`, a blank line `\\n\\n`)."""
    if "\n" not in node.source.text[node.start : node.end] and node.style in ("plain", "single"):
        raw = str(node)
    else:
        raw = "".join(character for character, _ in _placed(node.source.text, node)) or str(node)
    return SourceText(raw, node.span, verbatim, Places(node))


def _placed(text: str, node: ScalarNode) -> Placed:
    """The text's characters with their places; empty where reading it again does not give what YAML gave."""
    written = text[node.start : node.end]
    if node.style in ("literal", "folded"):
        placed = _block(written, node.start)
    elif node.style == "double":
        placed = _double(written[1:-1], node.start + 1)
    elif node.style == "single":
        placed = _single(written[1:-1], node.start + 1)
    else:
        placed = _wrapped(list(zip(written, range(node.start, node.end), strict=True)))
    placed = _stripped(placed)
    return placed if _same_words(placed, node) else []


def _same_words(placed: Placed, value: str) -> bool:
    """Whether the two agree but for white space, which folding changes."""
    return "".join("".join(c for c, _ in placed).split()) == "".join(value.split())


def _stripped(placed: Placed) -> Placed:
    start, end = 0, len(placed)
    while start < end and placed[start][0].isspace():
        start += 1
    while end > start and placed[end - 1][0].isspace():
        end -= 1
    return placed[start:end]


def _wrapped(placed: Placed) -> Placed:
    """Lines of a plain or quoted text: white space around each line end goes."""
    out: Placed = []
    for line in _lines(placed):
        while out and out[-1][0] in " \t":
            out.pop()
        start = next((i for i, (character, _) in enumerate(line) if character not in " \t"), len(line))
        out += line[start:]
    return out


def _lines(placed: Placed) -> list[Placed]:
    """Split before each line end, so that white space in front of it ends a line."""
    lines: list[Placed] = [[]]
    for item in placed:
        if item[0] == "\n":
            lines += [[item], []]
        else:
            lines[-1].append(item)
    return lines


def _single(inner: str, start: int) -> Placed:
    placed: Placed = []
    index = 0
    while index < len(inner):
        placed.append((inner[index], start + index))
        index += 2 if inner.startswith("''", index) else 1
    return _wrapped(placed)


def _double(inner: str, start: int) -> Placed:
    placed: Placed = []
    index = 0
    while index < len(inner):
        match = _ESCAPE.match(inner, index) if inner[index] == "\\" else None
        if match is None:
            placed.append((inner[index], start + index))
            index += 1
            continue
        placed += [(character, start + index) for character in _unescaped(match)]
        index = match.end()
    return _wrapped(placed)


def _unescaped(match: re.Match[str]) -> str:
    code = match.group(1) or match.group(2) or match.group(3)
    if code:
        return chr(min(int(code, 16), 0x10FFFF))
    return _NAMED.get(match.group(4), match.group(4)) if match.group(4) else ""


def _block(written: str, start: int) -> Placed:
    """A `|` or `>` text: the lines after the header, less their common indent."""
    head, _, body = written.partition("\n")
    at = start + len(head) + 1
    lines = body.split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    placed: Placed = []
    for line in lines:
        placed += [(character, at + i) for i, character in enumerate(line) if i >= indent]
        placed.append(("\n", at + len(line)))
        at += len(line) + 1
    return placed
