"""Texts: in both languages as written, and in one language as runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.yaml.cleaned_characters import undivided
from builder.replace import replace
from builder.words.languages import LANGUAGES
from builder.words.languages import Language as Language


class Words(Struct, frozen=True):
    """A stretch of text in one manner: plain or strong, linked or not."""

    text: str
    strong: bool = False
    href: str | None = None


class Citation(Struct, frozen=True):
    """A citation mark; `ids` are keys of the outline's sources, in the order written."""

    ids: tuple[str, ...]


Inline = Words | Citation


class Text(Struct, frozen=True):
    """A text in one language: paragraphs of inlines. What every stage after `select_language` sees."""

    paragraphs: tuple[tuple[Inline, ...], ...]
    language: Language
    span: Span
    original: Text | None = None
    """What it was converted from, where its author did not write it in this language."""
    second: Text | None = None
    """The same in another language, where both stand in one place."""

    @property
    def plain(self) -> str:
        """The words alone, without marks and undivided; paragraphs on lines of their own."""
        return undivided("\n".join(_words_alone(p) for p in self.paragraphs))

    @property
    def unstressed(self) -> Text:
        """The same without strong words, in the second language too: for places that have one ink and one weight."""
        weak = tuple(
            tuple(replace(one, strong=False) if isinstance(one, Words) else one for one in paragraph)
            for paragraph in self.paragraphs
        )
        return replace(self, paragraphs=weak, second=self.second and self.second.unstressed)

    @property
    def citations(self) -> tuple[str, ...]:
        """Source ids in the order cited, repeats included."""
        return tuple(id for p in self.paragraphs for i in p if isinstance(i, Citation) for id in i.ids)


def _words_alone(paragraph: tuple[Inline, ...]) -> str:
    """A paragraph's words; the space typed before a citation mark goes with the mark."""
    words = ""
    for inline in paragraph:
        words = words + inline.text if isinstance(inline, Words) else words.rstrip(" ")
    return words


class Locator(Protocol):
    """Knows where the characters of one text stand in its file."""

    def span(self, start: int, length: int) -> Span:
        """The place of `length` characters from `start`."""


class SourceText(Struct, frozen=True):
    """One language's text as the author wrote it: markup unread, variables unfilled.

    Its ends are stripped; a line end is `\\n` and a blank line `\\n\\n`, however YAML wrapped it.
    """

    raw: str
    span: Span
    verbatim: bool = False
    """Whether the text is a file name or the like, never read for markup or variables."""
    places: Locator | None = None
    waits: bool = False
    """Whether it only stands for a text that is to be translated."""

    def at(self, start: int, length: int = 1) -> Span:
        """The place of some characters of `raw`; without `places`, as if it stood on one line."""
        if self.places is not None:
            return self.places.span(start, length)
        return replace(self.span, column=self.span.column + start, length=length)


class LocalizedText(Struct, frozen=True):
    """A text in each language the author wrote; a bare string is the same `SourceText` under each."""

    by_language: Mapping[Language, SourceText]
    span: Span

    @classmethod
    def same(cls, text: SourceText, span: Span) -> LocalizedText:
        """One text for all languages."""
        return cls(dict.fromkeys(LANGUAGES, text), span)
