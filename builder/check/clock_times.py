"""Times of the day as both languages write them, on a clock of 24 hours: `2–5 pm`, `14:00–17:00`, `下午2点到5点`."""

from __future__ import annotations

import re
from collections.abc import Collection

from builder.check.han_numerals import HAN_DIGITS, HAN_NUMBER, han_value
from builder.check.quantities import LATIN, UNITS_EN, UNITS_ZH
from builder.outline.schema.clock import BETWEEN, WITHIN_TEXT, read_time

_TYPED = re.compile(rf"(?<![0-9A-Za-z.:])(?:{WITHIN_TEXT})(?![0-9])")
_FULL_HOUR = re.compile(r"(?<!\d)0?(\d{1,2}):00(?!\d)")
_ONE = r"\d{1,2}(?:[.:]\d\d)?"
_HALF_IN_WORDS = re.compile(
    rf"(?P<times>\b(?:at|after|before|from|until|till|by) {_ONE}(?:\s?(?:-|–|to|until)\s?{_ONE})?)(?:\so['’]clock)?"
    r"\sin the (?:(?P<am>morning)|afternoon|evening)\b",
    re.IGNORECASE,
)
"""`after 6 in the evening`; `2 in the evening` may be tablets."""
_A_BIT = re.compile(r"\s*一点\s*")
"""`慢一点` is a bit; where it is one o'clock, the number is seen all the same."""
_BARE_HOUR = re.compile(rf"\s*(?:上午|早上|中午|下午|晚上)\s?\d{{1,2}}(?:{BETWEEN}\d{{1,2}})?\s*")
_COUNTING = re.compile(
    r"(?:\.\d+)?\s*(?:[片粒颗丸袋瓶支针滴勺匙杯碗口喷次遍顿餐个人位名组页步]|单位|包(?!括)"
    rf"|{'|'.join(map(re.escape, UNITS_ZH))}|(?:{'|'.join(map(re.escape, LATIN))})(?![A-Za-z]))",
    re.IGNORECASE,
)
"""What makes the number after a part of the day an amount: `晚上 2 片` are tablets, `晚上 8 开始` is a time."""
_DECIMAL = re.compile(r"\s*\d{1,2}\.\d\d\s*")
_COUNTING_EN = re.compile(
    rf"\s*(?:tablet|pill|capsule|drop|spoonful|unit|dose|{'|'.join(map(re.escape, UNITS_EN))})s?\b", re.IGNORECASE
)
"""What makes `1.25` an amount rather than a time."""
_CURRENCIES = r"[元块角镑]|美元|欧元|yuan\b|RMB\b|CNY\b|dollars?\b|euros?\b|pounds?\b"
_PRICE = re.compile(
    r"(?:[¥￥$€£]|\b(?:RMB|CNY|USD|EUR|GBP))\s*(?P<before>\d{1,2}\.\d\d)(?![\d.])"
    rf"|(?<![\d.])(?P<behind>\d{{1,2}}\.\d\d)\s*(?:{_CURRENCIES})",
    re.IGNORECASE,
)
"""`3.50` beside the sign of a currency is a price, wherever it stands again without a part of the day."""
_CURRENCY = re.compile(rf"\s*(?:{_CURRENCIES})", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"上午|早上|中午|下午|晚上|[ap]\.?m\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d{1,2}\.\d\d")
_PART_IN_SHORT = r"(?:(?<!最)早|(?<![最早不])晚)"
_FURTHER_TIME = (
    rf"(?:{BETWEEN}|[、，,])(?:早|晚|上午|中午|下午|晚上)?\s?(?:\d{{1,2}}|[三四五六七八九十]{{1,2}})\s?[点點]"
)
_BIT_LATER = rf"[一两][点點](?!钟|半|整|各|{_FURTHER_TIME})"
_SHORT_PART = re.compile(
    rf"{_PART_IN_SHORT}(?!(?<![点點][到至][早晚]){_BIT_LATER})"
    r"(?=\s?(?:\d{1,2}\s?[点點:：]|[一二两三四五六七八九十]{1,2}[点點]))"
)
"""`早 8 点、晚 8 点`: the part of the day in one character. `早一点吃` is a bit earlier, `早一点半` a time."""
_LATER = re.compile(rf"{_PART_IN_SHORT}{_BIT_LATER}")
_BOTH_PARTS = re.compile(r"早晚各?\s?(?P<hour>\d{1,2}|[一二三四五六七八九十]{1,2})\s?[点點]")
_MINUTES = rf"(?:整|(?P<{{0}}>半|[0-5]\d(?!\d)分?|\d分(?!钟)|[一三]刻(?!钟)|{HAN_NUMBER.pattern}分(?![钟之])))?"
"""What may stand behind the hour, in a group of this name."""
_AT_MIDNIGHT = re.compile(
    r"(?:半夜|午夜|夜里|深夜|凌晨|晚上)\s?(?:12|十二)\s?(?:[:：](?P<typed>[0-5]\d)(?!\d)"
    rf"|[点點]{_MINUTES.format('half')})"
    rf"|(?<![{''.join(HAN_DIGITS)}十百千万])零[点點]{_MINUTES.format('past')}(?![{''.join(HAN_DIGITS)}十])"
    r"|\b12(?:[.:](?P<minutes>[0-5]\d))?\s?(?:midnight\b|at night\b)|(?<!\d)24[:：]00(?!\d)",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"\bmidnight\b|午夜|半夜", re.IGNORECASE)
