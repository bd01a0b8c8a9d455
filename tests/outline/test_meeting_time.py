"""Times of a meeting: what may be of the night or the afternoon is asked, with what to write."""

from __future__ import annotations

import re

import pytest

from builder.outline.schema.clock import TYPED_TIME
from builder.outline.schema.meeting_time import read_meeting_time, time_meant


@pytest.mark.parametrize(
    ("typed", "read"),
    [("2-4 pm", "14:00–16:00"), ("02:00", "02:00"), ("10:30", "10:30"), ("12:00–14:00", "12:00–14:00"),
     ("下午2点-4点", "14:00–16:00"), ("十二点", "12:00"), ("noon until 2", "12:00–14:00"), ("9:30", "09:30"),
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
        ("11-1", "say which half of the day, such as `11-1 pm`, or write `11:00–13:00`"),
        ("2:00", "say which half of the day, such as `2:00 pm`, or write `14:00`"),
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
        with pytest.raises(ValueError, match=r"noon|number"):
            read_meeting_time(typed)
    assert str(time_meant(typed)) == hint


@pytest.mark.parametrize("typed", ["25:00", "13 pm", "下午25点", "in the evening", "16:00–14:00"])
def test_what_is_no_time_with_its_half_of_the_day_either_has_the_usual_hint(typed: str) -> None:
    assert not time_meant(typed)
