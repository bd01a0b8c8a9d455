"""Sheets of meetings for the tests, and an outline they belong to."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from builder.diagnostics import Report
from builder.series.sheet_rows import MeetingRow, read_rows
from tests.test_cli import GOOD

OUTLINE = GOOD.replace(
    "leaflet:",
    """group:
  name: {zh: 慢慢走病友会, en: The Slow Walkers}
meeting:
  date: 2026-12-05
  time: "14:00"
  place: {zh: 图书馆, en: The library}
leaflet:""",
    1,
)
DAY = datetime.datetime(2027, 3, 6)


def workbook(path: Path, rows: Sequence[Sequence[Any]], formats: dict[tuple[int, int], Any] | None = None) -> Path:
    """A workbook of these rows; `formats` gives cells, by row and column from 0, a number format of Excel."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            shown = (formats or {}).get((at, column))
            form = None if shown is None else book.add_format({"num_format": shown})
            if isinstance(value, datetime.date | datetime.time):
                sheet.write_datetime(at, column, value, form)
            else:
                sheet.write(at, column, value, form)
    book.close()
    return path


def read(path: Path) -> tuple[list[MeetingRow], Report]:
    """All rows of a sheet, and what was found in it."""
    report = Report()
    return list(read_rows(path, report)), report


def words(row: MeetingRow) -> dict[str, str]:
    """What a row says, by column."""
    return {column.name: cell.text for column, cell in row.cells}


def told(row: MeetingRow | Report) -> list[tuple[str, str]]:
    """Place and code of each finding."""
    return [(d.span.place.rpartition("/")[2], d.code) for d in (row if isinstance(row, Report) else row.found)]
