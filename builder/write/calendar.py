"""The meeting as a calendar file (RFC 5545) that phones and mail programs take over, once for all languages."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from builder import __version__
from builder.outline.model.edition import Edition, Meeting
from builder.outline.text.text import Text
from builder.words.languages import locale_of
from builder.words.own import own_words

RANGE = "–"
"""Between the two times of a meeting, as the outline's reader writes it."""
BETWEEN_LANGUAGES = " / "
RULES = (2020, 2051)
"""Years of which the rules of a zone are told."""


def has_calendar(editions: Sequence[Edition]) -> bool:
    """Whether there is a day to write down."""
    meeting = editions[0].meeting
    return meeting is not None and meeting.date is not None


def write_calendar(editions: Sequence[Edition], date: str) -> bytes:
    """One event with the words of each edition; `date` (ISO 8601) is the day the file says it was made.

    With `meeting.zone` its times are those of that zone, whose rules stand in the file; without it they float: they
    hold wherever the phone is. Without a time the event takes the whole day. An edition without a meeting's day is a
    `ValueError`.
    """
    meeting = editions[0].meeting
    if meeting is None or meeting.date is None:
        raise ValueError("the meeting has no day")
    calendar = Calendar()
    calendar.add("prodid", f"-//Talkleaf//Talkleaf {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add_component(_event(editions, meeting, date))
    if meeting.zone is not None and meeting.time is not None:
        calendar.add_missing_timezones(*_rules(int(meeting.date[:4])))
        _part_dates(calendar)
    return bytes(calendar.to_ical())


def _rules(year: int) -> tuple[datetime.date, datetime.date]:
    """The days between which the zone's rules are told, about the same for each meeting.

    Programs keep the rules of the first file they read that names a zone, and go by them for every other meeting.
    """
    first, last = RULES
    return datetime.date(min(first, year), 1, 1), datetime.date(max(last, year + 2), 1, 1)


def _part_dates(calendar: Calendar) -> None:
    """Each change of the clock on a line of its own: of a list, readers built on vobject take the first date alone."""
    for zone in calendar.walk("VTIMEZONE"):
        for observance in zone.subcomponents:
            dates = observance.pop("RDATE", None)
            for date in dates.dts if dates is not None else ():
                observance.add("rdate", date.dt)


def _event(editions: Sequence[Edition], meeting: Meeting[Text], date: str) -> Event:
    event = Event()
    event.add("uid", _uid(editions[0]))
    event.add("dtstamp", datetime.datetime.fromisoformat(date).replace(tzinfo=datetime.UTC))
    for name, when in zip(("dtstart", "dtend"), _times(meeting), strict=False):
        event.add(name, when)
    event.add("summary", _in_each(_name(edition) for edition in editions))
    event.add("description", "\n\n".join(_description(edition) for edition in editions))
    places = _in_each(_plain(e.meeting.place) for e in editions if e.meeting)
    if places:
        event.add("location", places)
    if editions[0].group and editions[0].group.url:
        event.add("url", editions[0].group.url)
    return event


def _uid(edition: Edition) -> str:
    """The same for each build of a meeting, so that a newer file replaces the entry of an older one.

    Day and title may change, so they are no part of it; meetings of two series of a group may share an id.
    """
    group = edition.group.url or edition.group.name.plain if edition.group else ""
    series = edition.meeting.series if edition.meeting else None
    own = f"{series}/{edition.id}" if series else edition.id
    return f"{uuid.uuid5(uuid.NAMESPACE_URL, f'{group}#{own}')}@talkleaf"


def _times(meeting: Meeting[Text]) -> list[datetime.date]:
    """When it begins and, where that is known, ends."""
    day = datetime.date.fromisoformat(meeting.date or "")
    if meeting.time is None:
        return [day]
    zone = ZoneInfo(meeting.zone) if meeting.zone else None
    times = (datetime.time.fromisoformat(time) for time in meeting.time.split(RANGE))
    return [datetime.datetime.combine(day, time, zone) for time in times]


def _name(edition: Edition) -> str:
    return _plain(edition.meeting.name if edition.meeting else None) or edition.title.plain


def _description(edition: Edition) -> str:
    """The title where the meeting has another name, the speaker, the cost, how to reach the group, the notice."""
    title, notice = edition.title.plain, edition.notice.plain if edition.notice else ""
    speaker = _plain(edition.meeting.speaker if edition.meeting else None)
    fee = _plain(edition.meeting.fee if edition.meeting else None)
    cost = own_words(edition.language).group.fee(fee=fee) if fee else ""
    group = edition.group
    reach = locale_of(edition.language).punctuation.comma.join(
        part for part in (group.name.plain, group.phone, group.url) if part
    ) if group else ""  # fmt: skip
    return "\n".join(line for line in (title, speaker, cost, reach, notice) if line)


def _plain(text: Text | None) -> str:
    return " ".join(text.plain.split("\n")) if text else ""


def _in_each(words: Iterable[str]) -> str:
    """The words of all languages, each once."""
    return BETWEEN_LANGUAGES.join(dict.fromkeys(word for word in words if word))
