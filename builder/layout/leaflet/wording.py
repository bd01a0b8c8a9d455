"""The old names of our own words on printed pages. New code asks `own_words(language)` itself."""

from __future__ import annotations

from builder.outline.text import Language
from builder.words.dates import written_date
from builder.words.languages import locale_of
from builder.words.own import Phrase, own_words

long_date = written_date


def say(key: str, language: Language, **fill: str) -> str:
    """One of our own phrases in a language; an unknown key is a fault of ours (`KeyError`).

    Old way: write `own_words(language).group.contact` instead (`builder.words.own`), where mypy sees what is missing.
    """
    return Phrase(_words(key, language))(**fill)


def _words(key: str, language: Language) -> str:
    words = own_words(language)
    start, _, rest = key.partition("-")
    if start == "for":
        return words.group.readers[rest]
    if start == "fold" and rest != "here":
        return words.fold.folding[rest]
    if key in ("dummy-short", "dummy-long"):
        return words.fold.printing[rest]
    name = key.replace("-", "_")
    if start == "offer":
        return str(getattr(words.large, name))
    own = {
        "draft": words.draft, "reviewed": words.review.reviewed, "reviewed-by": words.review.by,
        "written": words.review.written, "checked": words.review.checked, "next-check": words.review.next_check,
        "names": locale_of(language).punctuation.listing, "large-print": words.large.name,
        "large-foot": words.large.foot, "contents": words.large.contents, "terms": words.large.terms,
        "about": words.large.about, "page": words.page, "of-hundred": words.figures.dots,
        "chart-alt": words.figures.chart, "as-of": words.figures.as_of_line, "fold-here": words.fold.here,
    }  # fmt: skip
    if key in own:
        return own[key]
    group = next(g for g in (words.blocks, words.group, words.fold) if hasattr(g, name))
    return str(getattr(group, name))
