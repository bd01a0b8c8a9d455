"""The words of a text in the languages whose words are known."""

from __future__ import annotations

from collections.abc import Mapping

from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText
from builder.words.languages import USUAL_LANGUAGES


def written_words(text: LocalizedText) -> Mapping[str, str]:
    """The words in Chinese and English as far as they are written, without marks; the same text counts once."""
    written = {language: text.by_language[language] for language in USUAL_LANGUAGES if language in text.by_language}
    first_of = {source.raw: language for language, source in sorted(written.items())}
    return {language: plain(written[language], language) for language in first_of.values()}
