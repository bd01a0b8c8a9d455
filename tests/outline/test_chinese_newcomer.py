"""What somebody who writes Chinese first types, and how it is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from builder.outline.model.blocks import Chart, Checklist, Faq, Figure
from builder.outline.schema.day import OtherWeekdayError, read_day
from tests.outline.small_outlines import good, load, outline_text

PICTURE = """\
- figure: {{image: {name}, alt: {{zh: 一个人侧躺, en: Somebody on their side}}}}
  cite: none
"""


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027/3/20 周六", "2027-03-20"), ("2027/4/17（周六）", "2027-04-17"), ("2027-04-17 星期六", "2027-04-17"),
        ("二〇二七年三月二十日", "2027-03-20"), ("二零二七年十二月十一日（周六）", "2027-12-11"),
        ("二〇二七年十月三十一日", "2027-10-31"),
    ],
)  # fmt: skip
def test_a_day_is_read(tmp_path: Path, typed: str, day: str) -> None:
    outline = good(tmp_path, outline_text(top=f"meeting: {{date: {typed}}}\n"))
    assert outline.meeting is not None
    assert outline.meeting.date == day


@pytest.mark.parametrize("typed", ["2027/3/20 周日", "2027/4/17（周五）", "二〇二七年三月二十日（周日）"])
def test_the_day_of_the_week_must_be_its_own(typed: str) -> None:
    with pytest.raises(OtherWeekdayError):
        read_day(typed)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("{zh: 2027年4月17日, en: 17 April 2027}", "`2027-04-17`"), ("{zh: 2027年4月17日, en: 18 April 2027}", "")],
)
def test_a_date_in_each_language_is_one(tmp_path: Path, typed: str, hint: str) -> None:
    _, (found,) = load(tmp_path, outline_text(top=f"meeting: {{date: {typed}}}\n"))
    assert ("write one date for all languages" in str(found.hint)) is bool(hint)
    assert hint in str(found.hint)


@pytest.mark.parametrize(
    "name", [r"pictures\侧卧 照片.png", r"{zh: pictures\侧卧 照片.png, en: pictures/侧卧 照片.png}"]
)
def test_a_backslash_parts_folders_as_on_windows(tmp_path: Path, name: str) -> None:
    (tmp_path / "pictures").mkdir()
    Image.new("RGB", (800, 600)).save(tmp_path / "pictures" / "侧卧 照片.png")
    outline = good(tmp_path, outline_text(PICTURE.format(name=name)))
    (block,) = outline.sections[0].blocks
    assert isinstance(block, Figure)
    assert {text.raw for text in block.image.by_language.values()} == {"pictures/侧卧 照片.png"}
    assert outline.files == ("pictures/侧卧 照片.png",)


@pytest.mark.parametrize("name", [r"..\out.png", r"pictures\..\..\out.png", r"\\server\share\out.png"])
def test_a_backslash_leads_no_further_than_a_slash(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (800, 600)).save(tmp_path / "out.png")
    inner = tmp_path / "inner"
    inner.mkdir()
    _, found = load(inner, outline_text(PICTURE.format(name=name)))
    assert "file-outside-folder" in [diagnostic.code for diagnostic in found]


ASKED = """\
- {key}:
    - {{zh: 漏吃一次药怎么办？, en: What if I miss a dose?}}
    - {{zh: 可以开车吗？, en: Can I drive?}}
  cite: none
"""


@pytest.mark.parametrize("key", ["questions", "Questions", "question"])
def test_questions_without_answers_are_a_list_to_ask(tmp_path: Path, key: str) -> None:
    (block,) = good(tmp_path, outline_text(ASKED.format(key=key))).sections[0].blocks
    assert isinstance(block, Checklist)
    assert [text.by_language["zh"].raw for text in block.items] == ["漏吃一次药怎么办？", "可以开车吗？"]


def test_questions_with_answers_stay(tmp_path: Path) -> None:
    answered = "- questions:\n    - {q: {zh: 行吗？, en: May I?}, a: {zh: 行。, en: You may.}}\n  cite: none\n"
    (block,) = good(tmp_path, outline_text(answered)).sections[0].blocks
    assert isinstance(block, Faq)


def test_an_answer_that_one_question_lacks_is_asked_for(tmp_path: Path) -> None:
    mixed = ASKED.format(key="questions").replace(
        "  cite", "    - {q: {zh: 行吗？, en: May I?}, a: {zh: 行。, en: You may.}}\n  cite"
    )
    assert "missing-key" in [diagnostic.code for diagnostic in load(tmp_path, outline_text(mixed))[1]]


@pytest.mark.parametrize("only", ["[演讲、大字版]", "[演讲，大字版]", "[演讲、large]", "[演讲, 大字版]"])
def test_outputs_between_chinese_commas_are_several(tmp_path: Path, only: str) -> None:
    outline = good(tmp_path, outline_text(section=f"only: {only}\n"))
    assert outline.sections[0].only == ("talk", "large")


CHART = """\
- chart:
    kind: bar
    categories: [{{zh: 一, en: One}}, {{zh: 二, en: Two}}, {{zh: 三, en: Three}}]
    series: [{{name: {{zh: 甲, en: A}}, values: {values}}}]
  alt: {{zh: 图, en: A chart}}
  cite: none
"""


@pytest.mark.parametrize("values", ["8，7，7", "8、7、7", "8；7；7", "[8，7，7]"])
def test_values_without_brackets_are_several(tmp_path: Path, values: str) -> None:
    (block,) = good(tmp_path, outline_text(CHART.format(values=values))).sections[0].blocks
    assert isinstance(block, Chart)
    assert [float(value.value) for value in block.series[0].values] == [8, 7, 7]


def test_groups_of_three_figures_may_be_one_number(tmp_path: Path) -> None:
    assert load(tmp_path, outline_text(CHART.format(values="8，700，700")))[1]


def test_a_term_may_be_called_by_itself(tmp_path: Path) -> None:
    terms = "terms:\n  局灶性发作: {name: {zh: 局灶性发作, en: focal seizure}, plain: {zh: 一处。, en: One place.}}\n"
    assert [*good(tmp_path, outline_text(top=terms)).terms] == ["局灶性发作"]
