"""Notes that somebody pinned to the cells of a workbook, as Excel's “New comment” and Calc's “Insert comment” do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

LONGEST = 2_000
"""Characters of a comment that are told."""
NOTES = re.compile(r"xl/(comments/)?comments?\d*\.xml", re.IGNORECASE)
THREADS = re.compile(r"xl/threadedComments/[^/]+\.xml", re.IGNORECASE)
_ROW = re.compile(r"[A-Z]{1,3}([0-9]{1,7})")


def pinned_notes(path: Path) -> Iterator[tuple[int, str]]:
    """Rows by number with what is pinned to their cells, of a workbook that `hold_workbook` let pass.

    Excel keeps a conversation in a part of its own, and beside it an old note at the same cell for programs that know
    no conversations, which says how to see it: that one is passed over.
    """
    with ZipFile(path) as archive:
        names = archive.namelist()
        said = _by_cell(archive, [name for name in names if THREADS.fullmatch(name)])
        for cell, words in _by_cell(archive, [name for name in names if NOTES.fullmatch(name)]).items():
            said.setdefault(cell, words)
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for cell, words in said.items():
        found = _ROW.fullmatch(cell)
        if found and words:
            rows[int(found[1])].append(words)
    for row, own in sorted(rows.items()):
        yield row, " / ".join(own)[:LONGEST]


def _by_cell(archive: ZipFile, names: list[str]) -> dict[str, str]:
    """What each cell's notes say, in the order of the file; the answers of a conversation follow its beginning."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        root = etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        for note in root.iter("{*}comment", "{*}threadedComment"):
            words = " ".join("".join(str(part) for part in note.itertext()).split())
            if words:
                found[note.get("ref", "")].append(words)
    return {cell: " / ".join(own) for cell, own in found.items()}
