"""Times of a meeting: what may be of the night or the afternoon is asked, with what to write."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from builder.catalogue import translator
from builder.diagnostics import Severity
from builder.outline.schema.clock import TYPED_TIME
from builder.outline.schema.halves_of_day import times_meant
from builder.outline.schema.meeting_time import read_meeting_time, time_meant
from tests.outline.small_outlines import good, load, outline_text


@pytest.mark.parametrize(
    ("typed", "read"),
    [("2-4 pm", "14:00–16:00"), ("02:00", "02:00"), ("10:30", "10:30"), ("12:00–14:00", "12:00–14:00"),
     ("下午2点-4点", "14:00–16:00"), ("十二点", "12:00"), ("noon until 2", "12:00–14:00"), ("9:30", "09:30"),
     ("2:00", "02:00"), ("2:00–16:00", "02:00–16:00"), ("2：30", "02:30"),
     ("from 10.30am until 4pm", "10:30–16:00"), ("10.30 until 12.15", "10:30–12:15")],
)  # fmt: skip
def test_what_means_one_time_alone_is_read(typed: str, read: str) -> None:
    assert re.fullmatch(TYPED_TIME, typed)
    assert read_meeting_time(typed) == read


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("2-4", "say which half of the day, such as `2-4 pm`, or write `14:00–16:00`"),
        ("2", "say which half of the day, such as `2 pm`, or write `14:00`"),
        ("9-11", "say which half of the day, such as `9-11 am`, or write `09:00–11:00`"),
        ("11-1", "say which half of the day, such as `11 am-1 pm`, or write `11:00–13:00`"),
        ("2.30", "say which half of the day, such as `2.30 pm`, or write `14:30`"),
        ("From  2", "say which half of the day, such as `2 pm`, or write `14:00`"),
        ("12", "say which half of the day, such as `12 noon`, or write `12:00`"),
        ("12-2", "say which half of the day, such as `12-2 pm`, or write `12:00–14:00`"),
        ("12:30-2", "say which half of the day, such as `12:30-2 pm`, or write `12:30–14:00`"),
        ("12:00-2:00", "say which half of the day, such as `12:00-2:00 pm`, or write `12:00–14:00`"),
        ("10 to 4", "say which half of the day, such as `10 am to 4 pm`, or write `10:00–16:00`"),
        ("7-9", "say which half of the day: `7-9 am` (`07:00–09:00`) or `7-9 pm` (`19:00–21:00`)"),
        ("8", "say which half of the day: `8 am` (`08:00`) or `8 pm` (`20:00`)"),
        ("10点-4点", "say which half of the day, such as `上午10点-下午4点`, or write `10:00–16:00`"),
        ("十点到两点", "say which half of the day, such as `上午十点到下午两点`, or write `10:00–14:00`"),
        ("12点到2点", "say which half of the day, such as `中午12点到2点`, or write `12:00–14:00`"),
        ("2 for 2.30", "write when it begins, `time: 14:30`; when doors open is one of its `points:`, such as "
         "`Doors open at 2`"),
        ("6 for 6:30", "write when it begins, `time: 18:30`; when doors open is one of its `points:`, such as "
         "`Doors open at 6`"),
        ("7 for 7.30", "write when it begins, `time: 07:30` or `time: 19:30`; when doors open is one of its "
         "`points:`, such as `Doors open at 7`"),
        ("10 for 11", "write when it begins, `time: 11:00`; when doors open is one of its `points:`, such as "
         "`Doors open at 10`"),
        ("2点-4点", "say which half of the day, such as `下午2点-4点`, or write `14:00–16:00`"),
        ("两点半", "say which half of the day, such as `下午两点半`, or write `14:30`"),
        ("7 for 7.30pm", "write when it begins, `time: 19:30`; when doors open is one of its `points:`, such as "
         "`Doors open at 7`"),
        ("doors 1.30pm", "write when it begins, such as `time: 14:00`; when doors open is one of its `points:`, such "
         "as `doors 1.30pm`"),
        ("1点半开门", "write when it begins, such as `time: 14:00`; when doors open is one of its `points:`, such as "
         "`1点半开门`"),
    ],
)  # fmt: skip
def test_what_may_mean_two_is_asked_with_what_to_write(typed: str, hint: str) -> None:
    if re.fullmatch(TYPED_TIME, typed):
        with pytest.raises(ValueError, match=r"noon|number|ends"):
            read_meeting_time(typed)
    assert str(time_meant(typed)) == hint


@pytest.mark.parametrize("typed", ["25:00", "13 pm", "下午25点", "in the evening", "16:00–14:00", "14-16", "12-12"])
def test_what_is_no_time_with_its_half_of_the_day_either_has_the_usual_hint(typed: str) -> None:
    assert not time_meant(typed)


@pytest.mark.parametrize("form", ["{}-{}", "{}.15 to {}.30", "{}点到{}点", "{}:15-{}"])
def test_what_is_proposed_is_read_as_it_says_and_is_no_hour_of_the_night(form: str) -> None:
    for first, last in product(range(1, 13), repeat=2):
        typed = form.format(first, last)
        for one in times_meant(typed):
            assert re.fullmatch(TYPED_TIME, one.example), typed
            assert read_meeting_time(one.example) == read_meeting_time(one.read) == one.read, typed
            assert "07:00" <= one.read <= "21", typed


@pytest.mark.parametrize("typed", ["2 for 2.30", "7 for 7.30"])
def test_where_doors_open_is_said_in_the_language_of_the_message(typed: str) -> None:
    hint = translator("zh")(time_meant(typed))
    assert f"`开门时间：{typed[0]}`" in hint
    assert "Doors" not in hint


@pytest.mark.parametrize(
    ("typed", "begins", "hint"),
    [
        ("2:00-4:00", "2:00", "write `14:00–16:00` for the afternoon, or `02:00–04:00` if it is so early"),
        ("2：30", "2：30", "write `14:30` for the afternoon, or `02:30` if it is so early"),
        ("from 1:00 to 3:00", "1:00", "write `13:00–15:00` for the afternoon, or `01:00–03:00` if it is so early"),
        ("6:59", "6:59", "write `18:59` for the afternoon, or `06:59` if it is so early"),
        ("2:00–16:00", "2:00", "write `14:00–16:00` for the afternoon, or `02:00–16:00` if it is so early"),
        ("2:00–14:00", "2:00", "write `02:00–14:00` if it is so early"),
        ("6:00–12:30", "6:00", "write `06:00–12:30` if it is so early"),
    ],
)
def test_a_time_that_most_mean_for_the_afternoon_is_read_and_told(
    tmp_path: Path, typed: str, begins: str, hint: str
) -> None:
    outline, (told,) = load(tmp_path, outline_text(top=f"meeting: {{date: 2027-04-03, time: '{typed}'}}\n"))
    assert outline is not None
    assert outline.meeting is not None
    assert outline.meeting.time == read_meeting_time(typed)
    assert (told.code, told.severity, told.span.line, told.hint) == ("doubtful-time", Severity.WARNING, 8, hint)
    assert told.span.column == len("meeting: {date: 2027-04-03, time: ") + 1
    assert f"found `{typed}`, which is told as {begins} a.m." in str(told.message)
    for written in re.findall("`(.+?)`", hint):
        good(tmp_path, outline_text(top=f"meeting: {{date: 2027-04-03, time: '{written}'}}\n"))


@pytest.mark.parametrize(
    "typed", ["02:00-4:00", "7:00", "0:30", "9:30", "2:00 am", "2:00-4:00 pm", "下午2:00", "早上6:30", "10:00-16:00"]
)
def test_a_time_that_nobody_takes_for_another_is_not_told(tmp_path: Path, typed: str) -> None:
    good(tmp_path, outline_text(top=f"meeting: {{date: 2027-04-03, time: '{typed}'}}\n"))
