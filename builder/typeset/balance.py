"""Headings: the fewest lines, of like length, broken at marks and phrases."""

from __future__ import annotations

from builder.typeset.flow import EPSILON, greedy
from builder.typeset.paragraph import Prepared

UNEVEN = 60.0
"""A line under 4/7 of the mean: of two lines, one under 40 % of the other."""
LONE = 200.0
"""A line of one Han character or one word."""
OVER = 1e6


def balanced(p: Prepared, limit: float, costs: list[float]) -> list[int]:
    """Break places of least cost with as few lines as `limit` em allows; forced breaks stay."""
    places: list[int] = []
    first = 0
    for place in range(1, len(p.at)):
        if p.forced[place]:
            places += _piece(p, limit, costs, first, place)
            first = place
    return places


def _piece(p: Prepared, limit: float, costs: list[float], first: int, last: int) -> list[int]:
    """Between two forced breaks, exactly as many lines as the plain way needs."""
    plain = greedy(p, limit, first, last)
    lines = len(plain)
    if lines == 1:
        return plain
    mean = (p.end[last] - p.start[first]) / lines
    best: dict[int, tuple[float, tuple[int, ...]]] = {first: (0.0, ())}
    for line in range(lines):
        best = _next_line(p, limit, costs, best, last, mean, final=line == lines - 1)
    return list(best[last][1])


def _next_line(
    p: Prepared,
    limit: float,
    costs: list[float],
    best: dict[int, tuple[float, tuple[int, ...]]],
    last: int,
    mean: float,
    *,
    final: bool,
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """The cheapest way to each place with one line more."""
    out: dict[int, tuple[float, tuple[int, ...]]] = {}
    for i, (cost, way) in best.items():
        for j in range(last if final else i + 1, last + 1 if final else last):
            if j <= i:
                continue
            wide = p.tight_end[j] - p.tight_start[i] > limit + EPSILON
            if wide and j > i + 1 and not final:
                break
            if wide and j > i + 1:
                continue
            total = cost + _line_cost(p, i, j, mean) + (0.0 if final else costs[j]) + (OVER if wide else 0.0)
            if j not in out or total < out[j][0]:
                out[j] = (total, (*way, j))
    return out


def _line_cost(p: Prepared, i: int, j: int, mean: float) -> float:
    share = (p.end[j] - p.start[i]) / mean
    cost = 100 * (share - 1) ** 2
    if share < 4 / 7 - 1e-9:
        cost += UNEVEN
    if p.units[j] - p.units[i] < 2:
        cost += LONE
    return cost
