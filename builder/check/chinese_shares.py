"""Shares and price cuts that Chinese counts by tenths and thousandths, in percent: `七成`, `打八折`, `千分之五`."""

from __future__ import annotations

import re

from builder.check.han_numerals import HAN_DIGITS, HAN_NUMBER, han_value

_PERCENT = re.compile(
    r"(?P<figure>\d+(?:\.\d+)?)\s*(?:%|％|per ?cent\b)(?P<off>\s*(?:off|discount|less|cheaper)\b)?", re.I
)
_DIGIT = "一二两三四五六七八九"
_TENTHS = re.compile(
    rf"(?<![\d.{_DIGIT}十百千])(?P<whole>\d(?:\.\d)?|[{_DIGIT}])\s*成(?P<half>半|[{_DIGIT}])?"
    r"(?![为了员立长功绩熟本就果年人分交品语效都份型套])"
)
_CUT = re.compile(
    rf"(?P<strike>打\s*)?(?<![\d.{_DIGIT}十百千])(?P<price>\d(?:\.\d)?|[1-9]\d|[{_DIGIT}]{{1,2}}|(?<=打)对)\s*折(?![页頁叠疊痕扣断断线線磨])"
)
_PARTS = re.compile(rf"(?P<of>千|万)分之(?P<number>\d+(?:\.\d+)?|{HAN_NUMBER.pattern})")


def with_shares_in_percent(text: str, other: str) -> str:
    """A Chinese text with its tenths, cuts and thousandths in percent, where the other text tells a percentage.

    Numerals stay beside them (`七成70%`); figures (`7 成`) give way, for they are another number than in the other.
    """
    told = list(_PERCENT.finditer(other))
    if not told:
        return text
    paid = {float(found["figure"]) for found in told if not found["off"]}
    text = _TENTHS.sub(lambda found: _in_percent(found, _tenths(found)), text)
    text = _CUT.sub(lambda found: _in_percent(found, _cut(found, paid)), text)
    return _PARTS.sub(lambda found: _in_percent(found, _parts(found)), text)


def _in_percent(found: re.Match[str], percent: float) -> str:
    said = "" if any(char.isdigit() and char.isascii() for char in found[0]) else found[0]
    return f"{said} {percent:.10g}% "


def _figure(written: str) -> float:
    return float(written) if written[0].isascii() else float(HAN_DIGITS[written])


def _tenths(found: re.Match[str]) -> float:
    more = 0.5 if found["half"] == "半" else HAN_DIGITS.get(found["half"] or "", 0) / 10
    return (_figure(found["whole"]) + more) * 10


def _cut(found: re.Match[str], paid: set[float]) -> float:
    """What a price is cut by, or what of it is paid, where the other text tells that."""
    price = found["price"]
    if price == "对":
        part = 50.0
    elif len(price) == 2:
        part = float(price) if price.isascii() else HAN_DIGITS[price[0]] * 10.0 + HAN_DIGITS[price[1]]
    else:
        part = _figure(price) * 10
    return part if part in paid else 100 - part


def _parts(found: re.Match[str]) -> float:
    number = found["number"]
    value = float(number) if number[0].isascii() else han_value(number)
    return value / (10 if found["of"] == "千" else 100)
