"""The talk as a listener and an editor meet it: real placeholders, words for all that is shown, an order to read in."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from builder.build import Options, build_outline
from builder.write.pptx.deck_map import NAMESPACE
from tests.end_to_end.deck_shapes import is_decorative, shapes

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
GALLERY = Path(__file__).parents[1] / "layout" / "gallery.yaml"
HAN = re.compile("[\u4e00-\u9fff]")
NAMES = {
    "zh": {"封面", "章节", "一句话", "标题和内容", "标题和卡片", "引语", "结束", "仅标题", "空白"},
    "en": {"Cover", "Part", "Statement", "Content", "Cards", "Quote", "Closing", "Title only", "Blank"},
}
LISTED = {"zh": "标题和内容", "en": "Content"}
PLAIN = {"zh": {"仅标题", "标题和卡片", "标题和内容"}, "en": {"Title only", "Cards", "Content"}}
FOOT = {"zh": ("页脚", "来源", "草稿标记", "页码"), "en": ("Footer", "Sources", "Draft mark", "Slide number")}
"""What stands at the foot of a slide, in the order in which it is read."""


@pytest.fixture(scope="module")
def folders(outputs: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("gallery")
    assert not build_outline(GALLERY, Options(products=("talk",), out=out)).failed
    return {"als-stem-cells": outputs, "gallery": out / "gallery"}


@pytest.fixture(params=["als-stem-cells", "gallery"])
def document(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def file(folders: dict[str, Path], document: str, language: str) -> Path:
    return folders[document] / f"{document}.{language}.pptx"


@pytest.fixture
def deck(file: Path) -> Any:
    return opened(file)


@cache
def opened(file: Path) -> Any:
    """The deck, parsed once for all tests: they read it and change nothing."""
    return Presentation(str(file))


def all_shapes(deck: Any) -> Iterator[tuple[int, Any]]:
    for number, slide in enumerate(deck.slides, 1):
        yield from ((number, shape) for shape in shapes(slide.shapes))


def properties(shape: Any) -> Any:
    return shape._element.xpath(".//p:cNvPr")[0]


def named(shape: Any) -> str:
    """Its name without the number that tells it from another of that name."""
    return re.sub(r" \d+$", "", shape.name)


def says(shape: Any) -> bool:
    return bool(shape.has_text_frame and shape.text_frame.text.strip())


def roots(file: Path) -> Iterator[tuple[str, Any]]:
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                yield name, etree.fromstring(archive.read(name))


def test_layouts_have_plain_names_in_the_decks_language(deck: Any, language: str) -> None:
    assert {layout.name for layout in deck.slide_layouts} == NAMES[language]
    assert all(layout.slide_master is deck.slide_masters[0] for layout in deck.slide_layouts)


def test_titles_bodies_and_feet_are_placeholders(deck: Any, language: str) -> None:
    for slide in deck.slides:
        assert slide.shapes.title is not None
        if slide.slide_layout.name not in PLAIN[language]:
            continue
        kinds = {p.placeholder_format.type for p in slide.placeholders}
        assert {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER} <= kinds
        assert (PP_PLACEHOLDER.OBJECT in kinds) == (slide.slide_layout.name == LISTED[language])


def test_each_slide_is_named_by_a_title_of_its_own(deck: Any) -> None:
    titles = [slide.shapes.title.text_frame.text.replace("\v", "") for slide in deck.slides]
    assert all(title.strip() for title in titles)
    assert len(set(titles)) == len(titles)


def test_all_that_is_shown_has_words_or_is_decoration(deck: Any) -> None:
    silent = [
        (number, shape.name) for number, shape in all_shapes(deck)
        if not is_decorative(shape) and not says(shape) and not shape.is_placeholder
        and not properties(shape).get("descr")
    ]  # fmt: skip
    assert silent == []


def test_groups_charts_tables_and_pictures_are_described(deck: Any) -> None:
    kinds = (MSO_SHAPE_TYPE.GROUP, MSO_SHAPE_TYPE.CHART, MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.PICTURE)
    shown = [(n, s) for n, s in all_shapes(deck) if s.shape_type in kinds and not is_decorative(s)]
    assert len(shown) > 30
    assert [(number, s.name) for number, s in shown if not properties(s).get("descr")] == []


def test_decoration_says_nothing(deck: Any) -> None:
    assert [(n, s.name) for n, s in all_shapes(deck) if is_decorative(s) and properties(s).get("descr")] == []


def test_no_words_are_pictures(deck: Any) -> None:
    assert [(n, s.name) for n, s in all_shapes(deck) if s.shape_type == MSO_SHAPE_TYPE.PICTURE] == []


def test_the_foot_is_read_last_and_in_order(deck: Any, language: str) -> None:
    for number, slide in enumerate(deck.slides, 1):
        if slide.slide_layout.name not in PLAIN[language]:
            continue
        read = [named(shape) for shape in slide.shapes if not is_decorative(shape)]
        foot = [name for name in FOOT[language] if name in read]
        assert read[-len(foot) :] == foot, number


def test_what_stands_side_by_side_is_read_from_the_left_and_columns_downwards(deck: Any, language: str) -> None:
    """Between title and foot each thing lies below the one before, or to the right of it."""
    for number, slide in enumerate(deck.slides, 1):
        if slide.slide_layout.name not in PLAIN[language]:
            continue
        body = [
            s for s in slide.shapes if not is_decorative(s) and not s.is_placeholder and named(s) not in FOOT[language]
        ]
        for before, after in pairwise(body):
            assert after.left >= before.left + before.width / 2 or after.top >= before.top, (number, after.name)


def test_lists_have_levels_and_tables_have_headers(deck: Any, document: str) -> None:
    levels = {p.level for _, s in all_shapes(deck) if says(s) for p in s.text_frame.paragraphs}
    assert levels == {0, 1}
    tables = [s.table for _, s in all_shapes(deck) if getattr(s, "has_table", False) and s.has_table]
    assert len(tables) == (1 if document == "als-stem-cells" else 3)
    assert all(table.first_row for table in tables)


def test_every_run_in_every_part_says_its_language(file: Path) -> None:
    for name, root in roots(file):
        for run in root.iter(f"{A}r", f"{A}fld", f"{A}br"):
            said = run.find(f"{A}rPr")
            assert said is not None, (name, run.findtext(f"{A}t"))
            assert said.get("lang") in ("zh-CN", "en-GB"), (name, run.findtext(f"{A}t"))
        if name.startswith("ppt/charts/"):
            assert all(e.get("lang") for e in root.iter(f"{A}defRPr")), name


def test_notes_are_in_the_decks_language(deck: Any, language: str) -> None:
    notes = [s.notes_slide.notes_text_frame.text for s in deck.slides if s.has_notes_slide]
    assert notes
    assert {bool(HAN.search(text)) for text in notes} == {language == "zh"}


def test_sections_are_named_after_the_parts(file: Path, deck: Any, language: str) -> None:
    opener = "章节" if language == "zh" else "Part"
    openers = [s.shapes.title.text_frame.text for s in deck.slides if s.slide_layout.name == opener]
    (presentation,) = [root for name, root in roots(file) if name == "ppt/presentation.xml"]
    names = [e.get("name") for e in presentation.iter("{*}section")]
    assert names[1:-1] == [" ".join(title.replace("\v", "").split()) for title in openers]
    assert sum(1 for _ in presentation.iter("{*}sectionLst")) == 1


def test_the_file_is_the_groups_and_nobody_elses(file: Path, deck: Any, language: str) -> None:
    core = deck.core_properties
    assert ("示例" if language == "zh" else "sample") in core.author
    assert core.last_modified_by == core.author
    assert core.language == ("zh-CN" if language == "zh" else "en-GB")
    assert core.created == core.modified
    with zipfile.ZipFile(file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert not [n for n in archive.namelist() if re.search("thumbnail|printerSettings|handout", n)]
        own = [n for n in archive.namelist() if re.fullmatch(r"customXml/item\d+\.xml", n)]
        assert [NAMESPACE.encode() in archive.read(n) for n in own] == [
            True
        ]  # where hand edits belong, and nothing else
    assert not re.search(rb"python-pptx|Steve Canny|PowerPoint Presentation|Office Theme|Calibri", everything)
