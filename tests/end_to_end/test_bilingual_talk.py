"""The talk of a pair: the second language smaller under each text, where there is room."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from builder.build import Options, build_outline
from tests.end_to_end.conftest import OUTLINE
from tests.write.pptx.audit import findings


@pytest.fixture(scope="module")
def outline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real document, its talk wished for in both languages."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(OUTLINE.parent, folder, dirs_exist_ok=True)
    file = folder / OUTLINE.name
    text = re.sub(r"(?m)^talk:$", "talk:\n  bilingual: true", file.read_text("utf-8"), count=1)
    file.write_text(text, "utf-8")
    return file


@pytest.fixture(scope="module")
def made(outline: Path, tmp_path_factory: pytest.TempPathFactory):
    """The result of building it."""
    out = tmp_path_factory.mktemp("output")
    result = build_outline(outline, Options(out=out, products=("talk",), editions=("zh", "zh-en")))
    assert not result.failed, [d.message for d in result.diagnostics]
    return result


def file_of(made, edition: str) -> Path:
    return next(file for file in made.files if file.name.endswith(f".{edition}.pptx"))


@pytest.fixture(scope="module")
def slides(made):
    return list(Presentation(BytesIO(file_of(made, "zh-en").read_bytes())).slides)


def test_it_has_the_slides_of_the_first_language(made, slides) -> None:
    assert len(slides) == len(Presentation(str(file_of(made, "zh"))).slides)


def test_a_title_is_in_both_languages_the_second_smaller_and_marked(slides) -> None:
    title = next(s.shapes.title for s in slides if s.shapes.title.text_frame.text.startswith("渐冻症损伤的"))
    first, second = title.text_frame.paragraphs
    assert second.text == "ALS harms the nerve cells that drive our muscles"
    run = second.runs[0]
    assert run._r.rPr.get("lang") == "en-GB"
    assert first.runs[0]._r.rPr.get("lang") == "zh-CN"
    usual = first.runs[0].font.size or title.text_frame.paragraphs[0].font.size
    assert usual is None or run.font.size < usual


def test_notes_are_in_both_languages_each_under_its_name(slides) -> None:
    notes = [slide.notes_slide.notes_text_frame.paragraphs for slide in slides if slide.has_notes_slide]
    spoken = next(own for own in notes if any(p.text == "English" for p in own))
    words = [paragraph.text for paragraph in spoken]
    at = words.index("English")
    assert words[0] == "中文"
    assert 1 < at < len(words) - 1
    languages = [paragraph.runs[0]._r.rPr.get("lang") for paragraph in spoken]
    assert {*languages[:at]} == {"zh-CN"}
    assert {*languages[at:]} == {"en-GB"}


def shown(slide) -> list[str]:
    def texts(shapes):
        for shape in shapes:
            yield from texts(shape.shapes) if hasattr(shape, "shapes") else ()
            if shape.has_text_frame:
                yield shape.text_frame.text

    return list(texts(slide.shapes))


def test_draft_mark_and_notice_are_in_both_languages(slides) -> None:
    marked = [words for slide in slides for words in shown(slide) if words.startswith("草稿，尚未经医学审阅")]
    assert len(marked) > len(slides) / 2
    assert {words.replace("\u00a0", " ") for words in marked} == {
        "草稿，尚未经医学审阅 / Draft, not yet medically reviewed"
    }
    assert any("不能代替" in words and re.search("[a-z]{5}", words) for words in shown(slides[-1])), shown(slides[-1])


def test_the_footer_has_both_short_titles_or_says_why_not(made, slides) -> None:
    feet = {words for slide in slides[1:-1] for words in shown(slide) if words.startswith("渐冻症与干细胞")}
    told = [d for d in made.diagnostics if "short title" in str(d.message)]
    assert all(" / " in words for words in feet) != bool(told)


def test_a_charts_names_are_in_both_languages(slides) -> None:
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    names = [
        name for chart in charts for name in (*chart.plots[0].categories, *(s.name for s in chart.plots[0].series))
    ]
    assert charts
    assert any(re.search("[\u4e00-\u9fff].* [A-Za-z]", str(name)) for name in names), names


def test_what_of_a_chart_has_no_room_is_told(made) -> None:
    told = [str(d.message) for d in made.diagnostics if d.code == "no-room-for-second"]
    assert any("what is to be seen in the chart" in message for message in told)


def test_where_there_was_no_room_is_told_with_its_slide(made, slides) -> None:
    told = [d for d in made.diagnostics if d.code == "no-room-for-second"]
    assert told
    for diagnostic in told:
        number = int(re.search(r"slide (\d+)", str(diagnostic.message))[1])  # type: ignore[index]
        words = slides[number - 1].shapes.title.text_frame.text
        assert words


def test_without_the_wish_a_pair_has_no_talk(tmp_path: Path) -> None:
    result = build_outline(OUTLINE, Options(out=tmp_path, products=("talk",), editions=("zh-en",)))
    assert not result.failed
    assert result.files == ()


def test_powerpoints_own_rules_are_kept(made) -> None:
    assert findings(file_of(made, "zh-en")) == []
