"""Glossary terms that the leaflet uses without explaining them (`unexplained-term`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.check.subject import Located, Subject, located_texts
from builder.diagnostics import Report, say
from builder.outline.model.edition import Edition, Term
from builder.outline.model.message_names import NAMES
from builder.outline.text.han import has_han
from builder.words.languages import Language

EXPLAINS = re.compile(r"[（(，,：:—–]|也就是|就是|指|即|是|\b(?:is|are|that is|means|called|or|which)\b")
"""Marks and words that introduce an explanation near a term."""
NEAR = 24
ALONE = 8
"""A text hardly longer than the term is its heading: what stands below explains it."""


def check_terms(subject: Subject, report: Report) -> None:
    """Each term once, at its first use, unless the leaflet explains it somewhere."""
    for edition in subject.originals:
        shown = [t for t in located_texts(edition) if "leaflet" in t.outputs and t.use == "shown" and t.section]
        for term in edition.terms.values():
            _check_term(shown, term, edition.language, report)


def _check_term(shown: Sequence[Located], term: Term, language: Language, report: Report) -> None:
    forms = sorted({term.name.plain, *term.match}, key=len, reverse=True)
    uses = [(t, form, at) for t in shown for form in forms if (at := place_of(form, t.text.plain)) is not None]
    if uses and not any(_explained(t.text.plain, form, at) for t, form, at in uses):
        first, form, _ = uses[0]
        message = say(
            "{language} leaflet: expected an explanation of “{form}”, found none", language=NAMES[language], form=form
        )
        report.warning(
            "unexplained-term", first.text.span, message, say("for example: {plain}", plain=term.plain.plain)
        )


def terms_in(text: str, edition: Edition) -> set[str]:
    """The ids of the glossary terms that a text names, hyphens or not; a term inside a longer one does not count."""
    text = text.replace("-", " ")
    forms = [
        (form.replace("-", " "), term.id) for term in edition.terms.values() for form in (term.name.plain, *term.match)
    ]
    found: set[str] = set()
    for form, id in sorted(forms, key=lambda pair: (-len(pair[0]), pair)):
        while (at := place_of(form, text)) is not None:
            found.add(id)
            text = text[:at] + "\0" * len(form) + text[at + len(form) :]
    return found


def place_of(form: str, text: str) -> int | None:
    """Where a form stands in a text; Latin ones only as whole words, a plural s allowed."""
    latin = not has_han(form)
    pattern = rf"(?<![A-Za-z0-9]){re.escape(form)}s?(?![A-Za-z0-9])" if latin else re.escape(form)
    match = re.search(pattern, text, re.IGNORECASE)
    return match.start() if match else None


def _explained(text: str, form: str, at: int) -> bool:
    around = text[max(0, at - NEAR) : at] + text[at + len(form) : at + len(form) + NEAR]
    return len(text) <= len(form) + ALONE or bool(EXPLAINS.search(around))
