"""How a program that fills each line by itself would break a paragraph, and how good those breaks are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.typeset.flow import EPSILON, FEW, LONE
from builder.typeset.phrases import INSIDE, break_costs
from builder.typeset.places import Prepared, Setting, measured
from builder.typeset.script import HAN, LATIN
from builder.typeset.ties import NO_BREAK_SPACE, tied

LETTERS = ((0.97, 1.0), (1.0, 6.0), (1.02, 1.0), (1.0527, 0.1))
"""How wide the program's letters may be against ours, and how much each case weighs."""
OVER = 1e6
"""A line more than there is room for."""
LINE = 100.0
"""Any line: fewer are better than well broken ones, up to a point."""


@dataclass(frozen=True, slots=True)
class Filling:
    """A paragraph with every place at which such a program may break it, and what a break there costs."""

    p: Prepared
    costs: tuple[float, ...]
    closed: frozenset[int]


def filling_of(p: Prepared, setting: Setting) -> Filling:
    """Our own places, those that no-break spaces close, and those that it cannot be kept from: `28|人`."""
    borders = {b.start for a, b in pairwise(p.atoms) if {a.code, b.code} == {HAN, LATIN}} - set(p.offset)
    forced = {offset for offset, there in zip(p.offset[:-1], p.forced[:-1], strict=True) if there}
    opened = measured(p.text, p.atoms, borders.union(p.offset[1:-1]), forced, setting)
    costs = break_costs(opened, setting.language, setting.terms)
    shut = {i + 1 for i, char in enumerate(tied(p.text, setting.language)) if char == NO_BREAK_SPACE}
    return Filling(
        opened,
        tuple(INSIDE if offset in borders else cost for offset, cost in zip(opened.offset, costs, strict=True)),
        frozenset(place for place, offset in enumerate(opened.offset) if offset in shut),
    )


def filled(p: Prepared, limit: float, closed: Collection[int] = ()) -> list[int]:
    """Break places when each line takes what goes into `limit` em; none at the `closed` ones."""
    places: list[int] = []
    start = 0
    while start < p.last:
        place = _next(p, start, closed)
        while place < p.last and not p.forced[place]:
            following = _next(p, place, closed)
            if p.tight_end[following] - p.tight_start[start] > limit + EPSILON:
                break
            place = following
        places.append(place)
        start = place
    return places


def filling_cost(filling: Filling, limit: float, lines: int) -> float:
    """What the breaks at `limit` em cost, over all widths the letters may have; `lines` is the most there may be."""
    p, closed = filling.p, filling.closed
    return sum(weight * _cost(p, filled(p, limit / wide, closed), filling.costs, lines) for wide, weight in LETTERS)


def _next(p: Prepared, place: int, closed: Collection[int]) -> int:
    return next((j for j in range(place + 1, p.last) if j not in closed), p.last)


def _cost(p: Prepared, places: Sequence[int], costs: Sequence[float], lines: int) -> float:
    over = OVER * max(0, len(places) - lines) + LINE * len(places)
    inner = sum(costs[place] for place in places[:-1] if not p.forced[place])
    starts = (0, *places[:-1])
    ends = [(start, place) for start, place in zip(starts, places, strict=True) if p.forced[place]]
    return over + inner + sum(_last_line(p, start, place) for start, place in ends if start and not p.forced[start])


def _last_line(p: Prepared, start: int, place: int) -> float:
    units = p.units[place] - p.units[start]
    return LONE if units < 2 else FEW if units < 3 else 0.0
