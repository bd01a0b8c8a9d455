"""The package in its zip: what python-pptx would save, but for the clock, and deflated with less effort."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from pptx import Presentation

from builder.write.pptx.package import packed, relationships_xml
from builder.write.pptx.presentation import OWN_TEMPLATE
from tests.write.documents import picture


def deck() -> Any:
    """Slides with pictures, notes and twelve links, so that numbers of two digits come after those of one."""
    presentation = Presentation(str(OWN_TEMPLATE))
    for number in range(2):
        slide = presentation.slides.add_slide(presentation.slide_layouts[number])
        slide.notes_slide.notes_text_frame.text = "先问大家"
        slide.shapes.add_picture(io.BytesIO(picture(30)), 0, 0)
        for link in range(12):
            slide.part.relate_to(f"https://example.org/{link}?a=1&b=2", "hyperlink", is_external=True)
    return presentation


def test_its_members_are_as_python_pptx_saves_them() -> None:
    presentation = deck()
    plain = io.BytesIO()
    presentation.save(plain)
    with zipfile.ZipFile(plain) as theirs, zipfile.ZipFile(io.BytesIO(packed(presentation.part.package))) as ours:
        assert ours.namelist() == theirs.namelist()
        assert [ours.read(name) for name in ours.namelist()] == [theirs.read(name) for name in theirs.namelist()]
        told = ("compress_type", "external_attr", "create_system", "flag_bits")
        assert [[getattr(i, t) for t in told] for i in ours.infolist()] == [
            [getattr(i, t) for t in told] for i in theirs.infolist()
        ]
        assert {info.date_time for info in ours.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_relationships_are_as_python_pptx_writes_them() -> None:
    parts = list(deck().part.package.iter_parts())
    assert max(len(part.rels) for part in parts) > 9
    assert [relationships_xml(part.rels) for part in parts] == [part.rels.xml for part in parts]
