"""A sheet to begin with: the columns that an outline uses, its own meeting in the first row."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from builder.diagnostics import Report
from builder.outline.parse import read_root
from builder.outline.schema.canonical import use_own_words
from builder.outline.schema.day import read_day
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.series.headings import ID, POINTS, TEXTS, VALUES, Column
from builder.series.held_words import held, held_as_text
from builder.words.languages import LANGUAGES, Language

ALWAYS = ("meeting.date", "meeting.time", "meeting.place")
"""Keys that differ from meeting to meeting, whether the outline has them or not."""
_IN_ORDER = (
    *(key for key in VALUES if key.startswith("meeting.")), *(key for key in TEXTS if key.startswith("meeting.")),
    POINTS,
    *(key for key in TEXTS if key.startswith("group.")), *(key for key in VALUES if key.startswith("group.")),
    *(key for key in TEXTS if "." not in key),
)  # fmt: skip
"""When comes before where, a group's name before its address, and last what seldom differs: the document's own words.
"""
DATE = "meeting.date"
MADE = datetime.datetime(2000, 1, 1)
"""What the workbook says of its making: the same for everybody, so that the same outline gives the same bytes."""
WIDTH = 22
"""Characters of a column."""

Sample = Mapping[Column, str]
"""The columns of the sheet with the words of the first row."""


def sample_of(outline: Path, report: Report) -> Sample | None:
    """The columns for an outline and its own meeting; None where it cannot be read."""
    root = read_root(outline, report)
    if not isinstance(root, MapNode) or report.has_errors:
        return None
    use_own_words(root)
    filled = dict(_columns(root))
    id = root.get("id")
    day = filled.get(Column(DATE), "")
    return {Column(ID): f"{id}-{day}" if day else f"{id}-1"} | filled


def _columns(root: MapNode) -> Iterator[tuple[Column, str]]:
    languages = root.get("languages")
    codes = [code for code in LANGUAGES if languages is None or code in languages]
    if isinstance(languages, ListNode):
        codes.sort(key=[str(code) for code in languages].index)
    ordered = [*codes, *(code for code in LANGUAGES if code not in codes)]
    for key in _IN_ORDER:
        node = _at(root, key)
        if key == POINTS:
            yield from _point_columns(node, ordered)
        elif isinstance(node, MapNode):
            yield from ((Column(key, code), _words(node[code], key)) for code in ordered if code in node)
        elif node is not None:
            yield Column(key), _words(node, key)
        elif key in ALWAYS:
            yield from ((Column(key, code), "") for code in codes) if key in TEXTS else [(Column(key), "")]


def _point_columns(node: Node | None, ordered: Sequence[Language]) -> Iterator[tuple[Column, str]]:
    """The points of the outline's own meeting, a line each, by language, in the order of the outline's."""
    points = node if isinstance(node, ListNode) else []
    for code in ordered:
        lines = [_words(point[code], POINTS) for point in points if isinstance(point, MapNode) and code in point]
        if lines:
            yield Column(POINTS, code), "\n".join(lines)
    plain = [_words(point, POINTS) for point in points if isinstance(point, ScalarNode)]
    if plain:
        yield Column(POINTS), "\n".join(plain)


def _at(root: MapNode, key: str) -> Node | None:
    outer, _, inner = key.partition(".")
    part = root.get(outer)
    if not inner:
        return part
    return part.get(inner) if isinstance(part, MapNode) else None


def _words(node: Node, key: str) -> str:
    if not isinstance(node, ScalarNode):
        return ""
    return _iso(node) if key == DATE else " ".join(node.split())


def _iso(typed: str) -> str:
    """A day as spreadsheets sort it; what is none stays as it is."""
    try:
        return read_day(typed)
    except ValueError:
        return typed


def sample_bytes(sample: Sample, ending: str) -> bytes:
    """The sheet as a file of this ending: `.csv`, else a workbook."""
    return _as_csv(sample) if ending.lower() == ".csv" else _as_workbook(sample)


def _as_csv(sample: Sample) -> bytes:
    """With the mark by which Excel knows UTF-8; what it would take for a formula is held as text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(column.name for column in sample)
    writer.writerow(map(held, sample.values()))
    return out.getvalue().encode("utf-8-sig")


def _as_workbook(sample: Sample) -> bytes:
    """Every column is text, so that a telephone keeps its zeros; that of days is of days."""
    out = io.BytesIO()
    workbook = xlsxwriter.Workbook(out, {"in_memory": True})
    workbook.set_properties({"created": MADE})
    sheet: Any = workbook.add_worksheet("meetings")
    head = workbook.add_format({"bold": True, "bg_color": "#DDE8F0"})
    text = workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
    for number, (column, words) in enumerate(sample.items()):
        is_day = column.key == DATE
        sheet.set_column(number, number, WIDTH, day if is_day else text)
        sheet.write_string(0, number, column.name, head)
        date = _date(words) if is_day else None
        if date is not None:
            sheet.write_datetime(1, number, date, day)
        elif words:
            sheet.write_string(1, number, held_as_text(words), text)
    sheet.freeze_panes(1, 1)
    workbook.close()
    return out.getvalue()


def _date(words: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(words)
    except ValueError:
        return None
