"""Files that come from other people's programs: opened within bounds, refused where they are none of ours."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import NO_WORDS, Message, Report, Span, say
from builder.system_faults import reason_of
from builder.theme.template.archive import Members, open_members
from builder.theme.template.refusals import Refusals

MOST_BYTES = 20_000_000
"""Ten times the largest outline with everything that such files say around its texts."""


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
        hint = say("save {name} again as .xlsx, without a password", name=self.name)
        raise ForeignFileError(say("an Excel workbook"), found, hint)

    def too_large(self, expected: Message, found: Message) -> None:
        raise ForeignFileError(expected, found, say("take the file as it was handed out"))


def hold_workbook(path: Path) -> None:
    """Refuse a workbook that is damaged, locked, too large when unpacked, or that carries code or links outside."""
    foreign_bytes(path)
    refusals = _OfficeRefusals(Report(), Span(path.as_posix(), 1, 1), path.name)
    members = open_members(path, refusals)
    if members is None:  # every way there raises
        raise ForeignFileError(say("an Excel workbook"), say("something else"))
    for name in sorted(members.names):
        _hold_part(name, members, path)


def _hold_part(name: str, members: Members, path: Path) -> None:
    lower = name.lower()
    clean = say("save {name} again as .xlsx, with its texts alone", name=path.name)
    if "vbaproject" in lower or "/activex/" in lower or "/macrosheets/" in lower:
        raise ForeignFileError(say("a workbook without macros"), name[1:], clean)
    if "/externallinks/" in lower or "/embeddings/" in lower or lower.endswith("/connections.xml"):
        raise ForeignFileError(say("a workbook without links to other files"), name[1:], clean)
    if not lower.endswith((".xml", ".rels", ".vml")):
        return
    data = members.xml(name) or b""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ForeignFileError(say("a workbook without XML entities"), name[1:], clean)
    if lower.endswith(".rels") and b'TargetMode="External"' in data:
        raise ForeignFileError(say("a workbook without links to other files"), name[1:], clean)


def without_returns(text: str) -> str:
    """A cell's text without its carriage returns, which openpyxl leaves as the letters of the file (ECMA-376-1,
    22.9.2.19)."""
    return text.replace("_x000D_", "")
