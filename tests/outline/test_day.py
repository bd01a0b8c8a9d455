"""Days as people type them."""

from pathlib import Path

import pytest

from builder.outline.day import read_day
from tests.outline.making import good, load, outline_text


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
    ],
)
def test_a_day_without_doubt_is_read(tmp_path: Path, typed: str) -> None:
    outline = good(tmp_path, outline_text(top=f"meeting:\n  date: {typed}\n"))
    assert outline.meeting is not None
    assert outline.meeting.date == "2027-04-03" == read_day(typed)


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
    assert ("another day of the week" in told[0].hint) == ("Foo" not in typed)
