"""The picture on printed pages: the hill with its roots, and the motif's tree before its sun."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from builder.diagnostics import Span
from builder.geometry import MM, Path, Point, Rect, Segment, Transform
from builder.layout.hill import DEEP_LOW, PALE_LOW, STATEMENT_HEIGHT, Hill, Ridge, cover_hill, head_hill, statement_hill
from builder.layout.motif import Motif
from builder.layout.page import GroupItem, Item, ShapeItem, Stroke
from builder.layout.vector import Drawing, DrawnPath, Label, grouped, ink_bounds, place_paths, turned

ROOT = 0.75 * MM
"""Width of a root."""
PLANTED = 4 * MM
"""How deep the tree's foot stands in the ground."""
LARGEST = 1.35
"""The tree grows to so many times its own size where there is room."""
_SHADE = 2.7 * MM
"""Roots stay so far above the page's foot."""


def outer_art(
    motif: Motif | None, panels: Sequence[Rect], cover: int, span: Span,
    *, bleed: float = 0.0, low: float = DEEP_LOW, top: float | None = None,
) -> tuple[Item, ...]:  # fmt: skip
    """The picture of the side with the cover, back to front: sun, far hill, tree, hill, roots.

    `panels` are the side's panels left to right, `cover` the cover's index. The tree keeps below `top`, where given.
    Without a tree only the hill is drawn.
    """
    hill = cover_hill(panels, cover, bleed, low)
    tree = motif.part("tree") if motif else None
    if tree is None:
        return (_layer(hill.pale, "tint", span), _layer(hill.deep, "primary", span))
    place = tree_place(tree, hill, top)
    ends = low >= 0 and cover > 0
    return (
        *_before(tree, place, hill, span),
        _layer(hill.deep, "primary", span),
        _roots(hill, _foot(tree, place), ends, span),
    )


def inner_art(
    panels: Sequence[Rect],
    raised: int,
    span: Span,
    *,
    bleed: float = 0.0,
    low: float = DEEP_LOW,
    height: float = STATEMENT_HEIGHT,
    pale_low: float = PALE_LOW,
) -> tuple[Item, ...]:
    """The hill of a side without the cover, rising on panel `raised` (from 0) to carry the statement."""
    hill = statement_hill(panels, raised, bleed, low, height, pale_low)
    return (_layer(hill.pale, "tint", span), _layer(hill.deep, "primary", span))


def head_art(motif: Motif | None, frame: Rect, span: Span, *, tree_at: float = 0.75) -> tuple[Item, ...]:
    """The head of a large-print page: ground, sun, hill and tree; `frame` runs into the bleed, if there is one.

    `tree_at` is the tree's place as a share of the width.
    """
    ground = ShapeItem(frame=frame, role="artifact", span=span, geometry="rectangle", fill="ground", name="ground")
    hill = head_hill(frame, min(0.9, tree_at + 0.05))
    tree = motif.part("tree") if motif else None
    if tree is None:
        return (ground, _layer(hill.pale, "tint", span), _layer(hill.deep, "primary", span))
    foot = frame.x + frame.width * tree_at
    scale = (hill.deep.top_at(foot) + PLANTED - frame.y - 0.07 * frame.height) / tree.box.height
    place = _planted(tree, Point(foot, hill.deep.top_at(foot)), scale)
    return (ground, *_before(tree, place, hill, span), _layer(hill.deep, "primary", span))


def tree_place(tree: Drawing, hill: Hill, top: float | None = None) -> Transform:
    """Where the tree stands on the raised panel: in its middle, as large as the room under `top` allows."""
    panel = hill.raised
    foot = panel.x + panel.width * 0.53
    ground = hill.deep.top_at(foot)
    height = _foot(tree, Transform()).y - tree.box.y
    largest = MM if top is None else min(LARGEST * MM, max(0.0, ground + PLANTED - top) / height)
    scale = min(largest, 0.92 * panel.width / tree.box.width)
    return _planted(tree, Point(foot, ground), scale)


def tree_top(tree: Drawing, place: Transform) -> float:
    """The y of the tree's highest bud."""
    return place.apply(Point(0, tree.box.y)).y


def _planted(tree: Drawing, ground: Point, scale: float) -> Transform:
    """The map that stands the tree's foot in the ground."""
    foot = _foot(tree, turned(Point(0, 0), scale))
    return turned(Point(ground.x - foot.x, ground.y + PLANTED - foot.y), scale)


def _foot(tree: Drawing, place: Transform) -> Point:
    """The tree's lowest point, as placed."""
    path = max((drawn.path for drawn in _wood(tree)), key=lambda p: max(p.ys))
    lowest = max(path.ys)
    return place.apply(Point(path.xs[path.ys.index(lowest)], lowest))


def _wood(tree: Drawing) -> list[DrawnPath]:
    """The tree without its sun."""
    sun = tree.parts.get("sun", ())
    return [path for path in tree.paths if path not in sun]


