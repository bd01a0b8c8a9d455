"""Numbers with their units, and dates, as each language writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from builder.check.english_numbers import with_figures
from builder.check.halves import with_all_halves, with_halves_in_figures
from builder.check.han_numerals import han_value
from builder.check.numerals import MONTHS, SCALES, SHORT_MONTHS

UNITS_ZH = {
    "毫克": "mg", "微克": "µg", "公斤": "kg", "千克": "kg", "克": "g", "毫升": "ml", "升": "l", "毫米": "mm",
    "厘米": "cm", "公里": "km", "米": "m", "小时": "hours", "分钟": "minutes", "秒": "seconds", "天": "days",
    "周": "weeks", "星期": "weeks", "个月": "months", "年": "years", "岁": "years", "%": "%", "美元": "dollars",
    "欧元": "euros", "英镑": "pounds", "人民币": "yuan", "元": "yuan",
}  # fmt: skip
UNITS_EN = {
    "mg": "mg", "milligram": "mg", "µg": "µg", "microgram": "µg", "kg": "kg", "kilogram": "kg", "gram": "g", "g": "g",
    "ml": "ml", "millilitre": "ml", "litre": "l", "mm": "mm", "millimetre": "mm", "cm": "cm", "centimetre": "cm",
    "km": "km", "kilometre": "km", "metre": "m", "m": "m", "hour": "hours", "minute": "minutes", "second": "seconds",
    "day": "days", "week": "weeks", "month": "months", "year": "years", "%": "%", "percent": "%", "per cent": "%",
    "dollar": "dollars", "euro": "euros", "pound": "pounds", "yuan": "yuan",
}  # fmt: skip
LATIN = {unit: unit for unit in ("mg", "µg", "kg", "g", "ml", "l", "mm", "cm", "km", "m")} | {"μg": "µg", "mcg": "µg"}
"""Signs of units that each language writes alike, in whatever case (`mL`)."""
SQUARED = {
    code: letters
    for code in range(0x3380, 0x33E0)
    if (letters := unicodedata.normalize("NFKC", chr(code))).lower() in LATIN
}
"""Units that Chinese keyboards give as one character (㎎, ㎍, ㎖), by their letters; ㎡ is no m with a 2 behind it."""
SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yuan"}
MEASURES = {"mg", "µg", "kg", "g", "ml", "l", "mm", "cm", "km"}
"""Units that no sentence leaves out: a bare number in the other language is another amount."""

_DIGITS = r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?"


def _longest_first(words: Mapping[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ZH = re.compile(
    rf"(?P<number>{_DIGITS}|[零〇一二两三四五六七八九十百千万]+)\s*(?P<scale>[万亿])?[多余]?\s*"
    rf"(?P<unit>{_longest_first(UNITS_ZH)}|(?:{_longest_first(LATIN)})(?![A-Za-z]))",
    re.IGNORECASE,
)
_EN = re.compile(
    rf"(?P<sign>[$€£¥])?(?P<number>{_DIGITS})(?:\s+(?P<scale>thousand|million|billion)\b)?"
    rf"(?:[\s-]*(?P<unit>{_longest_first(UNITS_EN | LATIN)})(?:s\b|(?![A-Za-z])))?",
    re.IGNORECASE,
)
_MEASURES_EN = {word: unit for word, unit in UNITS_EN.items() if unit in MEASURES and len(word) > 2}
_ONE_MEASURE = re.compile(rf"\ban? ({_longest_first(_MEASURES_EN)})\b", re.IGNORECASE)
"""`A litre` is one; `a day` may be how often."""
_TO = r"\s*(?:[-–—~～至到或]|(?:to|or)\b)\s*"
_RANGES = {
    han: re.compile(
        rf"(?P<first>{_DIGITS})(?=(?P<to>{_TO})(?P<last>{_DIGITS}){gap}(?P<unit>{_longest_first(units)})(?:s\b|(?![A-Za-z])))",
        re.IGNORECASE,
    )
    for han, gap, units in ((True, r"\s*", UNITS_ZH | LATIN), (False, r"[\s-]*", UNITS_EN | LATIN))
}
"""A range whose unit stands once, behind its second number."""
COUNTED = re.compile(
    r"(?:第|(?<![每一])(?:步骤|阶段|方案|选项|[图表组])|[#№]"
    r"|(?<!\bevery )(?<!\beach )(?<!\bper )(?<!\bone )(?<!\b1 )"
    r"\b(?:(?<!\ba )(?:day|hour|week|month|year)|(?<!\ba )(?<!\bat )night"
    r"|step|stage|phase|level|grade|dose|round|cycle|course|visit|session|part|group|arm|option|choice|table|figure|line|row|page|point|item|type|class|number|no|nr)s?\.?)\s*$",
    re.IGNORECASE,
)
"""Words before a number that only counts (`Day 1 - 5 mg`, `at week 4`, 第 1 天): what follows is no end of a range.

