"""Shares and price cuts that Chinese counts by tenths and thousandths, in percent: `七成`, `打八折`, `千分之五`."""

from __future__ import annotations

import re

from msgspec import Struct

from builder.check.english_numbers import with_figures
from builder.check.han_numerals import HAN_DIGITS, HAN_NUMBER, han_value

_PERCENT = re.compile(r"(?P<figure>\d+(?:\.\d+)?)\s*(?:%|％|per ?cent\b)", re.I)
_PAY_BEFORE = re.compile(r"\b(?:pay(?:s|ing)?|paid|(?:reduced|cut|lowered|down) to)(?: (?:only|just|about))?\s*$", re.I)
_OF_PRICE = re.compile(r"\s*of (?:the |its |their |what )?(?:[a-z]+ ){0,2}?(?:price|cost|fee|fare)s?\b(?! off\b)", re.I)
_CUT_BEFORE = re.compile(
    r"\b(?:sav(?:e|es|ed|ing)|discounts? of|reductions? of|(?:reduced|cut|lowered|down) by)(?: [a-z]+){0,2}\s*$", re.I
)
_CUT_BEHIND = re.compile(r"\s*(?:off|discount|less|cheaper|reduction)\b", re.I)
_HALF_PRICE = re.compile(r"\bhalf[ -](?:the )?(?:[a-z]+ )?price\b|\bhalf off\b", re.I)
_OUT_OF = re.compile(
    r"(?<![\d.,])(?P<first>\d+(?:\.\d+)?)(?:\s*(?:[-–—]|to|or)\s*(?P<last>\d+(?:\.\d+)?))?"
    r"(?: (?!in\b|out\b|of\b|per\b)[a-z]+)?\s(?:in|out of|of|per)(?: every| each)?"
    r"\s(?P<base>10,?000|1,?000|10)(?![\d,]*\d|%)",
    re.I,
)
"""`7 in 10 people`, `3 out of every 1,000`, `6–7 in 10`."""
_DIGIT = "一二两三四五六七八九"
_TENTHS = re.compile(
    rf"(?<![\d.{_DIGIT}十百千])(?P<whole>\d(?:\.\d)?|[{_DIGIT}])\s*成(?P<half>半|[{_DIGIT}])?"
    r"(?![为了员立长功绩熟本就果年人分交品语效都份型套]|不变)"
)
_TENTH = rf"(?<![\d.{_DIGIT}十百千])(?P<first>\d(?:\.\d)?|[{_DIGIT}])"
_SEVERAL = re.compile(
    rf"{_TENTH}\s*(?P<to>[至到或~～\-–—])\s*(?=(?:\d(?:\.\d)?|[{_DIGIT}])\s*成)"
    rf"|(?<![\d.{_DIGIT}十百千])(?P<one>[{_DIGIT}])(?=(?P<next>[{_DIGIT}])\s*成)"
)
"""`六至七成`, `七八成`: 成 stands once, behind the second number."""
_CUT = re.compile(
    rf"(?P<strike>打\s*)?(?<![\d.{_DIGIT}十百千])(?P<price>\d(?:\.\d)?|[1-9]\d|[{_DIGIT}]{{1,2}}|(?<=打)对)\s*折(?![页頁叠疊痕扣断断线線磨])"
)
_PARTS = re.compile(rf"(?P<of>千|万)分之(?P<number>\d+(?:\.\d+)?|{HAN_NUMBER.pattern})")


def with_shares_in_percent(text: str, other: str) -> str:
    """A Chinese text with its tenths, cuts and thousandths as the other text tells them: in percent, or `7 in 10`.

    Numerals stay beside them (`七成70%`); figures (`7 成`) give way, for they are another number than in the other.
    """
    told = _Told.of(other)
    if not (told.percents or told.out_of):
        return text
    text = _TENTHS.sub(lambda found: _as_told(found, _tenths(found), 10, told), _SEVERAL.sub(_each, text))
    if told.percents:
        text = _CUT.sub(lambda found: _cut(found, other, told), text)
    return _PARTS.sub(lambda found: _as_told(found, _parts(found), 1000 if found["of"] == "千" else 10_000, told), text)


