"""The old names of dates on slides. New code takes `builder.words.dates` and `own_words(language).figures.as_of`."""

from __future__ import annotations

from builder.outline.text import Language
from builder.words.dates import written_date
from builder.words.own import own_words

__all__ = ["as_of", "written_date"]


def as_of(iso: str, language: Language) -> str:
    """How old a figure is: `截至 2026 年 7 月`, `as of July 2026`."""
    return own_words(language).figures.as_of(date=written_date(iso, language))
