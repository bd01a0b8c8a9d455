"""The meetings of a sheet, one after another; what is wrong with a row is told with it and stops no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Diagnostic, Report, Severity, Span, say
from builder.outline.schema.offers import id_meant
from builder.outline.schema.reading_context import ID_PATTERN
from builder.outline.yaml.source import FORBIDDEN
from builder.series.cells import MOST_CELL, MOST_ROWS, Cell, Row, Sheet, SheetError
from builder.series.headings import ID, Column, Headings, read_headings
from builder.series.text_sheet import TextSheet

MOST_ID = 64
"""Characters of an id, as of an outline's own."""


class MeetingRow(Struct, frozen=True):
    """One meeting as its row has it. It goes to another process, or another machine, whole.

    `id` is empty where the row has none, and `found` is what is wrong with the cells as cells.
    """

    id: str
    span: Span
    cells: tuple[tuple[Column, Cell], ...]
    found: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether it cannot be built as it stands."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.found)


def sheet_at(path: Path) -> Sheet:
    """The sheet of a file, by its name. Raises `SheetError` for a name of no sheet."""
    match path.suffix.lower():
        case ".csv" | ".tsv":
            return TextSheet(path)
        case ".xlsx":
            from builder.series.workbook_sheet import WorkbookSheet

            return WorkbookSheet(path)
    message = say("expected a sheet ending in `.csv`, `.tsv` or `.xlsx`, found `{name}`", name=path.name)
    hint = say("save it as `.xlsx`, or as `CSV UTF-8`, without macros")
    raise SheetError("sheet-unreadable", Span(path.as_posix(), 1, 1), message, hint)


def read_rows(path: Path, report: Report) -> Iterator[MeetingRow]:
    """The meetings of a sheet in their order; what is wrong with the sheet itself goes to `report`.

    After an error in the head there are none: nobody knows what the cells mean.
    """
    told = Report()
    headings: Headings | None = None
    before: dict[str, int] = {}
    try:
        for number, row in enumerate(sheet_at(path).rows(told), 1):
            if number > MOST_ROWS:
                raise _too_long(path)
            if headings is None:
                headings = read_headings(row, path, told)
                report.extend(told)
                if report.has_errors:
                    return
            elif row or told.diagnostics:
                yield _meeting(row, headings, Span(path.as_posix(), number, 1), before, told)
            told = _emptied(told)
    except SheetError as fault:
        fault.tell(report)
        return
    if headings is None:
        read_headings((), path, report)


def _emptied(told: Report) -> Report:
    """The same report with nothing in it: the reader of the sheet goes on telling to it."""
    told.diagnostics.clear()
    return told


def _too_long(path: Path) -> SheetError:
    message = say("expected at most {most:,} rows, found more", most=MOST_ROWS)
    return SheetError("sheet-row", Span(path.as_posix(), MOST_ROWS + 1, 1), message, say("split the sheet in two"))


def _meeting(row: Row, headings: Headings, at: Span, before: dict[str, int], told: Report) -> MeetingRow:
    cells = []
    for cell in row:
        column = headings.get(cell.span.column)
        if column is not None and _is_fit(cell, told):
            cells.append((column, cell))
    known = [cell for column, cell in cells if column.key == ID]
    id, span = (known[0].text, known[0].span) if known else ("", at)
    if id and not _is_id(id):
        _refuse_id(id, span, told)
        cells = [(column, cell) for column, cell in cells if column.key != ID]  # or the outline would tell it again
    else:
        _hold_id(id, span, before, told)
    return MeetingRow(id, span, tuple(cells), tuple(told))


def _is_fit(cell: Cell, report: Report) -> bool:
    """Whether a cell's text may go on; nobody wants to read a longer one in a message."""
    if len(cell.text) > MOST_CELL:
        found = len(cell.text)
        message = say("expected at most {most:,} characters in a cell, found {found:,}", most=MOST_CELL, found=found)
        report.error("sheet-cell", cell.span, message, say("shorten it, or look whether a quotation mark is missing"))
        return False
    sign = FORBIDDEN.search(cell.text)
    if sign:
        message = say("expected letters and marks, found the control character {name}", name=f"U+{ord(sign[0]):04X}")
        hint = say("delete this invisible character; it often comes along when copying from another program")
        report.error("forbidden-character", cell.span, message, hint)
    return sign is None


def _is_id(id: str) -> bool:
    return len(id) <= MOST_ID and re.fullmatch(ID_PATTERN, id) is not None


def _refuse_id(id: str, at: Span, report: Report) -> None:
    """An outline's own id with spaces is understood; here it names a folder before any outline is read."""
    found = id[:60]
    message = say("expected an id of at most {most} letters, digits and hyphens, found `{id}`", most=MOST_ID, id=found)
    report.error("bad-id", at, message, id_meant(id))


def _hold_id(id: str, at: Span, before: dict[str, int], report: Report) -> None:
    """Each meeting has an id, and its own: folders that differ in capitals alone are one on many systems."""
    if not id:
        message, hint = say("expected an id in this row, found none"), say("give the meeting a name, such as 2026-12")
        report.error("sheet-row", at, message, hint)
    elif (first := before.setdefault(id.casefold(), at.line)) != at.line:
        message = say("expected an id once, found `{id}` again, which is that of row {row}", id=id[:60], row=first)
        report.error("sheet-row", at, message, say("choose another id"))
