"""Which of a text's languages an edition takes, and how it is converted where its author did not write in that."""

from __future__ import annotations

from msgspec import Struct

from builder.outline.model.outline import Outline
from builder.outline.text.markup import plain
from builder.outline.text.terms import without_brackets
from builder.outline.text.text import Language, LocalizedText, SourceText
from builder.words.languages import locale_of, stands_in
from builder.words.traditional import Converter, Pairs, converter


class Conversion(Struct, frozen=True):
    """How texts of other languages become texts of this one; `terms` are the outline's own pairs of words."""

    language: Language
    terms: Pairs = ()

    def of(self, written: Language) -> Converter | None:
        """From a language: None from its own, and from one that it is not made from."""
        if written == self.language or written not in locale_of(self.language).sources:
            return None
        return converter(written, self.language, self.terms)


def glossary_pairs(outline: Outline, language: Language) -> Pairs:
    """Names of terms that the author gives in this language and in the one its texts are made from."""
    sources = locale_of(language).sources
    pairs = [
        (plain(name[sources[-1]], sources[-1]), plain(name[language], language))
        for term in (outline.terms.values() if sources else ())
        if language in (name := term.name.by_language) and sources[-1] in name
    ]
    pairs += [(without_brackets(theirs), without_brackets(ours)) for theirs, ours in pairs]
    return tuple((theirs, ours) for theirs, ours in pairs if theirs != ours)


def chosen(text: LocalizedText, language: Language) -> tuple[Language, SourceText]:
    """What stands under `language` or the nearest it is made from, else whatever was written; and under which."""
    written = stands_in(language, text.by_language)
    if written is None:
        return next(iter(text.by_language.items()))
    return written, text.by_language[written]
