"""The pages as they are kept: a YAML file a subject, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from msgspec import Struct

from builder.catalogue import LANGUAGES, MessageLanguage, in_script, kept_language

FOLDER = Path(__file__).parent / "codes"
Place = Literal["outline", "sections", "file", "command", "theme", "drawing", "words", "sheet"]
"""Where an example stands: in an outline (blocks, or fields of its top), in its `sections`, as a whole file, in a file
of another kind, or typed as a command. A sheet stands as CSV."""


class Words(Struct, frozen=True):
    """A page's words in one language: a title without a stop, and sentences."""

    title: str
    means: str
    why: str
    do: str
    wrong: str = ""
    right: str = ""
    """The examples where they hold words of ours, as what a command prints."""


class Page(Struct, frozen=True):
    """What is told about one code; the examples are the same in both languages, unless a language has its own."""

    code: str
    words: Mapping[MessageLanguage, Words]
    wrong: str
    right: str
    place: Place = "outline"

    def examples(self, language: MessageLanguage) -> Mapping[str, str]:
        """The example wrong and right, as `language` shows them."""
        words = self.words[language]
        return {"wrong": words.wrong or self.wrong, "right": words.right or self.right}


class Subject(Struct, frozen=True):
    """Pages that belong together, under a name."""

    name: Mapping[MessageLanguage, str]
    pages: tuple[Page, ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """All pages; the numbers of their files give the order."""
    return tuple(_subject(path) for path in sorted(FOLDER.glob("*.yaml")))


@cache
def pages() -> Mapping[str, Page]:
    """The pages by code."""
    return {page.code: page for subject in subjects() for page in subject.pages}


def _subject(path: Path) -> Subject:
    rows = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    name = {language: in_script(rows["subject"][kept_language(language)], language) for language in LANGUAGES}
    return Subject(name, tuple(_page(code, row) for code, row in rows["codes"].items()))


def _words(row: Mapping[str, str], language: MessageLanguage) -> Words:
    return Words(**{name: in_script(words, language) for name, words in row.items()})


def _page(code: str, row: Mapping[str, Any]) -> Page:
    words = {language: _words(row[kept_language(language)], language) for language in LANGUAGES}
    return Page(code, words, row["wrong"], row["right"], row.get("in", "outline"))
