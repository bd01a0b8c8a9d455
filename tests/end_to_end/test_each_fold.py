"""Each fold on each paper, as finished files: for the print shop, the office printer, the screen and the ear."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from builder.diagnostics import Report
from builder.imposition import office_sheets, press_sheets
from builder.layout.clearance import check_clearance
from builder.layout.folds import FoldScheme, fold_scheme
from builder.layout.leaflet import lay_out_leaflet
from builder.outline.text.text import Language
from builder.page.items import Document
from builder.replace import replace
from builder.write.pdf import OFFICE, PRESS, READER, write_pdf
from builder.write.pdf.preflight import RULES, preflight
from tests.layout.leaflet.made_leaflets import calm, sample
from tests.write.pdf.screen_reader import Node, Tagged
from tests.write.pdf.verapdf import failures

IN_ORDER = [(fold, paper) for fold in ("half", "booklet-a5", "flat") for paper in ("a4", "letter", "a3")]
CASES = [
    *((fold, paper) for fold in ("trifold-c", "trifold-z") for paper in ("a4", "letter", "a3", "285x210")),
    *(case for case in IN_ORDER if case != ("booklet-a5", "a3")),
    ("half", "285x210"), ("booklet-a5", "330x240"), ("flat", "230x280"),
]  # fmt: skip
OF_EACH_FOLD = [("trifold-c", "letter"), ("trifold-z", "a4"), ("half", "a4"), ("booklet-a5", "a4"), ("flat", "a4")]
every_fold = pytest.mark.parametrize(("fold", "paper"), CASES)
both_languages = pytest.mark.parametrize("language", ["zh", "en"])


@cache
def made(language: Language, fold: str, paper: str) -> tuple[Document, FoldScheme]:
    """The leaflet and its fold; with nothing to complain of."""
    report = Report()
    edition = sample(language, fold, paper, panels=fold.startswith("trifold"))
    layout = lay_out_leaflet(edition, calm(), report)
    leaflet = layout.document()
    assert [d.message for d in report if d.code != "empty-panel"] == []
    return leaflet, fold_scheme(fold, paper, len(leaflet.pages))


@both_languages
@every_fold
def test_the_print_shop_s_file_passes_preflight(language: Language, fold: str, paper: str) -> None:
    leaflet, scheme = made(language, fold, paper)
    findings = preflight(write_pdf(leaflet, PRESS, press_sheets(leaflet, scheme)))
    assert {f.rule: f.found for f in findings} == dict.fromkeys(RULES, ())


@both_languages
@every_fold
def test_nothing_that_matters_stands_in_an_office_printer_s_rim(language: Language, fold: str, paper: str) -> None:
    office, _ = made(language, fold, paper)
    report = Report()
    for page in office.pages:
        check_clearance(page.items, page.size, page.label, report)
    assert [d.message for d in report] == []


@both_languages
@every_fold
def test_the_screen_s_file_is_read_from_the_cover_on(language: Language, fold: str, paper: str) -> None:
    leaflet, scheme = made(language, fold, paper)
    tagged = Tagged(write_pdf(leaflet, READER))
    written = [(number, mcid) for number, texts in enumerate(tagged.texts) for mcid in texts]
    assert sorted(tagged.references()) == written
    first_words = tagged.text().lstrip()
    assert first_words.startswith("草稿" if language == "zh" else "Draft")
    panels = [node for node in tagged.root.walk() if is_panel(node)]
    assert len(panels) == scheme.panel_count


def is_panel(node: Node) -> bool:
    """A panel is a section; so is a picture with its caption."""
    return node.tag == "Sect" and not any(kid.tag == "Caption" for kid in node.kids if isinstance(kid, Node))


@pytest.mark.rendering
@pytest.mark.parametrize(("fold", "paper"), OF_EACH_FOLD)
def test_verapdf_finds_nothing(fold: str, paper: str, tmp_path: Path) -> None:
    leaflet, scheme = made("en", fold, paper)
    kinds = {
        "reader": write_pdf(leaflet, READER),
        "press": write_pdf(leaflet, PRESS, press_sheets(leaflet, scheme)),
        "office": write_pdf(leaflet, replace(OFFICE, flip=scheme.flip), office_sheets(leaflet, scheme)),
    }
    for name, data in kinds.items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(data)
        assert failures(file, "ua1", "2a") == [], name


@pytest.mark.rendering
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler (pdftoppm)")
@pytest.mark.parametrize("ending", [".leaflet.office.pdf", ".leaflet.print.pdf", ".large.pdf"])
@both_languages
def test_codes_read_from_a_grey_print(language: Language, ending: str, outputs: Path, tmp_path: Path) -> None:
    """The real document in black and white, at a third of the dots that an office printer gives."""
    zxingcpp = pytest.importorskip("zxingcpp", reason="needs zxing-cpp to read codes")
    from PIL import Image

    file = outputs / f"als-stem-cells.{language}{ending}"
    subprocess.run(["pdftoppm", "-gray", "-r", "100", str(file), str(tmp_path / "page")], check=True)
    found = []
    for picture in sorted(tmp_path.glob("page*.pgm")):
        with Image.open(picture) as image:
            found += [code.text for code in zxingcpp.read_barcodes(image)]
    assert found == ["https://example.org/als"]


@both_languages
def test_no_type_of_the_leaflet_is_smaller_than_can_be_read(language: Language, outputs: Path) -> None:
    """Sources in 8 pt, citation marks as their style says, all else 9.5 and more; running text 10.5 and more."""
    from builder.write.pdf.painted import PageReader

    with pikepdf.open(outputs / f"als-stem-cells.{language}.leaflet.pdf") as pdf:
        sizes = [round(p.size, 2) for page in pdf.pages for p in PageReader(page).read() if p.kind == "text"]
    marks = {round(size * 0.62, 2) for size in set(sizes)}
    assert min(size for size in sizes if size not in marks) >= 8
    assert max(sizes, key=sizes.count) >= 10.5
