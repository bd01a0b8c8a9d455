"""ASCII marks between Han characters (`ascii-punctuation`), GB/T 15834."""

from __future__ import annotations

from builder.check.subject import Subject, located_texts
from builder.diagnostics import Report
from builder.typeset.punctuation import ascii_punctuation


def check_punctuation(subject: Subject, report: Report) -> None:
    """Every text of the Chinese edition."""
    if "zh" in subject.editions:
        for located in located_texts(subject.editions["zh"]):
            ascii_punctuation(located.text.plain, located.text.span, report)
