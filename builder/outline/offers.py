"""What an author most likely meant by a value that is refused, so that a message can offer it ready to be pasted."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from builder.diagnostics import NO_WORDS, Message, say

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>[A-Z][a-z]{2,8})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_SPELT = (
    re.compile(rf"(?:\w+,? )?{_DAY} {_MONTH},? {_YEAR}"),
    re.compile(rf"(?:\w+,? )?{_MONTH} {_DAY},? {_YEAR}"),
    re.compile(rf"{_YEAR}\s*[年/.-]\s*(?P<month>\d{{1,2}})\s*[月/.-]\s*(?P<day>\d{{1,2}})\s*[日号號]?(?:\W.*)?"),
)
"""Dates whose order is beyond doubt: the month has a name, or the year comes first. `3.4.2027` may be two days."""

_TONES = {"warning": "caution", "danger": "caution", "alert": "caution", "important": "caution", "note": "info",
          "hint": "tip", "advice": "tip", "注意": "caution", "警告": "caution", "小心": "caution", "提示": "tip",
          "建议": "tip", "说明": "info", "信息": "info"}  # fmt: skip
_MEANINGS: Mapping[frozenset[str], Mapping[str, str]] = {frozenset({"caution", "tip", "info"}): _TONES}
"""Words of other programs and of Chinese, by the choices there are here."""

_HEAD_OF_NUMBER = re.compile(r"(?P<sign>\D{0,4}?)[+\u2212-]?\d{1,3}")
_REST_OF_NUMBER = re.compile(r"\d{3}(?:\.\d+)?\D{0,12}")


def day_meant(word: str) -> Message:
    """The day that is written in words, such as “Saturday 3 April 2027” or “2027年4月3日”, in digits."""
    for pattern in _SPELT:
        found = pattern.fullmatch(word.strip())
        day = _day(found) if found else None
        if day is not None:
            return say("write {date}", date=day.isoformat())
    return NO_WORDS


def _day(found: re.Match[str]) -> datetime.date | None:
    parts = found.groupdict()
    name = str(parts.get("name", ""))[:3].lower()
    month = _MONTHS.index(name) + 1 if name in _MONTHS else int(parts.get("month") or 0)
    try:
        return datetime.date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


def address_meant(word: str) -> Message:
    """A web address without its beginning, with it."""
    if not re.fullmatch(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?", word, re.ASCII):
        return NO_WORDS
    return say("did you mean `{near}`?", near=f"https://{word}")


def paper_meant(word: str) -> Message:
    """A size of paper as it is written here: `A4` is `a4`, `210 × 297 mm` is `210x297`."""
    plain = re.sub(r"\s+|mm|毫米", "", word.lower()).replace("×", "x").replace("*", "x")
    if plain in ("a4", "a3", "letter") or re.fullmatch(r"[1-9]\d{1,3}x[1-9]\d{1,3}", plain):
        return say("did you mean `{near}`?", near=plain)
    return NO_WORDS


def choice_meant(word: str, choices: Sequence[str]) -> str | None:
    """The word that this program has for one that others use."""
    return _MEANINGS.get(frozenset(choices), {}).get(word.casefold())


def parted_number(items: Sequence[str]) -> tuple[str, str] | None:
    """The two parts of a number that a thousands comma has cut in a list: `[1,020]` is two numbers in YAML."""
    for before, after in pairwise(items):
        if _HEAD_OF_NUMBER.fullmatch(before) and _REST_OF_NUMBER.fullmatch(after):
            return before, after
    return None
