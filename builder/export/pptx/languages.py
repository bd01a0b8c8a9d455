"""Which language each character of a paragraph is in, so that runs can say so."""

from __future__ import annotations

from itertools import groupby

from builder.outline.text import Language
from builder.typeset.model import SetParagraph
from builder.typeset.script import HAN, LATIN, MARK, codes_of

TAGS = {"zh": "zh-CN", "en": "en-GB"}
"""BCP 47 as Office writes it."""
OTHER = {"zh-CN": "en-GB", "zh-TW": "en-GB", "en-GB": "zh-CN"}
"""The language Office uses for the characters of the other script."""


def languages_of(paragraph: SetParagraph, language: Language) -> list[str]:
    """A tag for each character of the paragraph's text, as its lines were set; spaces follow the word before them."""
    text = paragraph.text
    tags: list[str] = [""] * len(text)
    for line in paragraph.lines:
        set_text = [(char, run.language) for run in line.runs for char in run.text]
        at = line.start
        for char, tag in set_text:
            at = text.find(char, at, line.end)
            if at < 0:
                return tags_of_text(text, language)
            tags[at] = tag
            at += 1
    return _filled(tags, language)


def tags_of_text(text: str, language: Language) -> list[str]:
    """The same for a text that was not set (speaker notes): by its characters."""
    kinds = {HAN: TAGS["zh"], MARK: TAGS["zh"], LATIN: TAGS["en"]}
    return _filled([kinds.get(code, "") for code in codes_of(text, [False] * len(text), language)], language)


def stretches(tags: list[str]) -> list[tuple[int, int, str]]:
    """Neighbours of one language as start, end and tag."""
    out: list[tuple[int, int, str]] = []
    for tag, group in groupby(tags):
        start = out[-1][1] if out else 0
        out.append((start, start + len(list(group)), tag))
    return out


def saying(tag: str) -> str:
    """The attributes of a run: its language, and the one its other script is in."""
    return f' lang="{tag}" altLang="{OTHER.get(tag, "en-GB")}"'


def _filled(tags: list[str], language: Language) -> list[str]:
    """Characters without a tag take the one before them; at the start, the one after."""
    last = next((tag for tag in tags if tag), TAGS[language])
    for index, tag in enumerate(tags):
        last = tag or last
        tags[index] = last
    return tags
