"""Texts as an Excel workbook: one column to read, one to write; everything else is locked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast, get_args

from builder.diagnostics import Message, all_of, say
from builder.exchange.outside_files import ForeignFileError, first_sheet, hold_workbook, open_workbook, without_returns
from builder.exchange.translate.changes import Row, fingerprint
from builder.exchange.translate.handout import SIGN, Handout, Received, marks_words
from builder.exchange.translate.texts import Direction
from builder.outline.text.text import Language
from builder.words.languages import locale_of

PLACE, SOURCE, TARGET, LENGTH, LIMIT, STATE, KEY, WAS = range(8)
"""The columns of the first sheet; the last two are hidden."""
WIDTHS = (28, 60, 60, 9, 9, 12, 20, 20)
ABOUT = "talkleaf"
"""The sheet that says whose file it is; its name is never translated."""
MOST_ROWS = 45_000
MOST_TOLD = 12
FLOWS = "–"
STATES = {"missing": say("missing"), "stale": say("changed"), "done": say("translated")}


def write_workbook(handout: Handout) -> bytes:
    """The bytes of the workbook."""
    from xlsxwriter import Workbook

    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, options) as workbook:
        workbook.set_properties({"title": handout.title, "created": _date(handout.date)})
        _write_texts(workbook, handout)
        _write_glossary(workbook, handout)
        _write_about(workbook, handout)
    return file.getvalue()


def _date(day: str) -> datetime:
    """XlsxWriter writes the time of the clock, unless it is given one."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def _write_texts(workbook: Any, handout: Handout) -> None:
    tell = handout.tell
    sheet = workbook.add_worksheet(tell(say("Texts")))
    first, second = (tell(locale_of(language).name) for language in handout.direction)
    names = (say("Place"), first, second, say("Length"), say("Limit"), say("State"), "place", "was")
    head = workbook.add_format({"bold": True, "bg_color": "#DDE8F0", "text_wrap": True, "valign": "top"})
    for column, name in enumerate(names):
        sheet.write_string(0, column, tell(name), head)
    _size_columns(sheet)
    formats = _Formats(workbook)
    for row, cells in enumerate(_cells(handout), 1):
        _write_row(sheet, row, cells, formats)
    last = max(len(handout.entries), 1)
    over = workbook.add_format({"bg_color": "#C00000", "font_color": "#FFFFFF", "bold": True})
    rule = {"type": "formula", "criteria": "=AND(ISNUMBER($E2),$D2>$E2)", "format": over}
    sheet.conditional_format(1, LENGTH, last, LENGTH, rule)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, STATE)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})


def _size_columns(sheet: Any) -> None:
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width, None, {"hidden": column in (KEY, WAS)})


def _cells(handout: Handout) -> Iterator[tuple[str, ...]]:
    for entry in handout.entries:
        unit, limit = entry.unit, FLOWS if entry.limit is None else str(entry.limit)
        state = handout.tell(STATES[unit.state])
        yield handout.tell(entry.where), unit.source, unit.shown, "", limit, state, unit.place, fingerprint(unit.shown)


def _write_row(sheet: Any, row: int, cells: Sequence[str], formats: _Formats) -> None:
    for column, words in enumerate(cells):
        if column == LENGTH:
            sheet.write_formula(row, column, f"=LEN(C{row + 1})", formats.figure, len(cells[TARGET]))
        elif column == LIMIT and words != FLOWS:
            sheet.write_number(row, column, int(words), formats.figure)
        elif column == TARGET and not words:
            sheet.write_blank(row, column, None, formats.open)
        else:
            sheet.write_string(row, column, words, formats.open if column == TARGET else formats.locked)


class _Formats:
    """Those of locked texts, of the column to write in, and of figures.

    Texts are marked as text, so that one that begins with `=` or `+` stays one when its cell is edited.
    """

    def __init__(self, workbook: Any) -> None:
        text = {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True}
        self.locked = workbook.add_format(text)
        edge = {"bg_color": "#FFFBE6", "border": 1, "border_color": "#CCCCCC"}
        self.open = workbook.add_format({**text, **edge, "locked": False})
        self.figure = workbook.add_format({"valign": "top", "align": "right"})


