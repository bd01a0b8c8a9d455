"""English numbers in words, each read as one: `two hundred and fifty`, `two and a half`, `2 hours and a half`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ENGLISH = {w: i for i, w in enumerate([*SMALL.split(), "seventeen", "eighteen", "nineteen"])}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS = {word: i for i, word in enumerate(NTH.split(), 1)}
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_COUNTS = {"hundred": 100, "dozen": 12}
_WORD = re.compile(r"(?<![A-Za-z\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?![A-Za-z\d])|[A-Za-z]+")
_JOIN = re.compile("[ \u00a0]+|[-\u2010\u2011]")
"""What may stand between the words of one number; punctuation and the end of a paragraph end it."""
_CLOCK = frozenset({"past", "to"})


class Number(Struct, frozen=True):
    """A number in words: its value, and where its words begin and end."""

    value: float
    start: int
    end: int
    noun: str = ""
    """What stands within it: the `hours` of `2 hours and a half`."""


class _Word(Struct, frozen=True):
    text: str
    start: int
    end: int
    joined: bool
    """Whether it goes on from the word before, with nothing between but a space or a hyphen."""


_Read = tuple[float, int]
"""A value, and the index of the word behind it."""
_END = _Word("", 0, 0, False)


def english_numbers(text: str) -> Iterator[Number]:
    """The numbers in words, from the first to the last; figures only where words belong to them (`2 and a half`)."""
    words = _words(text)
    sentence = _Sentence(words)
    index = 0
    while index < len(words):
        found = sentence.number(index)
        if found is None:
            index += 1
            continue
        value, behind, noun = found
        last = words[behind - 1]
        if behind > index + 1 or not words[index].text[0].isdigit():
            yield Number(value, words[index].start, last.end, noun)
        index = behind


def with_figures(text: str, only_begun: bool = False) -> str:
    """The text with its numbers in figures; `only_begun`: only those that begin with a figure (`2 and a half`)."""
    out, done = "", 0
    for found in english_numbers(text):
        if only_begun and not text[found.start].isdigit():
            continue
        noun = f" {found.noun}" if found.noun else ""
        out, done = f"{out}{text[done : found.start]}{_plain(found.value)}{noun}", found.end
    return out + text[done:]


def _plain(value: float) -> str:
    return str(int(value)) if value.is_integer() else f"{value:.10g}"


def _words(text: str) -> Sequence[_Word]:
    out: list[_Word] = []
    for found in _WORD.finditer(text):
        joined = bool(out) and _JOIN.fullmatch(text, out[-1].end, found.start()) is not None
        out.append(_Word(found[0].lower(), found.start(), found.end(), joined))
    return out


class _Sentence:
    """Reads numbers from the words of a text; an index is that of a word."""

    def __init__(self, words: Sequence[_Word]) -> None:
        self._words = words

    def number(self, index: int) -> tuple[float, int, str] | None:
        """The number that begins at a word, the index behind it, and the noun within it."""
        part = self._part(index)
        if part is not None:
            return (*part, "")
        whole = self._whole(index)
        if whole is not None:
            value, behind = whole
            more = self._fraction_after(behind)
            if more is not None:
                value, behind = value + more[0], more[1]
                if (scale := _SCALES.get(self._next(behind))) is not None:
                    value, behind = value * scale, behind + 1
                return value, behind, ""
        elif self._at(index).text in ("a", "an"):
            value, behind = 1.0, index + 1
        else:
            return None
        noun = self._next(behind)
        rest = self._part_at_end(behind + 1) if noun.isalpha() else 0
        if rest:
            return value + rest, behind + 4, noun
        return None if whole is None else (value, behind, "")

    def _at(self, index: int) -> _Word:
        return self._words[index] if index < len(self._words) else _END

    def _next(self, index: int) -> str:
        """The word there where it goes on from the one before; empty where none does."""
        word = self._at(index)
        return word.text if word.joined else ""

    def _part_at_end(self, index: int) -> float:
        """`2 tablets and a half`, `an hour and a quarter`, with nothing behind it that the part could be of; else 0."""
        words = [self._next(index + i) for i in range(4)]
        ends = words[:2] == ["and", "a"] and words[3] in ("", "later", "ago", "long", "after", "before")
        return {"half": 0.5, "quarter": 0.25}.get(words[2], 0) if ends else 0

    def _part(self, index: int) -> _Read | None:
        """`half a`, `half of the`, `a quarter of a`, `three quarters`; `half past` is a time of the day."""
        words = [self._at(index).text, self._next(index + 1)]
        if words[0] == "half":
            value, behind = 0.5, index + 1
        elif words[0] in ("a", "one") and words[1] in ("half", "quarter"):
            value, behind = (0.5 if words[1] == "half" else 0.25), index + 2
        elif words == ["three", "quarters"]:
            value, behind = 0.75, index + 2
        else:
            return None
        if self._next(behind) in _CLOCK:
            return None
        of = self._next(behind) == "of"
        if self._next(behind + of) in ("a", "an"):
            return value, behind + of + 1
        return value, behind

    def _fraction_after(self, index: int) -> _Read | None:
        """`and a half`, `and half`, `and a quarter`, `and three quarters`; not of `two and half a tablet`."""
        if self._next(index) != "and":
            return None
        words = [self._next(index + i) for i in range(1, 4)]
        if words[0] == "half" and words[1] not in ("a", "an", "of", "past", "the"):
            return 0.5, index + 2
        if words[0] in ("a", "one") and words[1] in ("half", "quarter") and words[2] not in _CLOCK:
            return (0.5 if words[1] == "half" else 0.25), index + 3
        return (0.75, index + 3) if words[:2] == ["three", "quarters"] else None

    def _whole(self, index: int) -> _Read | None:
        """`two thousand three hundred and ten`; each scale is less than the one before."""
        total, last = 0.0, float("inf")
        read = self._below_thousand(index)
        if read is None and self._at(index).text in _SCALES:
            read = 1.0, index
        if read is None:
            return None
        behind = read[1]
        while read is not None:
            value, after = read
            word = self._at(after).text if after == index else self._next(after)
            scale = _SCALES.get(word, 0)
            if not scale:
                return total + value, after
            if scale >= last:
                break
            total, last, behind = total + value * scale, scale, after + 1
            read = self._rest(behind, scale)
        return total, behind

    def _rest(self, index: int, scale: float) -> _Read | None:
        """What is added to thousands or millions; nothing where the next number is as large or larger."""
        start = index + 1 if self._next(index) == "and" else index
        read = self._below_thousand(start) if self._next(start) else None
        return None if read is None or _SCALES.get(self._next(read[1]), 0) >= scale else read

    def _below_thousand(self, index: int) -> _Read | None:
        read, word = self._below_hundred(index), self._at(index).text
        if read is None and word in ("a", "an") and self._next(index + 1) in (*_COUNTS, *_SCALES):
            read = 1.0, index + 1
        elif read is None and word in _COUNTS:
            return self._counted(1.0, index)
        if read is None:
            return None
        return self._counted(*read) if self._next(read[1]) in _COUNTS else read

    def _counted(self, value: float, index: int) -> _Read:
        """Hundreds with what is added to them, or dozens; `a hundred and two hundred` are two numbers."""
        word = self._at(index).text
        value, behind = value * _COUNTS[word], index + 1
        if word != "hundred":
            return value, behind
        start = behind + 1 if self._next(behind) == "and" else behind
        more = self._below_hundred(start) if self._next(start).isalpha() else None
        return (value, behind) if more is None or self._next(more[1]) == "hundred" else (value + more[0], more[1])

    def _below_hundred(self, index: int) -> _Read | None:
        word = self._at(index).text
        if word[:1].isdigit():
            return float(word.replace(",", "")), index + 1
        if word in TENS:
            ones = {**ENGLISH, **ORDINALS}.get(self._next(index + 1), 0)
            return (TENS[word] + float(ones), index + 2) if 0 < ones < 10 else (float(TENS[word]), index + 1)
        return (float(ENGLISH[word]), index + 1) if word in ENGLISH else None
