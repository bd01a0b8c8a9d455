"""The list of all meetings of a series: a page for people, a table for their spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from urllib.parse import quote

from msgspec import Struct

from builder.catalogue import SIDE_BY_SIDE, TAGS, MessageLanguage, translator
from builder.diagnostics import Diagnostic, Message, Report, Severity, say
from builder.messages import SEVERITIES
from builder.outline.schema.clock import read_time
from builder.outline.schema.day import TYPED_DAY, read_day
from builder.outline.text.han import has_han
from builder.outline.text.markup import plain
from builder.outline.text.text import SourceText
from builder.outline.text.variables import fill
from builder.outline.yaml.nodes import MapNode, Node, ScalarNode
from builder.series.held_words import held
from builder.series.meeting import Series
from builder.series.meeting_files import Standing
from builder.series.sheet_rows import MeetingRow
from builder.words.dates import written_when
from builder.words.languages import locale_of

STANDINGS: Mapping[Standing, Message] = {
    "made": say("ready"), "unchanged": say("ready"), "failed": say("to be mended"), "waiting": say("not built yet"),
}  # fmt: skip
WORDS = {
    "when": say("When"), "where": say("Where"), "state": say("State"),
    "files": say("Files"), "findings": say("Findings"), "all": say("All meetings"),
    "shared": say("In the outline, for every meeting"),
}  # fmt: skip
"""Every word of the page that is nobody's."""


class Listed(Struct, frozen=True):
    """A line of the list: how a meeting stands, its files with their pages (0: none), and what was found."""

    standing: Standing
    pages: Mapping[str, int] = {}
    diagnostics: tuple[Diagnostic, ...] = ()


Line = tuple[MeetingRow, Listed]


def listing_csv(lines: Iterable[Line], language: MessageLanguage) -> bytes:
    """The list as CSV in UTF-8 with the mark by which Excel knows it: a line a meeting.

    How a meeting stands and what was found are said in this language; the names of the columns are the same in each.
    """
    tell = translator(language)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("id", "row", "state", "files", "pages", "errors", "warnings", "findings"))
    for row, listed in lines:
        counts = Counter(d.severity for d in listed.diagnostics)
        writer.writerow((
            held(row.id), row.span.line, tell(STANDINGS[listed.standing]), len(listed.pages),
            " ".join(f"{name}:{count}" for name, count in listed.pages.items() if count),
            counts[Severity.ERROR], counts[Severity.WARNING],
            held(" | ".join(f"{d.span.place} {d.code}: {tell(d.message)}" for d in listed.diagnostics)),
        ))  # fmt: skip
    return out.getvalue().encode("utf-8-sig")


def index_page(series: Series, lines: Sequence[Line], root: Node | None) -> bytes:
    """The list as a page that works from the disk: every file a link, findings in both languages.

    `root`: the outline's nodes, for its title; None where it cannot be read.
    """
    from builder.html_templates import html_templates

    counts = Counter(STANDINGS[listed.standing] for _, listed in lines)
    page = html_templates("builder.series").get_template("index.html.j2").generate(
        title=_title(series, root), row_of=_row_of, lines=lines, counts=counts,
        words={name: _both(words) for name, words in WORDS.items()},
        both=_both, standings=STANDINGS, severities=SEVERITIES, cell=_cell, when=_when, names=_names, file=_file,
        own=partial(_own, series), shared=_shared(series, lines), tags=TAGS, beside=SIDE_BY_SIDE,
    )  # fmt: skip
    return "".join(page).encode()


def _both(words: str) -> Mapping[MessageLanguage, str]:
    """Words in the languages of the page."""
    return {language: translator(language)(words) for language in SIDE_BY_SIDE}


def _cell(row: MeetingRow, *keys: str) -> str:
    """What the row says under some keys, each text in all its languages."""
    return " ".join(cell.text for key in keys for column, cell in row.cells if column.key == key)


def _row_of(row: MeetingRow) -> Mapping[MessageLanguage, str]:
    return _both(say("row {number}", number=row.span.line))


def _title(series: Series, root: Node | None) -> Mapping[MessageLanguage, str]:
    """What the outline is called, in each language of the page that has it, one text once.

    Its id where it has no title, or one that names what each meeting has of its own.
    """
    node = root.get("title") if isinstance(root, MapNode) else None
    written = node if isinstance(node, MapNode) else {SIDE_BY_SIDE[0]: node}
    report = Report()
    titles = {language: _title_words(words, series.id, language, report) for language in SIDE_BY_SIDE
              if isinstance(words := written.get(language), ScalarNode)}  # fmt: skip
    said = dict.fromkeys(titles.values()) if any(titles.values()) and not report.has_errors else {series.id: None}
    if len(said) > 1:
        return titles
    return {next(code for code in SIDE_BY_SIDE if locale_of(code).han == has_han(words)): words for words in said}


def _title_words(node: ScalarNode, id: str, language: MessageLanguage, report: Report) -> str:
    """A title without its marks; a variable is an error here where it is not the same in all meetings."""
    filled = fill(SourceText(node, node.span), {"id": id}, language, report)
    return plain(SourceText(filled.text, node.span), language).strip()


def _names(row: MeetingRow) -> list[str]:
    """What the meeting is called, in the row's languages."""
    return list(dict.fromkeys(cell.text for column, cell in row.cells if column.key == "meeting.name"))


def _when(row: MeetingRow) -> Mapping[MessageLanguage, str]:
    """Its day with the weekday and its time, as each language writes them; as they were typed where they are none."""
    typed, hours = _cell(row, "meeting.date"), _cell(row, "meeting.time")
    try:
        day = read_day(typed) if re.fullmatch(TYPED_DAY, typed) else ""
    except ValueError:
        day = ""
    try:
        time = read_time(hours) if hours else ""
    except ValueError:
        time = ""
    rest = " ".join(words for words in ("" if day else typed, "" if time else hours) if words)
    if not (day or time):
        return {SIDE_BY_SIDE[0]: rest} if rest else {}
    own = {language: written_when(day, time, language) for language in SIDE_BY_SIDE}
    return {language: f"{words} {rest}".strip() for language, words in own.items()}


def _file(row: MeetingRow, name: str) -> tuple[str, str]:
    """A file's address from the page, and what tells it from the meeting's others."""
    return f"{quote(row.id)}/{quote(name)}", name.removeprefix(row.id).lstrip(".")


def _own(series: Series, row: MeetingRow, listed: Listed) -> Iterator[Diagnostic]:
    """What was found that is this meeting's alone."""
    return (d for d in listed.diagnostics if d.span.file != series.outline.as_posix())


def _shared(series: Series, lines: Iterable[Line]) -> Iterable[Diagnostic]:
    """What was found in the outline itself, each once."""
    found = (d for _, listed in lines for d in listed.diagnostics if d.span.file == series.outline.as_posix())
    return sorted(dict.fromkeys(found), key=lambda d: d.span)
