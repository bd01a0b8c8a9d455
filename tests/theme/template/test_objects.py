"""Embedded objects on a template's layouts: their pictures stay, they do not."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from builder.diagnostics import Report, Span
from builder.theme.template.load import load_template
from tests.theme.template.lived_in import add_in_object

PLACE = Span("content/talk.yaml", 13, 31, 10)


@pytest.mark.parametrize("hidden", [True, False], ids=["hidden", "seen"])
def test_an_objects_picture_takes_its_place(tmp_path: Path, *, hidden: bool) -> None:
    report = Report()
    template = load_template(add_in_object(tmp_path / "t.pptx", hidden=hidden), "t.pptx", report, PLACE)
    assert template is not None, [d.message for d in report]
    with zipfile.ZipFile(io.BytesIO(template.package)) as archive:
        assert [name for name in archive.namelist() if "embeddings" in name] == []
        assert b"oleObj" not in b"".join(archive.read(name) for name in archive.namelist())
    shown = [s for s in Presentation(io.BytesIO(template.package)).slide_master.shapes if s.shape_type == 13]
    assert len(shown) == (0 if hidden else 1)
    assert bool(template.layouts["content"].pictures) is not hidden
