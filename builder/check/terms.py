"""Glossary terms that the leaflet uses without explaining them (`unexplained-term`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.check.subject import Located, Subject, located_texts
from builder.diagnostics import Report
from builder.outline.edition import Term

EXPLAINS = re.compile(r"[（(，,：:—–]|也就是|就是|指|即|是|\b(?:is|are|that is|means|called|or|which)\b")
"""Marks and words that introduce an explanation near a term."""
NEAR = 24
ALONE = 8
"""A text hardly longer than the term is its heading: what stands below explains it."""


def check_terms(subject: Subject, report: Report) -> None:
    """Each term once, at its first use, unless the leaflet explains it somewhere."""
    for edition in subject.editions.values():
        shown = [t for t in located_texts(edition) if "leaflet" in t.outputs and t.use == "shown" and t.section]
        for term in edition.terms.values():
            _check_term(shown, term, edition.language, report)


def _check_term(shown: Sequence[Located], term: Term, language: str, report: Report) -> None:
    forms = sorted({term.name.plain, *term.match}, key=len, reverse=True)
    uses = [(t, form) for t in shown for form in forms if form.lower() in t.text.plain.lower()]
    if uses and not any(_explained(t.text.plain, form) for t, form in uses):
        first, form = uses[0]
        message = f"{language} leaflet: expected an explanation of “{form}”, found none"
        report.warning("unexplained-term", first.text.span, message, f"for example: {term.plain.plain}")


def _explained(text: str, form: str) -> bool:
    at = text.lower().find(form.lower())
    around = text[max(0, at - NEAR) : at] + text[at + len(form) : at + len(form) + NEAR]
    return len(text) <= len(form) + ALONE or bool(EXPLAINS.search(around))
