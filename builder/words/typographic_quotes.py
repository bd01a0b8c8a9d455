"""Straight quotes and apostrophes as a language sets them: `don't` is don’t, `"so"` is “so” or 「so」.

What is a measure stays as it was typed: `5'10"`, `6" × 4"`, `51°30'26"`.

Looked at: smartypants and docutils' smartquotes (one rule by regular expressions) and markdown-it-py's smartquotes.
All three curl `5'10"` and turn `'90s` the wrong way or not at all, and take each mark between two Chinese characters
(`他说"好"吗`) for no quote, since they go by the spaces around words.
"""

from __future__ import annotations

import re
from unicodedata import category

from msgspec import Struct

from builder.words.languages import Locale

_STRAIGHT = re.compile("[\"']")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_FEET = re.compile(r"\d['’′]\s?\d+(?:[.½¼¾]\d*)?$")
"""Before the sign of inches in `5'10"`."""
_DECADE = re.compile(r"\d0s(?!\w)")
_YEAR = re.compile(r"\d\d(?!\w)")
_WORD = re.compile(r"\w*")
_OPENING = frozenset({"Ps", "Pi"})
"""Unicode's categories of opening brackets and quotes."""


class _Reading(Struct):
    """A text while its marks are set, from left to right."""

    signs: list[str]
    locale: Locale
    double: int = 0
    """Double quotes that are open."""
    single: int = 0
    last_end: int = -1
    """The last single mark that may end a quotation: none within a word or behind a space."""

    def text(self, start: int, end: int | None = None) -> str:
        return "".join(self.signs[start:end])

    def beside(self, at: int) -> tuple[str, str]:
        """The characters before and after a place; a space at either end."""
        return "".join(self.signs[at - 1 : at] if at else " "), "".join(self.signs[at + 1 : at + 2]) or " "

    def pair(self, typed: tuple[str, str]) -> tuple[str, str]:
        """The marks of the level that is now: Chinese begins with its own outer ones, whichever were typed."""
        if not self.locale.han:
            return typed
        marks = self.locale.punctuation
        return marks.inner_quotes if self.double + self.single else marks.quotes

    def opens(self, at: int) -> bool:
        """Whether a mark opens by where it stands: a word behind it, and no word before it."""
        before, after = self.beside(at)
        if after.isspace():
            return False
        # Behind a dash an open quotation ends (`“等一下——”他说`), else a new one begins.
        dash = category(before) == "Pd" or before == "/"
        return before.isspace() or category(before) in _OPENING or (dash and not self.double)


def with_typographic_quotes(text: str, locale: Locale) -> str:
    """A paragraph with each straight mark as the language sets it, of the same length."""
    if not _STRAIGHT.search(text):
        return text
    reading = _Reading(list(text), locale)
    reading.last_end = next((at for at in reversed(range(len(text))) if text[at] == "'" and _may_end(reading, at)), -1)
    for at, sign in enumerate(text):
        if sign == '"':
            reading.signs[at] = _double(reading, at)
        elif sign == "'":
            reading.signs[at] = _single(reading, at)
    return reading.text(0)


def _double(reading: _Reading, at: int) -> str:
    before, after = reading.beside(at)
    typed = reading.locale.punctuation.quotes
    if not reading.opens(at):
        if before.isnumeric() and not _HAN.match(before) and _is_inches(reading, at):
            return '"'
        if reading.double:
            reading.double -= 1
            return reading.pair(typed)[1]
        if after.isspace():
            return '"'
    opening, _ = reading.pair(typed)
    reading.double += 1
    return opening


def _is_inches(reading: _Reading, at: int) -> bool:
    """Whether a mark behind a figure is the sign of inches rather than the end of a quotation."""
    if not reading.double or _FEET.search(reading.text(max(0, at - 9), at)):
        return True
    following = next((place for place in range(at + 1, len(reading.signs)) if reading.signs[place] == '"'), None)
    return not reading.locale.han and following is not None and not reading.opens(following)


def _single(reading: _Reading, at: int) -> str:
    before, after = reading.beside(at)
    typed = reading.locale.punctuation.inner_quotes
    apostrophe = reading.locale.punctuation.apostrophe
    if _within_word(before, after):
        return apostrophe
    if before.isnumeric() and not _HAN.match(before) and not reading.single:
        return "'"
    opens, closed = reading.opens(at), reading.last_end > at
    if opens and _is_elision(reading, at, closed=closed):
        return apostrophe
    if not opens and reading.single:
        reading.single -= 1
        return reading.pair(typed)[1]
    if closed and (opens or not (after.isspace() or _is_latin(before))):
        opening, _ = reading.pair(typed)
        reading.single += 1
        return opening
    # A mark without a partner: `patients' homes`, `'Fraid so`.
    return apostrophe if _is_latin(before) or _is_latin(after) else "'"


def _is_elision(reading: _Reading, at: int, *, closed: bool) -> bool:
    """Whether a mark before a word stands for what is left out of it: `'90s`, `'tis`, `rock 'n' roll`."""
    behind = reading.text(at + 1, at + 12)
    if _DECADE.match(behind) or (_YEAR.match(behind) and not closed):
        return True
    word = _WORD.match(behind)[0].lower()  # type: ignore[index]  # it matches nothing too
    quoted = behind[len(word) : len(word) + 1] == "'"
    return word in reading.locale.elisions and (not quoted or len(word) == 1)


def _may_end(reading: _Reading, at: int) -> bool:
    before, after = reading.beside(at)
    return not before.isspace() and not _within_word(before, after)


def _within_word(before: str, after: str) -> bool:
    """`don't`, `1990's`."""
    return (_is_latin(before) or before.isdigit()) and _is_latin(after)


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and not _HAN.match(sign)
