"""Texts as XLIFF 2.1 (OASIS, 2018), with its Size and Length Restriction module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from builder.diagnostics import say
from builder.exchange.translate.changes import Row, fingerprint
from builder.exchange.translate.codes import Alone, Around, Piece, pieces
from builder.exchange.translate.handout import Entry, Handout, Received, limit_words, marks_words
from builder.exchange.translate.xliff1 import CORE_1, read_xliff1
from builder.exchange.translate.xml import (
    add_text,
    child,
    code_words,
    damaged,
    direction_of,
    file_bytes,
    read_root,
    tag_of,
)

CORE = "urn:oasis:names:tc:xliff:document:2.0"
SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
_NAMESPACES: dict[Any, str] = {None: CORE, "slr": SIZES}
"""By prefix; the stubs of lxml do not know that the default one is None."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
VERSIONS = ("2.0", "2.1")
STATES = {"missing": "initial", "stale": "initial", "done": "translated"}


def write_xliff2(handout: Handout) -> bytes:
    """The bytes of the file: one segment a unit, lengths in characters (code points)."""
    first, second = handout.direction
    root = etree.Element(
        f"{{{CORE}}}xliff", {"version": "2.1", "srcLang": tag_of(first), "trgLang": tag_of(second)},
        nsmap=_NAMESPACES,
    )  # fmt: skip
    file = child(root, "file", id=handout.outline, canResegment="no")
    file.set(SPACE, "preserve")
    etree.SubElement(file, f"{{{SIZES}}}profiles", {"generalProfile": "xliff:codepoints"})
    notes = child(file, "notes")
    for line in marks_words(handout.direction):
        child(notes, "note", handout.tell(line))
    for term in handout.glossary:
        child(notes, "note", f"{term.first} = {term.second}", category="glossary")
    for number, entry in enumerate(handout.entries, 1):
        _write_unit(file, number, entry, handout)
    return file_bytes(root)


def _write_unit(file: etree._Element, number: int, entry: Entry, handout: Handout) -> None:
    unit = child(file, "unit", id=f"u{number}", name=entry.unit.place)
    if entry.limit is not None:
        unit.set(f"{{{SIZES}}}sizeRestriction", str(entry.limit))
    codes = _Codes()
    source, target = pieces(entry.unit.source), pieces(entry.unit.shown)
    _write_notes(unit, entry, source, handout)
    stored = etree.SubElement(unit, f"{{{CORE}}}originalData")
    segment = child(unit, "segment", state=STATES[entry.unit.state])
    codes.write(child(segment, "source"), source)
    if target:
        codes.start_again()
        codes.write(child(segment, "target"), target)
    for id, data in codes.data.items():
        child(stored, "data", data, id=id)
    if not codes.data:
        unit.remove(stored)


def _write_notes(unit: etree._Element, entry: Entry, source: tuple[Piece, ...], handout: Handout) -> None:
    notes = child(unit, "notes")
    child(notes, "note", handout.tell(entry.where), category="place")
    child(notes, "note", handout.tell(limit_words(entry)), category="length")
    if stands_for := list(code_words(source)):
        child(notes, "note", " ".join(stands_for), category="codes")
    if entry.unit.previous:
        child(notes, "note", entry.unit.previous, category="previous")
    child(notes, "note", fingerprint(entry.unit.shown), category="was")


