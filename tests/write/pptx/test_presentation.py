"""The file as a whole: notes, sections, properties, sameness, what it must not hold."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from builder.diagnostics import Report
from builder.replace import replace
from builder.theme.load import load_theme, theme_names
from builder.theme.scheme import TOLERANCE, SchemeColor, applied, distance
from builder.theme.style import Color
from builder.write.pptx import write_pptx
from builder.write.pptx.colors import Colors
from builder.write.pptx.presentation import sections_of
from tests.write.documents import everything, trifold
from tests.write.pptx.audit import findings, told, validator_as_it_is
from tests.write.pptx.read_back import Written, found, slide, talk, title


def test_notes_are_under_their_slide_in_their_languages() -> None:
    one = Written(talk(slide(title("题"), notes=("先问大家。", "再讲 ALS。")), slide(title("题二"))))
    first, second = one.deck.slides
    assert first.notes_slide.notes_text_frame.text == "先问大家。\n再讲 ALS。"
    assert not second.has_notes_slide
    runs = found(one.xml("ppt/notesSlides/notesSlide1.xml"), "//a:r/a:rPr/@lang")
    assert runs == ["zh-CN", "zh-CN", "en-GB", "zh-CN"]


def test_sections_hold_every_slide_once() -> None:
    pages = [slide(title(str(n)), section=s) for n, s in enumerate(("", "甲", "甲", "", "乙", "甲"))]
    assert [(s.name, s.slides) for s in sections_of(pages)] == [("甲", (0, 1, 2, 3)), ("乙", (4,)), ("甲", (5,))]
    one = Written(talk(*pages))
    presentation = one.xml("ppt/presentation.xml")
    assert found(presentation, "//p14:section/@name") == ["甲", "乙", "甲"]
    assert found(presentation, "//p14:sldId/@id") == found(presentation, "//p:sldIdLst/p:sldId/@id")
    assert len(set(found(presentation, "//p14:section/@id"))) == 3


def test_a_talk_without_sections_has_no_list() -> None:
    assert not found(Written(talk(slide(title("题")))).xml("ppt/presentation.xml"), "//p14:sectionLst")


def test_the_file_names_the_group_and_the_outlines_day() -> None:
    core = Written(talk(slide(title("题")))).deck.core_properties
    assert (core.author, core.last_modified_by, core.revision) == ("病友会", "病友会", 1)
    assert core.created.isoformat()[:10] == core.modified.isoformat()[:10] == "2026-11-22"
    assert core.content_status == "草稿，尚未经医学审阅"


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write_pptx(everything()) == write_pptx(everything())


def test_no_part_tells_when_it_was_written() -> None:
    data = write_pptx(everything())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        book = next(archive.read(name) for name in archive.namelist() if name.endswith(".xlsx"))
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-22T00:00:00Z" in archive.read("docProps/core.xml")


def test_chinese_lines_are_kept_from_beginning_with_marks() -> None:
    kinsoku = found(Written(talk(slide(title("题")))).xml("ppt/presentation.xml"), "/p:presentation/p:kinsoku")[0]
    assert "，" in kinsoku.get("invalStChars")
    assert kinsoku.getnext().tag.endswith("defaultTextStyle")


def test_nothing_of_another_template_is_inside() -> None:
    parts = Written(everything()).parts
    assert not [n for n in parts if "printerSettings" in n or "thumbnail" in n]
    assert len([n for n in parts if n.startswith("ppt/slideMasters/slide")]) == 1
    assert b"<Application>Talkleaf<" in parts["docProps/app.xml"].replace(b"ep:", b"")


def test_a_document_without_pages_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="pages"):
        write_pptx(talk())


@pytest.mark.parametrize("made", [everything, trifold], ids=["everything", "trifold"])
def test_openxml_audit_finds_nothing(made, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "made.pptx"
    file.write_bytes(write_pptx(made()))
    assert findings(file) == []


def spoilt(file: Path, slide: str, pattern: bytes, by: bytes) -> Path:
    """A copy beside it, in one slide of which something is put in place of the pattern."""
    broken = file.with_name("broken.pptx")
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(broken, "w") as out:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == f"ppt/slides/{slide}.xml":
                data, found = re.subn(pattern, by, data)
                assert found
            out.writestr(info, data)
    return broken


def test_openxml_audit_tells_what_is_broken(tmp_path: Path) -> None:
    """A shape's name is missing in one slide."""
    file = tmp_path / "made.pptx"
    file.write_bytes(write_pptx(everything()))
    broken = spoilt(file, "slide1", rb'(<p:cNvPr id="\d+") name="[^"]*"', rb"\1")
    assert any("name" in told for told in findings(broken))


