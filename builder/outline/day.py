"""Days as people type them (`2026-12-05`, `Saturday 5 December 2026`, `2026年12月5日（周六）`), read as ISO 8601.

Only where the order is beyond doubt: the year comes first, or the month has its name. `5.12.2026` may be two days.
"""

from __future__ import annotations

import datetime
import re

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HAN_WEEKDAYS = "一二三四五六日"

_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MARKED = r"[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}"
_HAN = r"[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?[日号號] ?(?:[（(]?(?:周|週|星期)[一二三四五六日天][）)]?)?"
_ENGLISH_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_ENGLISH_MONTH = r"[A-Z][a-z]{2,8}\.?"
_ENGLISH = (
    r"(?:[A-Z][a-z]{2,8}\.?,? )?"
    rf"(?:{_ENGLISH_DAY} {_ENGLISH_MONTH}|{_ENGLISH_MONTH} {_ENGLISH_DAY}),? [0-9]{{4}}"
)
TYPED_DAY = f"^(?:{_ISO}|{_MARKED}|{_HAN}|{_ENGLISH})$"
"""What may be typed; whether it is a day of the calendar only `read_day` tells."""


class OtherWeekdayError(ValueError):
    """The day of the week that stands beside a date is not the date's own; `day` is the date in ISO 8601."""

    def __init__(self, day: str) -> None:
        super().__init__(day)
        self.day = day


def read_day(typed: str) -> str:
    """`YYYY-MM-DD`. What is no day of the calendar is a `ValueError`, and so is one on another day of the week."""
    words = re.findall(r"[A-Za-z]{3,}", re.sub(r"(?<=[0-9])(?:st|nd|rd|th)", "", typed))
    numbers = [int(number) for number in re.findall("[0-9]+", typed)]
    if words:
        day, year = numbers
        date = datetime.date(year, _place(words[-1], _MONTHS) + 1, day)
        weekday = _place(words[0], _WEEKDAYS) if len(words) == 2 else None
    else:
        date = datetime.date(*numbers)
        found = re.search("(?:周|週|星期)(.)", typed)
        weekday = _HAN_WEEKDAYS.index(found[1].replace("天", "日")) if found else None
    if weekday is not None and weekday != date.weekday():
        raise OtherWeekdayError(date.isoformat())
    return date.isoformat()


def _place(word: str, names: tuple[str, ...]) -> int:
    """Which of the names a word is, or is short for; a `ValueError` if none."""
    return names.index(next((name for name in names if name.startswith(word.lower())), word))
