"""When a meeting is, in one line: weekday, date and time, or the range of time."""

from __future__ import annotations

import datetime

from builder.outline.model.edition import Meeting
from builder.outline.text.text import Language, Text
from builder.words.dates import written_date, written_times, written_weekday
from builder.words.languages import locale_of
from builder.words.own import own_words


def meeting_when(meeting: Meeting[Text], language: Language) -> str:
    """`Saturday, 5 December 2026, 14:00–16:00`, `2026 年 12 月 5 日（星期六）14:00–16:00`; empty without either."""
    date = _day(meeting.date, language) if meeting.date else ""
    comma = locale_of(language).either(" " if date and not date.endswith("）") else "", ", ")
    return comma.join(part for part in (date, written_times(meeting.time or "", language)) if part)


def _day(iso: str, language: Language) -> str:
    """The date with its weekday; what is no whole date stays as `written_date` gives it."""
    written = written_date(iso, language)
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return written
    return own_words(language).talk.meeting(weekday=written_weekday(day, language), date=written)
