"""A hundred people as figures: filled row by row, the rest pale."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.basic_paths import ellipse, joined
from builder.drawing.svg_path import KAPPA
from builder.geometry import Path, Point, Rect, Segment
from builder.page.items import GroupItem, ShapeItem, Stroke

HUNDRED = 100
BODY = (17.0, 13.0, 8.5)
"""Width and height of a body, and the radius of its shoulders; its head is a disc of `HEAD`."""
HEAD = 5.6
NECK = 1.6
EDGE = 1.8
"""The outline of those who stand out by it, at full size."""
HIGH = 2 * HEAD + NECK + BODY[1]
"""A person of full size is `BODY[0]` wide and so high."""


class Dress(Struct, frozen=True):
    """How people of a group look: roles of their fill and of their outline; empty: they have none."""

    fill: str
    edge: str = ""


COUNTED, WITHIN, EMPTY = Dress("primary"), Dress("sun", "sun-edge"), Dress("empty")
"""Those counted, those of them who are a group of their own (told apart by the outline too), and the rest."""


class Crowd(Struct, frozen=True):
    """A hundred places in rows of `across`, from the left top corner, at so many points from one to the next."""

    x: float
    y: float
    across: int
    pitch_x: float
    pitch_y: float

    @property
    def down(self) -> int:
        return HUNDRED // self.across

    @property
    def scale(self) -> float:
        """The size of a person: as large as its place allows."""
        return min(self.pitch_x / (BODY[0] * 1.2), self.pitch_y / (HIGH * 1.24))

    @property
    def frame(self) -> Rect:
        """Around all of them."""
        width = self.pitch_x * (self.across - 1) + BODY[0] * self.scale
        return Rect(self.x, self.y, width, self.pitch_y * (self.down - 1) + HIGH * self.scale)

    def place(self, index: int) -> Point:
        """The top left corner of a person."""
        return Point(self.x + self.pitch_x * (index % self.across), self.y + self.pitch_y * (index // self.across))


class Tally(Struct, frozen=True):
    """How many of a hundred are told apart: those counted, and how many of them are a group of their own."""

    count: int
    within: int = 0


def crowd(places: Crowd, tally: Tally, span: Span, name: str, alt: str) -> GroupItem:
    """The figures as one picture that says its counts: a shape for those counted, for those within them, and for the
    rest."""
    groups = ((0, tally.within, WITHIN), (tally.within, tally.count, COUNTED), (tally.count, HUNDRED, EMPTY))
    items = tuple(_people(places, (first, last), dress, span) for first, last, dress in groups if last > first)
    return GroupItem(frame=places.frame, role="figure", span=span, name=name, alt=alt, items=items)


def sample(corner: Point, height: float, dress: Dress, span: Span) -> ShapeItem:
    """One person so many points high, its top left corner there: what stands for a group in the words beside it."""
    one = Crowd(corner.x, corner.y, 1, BODY[0] * 1.2 * height / HIGH, 1.24 * height)
    return _people(one, (0, 1), dress, span)


def _people(places: Crowd, which: tuple[int, int], dress: Dress, span: Span) -> ShapeItem:
    path = _outlines(places, *which)
    stroke = Stroke(color=dress.edge, width=EDGE * places.scale) if dress.edge else None
    return ShapeItem(
        frame=path.bounds, role="artifact", span=span, geometry="path", fill=dress.fill, path=path, stroke=stroke
    )


@lru_cache(maxsize=256)
def _outlines(places: Crowd, first: int, last: int) -> Path:
    """The people from the `first` on, before the `last`, as one path; a leaflet tries the same size many times."""
    one, corners = _person(places.scale), [places.place(i) for i in range(first, last)]
    return Path.of(
        one.kinds * len(corners),
        [corner.x + x for corner in corners for x in one.xs],
        [corner.y + y for corner in corners for y in one.ys],
    )


def _person(scale: float) -> Path:
    """Head and shoulders from (0, 0)."""
    width, height, shoulder = (value * scale for value in BODY)
    top = (2 * HEAD + NECK) * scale
    head = ellipse(Point(width / 2, HEAD * scale), HEAD * scale, HEAD * scale)
    handle = shoulder * (1 - KAPPA)
    right, bottom = width, top + height
    body = Path((
        Segment("move", (Point(0, bottom),)),
        Segment("line", (Point(0, top + shoulder),)),
        Segment("curve", (Point(0, top + handle), Point(handle, top), Point(shoulder, top))),
        Segment("line", (Point(right - shoulder, top),)),
        Segment("curve", (Point(right - handle, top), Point(right, top + handle), Point(right, top + shoulder))),
        Segment("line", (Point(right, bottom),)),
        Segment("close"),
    ))  # fmt: skip
    return joined([head, body])
