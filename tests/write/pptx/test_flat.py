"""python-pptx made flat: the names it leans on are there, and what it writes is what python-pptx would write."""

from __future__ import annotations

import gc
import io
import weakref
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import pytest
from pptx import Presentation
from pptx.opc.package import OpcPackage, XmlPart, _Relationships
from pptx.oxml.presentation import CT_SlideIdList
from pptx.oxml.slide import CT_NotesSlide, CT_Slide
from pptx.package import Package
from pptx.parts.presentation import PresentationPart
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.slide import NotesSlide, Slides

from builder.write.pptx.flat import (
    FlatNotesPart,
    FlatPackage,
    FlatRelationships,
    FlatSlidePart,
    FlatSlides,
    RisingSlideIds,
    open_flat,
)
from builder.write.pptx.presentation import OWN_TEMPLATE
from tests.write.documents import picture

LEANED_ON = (
    (OpcPackage, "next_partname"), (OpcPackage, "iter_parts"), (Package, "next_image_partname"),
    (Package, "get_or_add_image_part"), (_Relationships, "_get_matching"), (_Relationships, "_add_relationship"),
    (_Relationships, "pop"), (CT_SlideIdList, "_next_id"), (Slides, "add_slide"), (SlidePart, "slide_id"),
    (SlidePart, "_add_notes_slide_part"), (PresentationPart, "slide_id"), (XmlPart, "blob"), (SlidePart, "slide"),
    (SlidePart, "notes_slide"), (NotesSlidePart, "notes_slide"), (CT_Slide, "new"),
    (PresentationPart, "_next_slide_partname"), (PresentationPart, "notes_master_part"), (CT_NotesSlide, "new"),
    (NotesSlide, "clone_master_placeholders"),
)  # fmt: skip
ASKED = {"iter_parts", "slide", "notes_slide", "new"}
"""Those that are used, not written anew."""
OURS: dict[type, type] = {
    OpcPackage: FlatPackage, Package: FlatPackage, _Relationships: FlatRelationships, CT_SlideIdList: RisingSlideIds,
    Slides: FlatSlides, SlidePart: FlatSlidePart,
}  # fmt: skip


@pytest.mark.parametrize(("owner", "name"), LEANED_ON, ids=lambda x: getattr(x, "__name__", x))
def test_the_names_are_python_pptxs_own(owner: type, name: str) -> None:
    """A new python-pptx may not have them: then `flat` is to be written anew."""
    assert version("python-pptx") == "1.0.2"
    assert name in vars(owner)
    ours = OURS.get(owner)
    assert name in ASKED or ours is None or name in vars(ours)


def filled(presentation: Any) -> Any:
    """A few slides with notes, links and pictures, one of them twice."""
    for number in range(4):
        slide = presentation.slides.add_slide(presentation.slide_layouts[7 - number % 2])
        slide.notes_slide.notes_text_frame.text = str(number)
        for holder in list(slide.placeholders):
            holder.element.getparent().remove(holder.element)  # ours are made when a text stands in them
        slide.shapes.add_picture(io.BytesIO(picture(30 + number // 2)), 0, 0)
        slide.part.relate_to("https://example.org", "hyperlink", is_external=True)
        slide.part.relate_to("https://example.org", "hyperlink", is_external=True)
    return presentation


def parts(presentation: Any) -> Iterator[tuple[str, bytes, bytes]]:
    for part in presentation.part.package.iter_parts():
        yield part.partname, part.blob, part.rels.xml


def test_every_part_is_as_without() -> None:
    plain = filled(Presentation(str(OWN_TEMPLATE)))
    flat = filled(open_flat(OWN_TEMPLATE.read_bytes()))
    assert sorted(parts(flat)) == sorted(parts(plain))


def test_notes_of_one_slide_are_not_handed_to_the_next() -> None:
    presentation = filled(open_flat(OWN_TEMPLATE.read_bytes()))
    assert [slide.notes_slide.notes_text_frame.text for slide in presentation.slides] == ["0", "1", "2", "3"]


def test_a_closed_slide_is_its_bytes_alone() -> None:
    """With all their trees 3,000 slides took 2 GB."""
    open_ones = filled(open_flat(OWN_TEMPLATE.read_bytes()))
    closed = filled(open_flat(OWN_TEMPLATE.read_bytes()))
    trees = [weakref.ref(slide.shapes) for slide in closed.slides]
    for slide in list(closed.slides):
        slide.part.close()
    del slide
    gc.collect()
    assert [tree() for tree in trees] == [None] * 4
    notes = [part for part in closed.part.package.iter_parts() if isinstance(part, FlatNotesPart)]
    assert len(notes) == 4
    assert not any("_element" in vars(part) for part in notes)
    assert sorted(parts(closed)) == sorted(parts(open_ones))


def calls_for_last_slide(slides: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many parts python-pptx looks at for one slide more."""
    presentation = open_flat(OWN_TEMPLATE.read_bytes())
    for _ in range(slides):
        presentation.slides.add_slide(presentation.slide_layouts[7]).notes_slide  # noqa: B018 (made when asked for)
    seen = 0
    walk = OpcPackage.iter_parts

    def counted(package: Any) -> Iterator[Any]:
        nonlocal seen
        for part in walk(package):
            seen += 1
            yield part

    monkeypatch.setattr(OpcPackage, "iter_parts", counted)
    presentation.slides.add_slide(presentation.slide_layouts[7]).notes_slide  # noqa: B018
    monkeypatch.undo()
    return seen


def test_a_slides_id_asks_no_other_slide(monkeypatch: pytest.MonkeyPatch) -> None:
    presentation = filled(open_flat(OWN_TEMPLATE.read_bytes()))
    plain = [PresentationPart.slide_id(presentation.part, slide.part) for slide in presentation.slides]
    monkeypatch.delattr(PresentationPart, "slide_id")
    assert [slide.slide_id for slide in presentation.slides] == plain


def test_a_slide_more_looks_at_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [calls_for_last_slide(n, monkeypatch) for n in (2, 40)] == [0, 0]


def test_slides_have_rising_ids_and_names_of_their_own() -> None:
    presentation = filled(open_flat(OWN_TEMPLATE.read_bytes()))
    assert [slide.slide_id for slide in presentation.slides] == [256, 257, 258, 259]
    names = [part.partname for part in presentation.part.package.iter_parts()]
    assert len(set(names)) == len(names)


def test_a_relationship_that_was_dropped_is_made_anew() -> None:
    presentation = open_flat(OWN_TEMPLATE.read_bytes())
    part, target = presentation.part, presentation.slide_master.part
    kind = "https://example.org/kind"
    id = part.relate_to(target, kind)
    assert part.relate_to(target, kind) == id
    part.rels.pop(id)
    assert part.relate_to(target, kind) in part.rels
