"""Editions: one language, variables filled, fallbacks, terms in the order of first use."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report
from builder.outline.model.edition import Edition
from builder.outline.text.language import select_language
from builder.outline.text.terms import without_brackets
from builder.outline.text.text import Citation, Language
from tests.outline.small_outlines import good, outline_text

TOP = """\
meeting: {date: 2026-12-05, place: {zh: 北京, en: Beijing}}
group: {name: {zh: 互助会, en: The Group}}
subtitle: {zh: "在${meeting.place}", en: "In ${meeting.place}"}
terms:
  ipsc:
    name: {zh: 诱导多能干细胞（iPSC）, en: induced pluripotent stem cell (iPSC)}
    match: {zh: [iPSC], en: [iPSC, iPSCs]}
    plain: {zh: 一种。, en: A kind.}
  stem: {name: {zh: 干细胞, en: stem cell}, plain: {zh: 细胞。, en: A cell.}}
"""
BLOCKS = """\
- text: {zh: "${meeting.date | date}，${subtitle}[@ernst2023]", en: "${meeting.date | date}, ${subtitle} [@ernst2023]"}
- text: {zh: 诱导多能干细胞与干细胞, en: "An iPSC, a Stem cell"}
  title: {zh: 二, en: Two}
  cite: none
"""


def edition(folder: Path, language: Language) -> Edition:
    report = Report()
    made = select_language(good(folder, outline_text(BLOCKS, TOP)), language, report)
    assert list(report) == []
    return made


def test_texts_are_in_the_language_with_variables_filled(tmp_path: Path) -> None:
    texts = [edition(tmp_path, language).sections[0].blocks[0].paragraphs[0] for language in ("zh", "en")]  # type: ignore[attr-defined]
    assert [text.plain for text in texts] == ["2026 年 12 月 5 日，在北京", "5 December 2026, In Beijing"]
    assert texts[0].paragraphs[0][-1] == Citation(("ernst2023",))
    assert texts[0].language == "zh"


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    made = edition(tmp_path, "en")
    assert made.short_title.plain == "A small text"
    assert made.sources["ernst2023"].short == "Ernst 2023"
    assert made.sources["ernst2023"].status == "check"
    assert made.closing is None


def test_a_language_that_is_not_written_is_told(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text("- text: 只有中文\n  cite: none\n", top="languages: [zh]\n"))
    report = Report()
    select_language(outline, "en", report)
    assert [d.code for d in report] == ["missing-edition"]


def test_a_terms_name_counts_without_its_brackets() -> None:
    assert without_brackets("诱导多能干细胞（iPSC）") == "诱导多能干细胞"
    assert without_brackets("Stem cell (iPSC)") == "Stem cell"


def test_a_source_without_a_short_form_is_called_by_title_and_year(tmp_path: Path) -> None:
    def short(work: str) -> str:
        written = outline_text("- text: {zh: 文, en: Text}\n  cite: [ernst2023]\n")
        own = written.replace("title: Exercise in ALS, short: Ernst 2023", work)
        return select_language(good(tmp_path, own), "en", Report()).sources["ernst2023"].short

    assert short("title: National guidelines, year: 2017") == "National guidelines, 2017"
    assert short("title: Guidelines of 2017, year: 2017") == "Guidelines of 2017"
    assert short("title: National guidelines") == "National guidelines"
    assert short("title: National guidelines, year: 2017, short: Nat 2017") == "Nat 2017"


def test_a_number_with_words_in_each_language_is_said_in_the_readers_own(tmp_path: Path) -> None:
    phone = "{zh: 0571-5550 0123 转 806（**周阿姨**）, en: 0571-5550 0123 ext. 806 (Auntie Zhou)}"
    outline = good(tmp_path, outline_text(top=f"group: {{name: {{zh: 会, en: A group}}, phone: {phone}}}\n"))
    languages: tuple[Language, ...] = ("zh", "zh-Hant", "en")
    groups = [select_language(outline, language, Report()).group for language in languages]
    assert [group and group.phone for group in groups] == [
        "0571-5550 0123 转 806（周阿姨）", "0571-5550 0123 轉 806（周阿姨）", "0571-5550 0123 ext. 806 (Auntie Zhou)"
    ]  # fmt: skip
    one = outline.group and outline.group.phone
    changed = f"group: {{name: {{zh: 会, en: A group}}, phone: {phone.replace('Zhou', 'Chou')}}}\n"
    other = good(tmp_path, outline_text(top=changed))
    assert one != (other.group and other.group.phone)  # what is remembered of the one is not shown for the other
