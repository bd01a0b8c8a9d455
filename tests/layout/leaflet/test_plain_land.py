"""Land without a motif: level where panels meet, risen on the cover."""

from __future__ import annotations

from itertools import pairwise

import pytest

from builder.drawing.vector import cubic_at
from builder.geometry import MM, Point, Rect
from builder.layout.folds import fold_scheme
from builder.layout.leaflet.plain_land import DEEP_LOW, PALE_LOW, Hill, Ridge, cover_hill

SHEETS = [("trifold-c", "a4"), ("trifold-c", "letter"), ("trifold-z", "a4"), ("half", "a4"), ("flat", "letter")]


def outer(name: str, paper: str) -> tuple[Hill, list[Rect], int]:
    scheme = fold_scheme(name, paper)
    panels = scheme.sides[0].panels
    frames = [p.frame for p in panels]
    cover = [p.number for p in panels].index(scheme.cover)
    return cover_hill(frames, cover, 3 * MM), frames, cover


def curves(ridge: Ridge) -> list[tuple[Point, Point, Point, Point]]:
    p = ridge.points
    return [(p[i], p[i + 1], p[i + 2], p[i + 3]) for i in range(0, len(p) - 1, 3)]


def line(ridge: Ridge) -> list[Point]:
    """The edge in short steps, left to right."""
    return [cubic_at(*curve, step / 50) for curve in curves(ridge) for step in range(51)]


def top_at(ridge: Ridge, x: float) -> float:
    return min(line(ridge), key=lambda point: abs(point.x - x)).y


@pytest.mark.parametrize(("name", "paper"), SHEETS[:3])
def test_it_is_low_off_the_cover(name: str, paper: str) -> None:
    hill, frames, _ = outer(name, paper)
    foot = frames[0].bottom
    for x in (frames[0].x, frames[0].right):
        assert foot - top_at(hill.deep, x) == pytest.approx(DEEP_LOW, abs=1.2 * MM)
        assert foot - top_at(hill.pale, x) == pytest.approx(PALE_LOW, abs=1.5 * MM)


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_it_is_highest_on_the_cover_and_never_below_its_foot(name: str, paper: str) -> None:
    hill, frames, cover = outer(name, paper)
    crest = min(line(hill.deep), key=lambda point: point.y)
    assert frames[cover].x < crest.x < frames[cover].right
    assert frames[cover].bottom - crest.y == pytest.approx(38 * MM)
    assert max(point.y for point in line(hill.deep)) < frames[cover].bottom


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_it_covers_its_foot_into_the_bleed(name: str, paper: str) -> None:
    hill, frames, _ = outer(name, paper)
    bounds = hill.deep.shape().bounds
    assert bounds.x == pytest.approx(frames[0].x - 3 * MM)
    assert bounds.right == pytest.approx(frames[-1].right + 3 * MM)
    assert bounds.bottom == pytest.approx(frames[0].bottom + 3 * MM)


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_both_layers_run_to_the_right_without_a_kink(name: str, paper: str) -> None:
    hill, _, _ = outer(name, paper)
    for ridge in (hill.deep, hill.pale):
        xs = [point.x for point in line(ridge)]
        assert xs == sorted(xs)
        for (_, _, before, knot), (_, after, _, _) in pairwise(curves(ridge)):
            arriving = (knot.y - before.y) / (knot.x - before.x)
            leaving = (after.y - knot.y) / (after.x - knot.x)
            assert arriving == pytest.approx(leaving, abs=0.05)
