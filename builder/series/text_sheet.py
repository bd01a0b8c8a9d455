"""A meetings sheet as a text file: UTF-8, its cells parted by commas, semicolons or tabs (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.outline.yaml.source import BYTE_ORDER_MARKS
from builder.series.cells import MOST_CELL, Cell, Row, SheetError
from builder.series.held_words import as_meant
from builder.system_faults import reason_of

SEPARATORS = ",;\t"
HEAD = 65_536
"""Bytes in which the first row ends, to find what parts its cells."""
_SAVE_AS = say("save it as `CSV UTF-8` in your spreadsheet, or as `.xlsx`")


class TextSheet(Struct, frozen=True):
    """A .csv or .tsv file."""

    path: Path

    def rows(self, report: Report) -> Iterator[Row]:
        number = 0
        try:
            with self.path.open("rb", buffering=HEAD) as opened:
                head = opened.read(HEAD)
                self._hold_encoding(head)
                opened.seek(0)
                text = io.TextIOWrapper(opened, "utf-8-sig", newline="")
                for number, words in enumerate(csv.reader(text, delimiter=_separator(head), strict=True), 1):
                    yield tuple(self._cells(words, number))
        except UnicodeDecodeError as fault:
            found = say("the byte 0x{byte:02X}", byte=fault.object[fault.start])
            message = say("expected UTF-8 text, found {found}", found=found)
            raise SheetError("not-utf-8", self._at(number + 1), message, _SAVE_AS) from None
        except csv.Error:
            message = say("expected rows of cells, found a quotation mark that is not closed, or a cell without end")
            hint = say("open the file in your spreadsheet, mend the row and save it again")
            raise SheetError("sheet-unreadable", self._at(number + 1), message, hint) from None
        except OSError as fault:
            message = say("expected a readable file, found: {reason}", reason=reason_of(fault))
            raise SheetError("unreadable-file", self._at(1), message, say("check the name and the folder")) from None

    def _hold_encoding(self, head: bytes) -> None:
        for mark, name in BYTE_ORDER_MARKS:
            if head.startswith(mark):
                message = say("expected UTF-8 text, found {found}", found=name)
                raise SheetError("not-utf-8", self._at(1), message, _SAVE_AS)

    def _cells(self, words: list[str], number: int) -> Iterator[Cell]:
        for column, text in enumerate(words, 1):
            if len(text) > MOST_CELL or text.strip():
                yield Cell(as_meant(text.strip()), self._at(number, column))

    def _at(self, row: int, column: int = 1) -> Span:
        return Span(self.path.as_posix(), row, column)


def _separator(head: bytes) -> str:
    """What parts the cells: the sign that the first row has most of, outside quotation marks."""
    line = head.partition(b"\n")[0].decode("utf-8", "replace")
    bare = "".join(line.split('"')[::2])
    return max(SEPARATORS, key=bare.count)
