"""The parts of a talk as stations on a line, in the motif's own drawing: the neuron's sheaths on its thread."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.geometry import Rect, Transform
from builder.layout.motifs.parts import Motif, Part
from builder.layout.page import GroupItem, ShapeItem
from builder.layout.vector import Drawing, DrawnPath, Label, around, grouped, placed, scaled_stroke


def stations(motif: Motif | None, frames: Sequence[Rect], current: int, span: Span) -> tuple[GroupItem, ...]:
    """A thread across all `frames`, and a station in each, `current` (from 0) being now; () where none are drawn.

    A drawing is stretched to its frame; round ends stay round. The stretched thread is as high as it is drawn in the
    sheath's units, and its ends lie on the outer edges of the first and last frame.
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
    return _stretched(drawing, frame, span)


def _thread(thread: Drawing, sheath: Drawing, frames: Sequence[Rect], span: Span) -> GroupItem:
    """The line through the middle of all frames."""
    whole = around(frames)
    height = frames[0].height * thread.box.height / sheath.box.height
    frame = Rect(whole.x, frames[0].centre.y - height / 2, whole.width, height)
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
