"""Times of the day as both languages write them, on a clock of 24 hours: `2–5 pm`, `14:00–17:00`, `下午2点到5点`."""

from __future__ import annotations

import re
from collections.abc import Collection

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
_PRICE = re.compile(
    r"(?:[¥￥$€£]|\b(?:RMB|CNY|USD|EUR|GBP))\s*(?P<before>\d{1,2}\.\d\d)(?![\d.])"
    r"|(?<![\d.])(?P<behind>\d{1,2}\.\d\d)\s*(?:[元块角镑]|美元|欧元|yuan\b|RMB\b|CNY\b|dollars?\b|euros?\b|pounds?\b)",
    re.IGNORECASE,
)
"""`3.50` beside the sign of a currency is a price, wherever it stands again."""
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
_AT_MIDNIGHT = re.compile(
    r"(?:半夜|午夜|夜里|深夜|凌晨|晚上)\s?(?:12|十二)\s?(?:[点點]整?|[:：]00)|零[点點]整?(?!\w*分)"
    r"|\b12(?:[.:]00)?\s?(?:midnight\b|at night\b)|(?<!\d)24[:：]00(?!\d)",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"\bmidnight\b|午夜|半夜", re.IGNORECASE)
_TOLD_AS_HOUR = re.compile(rf"{_AT_MIDNIGHT.pattern}|(?<!\d)0?0[:：]00(?!\d)|\b12(?:[.:]00)?\s?a\.?m\b", re.IGNORECASE)
_ENGLISH_NOON = re.compile(r"\b(?:noon|midday)\b", re.IGNORECASE)
_HAN_NOON = re.compile("中午|正午")


def prices(*texts: str) -> frozenset[str]:
    """The prices in some texts that could be read as times (`¥3.50`)."""
    return frozenset(found["before"] or found["behind"] for text in texts for found in _PRICE.finditer(text))


def by_the_24_hours(text: str, prices: Collection[str] = ()) -> str:
    """The text with its times of the day as numbers from 0 to 23, the minutes of full hours left out.

    What is one of the `prices` is no time.
    """
    marked = _AT_MIDNIGHT.sub(
        " 0:00 ", _SHORT_PART.sub(r"\g<0>上", _BOTH_PARTS.sub(r"早上\g<hour>点、晚上\g<hour>点", text))
    )
    marked = _HALF_IN_WORDS.sub(lambda half: f"{half['times']} {'am' if half['am'] else 'pm'}", marked)
    return _FULL_HOUR.sub(r"\1", _TYPED.sub(lambda found: _read(found, prices), marked))


def with_noon_as_number(read: str, other: str) -> str:
    """A text read by the 24 hours, its 中午 without an hour as 12 where the other text, as written, names noon.

    `Midday` is read as 12, and 中午 alone as no time; `Lunchtime` may be 中午 as well, and tells no number. So is
    `midnight` 0 where the other text tells it as an hour.
    """
    if _TOLD_AS_HOUR.search(other):
        read = _MIDNIGHT.sub(" 0 ", read)
    return _HAN_NOON.sub(" 12 ", read) if _ENGLISH_NOON.search(other) else read


def _read(match: re.Match[str], prices: Collection[str]) -> str:
    if (decimals := _FIGURE.findall(match[0])) and all(decimal in prices for decimal in decimals):
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
