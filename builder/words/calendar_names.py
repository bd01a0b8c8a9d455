"""Days of the week and months by their names (CLDR): what one is called in one language, the other has as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from babel.dates import get_day_names, get_month_names

from builder.words.languages import USUAL_LANGUAGES, Language, locale_of

Names = Mapping[Language, str]
"""A day or month in each language, all long or all short."""
Width = Literal["wide", "abbreviated"]
_ALSO = {"sep": "sept", "tues": "tue", "thur": "thu", "thurs": "thu", "周天": "周日", "星期天": "星期日"}
_PEOPLE = ("april", "may", "june")
"""Names of people too, so that nobody can know."""


def in_each_language(word: str) -> Names | None:
    """`Monday` or `9月` in each language; in its own as it is typed. None for what is no name of a day or month."""
    said = word.casefold()
    names = _by_name().get(_ALSO.get(said, said))
    if names is None or said in _PEOPLE:
        return None
    han = not word.isascii()
    return {language: word if locale_of(language).han is han else name for language, name in names.items()}


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