`Every day 5–10 mg`, `at night 5–10 mg` and `one dose 5–10 ml` count nothing: the amount stands behind how often or when
it is taken.
"""
_ISO = re.compile(r"\b(\d{4})-(\d{2})(?:-(\d{2}))?\b")
_DATE_ZH = re.compile(r"(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?")
_MONTH = "|".join(sorted({*MONTHS, *SHORT_MONTHS}, key=len, reverse=True))
_DATE_EN = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?P<month>{_MONTH})\b\.?"
    rf"(?:\s+(?P<after>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,?\s+(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)

Date = tuple[str, int, int]
"""Year (empty where it is not said), month, day (0 where it is not said)."""


def quantities(text: str, han: bool) -> dict[float, set[str]]:
    """The units that stand with each number, in digits or spelled out; a year of the calendar is no quantity.

    `han`: whether the text is Chinese, in simplified characters, rather than English.
    """
    out: dict[float, set[str]] = {}
    plain = text.translate(SQUARED)
    read = with_all_halves(plain) if han else _ONE_MEASURE.sub(r"1 \1", with_figures(with_halves_in_figures(plain)))
    whole = _RANGES[han].sub(_with_unit, read)
    for match in (_ZH if han else _EN).finditer(whole):
        value, unit = _value(match["number"]), _unit(match, han)
        if unit is None or (unit == "years" and 1900 <= value < 2100):
            continue
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        out.setdefault(value * scale, set()).add(unit)
    return out


def _with_unit(found: re.Match[str]) -> str:
    """The first number of a range with the unit of the second; as it stands where it begins no range."""
    first, last = (float(found[end].replace(",", "")) for end in ("first", "last"))
    is_word = found["to"].strip().isalpha()
    spaced_dash = found["to"][0].isspace() and not is_word
    counts = not is_word and first.is_integer() and COUNTED.search(found.string, 0, found.start())
    if counts or (spaced_dash and first >= last):
        return found["first"]
    return f"{found['first']} {found['unit']} "


def _unit(match: re.Match[str], han: bool) -> str | None:
    unit = (match["unit"] or "").lower()
    return (
        LATIN.get(unit)
        or (UNITS_ZH if han else UNITS_EN).get(unit)
        or (None if han else SIGNS.get(match["sign"] or ""))
    )


def _value(written: str) -> float:
    """A number in digits or Han numerals."""
    return float(written.replace(",", "")) if written[0].isdigit() else han_value(written)


def dates(text: str, han: bool) -> set[Date]:
    """Days, and months with a year, in any of the language's ways of writing them."""
    found = {(y, int(m), int(d or 0)) for y, m, d in _ISO.findall(text)}
    if han:
        found |= {(y, int(m), int(d or 0)) for y, m, d in _DATE_ZH.findall(text)}
    else:
        found |= {_english_date(match) for match in _DATE_EN.finditer(text)}
    return {date for date in found if date[0] or date[2]}


def _english_date(match: re.Match[str]) -> Date:
    word = match["month"].lower()
    return match["year"] or "", MONTHS.get(word) or SHORT_MONTHS[word], int(match["day"] or match["after"] or 0)


def written(date: Date) -> str:
    """A date for a message: `2026-12-05`, `12-05`, `2026-12`."""
    year, month, day = date
    return "-".join([*([year] if year else []), f"{month:02}", *([f"{day:02}"] if day else [])])
