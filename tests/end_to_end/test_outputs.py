"""Every file is there, opens in an independent reader, and says that it is a draft."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
import yaml

from builder.build import Options, check_outline
from tests.end_to_end.conftest import OUTLINE

ENDINGS = (".pptx", ".slides.pdf", ".notes.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf",
           ".large.pdf", ".phone.html", ".dummy.pdf", ".preflight.json", ".invitation.pdf", ".invitation.print.pdf",
           ".invitation.office.pdf", ".invitation.preflight.json")  # fmt: skip
DRAFT = {"zh": "草稿，尚未经医学审阅", "en": "Draft, not yet medically reviewed"}
READ = (".slides.pdf", ".notes.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf", ".large.pdf",
        ".invitation.pdf", ".invitation.print.pdf", ".invitation.office.pdf")  # fmt: skip
poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler)")


def text_of(pdf: Path) -> str:
    """A PDF's text in its own order, without white space, so that line ends do not matter.

    Without `-raw` poppler guesses columns from the page, and mixes lines of neighbouring panels that share a height.
    """
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s", "", done.stdout)


def test_each_edition_has_all_its_files(outputs: Path) -> None:
    names = {p.name for p in outputs.iterdir() if not p.name.startswith(".")}
    expected = {f"als-stem-cells.{language}{ending}" for language in ("zh", "en") for ending in ENDINGS}
    assert names == {*expected, "als-stem-cells.evidence.pdf", "als-stem-cells.evidence.xlsx", "als-stem-cells.ics"}


def test_every_pdf_opens_tagged_and_titled(outputs: Path) -> None:
    for path in sorted(outputs.glob("*.pdf")):
        with pikepdf.open(path) as pdf:
            assert pdf.Root.MarkInfo.Marked, path.name
            assert str(pdf.docinfo["/Title"]), path.name
            assert str(pdf.Root.Lang)[:2] in ("zh", "en"), path.name


def test_the_readers_leaflet_is_small(outputs: Path) -> None:
    assert all(path.stat().st_size < 400_000 for path in outputs.glob("*.leaflet.pdf"))


def test_preflight_passes(outputs: Path) -> None:
    for path in outputs.glob("*.preflight.json"):
        rows = json.loads(path.read_text("utf-8"))
        assert rows["result"] == "pass", path.name
        assert len(rows["rules"]) >= 10


@pytest.mark.rendering
@poppler
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", READ)
def test_each_output_says_that_it_is_a_draft(outputs: Path, language: str, ending: str) -> None:
    assert re.sub(r"\s", "", DRAFT[language]) in text_of(outputs / f"als-stem-cells.{language}{ending}")


@pytest.mark.rendering
@poppler
@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_copies_out_right(outputs: Path, language: str) -> None:
    text = text_of(outputs / f"als-stem-cells.{language}.leaflet.pdf")
    outline = yaml.safe_load(OUTLINE.read_text("utf-8"))
    for sentence in (outline["notice"][language], outline["group"]["words"][language]):
        assert re.sub(r"\s", "", sentence) in text


@pytest.mark.rendering
@poppler
def test_the_evidence_table_has_both_languages(outputs: Path) -> None:
    text = text_of(outputs / "als-stem-cells.evidence.pdf")
    assert "NurOwn" in text
    assert "骨髓" in text
    assert "phase3trial" in text or "3期试验" in text


def test_the_real_document_passes_every_check() -> None:
    result = check_outline(OUTLINE, Options())
    assert [f"{d.span.line}: {d.message}" for d in result.diagnostics] == []
