"""ASCII marks between Han characters (`ascii-punctuation`), GB/T 15834."""

from __future__ import annotations

from builder.check.plain_words import without_addresses
from builder.check.subject import Subject, located_texts
from builder.diagnostics import Report
from builder.typeset.punctuation import ascii_punctuation
from builder.words.languages import locale_of


def check_punctuation(subject: Subject, report: Report) -> None:
    """Every text of the Chinese editions."""
    for edition in subject.editions.values():
        if locale_of(edition.language).han:
            for text in (located.written for located in located_texts(edition)):
                plain = without_addresses(text)
                ascii_punctuation(plain, text.span, report)
