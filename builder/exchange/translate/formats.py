"""The formats of translators' files: how each is written and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import all_of, say
from builder.exchange.outside_files import ForeignFileError
from builder.exchange.translate.handout import Handout, Received
from builder.exchange.translate.po import read_po, write_po
from builder.exchange.translate.workbook import read_workbook, write_workbook
from builder.exchange.translate.xliff1 import write_xliff1
from builder.exchange.translate.xliff2 import read_xliff, write_xliff2


class Format(Struct, frozen=True):
    """A format; `ending` is that of its files, `part` what stands before it in the names we give."""

    ending: str
    write: Callable[[Handout], bytes]
    read: Callable[[Path], Received]
    part: str = ""


FORMATS: Mapping[str, Format] = {
    "xlsx": Format(".xlsx", write_workbook, read_workbook),
    "po": Format(".po", write_po, read_po),
    "xliff": Format(".xlf", write_xliff2, read_xliff),
    "xliff12": Format(".xlf", write_xliff1, read_xliff, ".xliff12"),
}


OTHER_NAMES = {".xliff": ".xlf"}
"""Endings that other programs, and people, give the files of a format too."""
OTHER_SHEETS = frozenset({".csv", ".ods", ".xls", ".xlsm", ".et", ".numbers", ".tsv"})
"""What spreadsheet programs save a workbook as, if they are let."""


def received(path: Path) -> Received:
    """What a translator's file holds, whatever its format. Raises `ForeignFileError`."""
    ending = OTHER_NAMES.get(path.suffix.lower(), path.suffix.lower())
    found = next((format for format in FORMATS.values() if format.ending == ending), None)
    if found is None:
        endings = all_of(dict.fromkeys(f"`{format.ending}`" for format in FORMATS.values()))
        expected = say("a file of a translator ({endings})", endings=endings)
        hint = say("name the file that came back")
        if path.suffix.lower() in OTHER_SHEETS:
            hint = say("save it as `.xlsx` again; other kinds of sheets lose what tells the texts apart")
        raise ForeignFileError(expected, say("`{name}`", name=path.name), hint)
    return found.read(path)
