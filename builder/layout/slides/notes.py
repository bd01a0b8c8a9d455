"""Speaker notes: what the author wrote, then the glossary terms a slide is the first to use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.layout.slides.context import Context
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Term
from builder.outline.text.text import Text


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
    context: Context, terms: TermNotes, of_section: Text | None, block: Block[Text], texts: Sequence[Text]
) -> tuple[str, ...]:
    """The notes of a block's first slide, a string a paragraph."""
    written = _written(of_section, block)
    shown = "\n".join(t.plain for t in (*([block.title] if block.title else []), *texts))
    said = context.own.talk.term
    return (*written, *(said(name=t.name.plain, plain=t.plain.plain) for t in terms.met(shown)))


def continued_notes(context: Context, of_section: Text | None, block: Block[Text]) -> tuple[str, ...]:
    """The notes of a block's further slides: the same words at hand, said to go on from the slide before.

    Nothing where the author wrote nothing; terms are explained on the first slide alone.
    """
    written = _written(of_section, block)
    return (context.own.talk.goes_on, *written) if written else ()


def _written(of_section: Text | None, block: Block[Text]) -> tuple[str, ...]:
    return (*paragraphs_of(of_section), *paragraphs_of(block.notes))


def paragraphs_of(text: Text | None) -> tuple[str, ...]:
    """A text as the notes hold it, a string a paragraph."""
    return tuple(text.plain.split("\n")) if text else ()


def _has(words: str, form: str) -> bool:
    """Whether a form stands in the words; Latin forms only as whole words."""
    if not form:
        return False
    if not form.isascii():
        return form in words
    text, wanted = words.casefold(), form.casefold()
    at = text.find(wanted)
    while at >= 0 and (_is_latin(text[at - 1 : at]) or _is_latin(text[at + len(form) : at + len(form) + 1])):
        at = text.find(wanted, at + 1)
    return at >= 0


def _is_latin(char: str) -> bool:
    """Whether a character, if there is one, is a Latin letter or a figure."""
    return char.isascii() and char.isalnum()
