"""Speaker notes: what the author wrote, then the glossary terms a slide is the first to use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.outline.model.edition import Term
from builder.outline.text.han import has_han
from builder.outline.text.text import Language, Text
from builder.words.own import OwnWords, own_words

Notes = tuple[str, ...]
"""A string a paragraph."""


class TermNotes:
    """Which glossary terms the talk has met so far."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._left = dict(terms)

    def met(self, words: str) -> tuple[Term, ...]:
        """The terms used in `words` for the first time in this talk, in the glossary's order."""
        found = tuple(t for t in self._left.values() if any(_has(words, form) for form in (t.name.plain, *t.match)))
        for term in found:
            del self._left[term.id]
        return found


def block_notes(
    own: OwnWords, terms: TermNotes, written: Sequence[Text | None], shown: Sequence[Text | None]
) -> tuple[str, ...]:
    """The notes of a block's first slide, a string a paragraph: those that are `written`, then the terms `shown`."""
    words = "\n".join(text.plain for text in shown if text is not None)
    explained = (own.talk.term(name=t.name.plain, plain=t.plain.plain) for t in terms.met(words))
    return (*all_paragraphs(written), *explained)


def continued_notes(own: OwnWords, written: Sequence[Text | None]) -> tuple[str, ...]:
    """The notes of a block's further slides: the same words at hand, said to go on from the slide before.

    Nothing where the author wrote nothing; terms are explained on the first slide alone.
    """
    words = all_paragraphs(written)
    return (own.talk.goes_on, *words) if words else ()


def in_second(texts: Sequence[Text | None]) -> tuple[Text | None, ...]:
    """What twinned texts say in the second language; nothing of those that are the same in both."""
    return tuple(text and text.second for text in texts)


def under_headings(first: Sequence[str], second: Sequence[str], languages: Sequence[Language]) -> tuple[Notes, Notes]:
    """Notes in two languages, each under what its language calls itself; what is in one alone needs no heading."""
    if not second or not first:
        return tuple(first), tuple(second)
    one, other = (own_words(language).language for language in languages)
    return (one, *first), (other, *second)


def all_paragraphs(texts: Sequence[Text | None]) -> tuple[str, ...]:
    return tuple(paragraph for text in texts for paragraph in paragraphs_of(text))


def paragraphs_of(text: Text | None) -> tuple[str, ...]:
    """A text as the notes hold it, a string a paragraph."""
    return tuple(text.plain.split("\n")) if text else ()


def _has(words: str, form: str) -> bool:
    """Whether a form stands in the words; Latin forms only as whole words."""
    if not form:
        return False
    if has_han(form):
        return form in words
    text, wanted = words.casefold(), form.casefold()
    at = text.find(wanted)
    while at >= 0 and (_is_latin(text[at - 1 : at]) or _is_latin(text[at + len(form) : at + len(form) + 1])):
        at = text.find(wanted, at + 1)
    return at >= 0


def _is_latin(char: str) -> bool:
    """Whether a character, if there is one, is a Latin letter or a figure."""
    return char.isascii() and char.isalnum()
