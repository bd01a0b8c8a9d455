"""A meeting's cells laid over the outline: they stand as if its author had typed them there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from builder.diagnostics import Span
from builder.outline.schema.canonical import use_own_words_under
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.yaml.source import Source, source_of
from builder.replace import replace
from builder.series.cells import Cell
from builder.series.headings import BY_LANGUAGE, LIST, POINTS, Column
from builder.series.sheet_rows import MeetingRow
from builder.words.languages import LANGUAGES, Language

NOTHING = frozenset("-–—/")
"""A cell with one of these signs alone takes away what the outline has."""
_BREAKS = re.compile(r"[\n;；]")
"""What parts the points in a cell: a new line, or the sign that stands for one where none can be typed."""
_BETWEEN = re.compile(r"[,;，；、\s]+")
_NO_PATH = Path()


class CellSource(Source, frozen=True):
    """The text of one cell. Whatever part of it is meant, the place that is told is the cell."""

    cell: Span = Span("", 1, 1)

    def span(self, line: int, column: int, length: int = 1) -> Span:
        return self.cell


def overlaid(root: MapNode, row: MeetingRow) -> MapNode:
    """The outline's nodes with those of a meeting in their places; `root`, in the format's words, stays as it is.

    A text that a row gives in one language is the row's in all: words of the outline would not fit beside it.
    """
    top = _copied(root)
    for key, cells in _by_key(row):
        name, _, inner = key.rpartition(".")
        parent = _part(top, name, cells[0][1]) if name else top
        _set(parent, inner, _node(key, cells))
    _name_series(root, top)
    use_own_words_under(top, varied_by(row))
    return top


def _name_series(root: MapNode, top: MapNode) -> None:
    """A meeting belongs to the series that the outline is, unless its author says to which."""
    id, meeting = root.get("id"), top.get("meeting")
    if isinstance(id, ScalarNode) and isinstance(meeting, MapNode) and "series" not in meeting:
        own = MapNode(meeting.entries, meeting.span)
        _set(own, "series", id)
        _set(top, "meeting", own)


def varied_by(row: MeetingRow) -> frozenset[str]:
    """The keys of the outline under which something of the row stands."""
    return frozenset({"meeting", *(column.key.partition(".")[0] for column, _ in row.cells)})


def _by_key(row: MeetingRow) -> Iterator[tuple[str, Sequence[tuple[Column, Cell]]]]:
    keys: dict[str, list[tuple[Column, Cell]]] = {}
    for column, cell in row.cells:
        keys.setdefault(column.key, []).append((column, cell))
    yield from keys.items()


def _copied(node: MapNode) -> MapNode:
    return MapNode(node.entries, node.span)


def _part(top: MapNode, name: str, first: Cell) -> MapNode:
    """The map under a key of the outline as a copy that stands at the row, for it is the row's from now on."""
    own = top.get(name)
    part = MapNode(own.entries if isinstance(own, MapNode) else (), first.span)
    _set(top, name, part)
    return part


def _set(parent: MapNode, name: str, value: Node | None) -> None:
    """Put a node under a key, or take away what is there."""
    key = parent.written.get(name) or _scalar(name, value.span if value is not None else parent.span)
    parent.pop(name, None)
    if value is not None:
        entries = (*parent.entries, (key, value))
        parent.clear()
        parent.update(entries)
        parent.written = {**parent.written, name: key}


def _node(key: str, cells: Sequence[tuple[Column, Cell]]) -> Node | None:
    """What the cells of a key say; None where they say that there is nothing."""
    if all(cell.text in NOTHING for _, cell in cells):
        return None
    first = cells[0][1]
    if key == LIST:
        return ListNode([_scalar(word, first.span) for word in _BETWEEN.split(first.text) if word], first.span)
    if key not in BY_LANGUAGE:
        return _scalar(first.text, first.span)
    by_language: dict[Language, Cell] = {}
    for column, cell in cells:
        given = (column.language,) if column.language else LANGUAGES
        by_language |= {code: cell for code in given if column.language or code not in by_language}
    # a sign for nothing in one language alone is no text to print: without it, the language is told as missing
    written = {code: cell for code, cell in by_language.items() if cell.text not in NOTHING}
    return _points(written, first.span) if key == POINTS else _text(written, first.span)


def _points(by_language: Mapping[Language, Cell], at: Span) -> ListNode:
    """A text for each line of the cells: the first lines of all languages say the same."""
    lines = {code: [replace(cell, text=line) for line in _lines(cell)] for code, cell in by_language.items()}
    most = max(map(len, lines.values()))
    return ListNode([_text({code: own[n] for code, own in lines.items() if n < len(own)}, at) for n in range(most)], at)


def _lines(cell: Cell) -> list[str]:
    return [line.strip() for line in _BREAKS.split(cell.text) if line.strip()]


def _text(by_language: Mapping[Language, Cell], at: Span) -> MapNode:
    entries = ((_scalar(code, cell.span), _scalar(cell.text, cell.span)) for code, cell in by_language.items())
    return MapNode(entries, at)


def _scalar(text: str, at: Span) -> ScalarNode:
    read = source_of(text, _NO_PATH)
    source = CellSource(read.path, at.file, read.text, read.lines, at)
    return ScalarNode(read.text, at, source, "plain", 0, len(read.text))
