"""The files of a pair of languages, by the whole road, before independent judges."""

from __future__ import annotations

import json
import re
import shutil
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from builder.build import Options, build_outline, check_outline
from builder.diagnostics import Report
from builder.imposition import press_sheets
from builder.layout.bilingual import A5, compose_bilingual
from builder.layout.folds import booklet_scheme
from builder.outline.model.edition import MotifChoice
from builder.replace import replace
from builder.write.pdf import PRESS, write_pdf
from builder.write.pdf.preflight import preflight
from tests.drawing.motifs.test_motifs import OURS
from tests.end_to_end.conftest import OUTLINE
from tests.layout.leaflet.made_leaflets import SPAN, calm, sample
from tests.write.pdf.screen_reader import Tagged
from tests.write.pdf.verapdf import failures

ENDINGS = ("bilingual.pdf", "bilingual.a5.pdf", "bilingual.a5.print.pdf")


@pytest.fixture(scope="module")
def outline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real document, its two languages also as a pair, with a talk."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(OUTLINE.parent, folder, dirs_exist_ok=True)
    file = folder / OUTLINE.name
    text, count = re.subn(r"(?m)^languages: .*$", "languages: [zh, en, zh-en]", file.read_text("utf-8"))
    assert count == 1
    file.write_text(re.sub(r"(?m)^talk:$", "talk:\n  bilingual: true", text, count=1), "utf-8")
    return file


@pytest.fixture(scope="module")
def files(outline: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("output")
    result = build_outline(outline, Options(out=out, products=("bilingual",)))
    assert not result.failed, [d.message for d in result.diagnostics]
    prefix = f"{OUTLINE.stem}.zh-en."
    return {file.name.removeprefix(prefix): file.read_bytes() for file in result.files}


def test_a_pair_has_three_files(files: dict[str, bytes]) -> None:
    assert sorted(files) == sorted(ENDINGS)


@pytest.mark.rendering
@pytest.mark.parametrize("ending", ENDINGS)
def test_verapdf_finds_nothing(files: dict[str, bytes], ending: str, tmp_path: Path) -> None:
    file = tmp_path / ending
    file.write_bytes(files[ending])
    assert failures(file, "ua1", "2a") == []


def test_the_file_names_both_languages(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["bilingual.pdf"])) as pdf:
        assert pdf.Root.Lang == "zh-CN"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:language"] == {"zh-CN", "en-GB"}


def test_each_bookmark_says_a_heading_in_both_languages(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["bilingual.pdf"])) as pdf, pdf.open_outline() as outline:
        titles = [str(item.title) for top in outline.root for item in (top, *top.children)]
    assert "渐冻症是什么 · What ALS is" in titles


def test_a_heading_is_one_and_its_english_half_is_marked(files: dict[str, bytes]) -> None:
    tagged = Tagged(files["bilingual.pdf"])
    heading = next(node for node in tagged.root.walk() if node.tag == "H2" and "What ALS is" in tagged.text(node))
    spans = {tagged.text(kid): str(kid.object.get("/Lang", "")) for kid in heading.walk() if kid.tag == "Span"}
    assert spans["What ALS is"] == "en-GB"
    assert spans["渐冻症是什么"] == ""


def test_the_press_sheets_pair_the_pages_of_the_booklet(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["bilingual.a5.pdf"])) as read, \
            pikepdf.open(BytesIO(files["bilingual.a5.print.pdf"])) as press:  # fmt: skip
        assert len(press.pages) * 2 == len(read.pages)
        left, bottom, right, top = map(float, press.pages[0].TrimBox)
    assert (round((right - left) / 72 * 25.4), round((top - bottom) / 72 * 25.4)) == (297, 210)


def test_the_same_outline_gives_the_same_bytes(outline: Path, files: dict[str, bytes], tmp_path: Path) -> None:
    result = build_outline(outline, Options(out=tmp_path, products=("bilingual",), jobs=1))
    assert {file.read_bytes() for file in result.files} == {*files.values()}


def test_an_edition_that_is_asked_for_need_not_be_listed(tmp_path: Path) -> None:
    wanted = Options(out=tmp_path, products=("bilingual",), editions=("en-zh-Hant",))
    result = build_outline(OUTLINE, wanted)
    assert not result.failed, [d.message for d in result.diagnostics]
    assert {file.name.split(".")[1] for file in result.files} == {"en-zh-Hant"}


def test_what_is_asked_for_without_a_pair_is_told(tmp_path: Path) -> None:
    result = build_outline(OUTLINE, Options(out=tmp_path, products=("bilingual",), editions=("zh",)))
    assert [d.code for d in result.diagnostics] == ["no-pair"]
    assert result.files == ()


def test_check_lays_the_pair_out_too_and_finds_nothing_too_small_on_its_slides(outline: Path) -> None:
    seen: list[str] = []
    result = check_outline(outline, Options(), lambda step: seen.append(str(step)))
    assert not result.failed
    assert {"zh-en: checking talk", "zh-en: checking bilingual edition"} <= {*seen}
    assert [d.message for d in result.diagnostics if d.code == "text-too-small"] == []


def test_a_pair_that_is_not_two_of_the_outlines_languages_is_told_at_its_place(outline: Path, tmp_path: Path) -> None:
    file = outline.with_name("wrong.yaml")
    file.write_text(outline.read_text("utf-8").replace("[zh, en, zh-en]", "[zh, en, zh-Hant-en]"), "utf-8")
    result = build_outline(file, Options(out=tmp_path))
    (told,) = [d for d in result.diagnostics if d.code == "wrong-pair"]
    line = file.read_text("utf-8").splitlines()[told.span.line - 1]
    assert line[told.span.column - 1 :][: told.span.length] == "zh-Hant-en"
    assert json.dumps(str(told.message)).count("zh-Hant")
    assert not list(tmp_path.glob("*/*.pdf"))


@pytest.mark.parametrize("name", OURS)
def test_the_drawing_of_each_motif_reaches_through_the_bleed_of_the_booklet(name: str) -> None:
    own = replace(sample("zh"), motif=MotifChoice.model_construct(name=name, span=SPAN))
    document = compose_bilingual((own, sample("en")), calm(), Report(), A5)
    printed = write_pdf(document, PRESS, press_sheets(document, booklet_scheme(len(document.pages))))
    assert [found for finding in preflight(printed) if finding.rule == "bleeds" for found in finding.found] == []
