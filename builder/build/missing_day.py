"""Outputs that were asked for by name and need the day of the meeting, which the outline does not say."""

from __future__ import annotations

from collections.abc import Collection

from builder.diagnostics import Report, say
from builder.outline.model.edition import Edition

NEED_A_DAY = ("invitation", "calendar")


def missed_without_day(edition: Edition) -> frozenset[str]:
    """The outputs that are not made, as the meeting has no day; none where it has."""
    has_day = edition.meeting is not None and edition.meeting.date is not None
    return frozenset() if has_day else frozenset(NEED_A_DAY)


def tell_missing_day(asked: Collection[str], edition: Edition, report: Report) -> None:
    """`no-meeting-day` for each output asked for that is left out; where nothing was asked for, none is missed."""
    meeting, missed = edition.meeting, missed_without_day(edition)
    for name in NEED_A_DAY:
        if name in missed and name in asked:
            span = meeting.span if meeting is not None else edition.span
            message = say("expected the day of the meeting for `--only {name}`, found none", name=name)
            report.warning("no-meeting-day", span, message, say("write `meeting:` with `date: 2026-12-05`"))
