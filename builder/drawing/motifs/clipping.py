"""Paths cut off at a rectangle: no writer and no reader has to hide what lies beyond the edge of a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from builder.drawing.vector import coordinate_at, extremes, ink_bounds
from builder.geometry import Path, Point, Rect, Segment

Piece = tuple[Point, ...]
"""A straight line (two points) or a cubic curve (four) from its first point to its last."""
TOUCHING = 1e-6
"""What is nearer to an edge than this, in the drawing's units, lies on it."""


class _Edge(Struct, frozen=True):
    """One side of the rectangle: kept is where `sign` × (coordinate − `limit`) is not negative."""

    axis: int
    limit: float
    sign: int

    def depth(self, point: Point) -> float:
        """How far inside the edge a point lies."""
        return self.sign * (point[self.axis] - self.limit)

    def on(self, point: Point) -> Point:
        """The point moved onto the edge."""
        return Point(self.limit, point.y) if self.axis == 0 else Point(point.x, self.limit)


@lru_cache(maxsize=4096)
def clipped(path: Path, frame: Rect) -> Path | None:
    """The part of a filled path within `frame`; None where nothing of it is.

    Every ring is closed along the edge after each of the four cuts. A ring that leaves and comes back keeps seams
    along the edge, which enclose nothing.
    """
    if frame.contains(ink_bounds(path), TOUCHING):
        return path
    rings = [ring for ring in (_cut_ring(pieces, frame) for pieces in subpaths(path)) if ring]
    return _path(rings, closed=True)


@lru_cache(maxsize=4096)
def clipped_line(path: Path, frame: Rect) -> Path | None:
    """The part of an outline within `frame`, as open lines; None where nothing of it is."""
    if frame.contains(ink_bounds(path), TOUCHING):
        return path
    lines: list[list[Piece]] = []
    for pieces in subpaths(path):
        for edge in _edges(frame):
            pieces = [piece for whole in pieces for piece in _kept(whole, edge)]
        lines += _runs(pieces)
    return _path(lines, closed=False)


def subpaths(path: Path) -> Iterator[list[Piece]]:
    """The path's rings and lines; one that is closed ends where it begins."""
    pieces: list[Piece] = []
    start = at = Point(0, 0)
    for kind, points in path.segments:
        if kind == "move":
            if pieces:
                yield pieces
            pieces, start = [], points[0]
        elif kind == "close":
            pieces = [*pieces, (at, start)] if at != start else pieces
            points = (start,)
        else:
            pieces = [*pieces, (at, *points)]
        at = points[-1]
    if pieces:
        yield pieces


def _edges(frame: Rect) -> tuple[_Edge, ...]:
    return (_Edge(0, frame.x, 1), _Edge(0, frame.right, -1), _Edge(1, frame.y, 1), _Edge(1, frame.bottom, -1))


def _cut_ring(pieces: list[Piece], frame: Rect) -> list[Piece]:
    """The ring after all four cuts; empty where nothing is left."""
    for edge in _edges(frame):
        kept = [piece for whole in pieces for piece in _kept(whole, edge)]
        pieces = _closed(kept)
    return pieces


def _closed(pieces: list[Piece]) -> list[Piece]:
    """The pieces with straight lines over their gaps, the last back to the first."""
    if not pieces:
        return []
    out: list[Piece] = []
    for piece, following in pairwise([*pieces, pieces[0]]):
        out.append(piece)
        if piece[-1] != following[0]:
            out.append((piece[-1], following[0]))
    return out


def _runs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces that follow each other, as lines of their own."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        if runs and runs[-1][-1][-1] == piece[0]:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _kept(piece: Piece, edge: _Edge) -> Iterator[Piece]:
    """What of a piece lies inside the edge, in order."""
    depths = [edge.depth(point) for point in piece]
    if max(depths) <= TOUCHING:
        return
    if min(depths) >= -TOUCHING:
        yield piece
        return
    times = [0.0, *_crossings(depths), 1.0]
    for start, end in pairwise(times):
        part = _part(piece, start, end)
        if edge.depth(_at(part, 0.5)) > 0:
            first = part[0] if start == 0 else edge.on(part[0])
            last = part[-1] if end == 1 else edge.on(part[-1])
            yield (first, *part[1:-1], last)


def _crossings(depths: list[float]) -> list[float]:
    """Where a line's or curve's depth changes its sign, as times between 0 and 1, rising."""
    if len(depths) == 2:
        return [depths[0] / (depths[0] - depths[1])] if depths[0] * depths[1] < 0 else []
    a, b, c, d = depths
    stops = [0.0, *sorted(extremes(a, b, c, d)), 1.0]
    found = [_root(depths, low, high) for low, high in pairwise(stops)]
    return [t for t in found if t is not None and 0 < t < 1]


def _root(depths: list[float], low: float, high: float) -> float | None:
    """The zero of a cubic that only rises or only falls between two times; None where there is none."""
    first, last = coordinate_at(depths, low), coordinate_at(depths, high)
    if first * last >= 0:
        return None
    for _ in range(50):
        middle = (low + high) / 2
        if (coordinate_at(depths, middle) > 0) == (first > 0):
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _at(piece: Piece, t: float) -> Point:
    """The point of a piece at time `t`, by de Casteljau."""
    points = list(piece)
    while len(points) > 1:
        points = [a.toward(b, t) for a, b in pairwise(points)]
    return points[0]


def _part(piece: Piece, start: float, end: float) -> Piece:
    """The piece from one time to another."""
    after = _halves(piece, start)[1]
    return _halves(after, (end - start) / (1 - start))[0]


def _halves(piece: Piece, t: float) -> tuple[Piece, Piece]:
    """The piece parted at `t`, by de Casteljau."""
    if t <= 0:
        return piece, piece
    if t >= 1:
        return piece, piece
    rows = [list(piece)]
    while len(rows[-1]) > 1:
        rows.append([a.toward(b, t) for a, b in pairwise(rows[-1])])
    return tuple(row[0] for row in rows), tuple(row[-1] for row in reversed(rows))


def _path(lines: Iterable[list[Piece]], *, closed: bool) -> Path | None:
    segments: list[Segment] = []
    for pieces in lines:
        segments.append(Segment("move", (pieces[0][0],)))
        segments += [Segment("line" if len(piece) == 2 else "curve", piece[1:]) for piece in pieces]
        if closed:
            segments.append(Segment("close"))
    return Path(segments) if segments else None
