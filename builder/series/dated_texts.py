"""Texts of a series' outline that name a day which is one meeting's alone: `ring by Monday 11th January`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from builder.check.days_in_text import DayInText, days_in_text
from builder.check.positions import span_at
from builder.check.subject import located_texts
from builder.diagnostics import Message, Report, Span, say
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.outline.schema.day import read_day
from builder.outline.yaml.nodes import MapNode, ScalarNode
from builder.replace import replace

NEAR = datetime.timedelta(days=60)
"""A day so near to the outline's own meeting is thought to be of it: to ring by, to pay by, to come again."""


class DatedText(Struct, frozen=True):
    """A day that a text of the outline names, and where."""

    day: DayInText
    span: Span


def own_day(root: MapNode) -> datetime.date | None:
    """The day of the meeting that stands in the outline itself."""
    meeting = root.get("meeting")
    typed = meeting.get("date") if isinstance(meeting, MapNode) else None
    try:
        return datetime.date.fromisoformat(read_day(typed)) if isinstance(typed, ScalarNode) else None
    except ValueError:
        return None


def tell_dated_texts(editions: Iterable[Edition], own: datetime.date | None, memory: Memory, report: Report) -> None:
    """Tell each day in a text of the outline that cannot be right for the meeting of a row (`dated-text`).

    `own` is the day of the outline's own meeting. What stands in the sheet is the row's own, and none of these.
    """
    for edition in editions:
        if edition.meeting is None or edition.meeting.date in (None, "", own and own.isoformat()):
            continue
        meeting = datetime.date.fromisoformat(edition.meeting.date or "")
        for dated in _dated_texts(edition, memory):
            if message := _wrong_for(dated.day, meeting, own):
                hint = say(
                    "leave the day out, or say it in the sheet: `meeting.points` and the other columns are each "
                    "meeting's own"
                )
                report.warning("dated-text", dated.span, message, hint)


def _wrong_for(day: DayInText, meeting: datetime.date, own: datetime.date | None) -> Message | None:
    """Why a day in a text is not right for a meeting; None where it may be."""
    if own is not None and (meant := day.nearest(own)) and abs(meant - own) <= NEAR:
        return say(
            "expected a text that is right for every meeting, found “{words}”, which goes with the meeting of {own}",
            words=day.words, own=own.isoformat(),
        )  # fmt: skip
    meant = day.nearest(meeting)
    if meant is not None and day.weekday not in (None, meant.weekday()) and abs(meant - meeting) <= NEAR:
        return say(
            "expected a text that is right for every meeting, found “{words}”, which is another day of the week in "
            "{year}",
            words=day.words, year=meant.year,
        )  # fmt: skip
    return None


def _dated_texts(edition: Edition, memory: Memory) -> Iterator[DatedText]:
    """The days in an edition's texts; of its sections and terms, which all meetings share, they are kept."""
    bare = replace(edition, sections=(), terms={})
    shared = replace(edition, title=bare.title, subtitle=None, notice=None, closing=None, meeting=None)
    looked_at = (edition.sections, edition.terms)
    kept = memory.recall(("days in texts", edition.language), looked_at, lambda: tuple(_days_of(shared)))
    return chain(_days_of(bare), kept)


def _days_of(edition: Edition) -> Iterator[DatedText]:
    for located in located_texts(edition):
        text = located.written
        if text.span.in_sheet:
            continue
        for day in days_in_text(text.plain):
            yield DatedText(day, span_at(text, day.start, day.start + len(day.words)))
