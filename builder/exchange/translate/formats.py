"""The formats of translators' files: how each is written and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import all_of, say
from builder.exchange.foreign import ForeignFileError
from builder.exchange.translate.handout import Handout, Received


class Format(Struct, frozen=True):
    """A format; `ending` is that of its files."""

    ending: str
    write: Callable[[Handout], bytes]
    read: Callable[[Path], Received]


def _write_workbook(handout: Handout) -> bytes:
    from builder.exchange.translate.workbook import write_workbook

    return write_workbook(handout)


def _read_workbook(path: Path) -> Received:
    from builder.exchange.translate.workbook import read_workbook

    return read_workbook(path)


def _write_po(handout: Handout) -> bytes:
    from builder.exchange.translate.po import write_po

    return write_po(handout)


def _read_po(path: Path) -> Received:
    from builder.exchange.translate.po import read_po

    return read_po(path)


def _write_xliff2(handout: Handout) -> bytes:
    from builder.exchange.translate.xliff2 import write_xliff2

    return write_xliff2(handout)


def _write_xliff1(handout: Handout) -> bytes:
    from builder.exchange.translate.xliff1 import write_xliff1

    return write_xliff1(handout)


def _read_xliff(path: Path) -> Received:
    from builder.exchange.translate.xliff2 import read_xliff

    return read_xliff(path)


FORMATS: Mapping[str, Format] = {
    "xlsx": Format(".xlsx", _write_workbook, _read_workbook),
    "po": Format(".po", _write_po, _read_po),
    "xliff": Format(".xlf", _write_xliff2, _read_xliff),
    "xliff12": Format(".xlf", _write_xliff1, _read_xliff),
}


def received(path: Path) -> Received:
    """What a translator's file holds, whatever its format. Raises `ForeignFileError`."""
    found = next((format for format in FORMATS.values() if path.name.lower().endswith(format.ending)), None)
    if found is None:
        endings = all_of(dict.fromkeys(f"`{format.ending}`" for format in FORMATS.values()))
        expected = say("a file of a translator ({endings})", endings=endings)
        raise ForeignFileError(expected, say("`{name}`", name=path.name), say("name the file that came back"))
    return found.read(path)
