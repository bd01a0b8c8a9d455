"""A day in the outline's texts that is right for one meeting alone is told with the rows of the others."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from builder.check.days_in_text import days_in_text
from builder.diagnostics import Report
from builder.explain.code_pages import pages
from builder.outline.yaml.node_tree import compose
from builder.outline.yaml.nodes import MapNode
from builder.outline.yaml.source import source_of
from builder.series.named_texts import own_names
from tests.command_line import Ran, talkleaf
from tests.series.meeting_sheets import OUTLINE

HEAD = "id,meeting.date,meeting.place\n"
JANUARY = OUTLINE.replace("date: 2026-12-05", "date: 2027-01-16").replace("id: small", "id: talk")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(notice_zh: str, notice_en: str, *rows: str, outline: str = JANUARY) -> Ran:
    text = outline.replace("本资料只供了解，不是医疗建议。", notice_zh).replace(
        "General information, not medical advice.", notice_en
    )
    Path("talk.yaml").write_text(text, "utf-8")
    Path("meetings.csv").write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    return talkleaf("series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--workers", "1")


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        ("打电话", "Ring by Monday 11th January", "Monday 11th January"),
        ("请在1月11日前打电话", "Ring us", "1月11日"),
        ("请在2027年1月11日（周一）前打电话", "Ring us", "2027年1月11日（周一）"),
        ("再来", "Come again on February 13", "February 13"),
    ],
)
def test_a_day_of_the_outlines_own_meeting_is_told_with_the_rows_of_others(zh: str, en: str, words: str) -> None:
    ran = run(zh, en, "one,2027-01-16,Hall", "two,2027-02-13,Hall", "three,2027-03-13,Hall")
    assert ran.exit_code == 0, ran.output
    assert ran.output.count("warning[dated-text]") == 1
    assert f"“{words}”, which goes with the meeting of 2027-01-16" in ran.output
    assert "rows 3 (`two`), 4 (`three`)" in ran.output


@pytest.mark.parametrize(("example", "is_told"), [("wrong", True), ("right", False)])
def test_the_example_of_its_page_mends_the_text(example: str, *, is_told: bool) -> None:
    shown = re.fullmatch(r"text: \{zh: (.*), en: (.*)\}\n", getattr(pages()["dated-text"], example))
    assert shown
    ran = run(shown[1], shown[2], "one,2027-01-16,Hall", "two,2027-02-13,Hall")
    assert (ran.exit_code, "dated-text" in ran.output) == (0, is_told)


@pytest.mark.parametrize(
    ("zh", "en"),
    [("成立于2019年12月5日", "Founded on 5 December 2019"), ("每月第二个周六", "Every second Saturday"),
     ("12月聚会", "We meet in December"), ("七月一日节", "Our day is 21 June")],
)  # fmt: skip
def test_other_days_are_none(zh: str, en: str) -> None:
    ran = run(zh, en, "one,2027-01-16,Hall", "two,2027-02-13,Hall")
    assert (ran.exit_code, "dated-text" in ran.output) == (0, False)


def test_without_a_meeting_of_its_own_a_wrong_day_of_the_week_is_told() -> None:
    bare = JANUARY.replace("  date: 2027-01-16\n", "")
    ran = run("打电话", "Ring by Monday 11th January", "one,2027-01-16,Hall", "two,2028-01-15,Hall", outline=bare)
    assert ran.output.count("warning[dated-text]") == 1
    assert "“Monday 11th January”, which is another day of the week in 2028" in ran.output
    assert "row 3 (`two`)" in ran.output


def test_what_stands_in_the_sheet_is_each_meetings_own() -> None:
    Path("talk.yaml").write_text(JANUARY, "utf-8")
    head = HEAD.replace("meeting.place", "meeting.points.zh,meeting.points.en")
    Path("meetings.csv").write_text(head + "two,2027-02-13,1月11日前报名,Ring by 11 January\n", "utf-8")
    ran = talkleaf("series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--workers", "1")
    assert (ran.exit_code, "dated-text" in ran.output) == (0, False)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("by Monday 11th January, please", [("Monday 11th January", 1, 11, 0)]),
        ("on Jan 11, 2027", [("Jan 11, 2027", 1, 11, None)]),
        ("周一（1月11日）", [("1月11日", 1, 11, None)]),
        ("星期天 1 月 3 日", [("星期天 1 月 3 日", 1, 3, 6)]),
        ("take 5 mg, 11 a day, January", []),
    ],
)
def test_days_are_found_in_texts(words: str, found: list[tuple[str, int, int, int | None]]) -> None:
    assert [(day.words, day.month, day.day, day.weekday) for day in days_in_text(words)] == found


def test_a_day_without_its_year_is_the_nearest() -> None:
    (day,) = days_in_text("30 December")
    assert day.nearest(date(2027, 1, 16)) == date(2026, 12, 30)
    (leap,) = days_in_text("29 February")
    assert leap.nearest(date(2026, 2, 1)) is None


NAMED = JANUARY.replace("  place:", "  name: {zh: 春季家属聚会, en: Spring meeting for families}\n  place:", 1)


@pytest.mark.parametrize(
    ("subtitle", "row", "told"),
    [
        ("{zh: 滨江 · 春季聚会, en: Riverside group}", "秋季家属聚会,Autumn meeting", ["春季"]),
        ("{zh: 滨江, en: Riverside · spring meeting}", "秋季家属聚会,Autumn meeting", ["spring"]),
        ("{zh: 春季家属聚会, en: Riverside}", "年终联欢,Party", ["春季家属聚会"]),
        ("{zh: 滨江, en: Spring meeting for families}", "年终联欢,Party", ["Spring meeting for families"]),
        ("{zh: 春季聚会, en: Riverside}", "年终联欢,Party", []),  # a season against none may be right
        ("{zh: 春天怎么过, en: How to live through spring}", "秋季聚会,Autumn meeting", []),
        ("{zh: '${meeting.name}', en: '${meeting.name}'}", "秋季聚会,Autumn meeting", []),
        ("{zh: 滨江, en: Fall safety talk}", "春季聚会,Spring meeting", []),
        ("{zh: 滨江, en: A fall prevention talk}", "春季聚会,Spring meeting", []),
        ("{zh: 滨江, en: Our fall's meeting}", "春季聚会,Spring meeting", ["fall"]),
        ("{zh: 长春聚会, en: Riverside}", "秋季聚会,Autumn meeting", []),
        ("{zh: 青春活动, en: Riverside}", "秋季聚会,Autumn meeting", []),
        ("{zh: 冬虫夏草讲座, en: Riverside}", "秋季聚会,Autumn meeting", []),
        ("{zh: 滨江春季聚会, en: Riverside}", "秋季聚会,Autumn meeting", ["春季"]),
        ("{zh: 滨江 · 春聚会, en: Riverside}", "秋季聚会,Autumn meeting", ["春"]),
        ("{zh: 滨江 · 春季聚会, en: Riverside · spring meeting}", "春季聚会（二）,Second spring meeting", []),
    ],
)
def test_a_title_that_calls_the_meeting_by_the_name_of_another_is_told(
    subtitle: str, row: str, told: list[str]
) -> None:
    Path("talk.yaml").write_text(NAMED.replace("review:", f"subtitle: {subtitle}\nreview:", 1), "utf-8")
    Path("meetings.csv").write_text(f"id,meeting.date,meeting.name.zh,meeting.name.en\ntwo,2027-02-13,{row}\n", "utf-8")
    ran = talkleaf("series", "talk.yaml", "meetings.csv", "--only", "leaflet", "--workers", "1")
    assert ran.exit_code == 0, ran.output
    assert re.findall(r"warning\[dated-text\].*found “(.*?)”", ran.output) == told


def test_the_own_name_has_the_apostrophes_of_texts() -> None:
    text = NAMED.replace("Spring meeting for families", "The carers' spring meeting")
    root = compose(source_of(text, Path("talk.yaml")), Report())
    assert isinstance(root, MapNode)
    assert own_names(root)["en"] == "The carers’ spring meeting"


def test_a_row_after_the_day_to_ask_for_a_newer_text_is_told_at_its_row() -> None:
    outline = JANUARY.replace("next: 2027-05-22", "next: 2027-01-31")
    assert outline != JANUARY
    ran = run("打电话", "Ring us", "one,2027-01-16,Hall", "two,2027-02-13,Hall", outline=outline)
    assert ran.exit_code == 0, ran.output
    assert re.findall(r"meetings.csv:(\d+):\w+: warning\[stale-review\]", ran.output) == ["3"]
    assert "stale-review" in next(Path("output").rglob("series.csv")).read_text("utf-8-sig")
