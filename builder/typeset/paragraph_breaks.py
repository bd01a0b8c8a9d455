"""Body text: the paragraph broken as a whole, ragged right, with the fewest lines and the evenest edge."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.typeset.break_places import Prepared

LINE = 1e5
"""Cost of a line: nothing else outweighs it, so a paragraph never grows for looks."""
SHORT = 0.35
"""A line this far from full, beside full ones, is a hole."""
HOLE = 40.0
LONE = 600.0
"""A last line of one Han character or one word."""
FEW = 300.0
"""A last line of two Han characters, or of fewer than two words."""
SCANTY, LITTLE = 0.2, 12.0
"""A last line of less than this share of the measure, and what it costs: a word or two more are taken down to it."""
EPSILON = 1e-6


def greedy(p: Prepared, limit: float, first: int = 0, last: int | None = None) -> list[int]:
    """Break places of the plain way, each line as full as it goes; `limit` in em. Ends with `last`."""
    stop = len(p.at) - 1 if last is None else last
    places, start, forced, ends, most = [], first, p.forced, p.tight_end, limit + EPSILON
    while start < stop:
        place, edge = start + 1, p.tight_start[start]
        while place < stop and not forced[place] and ends[place + 1] - edge <= most:
            place += 1
        places.append(place)
        start = place
    return places


def total_fit(p: Prepared, limit: float, penalties: Sequence[float] | None = None) -> list[int]:
    """Break places of least cost over the whole paragraph; a word wider than `limit` em has a line of its own.

    `penalties` are what a break at each place costs; without, what it costs by itself.
    """
    count = len(p.at)
    best, back = [float("inf")] * count, [0] * count
    best[0] = 0.0
    for i in range(count - 1):
        _reach(p, i, limit, p.penalty if penalties is None else penalties, best, back)
    return _trace(back, count - 1)


def _reach(p: Prepared, i: int, limit: float, penalty: Sequence[float], best: list[float], back: list[int]) -> None:
    """Try every line from place `i`: note in `best` and `back` the places it is the cheapest way to."""
    start, widest, base = p.start[i], p.tight_start[i] + limit + EPSILON, best[i] + LINE
    end, tight_end, forced = p.end, p.tight_end, p.forced
    for j in range(i + 1, len(end)):
        if tight_end[j] > widest and j > i + 1:
            break
        if forced[j]:
            cost = base + _last_line(p, i, j, limit)
        else:
            free = limit - (end[j] - start)
            short = free / limit if free > 0.0 else 0.0
            cost = base + 100 * short * short + (HOLE if short > SHORT else 0.0) + penalty[j]
        if cost < best[j]:
            best[j], back[j] = cost, i
        if forced[j]:
            break


def _last_line(p: Prepared, i: int, j: int, limit: float) -> float:
    """The badness of a paragraph's last line: too little on it, unless it is the whole paragraph."""
    units = p.units[j] - p.units[i]
    if i == 0 or p.forced[i]:
        return 0.0
    if units >= 3:
        return LITTLE if p.end[j] - p.start[i] < SCANTY * limit else 0.0
    return FEW if units >= 2 else LONE


def _trace(back: list[int], place: int) -> list[int]:
    places: list[int] = []
    while place > 0:
        places.append(place)
        place = back[place]
    return places[::-1]


def spans(places: Sequence[int]) -> list[tuple[int, int]]:
    """The lines between break places, each as its first and last place."""
    return list(pairwise([0, *places]))
