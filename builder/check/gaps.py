"""Gaps that nobody has filled: questions in 【】 or [ ], and texts that stand in them as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.check.subject import Subject, drawn_texts
from builder.diagnostics import Report, Span, say, say_count

GAP = re.compile(r"【[^】]*[?？]】|\[[^\]]*\?\]|^\?$|^\s*(?:【[^】]+】|\[[^\]]+\])\s*$")
"""Also a question mark alone, where a figure belongs, and what is nothing but brackets, such as a photo to come."""


def check_gaps(subject: Subject, report: Report) -> None:
    """Gaps are told once, with the first of them (`gap-left`); once a doctor has reviewed the text they are errors."""
    gaps = sorted(_gaps(subject))
    if not gaps:
        return
    (place, words), reviewed = gaps[0], subject.outline.review.status == "reviewed"
    message = say_count(
        "expected your own words, found {count} gap: {words}",
        "expected your own words, found {count} gaps; the first: {words}",
        count=len(gaps), words=f"“{words}”",
    )  # fmt: skip
    tell = report.error if reviewed else report.warning
    tell("gap-left", place, message, say("answer the question, and delete it with its brackets"))


def _gaps(subject: Subject) -> Iterator[tuple[Span, str]]:
    for edition in subject.editions.values():
        for text, span in drawn_texts(edition):
            yield from ((span, found[0]) for found in GAP.finditer(text))
