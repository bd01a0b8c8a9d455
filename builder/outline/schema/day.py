"""Days and months as people type them (`2026-12-05`, `29/11/2026`, `Saturday 5 December 2026`, `2026年12月5日（周六）`,
`November 2026`), read as ISO 8601.

Only where the order is beyond doubt: the year comes first, the month has its name, or one of two numbers can be no
month. `05/12/2026` may be two days, and is none here.
"""

from __future__ import annotations

import calendar
import datetime
import re

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HAN_WEEKDAYS = "一二三四五六日"
_JOINING = ("of", "the")

_ISO = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
_MARKED = r"[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}"
_YEAR_LAST = r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}"
_HAN_WEEKDAY = r"(?:[（(]?(?:周|週|星期)[一二三四五六日天][）)]?)?"
_NUMERAL = "[〇零一二三四五六七八九十]"
_HAN_NUMERALS = rf"{_NUMERAL}{{4}}年{_NUMERAL}{{1,2}}月{_NUMERAL}{{1,3}}[日号號]? ?{_HAN_WEEKDAY}"
_HAN = rf"[0-9]{{4}} ?年 ?[0-9]{{1,2}} ?月 ?[0-9]{{1,2}} ?[日号號]? ?{_HAN_WEEKDAY}"
_ENGLISH_DAY = r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?(?: of)?"
_ENGLISH_MONTH = r"[A-Za-z][a-z]{2,8}\.?"
_WEEKDAY = r"[A-Za-z][a-z]{2,8}\.?"
_ENGLISH = (
    rf"(?:{_WEEKDAY},? )?"
    rf"(?:{_ENGLISH_DAY}[ -]{_ENGLISH_MONTH}|{_ENGLISH_MONTH} {_ENGLISH_DAY}),?[ -][0-9]{{4}}"
)
TYPED_DAY = f"^(?:(?:{_ISO}|{_MARKED}) ?{_HAN_WEEKDAY}|{_YEAR_LAST}|{_HAN}|{_HAN_NUMERALS}|{_ENGLISH})$"
"""What may be typed; whether it is a day of the calendar only `read_day` tells."""
_ISO_MONTH = r"[0-9]{4}(?:-[0-9]{2})?"
_MARKED_MONTH = r"[0-9]{4}[/.][0-9]{1,2}|[0-9]{1,2}[/.][0-9]{4}"
_HAN_MONTH = r"[0-9]{4} ?年(?: ?[0-9]{1,2} ?月(?:份)?)?"
_ENGLISH_MONTH_OF = rf"{_ENGLISH_MONTH},? [0-9]{{4}}"
TYPED_MONTH = f"^(?:{_ISO_MONTH}|{_MARKED_MONTH}|{_HAN_MONTH}|{_ENGLISH_MONTH_OF})$|{TYPED_DAY}"
"""A day, a month or a year; whether the calendar has it only `read_month` tells."""
_NO_YEAR = re.compile(
    rf"(?:{_WEEKDAY},? )?(?:{_ENGLISH_DAY} {_ENGLISH_MONTH}|{_ENGLISH_MONTH} {_ENGLISH_DAY})"
    rf"|{_HAN_WEEKDAY} ?[0-9]{{1,2}} ?月 ?[0-9]{{1,2}} ?[日号號]? ?{_HAN_WEEKDAY}"
)


class OtherWeekdayError(ValueError):
    """The day of the week that stands beside a date is not the date's own; `day` is the date in ISO 8601."""

    def __init__(self, day: str) -> None:
        super().__init__(day)
        self.day = day


class TwoDaysError(ValueError):
    """A date that is read in two ways; `days` are both in ISO 8601, the one with the day first before the other."""

    def __init__(self, days: tuple[str, str]) -> None:
        super().__init__(*days)
        self.days = days


def read_day(typed: str) -> str:
    """`YYYY-MM-DD`. What is no day of the calendar is a `ValueError`, and so is one on another day of the week, and
    one that can be read in two ways."""
    words = _words(typed)
    numbers = [int(number) for number in re.findall("[0-9]+", _in_figures(typed))]
    if words:
        day, year = numbers
        date = datetime.date(year, _place(words[-1], _MONTHS) + 1, day)
        weekday = _place(words[0], _WEEKDAYS) if len(words) == 2 else None
    else:
        date = _year_last(*numbers) if re.fullmatch(_YEAR_LAST, typed) else datetime.date(*numbers)
        found = re.search("(?:周|週|星期)(.)", typed)
        weekday = _HAN_WEEKDAYS.index(found[1].replace("天", "日")) if found else None
    if weekday is not None and weekday != date.weekday():
        raise OtherWeekdayError(date.isoformat())
    return date.isoformat()


def _in_figures(typed: str) -> str:
    """`二〇二七年三月二十日` in figures; anything else as it is."""
    if not re.fullmatch(_HAN_NUMERALS, typed):
        return typed
    year, month, day = re.findall(rf"({_NUMERAL}+)[年月日号號]?", typed)[:3]
    return f"{''.join(str(_NUMERALS.index(sign) % 10) for sign in year)}年{_small(month)}月{_small(day)}日"


