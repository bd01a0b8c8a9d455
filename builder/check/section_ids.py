"""Sections that what is recorded of them could lose: an id that is made from a title changes with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.check.review_record import Reviewed, changed_claims, claims_of, read_record, record_path
from builder.check.subject import Subject
from builder.diagnostics import Report, say
from builder.outline.model.outline import Outline


def check_section_ids(subject: Subject, report: Report) -> None:
    """Tell sections without an `id:` of their own of which a review is recorded (`section-without-id`)."""
    outline = subject.outline
    if not outline.unnamed:
        return
    record = read_record(record_path(Path(outline.span.file)), Report())
    covered = _covered(outline, record) if record else frozenset()
    for section in outline.sections:
        if section.id in outline.unnamed & covered:
            message = say("expected an `id` of this section's own, found none: another title would be another section")
            hint = say("add `id: {id}`: then the recorded review finds it under any title", id=section.id)
            report.warning("section-without-id", section.span, message, hint)


def _covered(outline: Outline, record: Sequence[Reviewed]) -> frozenset[str]:
    """The sections of which something was reviewed, as it stands or as it was."""
    claims = claims_of(outline)
    new = {one.claim.place for one in changed_claims(claims, record) if one.was is None}
    return frozenset(claim.place.partition("/")[0] for claim in claims if claim.place not in new)
