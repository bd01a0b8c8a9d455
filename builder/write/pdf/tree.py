"""The structure tree, links and bookmarks as PDF objects (ISO 32000-1, 14.7, 12.5 and 12.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from msgspec import Struct
from pikepdf import Array, Dictionary, Name

from builder.write.pdf.citations import notes_of
from builder.write.pdf.structure import Element
from builder.write.pdf.structure_objects import Elements

_PDF_2 = "http://iso.org/pdf2/ssn"
"""The namespace of the structure elements of PDF 2.0 (ISO 32000-2, 14.8.6)."""
Places = Mapping[str, tuple[int, float]]
"""Page and y (upward) of things a link can point to by name."""


class TreeWriter(Struct):
    """Writes elements, links and, for the ParentTree, which element owns each marked content and each link.

    `structured`: links and bookmarks also name the element they go to (ISO 32000-2, 12.3.2.3), as PDF/UA-2 asks.
    """

    elements: Elements
    places: Places
    structured: bool = False

    @property
    def pdf(self) -> pikepdf.Pdf:
        return self.elements.pdf

    @property
    def pages(self) -> Sequence[pikepdf.Object]:
        """Of the file; pikepdf looks through all of them whenever one is asked for."""
        return self.elements.pages

    def write(self, root: Element) -> None:
        """Hang the tree on the catalog and the pages."""
        top = self.pdf.make_indirect(Dictionary({"/Type": Name.StructTreeRoot}))
        top.K = self.elements.add(root, top)
        self.pdf.Root.StructTreeRoot = top
        if self.structured:
            self._name_space(top, root)
        self._name_elements(top)
        self._name_owners(top)
        self._put_links()
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _name_space(self, top: pikepdf.Object, root: Element) -> None:
        """The root element is one of PDF 2.0 (ISO 14289-2, 8.2.5.2); below it only notes are others than before.

        There a note and the references to it name one another (ISO 14289-2, 8.2.5.14).
        """
        space = self.pdf.make_indirect(Dictionary({"/Type": Name.Namespace, "/NS": pikepdf.String(_PDF_2)}))
        top.Namespaces = Array([space])
        top.K.NS = space
        noted = {id(element): self.elements.made[number] for element, number in self.elements.told}
        for element, number in self.elements.told:
            if element.tag == "Note":
                made = self.elements.made[number]
                made.S, made.NS = Name.FENote, space
        for note, references in notes_of(root):
            referring = [noted[id(reference)] for reference in references]
            if referring:
                noted[id(note)].Ref = Array(referring)
            for one in referring:
                one.Ref = Array([*one.get("/Ref", Array()), noted[id(note)]])

    def _name_elements(self, top: pikepdf.Object) -> None:
        """Which element has which id (ISO 32000-1, table 322)."""
        named = {element.id: self.elements.made[number] for element, number in self.elements.told if element.id}
        if named:
            names = [item for id in sorted(named) for item in (pikepdf.String(id), named[id])]
            top.IDTree = self.pdf.make_indirect(Dictionary(Names=Array(names)))

    def _name_owners(self, top: pikepdf.Object) -> None:
        """Which element owns each marked content of a page, and each link (ISO 32000-1, 14.7.4.4)."""
        made = self.elements.made
        owned: list[dict[int, pikepdf.Object]] = [{} for _ in self.pages]
        for content, owner in self.elements.owners:
            owned[content.page][content.mcid] = made[owner]
        entries: list[object] = []
        for number, (page, owners) in enumerate(zip(self.pages, owned, strict=True)):
            entries += [number, self.pdf.make_indirect(Array([owners[mcid] for mcid in range(len(owners))]))]
            page.StructParents = number
        for number, (_, annotation, owner) in enumerate(self.elements.links, len(self.pages)):
            entries += [number, made[owner]]
            annotation["/StructParent"] = number
        top.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(entries)))
        top.ParentTreeNextKey = len(self.pages) + len(self.elements.links)

    def _put_links(self) -> None:
        """The links on their pages; those to `#name` go to that place. An unknown name is a `KeyError`."""
        on_pages: list[list[pikepdf.Object]] = [[] for _ in self.pages]
        for link, annotation, _ in self.elements.links:
            on_pages[link.page].append(annotation)
            if link.href.startswith("#"):
                self.aim(annotation, self.places[link.href[1:]])
        for page, own in zip(self.pages, on_pages, strict=True):
            if own:
                page.Annots = Array(own)

    def aim(self, thing: pikepdf.Object, place: tuple[int, float]) -> None:
        """Let a link or bookmark go to a place; where asked for, to the element there too.

        Readers follow /D. PDF/UA-2 asks for /SD, and validators find it in an action only, not in /Dest.
        """
        if self.structured:
            aimed = Array([self._element_at(place), *list(destination(self.pages, place))[1:]])
            thing.A = Dictionary(S=Name.GoTo, D=destination(self.pages, place), SD=aimed)
        else:
            thing["/Dest"] = destination(self.pages, place)

    @property
    def headings(self) -> Iterator[tuple[tuple[int, float], Element, pikepdf.Object]]:
        """Where each stands, in reading order."""
        for element, number in self.elements.told:
            if element.place is not None:
                yield element.place, element, self.elements.made[number]

    def _element_at(self, place: tuple[int, float]) -> pikepdf.Object:
        """The heading nearest to a place on its page, which most places are the place of; else the whole document."""
        page, y = place
        there = [(abs(height - y), made) for (number, height), _, made in self.headings if number == page]
        return min(there, key=lambda found: found[0])[1] if there else self.pdf.Root.StructTreeRoot.K


def destination(pages: Sequence[pikepdf.Object], place: tuple[int, float]) -> Array:
    """A page from a height on, its zoom left as it is."""
    page, y = place
    return Array([pages[page], Name.XYZ, None, round(y, 2), None])


def write_bookmarks(writer: TreeWriter) -> None:
    """One bookmark a heading, nested as the levels are, in reading order."""
    places: list[tuple[int, float]] = []
    with writer.pdf.open_outline() as outline:
        branches: list[tuple[int, list[pikepdf.OutlineItem]]] = [(0, outline.root)]
        for place, heading, _ in writer.headings:
            level = int(heading.tag[1:])
            while branches[-1][0] >= level:
                branches.pop()
            item = pikepdf.OutlineItem(heading.title)
            item.destination = destination(writer.pages, place)
            places.append(place)
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
