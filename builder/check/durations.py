"""How long something takes, and which share, in figures or in words: `half an hour`, `一个半小时`, `一半`, `50%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from builder.check.numerals import ENGLISH, TENS, han_value

_ENGLISH_UNITS = {"second": 1 / 60, "minute": 1, "min": 1, "hour": 60, "hr": 60, "day": 1440, "week": 10_080,
                  "fortnight": 20_160, "month": 1, "year": 12}  # fmt: skip
_HAN_UNITS = {"秒": 1 / 60, "分钟": 1, "刻钟": 15, "小时": 60, "钟头": 60, "天": 1440, "日": 1440, "周": 10_080,
              "星期": 10_080, "礼拜": 10_080, "月": 1, "年": 12}  # fmt: skip
"""In minutes; months and years in months, as no two months are of one length."""
_OF_MONTHS = frozenset({"month", "year", "月", "年"})
_UNIT = rf"(?P<unit>{'|'.join(_ENGLISH_UNITS)})s?\b"
_FIGURE = r"\d+(?:\.\d+)?"
_ENGLISH = re.compile(
    rf"\b(?:(?P<part>half|quarter|three quarters)(?: of)?[ -](?:an? )?|(?:(?P<number>{_FIGURE}|[a-z]+(?:-[a-z]+)?)"
    rf"(?P<half> and a half)?[ -]?)){_UNIT}(?P<after> and a half)?",
    re.IGNORECASE,
)
_HAN = re.compile(
    rf"(?P<number>半|{_FIGURE}|[一二两三四五六七八九十百]+)\s*个?(?P<half>半)?\s*(?P<unit>{'|'.join(_HAN_UNITS)})(?P<after>半)?"
)
_PARTS = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_SHARES = (
    (0.5, re.compile(r"\bhalf\b(?! an?\b)|一半|半数", re.IGNORECASE)),
    (0.25, re.compile(r"\b(?:a|one) quarter\b|四分之一", re.IGNORECASE)),
    (0.75, re.compile(r"\bthree[ -]quarters\b|四分之三", re.IGNORECASE)),
)
_PERCENT = re.compile(rf"({_FIGURE})\s*(?:%|％|per ?cent\b)", re.IGNORECASE)

Amount = tuple[str, float]
"""What is measured, and how much of it."""


class Told(Struct, frozen=True):
    """An amount that a text tells, and the figure in it; None where it is in words."""

    amount: Amount
    figure: float | None


def told_otherwise(words: str, other: str) -> set[float]:
    """The figures of a text which are part of an amount that the other text tells too, in whatever way."""
    amounts = {told.amount for told in _amounts(other)}
    return {told.figure for told in _amounts(words) if told.figure is not None and told.amount in amounts}


def _amounts(text: str) -> Iterator[Told]:
    for found in _ENGLISH.finditer(text):
        unit = found["unit"].lower()
        number = _PARTS[found["part"].lower()] if found["part"] else _english_number(found["number"])
        yield from _told(found, number, _ENGLISH_UNITS[unit], unit)
    for found in _HAN.finditer(text):
        number = 0.5 if found["number"] == "半" else _figure(found["number"]) or han_value(found["number"])
        yield from _told(found, number, _HAN_UNITS[found["unit"]], found["unit"])
    for percent in _PERCENT.finditer(text):
        yield Told(("share", float(percent[1]) / 100), float(percent[1]))
    for share, pattern in _SHARES:
        if pattern.search(text):
            yield Told(("share", share), None)


def _told(found: re.Match[str], number: float | None, size: float, unit: str) -> Iterator[Told]:
    if number is None:
        return
    whole = number + (0.5 if found["half"] or found["after"] else 0)
    measure = "months" if unit in _OF_MONTHS else "minutes"
    yield Told((measure, round(whole * size, 3)), _figure(found["number"] or ""))


def _figure(written: str) -> float | None:
    return float(written) if re.fullmatch(_FIGURE, written) else None


def _english_number(written: str) -> float | None:
    """A number in figures or words; `a` and `an` are one."""
    word = written.lower()
    first, _, second = word.partition("-")
    if word in ("a", "an"):
        return 1
    if second:
        return TENS[first] + ENGLISH[second] if first in TENS and second in ENGLISH else None
    return _figure(word) or ENGLISH.get(word, TENS.get(word))
