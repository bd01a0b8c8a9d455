"""Whether two outlines fill the same area, by asking points: Skia's cuts go wrong in some drawings, and say nothing."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from builder.geometry import Path, Point, Rect

CHORDS = 8
"""Straight pieces of a curve."""
_BANDS = 64
"""Stripes in which chords are looked up."""
_GRID = 14
"""Points asked across and down."""
_ALONG = 48
"""Places along an outline at which it is asked on both sides."""
_BESIDE = 5e-3
"""Of the longer side: how far from an outline that is."""
_MOST_WRONG = 0.01
_MOST_WRONG_ALONG = 0.05
"""Shares of the points that may differ: those that lie on an edge, and tips."""

Chord = tuple[Point, Point]
Rule = Callable[[int], bool]


def non_zero(winding: int) -> bool:
    """SVG's usual rule."""
    return winding != 0


def even_odd(winding: int) -> bool:
    return winding % 2 == 1


def on_curve(curve: Sequence[Point], t: float) -> Point:
    """The point of a cubic at `t`, 0…1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return Point(a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy)


def chords_of(path: Path) -> list[Chord]:
    """The outlines in straight pieces, each back to where it began."""
    chords: list[Chord] = []
    start = at = Point(0, 0)
    for kind, points in path.segments:
        if kind in ("move", "close"):
            if at != start:
                chords.append((at, start))
            start = at = points[0] if points else start
            continue
        curve = (at, *points)
        steps = [*points] if kind == "line" else [on_curve(curve, n / CHORDS) for n in range(1, CHORDS + 1)]
        chords += pairwise([at, *steps])
        at = points[-1]
    return [*chords, (at, start)] if at != start else chords


class Area:
    """What a path fills."""

    def __init__(self, path: Path, rule: Rule = non_zero) -> None:
        self.rule = rule
        self.chords = chords_of(path)
        ys = [y for a, b in self.chords for y in (a.y, b.y)] or [0.0]
        self._top = min(ys)
        self._band = (max(ys) - self._top) / _BANDS or 1.0
        self._by_band: dict[int, list[Chord]] = defaultdict(list)
        for chord in self.chords:
            low, high = sorted(self._number(point.y) for point in chord)
            for number in range(low, high + 1):
                self._by_band[number].append(chord)

    def _number(self, y: float) -> int:
        return math.floor((y - self._top) / self._band)

    def holds(self, point: Point) -> bool:
        winding = 0
        for a, b in self._by_band.get(self._number(point.y), ()):
            if (a.y > point.y) != (b.y > point.y):
                crosses = point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
                winding += (1 if b.y > a.y else -1) if crosses else 0
        return self.rule(winding)


def agrees(made: Path, wanted: Callable[[Point], bool], frame: Rect, *outlines: Sequence[Chord]) -> bool:
    """Whether a path fills the points that are `wanted`: of a grid in `frame`, and on both sides of some outlines."""
    area = Area(made)
    far = _BESIDE * max(frame.width, frame.height)
    grid = [area.holds(point) == wanted(point) or _is_on_edge(point, wanted, far) for point in _grid(frame)]
    beside = [area.holds(point) == wanted(point) for chords in outlines for point in _beside(chords, frame)]
    return _share_wrong(grid) <= _MOST_WRONG and _share_wrong(beside) <= _MOST_WRONG_ALONG


def _is_on_edge(point: Point, wanted: Callable[[Point], bool], far: float) -> bool:
    """Whether a point lies so near an edge that the straight pieces of a curve may say either."""
    around = ((far, 0.0), (-far, 0.0), (0.0, far), (0.0, -far))
    return len({wanted(Point(point.x + x, point.y + y)) for x, y in around}) > 1


def _share_wrong(answers: Sequence[bool]) -> float:
    return 1 - sum(answers) / len(answers) if answers else 0.0


def _grid(frame: Rect) -> Iterator[Point]:
    """Points a little beyond the frame too, none at a round place, where edges are."""
    for row in range(_GRID):
        for column in range(_GRID):
            x, y = (0.037 + 1.05 * (n + 0.123) / _GRID - 0.05 for n in (column, row))
            yield Point(frame.x + x * frame.width, frame.y + y * frame.height)


def _beside(chords: Sequence[Chord], frame: Rect) -> Iterator[Point]:
    far = _BESIDE * max(frame.width, frame.height)
    for a, b in chords[:: 1 + len(chords) // _ALONG]:
        length = math.dist(a, b)
        if length > far:
            x, y = a.x + 0.45 * (b.x - a.x), a.y + 0.45 * (b.y - a.y)
            across = far * (b.y - a.y) / length, far * (b.x - a.x) / length
            yield Point(x - across[0], y + across[1])
            yield Point(x + across[0], y - across[1])
