"""The meeting as a calendar file: read back by another library, right in another zone, the same each time."""

from __future__ import annotations

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from builder.build import Options, build_outline
from builder.build.loading import load
from builder.diagnostics import Report
from builder.outline.model.edition import Edition
from builder.replace import replace
from builder.write.calendar import has_calendar, write_calendar
from tests.test_cli import GOOD

DAY = "2026-12-05"


def editions(tmp_path: Path, meeting: str) -> tuple[Edition, ...]:
    path = tmp_path / "small.yaml"
    path.write_text(GOOD.replace("leaflet:", f"meeting: {meeting}\nleaflet:", 1), "utf-8")
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None, [d.message for d in report]
    return tuple(loaded.editions.values())


def event(tmp_path: Path, meeting: str) -> icalendar.Event:
    calendar = icalendar.Calendar.from_ical(write_calendar(editions(tmp_path, meeting), "2026-11-22"))
    (found,) = calendar.events
    return found


def test_a_time_with_a_zone_is_that_moment_everywhere(tmp_path: Path) -> None:
    found = event(tmp_path, f'{{date: {DAY}, time: "14:00–16:00", zone: Asia/Shanghai}}')
    utc = ZoneInfo("UTC")
    assert found.start.astimezone(utc) == datetime.datetime(2026, 12, 5, 6, tzinfo=utc)  # type: ignore[union-attr]
    assert found.end.astimezone(utc) == datetime.datetime(2026, 12, 5, 8, tzinfo=utc)  # type: ignore[union-attr]


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Sydney"])
@pytest.mark.parametrize("day", ["2027-01-20", "2027-07-20"])
def test_the_rules_of_the_zone_stand_in_the_file(tmp_path: Path, zone: str, day: str) -> None:
    """A program that does not know the name goes by the rules (RFC 5545, 3.6.5)."""
    data = write_calendar(editions(tmp_path, f'{{date: {day}, time: "9:30", zone: {zone}}}'), "2026-11-22")
    (rules,) = icalendar.Calendar.from_ical(data).walk("VTIMEZONE")
    noon = datetime.datetime.fromisoformat(f"{day}T12:00")
    assert rules.to_tz(lookup_tzid=False).utcoffset(noon) == ZoneInfo(zone).utcoffset(noon)  # type: ignore[attr-defined]


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Sydney", "Asia/Shanghai"])
def test_another_reader_gets_each_meeting_of_a_group_right(tmp_path: Path, zone: str) -> None:
    """vobject goes by the rules in the file, and keeps those of the first file that names a zone."""
    for day in ("2026-11-20", "2027-07-20", "2028-01-20", "2031-06-20"):
        data = write_calendar(editions(tmp_path, f'{{date: {day}, time: "9:30", zone: {zone}}}'), "2026-11-22")
        start = vobject.readOne(data.decode()).vevent.dtstart.value
        assert start.utcoffset() == start.replace(tzinfo=ZoneInfo(zone)).utcoffset(), day


def test_a_meeting_far_ahead_has_its_rules(tmp_path: Path) -> None:
    data = write_calendar(editions(tmp_path, '{date: 2062-07-20, time: "9:30", zone: Europe/London}'), "2026-11-22")
    (rules,) = icalendar.Calendar.from_ical(data).walk("VTIMEZONE")
    noon = datetime.datetime(2062, 7, 20, 12)
    assert rules.to_tz(lookup_tzid=False).utcoffset(noon) == datetime.timedelta(hours=1)  # type: ignore[attr-defined]


def test_a_time_without_a_zone_floats_and_a_day_alone_is_a_whole_one(tmp_path: Path) -> None:
    assert event(tmp_path, f'{{date: {DAY}, time: "14:00"}}').start == datetime.datetime(2026, 12, 5, 14)
    assert event(tmp_path, f"{{date: {DAY}}}").start == datetime.date(2026, 12, 5)


def test_it_speaks_both_languages(tmp_path: Path) -> None:
    found = event(tmp_path, f"{{date: {DAY}, name: {{zh: 病友会, en: Our meeting}}, place: {{zh: 一楼, en: Level 1}}}}")
    assert str(found["SUMMARY"]) == "病友会 / Our meeting"
    assert str(found["LOCATION"]) == "一楼 / Level 1"


def test_lines_are_short_and_end_as_the_format_says(tmp_path: Path) -> None:
    """RFC 5545, 3.1: at most 75 octets, CRLF."""
    data = write_calendar(editions(tmp_path, f"{{date: {DAY}, name: {{zh: {'会' * 60}, en: Our}}}}"), "2026-11-22")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_the_same_meeting_keeps_its_name_and_bytes(tmp_path: Path) -> None:
    one, two = (write_calendar(editions(tmp_path, f"{{date: {DAY}}}"), "2026-11-22") for _ in range(2))
    assert one == two
    moved = event(tmp_path, "{date: 2026-12-12}")
    assert str(moved["UID"]) == str(icalendar.Calendar.from_ical(one).events[0]["UID"])


def uid(edition: Edition) -> str:
    return str(icalendar.Calendar.from_ical(write_calendar((edition,), "2026-11-22")).events[0]["UID"])


def test_meetings_of_two_series_of_a_group_are_two_entries(tmp_path: Path) -> None:
    """Rows of two sheets may have the same id."""
    one, *_ = editions(tmp_path, f"{{date: {DAY}, series: walking}}")
    other, *_ = editions(tmp_path, f"{{date: {DAY}, series: breathing}}")
    assert uid(one) != uid(other)


def test_a_meeting_whose_title_is_reworded_stays_the_same_entry(tmp_path: Path) -> None:
    one, other = editions(tmp_path, f"{{date: {DAY}, series: walking}}")
    assert one.title.plain != other.title.plain
    assert uid(one) == uid(replace(one, title=other.title))


def test_it_is_built_where_there_is_a_day(tmp_path: Path) -> None:
    assert not has_calendar(editions(tmp_path, "{place: {zh: 一楼, en: Level 1}}"))
    editions(tmp_path, f"{{date: {DAY}}}")
    result = build_outline(tmp_path / "small.yaml", Options(products=("calendar",), out=tmp_path / "out", jobs=1))
    assert [file.name for file in result.files] == ["small.ics"]


def test_an_unknown_zone_is_told(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(GOOD.replace("leaflet:", "meeting: {zone: Asia/Peking}\nleaflet:", 1), "utf-8")
    report = Report()
    load(path, "", report)
    assert [d.code for d in report] == ["not-a-zone"]
