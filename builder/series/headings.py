"""The head of a meetings sheet: which key of the outline each column fills."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Message, Report, Span, all_of, quoted, say
from builder.outline.schema.reading_context import did_you_mean
from builder.series.cells import MOST_COLUMNS, Cell, Row
from builder.words.languages import LANGUAGES, Language

ID = "id"
NOTE = "#"
"""How the name of a column begins that is for people alone."""
TEXTS = (
    "title", "short_title", "subtitle", "notice", "meeting.name", "meeting.place", "meeting.speaker", "meeting.fee",
    "group.name", "group.address", "group.hours", "group.words",
)  # fmt: skip
"""Keys of texts, which may have a column for each language."""
VALUES = (
    "meeting.date", "meeting.time", "meeting.zone", "group.url", "group.phone", "group.wechat", "group.email",
    "group.logo", "theme",
)  # fmt: skip
LIST = "languages"
POINTS = "meeting.points"
"""A key of several texts: a line of the cell is one of them."""
BY_LANGUAGE = (*TEXTS, POINTS)
KEYS = (ID, *BY_LANGUAGE, *VALUES, LIST)


class Column(Struct, frozen=True):
    """What a column fills: a key, for one language or for all."""

    key: str
    language: Language | None = None

    @property
    def name(self) -> str:
        """As it stands in the head: `meeting.place.zh`."""
        return f"{self.key}.{self.language}" if self.language else self.key


Headings = Mapping[int, Column]
"""The columns that count, by their numbers."""
_BY_NAME: Mapping[str, Column] = {
    column.name: column
    for column in (*map(Column, KEYS), *(Column(key, language) for key in BY_LANGUAGE for language in LANGUAGES))
}


def read_headings(head: Row, path: Path, report: Report) -> Headings:
    """The columns by their head; what is wrong with one is told, and the column left out."""
    headings: dict[int, Column] = {}
    for cell in head:
        column = None if cell.text.startswith(NOTE) else _column(cell, headings, report)
        if column is not None:
            headings[cell.span.column] = column
    if not any(column.key == ID for column in headings.values()):
        _tell(Span(path.as_posix(), 1, 1), say("expected a column `id`, found none"), _ID_HINT, report)
    return headings


def _column(cell: Cell, before: Headings, report: Report) -> Column | None:
    column = _BY_NAME.get(cell.text)
    if cell.span.column > MOST_COLUMNS:
        message = say("expected at most {most} columns, found more", most=MOST_COLUMNS)
        _tell(cell.span, message, say("delete the columns that name no key"), report)
        return None
    if column is None:
        message = say("expected a key of the outline, found the column `{name}`", name=cell.text[:60])
        _tell(cell.span, message, did_you_mean(cell.text, _BY_NAME, _NOTE_HINT), report)
        return None
    if column in before.values():
        message = say("expected each column once, found `{name}` again", name=column.name)
        _tell(cell.span, message, say("keep one of the two"), report)
        return None
    return column


_ID_HINT = say("the first row names the columns; `id` names each meeting, such as `2026-12-beijing`")
_NOTE_HINT = say(
    "columns are {names}; begin the name of a column that is for you alone with #",
    names=all_of(quoted(("id", "meeting.date", "meeting.time", "meeting.place.zh", "group.name.en"))),
)


def _tell(at: Span, message: Message, hint: Message, report: Report) -> None:
    report.error("sheet-column", at, message, hint)
