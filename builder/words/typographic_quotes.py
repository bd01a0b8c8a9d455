"""Straight quotes and apostrophes as a language sets them: `don't` is don’t, `"so"` is “so” or 「so」.

What is a measure stays as it was typed: `5'10"`, `6" × 4"`, `51°30'26"`.

Looked at: smartypants and docutils' smartquotes (one rule by regular expressions) and markdown-it-py's smartquotes.
All three curl `5'10"` and turn `'90s` the wrong way or not at all, and take each mark between two Chinese characters
(`他说"好"吗`) for no quote, since they go by the spaces around words.
"""

from __future__ import annotations

import re
from unicodedata import category

from msgspec import Struct, field

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
_CLOSING = {"“": "”", "「": "」", "‘": "’", "『": "』"}
"""Marks that an author may have set, by the opening one."""
_INNER = frozenset("‘『")
_OWN = frozenset({*_CLOSING, *_CLOSING.values()})


class _Reading(Struct):
    """A text while its marks are set, from left to right."""

    written: str
    locale: Locale
    signs: list[str]
    double: int = 0
    """Double quotes that are open."""
    single: int = 0
    levels: list[str] = field(default_factory=list)
    """The opening marks of quotations that are open, the author's own among them, the innermost last."""
    last_end: int = -1
    """The last single mark that may end a quotation: none within a word or behind a space."""

    def text(self, start: int, end: int | None = None) -> str:
        return "".join(self.signs[start:end])

    def beside(self, at: int) -> tuple[str, str]:
        """The characters before and after a place; a space at either end."""
        return "".join(self.signs[at - 1 : at] if at else " "), "".join(self.signs[at + 1 : at + 2]) or " "

    def opened(self, typed: tuple[str, str]) -> str:
        """The mark that begins a quotation here: in Chinese outer and inner ones by turns, whichever were typed."""
        marks = self.locale.punctuation
        if self.locale.han:
            typed = marks.inner_quotes if self.levels and self.levels[-1] not in _INNER else marks.quotes
        self.levels.append(typed[0])
        return typed[0]

    def closed(self, typed: tuple[str, str]) -> str:
        """The mark that ends the innermost quotation."""
        opening = self.levels.pop() if self.levels else ""
        marks = self.locale.punctuation
        if self.locale.han:
            typed = marks.inner_quotes if opening in _INNER else marks.quotes
        return typed[1]

    def pass_own(self, at: int) -> None:
        """Count a mark that the author set: one whose partner follows, or that ends the innermost quotation."""
        sign, innermost = self.signs[at], "".join(self.levels[-1:])
        if sign in _CLOSING:
            if sign != innermost and self.written.find(_CLOSING[sign], at) > 0:
                self.levels.append(sign)
        elif innermost and sign == _CLOSING[innermost] and not _within_word(*self.beside(at)):
            self.levels.pop()

    def opens(self, at: int, *, quoted: bool) -> bool:
        """Whether a mark opens by where it stands, a word behind it and no word before it; `quoted`: where a quotation
        by such marks is open."""
        before, after = self.beside(at)
        if after.isspace():
            return False
        # Behind a dash an open quotation ends (`“等一下——”他说`), else a new one begins.
        return before.isspace() or category(before) in _OPENING or (_is_dash(before) and not quoted)


def with_typographic_quotes(text: str, locale: Locale) -> str:
    """A paragraph with each straight mark as the language sets it, of the same length."""
    if not _STRAIGHT.search(text):
        return text
    reading = _Reading(text, locale, list(text))
    reading.last_end = next((at for at in reversed(range(len(text))) if text[at] == "'" and _may_end(reading, at)), -1)
    for at, sign in enumerate(text):
        if sign == '"':
            reading.signs[at] = _double(reading, at)
        elif sign == "'":
            reading.signs[at] = _single(reading, at)
        elif locale.han and sign in _OWN:
            reading.pass_own(at)
    return reading.text(0)


def _double(reading: _Reading, at: int) -> str:
    before, after = reading.beside(at)
    typed = reading.locale.punctuation.quotes
    if not reading.opens(at, quoted=reading.double > 0):
        if before.isnumeric() and not _HAN.match(before) and _is_inches(reading, at):
            return '"'
        if reading.double:
            reading.double -= 1
            return reading.closed(typed)
        if after.isspace():
            return '"'
    elif before == "\n" and reading.double:
        return typed[0]  # a quotation that goes on has its mark before each of its paragraphs
    reading.double += 1
    return reading.opened(typed)


def _is_inches(reading: _Reading, at: int) -> bool:
    """Whether a mark behind a figure is the sign of inches rather than the end of a quotation."""
    if not reading.double or _is_behind_feet(reading, at):
        return True
    behind = range(at + 1, len(reading.signs))
    following = next((n for n in behind if reading.signs[n] == '"' and not _is_behind_feet(reading, n)), None)
    ends = following is not None and not reading.opens(following, quoted=reading.double > 1)
    return ends and not reading.locale.han


def _is_behind_feet(reading: _Reading, at: int) -> bool:
    return _FEET.search(reading.text(max(0, at - 9), at)) is not None


def _single(reading: _Reading, at: int) -> str:
    before, after = reading.beside(at)
    typed = reading.locale.punctuation.inner_quotes
    apostrophe = reading.locale.punctuation.apostrophe
    if _within_word(before, after):
        return apostrophe
    if before.isnumeric() and not _HAN.match(before) and not reading.single:
        return "'"
    opens, closed = reading.opens(at, quoted=reading.single > 0), reading.last_end > at
    if opens and _is_elision(reading, at, closed=closed):
        return apostrophe
    if not opens and reading.single:
        if before == "s" and after.isspace() and _goes_on(reading, at):
            return apostrophe
        reading.single -= 1
        return reading.closed(typed)
    if closed and (opens or not (after.isspace() or _is_latin(before))):
        reading.single += 1
        return reading.opened(typed)
    # A mark without a partner: `patients' homes`, `'Fraid so`.
    return apostrophe if _is_latin(before) or _is_latin(after) else "'"


def _goes_on(reading: _Reading, at: int) -> bool:
    """Whether the next single mark ends the quotation in which one stands: `'It is the patients' choice.'`."""
    places = range(at + 1, len(reading.signs))
    marks = (n for n in places if reading.signs[n] == "'" and not _within_word(*reading.beside(n)))
    following = next(marks, None)
    return following is not None and not reading.opens(following, quoted=True)


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
    if before.isspace() or _within_word(before, after):
        return False
    # Behind a dash a year begins: `'68–'72`.
    return not (_is_dash(before) and _YEAR.match(reading.text(at + 1, at + 4)))


def _is_dash(sign: str) -> bool:
    return sign == "/" or category(sign) == "Pd"


def _within_word(before: str, after: str) -> bool:
    """`don't`, `1990's`."""
    return (_is_latin(before) or before.isdigit()) and _is_latin(after)


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and not _HAN.match(sign)
