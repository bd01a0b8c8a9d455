"""When, where, who, at what cost: the facts of a meeting, with the icons by which they are found."""

from __future__ import annotations

from collections.abc import Iterator

from builder.diagnostics import Span
from builder.geometry import Point
from builder.layout.leaflet.blocks.boxes import SAND, BoxSize, CardParts, head_card, inner_width, with_sign
from builder.layout.leaflet.blocks.fact_line import Fact, fact_line
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.typeset.model import Breaking
from builder.words.dates import written_when

FEE = "ticket"
"""The icon of what it costs."""


def has_meeting(setting: Setting) -> bool:
    """Whether the outline says when or where people meet."""
    meeting = setting.edition.meeting
    return meeting is not None and bool(meeting.date or meeting.time or meeting.place)


def meeting_name(setting: Setting) -> Runs:
    """What the meeting is called, in the author's words or ours."""
    meeting = setting.edition.meeting
    if meeting is not None and meeting.name is not None:
        return setting.one_run(meeting.name)
    return setting.own(setting.words.group.event)


def meeting_facts(setting: Setting) -> Iterator[Fact]:
    """When, where, who, and what it costs, as far as the outline knows."""
    meeting, words = setting.edition.meeting, setting.words.group
    if meeting is None:
        return
    if meeting.date or meeting.time:
        when = written_when(meeting.date or "", meeting.time or "", setting.language)
        yield Fact("clock", words.when, setting.own(when))
    if meeting.place is not None:
        yield Fact("map-pin", words.where, setting.one_run(meeting.place))
    if meeting.speaker is not None:
        said = words.speaker(name=meeting.speaker.plain)
        yield Fact("user", words.who, setting.own(said))
    if meeting.fee is not None:
        yield Fact(FEE, words.cost, setting.own(words.fee(fee=meeting.fee.plain)))


def meeting_card(setting: Setting, width: float, *, brief: bool = False) -> tuple[Piece, ...]:
    """The meeting on a card of its own; in the tight form, or `brief`, in one line. Nothing where there is none."""
    meeting, measures = setting.edition.meeting, setting.measures
    if meeting is None or not has_meeting(setting) or measures.least:
        return ()
    if brief or (measures.tight and setting.medium == "leaflet"):
        return (_line(setting, width, meeting.span),)
    inner, span = inner_width(setting, width), meeting.span
    rows = [fact_line(setting, fact, inner, span) for fact in meeting_facts(setting)]
    return (head_card(setting, CardParts((_head(setting, inner, span),), rows), BoxSize(width), SAND, span),)


def _line(setting: Setting, width: float, span: Span) -> Piece:
    """The meeting's name and when it is."""
    when = next((fact.runs for fact in meeting_facts(setting) if fact.icon == "clock"), ())
    runs = setting.led(meeting_name(setting), when, SAND.ink)
    return fact_line(setting, Fact("calendar-event", setting.words.group.when, runs), width, span)


def _head(setting: Setting, width: float, span: Span) -> Piece:
    size = setting.measures.small_icon
    column = setting.measures.small_column
    drawn = icon_at("calendar-event", Point(0, size / 2), size, span, SAND.ink)
    name = setting.strong(meeting_name(setting), SAND.ink)
    words = text_piece(
        setting, name, "box-heading", width - column, ParagraphOptions(span=span, breaking=Breaking.BALANCED)
    )
    return with_sign(Piece(height=size, items=(drawn,)), column, (words,))
