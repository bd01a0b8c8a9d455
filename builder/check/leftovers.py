"""What stands in the outline and is not used, and what has grown old."""

from __future__ import annotations

import re

from builder.check.review_before_meeting import ends_before_meeting
from builder.check.subject import Subject, located_texts
from builder.diagnostics import Report, say
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition
from builder.outline.model.evidence_rules import texts_of
from builder.outline.text.text import Text

MEETING_NAME = re.compile(r"\$\{[^}]*\bmeeting\.name\b")


def check_unused_sources(subject: Subject, report: Report) -> None:
    """Sources that no text and no `cite` names (`unused-source`)."""
    used: set[str] = set()
    for edition in subject.editions.values():
        used |= {key for located in located_texts(edition) for key in located.text.citations}
        used |= {key for section in edition.sections for block in section.blocks for key in _cited(block)}
    for edition in list(subject.editions.values())[:1]:
        for key, source in edition.sources.items():
            if key not in used:
                report.warning(
                    "unused-source",
                    source.span,
                    say("expected a text that cites {key}, found none", key=key),
                    say("cite it, or delete it"),
                )


def _cited(block: Block[Text]) -> tuple[str, ...]:
    inner = [id for one in block.inner for id in _cited(one)]
    return (*block.cite, *inner)


def check_unused_terms(subject: Subject, report: Report) -> None:
    """Terms that no text holds in any language (`unused-term`)."""
    for key, term in subject.outline.terms.items():
        if not any(_holds(edition, key) for edition in subject.editions.values()):
            report.warning(
                "unused-term",
                term.span,
                say("expected a text with the term {key}, found none", key=key),
                say("use it, or delete it"),
            )


def _holds(edition: Edition, key: str) -> bool:
    term = edition.terms[key]
    forms = [form.lower() for form in (*term.match, term.name.plain)]
    own = [t.plain for t in edition.terms.values()]
    texts = (located.text for located in located_texts(edition) if located.text not in own)
    return any(form in text.plain.lower() for text in texts for form in forms)


def check_unused_values(subject: Subject, report: Report) -> None:
    """A meeting's name that no output shows (`unused-variable`): the cover prints it with the date, texts by `${…}`.

    All other values of `meeting` and `group` stand on the title slide, the cover or the back panel by themselves.
    """
    meeting = subject.outline.meeting
    if meeting is None or meeting.name is None or meeting.date:
        return
    if not any(
        MEETING_NAME.search(half.raw) for text in texts_of(subject.outline) for half in text.by_language.values()
    ):
        report.warning(
            "unused-variable", meeting.name.span,
            say("expected a text with ${{meeting.name}}, or a meeting.date to print it with, found neither"),
            say("add the date, name it in a text, or delete it"),
        )  # fmt: skip


def check_review_date(subject: Subject, report: Report) -> None:
    """A review whose next date has passed (`stale-review`); that a meeting comes later is told as it is read."""
    review = subject.outline.review
    if review.next and subject.today > review.next and not ends_before_meeting(subject.outline):
        report.warning(
            "stale-review",
            review.span,
            say("expected a review by {next}, found today's date {today}", next=review.next, today=subject.today),
            say("check every fact and date again, then set review.date and review.next"),
        )
