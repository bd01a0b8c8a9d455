"""Telephone numbers as people write them: shown as typed, with a link that dials them and their extension (RFC 3966).

A number is typed once for all languages, so the word before its extension is shown in the reader's own.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Self

from builder.diagnostics import Span
from builder.outline.text.extensions import EXTENSION, NEXT_STEP, in_own_words, steps_at, without_extensions
from builder.outline.text.text import LocalizedText
from builder.words.languages import Language, locale_of, stands_in, usual_language

_FIGURES = re.compile(r"[+(]*\d[+\d\s().\-–—/]*")
_BETWEEN = re.compile(r"(?<![^\W\d_])\s*(?P<word>or|and|或者?|和)(?![^\W\d_]|\s+then\b)\s*", re.IGNORECASE)
"""The word between two numbers; `and then` begins a step."""
_JOINS = {"or": "或", "and": "和"}
_TRAILING = re.compile(r"(?P<number>.*\d\)?)\s*[-–—]\s*(?P<figures>\d{1,6})\s*", re.DOTALL)
_HOUR = r"\d{1,2}(?:\.\d\d)?"
_FEW = re.compile(rf"{_HOUR}(?:\s*[-–—]\s*{_HOUR})?")
"""Figures that are none of a number where no word of a step stands before them, but an hour, or two."""
_FULL = re.compile(r"(?:(?:\+|00)86|0)(?:(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})|[48]00\d{7}")
"""A Chinese number that lacks nothing: area code and 7 or 8 figures, or a service number."""
_DAY = re.compile(r"(?:(?:19|20)\d\d([-/.])(\d\d?)\1(\d\d?)|(\d\d?)([-/.])(\d\d?)\5(?:19|20)\d\d)(?!\d)")
MONTHS, MOST_DAYS = 12, 31
_NUMBER_IN_TEXT = re.compile(r"(?<![\d.])(?:\+\d{1,3} )?(?:\(\d{2,4}\) ?)?\d{2,5}(?:[ -]\d{3,4}){1,3}(?![\d.])")
_NUMBER_PARTS = re.compile(f"({_NUMBER_IN_TEXT.pattern})")
_NOWHERE = Span("", 1, 1)
_LEAST = 7
"""Figures of a number that can be dialled by itself, where another follows after a slash."""


class PlacedWord(str):
    """A word as typed, and where it stands."""

    __slots__ = ("span",)

    def __new__(cls, typed: str, span: Span) -> Self:
        word = super().__new__(cls, typed)
        word.span = span
        return word

    span: Span

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        """A word goes to another process with its place."""
        return type(self), (str(self), self.span)


class PhoneNumber(PlacedWord):
    """A telephone number as typed, and where it stands; `text` where words beside it are written in each language.

    `second` is the same for readers of a second language, where both are shown.
    """

    __slots__ = ("second", "text")

    def __new__(cls, typed: str, span: Span, text: LocalizedText | None = None, second: str | None = None) -> Self:
        number = super().__new__(cls, typed, span)
        number.text, number.second = text, second
        return number

    text: LocalizedText | None
    second: str | None

    def __eq__(self, other: object) -> bool:
        own = (self.text, self.second)
        return str.__eq__(self, other) and (not isinstance(other, PhoneNumber) or own == (other.text, other.second))

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        """So does a number, with its texts."""
        return type(self), (str(self), self.span, self.text, self.second)

    def beside(self, second: str | None) -> PhoneNumber:
        """The same number with what it is for readers of a second language; without that where there is none."""
        return PhoneNumber(self, self.span, self.text, second)

    def shown(self, language: Language) -> PhoneNumber:
        """The number for readers of `language`: `转 2203` is `ext. 2203` in English, and the reverse.

        So is the word between two numbers. Where other words stand beside them, all is as typed: half of it would be
        in a language, and half in another.
        """
        if self.text is not None and (written := stands_in(language, self.text.by_language)):
            own = self.text.by_language[written]
            return PhoneNumber(own.raw, own.span)
        if has_other_words(self):
            return self
        shown = _BETWEEN.sub(lambda found: _joined(found, language), self)
        return PhoneNumber(in_own_words(shown, language), self.span)


def has_other_words(words: str) -> bool:
    """Whether words stand beside a number that are shown as typed, whatever the reader's language."""
    return any(char.isalpha() for char in _BETWEEN.sub("", without_extensions(words)))


