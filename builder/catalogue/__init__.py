"""Messages in other languages: a GNU gettext catalogue (`<language>.po`) a language, keyed by the English templates."""

from builder.catalogue.translate import (
    ENGLISH,
    LANGUAGES,
    OWN_NAMES,
    SIDE_BY_SIDE,
    TAGS,
    MessageLanguage,
    Tell,
    in_script,
    kept_language,
    language_of_locale,
    translator,
)

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "OWN_NAMES",
    "SIDE_BY_SIDE",
    "TAGS",
    "MessageLanguage",
    "Tell",
    "in_script",
    "kept_language",
    "language_of_locale",
    "translator",
]
