"""Spreads the meetings of a series over processes of this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import partial

from builder.build.options import Progress, silent
from builder.build.processes import Task, side_by_side
from builder.machine_error import MishapError
from builder.series.meeting import Series, Workbench
from builder.series.meeting_files import Outcome, machine_failed
from builder.series.sheet_rows import MeetingRow

Work = Callable[[Workbench, MeetingRow], Outcome]
"""What is done with a row: a function of a module, which another process finds by its name."""
_places: dict[Series, Workbench] = {}
"""What this process knows of the series at work. One that is forked from it begins with that."""


def spread(work: Work, place: Workbench, rows: Iterator[MeetingRow], processes: int) -> Generator[Outcome, None, None]:
    """What `work` gives for each row, in their order; rows are taken as processes become free.

    The first row is this process's own: what all meetings share is then made once, before others are forked from it.
    What ends this process from outside, while it makes that row too, ends the run; any later row whose process is ended
    fails alone. Raises `MishapError` where there is no room for a process.
    """
    series = place.series
    for first in rows:
        yield work(place, first)
        break
    if processes == 1:
        yield from (work(place, row) for row in rows)
        return
    _places[series] = place
    taken: deque[MeetingRow] = deque()
    try:
        with closing(side_by_side(_tasks(work, series, rows, taken), processes, silent)) as outcomes:
            for outcome in outcomes:
                row = taken.popleft()
                try:
                    yield outcome.get()
                except MishapError as mishap:
                    yield machine_failed(row, mishap.message)
    finally:
        del _places[series]


def _tasks(work: Work, series: Series, rows: Iterator[MeetingRow], taken: deque[MeetingRow]) -> Iterator[Task[Outcome]]:
    for row in rows:
        taken.append(row)
        yield partial(_at_its_place, work, series, row)


def _at_its_place(work: Work, series: Series, row: MeetingRow, progress: Progress) -> Outcome:
    return work(_places.setdefault(series, Workbench(series)), row)
