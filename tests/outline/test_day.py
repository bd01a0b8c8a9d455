"""Days as people type them."""

import datetime
from pathlib import Path

import pytest

from builder.outline.schema.day import next_such_day, read_day, read_month
from tests.outline.small_outlines import good, load, outline_text


@pytest.mark.parametrize(
    "typed",
    [
        "2027-04-03",
        "3 April 2027",
        "Saturday 3 April 2027",
        "Sat, 3rd Apr. 2027",
        "April 3, 2027",
        "2027年4月3日",
        "2027 年 4 月 3 日",
        "2027年4月3日（周六）",
        "2027年4月3日 星期六",
        "2027/4/3",
        "2027.04.03",
        "2027-4-3",
        "3rd of April 2027",
        "saturday 3 april 2027",
        "3-Apr-2027",
    ],
)
def test_a_day_without_doubt_is_read(tmp_path: Path, typed: str) -> None:
    outline = good(tmp_path, outline_text(top=f"meeting:\n  date: {typed}\n"))
    assert outline.meeting is not None
    assert outline.meeting.date == "2027-04-03" == read_day(typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("二〇二七年一二月五日", "2027-12-05"),
        ("二〇二七年三月一五日", "2027-03-15"),
        ("二〇二七年三月二三日", "2027-03-23"),
        ("二〇二七年三月二〇日", "2027-03-20"),
        ("二〇二七年〇三月〇五日", "2027-03-05"),
        ("二〇二七年十一月二十三日", "2027-11-23"),
        ("二〇二七年三月十日", "2027-03-10"),
    ],
)
def test_numerals_side_by_side_are_read_by_their_place(typed: str, day: str) -> None:
    assert read_day(typed) == day


@pytest.mark.parametrize("typed", ["二〇二七年三月一二十日", "二〇二七年三月十二三日", "二〇二七年三月三五日"])
def test_numerals_that_are_no_number_of_a_day_are_refused(tmp_path: Path, typed: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"meeting:\n  date: {typed}\n"))
    assert [d.code for d in told] == ["not-a-date"]


@pytest.mark.parametrize("typed", ["29/11/2026", "29.11.2026", "29-11-2026", "11/29/2026"])
def test_a_number_that_can_be_no_month_is_the_day(typed: str) -> None:
    assert read_day(typed) == "2026-11-29"


def test_the_same_number_twice_is_one_day() -> None:
    assert read_day("11/11/2026") == "2026-11-11"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("05/12/2026", "write 2026-12-05 if the day comes first, or 2026-05-12 if the month does"),
        ("Saturday 5 December", "add the year, such as `Saturday 5 December 2026`"),
        ("12月5日", "add the year, such as `2026年12月5日`"),
        ("周六12月5日", "add the year, such as `2026年12月5日周六`"),
        ("14 January", "add the year, such as `14 January 2027`"),
        ("Thursday 14 January", "add the year, such as `Thursday 14 January 2027`"),
        (
            "Monday 14 January",
            "2027-01-14 is a Thursday: find out which of the two is meant",
        ),
        ("2027年3月第二个周六", "write the day itself: 2027-03-13"),
        ("the first Tuesday in June 2027", "write the day itself: 2027-06-01"),
        ("Thurs 14/1/27", "write the day itself: 2027-01-14"),
        ("Tues 5/1/2027", "write the day itself: 2027-01-05"),
        ("5/1/27", "write 2027-01-05 if the day comes first, or 2027-05-01 if the month does"),
    ],
)
def test_a_day_in_doubt_is_offered_in_full(
    tmp_path: Path, typed: str, hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795996800")  # 30 November 2026
    _, told = load(tmp_path, outline_text(top=f"meeting:\n  date: {typed}\n"))
    assert [(d.code, d.hint) for d in told] == [("not-a-date", hint)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("November 2026", "2026-11"),
        ("Nov. 2026", "2026-11"),
        ("2026年11月", "2026-11"),
        ("11/2026", "2026-11"),
        ("2026/11", "2026-11"),
        ("2026-11", "2026-11"),
        ("2026", "2026"),
        ("2026年", "2026"),
        ("3 April 2027", "2027-04-03"),
    ],
)
def test_a_month_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert read_month(typed) == read


def test_the_day_a_source_was_looked_at_may_be_a_month_in_words(tmp_path: Path) -> None:
    sources = "  ernst2023: {title: Exercise in ALS, checked: November 2026}\n"
    text = outline_text().replace("  ernst2023: {title: Exercise in ALS, short: Ernst 2023}\n", sources)
    assert good(tmp_path, text).sources["ernst2023"].checked == "2026-11"


@pytest.mark.parametrize(
    "typed", ["3.4.2027", "04/03/2027", "30 February 2027", "2027-13-01", "May 2027", "next week", "3 Foo 2027"]
)
def test_no_day_is_guessed(tmp_path: Path, typed: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"meeting: {{date: {typed}}}\n"))
    assert [d.code for d in told] == ["not-a-date"]


@pytest.mark.parametrize("typed", ["Friday 3 April 2027", "2027年4月3日（周五）", "Foo, 3 April 2027"])
def test_a_day_on_another_day_of_the_week_is_asked(tmp_path: Path, typed: str) -> None:
    _, told = load(tmp_path, outline_text(top=f"meeting:\n  date: {typed}\n"))
    assert [d.code for d in told] == ["not-a-date"]
    assert ("2027-04-03 is a Saturday" in told[0].hint) == ("Foo" not in typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12月5日", "2026-12-05"), ("12月5", "2026-12-05"), ("12月5号", "2026-12-05"), ("周六12月5日", "2026-12-05"),
        ("星期六 12 月 5 日", "2026-12-05"), ("12月5日（周六）", "2026-12-05"), ("5 December", "2026-12-05"),
        ("1月16日", "2027-01-16"), ("29 February", ""), ("12月", ""),
    ],
)  # fmt: skip
def test_the_next_such_day(typed: str, day: str) -> None:
    assert next_such_day(typed, datetime.date(2026, 12, 1)) == day


@pytest.mark.parametrize(
    ("inner", "top", "code"),
    [
        ('time: "14:00"', 'time: "15:00"', "not-a-number"),
        ("date: 2027-01-16", "date: 2027-99999999999999999999-1", "unknown-key"),
    ],
)
def test_what_is_no_day_beside_another_is_no_fault_of_ours(tmp_path: Path, inner: str, top: str, code: str) -> None:
    """Both at the top and under `meeting`: that they say the same is asked of days alone."""
    outline, told = load(tmp_path, outline_text(top=f"meeting: {{{inner}}}\n{top}\n"))
    assert outline is None
    assert [d.code for d in told] == [code]
