"""How long something takes, and which share, in figures or in words: `half an hour`, `一个半小时`, `一半`, `50%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from builder.check.english_numbers import with_figures
from builder.check.halves import with_all_halves
from builder.check.han_numerals import HAN_NUMBER, han_value

_ENGLISH_UNITS = {"second": 1 / 60, "minute": 1, "min": 1, "hour": 60, "hr": 60, "day": 1440, "week": 10_080,
                  "fortnight": 20_160, "month": 1, "year": 12}  # fmt: skip
_HAN_UNITS = {"秒": 1 / 60, "分钟": 1, "分": 1, "刻钟": 15, "小时": 60, "钟头": 60, "天": 1440, "日": 1440,
              "周": 10_080, "星期": 10_080, "礼拜": 10_080, "个月": 1, "年": 12}  # fmt: skip
"""In minutes; months and years in months, as no two months are of one length."""
_OF_MONTHS = frozenset({"month", "year", "个月", "年"})
_FIGURE = r"\d+(?:\.\d+)?"
_NO_PART = r"(?<![\d.,:/])(?<!\d[-–])"
_ENGLISH = re.compile(
    rf"{_NO_PART}\b(?P<number>{_FIGURE}|an?)[ \u00a0-]?(?P<unit>{'|'.join(_ENGLISH_UNITS)})s?\b(?![-–])", re.IGNORECASE
)
_HAN = re.compile(
    rf"(?<![第月])(?<![第月] ){_NO_PART}(?P<number>{_FIGURE}|{HAN_NUMBER.pattern})\s*(?:个\s*(?=小时|钟头|星期|礼拜))?"
    r"(?P<unit>秒|分钟|分(?![之钟数])|刻钟|小时|钟头|天|日(?=[之以]?内)|周(?![岁期末年])|星期|礼拜|个月|年(?![级代龄]))"
)
"""`7 日复诊` is a day of the month, `12 月` a month of the year, and `第 7 天` one day: none says how long."""
_AND = {True: re.compile(r"\s*零?"), False: re.compile(r"(?: |, | and )")}
"""What stands between the parts of one length of time: `1 hour 30 minutes`."""
_SHARES = (
    (0.5, re.compile(
        r"\bhalf\b(?=\s+(?:of(?! an?\b)|the|your|our|their|all|these|those|as|people|were|was|are|is|have|had|said|say"
        r"|did|do|need|live|will|can)\b|\s*(?:[^\w\s-]|$))|一半|半数", re.IGNORECASE)),
    (0.25, re.compile(r"\b(?:a|one) quarter\b(?! (?:past|to|of an?)\b)|四分之一", re.IGNORECASE)),
    (0.75, re.compile(r"\bthree[ -]quarters\b(?! of an?\b)|四分之三", re.IGNORECASE)),
)  # fmt: skip
_PERCENT = re.compile(rf"(?<![\d.])({_FIGURE})\s*(?:%|％|per ?cent\b)", re.IGNORECASE)

_GRAMS = {"克": 1, "公斤": 1000, "千克": 1000, "斤": 500, "两": 50, "g": 1, "gram": 1, "kg": 1000, "kilogram": 1000,
          "kilo": 1000}  # fmt: skip
_MASS = re.compile(
    rf"{_NO_PART}(?P<number>{_FIGURE}|{HAN_NUMBER.pattern})\s*"
    r"(?P<unit>公斤|千克|克|斤|两(?=\s*(?:$|[，。；、！？,.;!?（(）)\n]|[米面肉菜饭瘦豆酒]|左右|以[内上下]))"
    r"|(?:kilogram|gram|kilo)s?\b|k?g\b)",
    re.IGNORECASE,
)
"""`1 两` is 50 g, where it surely weighs: 一两天 is a day or two."""

Amount = tuple[str, float]
"""What is measured, and how much of it."""


class Told(Struct, frozen=True):
    """An amount that a text tells, and the places in the text at which its figures begin."""

    amount: Amount
    places: tuple[int, ...] = ()


def told_otherwise(words: str, other: str) -> set[int]:
    """Where the figures of `words` begin which are part of an amount that the other text tells too, in whatever way.

    `words` has its halves within its figures already (`with_halves_in_figures`), so that the places are those in it.
    """
    amounts = {told.amount for told in _amounts(with_figures(with_all_halves(other)))} | _shares(other)
    return {place for told in _amounts(words) if told.amount in amounts for place in told.places}


def _amounts(text: str) -> Iterator[Told]:
    yield from _lengths(text, han=False)
    yield from _lengths(text, han=True)
    for found in _MASS.finditer(text):
        grams = _number(found["number"]) * _GRAMS[found["unit"].lower().removesuffix("s")]
        yield Told(("grams", round(grams, 3)), (found.start("number"),) if found["number"][0].isdigit() else ())
    for percent in _PERCENT.finditer(text):
        yield Told(("share", float(percent[1]) / 100), (percent.start(1),))


def _shares(text: str) -> set[Amount]:
    return {("share", share) for share, pattern in _SHARES if pattern.search(text)}


def _lengths(text: str, han: bool) -> Iterator[Told]:
    """Lengths of time; parts that follow each other from the larger unit to the smaller are one."""
    units = _HAN_UNITS if han else _ENGLISH_UNITS
    parts: list[re.Match[str]] = []
    for found in (_HAN if han else _ENGLISH).finditer(text):
        if parts and not _goes_on(parts[-1], found, units, han):
            yield from _whole(parts, units)
            parts = []
        parts.append(found)
    yield from _whole(parts, units)


def _goes_on(last: re.Match[str], found: re.Match[str], units: dict[str, float], han: bool) -> bool:
    measures = [part["unit"].lower() in _OF_MONTHS for part in (last, found)]
    return (
        measures[0] == measures[1]
        and units[last["unit"].lower()] > units[found["unit"].lower()]
        and _AND[han].fullmatch(last.string, last.end(), found.start()) is not None
    )


def _whole(parts: list[re.Match[str]], units: dict[str, float]) -> Iterator[Told]:
    if not parts or (len(parts) == 1 and parts[0]["unit"] == "分"):
        return  # 5 分 alone may be points
    amount = round(sum(_number(part["number"]) * units[part["unit"].lower()] for part in parts), 3)
    measure = "months" if parts[0]["unit"].lower() in _OF_MONTHS else "minutes"
    yield Told((measure, amount), tuple(part.start("number") for part in parts if part["number"][0].isdigit()))


def _number(written: str) -> float:
    if written[0].isdigit():
        return float(written)
    return 1.0 if written.isascii() else han_value(written)