def _before(tree: Drawing, place: Transform, hill: Hill, span: Span) -> tuple[Item, ...]:
    """Sun, far hill and tree, in the order they cover each other."""
    sun = tree.parts.get("sun", ())
    behind = (place_paths(sun, place, Label(span, name="sun")),) if sun else ()
    return (*behind, _layer(hill.pale, "tint", span), place_paths(_wood(tree), place, Label(span, name="tree")))


def _layer(ridge: Ridge, role: str, span: Span) -> ShapeItem:
    path = ridge.shape()
    return ShapeItem(
        frame=ink_bounds(path), role="artifact", span=span, geometry="path", fill=role, path=path, name="hill"
    )


def _roots(hill: Hill, foot: Point, far: bool, span: Span) -> GroupItem:
    """Three roots under the ground, each to a dot: one along the hill to the first panel, two on the cover."""
    ground = hill.deep.top_at(foot.x)
    start = Point(foot.x, ground - 1.2 * MM)
    k = (hill.raised.right - foot.x) / (47 * MM)
    long_end = Point(foot.x + 34.3 * MM * k, ground + 10.8 * MM)
    short_end = Point(foot.x + 36.5 * MM * k, ground + 22.2 * MM)
    fork = Point(foot.x + 25 * MM * k, ground + 8.8 * MM)
    right = _curve(start, (0, 5.5, -9, -0.8), Point(foot.x + 13 * MM * k, ground + 8 * MM), k)
    right += _curve(right[-1].points[-1], (6, 0.5, -4, -0.4), fork, k)
    first = right + _curve(fork, (4, 0.4, -3, -0.9), long_end, k)
    second = _curve(fork, (8.5, 1.2, -8, -2.4), short_end, k)
    left, left_end = _left_root(hill, start, far)
    lines = [_line(start, left, span), _line(start, first, span), _line(fork, second, span)]
    dots = [_dot(left_end, 1.15, "primary-3", span), _dot(long_end, 1.1, "accent", span),
            _dot(short_end, 1.45, "primary-3", span)]  # fmt: skip
    return grouped((*lines, *dots), Label(span, name="roots"))


def _left_root(hill: Hill, start: Point, far: bool) -> tuple[list[Segment], Point]:
    """Down and away, then along under the hill's edge; to the first panel, or with `far` off, only over the fold."""
    ground = start.y + 1.2 * MM
    bend = Point(start.x - 12 * MM, ground + 7.2 * MM)
    end = hill.side.x + 14.7 * MM if far else hill.raised.x - 6 * MM
    end = min(max(end, hill.side.x + 8 * MM), bend.x - 12 * MM)
    steps = max(2, round((bend.x - end) / (11 * MM)))
    points = [bend]
    for i in range(1, steps + 1):
        x = bend.x + (end - bend.x) * i / steps
        under = (3.0 + 4.0 * math.exp((x - bend.x) / (16 * MM))) * MM
        lower = max(points[-1].y, hill.deep.top_at(x) + under)
        points.append(Point(x, min(lower, hill.side.bottom - _SHADE)))
    first = Segment("curve", (Point(start.x, start.y + 5.2 * MM), Point(bend.x + 7 * MM, bend.y - 0.6 * MM), bend))
    return [first, *_smooth([Point(bend.x + 6 * MM, bend.y - 0.5 * MM), *points])[1:]], points[-1]


def _smooth(points: Sequence[Point]) -> list[Segment]:
    """Catmull–Rom through points, as cubics from the first on."""
    curves = []
    for i, (here, there) in enumerate(pairwise(points)):
        before, after = points[max(i - 1, 0)], points[min(i + 2, len(points) - 1)]
        first = Point(here.x + (there.x - before.x) / 6, here.y + (there.y - before.y) / 6)
        second = Point(there.x - (after.x - here.x) / 6, there.y - (after.y - here.y) / 6)
        curves.append(Segment("curve", (first, second, there)))
    return curves


def _curve(start: Point, handles: tuple[float, float, float, float], end: Point, k: float) -> list[Segment]:
    """One cubic with handles in millimetres from its ends, stretched sideways by `k`."""
    ax, ay, bx, by = (value * MM for value in handles)
    return [Segment("curve", (Point(start.x + ax * k, start.y + ay), Point(end.x + bx * k, end.y + by), end))]


def _line(start: Point, curves: Sequence[Segment], span: Span) -> ShapeItem:
    path = Path((Segment("move", (start,)), *curves))
    stroke = Stroke(color="primary-2", width=ROOT, cap="round")
    return ShapeItem(frame=ink_bounds(path), role="artifact", span=span, geometry="path", stroke=stroke, path=path)


def _dot(centre: Point, radius: float, role: str, span: Span) -> ShapeItem:
    r = radius * MM
    frame = Rect(centre.x - r, centre.y - r, 2 * r, 2 * r)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="ellipse", fill=role)