_NUMERALS = "〇一二三四五六七八九零"


def _small(numeral: str) -> int:
    """A numeral up to 99, such as `二十一`, or its figures side by side: `二一`."""
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return int("".join(str(_NUMERALS.index(sign) % 10) for sign in numeral))
    if len(tens) > 1 or len(ones) > 1:
        raise ValueError(numeral)
    first, last = (_NUMERALS.index(sign) % 10 if sign else 0 for sign in (tens, ones))
    return (first or 1) * 10 + last


def read_month(typed: str) -> str:
    """`YYYY-MM-DD`, `YYYY-MM` or `YYYY`. What the calendar has not is a `ValueError`."""
    if re.fullmatch(TYPED_DAY, typed):
        return read_day(typed)
    numbers = re.findall("[0-9]+", typed)
    year = next(number for number in numbers if len(number) == 4)
    if words := _words(typed):
        month = _place(words[-1], _MONTHS) + 1
    elif len(numbers) == 2:
        month = int(next(number for number in numbers if number is not year))
    else:
        return datetime.date(int(year), 1, 1).isoformat()[:4]
    return datetime.date(int(year), month, 1).isoformat()[:7]


def read_until(typed: str) -> str:
    """The day on which something ends: of a month or a year its last."""
    read = read_month(typed)
    if len(read) == 10:
        return read
    year, month = int(read[:4]), int(read[5:] or 12)
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def lacks_year(typed: str) -> bool:
    """Whether this is a day without its year."""
    return bool(_NO_YEAR.fullmatch(typed))


def next_such_day(typed: str, today: datetime.date) -> str:
    """The next day in ISO 8601 that a day without its year can be; empty where it is none.

    Where only the day of the week beside it stands against that, an `OtherWeekdayError` of the next such day.
    """
    if not lacks_year(typed):
        return ""
    others: list[OtherWeekdayError] = []
    for year in range(today.year, today.year + _YEARS_AHEAD):
        try:
            day = read_day(with_year(typed, year))
        except OtherWeekdayError as wrong:
            others += [wrong] if wrong.day >= today.isoformat() else []
            continue
        except ValueError:  # no 29 February in that year
            continue
        if day >= today.isoformat():
            return day
    if others:
        raise others[0]
    return ""


_YEARS_AHEAD = 2
"""A meeting that is planned is in this year or the next."""


_IN_FIGURES = re.compile(rf"(?:(?P<weekday>{_WEEKDAY}),? )?([0-9]{{1,2}})[/.]([0-9]{{1,2}})[/.]((?:20)?[0-9]{{2}})")
_YEARS_AROUND = 10


def days_in_figures(typed: str, today: datetime.date) -> tuple[str, ...]:
    """The days in ISO 8601 that figures with the year last may be, also with a year of two (`Thurs 14/1/27`).

    At most two: the one with the day first stands before the other. Years far from today are none that is meant, and
    the day of the week must be right where it stands beside the figures.
    """
    found = _IN_FIGURES.fullmatch(typed.strip())
    if not found:
        return ()
    first, second, year = (int(number) for number in found.groups()[1:])
    full = year if year > 99 else 2000 + year
    days = dict.fromkeys(day for order in ((first, second), (second, first)) if (day := _day_of(full, *order)))
    if abs(full - today.year) > _YEARS_AROUND:
        return ()
    return tuple(day.isoformat() for day in days if _falls_on(day, found["weekday"]))


def _falls_on(day: datetime.date, weekday: str | None) -> bool:
    """Whether a day is on this day of the week; any day where there is none beside it."""
    return weekday is None or _WEEKDAYS[day.weekday()].startswith(weekday.lower().rstrip("."))


def with_year(typed: str, year: int) -> str:
    """A day without its year, with this one."""
    if "月" not in typed:
        return f"{typed} {year}"
    month, day = re.findall("[0-9]+", typed)
    weekday = re.search(r"[（(]?(?:周|週|星期)[一二三四五六日天][）)]?", typed)
    return f"{year}年{month}月{day}日{weekday[0] if weekday else ''}"


def _words(typed: str) -> list[str]:
    """The names of weekday and month."""
    words = re.findall(r"[A-Za-z]{2,}", re.sub(r"(?<=[0-9])(?:st|nd|rd|th)", "", typed))
    return [word for word in words if word not in _JOINING]


def _year_last(first: int, second: int, year: int) -> datetime.date:
    """Day and month in the one order in which they are a day; a `TwoDaysError` where both are."""
    found = [day for order in ((first, second), (second, first)) if (day := _day_of(year, *order))]
    if len(set(found)) == 2:
        raise TwoDaysError((found[0].isoformat(), found[1].isoformat()))
    if not found:
        raise ValueError("no day of the calendar")
    return found[0]


def _day_of(year: int, day: int, month: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _place(word: str, names: tuple[str, ...]) -> int:
    """Which of the names a word is, or is short for; a `ValueError` if none."""
    return names.index(next((name for name in names if name.startswith(word.lower())), word))
