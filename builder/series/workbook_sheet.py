"""A meetings sheet as an Excel workbook: its first sheet, a formula by the value that was stored with it."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from openpyxl import load_workbook
from openpyxl.utils.datetime import from_excel

from builder.diagnostics import Report, Span, say
from builder.exchange.outside_files import ForeignFileError, first_sheet, hold_large_workbook, without_returns
from builder.series.cells import Cell, Row, SheetError
from builder.series.held_words import as_meant

CHINESE_DATES = frozenset({*range(27, 37), *range(50, 59)})
"""Number formats that East Asian Excel has for dates (ECMA-376 part 1, 18.8.30); openpyxl takes them for numbers."""
HALF_A_MINUTE = datetime.timedelta(seconds=30)
"""Excel's times are parts of a day, and a little short of the minute that was typed."""
EPOCH = datetime.date(1900, 1, 1)
DAMAGE = (
    ValueError, KeyError, TypeError, AttributeError, IndexError, SyntaxError, OSError, OverflowError, EOFError,
    zipfile.BadZipFile, NotImplementedError,
)  # fmt: skip
"""What openpyxl raises, by where a workbook is spoilt."""


class WorkbookSheet(Struct, frozen=True):
    """An .xlsx file."""

    path: Path

    def rows(self, report: Report) -> Iterator[Row]:
        try:
            hold_large_workbook(self.path)
        except ForeignFileError as fault:
            raise self._refused(fault) from None
        try:
            workbook = load_workbook(self.path, read_only=True, data_only=True, keep_links=False)
        except DAMAGE as fault:
            raise self._damaged(1) from fault
        number = 0
        try:
            for number, cells in enumerate(first_sheet(workbook).iter_rows(), 1):
                yield tuple(self._cells(cells, number, workbook.epoch, report))
        except DAMAGE as fault:
            raise self._damaged(number + 1) from fault
        finally:
            workbook.close()

    def _cells(self, cells: tuple[Any, ...], number: int, epoch: datetime.datetime, report: Report) -> Iterator[Cell]:
        for column, cell in enumerate(cells, 1):
            if cell.value is None:
                continue
            span = Span(self.path.as_posix(), number, column)
            if cell.data_type == "e":
                message = say("expected a value, found the fault {fault} of a formula", fault=cell.value)
                report.error("sheet-cell", span, message, say("mend the formula, or type the value in its place"))
                continue
            words = as_meant(as_typed(_value(cell, epoch)).strip())
            if words:
                yield Cell(words, span)

    def _refused(self, fault: ForeignFileError) -> SheetError:
        message = say("expected {expected}, found {found}", expected=fault.expected, found=fault.found)
        return SheetError("foreign-file", Span(self.path.as_posix(), 1, 1), message, fault.hint)

    def _damaged(self, row: int) -> SheetError:
        message = say("expected an Excel workbook, found a damaged one")
        hint = say("save `{name}` again as `.xlsx`, without a password", name=self.path.name)
        return SheetError("foreign-file", Span(self.path.as_posix(), row, 1), message, hint)


def _value(cell: Any, epoch: datetime.datetime) -> Any:
    """A cell's value, a day also where its format is one of the Chinese ones."""
    if isinstance(cell.value, int | float) and cell.style_array.numFmtId in CHINESE_DATES:
        return from_excel(cell.value, epoch)
    return cell.value


def as_typed(value: Any) -> str:
    """A value of a cell as somebody would type it in an outline."""
    match value:
        case datetime.datetime():
            moment = value + HALF_A_MINUTE
            day, time = moment.date().isoformat(), f"{moment:%H:%M}"
            return day if time == "00:00" else f"{day} {time}"
        case datetime.date():
            return value.isoformat()
        case datetime.time():
            return f"{datetime.datetime.combine(EPOCH, value) + HALF_A_MINUTE:%H:%M}"
        case datetime.timedelta():
            return f"{datetime.datetime.combine(EPOCH, datetime.time()) + value + HALF_A_MINUTE:%H:%M}"
        case float() if value.is_integer():
            return str(int(value))
        case str():
            return without_returns(value).replace("\r\n", "\n")
        case _:
            return str(value)
