"""The numbers a text tells, in digits or in words, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from builder.check.english_numbers import ORDINALS, english_numbers
from builder.check.halves import with_all_halves
from builder.check.han_numerals import han_numbers

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SCALES = {"万": 10_000, "亿": 100_000_000, "million": 1_000_000, "billion": 1_000_000_000, "thousand": 1_000}
SCALE_AFTER = re.compile(r"\s*[多余]?(万|亿|million|billion|thousand)")
_TIMES = {"twice": 2, "once": 1, "thrice": 3, "both": 2, "double": 2}
YEAR = "january february march april may june july august september october november december"
MONTHS = {month: i for i, month in enumerate(YEAR.split(), 1)}
SHORT_MONTHS = {month[:3]: i for month, i in MONTHS.items()}
_WORD = re.compile(r"[A-Za-z]+")
_AT_ONCE = re.compile(r"\bat once\b", re.IGNORECASE)
_ARTICLE = re.compile(
    r"\ban?\b(?![ -](?:second|minute|hour|day|night|week|fortnight|month|year|meal|dose|time|go|few|little|lot|bit"
    r"|couple)\b)",
    re.IGNORECASE,
)
"""`a tablet` is one; in `half a tablet a day` the second `a` counts nothing, and the first is part of the half."""
_VERB_MAY = re.compile(r"(?:^|(?<=[.!?:;\n] ))May\b(?!\s*(?:\d|[,–-]|$))|\b(?:may|march|mar)\b")
"""`You may take two` tells no 5."""


class Figure(Struct, frozen=True):
    """A number in digits: its value, how it is written, and where it begins."""

    value: float
    written: str
    start: int


def figures(text: str) -> Iterator[Figure]:
    """Numbers written in digits: `1,587`, `9.8`, `1.4 亿` each as one value; no part of a name."""
    for match in DIGITS.finditer(text):
        if match.start() and (text[match.start() - 1].isascii() and text[match.start() - 1].isalpha()):
            continue  # part of a name: XS228CN, NCT03280056
        value = float(match[0].replace(",", ""))
        scale = SCALE_AFTER.match(text, match.end())
        yield Figure(value * SCALES[scale[1]] if scale else value, match[0], match.start())


def digit_numbers(text: str) -> dict[float, str]:
    """Numbers written in digits, with how they are written."""
    return {figure.value: figure.written for figure in figures(text)}


def all_numbers(text: str) -> set[float]:
    """Every number the text tells, spelled-out ones and months included."""
    read = with_all_halves(text)
    return {*digit_numbers(read), *han_numbers(read), *_english(read)}


def _english(text: str) -> Iterator[float]:
    """Numbers in words, each as a whole: `two hundred and fifty` tells neither 2 nor 50."""
    rest = text
    for number in english_numbers(text):
        yield number.value
        rest = rest[: number.start] + "#" * (number.end - number.start) + rest[number.end :]
    if _ARTICLE.search(rest):
        yield 1.0
    rest = _VERB_MAY.sub("#", _AT_ONCE.sub("#", rest))
    for word in _WORD.findall(rest):
        for table in (ORDINALS, _TIMES):
            if word.lower() in table:
                yield float(table[word.lower()])
        if word[0].isupper():
            for table in (MONTHS, SHORT_MONTHS):
                if word.lower() in table:
                    yield float(table[word.lower()])
