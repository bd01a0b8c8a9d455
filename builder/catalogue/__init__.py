"""Messages in other languages: a GNU gettext catalogue (`<language>.po`) a language, keyed by the English templates."""

from builder.catalogue.translate import LANGUAGES, MessageLanguage, Tell, language_of_locale, translator

__all__ = ["LANGUAGES", "MessageLanguage", "Tell", "language_of_locale", "translator"]
