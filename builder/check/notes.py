"""Slides whose speaker has nothing to go by."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.subject import Subject
from builder.diagnostics import Report, Span, say, say_count
from builder.outline.model.edition import Edition


def check_notes(subject: Subject, report: Report) -> None:
    """Slides without notes are told once, with the first of them (`notes-missing`), where notes are to be expected.

    They are where some slides have them, or where the talk has its minutes.
    """
    for edition in list(subject.editions.values())[:1]:
        silent = list(_silent(edition))
        if silent and (edition.talk.minutes is not None or _has_notes(edition)):
            message = say_count(
                "expected notes for the speaker, found {count} slide without",
                "expected notes for the speaker, found {count} slides without; here is the first",
                count=len(silent),
            )
            report.warning(
                "notes-missing", silent[0], message, say("add `notes:` with what is said there, or leave it")
            )


def _silent(edition: Edition) -> Iterator[Span]:
    """The blocks of the talk that have no notes, be it from their section."""
    for section in edition.sections:
        shown = [block for block in section.blocks if "talk" in section.only and "talk" in block.only]
        for number, block in enumerate(shown):
            if block.notes is None and not (number == 0 and section.notes):
                yield block.span


def _has_notes(edition: Edition) -> bool:
    return any(s.notes is not None or any(b.notes is not None for b in s.blocks) for s in edition.sections)