class _Told(Struct, frozen=True):
    """What a text tells in percent, which of it is paid of a price, and its shares of 10, 1,000 or 10,000."""

    percents: frozenset[float]
    paid: frozenset[float]
    unpaid: frozenset[float]
    out_of: frozenset[tuple[float, int]]

    @classmethod
    def of(cls, text: str) -> _Told:
        found = list(_PERCENT.finditer(text))
        out_of = {
            (float(number), int(share["base"].replace(",", "")))
            for share in _OUT_OF.finditer(with_figures(text))
            for number in (share["first"], share["last"])
            if number
        }
        return cls(
            frozenset(float(percent["figure"]) for percent in found),
            frozenset(float(percent["figure"]) for percent in found if _is_paid(percent)),
            frozenset(float(percent["figure"]) for percent in found if not _is_paid(percent)),
            frozenset(out_of),
        )


def _is_paid(percent: re.Match[str]) -> bool:
    """`Pay 70%` and `70% of the price` are paid; what is saved, a discount or a reduction is not."""
    before = percent.string[: percent.start()]
    if _CUT_BEHIND.match(percent.string, percent.end()) or _CUT_BEFORE.search(before):
        return False
    return bool(_PAY_BEFORE.search(before) or _OF_PRICE.match(percent.string, percent.end()))


def _each(found: re.Match[str]) -> str:
    """`六至七成` with 成 behind each of its numbers; two numerals that do not follow each other are left alone."""
    if found["to"]:
        return f"{found['first']}成{found['to']}"
    return f"{found['one']}成、" if HAN_DIGITS[found["next"]] == HAN_DIGITS[found["one"]] + 1 else found[0]


def _as_told(found: re.Match[str], percent: float, base: int, told: _Told) -> str:
    """A share in percent and of its base, as far as the other text tells each; where it tells none, in percent."""
    number = round(percent * base / 100, 6)
    said = [] if _has_figure(found) else [found[0]]
    if (number, base) in told.out_of:
        said.append(f"{number:.10g} / {base}")
    if round(percent, 6) in told.percents or (told.percents and (number, base) not in told.out_of):
        said.append(f"{percent:.10g}%")
    return f" {' '.join(said)} " if said else found[0]


def _has_figure(found: re.Match[str]) -> bool:
    return any(char.isdigit() and char.isascii() for char in found[0])


def _figure(written: str) -> float:
    return float(written) if written[0].isascii() else float(HAN_DIGITS[written])


def _tenths(found: re.Match[str]) -> float:
    more = 0.5 if found["half"] == "半" else HAN_DIGITS.get(found["half"] or "", 0) / 10
    return (_figure(found["whole"]) + more) * 10


def _cut(found: re.Match[str], other: str, told: _Told) -> str:
    """What a price is cut by, or what of it is paid, where the other text tells that."""
    part = _price(found["price"])
    if part == 50 and 50 not in told.percents and _HALF_PRICE.search(other):
        return " 半价 "
    said = "" if _has_figure(found) else found[0]
    is_paid = part in told.paid or 100 - part in told.paid - told.unpaid
    return f"{said} {part if is_paid else 100 - part:.10g}% "


def _price(price: str) -> float:
    """What is paid, in percent: 70 of `七折`, 85 of `八五折`."""
    if price == "对":
        return 50.0
    if len(price) == 2:
        return float(price) if price.isascii() else HAN_DIGITS[price[0]] * 10.0 + HAN_DIGITS[price[1]]
    return _figure(price) * 10


def _parts(found: re.Match[str]) -> float:
    number = found["number"]
    value = float(number) if number[0].isascii() else han_value(number)
    return value / (10 if found["of"] == "千" else 100)
