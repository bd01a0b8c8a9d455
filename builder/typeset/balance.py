"""Headings: the fewest lines, of like length, broken at marks and phrases."""

from __future__ import annotations

from collections.abc import Sequence

from builder.typeset.break_places import Prepared
from builder.typeset.flow import EPSILON, greedy
from builder.typeset.phrases import CLINGING
from builder.typeset.rules import rules

UNEVEN = 60.0
"""A line under 4/7 of the mean: of two lines, one under 40 % of the other."""
LONE = 250.0
"""A line of one Han character or one word."""
FEW_UNITS = 4.6
"""Up to three English words, in which lines that say nothing are looked for."""
OVER = 1e6
"""A word wider than the measure, on a line of its own."""

Way = tuple[float, tuple[int, ...]]
"""A cost and the break places that make it."""


def balanced(p: Prepared, limit: float, costs: Sequence[float], max_lines: int | None = None) -> list[int]:
    """Break places of least cost with as few lines as `limit` em allows; forced breaks stay.

    One line more is taken, where `max_lines` lets it, if a word would be cut otherwise. The time this takes grows with
    the square of the length: it is for headings.
    """
    ends = [place for place in range(1, p.last + 1) if p.forced[place]]
    pieces = [
        (first, last, len(greedy(p, limit, first, last))) for first, last in zip([0, *ends[:-1]], ends, strict=True)
    ]
    spare = None if max_lines is None else max_lines - sum(lines for _, _, lines in pieces)
    places: list[int] = []
    for first, last, lines in pieces:
        found = _best(p, limit, costs, first, last, lines, spare)
        spare = spare if spare is None else spare - (len(found) - lines)
        places += found
    return places


def _best(
    p: Prepared, limit: float, costs: Sequence[float], first: int, last: int, lines: int, spare: int | None
) -> list[int]:
    fewest = _ways(p, limit, costs, first, last, lines)
    if not _cuts(fewest, costs) or (spare is not None and spare < 1) or last - first <= lines:
        return fewest
    more = _ways(p, limit, costs, first, last, lines + 1)
    return more if more and _worst(more, costs) < _worst(fewest, costs) else fewest


def _cuts(places: list[int], costs: Sequence[float]) -> bool:
    """Whether a word is cut at one of the breaks."""
    return _worst(places, costs) >= CLINGING


def _worst(places: list[int], costs: Sequence[float]) -> float:
    """What the worst of the breaks costs."""
    return max((costs[place] for place in places[:-1]), default=0.0)


def _ways(p: Prepared, limit: float, costs: Sequence[float], first: int, last: int, lines: int) -> list[int]:
    """The cheapest way to set places `first` to `last` in exactly `lines` lines; empty if there is none."""
    mean = (p.end[last] - p.start[first]) / lines or 1.0
    best: dict[int, Way] = {first: (0.0, ())}
    for line in range(lines):
        best = _next_line(p, limit, costs, best, range(last, last + 1) if line == lines - 1 else range(last), mean)
    return list(best[last][1]) if last in best else []


def _next_line(
    p: Prepared, limit: float, costs: Sequence[float], best: dict[int, Way], ends: range, mean: float
) -> dict[int, Way]:
    """The cheapest way to each place of `ends` with one line more."""
    out: dict[int, Way] = {}
    for i, (cost, way) in best.items():
        for j in range(max(i + 1, ends.start), ends.stop):
            wide = p.tight_end[j] - p.tight_start[i] > limit + EPSILON
            if wide and j > i + 1:
                break
            total = cost + _line_cost(p, i, j, mean) + (0.0 if p.forced[j] else costs[j]) + (OVER if wide else 0.0)
            if j not in out or total < out[j][0]:
                out[j] = (total, (*way, j))
    return out


def _line_cost(p: Prepared, i: int, j: int, mean: float) -> float:
    share = (p.end[j] - p.start[i]) / mean
    cost = 100 * (share - 1) ** 2
    if share < 4 / 7 - 1e-9:
        cost += UNEVEN
    return cost + (LONE if p.units[j] - p.units[i] < 2 or _says_nothing(p, i, j) else 0.0)


def _says_nothing(p: Prepared, i: int, j: int) -> bool:
    if p.units[j] - p.units[i] > FEW_UNITS or (i == 0 and j == p.last):
        return False
    return says_nothing(p.text[p.offset[i] : p.offset[j]])


def says_nothing(line: str) -> bool:
    """Whether an English line holds nothing but words that lean on others: `of the`."""
    table, words = rules(), line.lower().split()
    return bool(words) and all(word in table.weak_endings or word in table.light_endings for word in words)
