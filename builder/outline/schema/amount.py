"""Numbers as their author typed them, so that every output shows them so: `1.50` is not `1.5`."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

MINUS = "\u2212"
"""The minus sign; a hyphen is shorter, and stands too low."""
PLAIN_NUMBER = re.compile(r"[+\u2212-]?[0-9]{1,15}(\.[0-9]{1,9})?")
"""Digits with at most one point; a sign may be typed with the hyphen key or as a minus sign."""
MOST_DIGITS = 15
"""A spreadsheet's number keeps so many digits (IEEE 754, double precision)."""


_GROUPED = re.compile(r"[+\u2212-]?[0-9]{1,3}(?:[,，'’ \u00a0\u202f\u2009][0-9]{3})+(?:\.[0-9]+)?")


class Amount(Struct, frozen=True):
    """One number of a chart: `typed` as it stands in the file, a `PLAIN_NUMBER` of at most `MOST_DIGITS`."""

    typed: str

    @property
    def value(self) -> float:
        return float(self.typed.replace(MINUS, "-"))

    @property
    def decimals(self) -> int:
        """How many digits were typed after the point."""
        return len(self.typed.partition(".")[2])

    @property
    def signed(self) -> bool:
        """Whether a plus sign was typed."""
        return self.typed.startswith("+")


_UNIT = re.compile("[%％‰‱°′″\u2100-\u214f\u3300-\u33ff]")
"""Signs that are units by themselves, as ℃ and ㎏ are."""


def begins_unit(word: str) -> bool:
    """Whether a word after a number can be its unit: a letter, a currency or a unit's sign begins it.

    A fraction or a power, such as `½` or `²`, is a part of the number.
    """
    return word[0].isalpha() or bool(_UNIT.match(word)) or unicodedata.category(word[0]) == "Sc"


def digits_of(typed: str) -> int:
    """How many digits a number has."""
    return sum(character.isdigit() for character in typed)


def ungrouped(typed: str) -> str:
    """A number without the commas or spaces that set its thousands apart, as in 1,020."""
    return re.sub(r"[^0-9.+\u2212-]", "", typed) if _GROUPED.fullmatch(typed) else typed
