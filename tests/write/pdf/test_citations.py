"""Citation marks and sources in the finished leaflet: linked both ways, in both standards, and not at all on press."""

from __future__ import annotations

from functools import cache

import pikepdf
import pytest

from builder.page.items import Document, GroupItem, TextItem
from builder.replace import replace
from builder.write.pdf import OFFICE, READER, write_pdf
from tests.layout.bilingual.made_editions import bilingual
from tests.layout.leaflet.made_leaflets import leaflet
from tests.write.pdf.screen_reader import Node, Tagged
from tests.write.pdf.verapdf import failures

DOCUMENTS = {"list": lambda: leaflet("zh").document, "two languages": lambda: bilingual("sample").document}


@cache
def tagged(name: str, access: str = "ua-1") -> Tagged:
    return Tagged(write_pdf(DOCUMENTS[name](), replace(READER, access=access)))


def nodes(of: Tagged, tag: str) -> list[Node]:
    return [node for node in of.root.walk() if node.tag == tag]


def links(node: Node) -> list[pikepdf.Object]:
    return [kid for inner in node.walk() for kid in inner.kids if isinstance(kid, pikepdf.Object)]


def target(annotation: pikepdf.Object) -> tuple[tuple[int, int], float]:
    destination = annotation.get("/Dest") or annotation.A.D
    return destination[0].objgen, float(destination[3])


@pytest.mark.parametrize("access", ["ua-1", "ua-2"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_number_of_a_mark_leads_to_its_source_and_each_source_back_to_a_mark(name: str, access: str) -> None:
    file = tagged(name, access)
    marks = [annotation for node in nodes(file, "Reference") for annotation in links(node)]
    notes = nodes(file, "FENote" if access == "ua-2" else "Note")
    assert marks
    assert notes
    assert len({str(note.object.ID) for note in notes}) == len(notes)
    assert {f"source-{mark.Contents}" for mark in marks} == {str(note.object.ID) for note in notes}
    rects = {(owner, round(float(mark.Rect[3]))) for mark in marks for owner in [page_of(file, mark)]}
    backs = [a for node in file.root.walk() for a in links_here(node) if node.tag == "Link" and a not in marks]
    assert len([back for back in map(target_of_place, backs) if back in rects]) >= len(notes)


def links_here(node: Node) -> list[pikepdf.Object]:
    return [kid for kid in node.kids if isinstance(kid, pikepdf.Object)]


def target_of_place(annotation: pikepdf.Object) -> tuple[tuple[int, int], int] | None:
    if "/Dest" not in annotation and annotation.A.S != "/GoTo":
        return None
    page, y = target(annotation)
    return page, round(y)


def page_of(file: Tagged, annotation: pikepdf.Object) -> tuple[int, int]:
    return next(
        page.obj.objgen
        for page in file.pdf.pages
        if any(other.objgen == annotation.objgen for other in page.obj.get("/Annots", []))
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_in_pdf_2_notes_and_references_name_one_another(name: str) -> None:
    file = tagged(name, "ua-2")
    notes = {note.object.objgen: note for note in nodes(file, "FENote")}
    for node in nodes(file, "Reference"):
        assert {thing.objgen for thing in node.object.Ref} <= notes.keys()
    assert all(len(note.object.Ref) for note in notes.values())


def test_what_is_read_stays_the_same() -> None:
    with_links = tagged("list").text()
    without = Tagged(write_pdf(DOCUMENTS["list"](), OFFICE)).text()
    assert "".join(with_links.split()) == "".join(without.split())


def test_a_file_for_print_has_no_links() -> None:
    file = Tagged(write_pdf(DOCUMENTS["list"](), OFFICE))
    assert nodes(file, "Reference") == nodes(file, "Note") == []
    assert not any("/Annots" in page.obj for page in file.pdf.pages)


def test_marks_without_a_list_are_plain_words() -> None:
    document = DOCUMENTS["list"]()
    bare = replace(document, pages=tuple(replace(p, items=unnamed(p.items)) for p in document.pages))
    file = Tagged(write_pdf(bare, READER))
    assert not [a for node in nodes(file, "Reference") for a in links(node)]


def unnamed(items):
    """Items without the list of sources."""
    return tuple(
        replace(item, items=unnamed(item.items)) if isinstance(item, GroupItem) else item
        for item in items
        if not (isinstance(item, TextItem) and item.name == "sources")
    )


@pytest.mark.rendering
@pytest.mark.parametrize(("access", "flavours"), [("ua-1", ("ua1", "2a")), ("ua-2", ("ua2", "4"))])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_verapdf_finds_nothing(name: str, access: str, flavours: tuple[str, ...], tmp_path) -> None:
    document: Document = DOCUMENTS[name]()
    file = tmp_path / "made.pdf"
    file.write_bytes(write_pdf(document, replace(READER, access=access)))
    assert failures(file, *flavours) == []