class _Codes:
    """Numbers the codes of a unit: what is written alike has the same number in both languages."""

    def __init__(self) -> None:
        self.data: dict[str, str] = {}
        self._ids: dict[tuple[str, ...], list[str]] = {}
        self._used: dict[tuple[str, ...], int] = {}
        self._count = 0

    def start_again(self) -> None:
        """Begin with the second language."""
        self._used = {}

    def write(self, into: etree._Element, parts: tuple[Piece, ...]) -> None:
        for part in parts:
            match part:
                case Alone():
                    id = self._id((part.written,))
                    child(into, "ph", id=id, dataRef=self._data(part.written), disp=part.written, equiv="")
                case Around():
                    marks = {"dataRefStart": self._data(part.start), "dataRefEnd": self._data(part.end)}
                    kind = {"type": "fmt", "subType": "xlf:b"} if part.bold else {"type": "link"}
                    inside = child(into, "pc", id=self._id((part.start, part.end)), **marks, **kind)
                    self.write(inside, part.inside)
                case _:
                    add_text(into, part)

    def _id(self, code: tuple[str, ...]) -> str:
        ids, place = self._ids.setdefault(code, []), self._used.get(code, 0)
        self._used[code] = place + 1
        if place == len(ids):
            self._count += 1
            ids.append(str(self._count))
        return ids[place]

    def _data(self, written: str) -> str:
        known = {data: id for id, data in self.data.items()}
        if written not in known:
            self.data[f"d{len(self.data) + 1}"] = written
        return known.get(written) or f"d{len(self.data)}"


def read_xliff2(root: etree._Element) -> Received:
    """What a file of ours holds. Raises `ForeignFileError`."""
    files = root.findall(f"{{{CORE}}}file")
    if root.get("version") not in VERSIONS or len(files) != 1:
        raise damaged()
    direction = direction_of(root.get("srcLang"), root.get("trgLang"))
    units = files[0].iter(f"{{{CORE}}}unit")
    return Received(files[0].get("id", ""), direction, tuple(_row(unit) for unit in units))


def _row(unit: etree._Element) -> Row:
    data = {d.get("id", ""): d.text or "" for d in unit.iter(f"{{{CORE}}}data")}
    was = next((n.text or "" for n in unit.iter(f"{{{CORE}}}note") if n.get("category") == "was"), "")
    source = _all(unit, "source")
    codes = {inner.get("id", ""): inner for part in source for inner in part.iter() if isinstance(inner.tag, str)}
    texts = ["".join(_words(found, data, codes)) for found in (source, _all(unit, "target"))]
    at = say("unit {id}", id=unit.get("id", ""))
    return Row(unit.get("name", ""), texts[0], texts[1], was, at)


def _all(unit: etree._Element, name: str) -> list[etree._Element]:
    """The parts of a text, should a program have cut it into segments."""
    found = unit.iter(f"{{{CORE}}}segment", f"{{{CORE}}}ignorable")
    return [part for one in found if (part := one.find(f"{{{CORE}}}{name}")) is not None]


Codes = Mapping[str, etree._Element]
"""The codes of the first language, by number."""


def _words(parts: list[etree._Element], data: Mapping[str, str], codes: Codes) -> Iterator[str]:
    for part in parts:
        yield from _inside(part, data, codes)


def _inside(element: etree._Element, data: Mapping[str, str], codes: Codes) -> Iterator[str]:
    """Words with their codes as they were written; marks of the program's own are passed over."""
    yield element.text or ""
    for inner in element:
        if not isinstance(inner.tag, str):
            yield inner.tail or ""
            continue
        start, end = _stands_for(inner, codes)
        yield data.get(start, "")
        yield from _inside(inner, data, codes)
        yield data.get(end, "")
        yield inner.tail or ""


def _stands_for(code: etree._Element, codes: Codes) -> tuple[str, str]:
    """The names of what is written at the start and the end of a code. Programs that write `sc` and `ec` in place of
    `pc`, or leave out where the data is, name the code of the first language by its number."""
    kind = str(code.tag).rpartition("}")[2]
    start, end = code.get("dataRefStart") or code.get("dataRef") or "", code.get("dataRefEnd", "")
    known = codes.get(code.get("startRef") or code.get("id") or "")
    if start or end or known is None or kind == "mrk":
        return start, end
    first, last = known.get("dataRefStart") or known.get("dataRef") or "", known.get("dataRefEnd", "")
    return {"sc": (first, ""), "ec": (last, "")}.get(kind, (first, last))


def read_xliff(path: Path) -> Received:
    """What a file of either version holds. Raises `ForeignFileError`."""
    root = read_root(path)
    readers = {f"{{{CORE}}}xliff": read_xliff2, f"{{{CORE_1}}}xliff": read_xliff1}
    if root.tag not in readers:
        raise damaged()
    return readers[str(root.tag)](root)
