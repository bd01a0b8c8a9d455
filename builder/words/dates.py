"""Dates and times as each language writes them; months and weekdays come from CLDR by Babel."""

from __future__ import annotations

import datetime
import re
from functools import cache

from babel.dates import format_date, format_time

from builder.words.languages import Language, locale_of
from builder.words.own import own_words

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_HAN_PATTERNS = ("y 年", "y 年 M 月", "y 年 M 月 d 日")
"""CLDR's own have no spaces; a date of figures and Han is set with the air that stands between all such."""
_LATIN_PATTERNS = ("y", "MMMM y", "d MMMM y")


@cache
def written_date(iso: str, language: Language) -> str:
    """`2026-12-05` as `2026 年 12 月 5 日` or `5 December 2026`; also a month or a year. Other words stay as typed."""
    found = _DATE.fullmatch(iso)
    if not found:
        return iso
    parts = [int(part) for part in found.groups() if part]
    try:
        day = datetime.date(*(*parts, 1, 1)[:3])
    except ValueError:
        return iso
    locale = locale_of(language)
    patterns = _HAN_PATTERNS if locale.han else _LATIN_PATTERNS
    return format_date(day, patterns[len(parts) - 1], locale=locale.cldr)


def written_weekday(day: datetime.date, language: Language) -> str:
    """`星期六`, `Saturday`."""
    return format_date(day, "EEEE", locale=locale_of(language).cldr)


def written_time(time: datetime.time, language: Language) -> str:
    """A time of day, `14:30` in every language and output.

    CLDR's short form for Taiwan and Hong Kong is `下午2:30`, which is twice as wide; a range would say 下午 twice.
    """
    return format_time(time, "HH:mm", locale=locale_of(language).cldr)


def written_when(date: str, time: str, language: Language) -> str:
    """A meeting's day with its weekday, and its time or times: `Sat 12 September 2026, 14:30–16:00`.

    `date` is ISO 8601, `time` empty, `HH:MM` or `HH:MM–HH:MM`; without a date the time stands alone.
    """
    times = written_times(time, language)
    if not date:
        return times
    day = datetime.date.fromisoformat(date)
    locale = locale_of(language)
    short = format_date(day, "EEE", locale=locale.cldr)
    written = written_date(date, language)
    if not locale.han:
        return f"{short} {written}" + (f", {times}" if times else "")
    opening, closing = locale.punctuation.brackets
    return f"{written}{opening}{short}{closing}{times}"


def written_meeting(date: str, time: str, language: Language) -> str:
    """As `written_when`, the weekday in full: `Saturday, 5 December 2026, 14:00–16:00`; what is no whole date stays.

    In Chinese `2026 年 12 月 5 日（星期六）14:00–16:00`; empty without date and time.
    """
    day = _day_of_week(date, language) if date else ""
    comma = locale_of(language).either(" " if day and not day.endswith("）") else "", ", ")
    return comma.join(part for part in (day, written_times(time, language)) if part)


def _day_of_week(iso: str, language: Language) -> str:
    """The date with its weekday; what is no whole date stays as `written_date` gives it."""
    written = written_date(iso, language)
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return written
    return own_words(language).talk.meeting(weekday=written_weekday(day, language), date=written)


def written_times(time: str, language: Language) -> str:
    """A time or two of a day, `HH:MM` or `HH:MM–HH:MM`, as notices give them; nothing for none."""
    return "–".join(_time(part, language) for part in time.split("–")) if time else ""


def written_poster_day(day: datetime.date, language: Language) -> tuple[str, str, str]:
    """A day in three words, to be set apart: `12 Sept`, `Saturday`, `2026`; `9 月 12 日`, `周六`, `2026 年`."""
    locale = locale_of(language)
    patterns = ("M 月 d 日", "EEE", "y 年") if locale.han else ("d MMM", "EEEE", "y")
    date, weekday, year = (format_date(day, pattern, locale=locale.cldr) for pattern in patterns)
    return date, weekday, year


def _time(typed: str, language: Language) -> str:
    hour, minute = typed.split(":")
    return written_time(datetime.time(int(hour), int(minute)), language)
