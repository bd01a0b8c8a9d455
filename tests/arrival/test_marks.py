"""Marks, dashes and languages of what is written, in the outputs and by `check`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build import Options, check_outline
from tests.arrival.building import SHOWN, build, outline, poppler, spaced_text_of, text_of

pytestmark = [poppler, pytest.mark.rendering]

QUOTE = """
- quote:
    text: {zh: 每天多走几步。, en: A few more steps each day.}
    who: {zh: ——一位病友, en: — A patient}
  cite: none
"""
TITLE = "title:\n  zh: 慢性肾病：**吃得对**，更安心\n  en: 'Kidney disease: **eat well**, feel safe'\n"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = outline(QUOTE).replace("title: {zh: 小文, en: A small text}\n", TITLE)
    return build(tmp_path_factory.mktemp("marks"), text)


@pytest.mark.parametrize("ending", SHOWN)
def test_a_speaker_has_one_dash(outputs: Path, ending: str) -> None:
    assert "————" not in text_of(outputs / f"small.zh{ending}")
    assert "一位病友" in text_of(outputs / f"small.zh{ending}")
    # A slide's speech bubble says who speaks, so the name there has no dash; on paper it has the one.
    dash = ending not in (".pptx", ".slides.pdf")
    assert ("——一位病友" in text_of(outputs / f"small.zh{ending}")) == dash
    assert dash or not re.search("[—–―─]+一位病友", text_of(outputs / f"small.zh{ending}"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", [".pptx", ".slides.pdf", ".leaflet.pdf", ".large.pdf"])
def test_no_line_of_a_title_begins_with_a_mark(outputs: Path, ending: str, language: str) -> None:
    lines = spaced_text_of(outputs / f"small.{language}{ending}").replace("\v", "\n").splitlines()
    assert [line for line in lines if line.strip().startswith(("，", ",", "。", "："))] == []


def told(folder: Path, text: str) -> list[tuple[str, str]]:
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    found = check_outline(path, Options()).diagnostics
    return [(d.code, str(d.message)) for d in found if d.code == "wrong-language"]


def test_han_in_an_english_edition_is_told(tmp_path: Path) -> None:
    people = "- people:\n    - name: {zh: 病友会, en: The group}\n      phone: 010-6554 0000 找王医生\n"
    assert told(tmp_path, outline(people)) == [("wrong-language", "expected English, found “010-6554 0000 找王医生”")]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("出现 chest pain that does not go away 就打电话。", 1),
        ("肌萎缩侧索硬化 amyotrophic lateral sclerosis 是罕见病。", 0),
        ("问卷（how are you feeling today）共四页。", 0),
        ("见 National Institute for Health and Care Excellence 的指南。", 0),
    ],
)
def test_an_english_clause_within_chinese_is_told_and_a_name_is_not(tmp_path: Path, words: str, count: int) -> None:
    assert len(told(tmp_path, outline(f"- text:\n    zh: {words}\n    en: Call us.\n  cite: none\n"))) == count


def test_an_english_sentence_in_a_chinese_edition_is_told(tmp_path: Path) -> None:
    text = (
        "- text:\n    zh: Ask your doctor before you start.\n    en: Ask your doctor before you start.\n  cite: none\n"
    )
    assert [code for code, _ in told(tmp_path, outline(text))] == ["wrong-language"]


def test_a_name_in_brackets_is_not_told(tmp_path: Path) -> None:
    zh, en = "肌萎缩侧索硬化（amyotrophic lateral sclerosis）。", "ALS (渐冻症) is rare."
    text = f"- text:\n    zh: {zh}\n    en: {en}\n  cite: none\n"
    assert told(tmp_path, outline(text)) == []


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ("12 weeks", ["expected Chinese, found “12 weeks”"]),
        ("12周", ["expected English, found “12周”"]),
        ("4 in 10", []),
        ("每10人有4人", []),
        ("5 mg/kg", []),
        ("NCT", []),
    ],
)
def test_words_in_a_figure_that_stands_in_both_editions_are_told(tmp_path: Path, figure: str, found: list[str]) -> None:
    number = f"- number: {{value: {figure}, caption: {{zh: 以后再看, en: Then come again}}}}\n  cite: none\n"
    assert [message for _, message in told(tmp_path, outline(number))] == found
