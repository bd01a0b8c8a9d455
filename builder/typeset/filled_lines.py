"""How a program that fills each line by itself would break a paragraph, and how good those breaks are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from builder.typeset.break_places import ParagraphSetting, Prepared, measured
from builder.typeset.model import StyledRun
from builder.typeset.paragraph import EN_DASH, prepare
from builder.typeset.paragraph_breaks import EPSILON, FEW, LONE
from builder.typeset.phrases import INSIDE, break_costs
from builder.typeset.script import HAN, LATIN
from builder.typeset.ties import NO_BREAK_SPACE, tied

LETTERS = ((0.97, 1.0), (1.0, 6.0), (1.02, 1.0), (1.0527, 0.1))
"""How wide the program's letters may be against ours, and how much each case weighs."""
OVER = 1e6
"""A line more than there is room for."""
LINE = 100.0
"""Any line: fewer are better than well broken ones, up to a point."""


class Filling(Struct, frozen=True):
    """A paragraph with the places at which such a program may break it, in order, and what a break there costs.

    `ends` are the places' widths from the paragraph's start, in em; the last place is the paragraph's end.
    """

    p: Prepared
    places: tuple[int, ...]
    ends: tuple[float, ...]
    costs: tuple[float, ...]
    stops: tuple[int, ...]
    """Indices of the places before the last at which a line must end."""


@lru_cache(maxsize=1024)
def filling_of(runs: tuple[StyledRun, ...], weight: int, setting: ParagraphSetting) -> Filling:
    """A paragraph made ready for filling; kept from one call to the next, as `prepare` keeps its own."""
    return _filling(prepare(runs, weight, setting), setting)


def _filling(p: Prepared, setting: ParagraphSetting) -> Filling:
    """Our own places, without those that no-break spaces close, with those that it cannot be kept from.

    Those are `28|人` and, after an en dash (UAX 14, class BA), `13:30–|16:30`. Among Chinese the second kind is left to
    the program: LibreOffice sets air about the figures, and a box drawn in for a range would then hold a line too few.
    """
    ranges = not any(atom.code == HAN for atom in p.atoms)
    opening = (
        b.start
        for a, b in pairwise(p.atoms)
        if {a.code, b.code} == {HAN, LATIN} or (ranges and _in_range(p.text, b.start))
    )
    borders = set(opening) - set(p.offset)
    forced = {offset for offset, there in zip(p.offset[:-1], p.forced[:-1], strict=True) if there}
    opened = measured(p.text, p.atoms, borders.union(p.offset[1:-1]), forced, setting)
    shut = {i + 1 for i, char in enumerate(tied(p.text, setting.language)) if char == NO_BREAK_SPACE}
    places = [i for i, offset in enumerate(opened.offset) if i and offset not in shut]
    costs = break_costs(opened.text, opened.offset, setting.language, setting.terms, setting.names)
    return Filling(
        opened,
        tuple(places),
        tuple(opened.tight_end[i] for i in places),
        tuple(INSIDE if opened.offset[i] in borders else costs[i] for i in places),
        tuple(index for index, i in enumerate(places[:-1]) if opened.forced[i]),
    )


def _in_range(text: str, offset: int) -> bool:
    """Whether a range goes on there after its en dash."""
    return text[offset - 1 : offset] == EN_DASH and not text[offset].isspace() and not text[offset - 2].isspace()


def filled(filling: Filling, limit: float) -> list[int]:
    """Indices of the places where lines end when each takes what goes into `limit` em."""
    p, places, stops, out = filling.p, filling.places, filling.stops, [-1]
    while out[-1] < len(places) - 1:
        first = out[-1] + 1
        start = p.tight_start[places[out[-1]]] if out[-1] >= 0 else p.tight_start[0]
        last = max(first, bisect_right(filling.ends, start + limit + EPSILON) - 1)
        stop = bisect_left(stops, first) if stops else 0
        out.append(stops[stop] if stop < len(stops) and stops[stop] < last else last)
    return out[1:]


def filling_costs(filling: Filling, limits: Sequence[float], lines: int) -> list[float]:
    """What the breaks at each limit, in em, cost, over all widths the letters may have; `lines` is the most there may
    be. Neighbouring limits mostly break alike, and cost alike.
    """
    known: dict[tuple[int, ...], float] = {}
    costs = []
    for limit in limits:
        cost = 0.0
        for wide, weight in LETTERS:
            ends = tuple(filled(filling, limit / wide))
            if ends not in known:
                known[ends] = _cost(filling, ends, lines)
            cost += weight * known[ends]
        costs.append(cost)
    return costs


def _cost(filling: Filling, ends: Sequence[int], lines: int) -> float:
    p, places = filling.p, [filling.places[i] for i in ends]
    over = OVER * max(0, len(ends) - lines) + LINE * len(ends)
    inner = sum(filling.costs[i] for i, place in zip(ends[:-1], places, strict=False) if not p.forced[place])
    lines_of = pairwise((0, *places))
    return over + inner + sum(_last_line(p, a, b) for a, b in lines_of if a and p.forced[b] and not p.forced[a])


def _last_line(p: Prepared, start: int, place: int) -> float:
    units = p.units[place] - p.units[start]
    return LONE if units < 2 else FEW if units < 3 else 0.0
