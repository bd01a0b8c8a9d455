"""Writes translated words into the outline's own lines: into their language's place, or beside the other language."""

from __future__ import annotations

from builder.exchange.scalars import anchor_of, rewritten, scalar, unwrapped
from builder.exchange.spans import Edit
from builder.exchange.translate.standing import Standing
from builder.exchange.translate.texts import Direction, Unit
from builder.outline.text.text import Language
from builder.outline.yaml.nodes import ScalarNode
from builder.outline.yaml.written_places import source_text
from builder.words.languages import stands_in

INDENT = 2


def edit_of(unit: Unit, direction: Direction, words: str) -> Edit | None:
    """What makes the text say `words` in the second language.

    None where the file repeats it from another place by `*name`, so that a change here would change that one too.
    """
    standing = unit.standing
    if isinstance(standing.node, ScalarNode):
        return _both(standing, standing.node, direction, words)
    if direction[1] in standing.entries:
        return _replaced(standing, direction[1], words)
    return _added(standing, direction, words)


def _replaced(standing: Standing, language: Language, words: str) -> Edit | None:
    key, value = standing.entries[language]
    if value.start < key.end:
        return None
    if value.start == value.end:
        return Edit(key.end + 1, key.end + 1, " " + scalar(words, flow=standing.flow, indent=_below(key)))
    return Edit(value.start, value.end, rewritten(value, words, flow=standing.flow, indent=_below(key)))


def _added(standing: Standing, direction: Direction, words: str) -> Edit | None:
    """A line of its own under the first language; in brackets, behind it."""
    first = stands_in(direction[0], standing.entries)
    if first is None:
        return None
    key, value = standing.entries[first]
    if standing.flow:
        if value.start < key.end:
            return None
        return Edit(value.end, value.end, f", {direction[1]}: {scalar(words, flow=True, indent=0)}")
    at = _end_of(key if value.start < key.end else value)
    column = key.span.column - 1
    written = scalar(words, flow=False, indent=_below(key))
    return Edit(at, at, f"\n{' ' * column}{direction[1]}: {written}")


def _both(standing: Standing, node: ScalarNode, direction: Direction, words: str) -> Edit:
    """A bare text becomes a map of both languages: under its key, or behind the dash of its item."""
    anchor = anchor_of(node)
    first, second = direction
    if standing.flow:
        pair = f"{{{first}: {_said(node, flow=True)}, {second}: {scalar(words, flow=True, indent=0)}}}"
        return Edit(node.start, node.end, anchor + pair)
    line = node.source.lines[node.span.line - 1]
    before = line[: node.span.column - 1]
    dashed = before.rstrip().endswith("-") and not anchor
    column = len(before) if dashed else len(before) - len(before.lstrip(" -")) + INDENT
    pad = "\n" + " " * column
    start = "" if dashed else anchor.rstrip() + pad
    end = "\n" if node.source.text[node.start : node.end].endswith("\n") else ""
    said = _said(node, flow=False, indent=column + INDENT)
    other = scalar(words, flow=False, indent=column + INDENT)
    at = node.start if dashed or anchor else node.start - (len(before) - len(before.rstrip()))
    return Edit(at, node.end, f"{start}{first}: {said}{pad}{second}: {other}{end}")


def _said(node: ScalarNode, *, flow: bool, indent: int = 0) -> str:
    """What stood there, as it was written where that fits on one line."""
    written = node.source.text[node.start : node.end].removeprefix(anchor_of(node))
    if "\n" not in written:
        return written
    return scalar(unwrapped(source_text(node).raw), flow=flow, indent=indent)


def _below(key: ScalarNode) -> int:
    """The column at which lines below a key's first stand in."""
    return key.span.column - 1 + INDENT


def _end_of(node: ScalarNode) -> int:
    """The end of the last line that a text takes, behind any remark on it."""
    text = node.source.text
    last = node.start + len(text[node.start : node.end].rstrip())
    end = text.find("\n", last)
    return len(text) if end < 0 else end
