"""The picture of a stretch of time, as large as a frame holds it; all of it decoration, for the number says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from builder.diagnostics import Span
from builder.figures.times.amounts import Kind, Times
from builder.figures.times.calendars import leaves, week, weeks, year, years
from builder.figures.times.clocks import clocks, part_of_a_day, stopwatch
from builder.figures.times.day import times_a_day
from builder.geometry import Rect
from builder.page.items import Item

Draw = Callable[[Times, Rect, Span], tuple[Item, ...]]
_DRAWN: Mapping[Kind, Draw] = MappingProxyType({
    "seconds": stopwatch, "minutes": clocks, "hours of a day": part_of_a_day, "days of a week": week,
    "times a week": week, "times a day": times_a_day, "months of a year": year, "times a year": year, "days": leaves,
    "weeks": weeks, "months": years,
})  # fmt: skip


def time_picture(times: Times, frame: Rect, span: Span) -> tuple[Item, ...]:
    """The picture in the middle of a frame, back to front."""
    return _DRAWN[times.kind](times, frame, span)
