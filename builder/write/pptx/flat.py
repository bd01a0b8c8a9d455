"""python-pptx's package, relationships and slides, made so that a slide more costs the same at 3 and at 3,000.

As they come, each new part walks through all parts for its name, each new relationship through all relationships, each
new slide through all ids, each picture through all pictures, each placeholder of a page of notes through all its shapes
for an id; and whoever asks a slide for its id has all slides asked. These classes lean on names of python-pptx
that are not promised; it is pinned for that, and `test_flat` fails when they change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from typing import IO, Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part, _Relationships
from pptx.opc.packuri import PackURI
from pptx.oxml.presentation import CT_SlideIdList
from pptx.package import Package
from pptx.parts.image import Image, ImagePart
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.slide import SlideLayout, Slides

from builder.theme.ooxml import Element, qname

Target = Part | str


class FlatPackage(Package):
    """A package that remembers the last number of each kind of part, and its pictures by their bytes."""

    def __init__(self, pkg_file: Any) -> None:
        super().__init__(pkg_file)
        self._last: dict[str, int] = {}
        self._pictures: dict[bytes, ImagePart] = {}
        self.notes_shapes: Sequence[Element] = ()
        """The placeholders of a page of notes, as python-pptx made them for the first."""

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
        return int(self[-1].get("id", "256")) + 1 if len(self) else 256


class FlatSlides(Slides):
    """Slides whose parts know their ids."""

    def add_slide(self, slide_layout: SlideLayout) -> Any:
        """A new last slide on this layout, with its placeholders."""
        return self._known(super().add_slide(slide_layout))

    def add_bare(self, slide_layout: SlideLayout) -> Any:
        """The same without placeholders: whoever has them of another slide need not have them made again."""
        id, slide = self.part.add_slide(slide_layout)
        self._sldIdLst.add_sldId(id)
        return self._known(slide)

    def _known(self, slide: Any) -> Any:
        slide.part.__class__ = FlatSlidePart
        slide.part.own_id = int(self._sldIdLst[-1].get("id", "0"))
        return slide


class FlatSlidePart(SlidePart):
    """A slide's part that knows its id, and whose notes have copies of the first notes' placeholders.

    Only for a notes master that stays as it is once a slide has notes.
    """

    own_id: int

    @property
    def slide_id(self) -> int:
        """The id it was given; it never changes."""
        return self.own_id

    def _add_notes_slide_part(self) -> Any:
        package: Any = self.package
        notes: Any = NotesSlidePart
        if not package.notes_shapes:
            first: Any = super()._add_notes_slide_part()  # type: ignore[no-untyped-call]
            package.notes_shapes = _shapes_of(first.notes_slide)
            return first
        part = notes._add_notes_slide_part(package, self, package.presentation_part.notes_master_part)
        part._element.spTree.extend(deepcopy(package.notes_shapes))
        self.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
        return part


def _shapes_of(slide: Any) -> list[Element]:
    """Copies of a slide's shapes."""
    return [deepcopy(shape) for shape in slide._element.spTree.iterchildren(qname("p:sp"))]


def open_flat(data: bytes) -> Any:
    """The presentation of a package's bytes, ready for many slides."""
    part = FlatPackage.open(BytesIO(data)).main_document_part
    part.rels.__class__ = FlatRelationships
    presentation = part.presentation
    presentation.slides._sldIdLst.__class__ = RisingSlideIds
    presentation.slides.__class__ = FlatSlides
    return presentation
