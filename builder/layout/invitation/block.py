"""The dark block: the day in a ring, and beside it where, who and what about."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from builder.drawing.plain_shapes import disc
from builder.drawing.translation import moved
from builder.figures.ring import ring
from builder.geometry import MM, Circle, Point, Rect
from builder.layout.clearance import CLEAR
from builder.layout.invitation.letters import Lettering
from builder.layout.invitation.papers import SIDE, Paper
from builder.layout.invitation.said import Row, names_topics, points_of, rows_of, runs_of
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.piece import Piece, beside, height_of, stacked
from builder.layout.leaflet.setting import (
    ParagraphOptions,
    Runs,
    Setting,
    list_piece,
    middle_of_line,
    narrowed,
    text_piece,
)
from builder.outline.model.edition import Meeting
from builder.outline.text.text import Text
from builder.page.items import Item, Marker
from builder.theme.style import TextStyle
from builder.words.dates import written_poster_day, written_times

RING, RING_LINE = 62.0, 2.5
"""The ring's diameter and line, in millimetres of the design, as all lengths here are."""
FACTS = 88.0
"""Where the facts begin, from the left."""
TOPICS = "messages"
"""The icon of what the talk is about."""
COLUMN, ICON, DOT = 13.6, 9.6, 3.0
PAD = 9.0
"""What the block keeps free over and under its words."""
HEIGHTS = (74.0, 80.0, 88.0, 96.0, 108.0, 136.0)
"""How high the block may be: its letters get smaller before it grows."""
SHARES = (1.0, 0.85, 0.7, 0.5, 0.3, 0.0)
ROW_GAP, POINT_GAP = (3.0, 7.0), (1.6, 3.6)
"""Between facts and between points, at the least letters and at the largest."""
CHORD, WEEKDAY = 0.94, 54.0
"""How much of its width in the ring a line takes, and how wide weekday and time may be on one line."""


def block_height(setting: Setting, paper: Paper, lettering: Lettering) -> float:
    """How high the block must be, in points; the highest there is where even that does not do."""
    for share, most in zip(SHARES, HEIGHTS, strict=True):
        need = height_of(facts_of(setting, paper, lettering, share)) + 2 * PAD * paper.mm
        if need <= most * paper.mm:
            return max(need, HEIGHTS[0] * paper.mm)
    return HEIGHTS[-1] * paper.mm


def clear_foot(paper: Paper) -> float:
    """What the block keeps free at a sheet's edge, in points, for ring and words to be clear of it on any printer."""
    return max(0.0, CLEAR - min(PAD, (HEIGHTS[0] - RING) / 2) * paper.mm)


def block_items(setting: Setting, paper: Paper, lettering: Lettering, frame: Rect) -> tuple[tuple[Item, ...], float]:
    """What stands in the block, and by how many points it is too high for it."""
    room = frame.height - 2 * PAD * paper.mm
    tried = (facts_of(setting, paper, lettering, share) for share in SHARES)
    facts = next((own for own in tried if height_of(own) <= room + 0.01), None)
    facts = facts or facts_of(setting, paper, lettering, 0.0)
    height = height_of(facts)
    placed = stacked(facts, FACTS * paper.mm, frame.y + (frame.height - height) / 2)
    return (*day_items(setting, paper, lettering, frame), *placed), max(0.0, height - room)


def facts_of(setting: Setting, paper: Paper, lettering: Lettering, share: float) -> tuple[Piece, ...]:
    """Where, who and what about, in letters between their least size (`share` 0) and their largest (1)."""
    facts = _Facts(setting, paper, lettering.style("fact", share), lettering.style("more", share))
    gap, near = ((low + share * (high - low)) * paper.mm for low, high in (ROW_GAP, POINT_GAP))
    topics = [Row(TOPICS, "", setting.own(setting.words.group.topics))] if names_topics(setting.edition) else []
    rows = [facts.row(row, gap) for row in (*rows_of(setting), *topics)]
    points = [
        facts.point(runs_of(text), near if index or topics else gap)
        for index, text in enumerate(points_of(setting.edition))
    ]
    return (*rows, *points)


def _meeting(setting: Setting) -> Meeting[Text]:
    """The meeting, which has a day: else nothing is composed."""
    assert setting.edition.meeting is not None
    return setting.edition.meeting


