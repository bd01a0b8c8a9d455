"""The colours of a chart's series on a template: those of its theme that an eye tells apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from builder.theme.scheme import SchemeColor
from builder.theme.style import difference

SERIES = 6
APART = 25.0
"""The least difference of two series; a just noticeable one is 2.3."""


def chart_colors(
    wanted: Iterable[SchemeColor], spare: Iterable[SchemeColor], value: Callable[[SchemeColor], str]
) -> tuple[SchemeColor, ...]:
    """Six of the wanted colours in their order, each apart from all before it; where those end, the best of the spare.

    Where even that is too little, as with a theme of one colour, they begin again: marks and numbers tell more.
    """
    chosen: list[SchemeColor] = []
    for color in wanted:
        if _nearest(color, chosen, value) >= APART:
            chosen.append(color)
    left = list(spare)
    while left and len(chosen) < SERIES:
        best = max(left, key=lambda color: _nearest(color, chosen, value))
        if _nearest(best, chosen, value) < APART:
            break
        chosen.append(best)
        left.remove(best)
    return tuple(chosen[n % len(chosen)] for n in range(SERIES))


def _nearest(color: SchemeColor, chosen: Sequence[SchemeColor], value: Callable[[SchemeColor], str]) -> float:
    return min((difference(value(color), value(other)) for other in chosen), default=100.0)
