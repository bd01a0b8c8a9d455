"""The talk of a pair: the second language smaller under each text, where there is room."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from builder.build import Options, build_outline, check_outline
from tests.end_to_end.conftest import OUTLINE
from tests.end_to_end.test_talk_file import audited


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


def test_nothing_is_smaller_than_may_be_on_a_slide(outline: Path) -> None:
    result = check_outline(outline, Options(editions=("zh-en",)))
    assert [d.message for d in result.diagnostics if d.code == "text-too-small"] == []


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
    done = audited(file_of(made, "zh-en"))
    assert done.returncode == 0, done.stdout