@pytest.fixture(scope="module")
def package() -> OpenXmlValidator:
    """The audit as its package has it."""
    return validator_as_it_is()


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        (rb'(<p:cNvPr id="\d+") name="[^"]*"', rb"\1"),
        (rb"(<a:off [^>]*/>)(<a:ext [^>]*/>)", rb"\2\1"),
        (rb"<a:bodyPr", rb'<a:bodyPr wrap="sideways"'),
        (rb"<a:t>", rb"<a:pPr/><a:t>"),
        (rb'(<a:ext cx=")\d+"', rb'\1-5"'),
        (rb'(<a:off x=")\d+"', rb'\1left"'),
        (rb"<p:spTree>", rb"<p:spTree><p:txBody/>"),
        (rb'r:id="rId2"', rb'r:id="rId999"'),
        (rb'<p:cNvPr id="\d+"', rb'<p:cNvPr id="7"'),
    ],
    ids=["no name", "order", "a value", "inside a run", "below zero", "no number", "among the shapes", "no such part",
         "a number twice"],
)  # fmt: skip
def test_what_was_clean_before_is_found_broken(
    pattern: bytes, by: bytes, package: OpenXmlValidator, tmp_path: Path
) -> None:
    """The audit remembers what it found clean, in the whole file and in a broken one: it tells the package's words."""
    file = tmp_path / "made.pptx"
    file.write_bytes(write_pptx(everything()))
    assert findings(file) == []
    broken = spoilt(file, "slide1", pattern, by)
    as_it_is = told(package, broken)
    assert as_it_is
    assert [findings(broken), findings(broken), findings(file)] == [as_it_is, as_it_is, []]


PALETTE = {"ink": Color("1F2A2E", slot="dk1"), "accent": Color("C8553D", slot="accent2")}


@pytest.mark.parametrize(
    ("rgb", "expected"),
    [
        ("C8553D", SchemeColor("accent2")),
        ("642A1E", SchemeColor("accent2", mod=50_000)),
        ("E4AA9E", SchemeColor("accent2", mod=50_000, off=50_000)),
    ],
)
def test_colours_near_a_theme_colour_are_made_from_it(rgb: str, expected: SchemeColor) -> None:
    found = Colors({**PALETTE, "asked": Color(rgb)}).resolved("asked")
    assert isinstance(found, SchemeColor)
    assert found.slot == expected.slot
    assert found.mod == pytest.approx(expected.mod, abs=600)
    assert found.off == pytest.approx(expected.off, abs=600)


@pytest.mark.parametrize("theme", theme_names())
def test_every_role_follows_the_theme_and_looks_as_designed(theme: str) -> None:
    loaded = load_theme(theme, Report())
    assert loaded is not None
    colors = Colors(loaded.palettes["talk"])
    for role, designed in loaded.palettes["talk"].items():
        found = colors.resolved(role)
        assert isinstance(found, SchemeColor), role
        assert distance(applied(colors.scheme[found.slot], found), designed.rgb) <= TOLERANCE, role


def test_a_second_role_on_a_place_keeps_its_own_colour() -> None:
    colors = Colors({**PALETTE, "other": Color("00FF00", slot="accent2")})
    found = colors.resolved("other")
    assert isinstance(found, SchemeColor)
    assert distance(applied(colors.scheme[found.slot], found), "00FF00") <= 2
    assert replace(PALETTE["accent"]).rgb == colors.scheme["accent2"]
