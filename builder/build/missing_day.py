"""Outputs that were asked for by name and need the day of the meeting, which the outline does not say."""

from __future__ import annotations

from collections.abc import Collection

from builder.diagnostics import Report, say
from builder.outline.model.edition import Edition

NEED_A_DAY = ("invitation", "calendar")


def tell_missing_day(asked: Collection[str], edition: Edition, report: Report) -> None:
    """`no-meeting-day` for each output asked for that is left out; where nothing was asked for, none is missed."""
    meeting = edition.meeting
    if meeting is not None and meeting.date is not None:
        return
    for name in NEED_A_DAY:
        if name in asked:
            span = meeting.span if meeting is not None else edition.span
            message = say("expected the day of the meeting for `--only {name}`, found none", name=name)
            report.warning("no-meeting-day", span, message, say("write `meeting:` with `date: 2026-12-05`"))
