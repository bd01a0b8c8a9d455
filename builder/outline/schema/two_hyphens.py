"""The languages of one text that were typed as two entries of a list: `- en: Salt` over `- zh: 盐`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.yaml.nodes import MapNode

_ENTRY = re.compile(r"(?P<indent> *)- (?P<language>[A-Za-z-]+):(?: |$)")


def second_hyphen(node: MapNode, missing: Collection[str]) -> Message:
    """That a hyphen before the `missing` language, in the line below or here, parts one text in two; else nothing."""
    if len(node) != 1:
        return NO_WORDS
    ((key, _),) = node.entries
    lines, row = key.source.lines, key.span.line - 1
    here = _ENTRY.match(lines[row]) if row < len(lines) else None  # a cell of a sheet of meetings has no lines
    if here is None:
        return NO_WORDS
    is_first = _entries_above(lines, row, here["indent"]) % 2 == 0
    second = row + 1 if is_first else row
    other = _entry(lines, second if is_first else row - 1, here["indent"])
    if other is None or other["language"] not in missing:
        return NO_WORDS
    return say(
        "take away the second hyphen, in line {line}, and leave two spaces for it: `{mended}` goes on with the text of "
        "the line above",
        line=second + 1, mended=f"  {lines[second].strip().removeprefix('- ')}",
    )  # fmt: skip


def _entries_above(lines: Sequence[str], row: int, indent: str) -> int:
    """How many such entries stand directly above: they are parted in pairs from the first."""
    count = 0
    while _entry(lines, row - 1 - count, indent):
        count += 1
    return count


def _entry(lines: Sequence[str], row: int, indent: str) -> re.Match[str] | None:
    """The entry of one language in a row of the file, at this indent."""
    found = _ENTRY.match(lines[row]) if 0 <= row < len(lines) else None
    return found if found and found["indent"] == indent else None
