"""Discs with numbers on a picture: each at its place, or as near as it is whole there and clear of the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from builder.geometry import Point, Rect

_SAME = 1e-6
"""Discs nearer than their distance by less than this are apart: only sums of the same numbers differ."""


def apart(places: Sequence[Point], picture: Rect, across: float) -> list[Point]:
    """The centres of discs so wide, in the order of their `places`.

    Of two that would lie on each other the lower one is moved down; where the picture ends, those above are moved up
    instead; what then finds no room in its column goes to the nearest that is free. A picture too small for all has
    the last ones on others.
    """
    inner = picture.inset(*(min(across / 2, side / 2) for side in (picture.width, picture.height) * 2))
    found = [_within(place, inner, bottom=place.y) for place in places]
    order = sorted(range(len(places)), key=lambda i: (found[i].y, found[i].x))
    _pushed(found, order, across)
    lowest_first = sorted(order, key=lambda i: found[i].y)[::-1]
    for i in order:
        found[i] = _within(found[i], inner)
    _pushed(found, lowest_first, -across)
    beyond = [i for i in lowest_first if found[i].y < inner.y - _SAME]
    settled = [found[i] for i in lowest_first if i not in beyond]
    for i in beyond:
        found[i] = _nearest(_within(found[i], inner), settled, inner, across)
        settled.append(found[i])
    return found


def _pushed(found: list[Point], order: Sequence[int], step: float) -> None:
    """Each moved by `step` from those before it in `order` on which it lies, down or up."""
    for number, i in enumerate(order):
        before = [found[k] for k in order[:number]]
        while met := [other for other in before if _meet(found[i], other, abs(step))]:
            edge = max(met, key=lambda other: other.y if step > 0 else -other.y)
            found[i] = Point(found[i].x, edge.y + step)


def _nearest(place: Point, settled: Sequence[Point], inner: Rect, across: float) -> Point:
    """The free place nearest to one; itself where none is."""
    xs = [place.x, *(other.x + step for other in settled for step in (-across, across))]
    ys = [place.y, *(other.y + step for other in settled for step in (-across, across))]
    free = [
        spot
        for spot in (Point(x, y) for x, y in product(xs, ys))
        if _within(spot, inner) == spot and not any(_meet(spot, other, across) for other in settled)
    ]
    return min(free, key=lambda spot: (abs(spot.x - place.x) + abs(spot.y - place.y), spot.y, spot.x), default=place)


def _meet(one: Point, other: Point, across: float) -> bool:
    return max(abs(one.x - other.x), abs(one.y - other.y)) < across - _SAME


def _within(place: Point, inner: Rect, bottom: float | None = None) -> Point:
    x = min(max(place.x, inner.x), inner.right)
    return Point(x, min(max(place.y, inner.y), inner.bottom if bottom is None else max(bottom, inner.y)))
