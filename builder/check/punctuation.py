"""ASCII marks between Han characters (`ascii-punctuation`), GB/T 15834."""

from __future__ import annotations

import re

from builder.check.subject import Subject, located_texts
from builder.diagnostics import Report
from builder.outline.text.text import Text, Words
from builder.outline.yaml.characters import undivided
from builder.typeset.punctuation import ascii_punctuation
from builder.words.languages import locale_of

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+", re.IGNORECASE)


def check_punctuation(subject: Subject, report: Report) -> None:
    """Every text of the Chinese editions."""
    for edition in subject.editions.values():
        if locale_of(edition.language).han:
            for text in (located.written for located in located_texts(edition)):
                plain = _without_addresses(text)
                ascii_punctuation(plain, text.span, report, locale_of(text.language).punctuation)


def _without_addresses(text: Text) -> str:
    """The words, with nothing but letters where an address stands: its dots and question marks are its own."""
    plain = text.plain
    for words in (inline for paragraph in text.paragraphs for inline in paragraph if isinstance(inline, Words)):
        shown = undivided(words.text)
        if words.href and _ADDRESS.match(shown):
            plain = plain.replace(shown, "x" * len(shown))
    return plain
