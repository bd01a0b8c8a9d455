"""Citation marks and the sources they stand for, linked both ways (ISO 14289-1, 7.9; ISO 14289-2, 8.2.5.14).

A mark is a Reference with a link to each source; a source is a Note with an id, its number a link back to the first
mark. Where a document has marks and no list, or a list and no marks, nothing is linked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec import Struct, field

from builder.write.pdf.structure import Element, Link, copied

Place = tuple[int, float]
Box = tuple[float, float, float, float]
SOURCES = "sources"
"""The name of the item that lists the sources."""


class Citations(Struct):
    """What is met of marks and sources while pages are drawn. Numbers are as printed."""

    order: float = 0.0
    """The reading number of the panel that is being drawn; panels are drawn as they lie on the sheet."""
    marks: dict[str, tuple[float, Place]] = field(default_factory=dict)
    """The first mark of each source, as panels are read."""
    sources: dict[str, Place] = field(default_factory=dict)

    def marked(self, number: str, place: Place) -> None:
        """A mark for a source stands there."""
        self._mark(number, self.order, place)

    def add(self, met: Citations) -> None:
        """What was met while a part was drawn."""
        self.order = met.order
        for number, (order, mark) in met.marks.items():
            self._mark(number, order, mark)
        for number, source in met.sources.items():
            self.sources.setdefault(number, source)

    def _mark(self, number: str, order: float, place: Place) -> None:
        known = self.marks.get(number)
        if known is None or order < known[0]:
            self.marks[number] = order, place

    @property
    def places(self) -> dict[str, Place]:
        """Where links between them go, by name."""
        back = {mark_name(number): place for number, (_, place) in self.marks.items() if number in self.sources}
        return {**{source_name(n): place for n, place in self.sources.items() if n in self.marks}, **back}


def source_name(number: str) -> str:
    """What links to a source go to; the id of its Note."""
    return f"source-{number}"


def mark_name(number: str) -> str:
    """What a link back goes to."""
    return f"mark-{number}"


def noted_number(href: str | None) -> str:
    """The number of the source whose words follow a run with this link: it leads back to a mark; else empty."""
    return href.removeprefix("#mark-") if href and href.startswith("#mark-") else ""


def numbers_in(mark: str) -> list[tuple[bool, str]]:
    """A mark such as `1,3` as its numbers and what is between them, in order."""
    return [(is_number, "".join(part)) for is_number, part in groupby(mark, key=str.isdigit)]


def cited_by(root: Element) -> frozenset[str]:
    """Where all links between marks and sources go that are below an element."""
    kids = (kid for element in root.walk() for kid in element.kids)
    return frozenset(kid.href[1:] for kid in kids if isinstance(kid, Link) and _is_ours(kid))


def unlinked(root: Element, places: Mapping[str, Place]) -> None:
    """Links between marks and sources of which the other end was not drawn become plain words.

    Those of a finished element do so in a copy.
    """
    for number, kid in enumerate(root.kids):
        if isinstance(kid, Element) and kid.cites is not None and not kid.cites <= places.keys():
            root.kids[number] = copied(kid)
    links = [kid for kid in root.kids if isinstance(kid, Link) and _is_ours(kid) and kid.href[1:] not in places]
    if links:
        root.tag = "Span"
        root.kids = [kid for kid in root.kids if kid not in links]
    for kid in root.kids:
        if isinstance(kid, Element) and kid.cites is None:
            unlinked(kid, places)


def _is_ours(link: Link) -> bool:
    return link.href.startswith(("#source-", "#mark-"))


def notes_of(root: Element) -> Iterator[tuple[Element, list[Element]]]:
    """Each Note with the References to it."""
    notes = {element.id: element for element in root.walk() if element.tag == "Note" and element.id}
    referring: dict[str, list[Element]] = {id: [] for id in notes}
    for element in root.walk():
        if element.tag == "Reference":
            for link in (kid for inner in element.walk() for kid in inner.kids if isinstance(kid, Link)):
                if link.href[1:] in referring:
                    referring[link.href[1:]].append(element)
    yield from ((notes[id], found) for id, found in referring.items())
