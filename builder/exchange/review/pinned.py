"""Notes that somebody pinned to the cells of a workbook, as Excel's “New comment” and Calc's “Insert comment” do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree
from msgspec import Struct

LONGEST = 2_000
"""Characters of a comment that are told."""
_WORKBOOK = "xl/workbook.xml"
_THREADS, _NOTES = "/threadedComment", "/comments"
"""How the types of relationships end that lead from a sheet to its conversations, and to its notes."""


class Pinned(Struct, frozen=True):
    """What is pinned to a cell: `sheet` is the sheet's number from 0, `name` what is written on its tab."""

    sheet: int
    name: str
    cell: str
    words: str

    @property
    def at(self) -> str:
        """The cell, with its sheet where that is not the first."""
        return f"{self.name}!{self.cell}" if self.sheet else self.cell

    @property
    def row(self) -> int:
        """The cell's row, from 1; 0 where it has none."""
        digits = self.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ$").lstrip("$")
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 8 else 0


def pinned_notes(path: Path) -> Iterator[Pinned]:
    """What is pinned to the cells of each sheet, in order, of a workbook that `hold_workbook` let pass.

    Which sheet a part belongs to is told by the relationships alone: the parts' numbers follow no order.
    Excel keeps a conversation in a part of its own, and beside it an old note at the same cell for programs that know
    no conversations, which says how to see it: that one is passed over.
    """
    with ZipFile(path) as archive:
        parts = {name.lower(): name for name in archive.namelist()}
        linked = {id: target for id, _, target in _links(archive, parts, _WORKBOOK)}
        for number, sheet in enumerate(_root(archive, parts[_WORKBOOK]).iterfind("{*}sheets/{*}sheet")):
            id = next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
            part = parts.get(linked.get(id, ""), "")
            own = list(_links(archive, parts, part)) if part else []
            said = _by_cell(archive, [parts[to] for _, kind, to in own if kind.endswith(_THREADS) and to in parts])
            notes = _by_cell(archive, [parts[to] for _, kind, to in own if kind.endswith(_NOTES) and to in parts])
            for cell, words in sorted((notes | said).items(), key=_place):
                yield Pinned(number, str(sheet.get("name", "")), cell, words[:LONGEST])


def _place(item: tuple[str, str]) -> tuple[int, int, str]:
    """Cells row by row."""
    cell = item[0]
    row = Pinned(0, "", cell, "").row
    return row, len(cell), cell


def _links(archive: ZipFile, parts: Mapping[str, str], part: str) -> Iterator[tuple[str, str, str]]:
    """The relationships of a part: id, type and the part each leads to, in small letters."""
    folder, _, name = part.rpartition("/")
    rels = parts.get(f"{folder}/_rels/{name}.rels".lower())
    for link in _root(archive, rels) if rels else ():
        target = str(link.get("Target", ""))
        whole = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
        yield str(link.get("Id", "")), str(link.get("Type", "")), whole.lower()


def _root(archive: ZipFile, name: str) -> etree._Element:
    return etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))


def _by_cell(archive: ZipFile, names: list[str]) -> dict[str, str]:
    """What each cell's notes say, in the order of the file; the answers of a conversation follow its beginning."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for note in _root(archive, name).iter("{*}comment", "{*}threadedComment"):
            words = " ".join("".join(str(part) for part in note.itertext()).split())
            if words:
                found[note.get("ref", "")].append(words)
    return {cell: " / ".join(own) for cell, own in found.items()}
