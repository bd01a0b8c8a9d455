"""Numbers and lists as each language writes them. A value is shown as it was typed: never rounded, no power of ten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from babel.numbers import get_decimal_symbol, get_group_symbol

from builder.words.languages import Language, locale_of

MINUS = "\u2212"
_NUMBER = re.compile(r"([-\u2212+]?)(\d+)(?:\.(\d+))?")
_WITHIN_NAMES = ",，、"
_LEAST_GROUPED = 4
"""Digits from which thousands are parted; years are texts, not values, and keep theirs."""


@lru_cache(maxsize=4096)
def written_number(typed: str, language: Language) -> str:
    """`1200000` as `1,200,000`, `1.50` as `1.50`, `-5.01` with a true minus; what is no plain number stays as typed."""
    found = _NUMBER.fullmatch(typed.strip())
    if not found:
        return typed
    sign, whole, part = found.groups()
    group, point = _symbols(language)
    if len(whole) >= _LEAST_GROUPED:
        whole = f"{int(whole):,}".replace(",", group) if whole[0] != "0" else whole
    sign = MINUS if sign in ("-", MINUS) else sign
    return sign + whole + (point + part if part else "")


@cache
def _symbols(language: Language) -> tuple[str, str]:
    locale = locale_of(language).cldr
    return get_group_symbol(locale), get_decimal_symbol(locale)


def listed_words(words: Sequence[str], language: Language) -> str:
    """`a、b、c`, `a, b, c`."""
    return locale_of(language).punctuation.listing.join(words)


def joined_names(names: Sequence[str], language: Language) -> str:
    """People as in a list; by semicolons where one has a comma before what they are: `Dr Li, neurologist; Dr Wu`."""
    if any(mark in name for name in names for mark in _WITHIN_NAMES):
        return locale_of(language).punctuation.semicolon.join(names)
    return listed_words(names, language)