def is_number(words: str, before: str = "") -> bool:
    """Whether words are a telephone number that can be dialled, with its extension or without, and nothing else.

    Few figures are one only where there were as few `before`; a day is none.
    """
    plain = unicodedata.normalize("NFKC", words)
    if any(char.isalpha() for char in without_extensions(plain)) or _is_day(plain):
        return False
    least = min(_LEAST, _count(before) or _LEAST)
    return bool(_FIGURES.match(plain.strip())) and _count(plain) >= least


def in_words_of(language: Language, words: str) -> str:
    """Words that are a telephone number with its extension and nothing else, for readers of `language`; else as typed.

    A bare `x` is the word before an extension only in a number that begins as one: `1500000 x 12` is none.
    """
    found = EXTENSION.search(words)
    if found is None or not is_number(words) or (found["word"].lower() == "x" and words.strip()[:1] not in "+0("):
        return words
    return str(PhoneNumber(words, _NOWHERE).shown(language))


def words_apart(text: str) -> list[str]:
    """The words of a text between its spaces; a telephone number is one."""
    joined = _NUMBER_IN_TEXT.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
    return re.findall(r"[^ \t\n]+", joined)


def parted_at_numbers(text: str) -> list[str]:
    """A text as what stands between telephone numbers, and these, by turns; it begins with words, be they none."""
    return _NUMBER_PARTS.split(text)


def _count(words: str) -> int:
    """The figures of a number without its extension."""
    return sum(char.isdigit() for char in dialled(words).partition(";")[0])


def _is_day(plain: str) -> bool:
    """Whether a number begins as a day: `2026-12-05`, `5/12/2026`."""
    found = _DAY.match(plain.strip())
    if found is None:
        return False
    one, other = sorted(int(part) for part in found.groups() if part is not None and part.isdigit())
    return 1 <= one <= MONTHS and other <= MOST_DAYS


def as_typed(words: str, before: str) -> str:
    """A number as a slide shows it, with the word before its extension as in the one it replaces."""
    own = EXTENSION.search(before)
    if own is None:
        return words
    if NEXT_STEP.search(before):
        return in_own_words(words, usual_language(han=not own["word"].isascii()))
    head, _, tail = own[0].partition(own["figures"])
    return EXTENSION.sub(lambda found: head + found["figures"] + tail, words)


def _joined(found: re.Match[str], language: Language) -> str:
    """The word between two numbers in words of this language."""
    word = found["word"].lower()
    meant = next((english for english, chinese in _JOINS.items() if word == english or word.startswith(chinese)), word)
    return f" {_JOINS[meant] if locale_of(language).han else meant} "


def dialled(typed: str) -> str:
    """A number as a telephone takes it, after `tel:`: figures, a leading plus, `;ext=` (RFC 3966, 5.3).

    Of two numbers it is the first; empty if there is no figure at all.
    """
    plain = unicodedata.normalize("NFKC", typed)
    number, extension = _parted(plain)
    kept = _bare(number)
    return f"{kept};ext={extension}" if kept and extension else kept


def is_same_number(one: str, other: str) -> bool:
    """Whether two lines name the same numbers with the same steps; hours beside them may be said in other figures."""
    return _all_figures(one) == _all_figures(other)


def _all_figures(typed: str) -> tuple[str, str]:
    """What is dialled, and the figures of every number and step in one row: `-15` and `ext. 15` are the same."""
    plain = unicodedata.normalize("NFKC", typed)
    steps = steps_at(plain)
    runs = [found for found in _FIGURES.finditer(plain) if found.start() in steps or not _is_few(found[0])]
    return dialled(typed), "".join(_bare(found[0]) for found in runs)


def _is_few(run: str) -> bool:
    return bool(_FEW.fullmatch(run.strip(" ()+.-–—/")))


def _parted(plain: str) -> tuple[str, str]:
    """The figures of the first number, with what stands between them, and those of its extension."""
    found = _FIGURES.search(plain)
    if not found:
        return "", ""
    number, first = found[0], found[0].partition("/")[0]
    if first != number and sum(c.isdigit() for c in first) >= _LEAST:
        number = first
    elif said := EXTENSION.match(plain, found.end()):
        return number, said["figures"]
    number = number.rstrip(" (.-–—/")
    trailing = _TRAILING.fullmatch(number)
    return (trailing["number"], trailing["figures"]) if trailing and _is_full(trailing["number"]) else (number, "")


def _is_full(number: str) -> bool:
    return bool(_FULL.fullmatch(_bare(number)))


def _bare(number: str) -> str:
    return re.sub(r"\(0\)|[^\d+]", "", number)
