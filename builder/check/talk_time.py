"""Whether the talk fits its time (`talk-too-long`, `notes-too-long`)."""

from __future__ import annotations

import re

from builder.check.subject import Subject, located_texts
from builder.diagnostics import Report, say
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.words.languages import locale_of

DIRECTION = re.compile(r"\s*(\([^()]*\)|（[^（）]*）)\s*")
"""A paragraph wholly in brackets, such as (Pause.)"""


def check_talk_time(subject: Subject, report: Report) -> None:
    """The sections' minutes, and the time the notes take to say, against `talk.minutes`."""
    for edition in subject.originals:
        planned = edition.talk.minutes
        if planned is not None:
            _check_minutes(edition, planned, report)
            _check_notes(edition, planned, report)


def _check_minutes(edition: Edition, planned: float, report: Report) -> None:
    total = sum(s.minutes or 0 for s in edition.sections if "talk" in s.only)
    if total > planned:
        report.warning(
            "talk-too-long",
            edition.talk.span,
            say("expected sections of {planned:g} minutes together, found {total:g}", planned=planned, total=total),
            say("shorten sections, or raise talk.minutes"),
        )


def _check_notes(edition: Edition, planned: float, report: Report) -> None:
    minutes = spoken_minutes(edition)
    if minutes > planned:
        report.warning(
            "notes-too-long",
            edition.talk.span,
            say(
                "expected notes that take {planned:g} minutes to say, found {minutes:.1f} in {language}",
                planned=planned,
                minutes=minutes,
                language=NAMES[edition.language],
            ),
            say("cut what the slides already show"),
        )


def spoken_minutes(edition: Edition) -> float:
    """How long the edition's notes take to say. A paragraph in brackets is a direction to the speaker, not said."""
    written = (located.text.plain for located in located_texts(edition) if located.use == "notes")
    notes = " ".join(line for text in written for line in text.split("\n") if not DIRECTION.fullmatch(line))
    locale = locale_of(edition.language)
    return locale.count(notes) / locale.pace.spoken_a_minute
