"""The slide's few shapes: bars, discs, panels, hairlines, groups."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.geometry import Path, Point, Rect, Segment
from builder.layout.page import GroupItem, Item, ShapeItem, Stroke
from builder.layout.talk.context import Context


def bar(frame: Rect, fill: str, span: Span, name: str = "") -> ShapeItem:
    """A plain filled rectangle, as decoration."""
    return ShapeItem(frame=frame, role="artifact", span=span, name=name, geometry="rectangle", fill=fill)


def disc(centre: Point, radius: float, fill: str, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A filled circle around `centre`, in points."""
    frame = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="ellipse", fill=fill, stroke=stroke)


def edge(context: Context) -> Stroke | None:
    """The outline that the theme wants around cards, panels and tinted discs, if any."""
    return Stroke(color="ink", width=context.theme.edge) if context.theme.edge else None


def panel(context: Context, frame: Rect, fill: str, name: str = "", radius: float = 0.0) -> ShapeItem:
    """A card or panel; with the theme's edge around it, if the theme has one."""
    return ShapeItem(
        frame=frame, role="artifact", span=context.span, name=name, fill=fill, radius=radius,
        geometry="rounded" if radius else "rectangle", stroke=edge(context),
    )  # fmt: skip


def outlined(frame: Rect, stroke: Stroke | None, span: Span, *, fill: str | None = None, radius: float = 0.0,
             name: str = "") -> ShapeItem:  # fmt: skip
    """A rectangle with an outline, rounded where `radius` (points) is given."""
    return ShapeItem(frame=frame, role="artifact", span=span, name=name, fill=fill, stroke=stroke, radius=radius,
                     geometry="rounded" if radius else "rectangle")  # fmt: skip


def hairline(start: Point, end: Point, span: Span, color: str = "line", width: float = 1.0) -> ShapeItem:
    """A straight line."""
    frame = Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
    path = Path((Segment("move", (start,)), Segment("line", (end,))))
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="line", path=path,
                     stroke=Stroke(color=color, width=width))  # fmt: skip


def polygon(points: Sequence[Point], fill: str, span: Span, stroke: Stroke | None = None) -> ShapeItem:
    """A filled shape with straight sides."""
    first, *rest = points
    path = Path((Segment("move", (first,)), *(Segment("line", (p,)) for p in rest), Segment("close")))
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", fill=fill, stroke=stroke,
                     path=path)  # fmt: skip


def group(items: Sequence[Item], span: Span, name: str, alt: str = "", *, decoration: bool = False) -> GroupItem:
    """Items that move together, in reading order; `name` shows in PowerPoint's selection pane."""
    return GroupItem(
        frame=around([i.frame for i in items]), role="artifact" if decoration else "group", span=span, name=name,
        alt="" if decoration else alt, items=tuple(items),
    )  # fmt: skip


def around(frames: Sequence[Rect]) -> Rect:
    """The least rectangle that holds all of them."""
    left, top = min(f.x for f in frames), min(f.y for f in frames)
    return Rect(left, top, max(f.right for f in frames) - left, max(f.bottom for f in frames) - top)
