"""A motif's drawings on the page: fitted, cut at the edge, in the colours of their ground."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.motifs.clipping import clipped, clipped_line
from builder.drawing.motifs.motif import FIGURE_FROM, Motif, Part
from builder.drawing.vector import Drawing, DrawnPath, Label, fitted, place_paths
from builder.geometry import Rect, Transform
from builder.page.items import GroupItem
from builder.replace import replace

Ground = Literal["ground", "primary", "deep"]
"""What a scene stands on: something light, a slide or card of `primary`, one of `deep`."""

HALO = "halo"
"""The group of rings that turn dark on a dark ground. Rings that must stay light there are a group `glow`."""
BIRDS = "birds"
"""The group of small dark things in the sky, which a dark ground would hide; it is left out there."""
_ON_DARK: Mapping[Ground, Mapping[str, str]] = MappingProxyType({
    "primary": {"glow-1": "ring-1", "glow-2": "ring-2"},
    "deep": {"glow-1": "mint-ink", "glow-2": "primary"},
})  # fmt: skip


class Shown(Struct, frozen=True):
    """How a drawing is shown."""

    view: Rect | None = None
    """The piece of it that is shown, in its own units; None: all of it, its viewBox."""
    on: Ground = "ground"
    without: Collection[str] = ()
    """The groups that are left out."""


WHOLE = Shown()


def scene(motif: Motif | None, part: Part, frame: Rect, span: Span, shown: Shown = WHOLE) -> tuple[GroupItem, ...]:
    """A drawing in `frame` as decoration, one group for each of its named parts, back to front; () without one.

    What is shown of it is scaled to the frame's width, and its lower right corner lies on the frame's: a frame that is
    taller keeps air above, one that is lower cuts the top off. Nothing leaves the frame, so a frame that runs into the
    bleed is filled up to it.
    """
    drawing = motif.part(part) if motif else None
    if drawing is None:
        return ()
    on, place = shown.on, _placing(shown.view or drawing.box, frame)
    window = Rect((frame.x - place.e) / place.a, (frame.y - place.f) / place.d, frame.width / place.a,
                  frame.height / place.d)  # fmt: skip
    left_out = {*shown.without, *(() if on == "ground" else (BIRDS,))}
    groups = ((name, _shown(name, paths, window, on)) for name, paths in _groups(drawing, part) if name not in left_out)
    return tuple(_placed(paths, place, name, span) for name, paths in groups if paths)


def symbol(motif: Motif | None, frame: Rect, span: Span) -> tuple[GroupItem, ...]:
    """The motif's small round picture, as large as fits in the middle of `frame`; () without one."""
    drawing = motif.part("symbol") if motif else None
    if drawing is None:
        return ()
    place = fitted(drawing.box, frame)
    return tuple(_placed(list(paths), place, name, span) for name, paths in _groups(drawing, "symbol") if paths)


def from_left(motif: Motif, part: Part, x: float) -> Rect | None:
    """The view of a drawing from `x` (in its units) to its right edge; None where the motif lacks the part."""
    drawing = motif.part(part)
    if drawing is None:
        return None
    return Rect(x, drawing.box.y, drawing.box.right - x, drawing.box.height)


def tallest(motif: Motif, part: Part, frame: Rect) -> Rect | None:
    """The view that fills the height of a narrow frame: cut at the left, never into the figure.

    A frame wider than the drawing gets all of it, and cuts its top.
    """
    drawing = motif.part(part)
    if drawing is None:
        return None
    box = drawing.box
    wanted = box.height * frame.width / frame.height
    least = box.width * (1 - FIGURE_FROM.get(part, 0.0))
    return from_left(motif, part, box.right - min(box.width, max(wanted, least)))


def _placing(view: Rect, frame: Rect) -> Transform:
    scale = frame.width / view.width
    return Transform(scale, 0, 0, scale, frame.right - scale * view.right, frame.bottom - scale * view.bottom)


def _groups(drawing: Drawing, part: Part) -> Iterator[tuple[str, tuple[DrawnPath, ...]]]:
    """The named groups back to front; a drawing that has shapes outside of them, or groups in groups, is one group."""
    if sum(map(len, drawing.parts.values())) == len(drawing.paths):
        yield from drawing.parts.items()
    else:
        yield part, drawing.paths


def _shown(name: str, paths: Collection[DrawnPath], window: Rect, on: Ground) -> list[DrawnPath]:
    """A group's shapes as far as they lie in the window, in the colours of the ground."""
    roles = _ON_DARK.get(on, {}) if name == HALO else {}
    return [_in_roles(piece, roles) if roles else piece for path in paths for piece in _within(path, window)]


def _within(drawn: DrawnPath, window: Rect) -> Iterator[DrawnPath]:
    """The shape cut at the window: what it fills, and its outline, which does not run along the cut."""
    fill = clipped(drawn.path, window) if drawn.fill else None
    line = clipped_line(drawn.path, window) if drawn.stroke else None
    if drawn.path in (fill, line):
        yield drawn
        return
    if fill:
        yield DrawnPath(fill, fill=drawn.fill)
    if line:
        yield DrawnPath(line, stroke=drawn.stroke)


def _in_roles(path: DrawnPath, roles: Mapping[str, str]) -> DrawnPath:
    return replace(path, fill=roles.get(path.fill, path.fill)) if path.fill else path


def _placed(paths: list[DrawnPath], place: Transform, name: str, span: Span) -> GroupItem:
    return place_paths(paths, place, Label(span, name=name))
