"""Words in Latin letters that may be names of trials, products or drugs: not hours, days, or units after a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.check.quantities import LATIN, UNITS_EN
from builder.words.unit_signs import UNIT_SIGNS

LATIN_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
"""Latin letters, those with accents too: `Café` is one word."""
_WORD = re.compile(rf"(?<![{LATIN_LETTER}0-9])(?=[0-9-]*[{LATIN_LETTER}])[{LATIN_LETTER}0-9][{LATIN_LETTER}0-9-]*")
"""Figures too may begin a name: `3TC`, `5HT3`."""
_UNITS = "|".join(re.escape(unit) for unit in sorted({*LATIN, *UNITS_EN, *UNIT_SIGNS}, key=len, reverse=True))
_FIGURE = re.compile(rf"[0-9]+(?:[a-z]*|(?i:st|nd|rd|th|[ap]m|h(?:rs?)?|k|x|(?:{_UNITS})s?))")
"""A figure, alone or with what is written right after it and is no name: `10am`, `5MG`, `1st`, `20mins`."""
_UNIT_AFTER_FIGURE = re.compile(rf"[0-9]\s?(?:{_UNITS})$", re.IGNORECASE)
DAY_OR_MONTH = re.compile(
    r"(?:noon|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|(?:nov|dec)(?:ember)?)",
    re.IGNORECASE,
)
"""Words of hours and days, which each language has its own for."""
_TIME_BEFORE = re.compile(rf"(?:[0-9]|\b{DAY_OR_MONTH.pattern})[\s,.:/–—~-]*$", re.IGNORECASE)
_TIME_AFTER = re.compile(rf"[\s,.:/–—~-]*(?:[0-9]|{DAY_OR_MONTH.pattern}\b)", re.IGNORECASE)


def possible_names(text: str) -> Iterator[str]:
    """Each word that may be a name; `MAR` and `SUN` alone may, `Mar`, `SUN 10:00` and `MON-FRI` tell a time."""
    for found in _WORD.finditer(text):
        if not (_says_when(found) or _UNIT_AFTER_FIGURE.search(text, max(0, found.start() - 2), found.end())):
            yield _without_figures(found.group())


def _without_figures(word: str) -> str:
    """`5-HT3` and `10mg-Tablet` from the first part that is no figure."""
    first, _, rest = word.partition("-")
    return _without_figures(rest) if rest and _FIGURE.fullmatch(first) else word


def _says_when(found: re.Match[str]) -> bool:
    """Whether a word, or each of its parts between hyphens, is of a time or an amount: `Mon-9am`, `5mg-10mg`, `AM`."""
    parts = [part for part in found.group().split("-") if part]
    beside = _beside_a_time(found)
    return all(
        _FIGURE.fullmatch(part)
        or (len(parts) > 1 and part.lower() == "to")
        or (part.lower() in ("am", "pm") and (beside or _is_figure(parts[0])))
        or (DAY_OR_MONTH.fullmatch(part) and (not part.isupper() or len(parts) > 1 or beside))
        for part in parts
    )


def _is_figure(part: str) -> bool:
    return part[0].isdigit()


def _beside_a_time(found: re.Match[str]) -> bool:
    """Whether a figure or another word of time stands next to a word."""
    text = found.string
    return bool(_TIME_BEFORE.search(text, 0, found.start()) or _TIME_AFTER.match(text, found.end()))
