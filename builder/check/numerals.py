"""The numbers a text tells, in digits or in words, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SCALES = {"万": 10_000, "亿": 100_000_000, "million": 1_000_000, "billion": 1_000_000_000, "thousand": 1_000}
SCALE_AFTER = re.compile(r"\s*[多余]?(万|亿|million|billion|thousand)")
HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0, "半": 0}
HAN_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
HAN_NUMBER = re.compile("[零〇一二两三四五六七八九十百千万]+")
HAN_SPAN = re.compile("十[一二三四五六七八九]{2}$")
"""`十五六`, fifteen or sixteen: two ones side by side are a span, as 三四 is three or four."""
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ENGLISH = {w: i for i, w in enumerate([*SMALL.split(), "seventeen", "eighteen", "nineteen"])}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "twice": 2, "once": 1, "both": 2,
            "half": 2, "double": 2, "hundred": 100, "thousand": 1000, "dozen": 12, "a": 1, "an": 1}  # fmt: skip
YEAR = "january february march april may june july august september october november december"
MONTHS = {month: i for i, month in enumerate(YEAR.split(), 1)}
SHORT_MONTHS = {month[:3]: i for month, i in MONTHS.items()}
WORD = re.compile(r"[A-Za-z]+")


def digit_numbers(text: str) -> dict[float, str]:
    """Numbers written in digits, with how they are written; `1,587`, `9.8`, `1.4 亿` each as one value."""
    out: dict[float, str] = {}
    for match in DIGITS.finditer(text):
        if match.start() and (text[match.start() - 1].isascii() and text[match.start() - 1].isalpha()):
            continue  # part of a name: XS228CN, NCT03280056
        value = float(match[0].replace(",", ""))
        scale = SCALE_AFTER.match(text, match.end())
        out[value * SCALES[scale[1]] if scale else value] = match[0]
    return out


def all_numbers(text: str) -> set[float]:
    """Every number the text tells, spelled-out ones and months included."""
    return {*digit_numbers(text), *_han(text), *_english(text)}


def _han(text: str) -> Iterator[float]:
    for match in HAN_NUMBER.finditer(text):
        yield han_value(match[0])
        if HAN_SPAN.search(match[0]):
            yield han_value(match[0][:-1])
        yield from (float(HAN_DIGITS[c]) for c in match[0] if c in HAN_DIGITS)


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


def _english(text: str) -> Iterator[float]:
    words = [w.lower() for w in WORD.findall(text)]
    for number, word in enumerate(words):
        for table in (ENGLISH, TENS, ORDINALS, MONTHS, SHORT_MONTHS):
            if word in table:
                yield float(table[word])
        if word in TENS and number + 1 < len(words) and ENGLISH.get(words[number + 1], 10) < 10:
            yield float(TENS[word] + ENGLISH[words[number + 1]])
    yield from _of_several_words(words)


def _of_several_words(words: Sequence[str]) -> Iterator[float]:
    """`two hundred and fifty` is 250, `three thousand` 3,000; a lone `hundred` is told by itself."""
    total, part, running = 0, 0, False
    for word in (*words, ""):
        if word in ENGLISH or word in TENS:
            part, running = part + ENGLISH.get(word, TENS.get(word, 0)), True
        elif word == "hundred" and running:
            part *= 100
        elif word == "thousand" and running:
            total, part = total + part * 1000, 0
        elif word != "and" or not running:
            if running:
                yield float(total + part)
            total, part, running = 0, 0, False
