"""A meeting after the day on which its own leaflet tells readers to ask for a newer one."""

from __future__ import annotations

from builder.diagnostics import Report, say
from builder.outline.model.outline import Outline


def ends_before_meeting(outline: Outline) -> bool:
    """Whether the text counts no longer when the meeting is held."""
    review, meeting = outline.review, outline.meeting
    return bool(review.next and meeting and meeting.date and meeting.date > review.next)


def tell_review_before_meeting(outline: Outline, report: Report) -> None:
    """`stale-review`: that is wrong whatever day it is today, so a build and a series tell it too; of a series, at the
    row that says the day."""
    review, meeting = outline.review, outline.meeting
    if meeting is None or not ends_before_meeting(outline):
        return
    message = say(
        "expected a text that counts until the meeting on {day}, found that readers are told to ask for a newer one "
        "after {next}",
        day=meeting.date, next=review.next,
    )  # fmt: skip
    hint = say(
        "check every fact and date again before the meeting and set review.date; if the text counts so long, write "
        "`next: {day}` under `review`",
        day=meeting.date,
    )
    report.warning("stale-review", meeting.span if meeting.span.in_sheet else review.span, message, hint)
