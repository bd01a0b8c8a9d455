"""The structure tree, links and bookmarks as PDF objects (ISO 32000-1, 14.7, 12.5 and 12.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from msgspec import Struct, field
from pikepdf import Array, Dictionary, Name

from builder.outline.text.addresses import coded
from builder.write.pdf.citations import notes_of
from builder.write.pdf.structure import Content, Element, Link

_PRINT = 4
_PDF_2 = "http://iso.org/pdf2/ssn"
"""The namespace of the structure elements of PDF 2.0 (ISO 32000-2, 14.8.6)."""
Places = Mapping[str, tuple[int, float]]
"""Page and y (upward) of things a link can point to by name."""


class TreeWriter(Struct):
    """Writes elements and notes, for the ParentTree, which element owns each marked content and each link.

    `structured`: links and bookmarks also name the element they go to (ISO 32000-2, 12.3.2.3), as PDF/UA-2 asks.
    """

    pdf: pikepdf.Pdf
    places: Places
    pages: tuple[pikepdf.Object, ...]
    """Of the file; pikepdf looks through all of them whenever one is asked for."""
    structured: bool = False
    named: dict[str, pikepdf.Object] = field(default_factory=dict)
    """Elements that have an id."""
    aimed: list[tuple[pikepdf.Object, tuple[int, float]]] = field(default_factory=list)
    """Links that go to a place in this file."""
    placed: list[tuple[tuple[int, float], pikepdf.Object]] = field(default_factory=list)
    """Headings, by where they stand."""
    owners: dict[int, dict[int, pikepdf.Object]] = field(default_factory=dict)
    link_owners: list[pikepdf.Object] = field(default_factory=list)
    noted: dict[int, pikepdf.Object] = field(default_factory=dict)
    """Notes and references to them, by the `id` of their elements."""
    space: pikepdf.Object | None = None
    """The namespace of PDF 2.0, for a file of that version."""

    def write(self, root: Element) -> None:
        """Hang the tree on the catalog and the pages."""
        top = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        if self.structured:
            self.space = self.pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=pikepdf.String(_PDF_2)))
        top.K = self._element(root, top)
        self._name_space(top)
        self._name_elements(top)
        self._refer(root)
        pages = len(self.pages)
        numbers: list[object] = []
        for page in range(pages):
            owned = self.owners.get(page, {})
            numbers += [page, self.pdf.make_indirect(Array([owned[mcid] for mcid in range(len(owned))]))]
            self.pages[page].StructParents = page
        for index, owner in enumerate(self.link_owners):
            numbers += [pages + index, owner]
        top.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = pages + len(self.link_owners)
        self.pdf.Root.StructTreeRoot = top
        for annotation, place in self.aimed:
            self.aim(annotation, place)
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _name_space(self, top: pikepdf.Object) -> None:
        """The root element is one of PDF 2.0 (ISO 14289-2, 8.2.5.2); below it only notes are others than before."""
        if self.space is not None:
            top.Namespaces = Array([self.space])
            top.K.NS = self.space

    def _name_elements(self, top: pikepdf.Object) -> None:
        """Which element has which id (ISO 32000-1, table 322)."""
        if self.named:
            names = [item for id in sorted(self.named) for item in (pikepdf.String(id), self.named[id])]
            top.IDTree = self.pdf.make_indirect(Dictionary(Names=Array(names)))

    def _refer(self, root: Element) -> None:
        """In PDF 2.0 a note and the references to it name one another (ISO 14289-2, 8.2.5.14)."""
        if self.space is None:
            return
        for note, references in notes_of(root):
            made = self.noted[id(note)]
            referring = [self.noted[id(reference)] for reference in references]
            if referring:
                made.Ref = Array(referring)
            for reference in referring:
                reference.Ref = Array([*reference.get("/Ref", Array()), made])

    def aim(self, thing: pikepdf.Object, place: tuple[int, float]) -> None:
        """Let a link or bookmark go to a place; where asked for, to the element there too.

        Readers follow /D. PDF/UA-2 asks for /SD, and validators find it in an action only, not in /Dest.
        """
        if self.structured:
            aimed = Array([self._element_at(place), *list(destination(self.pages, place))[1:]])
            thing.A = Dictionary(S=Name.GoTo, D=destination(self.pages, place), SD=aimed)
        else:
            thing.Dest = destination(self.pages, place)

    def _element_at(self, place: tuple[int, float]) -> pikepdf.Object:
        """The heading nearest to a place on its page, which most places are the place of; else the whole document."""
        page, y = place
        there = [(abs(height - y), index) for index, ((number, height), _) in enumerate(self.placed) if number == page]
        return self.placed[min(there)[1]][1] if there else self.pdf.Root.StructTreeRoot.K

    def _element(self, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent))
        if element.tag in ("Note", "Reference"):
            self.noted[id(element)] = made
        if element.tag == "Note" and self.space is not None:
            made.S, made.NS = Name.FENote, self.space
        if element.lang:
            made.Lang = pikepdf.String(element.lang)
        if element.alt:
            made.Alt = pikepdf.String(element.alt)
        if element.id:
            made.ID = pikepdf.String(element.id)
            self.named[element.id] = made
        if element.place is not None:
            self.placed.append((element.place, made))
        if element.attributes:
            made.A = _attributes(element)
        home = next((k.page for k in element.kids if isinstance(k, Content)), None)
        if home is not None:
            made.Pg = self.pages[home]
        kids = [self._kid(kid, made, home) for kid in element.kids]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kid(self, kid: Element | Content | Link, owner: pikepdf.Object, home: int | None) -> object:
        match kid:
            case Element():
                return self._element(kid, owner)
            case Content():
                self.owners.setdefault(kid.page, {})[kid.mcid] = owner
                if kid.page == home:
                    return kid.mcid
                return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.mcid)
            case Link():
                return self._link(kid, owner)

    def _link(self, link: Link, owner: pikepdf.Object) -> pikepdf.Object:
        page = self.pages[link.page]
        annotation = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=_numbers(link.box),
                Border=Array([0, 0, 0]),
                F=_PRINT,
                Contents=pikepdf.String(link.contents),
                StructParent=len(self.pages) + len(self.link_owners),
            )
        )
        self._aim(annotation, link.href)
        self.link_owners.append(owner)
        if Name.Annots not in page:
            page.Annots = Array([])
        page.Annots.append(annotation)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)

    def _aim(self, annotation: pikepdf.Object, href: str) -> None:
        """A place in this file for `#name`, else a URL. An unknown name is a `KeyError`."""
        if href.startswith("#"):
            self.aimed.append((annotation, self.places[href[1:]]))
        else:
            annotation.A = Dictionary(S=Name.URI, URI=pikepdf.String(coded(href)))


def _attributes(element: Element) -> pikepdf.Object:
    rows = [
        Dictionary({"/O": Name(f"/{owner}"), f"/{name}": _value(value)}) for owner, name, value in element.attributes
    ]
    return rows[0] if len(rows) == 1 else Array(rows)


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return _numbers(value)
    if isinstance(value, list):
        return Array([pikepdf.String(text) for text in value])
    text = str(value)
    return Name(text) if text.startswith("/") else pikepdf.String(text)


def _numbers(values: Sequence[float]) -> Array:
    return Array([round(v, 2) for v in values])


def destination(pages: Sequence[pikepdf.Object], place: tuple[int, float]) -> Array:
    """A page from a height on, its zoom left as it is."""
    page, y = place
    return Array([pages[page], Name.XYZ, None, round(y, 2), None])


def write_bookmarks(writer: TreeWriter, root: Element) -> None:
    """One bookmark a heading, nested as the levels are, in reading order."""
    places: list[tuple[int, float]] = []
    with writer.pdf.open_outline() as outline:
        branches: list[tuple[int, list[pikepdf.OutlineItem]]] = [(0, outline.root)]
        for element in root.walk():
            if element.place is None:
                continue
            level = int(element.tag[1:])
            while branches[-1][0] >= level:
                branches.pop()
            item = pikepdf.OutlineItem(element.title)
            item.destination = destination(writer.pages, element.place)
            places.append(element.place)
            branches[-1][1].append(item)
            branches.append((level, item.children))
    if writer.structured and places:
        for bookmark, place in zip(_bookmarks(writer.pdf.Root.Outlines), places, strict=True):
            del bookmark.Dest
            writer.aim(bookmark, place)


def _bookmarks(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All bookmarks below one, in reading order."""
    bookmark = parent.get("/First")
    while bookmark is not None:
        yield bookmark
        yield from _bookmarks(bookmark)
        bookmark = bookmark.get("/Next")
