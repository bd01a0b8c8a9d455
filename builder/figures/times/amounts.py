"""Which stretch of time a number and its unit are, where both make it certain; of a range, both its ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from builder.outline.model.language_pairs import BETWEEN
from builder.words.traditional import simplified
from builder.words.word_tables import word_rows

Kind = Literal["seconds", "minutes", "hours of a day", "days of a week", "times a week", "times a day",
               "months of a year", "times a year", "days", "weeks", "months"]  # fmt: skip

HOURS_IN_CLOCKS = 12
"""So many hours are drawn as a clock each; more of them are a part of a day, unless they are those of a week."""
_KINDS: Mapping[str, tuple[Kind, float]] = MappingProxyType({
    "second": ("seconds", 1), "minute": ("minutes", 1), "hour": ("minutes", 60),
    "hour at a time": ("minutes", 60), "hour of a week": ("minutes", 60),
    "hour of a day": ("hours of a day", 1), "day of a week": ("days of a week", 1), "time a week": ("times a week", 1),
    "time a day": ("times a day", 1), "month of a year": ("months of a year", 1), "time a year": ("times a year", 1),
    "day": ("days", 1), "week": ("weeks", 1), "month": ("months", 1), "year": ("months", 12),
})  # fmt: skip
"""What each row of the table is drawn as, and how many of these one of its units has."""
_MOST: Mapping[Kind, float] = MappingProxyType({
    "seconds": 60, "minutes": 60 * HOURS_IN_CLOCKS, "hours of a day": 24, "days of a week": 7, "times a week": 7,
    "times a day": 6, "months of a year": 12, "times a year": 12, "days": 84, "weeks": 12, "months": 120,
})  # fmt: skip
"""What a picture can hold: more are not counted at a glance, or are more than the whole has."""
_LEAST: Mapping[Kind, float] = MappingProxyType({"times a day": 2})
"""Once a day has no place of its own in the day, as twice has its morning and its evening."""
_PARTED = frozenset[Kind]({"hours of a day"})
"""What may have a part of one, as seven and a half hours; all else is counted in whole ones."""
_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?)"
_AMOUNT = re.compile(rf"{_NUMBER}(?:\s*(?:[-–—~～至到]|\bto\b)\s*{_NUMBER})?")
_BEFORE = re.compile(r"^每(天|日|周|星期|年|晚|次)(?:的)?(.+)$")
_AFTER = re.compile(r"^(.+?)每(天|日|周|星期|年|晚|次)$")


class Times(Struct, frozen=True):
    """An amount of time: so many, or of a range from the least to the most."""

    kind: Kind
    least: float
    most: float


def times_of(value: str, unit: str) -> Times | None:
    """The stretch of time that a number says; None where it is none, or has no picture that is certainly right."""
    found, row = _AMOUNT.fullmatch(value.strip()), _row_of(unit)
    if found is None or row is None:
        return None
    kind, each = _KINDS[row]
    least, most = (round(float(end) * each, 6) for end in (found[1], found[2] or found[1]))
    if row == "hour" and most > _MOST["minutes"]:
        kind, least, most = "hours of a day", least / each, most / each
    if not _LEAST.get(kind, 0) <= least <= most <= _MOST[kind] or (found[2] and least == most) or most == 0:
        return None
    if kind not in _PARTED and not (least.is_integer() and most.is_integer()):
        return None
    return Times(kind, least, most) if least > 0 else None


def _row_of(unit: str) -> str | None:
    """The row of the table that has a unit; of one in two languages, the row that has both."""
    if (row := _row_in_a_language(unit)) is not None:
        return row
    rows = {_row_in_a_language(own) for own in unit.split(BETWEEN)}
    return rows.pop() if len(rows) == 1 else None


def _row_in_a_language(unit: str) -> str | None:
    """The row of the table that has a unit, as it is usually written."""
    plain = " ".join(simplified(unit).casefold().replace("’", "'").replace("／", "/").split())
    if plain.isascii():
        return _rows().get(plain)
    tight = plain.replace(" ", "")
    tight = _BEFORE.sub(r"\2/\1", _AFTER.sub(r"\1/\2", tight))
    return _rows().get(tight)


@cache
def _rows() -> Mapping[str, str]:
    rows = word_rows(__package__, "units.txt")
    return {word: row.key for row in rows for word in (*row.chinese, *row.english)}
