"""Cells of a meetings sheet, as every kind of file gives them: words with their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, Report, Span

MOST_CELL = 32_767
"""Characters; Excel keeps no more in a cell."""
MOST_COLUMNS = 200
"""Three times as many as there are keys in two languages."""
MOST_ROWS = 200_000
"""Ten times the meetings that all groups of a large country hold in a year."""


class Cell(Struct, frozen=True):
    """What stands in a cell, its ends stripped, as somebody would type it in an outline: a day is `2026-12-05`."""

    text: str
    span: Span


Row = Sequence[Cell]
"""The cells of a row that are not empty, by their columns."""


class Sheet(Protocol):
    """A sheet that is read once, row by row, from its head on; nothing of it is kept."""

    def rows(self, report: Report) -> Iterator[Row]:
        """Each row, the head first; of empty ones no cells. What is wrong with a cell is told, and the cell left out.

        Raises `SheetError` where the rest cannot be read.
        """


class SheetError(Exception):
    """The sheet, or what is left of it, cannot be read: what was expected, what was found, and what to do."""

    def __init__(self, code: str, span: Span, message: Message, hint: Message = NO_WORDS) -> None:
        super().__init__(message)
        self.code, self.span, self.message, self.hint = code, span, message, hint

    def tell(self, report: Report) -> None:
        """Report it at its place."""
        report.error(self.code, self.span, self.message, self.hint)
