"""Sections that what is recorded of them could lose: an id that is made from a title changes with it."""

from __future__ import annotations

from pathlib import Path

from builder.check.review_record import record_path
from builder.check.subject import Subject
from builder.diagnostics import Report, say


def check_section_ids(subject: Subject, report: Report) -> None:
    """Tell sections without an `id:` of their own once a review is recorded (`section-without-id`)."""
    outline = subject.outline
    if not outline.unnamed or not record_path(Path(outline.span.file)).exists():
        return
    for section in outline.sections:
        if section.id in outline.unnamed:
            message = say("expected an `id` of this section's own, found none: another title would be another section")
            hint = say("add `id: {id}`: then the recorded review finds it under any title", id=section.id)
            report.warning("section-without-id", section.span, message, hint)
