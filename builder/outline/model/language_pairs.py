"""Two editions as one: what both say in the same words stands once, all else in both languages."""

from __future__ import annotations

from typing import TypeVar, cast

from builder.diagnostics import Span
from builder.outline.model.edition import Edition, SourceEntry
from builder.outline.text.telephone import PhoneNumber
from builder.outline.text.text import Text, Words
from builder.replace import fields_of, replace

V = TypeVar("V")
T = TypeVar("T", Text, Text | None)
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
    """A value with each text, and each telephone number, in both languages (`second`); `other` is the same in the
    second language.

    A text that is the same in both stays alone.
    """
    if isinstance(one, Text) and isinstance(other, Text):
        return one if one.plain == other.plain else replace(one, second=other)
    if isinstance(one, PhoneNumber) and isinstance(other, PhoneNumber):
        return one if str(one) == str(other) else cast("V", one.beside(str(other)))
    if isinstance(one, tuple) and isinstance(other, tuple) and not isinstance(one, Span):
        return cast("V", tuple(twinned(a, b) for a, b in zip(one, other, strict=True)))
    names = () if isinstance(one, Span) else fields_of(type(one))
    made = {name: twinned(getattr(one, name), getattr(other, name)) for name in names}
    changed = {name: value for name, value in made.items() if value is not getattr(one, name)}
    return replace(one, **changed) if changed else one


def twinned_talk(first: Edition, second: Edition) -> Edition:
    """The first edition, what its slides and its notes say in both languages."""
    names = ("title", "short_title", "subtitle", "notice", "closing")
    spoken = {name: twinned(getattr(first, name), getattr(second, name)) for name in names}
    facts = {name: twinned(getattr(first, name), getattr(second, name)) for name in ("meeting", "group")}
    sections = twinned(first.sections, second.sections)
    return replace(first, **spoken, **facts, talk=twinned(first.talk, second.talk), sections=sections)


def untwinned(value: V) -> V:
    """A value with its texts in the first language alone."""
    if isinstance(value, Text):
        return replace(value, second=None) if value.second else value
    if isinstance(value, PhoneNumber):
        return cast("V", value.beside(None)) if value.second else value
    if isinstance(value, tuple):
        made = tuple(map(untwinned, value))
        return value if all(a is b for a, b in zip(made, value, strict=True)) else cast("V", made)
    names = () if isinstance(value, Span) else fields_of(type(value))
    inner = {name: untwinned(getattr(value, name)) for name in names}
    changed = {name: own for name, own in inner.items() if own is not getattr(value, name)}
    return replace(value, **changed) if changed else value


def by_paragraph(text: Text) -> tuple[Text, ...]:
    """Each paragraph as a text, with its own in the second language; if those are not as many, the last has all."""
    own = [replace(text, paragraphs=(paragraph,), second=None) for paragraph in text.paragraphs]
    second = text.second
    if second is None:
        return tuple(own)
    if len(second.paragraphs) != len(own):
        return (*own[:-1], replace(own[-1], second=second))
    return tuple(
        replace(one, second=replace(second, paragraphs=(paragraph,)))
        for one, paragraph in zip(own, second.paragraphs, strict=True)
    )


def in_one_line(text: T, between: str = BETWEEN) -> T:
    """A twinned text with the words of both languages in one line: a unit, the title of an axis."""
    if text is None or text.second is None:
        return text
    words = Words(between.join((text.plain, text.second.plain)))
    return replace(text, paragraphs=((words,),), second=None)
