"""Times of day as people type them."""

from __future__ import annotations

import pytest

from builder.outline.schema.clock import read_time


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14:00", "14:00"),
        ("14:00:00", "14:00"),  # as Excel writes a time of its own into a CSV
        ("14:00:00-16:30:00", "14:00–16:30"),
        ("9:30", "09:30"),
        ("9：30", "09:30"),
        ("2 pm", "14:00"),
        ("2:15 p.m.", "14:15"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("下午2点半", "14:30"),
        ("上午10點", "10:00"),
        ("晚上7点15分", "19:15"),
        ("中午12点", "12:00"),
        ("noon", "12:00"),
        ("10am - 12 noon", "10:00–12:00"),
        ("Midday to 2pm", "12:00–14:00"),
        ("下午两点半", "14:30"),
        ("上午十点", "10:00"),
        ("2.30pm", "14:30"),
        ("14.30", "14:30"),
        ("2.30pm - 4pm", "14:30–16:00"),
        ("10.30 until 12.15", "10:30–12:15"),
        ("下午两点到四点", "14:00–16:00"),
        ("10:30am to 12", "10:30–12:00"),
        ("11 am - 1", "11:00–13:00"),
        ("14:00–16:00", "14:00–16:00"),
        ("14:00-16:00", "14:00–16:00"),
        ("9:30 to 11:00", "09:30–11:00"),
        ("2-4 pm", "14:00–16:00"),
        ("11 to 1 pm", "11:00–13:00"),
        ("11:30-1pm", "11:30–13:00"),
        ("10 am - 2 pm", "10:00–14:00"),
        ("下午2点到4点半", "14:00–16:30"),
        ("上午10点至下午2点", "10:00–14:00"),
        ("from 10.30am until 4pm", "10:30–16:00"),
        ("From 2pm", "14:00"),
        ("从下午2点到4点", "14:00–16:00"),
        ("下午 2 点到 4 点半", "14:00–16:30"),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, read: str) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize(
    "typed", ["25:00", "14:00:30", "14:60", "14", "13 pm", "下午25点", "16:00–14:00", "14:00–", "midnight"]
)
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"time|hour|meeting"):
        read_time(typed)
