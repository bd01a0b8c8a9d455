"""Traditional editions: as written, else converted from the nearest text that can be, with its variables and terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.outline.model.edition import Edition
from builder.outline.parse import ParseOptions, parse_editions
from builder.outline.text.language import select_language
from builder.outline.text.text import Language
from tests.outline.small_outlines import good, outline_text

TOP = """\
languages: [zh, zh-Hant, en]
meeting: {date: 2026-12-05, place: {zh: 广东医院, en: Hospital}}
terms:
  stem:
    name: {zh: 干细胞, zh-Hant: 萬能細胞（Stem cell）, en: stem cell}
    match: {zh: [干细胞], en: [stem cells]}
    plain: {zh: 细胞。, en: A cell.}
"""


def edition(folder: Path, language: Language, blocks: str, top: str = TOP) -> Edition:
    report = Report()
    made = select_language(good(folder, outline_text(blocks, top)), language, report)
    assert list(report) == []
    return made


def said(folder: Path, language: Language, blocks: str, top: str = TOP) -> str:
    made = edition(folder, language, f"- text:\n{blocks}  cite: none\n", top)
    return str(made.sections[0].blocks[0].paragraphs[0].plain)  # type: ignore[attr-defined]


def test_what_is_written_stands(tmp_path: Path) -> None:
    written = "    zh: 软件\n    zh-Hant: 我的軟體\n    en: Software\n"
    assert said(tmp_path, "zh-Hant", written) == "我的軟體"
    assert said(tmp_path, "zh-Hant-HK", "    zh: 软件\n    zh-Hant: 裡面\n    en: Software\n") == "裏面"


def test_what_is_not_is_converted_and_remembers_it(tmp_path: Path) -> None:
    blocks = "- text: {zh: 先**问医**生, en: Ask first}\n  cite: none\n"
    text = edition(tmp_path, "zh-Hant", blocks).sections[0].blocks[0].paragraphs[0]  # type: ignore[attr-defined]
    assert text.plain == "先問醫生"
    runs = [(inline.text, inline.strong) for inline in text.paragraphs[0]]
    assert runs == [("先", False), ("問醫", True), ("生", False)]
    assert text.language == "zh-Hant"
    assert text.original.plain == "先问医生"
    assert text.original.language == "zh"


def test_a_word_across_bold_is_one_word(tmp_path: Path) -> None:
    assert said(tmp_path, "zh-Hant", "    zh: 头**发**\n    en: Hair\n") == "頭髮"
    assert said(tmp_path, "zh-Hant", "    zh: 间充质**干细胞**很多\n    en: Many\n") == "間質幹細胞很多"


def test_values_are_in_the_editions_characters(tmp_path: Path) -> None:
    mixed = '    zh: "在${meeting.place}，${meeting.date | date}"\n    en: "In ${meeting.place}"\n'
    assert said(tmp_path, "zh-Hant", mixed) == "在廣東醫院，2026 年 12 月 5 日"
    own = '    zh: "在${meeting.place}"\n    zh-Hant: "於${meeting.place}"\n    en: "In ${meeting.place}"\n'
    assert said(tmp_path, "zh-Hant", own) == "於廣東醫院"


def test_a_term_given_in_both_scripts_is_a_word_of_the_table(tmp_path: Path) -> None:
    assert said(tmp_path, "zh-Hant", "    zh: 干细胞和间充质干细胞\n    en: Stem cells\n") == "萬能細胞和間質幹細胞"


def test_terms_are_found_by_their_converted_forms(tmp_path: Path) -> None:
    term = edition(tmp_path, "zh-Hant", "- text: {zh: 细胞, en: A cell}\n  cite: none\n").terms["stem"]
    assert term.name.plain == "萬能細胞（Stem cell）"
    assert term.match == ("萬能細胞",)
    assert term.plain.plain == "細胞。"


def test_an_outline_may_be_written_in_traditional_characters_alone(tmp_path: Path) -> None:
    top = "languages: [zh-Hant, en]\n"
    text = outline_text("- text: {zh-Hant: 先問醫生, en: Ask first}\n  cite: none\n", top)
    report = Report()
    path = tmp_path / "small.yaml"
    for key in ("title: {zh", "notice: {zh"):
        text = text.replace(key, key.replace("zh", "zh-Hant"))
    path.write_text(text.replace("{zh: ", "{zh-Hant: "), "utf-8")
    parsed = parse_editions(path, report, ParseOptions(icons=frozenset(), also=("zh-Hant-HK", "zh")))
    assert [d.message for d in report] == []
    assert parsed is not None
    assert set(parsed.editions) == {"zh-Hant", "en", "zh-Hant-HK"}, "simplified is not made from traditional"


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hant-HK"])
def test_an_edition_may_be_asked_for_that_the_outline_does_not_list(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(outline_text("- text: {zh: 医生, en: A doctor}\n  cite: none\n"), "utf-8")
    report = Report()
    parsed = parse_editions(path, report, ParseOptions(icons=frozenset(), also=(language,)))
    assert parsed is not None
    assert set(parsed.editions) == {"zh", "en", language}


def test_all_chinese_editions_may_share_one_bare_text(tmp_path: Path) -> None:
    top = "languages: [zh, zh-Hant]\n"
    assert said(tmp_path, "zh-Hant", "    zh: 医生\n", top) == "醫生"
    made = edition(tmp_path, "zh-Hant", "- text: 医生说\n  cite: none\n", top)
    assert made.sections[0].blocks[0].paragraphs[0].plain == "醫生說"  # type: ignore[attr-defined]
