"""Headings: the fewest lines, of like length, broken at marks and phrases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from builder.typeset.break_places import Prepared
from builder.typeset.paragraph_breaks import EPSILON, greedy
from builder.typeset.phrases import CLINGING, short_starts
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

    One line more is taken, where `max_lines` lets it, if otherwise a word would be cut, or a line would end just behind
    the beginning of a clause. The time this takes grows with
    the square of the length: it is for headings.
    """
    search = _Search(p, limit, costs, short_starts(p.text))
    ends = [place for place in range(1, p.last + 1) if p.forced[place]]
    stretches = [
        _Stretch(first, last, len(greedy(p, limit, first, last)))
        for first, last in zip([0, *ends[:-1]], ends, strict=True)
    ]
    spare = None if max_lines is None else max_lines - sum(stretch.lines for stretch in stretches)
    places: list[int] = []
    for stretch in stretches:
        found = search.best(stretch, spare)
        spare = spare if spare is None else spare - (len(found) - stretch.lines)
        places += found
    return places


class _Stretch(NamedTuple):
    """A part of a text that must end where it ends: its first and last place, and the fewest lines it takes."""

    first: int
    last: int
    lines: int


class _Search(Struct, frozen=True):
    """What is to be broken: the text, how wide a line may be in em, and what a break at each place costs.

    `starts` are the offsets at which a clause has but begun, with where it begins.
    """

    p: Prepared
    limit: float
    costs: Sequence[float]
    starts: Mapping[int, int]

    def best(self, stretch: _Stretch, spare: int | None) -> list[int]:
        """The cheapest breaks in the fewest lines; in one line more, where one is `spare` and a word is cut else."""
        first, last, lines = stretch
        fewest = self._ways(stretch)
        if self._worst(first, fewest) < CLINGING or (spare is not None and spare < 1) or last - first <= lines:
            return fewest
        more = self._ways(_Stretch(first, last, lines + 1))
        return more if more and self._worst(first, more) < self._worst(first, fewest) else fewest

    def _worst(self, first: int, places: list[int]) -> float:
        """What the worst of the breaks costs, the last, which is given, left out."""
        return max((self._break(i, j) for i, j in pairwise([first, *places[:-1]])), default=0.0)

    def _break(self, i: int, j: int) -> float:
        """What it costs that a line from place `i` ends at place `j`: from `CLINGING` on a line more is better."""
        if self.p.forced[j]:
            return 0.0
        start = self.starts.get(self.p.offset[j])
        has_but_begun = start is not None and self.p.offset[i] < start
        return max(self.costs[j], CLINGING) if has_but_begun else self.costs[j]

    def _ways(self, stretch: _Stretch) -> list[int]:
        """The cheapest way to set a stretch in exactly so many lines; empty if there is none."""
        first, last, lines = stretch
        mean = (self.p.end[last] - self.p.start[first]) / lines or 1.0
        best: dict[int, Way] = {first: (0.0, ())}
        for line in range(lines):
            best = self._next_line(best, range(last, last + 1) if line == lines - 1 else range(last), mean)
        return list(best[last][1]) if last in best else []

    def _next_line(self, best: dict[int, Way], ends: range, mean: float) -> dict[int, Way]:
        """The cheapest way to each place of `ends` with one line more."""
        p, limit = self.p, self.limit
        out: dict[int, Way] = {}
        for i, (cost, way) in best.items():
            for j in range(max(i + 1, ends.start), ends.stop):
                wide = p.tight_end[j] - p.tight_start[i] > limit + EPSILON
                if wide and j > i + 1:
                    break
                total = cost + _line_cost(p, i, j, mean) + self._break(i, j) + (OVER if wide else 0.0)
                if j not in out or total < out[j][0]:
                    out[j] = (total, (*way, j))
        return out


def _line_cost(p: Prepared, i: int, j: int, mean: float) -> float:
    """The badness of a line from place `i` to place `j`, beside lines of `mean` em."""
    share = (p.end[j] - p.start[i]) / mean
    cost = 100 * (share - 1) ** 2
    if share < 4 / 7 - 1e-9:
        cost += UNEVEN
    return cost + (LONE if p.units[j] - p.units[i] < 2 or _says_nothing(p, i, j) else 0.0)


def _says_nothing(p: Prepared, i: int, j: int) -> bool:
    if p.units[j] - p.units[i] > FEW_UNITS or (i == 0 and j == p.last):
        return False
    return says_nothing(p.text[p.offset[i] : p.offset[j]])


@lru_cache(maxsize=4096)
def says_nothing(line: str) -> bool:
    """Whether an English line holds nothing but words that lean on others: `of the`.

    Asked for the same few words at every size that a heading is tried in.
    """
    table, words = rules(), line.lower().split()
    return bool(words) and all(word in table.weak_endings or word in table.light_endings for word in words)
