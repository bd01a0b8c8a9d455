"""Texts: in both languages as written, and in one language as runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.diagnostics import Span

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one manner: plain or strong, linked or not."""

    text: str
    strong: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation mark; `ids` are keys of the outline's sources, in the order written."""

    ids: tuple[str, ...]


Inline = Words | Citation


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one language: paragraphs of inlines. What every stage after `select_language` sees."""

    paragraphs: tuple[tuple[Inline, ...], ...]
    language: Language
    span: Span

    @property
    def plain(self) -> str:
        """The words alone, without marks; paragraphs on lines of their own."""
        return "\n".join("".join(i.text for i in p if isinstance(i, Words)) for p in self.paragraphs)

    @property
    def citations(self) -> tuple[str, ...]:
        """Source ids in the order cited, repeats included."""
        return tuple(id for p in self.paragraphs for i in p if isinstance(i, Citation) for id in i.ids)


@dataclass(frozen=True, slots=True)
class SourceText:
    """One language's text as the author wrote it: markup unread, variables unfilled."""

    raw: str
    span: Span


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text in each language the author wrote; a bare string is the same `SourceText` under each."""

    by_language: Mapping[str, SourceText]
    span: Span
