"""python-pptx's package, relationships and slides, made so that a slide more costs the same at 3 and at 3,000.

As they come, each new part walks through all parts for its name, each new relationship through all relationships, each
new slide through all ids, each picture through all pictures, each placeholder of a page of notes through all its shapes
for an id; and whoever asks a slide for its id has all slides asked. These classes lean on names of python-pptx
that are not promised; it is pinned for that, and `test_flat` fails when they change.
"""

from __future__ import annotations

import hashlib
from copy import copy
from io import BytesIO
from typing import IO, Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart, _Relationships
from pptx.opc.packuri import PackURI
from pptx.oxml.presentation import CT_SlideIdList
from pptx.oxml.slide import CT_NotesSlide, CT_Slide
from pptx.package import Package
from pptx.parts.image import Image, ImagePart
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.slide import SlideLayout, Slides

from builder.theme.ooxml import Element

Target = Part | str


class FlatPackage(Package):
    """A package that remembers the last number of each kind of part, and its pictures by their bytes."""

    def __init__(self, pkg_file: Any) -> None:
        super().__init__(pkg_file)
        self._last: dict[str, int] = {}
        self._pictures: dict[bytes, ImagePart] = {}
        self.slide: Element | None = None
        """A slide with nothing on it, which python-pptx would read anew for each."""
        self.notes: Element | None = None
        """A page of notes with its placeholders, as python-pptx made the first."""

    def next_partname(self, tmpl: str) -> PackURI:
        """A name of this form (`/ppt/slides/slide%d.xml`) that no part has."""
        if tmpl not in self._last:
            head, tail = tmpl.split("%d")
            names = (p.partname for p in self.iter_parts() if p.partname.startswith(head))
            numbers = (name[len(head) : len(name) - len(tail)] for name in names if name.endswith(tail))
            self._last[tmpl] = max((int(n) for n in numbers if n.isdigit()), default=0)
        self._last[tmpl] += 1
        return PackURI(tmpl % self._last[tmpl])

    def next_image_partname(self, ext: str) -> PackURI:
        """A name no picture has."""
        return self.next_partname(f"/ppt/media/image%d.{ext}")

    def get_or_add_image_part(self, image_file: str | IO[bytes]) -> ImagePart:
        """The part of a picture; the same picture twice is kept once."""
        image = Image.from_file(image_file)
        digest = hashlib.sha256(image.blob).digest()
        if digest not in self._pictures:
            self._pictures[digest] = ImagePart.new(self, image)
        return self._pictures[digest]


class FlatRelationships(_Relationships):
    """A part's relationships with a table by what they lead to. Only for parts that drop none once it is in use."""

    def _known(self) -> dict[tuple[str, bool, Target], str]:
        if "_by_target" not in self.__dict__:
            self._by_target = {
                (r.reltype, r.is_external, r.target_ref if r.is_external else r.target_part): r.rId
                for r in self.values()
            }
        return self._by_target

    def _get_matching(self, reltype: str, target: Target, is_external: bool = False) -> str | None:
        return self._known().get((reltype, is_external, target))

    def _add_relationship(self, reltype: str, target: Target, is_external: bool = False) -> str:
        known = self._known()
        known[reltype, is_external, target] = id = str(super()._add_relationship(reltype, target, is_external))
        return id

    def pop(self, rId: str) -> Any:  # noqa: N803 (python-pptx's name)
        """Drop one; the table is made anew."""
        self.__dict__.pop("_by_target", None)
        return super().pop(rId)


class RisingSlideIds(CT_SlideIdList):
    """A list of slides whose ids only rise."""

    @property
    def _next_id(self) -> int:
        last = next(self.iterchildren(reversed=True), None)  # to count them takes as long as there are slides
        return 256 if last is None else int(last.get("id", "256")) + 1


class FlatSlides(Slides):
    """Slides whose parts know their ids."""

    def add_slide(self, slide_layout: SlideLayout) -> Any:
        """A new last slide on this layout, without placeholders: each is made when a text stands in it.

        Its name is of the package's numbers, as are those of slides that are put in as they were kept.
        """
        owner: Any = self.part
        package = owner.package
        if package.slide is None:
            package.slide = CT_Slide.new()
        name = package.next_partname("/ppt/slides/slide%d.xml")
        part: Any = FlatSlidePart(name, CONTENT_TYPE.PML_SLIDE, package, copy(package.slide))
        part.relate_to(slide_layout.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        entry = self._sldIdLst.add_sldId(owner.relate_to(part, RELATIONSHIP_TYPE.SLIDE))
        part.own_id = int(entry.get("id", "0"))
        return part.slide


class ClosingPart(XmlPart):
    """A part that is nothing but its bytes once it is closed: its tree takes many times their room.

    Whoever writes a package asks its parts for name, kind, relationships and bytes, and for their tree only to make
    the bytes. So a part is whole without it; what is drawn on its slide after that is lost.
    """

    closed: bytes | None = None

    def close(self) -> None:
        """Keep the bytes alone."""
        self.closed = self.blob
        for name in ("_element", "slide", "notes_slide"):  # what `lazyproperty` keeps holds the tree too
            self.__dict__.pop(name, None)

    # A part of python-pptx can be given other bytes; one with a tree cannot, there as here.
    @property  # type: ignore[misc]
    def blob(self) -> bytes:
        """The part's bytes."""
        return super().blob if self.closed is None else self.closed


class FlatNotesPart(ClosingPart, NotesSlidePart):
    """A page of notes that can be closed."""


class FlatSlidePart(ClosingPart, SlidePart):
    """A slide's part that knows its id, and whose notes begin as a copy of the first.

    Only for a notes master that stays as it is once a slide has notes.
    """

    own_id: int

    def close(self) -> None:
        """Keep the bytes of the slide and of its notes alone."""
        super().close()
        for relation in self.rels.values():
            if not relation.is_external and isinstance(relation.target_part, FlatNotesPart):
                relation.target_part.close()

    @property
    def slide_id(self) -> int:
        """The id it was given; it never changes."""
        return self.own_id

    def _add_notes_slide_part(self) -> Any:
        package: Any = self.package
        master = package.presentation_part.notes_master_part
        tree = CT_NotesSlide.new() if package.notes is None else copy(package.notes)
        name = package.next_partname("/ppt/notesSlides/notesSlide%d.xml")
        part: Any = FlatNotesPart(name, CONTENT_TYPE.PML_NOTES_SLIDE, package, tree)
        part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(self, RELATIONSHIP_TYPE.SLIDE)
        self.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
        if package.notes is None:
            part.notes_slide.clone_master_placeholders(master.notes_master)
            package.notes = copy(tree)
        return part


def open_flat(data: bytes) -> Any:
    """The presentation of a package's bytes, ready for many slides.

    python-pptx has made these three by its own classes; ours have other methods and no fields that must be set before.
    """
    part = FlatPackage.open(BytesIO(data)).main_document_part
    part.rels.__class__ = FlatRelationships
    presentation = part.presentation
    presentation.slides._sldIdLst.__class__ = RisingSlideIds
    presentation.slides.__class__ = FlatSlides
    return presentation
