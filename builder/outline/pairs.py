"""Two editions as one: what both say in the same words stands once, all else in both languages."""

from __future__ import annotations

from typing import TypeVar

from builder.changed import fields_of, replace
from builder.diagnostics import Span
from builder.outline.edition import Edition, SourceEntry
from builder.outline.text import Text, Words

V = TypeVar("V")
BETWEEN = " / "
"""Between the words of two languages in one line."""


def paired(first: Edition, second: Edition) -> Edition:
    """The first edition, its sources named in both languages where they differ."""
    sources = {id: _both_named(source, second.sources[id]) for id, source in first.sources.items()}
    return replace(first, sources=sources)


def _both_named(one: SourceEntry, other: SourceEntry) -> SourceEntry:
    """A source whose words are in both languages; what is the same in both stands once."""
    names = ("title", "short", "authors", "where")
    both = {name: BETWEEN.join(dict.fromkeys((getattr(one, name), getattr(other, name)))) for name in names}
    return replace(one, **both)


def twinned(one: V, other: V) -> V:
    """A value with each text in both languages (`Text.second`); `other` is the same in the second language.

    A text that is the same in both stays alone.
    """
    if isinstance(one, Text) and isinstance(other, Text):
        return one if one.plain == other.plain else replace(one, second=other)
    if isinstance(one, tuple) and isinstance(other, tuple) and not isinstance(one, Span):
        return tuple(twinned(a, b) for a, b in zip(one, other, strict=True))  # type: ignore[return-value]
    names = () if isinstance(one, Span) else fields_of(type(one))
    made = {name: twinned(getattr(one, name), getattr(other, name)) for name in names}
    changed = {name: value for name, value in made.items() if value is not getattr(one, name)}
    return replace(one, **changed) if changed else one


def in_one_line(text: Text | None) -> Text | None:
    """A twinned text with the words of both languages in one line: a unit, the title of an axis."""
    if text is None or text.second is None:
        return text
    words = Words(BETWEEN.join((text.plain, text.second.plain)))
    return replace(text, paragraphs=((words,),), second=None)
