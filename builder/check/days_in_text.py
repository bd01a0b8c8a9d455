"""Days of the calendar that stand within a text, with a year or without: `Monday 11th January`, `1月11日（周一）`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN_DAYS = "一二三四五六日"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|(?:Nov|Dec)(?:ember)?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_ENGLISH = tuple(
    re.compile(rf"(?<![\w-])(?:{_WEEKDAY}\.?,? )?{order}{_YEAR}(?![\w-])")
    for order in (rf"(?:the )?{_DAY} (?:of )?{_MONTH}\.?", rf"{_MONTH}\.? {_DAY}")
)
_HAN_WEEKDAY = r"[（(]?(?:[周週]|星期)([一二三四五六日天])[）)]?"
_HAN = re.compile(
    rf"(?:{_HAN_WEEKDAY} ?)?(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?P<month>1?\d) ?月 ?(?P<day>[0-3]?\d) ?[日号號]"
    rf"(?: ?{_HAN_WEEKDAY})?"
)


class DayInText(Struct, frozen=True):
    """Where in a text a day stands, in characters, and what is said of it; the day of the week counts from Monday."""

    start: int
    words: str
    year: int | None
    month: int
    day: int
    weekday: int | None

    def nearest(self, around: datetime.date) -> datetime.date | None:
        """The day, in its own year or else in the one in which it is nearest to another; None where there is none."""
        years = (self.year,) if self.year else (around.year - 1, around.year, around.year + 1)
        days = [day for year in years if (day := _day_of(year, self.month, self.day))]
        return min(days, key=lambda day: abs(day - around)) if days else None


def days_in_text(words: str) -> Iterator[DayInText]:
    """The days that a text names, in Chinese or English."""
    for pattern in _ENGLISH:
        for found in pattern.finditer(words):
            weekday = _DAYS.index(found["weekday"][:3].lower()) if found["weekday"] else None
            yield _found(found, _MONTHS.index(found["month"][:3].lower()) + 1, weekday)
    for found in _HAN.finditer(words):
        sign = found[1] or found[5]
        yield _found(found, int(found["month"]), _HAN_DAYS.index(sign.replace("天", "日")) if sign else None)


def _found(found: re.Match[str], month: int, weekday: int | None) -> DayInText:
    year = int(found["year"]) if found["year"] else None
    return DayInText(found.start(), found[0], year, month, int(found["day"]), weekday)


def _day_of(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:  # no 29 February in that year
        return None
