"""The talk, reopened by python-pptx and openxml-audit: real objects, both languages, nothing foreign."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from builder.build.products import PRODUCTS
from tests.end_to_end.deck_shapes import is_decorative, shapes
from tests.galleries.documents import NAMES, made
from tests.write.pptx.audit import findings

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LANGUAGES = ("zh", "en")
FULL_COLOUR = ("封面", "章节", "结束", "Cover", "Part", "Closing")
FONTS = {"latin": "Arial", "ea": "Microsoft YaHei"}


@pytest.fixture(scope="module", params=LANGUAGES)
def file(request: pytest.FixtureRequest, outputs: Path) -> Path:
    return outputs / f"als-stem-cells.{request.param}.pptx"


@pytest.fixture(scope="module")
def deck(file: Path) -> Any:
    """Read once for all tests, none of which changes it."""
    return Presentation(str(file))


def parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_slides_are_wide_and_each_has_a_title_of_its_own(deck: Any) -> None:
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def has_text(group: Any) -> bool:
    return any(s.has_text_frame and s.text_frame.text.strip() for s in shapes(group.shapes))


def test_the_title_is_read_first(deck: Any) -> None:
    for slide in deck.slides:
        first = next(s for s in slide.shapes if not is_decorative(s))
        assert first.is_placeholder, first.name
        assert first.placeholder_format.type in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def test_slides_carry_notes_and_a_slide_number(deck: Any) -> None:
    content = [s for s in deck.slides if s.slide_layout.name not in FULL_COLOUR]
    assert len(content) > 20
    assert sum(bool(s.has_notes_slide and s.notes_slide.notes_text_frame.text.strip()) for s in content) > 20
    for slide in content:
        assert PP_PLACEHOLDER.SLIDE_NUMBER in {s.placeholder_format.type for s in slide.placeholders}


def test_tables_charts_and_lists_are_native(deck: Any) -> None:
    found = [s for slide in deck.slides for s in shapes(slide.shapes)]
    table = next(s.table for s in found if getattr(s, "has_table", False) and s.has_table)
    assert table.first_row
    assert table.first_col
    chart = next(s.chart for s in found if getattr(s, "has_chart", False) and s.has_chart)
    assert list(chart.plots[0].series[0].values) == [58.0, 49.0]
    assert chart.part.chart_workbook.xlsx_part is not None
    assert any(list(s._element.iter(f"{A}buChar")) for s in found)


def test_groups_are_named_and_what_is_shown_has_words(deck: Any) -> None:
    for slide in deck.slides:
        for shape in shapes(slide.shapes):
            properties = shape._element.xpath(".//p:cNvPr")[0]
            if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
                assert properties.get("name")
                assert properties.get("descr") or is_decorative(shape) or not has_text(shape), shape.name
            if getattr(shape, "has_chart", False) or getattr(shape, "has_table", False):
                assert properties.get("descr")


def test_every_run_says_its_language(file: Path) -> None:
    for name, data in parts(file).items():
        if name.startswith("ppt/slides/slide"):
            for run in etree.fromstring(data).iter(f"{A}r"):
                properties = run.find(f"{A}rPr")
                assert properties is not None, name
                assert properties.get("lang") in ("zh-CN", "en-GB"), name


def test_han_is_never_in_an_english_run(file: Path) -> None:
    for name, data in parts(file).items():
        if name.startswith("ppt/slides/slide"):
            for run in etree.fromstring(data).iter(f"{A}r"):
                text = run.findtext(f"{A}t") or ""
                if any("\u4e00" <= c <= "\u9fff" for c in text):
                    assert run.find(f"{A}rPr").get("lang") == "zh-CN", text


def test_every_theme_names_both_faces(file: Path) -> None:
    themes = [data for name, data in parts(file).items() if name.startswith("ppt/theme/")]
    assert len(themes) >= 2
    for data in themes:
        for kind in ("majorFont", "minorFont"):
            font = next(etree.fromstring(data).iter(f"{A}{kind}"))
            assert {tag: font.find(f"{A}{tag}").get("typeface") for tag in FONTS} == FONTS


def test_colours_follow_the_theme(file: Path) -> None:
    """Recolouring in PowerPoint recolours everything: no part but the themes themselves has a colour of its own."""
    drawn = ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/charts/", "ppt/notes", "ppt/presentation")
    roots = {n: etree.fromstring(d) for n, d in parts(file).items() if n.startswith(drawn) and n.endswith(".xml")}
    assert [name for name, root in roots.items() if next(root.iter(f"{A}srgbClr"), None) is not None] == []
    assert sum(1 for root in roots.values() for _ in root.iter(f"{A}schemeClr")) > 1000


def test_sections_of_the_talk_are_powerpoints(file: Path) -> None:
    presentation = parts(file)["ppt/presentation.xml"].decode()
    assert presentation.count("<p14:section ") >= 6
    assert "<p:kinsoku" in presentation


def test_nothing_of_anybody_elses_template_is_left(file: Path) -> None:
    contents = parts(file)
    assert not [n for n in contents if "thumbnail" in n or "printerSettings" in n]
    assert b"Steve Canny" not in b"".join(contents.values())
    assert "Talkleaf" in contents["docProps/app.xml"].decode()


def test_chart_axes_have_ids_the_schema_allows(file: Path) -> None:
    charts = [data for name, data in parts(file).items() if name.startswith("ppt/charts/chart")]
    assert charts
    for data in charts:
        assert all(int(e.get("val")) >= 0 for e in etree.fromstring(data).iter(f"{C}axId"))


def test_the_archive_has_no_clock(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        assert {i.date_time[0] for i in archive.infolist()} == {1980}
        books = [archive.read(n) for n in archive.namelist() if n.endswith(".xlsx")]
    for book in books:
        with zipfile.ZipFile(io.BytesIO(book)) as inner:
            assert {i.date_time[0] for i in inner.infolist()} == {1980}


def test_openxml_audit_finds_nothing(file: Path) -> None:
    assert findings(file) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_it_finds_nothing_in_the_talks_of_strangers_either(name: str, language: str, tmp_path: Path) -> None:
    file = tmp_path / "talk.pptx"
    file.write_bytes(next(p for p in PRODUCTS if p.name == "talk").write(made(name, language).build)[".pptx"])
    assert findings(file) == []
