"""The files that the meetings of a series are made from, beside the program's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.build.loading import files_beside, load
from builder.diagnostics import Report
from builder.series.meeting import Series
from builder.series.sheet_rows import MeetingRow
from builder.theme.load import theme_files

FILE_KEY, THEME_KEY = "group.logo", "theme"
"""Columns of a sheet that name files."""


def files_of_rows(series: Series, rows: Iterable[MeetingRow]) -> Iterator[Path]:
    """What the outline names, and what the rows name; also files that may yet appear."""
    folder = series.outline.parent
    loaded = load(series.outline, series.options.theme, Report(), awaiting=True)
    if loaded is not None:
        yield from files_beside(series.outline, loaded.outline, series.options.theme)
    cells = ((column.key, cell.text) for row in rows for column, cell in row.cells)
    for key, text in sorted({(key, text) for key, text in cells if key in (FILE_KEY, THEME_KEY)}):
        yield from (folder / text,) if key == FILE_KEY else theme_files(text, folder)
