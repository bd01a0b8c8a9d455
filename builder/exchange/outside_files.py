"""Files that come from other people's programs: opened within bounds, refused where they are none of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from builder.diagnostics import NO_WORDS, Message, Report, Span, say
from builder.system_faults import reason_of
from builder.theme.template.archive import DAMAGE, Members, open_members
from builder.theme.template.refusals import Refusals

MOST_BYTES = 20_000_000
"""Ten times the largest outline with everything that such files say around its texts."""
MOST_TEXTS = 32_000_000
"""Bytes of a workbook's shared texts, which are all in memory while it is read."""
MOST_STYLES = 400_000
"""Bytes of a workbook's formats: a program's own have a tenth, and openpyxl makes an object of each."""
PIECE = 1 << 20
LONGEST_MARK = len(b"<!DOCTYPE")
XML_PARTS = (".xml", ".rels", ".vml")
EXTERNAL = re.compile(rb'<[^>]*TargetMode="External"[^>]*>?')
HYPERLINK = b"/relationships/hyperlink"
"""What Excel makes of an address that is typed into a cell; nobody follows it here."""
SHARED_TEXTS = "/xl/sharedstrings.xml"


class ForeignFileError(Exception):
    """A file that is not taken: what was expected, what was found, and what to do."""

    def __init__(self, expected: Message, found: str, hint: Message = NO_WORDS) -> None:
        super().__init__(expected)
        self.expected, self.found, self.hint = expected, found, hint

    def tell(self, path: Path, report: Report) -> None:
        """Report it at the file."""
        message = say("expected {expected}, found {found}", expected=self.expected, found=self.found)
        report.error("foreign-file", Span(path.as_posix(), 1, 1), message, self.hint)


def foreign_bytes(path: Path) -> bytes:
    """A file's bytes, never more than the bound. Raises `ForeignFileError`."""
    try:
        if path.exists() and not path.is_file():
            raise ForeignFileError(say("a file"), say("a folder or a device"))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise ForeignFileError(say("a readable file"), reason_of(fault)) from None
    if len(data) > MOST_BYTES:
        raise ForeignFileError(say("at most {most} MB", most=MOST_BYTES // 1_000_000), say("a larger file"))
    return data


class _OfficeRefusals(Refusals):
    """What is wrong with an Office file: the first fault ends the reading of it."""

    def broken(self, found: Message) -> None:
        hint = say("save `{name}` again as `.xlsx`, without a password", name=self.name)
        raise ForeignFileError(say("an Excel workbook"), found, hint)

    def too_large(self, expected: Message, found: Message) -> None:
        raise ForeignFileError(expected, found, say("take the file as it was handed out"))


def hold_workbook(path: Path) -> None:
    """Refuse a workbook that is damaged, locked, too large when unpacked, or that carries code or links outside."""
    members = _members(path)
    for name in sorted(members.names):
        _hold_name(name, path)
        if name.lower().endswith(XML_PARTS):
            data = members.xml(name) or b""
            if name.lower().endswith("/styles.xml") and len(data) > MOST_STYLES:
                raise ForeignFileError(
                    say("formats of at most {most:,} bytes", most=MOST_STYLES), name[1:], _clean(path)
                )
            _hold_xml(name, (data,), path)


def hold_large_workbook(path: Path) -> None:
    """As `hold_workbook`, for one whose sheets have more rows than fit in memory: they are looked through in pieces."""
    members = _members(path)
    for name in sorted(members.names):
        lower = name.lower()
        _hold_name(name, path)
        if lower.endswith(XML_PARTS):
            is_large = lower.startswith("/xl/worksheets/sheet") or lower == SHARED_TEXTS
            pieces = _pieces(name, members) if is_large else (members.xml(name) or b"",)
            _hold_xml(name, pieces, path, allowed=HYPERLINK)


def _members(path: Path) -> Members:
    foreign_bytes(path)
    members = open_members(path, _OfficeRefusals(Report(), Span(path.as_posix(), 1, 1), path.name))
    if members is None:  # every way there raises
        raise ForeignFileError(say("an Excel workbook"), say("something else"))
    return members


def _pieces(name: str, members: Members) -> Iterator[bytes]:
    """A part of any length in pieces, each with the end of the one before it, where a mark may begin."""
    if name.lower() == SHARED_TEXTS and members.archive.getinfo(name[1:]).file_size > MOST_TEXTS:
        expected = say("texts of at most {most} MB in all", most=MOST_TEXTS // 1_000_000)
        raise ForeignFileError(expected, say("more"), say("split the sheet in two"))
    try:
        with members.archive.open(name[1:]) as part:
            before = b""
            while piece := part.read(PIECE):
                yield before + piece
                before = piece[-LONGEST_MARK:]
    except DAMAGE:
        members.refusals.broken(say("{part} damaged", part=name[1:]))


def _hold_name(name: str, path: Path) -> None:
    """Refuse parts by their names: code, and what comes from other files."""
    lower, clean = name.lower(), _clean(path)
    if "vbaproject" in lower or "/activex/" in lower or "/macrosheets/" in lower:
        raise ForeignFileError(say("a workbook without macros"), name[1:], clean)
    if "/externallinks/" in lower or "/embeddings/" in lower or lower.endswith("/connections.xml"):
        raise ForeignFileError(say("a workbook without links to other files"), name[1:], clean)


def _hold_xml(name: str, pieces: Iterable[bytes], path: Path, allowed: bytes = b"") -> None:
    """Refuse what could make a part grow as it is read, and what fetches other files but for an `allowed` kind."""
    is_rels = name.lower().endswith(".rels")
    for piece in pieces:
        if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
            raise ForeignFileError(say("a workbook without XML entities"), name[1:], _clean(path))
        if is_rels and any(not allowed or allowed not in link for link in EXTERNAL.findall(piece)):
            raise ForeignFileError(say("a workbook without links to other files"), name[1:], _clean(path))


def _clean(path: Path) -> Message:
    return say("save `{name}` again as `.xlsx`, with its texts alone", name=path.name)


def open_workbook(path: Path) -> Any:
    """A workbook that `hold_workbook` let pass, read row by row; what openpyxl thinks of its formats is no news."""
    from openpyxl import load_workbook

    with catch_warnings():
        simplefilter("ignore")
        return load_workbook(path, read_only=True, keep_links=False)


def first_sheet(workbook: Any) -> Any:
    """The first sheet of a workbook that openpyxl reads row by row, to its end: it would stop where the range ends that
    the file names for it (ECMA-376-1, 18.3.1.35), and some programs name too small a one."""
    sheet = workbook.worksheets[0]
    sheet.reset_dimensions()
    return sheet


def without_returns(text: str) -> str:
    """A cell's text without its carriage returns, which openpyxl leaves as the letters of the file (ECMA-376-1,
    22.9.2.19)."""
    return text.replace("_x000D_", "")
