"""Lengths, points, rectangles and paths. Everything is in points (1/72 inch), y grows downward from the top left."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

MM = 72 / 25.4
INCH = 72.0


class Point(NamedTuple):
    """A place on a page, in points from its top left corner."""

    x: float
    y: float


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


class Segment(NamedTuple):
    """One step of a path: move, line, cubic curve (two handles, then the end) or close (no points)."""

    kind: Literal["move", "line", "curve", "close"]
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

    How far it was moved is noted, and its points are moved once somebody asks for them: a layout tries many places
    for a drawing, and few of them are drawn.
    """

    __slots__ = ("_dx", "_dy", "_segments")

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self._dx = self._dy = 0.0

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The steps, in page coordinates."""
        dx, dy = self._dx, self._dy
        if dx or dy:
            self._segments = tuple(
                [Segment(kind, tuple([Point(x + dx, y + dy) for x, y in points])) for kind, points in self._segments]
            )
            self._dx = self._dy = 0.0
        return self._segments

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Path) and self.segments == other.segments

    def __hash__(self) -> int:
        return hash(self.segments)

    def __repr__(self) -> str:
        return f"Path({self.segments!r})"

    def transformed(self, transform: Transform) -> Path:
        a, b, c, d, e, f = transform.a, transform.b, transform.c, transform.d, transform.e, transform.f
        # Lists and bare names: a deck's drawings have some ten thousand segments.
        segments = [
            Segment(kind, tuple([Point(a * x + c * y + e, b * x + d * y + f) for x, y in points]))
            for kind, points in self.segments
        ]
        return Path(tuple(segments))

    def moved(self, dx: float, dy: float) -> Path:
        """The same path further right and down."""
        path = Path(self._segments)
        path._dx, path._dy = self._dx + dx, self._dy + dy
        return path

    @property
    def bounds(self) -> Rect:
        """The rectangle around all points, handles included; an empty path is a `ValueError`."""
        points = [p for s in self.segments for p in s.points]
        if not points:
            raise ValueError("an empty path has no bounds")
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = min(xs), min(ys)
        return Rect(left, top, max(xs) - left, max(ys) - top)
