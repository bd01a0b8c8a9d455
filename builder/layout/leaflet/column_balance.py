"""Columns shared out as a printer would: each about as full as the others, new sections at their heads.

Filling every column to the brim would leave what is over, a line or two, alone on the last. Of all ways to break the
run into columns the one of least cost is taken, as Knuth and Plass break paragraphs into lines
(https://doi.org/10.1002/spe.4380111102).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf

from builder.layout.leaflet.flow import SLACK, Column, Strand, pour

PARTED = 1.0
"""Cost of a column that begins with what the last one's foot leads to: as bad as an empty column."""
CONTINUED = 0.22
"""Cost of a column that begins amid a section: as bad as a column three fifths empty, for type and cards grow into what
is free."""
RULED = 0.3
"""Cost of a booklet's one page with nothing on it but lines to write on; two of them cost four times as much."""


def balanced(strands: Sequence[Strand], rooms: Sequence[float], unused: float = 1.0) -> tuple[Column, ...]:
    """Strands in order in columns of these heights, evenly full; as `pour` does it where they do not all fit.

    A column costs the cube of the share of it that stays free; `unused` times its square is the cost of a number of
    columns left empty at the end.
    """
    breaks = _breaks(strands, rooms, unused)
    if breaks is None:
        return pour(strands, rooms)
    ends = [*breaks[1:], len(strands)]
    return tuple(Column(tuple(strands[start:end]), room) for start, end, room in zip(breaks, ends, rooms, strict=True))


def _breaks(strands: Sequence[Strand], rooms: Sequence[float], unused: float) -> list[int] | None:
    """The index of each column's first strand at the least cost; None where the columns are too small."""
    count = len(strands)
    depths = [0.0, *accumulate(s.before + s.height for s in strands)]
    heads = [_head_cost(strands, start) for start in range(count)]
    costs = [0.0] + [inf] * count
    chosen: list[list[int]] = []
    ways = [(costs[count] + unused * len(rooms) ** 2, 0)]
    for used, room in enumerate(rooms, 1):
        costs, starts = _with_column(costs, strands, depths, heads, room)
        chosen.append(starts)
        ways.append((costs[count] + unused * (len(rooms) - used) ** 2, used))
    least, used = min(ways)
    if least == inf:
        return None
    return [*_followed(chosen[:used], count), *[count] * (len(rooms) - used)]


def _with_column(
    costs: Sequence[float], strands: Sequence[Strand], depths: Sequence[float], heads: Sequence[float], room: float
) -> tuple[list[float], list[int]]:
    """The least cost of ending one column further after each strand, and where that column starts."""
    count = len(strands)
    found, starts = [inf] * (count + 1), [0] * (count + 1)
    for start in range(count):
        for end in range(start + 1, count + 1):
            free = room - (depths[end] - depths[start] - strands[start].before)
            if free < -SLACK:
                break
            cost = costs[start] + heads[start] + (free / room) ** 3
            if cost < found[end]:
                found[end], starts[end] = cost, start
    return found, starts


def _head_cost(strands: Sequence[Strand], start: int) -> float:
    """What it costs that a column begins with this strand."""
    if start == 0 or strands[start].opens:
        return 0.0
    return PARTED if strands[start - 1].leads else CONTINUED


def _followed(chosen: Sequence[Sequence[int]], end: int) -> list[int]:
    """Back from the last column to the first along the starts that were chosen."""
    breaks: list[int] = []
    for starts in reversed(chosen):
        end = starts[end]
        breaks.insert(0, end)
    return breaks
