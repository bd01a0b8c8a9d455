"""What to write in place of something that was meant for a number, each mistake in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.amount import MINUS, MOST_DIGITS, digits_of, ungrouped

_SIGNED = rf"[+{MINUS}-]?"
_PLAIN = rf"{_SIGNED}[0-9]+(?:\.[0-9]+)?"
_COUNTED = rf"{_SIGNED}[0-9]+(?:[,，][0-9]{{3}})*(?:\.[0-9]+)?"
_TIMES: Mapping[str, int] = {
    "百": 2, "千": 3, "万": 4, "萬": 4, "百万": 6, "百萬": 6, "千万": 7, "千萬": 7, "亿": 8, "億": 8,
    "k": 3, "thousand": 3, "M": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9,
}  # fmt: skip
"""Words after a number that make it so many powers of ten larger; a lone `m` is a metre."""
_NO_TIMES = "千(?:[克米卡帕瓦赫焦伏欧歐]|字[节節])|百帕|[百千万萬亿億]+分[点點之比]"
"""Units that begin with such a word: 5千克 is five kilograms, 3百分点 three points of a percentage."""
_LARGER = re.compile(
    rf"({_COUNTED})\s*(?!{_NO_TIMES})({'|'.join(sorted(_TIMES, key=len, reverse=True))})(?![A-Za-z])\s*\D*"
)
_CURRENCY = "[A-Z]{0,3}[$£€¥￥₩₹]"
_OR_COMMA = rf"(?P<number>{_COUNTED}|{_SIGNED}[0-9]+[,，][0-9]{{1,2}})"
"""A number, its decimals behind a comma too, as prices often have them."""
_WITH_UNIT = re.compile(rf"{_OR_COMMA}\s*(?![⁰¹²³⁴-⁹¼-¾⅐-⅞])(?P<unit>[^\W\d]\D*|[%％‰°′″]\D*)")
_MONEY = re.compile(rf"(?P<unit>{_CURRENCY})\s*{_OR_COMMA}")
_PRICE = re.compile(rf"{_OR_COMMA}\s*(?P<unit>{_CURRENCY})")
THOUSANDS = 3
"""Digits between two commas of a large number."""
_THOUSAND_OR_KELVIN = re.compile(rf"({_COUNTED})\s*K")
_POWER = re.compile(
    rf"{_SIGNED}[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+|(?:\s*[×x*·]\s*10)?(?:[⁺⁻]?[⁰¹²³⁴-⁹]+|\^[+-]?[0-9]+)[^0-9]*)"
)
_DECIMAL_COMMA = re.compile(rf"{_SIGNED}[0-9]+[,，][0-9]+")
_BARE_POINT = re.compile(rf"({_SIGNED})(?:([0-9]+)\.|\.([0-9]+))")
_LONG = re.compile(rf"{_SIGNED}[0-9]+\.[0-9]{{10,}}")
_FRACTION = re.compile(r"[0-9]+\s*[/⁄]\s*[0-9]+|[0-9]*\s*[¼-¾⅐-⅞]\D*")
_RANGE = re.compile(rf"{_PLAIN}\s*(?:[-–—~～至到]|to)\s*{_PLAIN}")
_ABOUT = re.compile(rf"(?:[≈~～<>≤≥＜＞±]|about|over|under|some|大约|约|超过|不到)\s*({_PLAIN})")
_BOOKED = re.compile(rf"[(（]\s*({_COUNTED})\s*[)）]")
_POINTS = re.compile(rf"{_SIGNED}[0-9]*\.[0-9]*\.[0-9.]*")


_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""The characters of a Chinese keyboard that ASCII has too; NFKC would make 102 of 10² as well."""


