"""Structure elements and links as PDF objects (ISO 32000-1, 14.7.2 and 12.5.6.5).

Those of a finished element are made once, in a file of their own, and copied from there into each file that has them:
qpdf copies hundreds of objects in the time in which pikepdf makes thirty.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pikepdf
from msgspec import Struct, field
from pikepdf import Array, Dictionary, Name

from builder.memory import once_for_each
from builder.outline.text.addresses import coded
from builder.write.pdf.structure import Content, Element, Link

_PRINT = 4
_KEPT = 128
"""Finished elements whose objects are kept: the panels of some leaflets."""


class Elements(Struct):
    """Elements as objects of one file, in reading order; by their numbers here the rest of the file names them.

    Without `pages` they do not say on which page they stand yet.
    """

    pdf: pikepdf.Pdf
    pages: Sequence[pikepdf.Object] = ()
    made: list[pikepdf.Object] = field(default_factory=list)
    homes: list[int | None] = field(default_factory=list)
    """The page on which each has its marks."""
    owners: list[tuple[Content, int]] = field(default_factory=list)
    """Which element owns each marked content."""
    links: list[tuple[Link, pikepdf.Object, int]] = field(default_factory=list)
    """Each link, its annotation, and the element that owns it."""
    told: list[tuple[Element, int]] = field(default_factory=list)
    """Those that something refers to: headings, notes, references, heads of tables."""

    def add(self, element: Element, parent: pikepdf.Object | None) -> pikepdf.Object:
        """An element with all below it."""
        if element.cites is not None and self.pages:
            return self._copied(_shelf(element), parent)
        return self._made(element, parent)

    def _made(self, element: Element, parent: pikepdf.Object | None) -> pikepdf.Object:
        home = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
        entries = {"/Type": Name.StructElem, "/S": _tag(element.tag), **_described(element)}
        if parent is not None:
            entries["/P"] = parent
        if home is not None and self.pages:
            entries["/Pg"] = self.pages[home]
        number, made = len(self.made), self.pdf.make_indirect(Dictionary(entries))
        self.made.append(made)
        self.homes.append(home)
        if element.id or element.place is not None or element.tag in ("Note", "Reference"):
            self.told.append((element, number))
        kids = [self._kid(kid, number, home) for kid in element.kids]
        if kids:
            made["/K"] = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kid(self, kid: Element | Content | Link, owner: int, home: int | None) -> object:
        match kid:
            case Element():
                return self.add(kid, self.made[owner])
            case Content():
                self.owners.append((kid, owner))
                if kid.page == home:
                    return kid.mcid
                return Dictionary({"/Type": Name.MCR, "/Pg": self.pages[kid.page], "/MCID": kid.mcid})
            case Link():
                return self._link(kid, owner, home)

    def _link(self, link: Link, owner: int, home: int | None) -> pikepdf.Object:
        entries = {
            "/Type": Name.Annot, "/Subtype": Name.Link, "/Rect": numbers(link.box), "/Border": Array([0, 0, 0]),
            "/F": _PRINT, "/Contents": pikepdf.String(link.contents),
        }  # fmt: skip
        if not link.href.startswith("#"):
            entries["/A"] = Dictionary({"/S": Name.URI, "/URI": pikepdf.String(coded(link.href))})
        annotation = self.pdf.make_indirect(Dictionary(entries))
        self.links.append((link, annotation, owner))
        referred = {"/Type": Name.OBJR, "/Obj": annotation}
        return Dictionary(referred if link.page == home else {**referred, "/Pg": self.pages[link.page]})

    def _copied(self, shelf: Shelf, parent: pikepdf.Object | None) -> pikepdf.Object:
        found, first, kept = self.pdf.copy_foreign(shelf.objects), len(self.made), shelf.elements
        made, annotations = list(found[0]), list(found[1])
        made[0]["/P"] = parent
        for one, home in zip(made, kept.homes, strict=True):
            if home is not None:
                one["/Pg"] = self.pages[home]
        self.made += made
        self.homes += kept.homes
        self.owners += [(content, first + owner) for content, owner in kept.owners]
        links = zip(kept.links, annotations, strict=True)
        self.links += [(link, annotation, first + owner) for (link, _, owner), annotation in links]
        self.told += [(element, first + number) for element, number in kept.told]
        return made[0]


class Shelf(Struct, frozen=True):
    """A finished element's objects in a file of their own; `objects` holds the elements, and the annotations."""

    elements: Elements
    objects: pikepdf.Object


@once_for_each(_KEPT)
def _shelf(element: Element) -> Shelf:
    """The objects of a finished element, known by identity: what it holds does not change any more."""
    pdf = pikepdf.new()
    elements = Elements(pdf)
    elements.add(element, None)
    annotations = Array([annotation for _, annotation, _ in elements.links])
    return Shelf(elements, pdf.make_indirect(Array([Array(elements.made), annotations])))


def _described(element: Element) -> dict[str, object]:
    """What an element says of itself besides its kind and its place."""
    texts = (("/Lang", element.lang), ("/Alt", element.alt), ("/ID", element.id))
    entries: dict[str, object] = {key: pikepdf.String(text) for key, text in texts if text}
    if element.attributes:
        entries["/A"] = _attributes(element)
    return entries


@cache
def _tag(tag: str) -> pikepdf.Name:
    return Name(f"/{tag}")


def _attributes(element: Element) -> pikepdf.Object:
    rows = [
        Dictionary({"/O": Name(f"/{owner}"), f"/{name}": _value(value)}) for owner, name, value in element.attributes
    ]
    return rows[0] if len(rows) == 1 else Array(rows)


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return numbers(value)
    if isinstance(value, list):
        return Array([pikepdf.String(text) for text in value])
    text = str(value)
    return Name(text) if text.startswith("/") else pikepdf.String(text)


def numbers(values: Sequence[float]) -> Array:
    """Lengths in points, to a hundredth."""
    return Array([round(v, 2) for v in values])