_TOLD_AS_HOUR = re.compile(
    rf"{_AT_MIDNIGHT.pattern}|(?<!\d)0?0[:：]00(?!\d)|(?<![\d.:：])00?\s?[点點](?![\d半])|\b12(?:[.:]00)?\s?a\.?m\b",
    re.IGNORECASE,
)
_ENGLISH_NOON = re.compile(r"\b(?:noon|midday)\b", re.IGNORECASE)
_HAN_NOON = re.compile("中午|正午")


def prices(*texts: str) -> frozenset[str]:
    """The prices in some texts that could be read as times (`¥3.50`)."""
    return frozenset(found["before"] or found["behind"] for text in texts for found in _PRICE.finditer(text))


def by_the_24_hours(text: str, prices: Collection[str] = ()) -> str:
    """The text with its times of the day as numbers from 0 to 23, the minutes of full hours left out.

    What is one of the `prices` is no time, but where a part of the day stands with it: `下午 3.50 开始`.
    """
    marked = _AT_MIDNIGHT.sub(
        _after_midnight, _SHORT_PART.sub(r"\g<0>上", _BOTH_PARTS.sub(r"早上\g<hour>点、晚上\g<hour>点", text))
    )
    marked = _HALF_IN_WORDS.sub(lambda half: f"{half['times']} {'am' if half['am'] else 'pm'}", marked)
    return _FULL_HOUR.sub(r"\1", _TYPED.sub(lambda found: _read(found, prices), marked))


def _after_midnight(found: re.Match[str]) -> str:
    """`晚上12点半` is 0:30."""
    said = next((found[group] for group in ("typed", "half", "past", "minutes") if found[group]), "00").rstrip("分")
    if said.isdigit():
        return f" 0:{int(said):02} "
    minutes = {"半": 30.0, "一刻": 15.0, "三刻": 45.0}.get(said) or han_value(said)
    return f" 0:{minutes:02.0f} "


def with_noon_as_number(read: str, other: str) -> str:
    """A text read by the 24 hours, its 中午 without an hour as 12 where the other text, as written, names noon.

    `Midday` is read as 12, and 中午 alone as no time; `Lunchtime` may be 中午 as well, and tells no number. So is
    `midnight` 0 where the other text tells it as an hour.
    """
    if _TOLD_AS_HOUR.search(other):
        read = _MIDNIGHT.sub(" 0 ", read)
    return _HAN_NOON.sub(" 12 ", read) if _ENGLISH_NOON.search(other) else read


def _read(match: re.Match[str], prices: Collection[str]) -> str:
    decimals = _FIGURE.findall(match[0])
    if decimals and all(decimal in prices for decimal in decimals) and not _is_of_the_day(match):
        return match[0]
    is_amount = _BARE_HOUR.fullmatch(match[0]) and _COUNTING.match(match.string, match.end())
    if _DECIMAL.fullmatch(match[0]):
        rest = match.string, match.end()
        is_amount = _COUNTING.match(*rest) or _COUNTING_EN.match(*rest)
    if is_amount or _A_BIT.fullmatch(match[0]) or (match.start() and _LATER.match(match.string, match.start() - 1)):
        return match[0]
    try:
        return read_time(match[0])
    except ValueError:
        return match[0]  # a bare number, or two that are no times


def _is_of_the_day(match: re.Match[str]) -> bool:
    """Whether a figure has its part of the day, and no currency behind it."""
    return bool(_PART_OF_DAY.search(match[0]) and not _CURRENCY.match(match.string, match.end()))
