"""`4 in 10`: a figure that says how many of how many, read in each language and written in that of its reader."""

from __future__ import annotations

import re

from builder.words.languages import Language, locale_of
from builder.words.own import own_words

_LATIN = re.compile(r"(?P<n>\d+(?:\.\d+)?)\s*(?:in|of|out of|/)\s*(?:every\s+)?(?P<m>\d+)")
_HAN = re.compile(r"每\s*(?P<m>\d+)\s*\D{0,3}?(?:中|里|有)+\s*(?P<n>\d+(?:\.\d+)?)(?P<counter>\s*[名个個例位人])?")


def counted_of(typed: str) -> tuple[str, str] | None:
    """The part and its whole in a figure, as typed; None where it says none."""
    found = _LATIN.search(typed) or _HAN.search(typed)
    return (found["n"], found["m"]) if found else None


def in_its_language(typed: str, language: Language) -> str:
    """A figure typed once for all languages, as this one says it; every other stays as typed."""
    other = (_LATIN if locale_of(language).han else _HAN).fullmatch(typed.strip())
    return own_words(language).figures.one_in_many(part=other["n"], whole=other["m"]) if other else typed