def number_hint(typed: str, *, has_unit: bool = False) -> Message:
    """What to write instead; `has_unit`: `unit:` may stand with it, which says what it counts."""
    plain = typed.translate(_HALF_WIDTH).replace("_", "")
    if plain != typed and (_COUNTED_ONLY.fullmatch(plain)):
        return say("write {number} in plain digits", number=ungrouped(plain))
    for pattern, hint in _HINTS:
        if found := pattern.fullmatch(typed):
            return hint(found)
    if found := _WITH_UNIT.fullmatch(typed) or _MONEY.fullmatch(typed) or _PRICE.fullmatch(typed):
        return _alone(found, has_unit=has_unit)
    for pattern, hint in _LAST_HINTS:
        if found := pattern.fullmatch(typed):
            return hint(found)
    if digits_of(typed) > MOST_DIGITS or _LONG.fullmatch(typed):
        return say("a chart keeps {most} digits: leave out decimals that nobody reads", most=MOST_DIGITS)
    return say("write digits only, such as 33 or 4.5: no sign for percent, no commas")


def cut_hint(typed: str, rest: str) -> Message:
    """What to write for a number that a list has cut at its comma: `[£2,90]` is `£2` and `90`, `[£5,10,15]` a list."""
    found = re.fullmatch(rf"(?:{_CURRENCY})?\s*({_SIGNED}[0-9]+)", typed)
    end = re.match("[,，]([0-9]{1,3})(?![0-9]|[,，][0-9])", rest)
    if not found or not end:
        return NO_WORDS
    number = found[1] + ("" if len(end[1]) == THOUSANDS else ".") + end[1]
    return say("a comma parts the numbers of a list: write {number}", number=number)


def _alone(found: re.Match[str], *, has_unit: bool) -> Message:
    """A number without what it counts; that has its own place, in charts with a key of its own."""
    number, unit = re.sub("[,，](?=[0-9]{1,2}$)", ".", ungrouped(found["number"])), found["unit"].strip()
    if has_unit:
        return say("write {number} alone, and `unit: {unit}` beside `series:`", number=number, unit=unit)
    return say("write {number} alone; “{unit}” is said elsewhere", number=number, unit=unit)


_COUNTED_ONLY = re.compile(_COUNTED)


def _in_full(found: re.Match[str]) -> Message:
    """`3.5万` is 35000: without its word it would be ten thousand times too small."""
    number = ungrouped(found[1]).replace(MINUS, "-")
    return say("write the number in full: {number}", number=f"{Decimal(number).scaleb(_TIMES[found[2]]):f}")


def _larger_or_not(found: re.Match[str]) -> Message:
    """`300K` is a temperature or a count."""
    number = ungrouped(found[1]).replace(MINUS, "-")
    larger = f"{Decimal(number).scaleb(3):f}"
    return say("write {larger} if K stands for thousand, {number} if it is a unit", larger=larger, number=number)


def _with_zero(found: re.Match[str]) -> Message:
    """A point with digits on one side alone."""
    sign, whole, part = found[1], found[2] or "0", found[3]
    return say("write {number}", number=f"{sign}{whole}.{part}" if part else f"{sign}{whole}")


_HINTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Message]], ...] = (
    (_DECIMAL_COMMA, lambda found: say("write {point} with a point", point=re.sub("[,，]", ".", found[0]))),
    (_POWER, lambda found: say("write the number in full, digit by digit")),
    (_LARGER, _in_full),
    (_THOUSAND_OR_KELVIN, _larger_or_not),
    (_FRACTION, lambda found: say("write the fraction with a point, such as 0.33, or as a percentage: 33")),
    (_RANGE, lambda found: say("write one number: a chart draws no range; say it in the caption")),
)  # fmt: skip
"""Mistakes, the surest first; then those of a number with its unit, then the others."""
_LAST_HINTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Message]], ...] = (
    (_ABOUT, lambda found: say("write {number} alone, and say in the caption that it is not exact", number=found[1])),
    (_BOOKED, lambda found: say("write {number}: brackets mean a minus in account books alone",
                                number=MINUS + ungrouped(found[1]))),
    (_POINTS, lambda found: say("write one point at most, such as 4.5")),
    (_BARE_POINT, _with_zero),
)  # fmt: skip
