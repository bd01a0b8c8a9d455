"""Which language each character of a paragraph is in, so that runs can say so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from builder.outline.text.text import Language
from builder.typeset.model import SetParagraph
from builder.typeset.script import HAN, LATIN, MARK, codes_of
from builder.words.languages import LOCALES, locale_of

TAGS = {code: locale.tag for code, locale in LOCALES.items()}
"""BCP 47 as Office writes it."""
OTHER = {locale.tag: locale.other_tag for locale in LOCALES.values()}
"""The language Office uses for the characters of the other script."""


def languages_of(paragraph: SetParagraph, language: Language) -> list[str]:
    """A tag for each character of the paragraph's text, as its lines were set; spaces follow the word before them."""
    text = paragraph.text
    tags: list[str] = [""] * len(text)
    for line in paragraph.lines:
        at = line.start
        for run in line.runs:
            places = _places(text, run.text, at, line.end)
            if places is None:
                return tags_of_text(text, language)
            tag = run.language
            for place in places:
                tags[place] = tag
            at = places[-1] + 1 if places else at
    return _filled(tags, language)


def _places(text: str, words: str, at: int, end: int) -> Sequence[int] | None:
    """Where the characters of words stand that were set from `at` on; spaces that were not set lie between them."""
    if text.startswith(words, at, end):
        return range(at, at + len(words))
    out: list[int] = []
    for char in words:
        at = text.find(char, at, end)
        if at < 0:
            return None
        out.append(at)
        at += 1
    return out


def tags_of_text(text: str, language: Language) -> list[str]:
    """The same for a text that was not set (speaker notes): by its characters."""
    locale = locale_of(language)
    by_code = {HAN: locale.chinese_tag, MARK: locale.chinese_tag, LATIN: locale.latin_tag}
    return _filled([by_code.get(code, "") for code in codes_of(text, [False] * len(text), language)], language)


def stretches(tags: list[str]) -> list[tuple[int, int, str]]:
    """Neighbours of one language as start, end and tag."""
    out: list[tuple[int, int, str]] = []
    for tag, group in groupby(tags):
        start = out[-1][1] if out else 0
        out.append((start, start + len(list(group)), tag))
    return out


def _filled(tags: list[str], language: Language) -> list[str]:
    """Characters without a tag take the one before them; at the start, the one after."""
    if "" not in tags:
        return tags
    tags[0] = next((tag for tag in tags if tag), TAGS[language])
    for index, tag in enumerate(tags):
        if not tag:
            tags[index] = tags[index - 1]
    return tags
