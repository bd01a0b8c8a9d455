"""Texts as XLIFF 1.2 (OASIS, 2008), for OmegaT and older programs: codes hold what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from builder.diagnostics import say
from builder.exchange.translate.changes import Row, fingerprint
from builder.exchange.translate.codes import Alone, Around, Piece, pieces
from builder.exchange.translate.handout import Entry, Handout, Received, limit_words, marks_words
from builder.exchange.translate.xml import add_text, child, code_words, damaged, direction_of, file_bytes, tag_of

CORE_1 = "urn:oasis:names:tc:xliff:document:1.2"
_NAMESPACES: dict[Any, str] = {None: CORE_1}
"""By prefix; the stubs of lxml do not know that the default one is None."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
STATES = {"missing": "needs-translation", "stale": "needs-review-translation", "done": "translated"}
WAS = "was:"
UNSURE = ("new", "needs-translation", "needs-adaptation", "needs-l10n")
"""States of a target that somebody has still to work on; one to be reviewed is a translation."""


def write_xliff1(handout: Handout) -> bytes:
    """The bytes of the file."""
    first, second = handout.direction
    root = etree.Element(f"{{{CORE_1}}}xliff", {"version": "1.2"}, nsmap=_NAMESPACES)
    file = child(root, "file", original=handout.outline, datatype="plaintext")
    file.set("source-language", tag_of(first))
    file.set("target-language", tag_of(second))
    header = child(file, "header")
    for line in marks_words(handout.direction):
        child(header, "note", handout.tell(line))
    for term in handout.glossary:
        child(header, "note", f"{term.first} = {term.second}")
    body = child(file, "body")
    for number, entry in enumerate(handout.entries, 1):
        _write_unit(body, number, entry, handout)
    return file_bytes(root)


def _write_unit(body: etree._Element, number: int, entry: Entry, handout: Handout) -> None:
    unit = child(body, "trans-unit", id=str(number), resname=entry.unit.place)
    unit.set(SPACE, "preserve")
    if entry.unit.state == "done":
        unit.set("approved", "yes")  # else Weblate and its like take every text for one to be edited
    if entry.limit is not None:
        unit.set("maxwidth", str(entry.limit))
        unit.set("size-unit", "char")
    source, target = pieces(entry.unit.source), pieces(entry.unit.shown)
    _Codes().write(child(unit, "source"), source)
    if target:
        _Codes().write(child(unit, "target", state=STATES[entry.unit.state]), target)
    notes = [handout.tell(entry.where), handout.tell(limit_words(entry)), " ".join(code_words(source))]
    for note in (*notes, entry.unit.previous, WAS + fingerprint(entry.unit.shown)):
        if note:
            child(unit, "note", note)


class _Codes:
    """Numbers the codes of a text in its own order, as these programs expect."""

    def __init__(self) -> None:
        self._count = 0

    def write(self, into: etree._Element, parts: tuple[Piece, ...]) -> None:
        for part in parts:
            if isinstance(part, str):
                add_text(into, part)
                continue
            self._count += 1
            id = str(self._count)
            if isinstance(part, Alone):
                child(into, "ph", part.written, id=id)
            else:
                self._around(into, part, id)

    def _around(self, into: etree._Element, part: Around, id: str) -> None:
        kind = "bold" if part.bold else "link"
        child(into, "bpt", part.start, id=id, rid=id, ctype=kind)
        self.write(into, part.inside)
        child(into, "ept", part.end, id=id, rid=id)


def read_xliff1(root: etree._Element) -> Received:
    """What a file of ours holds. Raises `ForeignFileError`."""
    files = root.findall(f"{{{CORE_1}}}file")
    if len(files) != 1:
        raise damaged()
    direction = direction_of(files[0].get("source-language"), files[0].get("target-language"))
    units = files[0].iter(f"{{{CORE_1}}}trans-unit")
    return Received(files[0].get("original", ""), direction, tuple(_row(unit) for unit in units))


def _row(unit: etree._Element) -> Row:
    notes = [note.text or "" for note in unit.findall(f"{{{CORE_1}}}note")]
    was = next((note.removeprefix(WAS) for note in notes if note.startswith(WAS)), "")
    source, target = (unit.find(f"{{{CORE_1}}}{name}") for name in ("source", "target"))
    codes = _codes(source)
    texts = ["".join(_inside(text, codes)) if text is not None else "" for text in (source, target)]
    unsure = target is not None and target.get("state") in UNSURE
    at = say("unit {id}", id=unit.get("id", ""))
    return Row(unit.get("resname", ""), texts[0], texts[1], was, at, unsure)


Codes = Mapping[tuple[str, str], str]
"""What the codes of a text stand for, by their kind and number."""


def _codes(source: etree._Element | None) -> Codes:
    found = source.iter(*(f"{{{CORE_1}}}{kind}" for kind in ("ph", "bpt", "ept"))) if source is not None else ()
    return {(_kind(code), code.get("id", "")): "".join(_inside(code, {})) for code in found}


def _kind(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _inside(element: etree._Element, codes: Codes) -> Iterator[str]:
    """All words of a text, those in codes too; a code that a program left empty or put another in place of (`x`, `g`)
    says what the source's code of its number does."""
    yield element.text or ""
    for inner in element:
        if isinstance(inner.tag, str):
            yield from _code(inner, codes)
        yield inner.tail or ""


def _code(element: etree._Element, codes: Codes) -> Iterator[str]:
    kind, id = _kind(element), element.get("id", "")
    alone = {"x": "ph", "bx": "bpt", "ex": "ept"}.get(kind, kind)
    if kind == "g":
        yield codes.get(("bpt", id), "")
        yield from _inside(element, codes)
        yield codes.get(("ept", id), "")
    elif kind != "mrk" and not len(element) and not element.text:
        yield codes.get((alone, id), codes.get((alone, element.get("rid", "")), ""))
    else:
        yield from _inside(element, codes)
