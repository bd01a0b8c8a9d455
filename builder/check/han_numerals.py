"""Chinese numerals: `七十一`, `三千二百`, and spans such as `三四` and `十五六`."""

from __future__ import annotations

import re
from collections.abc import Iterator

HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
HAN_NUMBER = re.compile("[零〇一二两三四五六七八九十百千万]+")
_SPAN_BEHIND = re.compile("十[一二三四五六七八九]{2}$")
"""`十五六`, fifteen or sixteen: two ones side by side are a span, as 三四 is three or four."""
_SPAN_BEFORE = re.compile("^([一二两三四五六七八九])[一二三四五六七八九](?=[十百千万])")
"""`二三十`, twenty or thirty."""
_DECIMAL = re.compile(
    r"(?<![零〇一二两三四五六七八九十百千万\d])零[点點](?P<digits>[零〇一二三四五六七八九]+)"
    r"(?![零〇一二三四五六七八九十\d点點刻过]|分(?!钟)|到[，。,就])"
)
"""`零点五毫克`; no `零点五分`, `零点三十分` or `零点一刻`, which are times, nor `零点一过`."""


def with_decimals(text: str) -> str:
    """The text with decimals in Chinese numerals as figures: `零点五毫克` is `0.5毫克`."""
    return _DECIMAL.sub(lambda found: "0." + "".join(str(HAN_DIGITS[c]) for c in found["digits"]), text)


def han_numbers(text: str) -> Iterator[float]:
    """What Chinese numerals tell; of a span both ends. `二十五` tells neither 2 nor 5."""
    for match in HAN_NUMBER.finditer(text):
        numeral = match[0]
        if not HAN_UNITS.keys() & set(numeral):
            yield from (float(HAN_DIGITS[c]) for c in numeral)
            if "〇" in numeral or "零" in numeral:
                yield float("".join(str(HAN_DIGITS[c]) for c in numeral))  # 二〇二六
            continue
        yield han_value(numeral)
        if _SPAN_BEHIND.search(numeral):
            yield han_value(numeral[:-1])
        if _SPAN_BEFORE.search(numeral):
            yield han_value(_SPAN_BEFORE.sub(r"\1", numeral))


def han_value(numeral: str) -> float:
    """`七十一` is 71, `三千二百` 3200, `十` 10."""
    total, part, digit = 0, 0, 0
    for character in numeral:
        if character in HAN_DIGITS:
            digit = HAN_DIGITS[character]
            continue
        unit = HAN_UNITS[character]
        if unit == 10_000:
            total, part, digit = (total + part + digit) * unit, 0, 0
        else:
            part, digit = part + (digit or 1) * unit, 0
    return float(total + part + digit)
