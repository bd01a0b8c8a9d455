"""Lengths, points, rectangles and paths. Everything is in points (1/72 inch), y grows downward from the top left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Literal, NamedTuple

from msgspec import Struct

MM = 72 / 25.4
INCH = 72.0


class Point(NamedTuple):
    """A place on a page, in points from its top left corner."""

    x: float
    y: float

    def toward(self, other: Point, share: float) -> Point:
        """The point that lies a share of the way from here to another: 0 is here, 1 is there."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)


class Size(NamedTuple):
    """A width and a height, in points."""

    width: float
    height: float


class Rect(Struct, frozen=True):
    """An upright rectangle, in points; `x, y` is its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    @property
    def centre(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def inset(self, left: float, top: float, right: float, bottom: float) -> Rect:
        """The rectangle left when each side moves inward by its amount (negative: outward)."""
        return Rect(self.x + left, self.y + top, self.width - left - right, self.height - top - bottom)

    def contains(self, other: Rect, tolerance: float = 0.01) -> bool:
        """Whether `other` lies within this rectangle, give or take `tolerance` points."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )

    def overlaps(self, other: Rect, tolerance: float = 0.01) -> bool:
        """Whether the two share more than `tolerance` points in both directions."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > tolerance
            and min(self.bottom, other.bottom) - max(self.y, other.y) > tolerance
        )


class Circle(NamedTuple):
    """A circle, in points."""

    centre: Point
    radius: float

    @property
    def square(self) -> Rect:
        """The square around it."""
        return Rect(self.centre.x - self.radius, self.centre.y - self.radius, 2 * self.radius, 2 * self.radius)


def square(centre: Point, side: float) -> Rect:
    """The square around a point, `side` points wide."""
    return Rect(centre.x - side / 2, centre.y - side / 2, side, side)


def around(rects: Iterable[Rect]) -> Rect:
    """The smallest rectangle that holds all of these; none are a `ValueError`."""
    held = list(rects)
    left, top = min(r.x for r in held), min(r.y for r in held)
    return Rect(left, top, max(r.right for r in held) - left, max(r.bottom for r in held) - top)


Kind = Literal["move", "line", "curve", "close"]
POINTS: Mapping[Kind, int] = {"move": 1, "line": 1, "curve": 3, "close": 0}
"""How many points a step has; a curve's are two handles, then the end."""


class Segment(NamedTuple):
    """One step of a path: move, line, cubic curve or close, with its points."""

    kind: Kind
    points: tuple[Point, ...] = ()


class Transform(Struct, frozen=True):
    """An affine map `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, as in SVG and PDF."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def apply(self, point: Point) -> Point:
        x, y = point
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, after: Transform) -> Transform:
        """This map followed by `after`."""
        return Transform(
            after.a * self.a + after.c * self.b,
            after.b * self.a + after.d * self.b,
            after.a * self.c + after.c * self.d,
            after.b * self.c + after.d * self.d,
            after.a * self.e + after.c * self.f + after.e,
            after.b * self.e + after.d * self.f + after.f,
        )


class Path:
    """Subpaths of lines and cubic curves; filled by the non-zero winding rule. A value: it never changes.

    It is kept as the kinds of its steps and, apart from them, the coordinates of their points one after the other:
    a deck's drawings have some ten thousand points, and most of them are only moved and written. How it was scaled and
    how far it was moved then is noted, and its points are moved once somebody asks for them: a layout tries many places
    for a drawing, and few of them are drawn.
    """

    __slots__ = ("_dx", "_dy", "_hash", "_scaled", "_xs", "_ys", "kinds")

    def __init__(self, segments: Iterable[Segment]) -> None:
        steps = tuple(segments)
        points = [point for _, own in steps for point in own]
        self._keep(tuple([kind for kind, _ in steps]), tuple([x for x, _ in points]), tuple([y for _, y in points]))

    @classmethod
    def of(cls, kinds: Iterable[Kind], xs: Iterable[float], ys: Iterable[float]) -> Path:
        """The path of these steps; `xs` and `ys` have as many values as the steps have points (`POINTS`)."""
        path = cls.__new__(cls)
        path._keep(tuple(kinds), tuple(xs), tuple(ys))
        return path

    def _keep(self, kinds: tuple[Kind, ...], xs: tuple[float, ...], ys: tuple[float, ...]) -> None:
        self.kinds, self._xs, self._ys = kinds, xs, ys
        self._dx = self._dy = 0.0
        self._scaled: Transform | None = None
        self._hash: int | None = None

    @property
    def xs(self) -> tuple[float, ...]:
        """The points' x in page coordinates."""
        self._settle()
        return self._xs

    @property
    def ys(self) -> tuple[float, ...]:
        """The points' y in page coordinates."""
        self._settle()
        return self._ys

    def _settle(self) -> None:
        """Scale and move the points by what was noted."""
        dx, dy, by = self._dx, self._dy, self._scaled
        if by is None and not dx and not dy:
            return
        xs, ys = self._xs, self._ys
        if by is not None:
            a, d, e, f = by.a, by.d, by.e, by.f
            xs, ys = tuple([a * x + e for x in xs]), tuple([d * y + f for y in ys])
        if dx or dy:
            xs, ys = tuple([x + dx for x in xs]), tuple([y + dy for y in ys])
        self._keep(self.kinds, xs, ys)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The steps with their points, in page coordinates."""
        points = map(Point, self.xs, self.ys)
        return tuple([Segment(kind, tuple(islice(points, POINTS[kind]))) for kind in self.kinds])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Path) and self.kinds == other.kinds and self.xs == other.xs and self.ys == other.ys

    def __hash__(self) -> int:
        """By the numbers alone, whose hash is the same in every process; kept, for memories ask again and again."""
        if self._hash is None:
            xs, ys = self.xs, self.ys
            self._hash = hash((xs, ys))
        return self._hash

    def __repr__(self) -> str:
        return f"Path({self.segments!r})"

    def transformed(self, transform: Transform) -> Path:
        a, b, c, d, e, f = transform.a, transform.b, transform.c, transform.d, transform.e, transform.f
        if not b and not c:  # upright, as nearly all are
            path = Path.of(self.kinds, self.xs, self.ys)
            path._scaled = transform
            return path
        points = list(zip(self.xs, self.ys, strict=True))
        return Path.of(self.kinds, [a * x + c * y + e for x, y in points], [b * x + d * y + f for x, y in points])

    def moved(self, dx: float, dy: float) -> Path:
        """The same path further right and down."""
        path = Path.of(self.kinds, self._xs, self._ys)
        path._dx, path._dy, path._scaled = self._dx + dx, self._dy + dy, self._scaled
        return path

    @property
    def bounds(self) -> Rect:
        """The rectangle around all points, handles included; an empty path is a `ValueError`."""
        if not self._xs:
            raise ValueError("an empty path has no bounds")
        if self._scaled is not None:
            self._settle()
        left, top = min(self._xs) + self._dx, min(self._ys) + self._dy
        return Rect(left, top, max(self._xs) + self._dx - left, max(self._ys) + self._dy - top)
