"""Days of the week and months by their names (CLDR): what one is called in one language, the other has as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Literal

from babel.dates import format_skeleton, get_day_names, get_month_names

from builder.words.languages import USUAL_LANGUAGES, Language, locale_of

Names = Mapping[Language, str]
"""A day or month in each language, all long or all short."""
Width = Literal["wide", "abbreviated"]
_ALSO = {"sep": "sept", "tues": "tue", "thur": "thu", "thurs": "thu", "周天": "周日", "星期天": "星期日"}
_PEOPLE = ("april", "may", "june")
"""Names of people too, so that nobody can know."""


_MONTH_OF_YEAR = re.compile(
    r"(?P<name>[A-Za-z]+)\.? (?P<year>[1-9]\d{3})|(?P<han_year>[1-9]\d{3}) ?年 ?(?P<number>\d{1,2}) ?月"
)


def in_each_language(word: str, *, among_months: bool = False) -> Names | None:
    """`Monday`, `9月` or `Jan 2025` in each language; in its own as it is typed. None for what is no day or month.

    `among_months`: it stands in a list with other months, where `May` is no person, and all are alike in Chinese,
    however long each is typed in English.
    """
    said = word.casefold()
    if among_months:
        names = _month(_numbers().get(_ALSO.get(said, said)))
    elif found := _MONTH_OF_YEAR.fullmatch(word):
        names = _month_of_year(found)
    elif said in _PEOPLE:
        return None
    else:
        names = _by_name().get(_ALSO.get(said, said))
    if names is None:
        return None
    han = not word.isascii()
    return {language: word if locale_of(language).han is han else name for language, name in names.items()}


def are_months(words: Sequence[str]) -> bool:
    """Whether a list has names of months alone: one that is no name of a person, or three of any."""
    months = [word.casefold() for word in words if _ALSO.get(word.casefold(), word.casefold()) in _numbers()]
    return len(months) == len(words) and (len(months) > len(_PEOPLE) - 1 or any(m not in _PEOPLE for m in months))


def _month(number: int | None) -> Names | None:
    """A month of the year in each language, by its short name."""
    if number is None:
        return None
    return {code: get_month_names("abbreviated", locale=locale_of(code).cldr)[number] for code in USUAL_LANGUAGES}


def _month_of_year(found: re.Match[str]) -> Names | None:
    """The same month of a year in each language, as short as it is typed; the long form of May is its short one."""
    typed = found["name"] or ""
    number = int(found["number"]) if found["number"] else _numbers().get(_ALSO.get(typed.casefold(), typed.casefold()))
    if number is None or not 1 <= number <= 12:
        return None
    first = date(int(found["year"] or found["han_year"]), number, 1)
    skeleton = "yMMMM" if len(typed) > len("Sept") else "yMMM"
    return {code: format_skeleton(skeleton, first, locale=locale_of(code).cldr) for code in USUAL_LANGUAGES}


@cache
def _numbers() -> Mapping[str, int]:
    """Months by their English names, long and short."""
    widths: tuple[Width, ...] = ("wide", "abbreviated")
    return {
        name.casefold(): number
        for width in widths
        for number, name in get_month_names(width, locale=locale_of("en").cldr).items()
    }


@cache
def _by_name() -> Mapping[str, Names]:
    return {name.casefold(): names for names in _all_names() for name in names.values()}


def _all_names() -> Iterator[Names]:
    for width in ("wide", "abbreviated"):
        of_language = [_names(language, width) for language in USUAL_LANGUAGES]
        for names in zip(*of_language, strict=True):
            yield dict(zip(USUAL_LANGUAGES, names, strict=True))


def _names(language: Language, width: Width) -> list[str]:
    """Seven days and twelve months."""
    cldr = locale_of(language).cldr
    days, months = get_day_names(width, locale=cldr), get_month_names(width, locale=cldr)
    return [*(days[day] for day in range(7)), *(months[month] for month in range(1, 13))]
