"""`4 in 10`: a figure that says how many of how many, read in each language and written in that of its reader."""

from __future__ import annotations

import re

from builder.words.languages import Language, locale_of
from builder.words.own import own_words

_FIGURE = r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+"
_LATIN = re.compile(rf"(?P<n>{_FIGURE})\s*(?:in|of|out of|/)\s*(?:every\s+)?(?P<m>\d{{1,3}}(?:,\d{{3}})+|\d+)")
_PEOPLE = r"\s*[名个個例位人]?\s*"
"""Whoever is counted; another unit, such as days, would be lost in another language."""
_HAN = re.compile(rf"每\s*(?P<m>\d{{1,3}}(?:,\d{{3}})+|\d+){_PEOPLE}(?:中|里|有)+\s*(?P<n>{_FIGURE}){_PEOPLE}")


def counted_of(typed: str) -> tuple[str, str] | None:
    """The part and its whole in a figure, as typed; None where it says none."""
    found = _LATIN.search(typed) or _HAN.search(typed)
    return (found["n"].replace(",", ""), found["m"].replace(",", "")) if found else None


def in_its_language(typed: str, language: Language) -> str:
    """A figure typed once for all languages, as this one says it; every other stays as typed."""
    other = (_LATIN if locale_of(language).han else _HAN).fullmatch(typed.strip())
    return own_words(language).figures.one_in_many(part=other["n"], whole=other["m"]) if other else typed
