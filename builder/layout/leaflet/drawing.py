"""The small drawn parts of printed pages: rules, discs, boxes, signs, rows of dots. All are unread by readers."""

from __future__ import annotations

from typing import Literal

from builder.diagnostics import Span
from builder.drawing.basic_paths import joined, polygon
from builder.drawing.icons import IconLook, icon, icon_line
from builder.drawing.plain_shapes import disc, straight_line
from builder.drawing.svg_path import parse_path
from builder.geometry import MM, Path, Point, Rect, Transform
from builder.layout.leaflet.measures import Measures
from builder.page.items import GroupItem, Item, ShapeItem, Stroke

HAIR = 0.5
"""By how many points a shape that covers art is wider, half on each side: no rim of the art shows beside it."""


def box(
    frame: Rect, span: Span, fill: str | None = None, stroke: Stroke | None = None, radius: float = 0.0
) -> ShapeItem:
    """A rectangle, its corners rounded if there is a radius. The outline lies within `frame`."""
    if stroke:
        half = stroke.width / 2
        frame, radius = frame.inset(half, half, half, half), max(radius - half, 0.0)
    geometry: Literal["rounded", "rectangle"] = "rounded" if radius else "rectangle"
    return ShapeItem(
        frame=frame, role="artifact", span=span, geometry=geometry, fill=fill, stroke=stroke, radius=radius
    )


def outline(path: Path, span: Span, fill: str | None, stroke: Stroke | None = None) -> ShapeItem:
    """A path of our own as a shape."""
    return ShapeItem(
        frame=path.bounds, role="artifact", span=span, geometry="path", fill=fill, stroke=stroke, path=path
    )


def sun_bar(measures: Measures, height: float, span: Span) -> ShapeItem:
    """The short bar with round ends before a head; it stands at the left of the head's column."""
    return box(Rect(0, 0, measures.head_bar, height), span, "sun", radius=measures.head_bar / 2)


def down_arrow(centre: Point, span: Span, width: float = 5.2 * MM, height: float = 2.9 * MM) -> ShapeItem:
    """The triangle between two steps."""
    left, top = centre.x - width / 2, centre.y - height / 2
    points = (Point(left, top), Point(left + width, top), Point(centre.x, top + height))
    return outline(polygon(points), span, "sun")


def bullet(measures: Measures, middle: float, span: Span, color: str = "sun") -> ShapeItem:
    """The dot before a point, at the left of its column; `middle` is its height in the line."""
    radius = measures.bullet / 2
    return disc(Point(radius, middle), radius, color, span)


def tick_box(measures: Measures, middle: float, span: Span) -> ShapeItem:
    """An empty box to tick."""
    side = measures.tick
    stroke = Stroke(color="primary", width=measures.tick_line)
    return box(Rect(0, middle - side / 2, side, side), span, "surface", stroke, side * 0.25)


def plus_sign(centre: Point, size: float, span: Span) -> GroupItem:
    """Strengths: a filled disc with a plus."""
    arm = size * 0.27
    stroke = Stroke(color="surface", width=size * 0.13)
    items = (
        disc(centre, size / 2, "primary", span),
        straight_line(Point(centre.x - arm, centre.y), Point(centre.x + arm, centre.y), span, stroke),
        straight_line(Point(centre.x, centre.y - arm), Point(centre.x, centre.y + arm), span, stroke),
    )
    return GroupItem(frame=items[0].frame, role="artifact", span=span, name="plus", items=items)


def minus_sign(centre: Point, size: float, span: Span) -> GroupItem:
    """Limits: a ring with a bar, so that shape and not colour alone tells it from the plus."""
    arm, width = size * 0.27, size * 0.11
    stroke = Stroke(color="rose-ink", width=width)
    items = (
        disc(centre, (size - width) / 2, None, span, stroke),
        straight_line(Point(centre.x - arm, centre.y), Point(centre.x + arm, centre.y), span, stroke),
    )
    return GroupItem(frame=items[0].frame, role="artifact", span=span, name="minus", items=items)


def icon_at(name: str, left: Point, size: float, span: Span, color: str) -> Item:
    """A line icon, `size` wide, the middle of its left side at a point."""
    return icon(name, Rect(left.x, left.y - size / 2, size, size), IconLook(color, icon_line(size)), span)


_QUOTE = (
    "M9 5a2 2 0 0 1 2 2v6c0 3.13 -1.65 5.193 -4.757 5.97a1 1 0 1 1 -.486 -1.94c2.227 -.557 3.243 -1.827 3.243 -4.03v-1"
    "h-3a2 2 0 0 1 -1.995 -1.85l-.005 -.15v-3a2 2 0 0 1 2 -2z"
)
"""Half of Tabler's filled `quote` (MIT), on its grid of 24."""


def quote_mark(size: float, color: str, span: Span) -> ShapeItem:
    """Two large opening quotation marks, `size` wide: the icon's closing ones, turned."""
    half = parse_path(_QUOTE)
    scale = size / 16
    pair = joined([half.moved(dx - 4, -5) for dx in (0, 9)])
    return outline(pair.transformed(Transform(a=-scale, d=-scale, e=size, f=0.88 * size)), span, color)
