"""An outline's text in parts that can be read one by one: each section, and what stands around them all.

Only a text is parted of which it is plain where sections begin; whoever reads the parts must still hold that each of
them is sound by itself. Then they say together what the whole text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.yaml.source import Source
from builder.replace import replace

_HEAD = re.compile(r"sections:[ \t]*(?:#.*)?")
_TOP_KEY = re.compile(r"[^\W\d]\w*[ \t]*:")
_ITEM = re.compile(r"( *)- ")
_TAB_LED = re.compile(r"^ *\t", re.MULTILINE)


class Part(Struct, frozen=True):
    """A part of a text as a source of its own; `above` is how many more lines stand above it in the file."""

    source: Source
    above: int


class Parted(Struct, frozen=True):
    """`around` has an empty list of sections; each of `sections` stands alone under the key of that list."""

    around: Source
    sections: tuple[Part, ...]


class PartSource(Source, frozen=True):
    """A part whose places are those in the file."""

    above: int = 0

    def span(self, line: int, column: int, length: int = 1) -> Span:
        found = Source.span(self, line, column, length)
        return replace(found, line=found.line + self.above)


def parted(source: Source) -> Parted | None:
    """The parts of a text; None where it is not plain where they begin, or where tabs count for the whole text."""
    lines = source.lines
    heads = [row for row, line in enumerate(lines) if line.startswith("sections:")]
    written = next((line for line in lines if _is_written(line)), "")
    if len(heads) != 1 or not _HEAD.fullmatch(lines[heads[0]]) or not _TOP_KEY.match(written):
        return None
    first = heads[0] + 1
    end = next((row for row in range(first, len(lines)) if lines[row] and lines[row][0] not in " #-"), len(lines))
    starts = _starts(lines, first, end)
    if not starts or _TAB_LED.search(source.text):
        return None
    rows = zip((first, *starts[1:]), (*starts[1:], end), strict=True)
    sections = tuple(Part(_made(source, ("sections:", *lines[start:stop])), start - 1) for start, stop in rows)
    return Parted(_made(source, _around(lines, first, end)), sections)


def _is_written(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _starts(lines: Sequence[str], first: int, end: int) -> list[int]:
    """The rows at which sections begin; none where something stands between them."""
    written = [row for row in range(first, end) if _is_written(lines[row])]
    item = _ITEM.match(lines[written[0]]) if written else None
    if item is None:
        return []
    begin, deeper = f"{item[1]}- ", f"{item[1]} "
    starts = [row for row in written if lines[row].startswith(begin)]
    inner = sum(lines[row].startswith(deeper) for row in written)
    return starts if len(starts) + inner == len(written) else []


def _around(lines: Sequence[str], first: int, end: int) -> Iterator[str]:
    """The lines without the sections; those below keep their numbers."""
    yield from lines[: first - 1]
    yield "sections: []"
    if any(map(_is_written, lines[end:])):
        yield from ("",) * (end - first)
        yield from lines[end:]


def _made(source: Source, lines: Sequence[str] | Iterator[str]) -> Source:
    kept = tuple(lines)
    return Source(source.path, source.name, "\n".join(kept), kept)
