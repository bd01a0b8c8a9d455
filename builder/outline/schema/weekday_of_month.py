"""A day that is told by its place in a month: the second Saturday in March 2027, 2027年3月第二个周六."""

from __future__ import annotations

import datetime
import re
from contextlib import suppress

_HAN = re.compile(
    r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月的?第(?P<number>[一二三四五1-5])个?"
    r"(?:周|週|星期|礼拜)(?P<weekday>[一二三四五六日天])"
)
_NUMBERS = ("first", "second", "third", "fourth", "fifth")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATIN = re.compile(
    rf"(?P<number>{'|'.join(_NUMBERS)}|[1-5](?:st|nd|rd|th))\s+(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*"
    rf"\s+(?:of|in)\s+(?P<month>{'|'.join(_MONTHS)})[a-z]*\s+(?P<year>\d{{4}})",
    re.IGNORECASE,
)


def weekday_of_month(words: str) -> str:
    """Such a day in ISO 8601; empty where words tell none, or one that its month does not have."""
    if found := _HAN.search(words):
        number = "一二三四五".find(found["number"]) + 1 or int(found["number"])
        month, weekday = int(found["month"]), "一二三四五六日".find(found["weekday"].replace("天", "日"))
    elif found := _LATIN.search(words):
        said = found["number"].lower()
        number = _NUMBERS.index(said) + 1 if said in _NUMBERS else int(said[0])
        month = _MONTHS.index(found["month"].lower()) + 1
        weekday = _WEEKDAYS.index(found["weekday"].lower())
    else:
        return ""
    with suppress(ValueError):
        first = datetime.date(int(found["year"]), month, 1)
        return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (number - 1)).isoformat()
    return ""