def _write_glossary(workbook: Any, handout: Handout) -> None:
    tell = handout.tell
    sheet = workbook.add_worksheet(tell(say("Glossary")))
    head = workbook.add_format({"bold": True, "bg_color": "#DDE8F0"})
    text = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True})
    first, second = (locale_of(language).name for language in handout.direction)
    for column, name in enumerate((first, second, say("Meaning"))):
        sheet.write_string(0, column, tell(name), head)
        sheet.set_column(column, column, (36, 36, 70)[column])
    for row, term in enumerate(handout.glossary, 1):
        for column, words in enumerate((term.first, term.second, term.meaning)):
            sheet.write_string(row, column, words, text)
    sheet.protect()


def _write_about(workbook: Any, handout: Handout) -> None:
    sheet = workbook.add_worksheet(ABOUT)
    first, second = handout.direction
    rows = [(SIGN, "1"), ("outline", handout.outline), ("from", first), ("to", second)]
    for row, (name, value) in enumerate(rows):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    for row, line in enumerate(marks_words(handout.direction), len(rows) + 1):
        sheet.write_string(row, 0, handout.tell(line))
    sheet.set_column(0, 1, 24)
    sheet.protect()


def read_workbook(path: Path) -> Received:
    """What a workbook of ours holds. Raises `ForeignFileError`."""
    hold_workbook(path)
    try:
        workbook = open_workbook(path)
    except (ValueError, KeyError, TypeError, AttributeError, OSError, SyntaxError) as fault:
        raise _damaged() from fault
    try:
        about = _about(workbook)
        return Received(about["outline"], _direction(about), tuple(_rows(first_sheet(workbook))))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, SyntaxError) as fault:
        raise _damaged() from fault
    finally:
        workbook.close()


def _damaged() -> ForeignFileError:
    return ForeignFileError(say("a workbook made by `talkleaf translate export`"), say("another or a damaged one"))


def _about(workbook: Any) -> dict[str, str]:
    """What the last sheet says of the file."""
    if ABOUT not in workbook.sheetnames:
        raise _damaged()
    rows = workbook[ABOUT].iter_rows(max_row=4, max_col=2, values_only=True)
    about = {str(name): str(value) for name, value in rows}
    if about.get(SIGN) != "1":
        raise _damaged()
    return about


def _direction(about: dict[str, str]) -> Direction:
    known = get_args(Language)
    if about["from"] not in known or about["to"] not in known:
        raise _damaged()
    return cast(Direction, (about["from"], about["to"]))


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows with their texts; every cell that holds another thing is told at once."""
    faults: list[Message] = []
    for number, cells in enumerate(sheet.iter_rows(min_row=2, max_col=WAS + 1), 2):
        if number > MOST_ROWS:
            raise ForeignFileError(say("at most {most:,} rows", most=MOST_ROWS), say("more"))
        read = [_words(cells, column, number) for column in (SOURCE, TARGET, KEY, WAS, PLACE)]
        faults += [words for words in read if isinstance(words, Message)]
        words = [str(words) for words in read]
        if isinstance(read[1], Number) and words[1] != words[0].strip():
            faults.append(say("a number in cell {cell}", cell=f"{chr(65 + TARGET)}{number}"))
        if words[2]:
            at = say("row {row} ({place})", row=number, place=words[4])
            yield Row(words[2], words[0], words[1], words[3], at)
    if faults:
        hint = say("format the cells as text and type the words again; an apostrophe before them helps too")
        raise ForeignFileError(say("texts alone"), all_of(faults[:MOST_TOLD]), hint)


class Number(str):
    """A figure that a program made of a text; it is one where the text to translate is the same figure."""

    __slots__ = ()


def _words(cells: Sequence[Any], column: int, row: int) -> str:
    """A cell's text, or a message for what is none: a formula, or what Excel made of a text that looked like a date."""
    cell = cells[column] if column < len(cells) else None
    value = None if cell is None else cell.value
    if value is None:
        return ""
    name = f"{chr(65 + column)}{row}"
    if cell is not None and cell.data_type == "f":
        return say("a formula in cell {cell}", cell=name)
    if isinstance(value, str):
        return without_returns(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Number(int(value) if float(value).is_integer() else repr(value))
    return say("a date or a fault in cell {cell}", cell=name)
