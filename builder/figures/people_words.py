"""What is said of a hundred people to those who do not see them."""

from __future__ import annotations

from builder.outline.model.blocks import Group
from builder.outline.text.text import Text
from builder.words.languages import Language, locale_of
from builder.words.own import own_words


def said_of_nested(nested: tuple[Group[Text], Group[Text]], language: Language) -> str:
    """A group with its count of a hundred, and a part of it with its count of these."""
    whole, part = nested
    own = own_words(language).figures
    both = (
        own.people_of_hundred(label=whole.label.plain, count=whole.count),
        own.people_of_these(label=part.label.plain, count=part.count, whole=whole.count),
    )
    return locale_of(language).punctuation.semicolon.join(both)
