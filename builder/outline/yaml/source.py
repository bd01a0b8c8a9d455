"""Reading an author's file safely: size, encoding and forbidden characters, each told with its place."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.system_faults import reason_of

MAX_BYTES = 2_000_000
"""More than ten times the longest talk we know of."""
MAX_LINES = 100_000
"""About two thousand slides; it keeps the scan for traps under a second."""

MAX_LINE = 50_000
"""Characters; a text may have a fifth of that, and some traps are looked for from each sign to the line's end."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")
"""Characters that XML 1.0 (so .pptx) cannot hold or that YAML refuses, Unicode's noncharacters, and the byte order mark
inside a text."""

_INNER_MARK = re.compile("(?<=[^\\s\ufeff])\ufeff")
"""Byte order marks within a line, as texts joined from files have them: Unicode reads them as word joiners."""

MAX_FORBIDDEN_TOLD = 20

COLON = "\ufdd0"
"""A noncharacter of Unicode that stands for a colon while the parser reads: one that is part of a text without quotes.
It keeps every place of the file where it is."""
COMMA = "\ufdd1"
"""Stands likewise for a comma in a number, such as 1,020, that would end an entry in braces."""

OPEN, CLOSE = "\ufdd2", "\ufdd3"
"""Stand likewise for the braces of a value to fill in, such as ${meeting.date}, inside other braces."""
NOTHING = "\ufdd4"
"""Stands for a cell between two commas with nothing in it."""

BYTE_ORDER_MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_SAVE_AS = say("in your editor choose “Save as” or “Save with encoding” and take UTF-8")


class Source(Struct, frozen=True):
    """One file's text, its line ends made `\\n`; `name` is the path as shown to the author."""

    path: Path
    name: str
    text: str
    lines: tuple[str, ...]

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """A span from a line and column counted from 1, kept inside the line (healed lines may differ in length)."""
        end = len(self.lines[line - 1]) + 1 if 0 < line <= len(self.lines) else 1
        if column >= 1 and 1 <= length <= end - column:
            return Span(self.name, line, column, length)
        start = max(1, min(column, end))
        return Span(self.name, line, start, max(1, min(length, end - start)))


def source_of(text: str, path: Path) -> Source:
    """A Source of text that is already read and checked."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(path, path.as_posix(), text, tuple(text.split("\n")))


def read_source(path: Path, report: Report) -> Source | None:
    """The file's text, or None after errors `unreadable-file`, `file-too-large`, `not-utf-8`, `forbidden-character`."""
    raw = _read_bytes(path, report)
    text = None if raw is None else _decode(raw, path, report)
    if text is None:
        return None
    source = source_of(_INNER_MARK.sub("\u2060", text), path)
    if len(source.lines) > MAX_LINES:
        hint = say("split the document in two")
        message = say("expected at most {most:,} lines, found {count:,}", most=MAX_LINES, count=len(source.lines))
        report.error("file-too-large", source.span(MAX_LINES + 1, 1), message, hint)
        return None
    if _tell_long_line(source, report):
        return None
    return None if _tell_forbidden(source, report) else source


def _tell_long_line(source: Source, report: Report) -> bool:
    for row, line in enumerate(source.lines, 1):
        if len(line) > MAX_LINE:
            message = say(
                "expected at most {most:,} characters in a line, found {count:,}", most=MAX_LINE, count=len(line)
            )
            hint = say("put each entry on a line of its own, and wrap long texts")
            report.error("file-too-large", source.span(row, MAX_LINE + 1), message, hint)
            return True
    return False


def _read_bytes(path: Path, report: Report) -> bytes | None:
    """What a file holds, told where it is none, cannot be read, or is larger than an outline may be."""
    start = Span(path.as_posix(), 1, 1)
    if path.exists() and not path.is_file():
        report.error(
            "unreadable-file",
            start,
            say("expected a file, found a folder or a device"),
            say("name the .yaml file itself"),
        )
        return None
    raw = _bounded(path, start, report)
    if raw is not None and len(raw) > MAX_BYTES:
        hint = say("an outline holds text only; keep pictures in files of their own and name them")
        report.error(
            "file-too-large",
            start,
            say("expected at most {most} MB, found a larger file", most=MAX_BYTES // 1_000_000),
            hint,
        )
        return None
    return raw


def _bounded(path: Path, start: Span, report: Report) -> bytes | None:
    """Never more than the bound is read, and a byte, whatever the file claims to be."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        report.error(
            "unreadable-file",
            start,
            say("expected a readable file, found: {reason}", reason=reason_of(fault)),
            say("check the name and the folder"),
        )
        return None


def _decode(raw: bytes, path: Path, report: Report) -> str | None:
    for mark, name in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            report.error(
                "not-utf-8", Span(path.as_posix(), 1, 1), say("expected UTF-8 text, found {name}", name=name), _SAVE_AS
            )
            return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        body = fault.object
        before = body[: fault.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        found = say("the byte 0x{byte:02X}", byte=body[fault.start])
        report.error(
            "not-utf-8",
            Span(path.as_posix(), line, column),
            say("expected UTF-8 text, found {found}", found=found),
            _SAVE_AS,
        )
        return None


def _tell_forbidden(source: Source, report: Report) -> bool:
    found = False
    for told, match in enumerate(FORBIDDEN.finditer(source.text)):
        if told == MAX_FORBIDDEN_TOLD:
            break
        found = True
        before = source.text[: match.start()]
        line = before.count("\n") + 1
        column = match.start() - before.rfind("\n")
        name = f"U+{ord(match.group()):04X}"
        hint = say("delete this invisible character; it often comes along when copying from another program")
        message = say("expected letters and marks, found the control character {name}", name=name)
        report.error("forbidden-character", source.span(line, column), message, hint)
    return found
