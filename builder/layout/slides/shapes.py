"""The slide's few shapes: bars, discs, panels, hairlines, groups."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.drawing.plain_shapes import polyline, straight_line
from builder.drawing.vector import ink_bounds
from builder.geometry import Path, Point, Rect, Segment, around
from builder.layout.slides.context import Context
from builder.page.items import CORNERS, Corner, GroupItem, Item, ShapeItem, Stroke


def bar(frame: Rect, fill: str, span: Span, name: str = "") -> ShapeItem:
    """A plain filled rectangle, as decoration."""
    return ShapeItem(frame=frame, role="artifact", span=span, name=name, geometry="rectangle", fill=fill)


EDGE = 1.25


def edge(context: Context) -> Stroke:
    """The outline of cards: a thin line, so that print and PowerPoint look alike; stronger where the theme wants it."""
    return Stroke(color="ink", width=context.theme.edge) if context.theme.edge else Stroke(color="line", width=EDGE)


def strong_edge(context: Context) -> Stroke | None:
    """The outline of tinted parts and discs: only where the theme, whose tints are white, wants one."""
    return edge(context) if context.theme.edge else None


def panel(context: Context, frame: Rect, fill: str, name: str = "", radius: float = 0.0) -> ShapeItem:
    """A card or panel; with the theme's edge around it, if the theme has one."""
    return ShapeItem(
        frame=frame, role="artifact", span=context.span, name=name, fill=fill, radius=radius,
        geometry="rounded" if radius else "rectangle", stroke=edge(context),
    )  # fmt: skip


def rounded(frame: Rect, radius: float, span: Span, *, fill: str | None = None, stroke: Stroke | None = None,
            corners: tuple[Corner, ...] = CORNERS) -> ShapeItem:  # fmt: skip
    """A rectangle whose `corners` are round, `radius` in points."""
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rounded", fill=fill, stroke=stroke,
                     radius=radius, corners=corners)  # fmt: skip


def curve(points: Sequence[Sequence[Point]], fill: str, span: Span, name: str = "") -> ShapeItem:
    """A filled shape: the first entry is its start, further ones are lines (one point) and cubics (three)."""
    (start,), *rest = points
    kinds = [Segment("line" if len(step) == 1 else "curve", tuple(step)) for step in rest]
    path = Path((Segment("move", (start,)), *kinds, Segment("close")))
    return ShapeItem(frame=ink_bounds(path), role="artifact", span=span, name=name, geometry="path", fill=fill,
                     path=path)  # fmt: skip


def strokes(points: Sequence[Point], color: str, width: float, span: Span) -> ShapeItem:
    """An open line through points, with round ends."""
    return polyline(points, span, Stroke(color=color, width=width, cap="round"))


def hairline(start: Point, end: Point, span: Span, color: str = "line", width: float = 1.0) -> ShapeItem:
    """A straight line."""
    return straight_line(start, end, span, Stroke(color=color, width=width))


def group(items: Sequence[Item], span: Span, name: str, alt: str = "", *, decoration: bool = False) -> GroupItem:
    """Items that move together, in reading order; `name` shows in PowerPoint's selection pane."""
    return GroupItem(
        frame=around([i.frame for i in items]), role="artifact" if decoration else "group", span=span, name=name,
        alt="" if decoration else alt, items=tuple(items),
    )  # fmt: skip
