"""The parts of a talk as stations on a line, in the motif's own drawing: the neuron's sheaths on its thread."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.drawing.motifs.motif import Motif, Part
from builder.drawing.vector import Drawing, DrawnPath, Label, grouped, placed, scaled_stroke
from builder.geometry import Rect, Transform, around
from builder.page.items import GroupItem, ShapeItem


def stations(motif: Motif | None, frames: Sequence[Rect], current: int, span: Span) -> tuple[GroupItem, ...]:
    """A thread across all `frames`, and a station in each, `current` (from 0) being now; () where none are drawn.

    The frames are those of stations done, one beside the other. A drawing is stretched along its frame, and round ends
    stay round; one that is drawn higher than `sheath` stands out by as much. The thread runs through the middle from
    the first frame's left to the last one's right.
    """
    sheath = motif.part("sheath") if motif else None
    if motif is None or sheath is None or not frames:
        return ()
    shapes = [shape for i, frame in enumerate(frames) for shape in _station(motif, frame, i, current, span)]
    named = grouped(tuple(shapes), Label(span, name="sheaths"))
    thread = motif.part("thread")
    return (_thread(thread, sheath, frames, span), named) if thread else (named,)


def _station(motif: Motif, frame: Rect, index: int, current: int, span: Span) -> tuple[ShapeItem, ...]:
    part: Part = "sheath" if index < current else "sheath-current" if index == current else "sheath-next"
    drawing = motif.part(part) or motif.parts["sheath"]
    return _stretched(drawing, _as_high(frame, drawing, motif.parts["sheath"]), span)


def _as_high(frame: Rect, drawing: Drawing, sheath: Drawing) -> Rect:
    """The frame as high as a drawing stands beside the sheath, about the same middle."""
    more = frame.height * (drawing.box.height / sheath.box.height - 1) / 2
    return frame.inset(0, -more, 0, -more)


def _thread(thread: Drawing, sheath: Drawing, frames: Sequence[Rect], span: Span) -> GroupItem:
    """The line through the middle of all frames."""
    frame = _as_high(around(frames), thread, sheath)
    return grouped(_stretched(thread, frame, span), Label(span, name="thread"))


def _stretched(drawing: Drawing, frame: Rect, span: Span) -> tuple[ShapeItem, ...]:
    """The drawing's shapes stretched to `frame`: rounded rectangles keep round corners, lines their width."""
    sx, sy = frame.width / drawing.box.width, frame.height / drawing.box.height
    place = Transform(sx, 0, 0, sy, frame.x - sx * drawing.box.x, frame.y - sy * drawing.box.y)
    return tuple(_shape(path, place, min(sx, sy), span) for path in drawing.paths)


def _shape(drawn: DrawnPath, place: Transform, scale: float, span: Span) -> ShapeItem:
    stroke = scaled_stroke(drawn.stroke, scale)
    if drawn.geometry != "rounded":
        item = placed(DrawnPath(drawn.path, drawn.fill), place, span)
        return ShapeItem(frame=item.frame, role="artifact", span=span, geometry=item.geometry, fill=item.fill,
                         stroke=stroke, path=item.path)  # fmt: skip
    frame = drawn.path.transformed(place).bounds
    radius = min(drawn.radius * scale, frame.width / 2, frame.height / 2)
    return ShapeItem(frame=frame, role="artifact", span=span, geometry="rounded", fill=drawn.fill, stroke=stroke,
                     radius=radius)  # fmt: skip