class _Facts(Struct, frozen=True):
    """Facts as they are set on a paper: in `fact` what is said, in `more` what goes with it, and points."""

    setting: Setting
    paper: Paper
    fact: TextStyle
    more: TextStyle

    @property
    def column(self) -> float:
        """What icons and dots take of the width."""
        return COLUMN * self.paper.mm

    @property
    def width(self) -> float:
        """What they leave of it to words."""
        return self.paper.size.width - (FACTS + SIDE) * self.paper.mm - self.column

    def row(self, row: Row, before: float) -> Piece:
        """An icon, the fact in bold beside it, and under it what goes with it."""
        options = self._options(before)
        marker = Marker(kind="none", text=row.said, color="sun-light", line=None, offset=self.column)
        paragraphs = [self.setting.short(row.head, self.fact, self.width)]
        if row.more:
            paragraphs.append(self.setting.short(row.more, self.more, self.width))
        piece = list_piece(self.setting, paragraphs, self.column, marker, options)
        place, size = Point(0, middle_of_line(self.fact)), ICON * self.paper.mm
        return beside(piece, (icon_at(row.icon, place, size, options.span, "sun-light"),))

    def point(self, runs: Runs, before: float) -> Piece:
        """A dot in the icons' column, and a line of what it is about."""
        options, mm = self._options(before), self.paper.mm
        marker = Marker(kind="bullet", text="•", color="sun", line=None, offset=self.column)
        words = self.setting.short(runs, self.more, self.width)
        piece = list_piece(self.setting, (words,), self.column, marker, options)
        dot = disc(Point(ICON * mm / 2, middle_of_line(self.more)), DOT * mm / 2, "sun", options.span)
        return beside(piece, (dot,))

    def _options(self, before: float) -> ParagraphOptions:
        return ParagraphOptions(span=_meeting(self.setting).span, before=before)


def day_items(setting: Setting, paper: Paper, lettering: Lettering, frame: Rect) -> tuple[Item, ...]:
    """The day in its ring: date, weekday, time, year, each as large as the ring is wide there."""
    meeting, mm = _meeting(setting), paper.mm
    centre = Point((SIDE + RING / 2) * mm, frame.y + frame.height / 2)
    drawn = ring(Circle(centre, (RING - RING_LINE) / 2 * mm), RING_LINE * mm, None, meeting.span, "primary")
    items: list[Item] = [*drawn]
    for line in _in_ring(setting, paper, _day_lines(setting, lettering), centre):
        piece = text_piece(setting, line.runs, line.style, line.width, ParagraphOptions(span=meeting.span))
        items += [moved(i, centre.x - line.width / 2, line.top) for i in piece.items]
    return tuple(items)


class _DayLine(NamedTuple):
    """A line within the ring: how large it is where the ring is so wide."""

    runs: Runs
    style: TextStyle
    width: float
    top: float


def _in_ring(setting: Setting, paper: Paper, lines: Sequence[tuple[Runs, TextStyle]], centre: Point) -> list[_DayLine]:
    """The lines one under the other in the middle of the ring."""
    top = centre.y - sum(style.leading for _, style in lines) / 2
    placed: list[_DayLine] = []
    for runs, style in lines:
        width = _chord(centre, top, top + style.leading, (RING / 2 - RING_LINE) * paper.mm) * CHORD
        fitted = narrowed(setting, runs, style, width)
        placed.append(_DayLine(runs, fitted, width, top + (style.leading - fitted.leading) / 2))
        top += style.leading
    return placed


def _day_lines(setting: Setting, lettering: Lettering) -> list[tuple[Runs, TextStyle]]:
    """Date, weekday and time, year, from above; weekday and time on two lines where one is too narrow for both."""
    meeting = _meeting(setting)
    date, weekday, year = written_poster_day(datetime.date.fromisoformat(meeting.date or ""), setting.language)
    times = written_times(meeting.time or "", setting.language)
    style = lettering.style("day")
    first, last = (setting.own(date), lettering.style("date")), (setting.own(year), lettering.style("year"))
    together = setting.own(f"{weekday} {times}".rstrip())
    if not times or setting.typesetter.width(together, style) <= WEEKDAY * MM * lettering.scale:
        return [first, (together, style), last]
    return [first, (setting.own(weekday), style), (setting.own(times), style), last]


def _chord(centre: Point, top: float, bottom: float, radius: float) -> float:
    """How wide the circle is where it is narrower, between two heights."""
    away = max(abs(top - centre.y), abs(bottom - centre.y))
    return 2.0 * float(max(radius**2 - away**2, 0.0) ** 0.5)
