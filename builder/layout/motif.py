"""The motif: one drawing that goes through a document, from a folder of SVG parts, each of them optional.

- `cover`, `end`, `statement`: the art of the title, closing and statement slides; `thread`: the line through section
  openers. All drawn on the slide, in inches (viewBox 0 0 13.333 7.5).
- `sheath`, `sheath-current`, `sheath-next`: one station on the thread, done, current or to come, each filling its
  viewBox, in inches; only widths count, lengths follow from the number of parts.
- `ghost`: a faint drawing behind texts, in inches around (0, 0), in the roles `ghost` and `clay`.
- `tree`: what grows on the hill of printed pages, in millimetres around (0, 0), its foot at the bottom of its viewBox.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Report, Span
from builder.geometry import INCH, Point, Rect, Size, Transform
from builder.layout.page import GroupItem, Item, ShapeItem
from builder.layout.vector import (
    Drawing,
    DrawnPath,
    Label,
    fitted,
    grouped,
    place_paths,
    placed,
    read_svg,
    scaled_stroke,
    turned,
)
from builder.theme import load

ON_SLIDES = ("cover", "thread", "sheath", "sheath-current", "sheath-next", "end", "statement", "ghost")
IN_PRINT = ("tree",)
PARTS = (*ON_SLIDES, *IN_PRINT)
SLIDE = Size(13.333 * INCH, 7.5 * INCH)

FIRST, LAST = 0.5 * INCH, 7.0 * INCH
"""Sheaths share this stretch of the thread."""
GAP, NARROW_GAP = 0.22 * INCH, 0.12 * INCH
LONGEST = 1.5 * INCH
"""A sheath is never longer: with few parts they stand in the middle of the thread."""
MOST_WIDE_GAPS, MOST_SHEATHS = 8, 12
"""With more parts the gaps narrow; with still more, sheaths become discs."""
LONGER = 0.06 * INCH
"""By how much the current sheath is longer at each end."""
DISC = 0.2 * INCH

_ON_MIST: Mapping[str, str] = MappingProxyType({"ghost": "ghost-on-mist", "clay": "surface"})


def first_files(name: str) -> tuple[Path, ...]:
    """The files of a motif's first drawings."""
    return tuple(load.THEMES / "motifs" / name / "first" / f"{part}.svg" for part in PARTS)


class Motif(Struct, frozen=True):
    """The parts a motif has, by name."""

    parts: Mapping[str, Drawing]

    def part(self, name: str) -> Drawing | None:
        return self.parts.get(name)


class Thread(Struct, frozen=True):
    """The thread of a section opener, and the place of the current part's number in it."""

    items: tuple[Item, ...]
    number: Rect


def load_motif(
    folder: Path, roles: Collection[str], span: Span, report: Report, parts: Iterable[str] = ON_SLIDES
) -> Motif | None:
    """The first drawings of the motif in `folder`, of its parts those that are asked for."""
    found: dict[str, Drawing] = {}
    for name in parts:
        file = folder / f"{name}.svg"
        if file.is_file():
            drawing = read_svg(file.read_bytes(), str(file), roles, report)
            if drawing is not None:
                found[name] = drawing
    return Motif(MappingProxyType(found))


def cover_art(motif: Motif | None, span: Span, page: Size = SLIDE) -> tuple[Item, ...]:
    """The art of the title slide."""
    return _slide_art(motif, "cover", span, page)


def closing_art(motif: Motif | None, span: Span, page: Size = SLIDE) -> tuple[Item, ...]:
    """The art of the closing slide."""
    return _slide_art(motif, "end", span, page)


def statement_art(motif: Motif | None, span: Span, page: Size = SLIDE) -> tuple[Item, ...]:
    """The art at the right of a statement."""
    return _slide_art(motif, "statement", span, page)


def ghost(
    motif: Motif | None, centre: Point, scale: float, angle: float, on: Literal["paper", "mist"], span: Span
) -> tuple[Item, ...]:
    """The faint drawing around `centre`, turned clockwise by `angle` degrees; `scale` 1 is its own size in inches."""
    drawing = motif.part("ghost") if motif else None
    if drawing is None:
        return ()
    paths = [_in_roles(path, _ON_MIST) for path in drawing.paths] if on == "mist" else drawing.paths
    return (place_paths(paths, turned(centre, scale * INCH, angle), Label(span, name="ghost")),)


def section_thread(motif: Motif | None, index: int, count: int, span: Span) -> Thread | None:
    """The thread with a sheath for each of `count` parts, part `index` (from 0) being current; None without a motif."""
    thread = motif.part("thread") if motif else None
    if motif is None or thread is None or not 0 <= index < count:
        return None
    line = place_paths(thread.paths, fitted(thread.box, Rect(0, 0, *SLIDE)), Label(span, name="thread"))
    frames = sheath_frames(count, line.frame.centre.x)
    sheaths = [_sheath(motif, frame, _state(i, index), count, span) for i, frame in enumerate(frames)]
    number = sheaths[index][0].frame if sheaths[index] else frames[index]
    shapes = tuple(shape for sheath in sheaths for shape in sheath)
    label = Label(span, name="sheaths")
    return Thread((line, grouped(shapes, label)) if shapes else (line,), number)


def sheath_frames(count: int, x: float) -> tuple[Rect, ...]:
    """Where `count` sheaths lie around the thread at `x`: equal, in the middle of its stretch; 0.40 in wide."""
    gap = GAP if count <= MOST_WIDE_GAPS else NARROW_GAP
    if count > MOST_SHEATHS:
        pitch = (LAST - FIRST) / count
        r = min(DISC, pitch * 0.4)
        return tuple(Rect(x - r, FIRST + pitch * (i + 0.5) - r, 2 * r, 2 * r) for i in range(count))
    height = min(LONGEST, (LAST - FIRST - gap * (count - 1)) / count)
    top = FIRST + (LAST - FIRST - height * count - gap * (count - 1)) / 2
    width = 0.40 * INCH
    return tuple(Rect(x - width / 2, top + i * (height + gap), width, height) for i in range(count))


def _state(i: int, current: int) -> str:
    return "sheath" if i < current else "sheath-current" if i == current else "sheath-next"


def _sheath(motif: Motif, frame: Rect, part: str, count: int, span: Span) -> tuple[ShapeItem, ...]:
    """One sheath stretched to its frame; the current one is wider and longer, unless all are discs."""
    drawing = motif.part(part) or motif.part("sheath")
    if drawing is None:
        return ()
    if part == "sheath-current" and count <= MOST_SHEATHS:
        done = motif.part("sheath") or drawing
        wider = frame.width * (drawing.box.width / done.box.width - 1) / 2
        frame = frame.inset(-wider, -LONGER, -wider, -LONGER)
    return tuple(_stretched(path, drawing.box, frame, span) for path in drawing.paths)


def _stretched(drawn: DrawnPath, box: Rect, frame: Rect, span: Span) -> ShapeItem:
    """A shape whose drawing is stretched to `frame`; a rounded rectangle keeps round corners, lines their width."""
    sx, sy = frame.width / box.width, frame.height / box.height
    transform = Transform(sx, 0, 0, sy, frame.x - sx * box.x, frame.y - sy * box.y)
    stroke = scaled_stroke(drawn.stroke, sx)
    if drawn.geometry != "rounded":
        return replace(placed(drawn, transform, span), stroke=stroke)
    place = drawn.path.transformed(transform).bounds
    radius = min(drawn.radius * sx, place.width / 2, place.height / 2)
    return ShapeItem(
        frame=place, role="artifact", span=span, geometry="rounded", fill=drawn.fill, stroke=stroke, radius=radius
    )


def _slide_art(motif: Motif | None, part: str, span: Span, page: Size) -> tuple[Item, ...]:
    """A part drawn on the slide: one group for each of its named groups, so that they can be moved apart."""
    drawing = motif.part(part) if motif else None
    if drawing is None:
        return ()
    transform = fitted(drawing.box, Rect(0, 0, *page))
    if sum(map(len, drawing.parts.values())) != len(drawing.paths):
        return (place_paths(drawing.paths, transform, Label(span, name=part)),)
    return tuple(_group(paths, transform, f"{part}: {name}", span) for name, paths in drawing.parts.items() if paths)


def _group(paths: tuple[DrawnPath, ...], transform: Transform, name: str, span: Span) -> GroupItem:
    return place_paths(paths, transform, Label(span, name=name))


def _in_roles(path: DrawnPath, roles: Mapping[str, str]) -> DrawnPath:
    """A shape in other colours; those not named stay."""
    fill = roles.get(path.fill, path.fill) if path.fill else None
    stroke = replace(path.stroke, color=roles.get(path.stroke.color, path.stroke.color)) if path.stroke else None
    return replace(path, fill=fill, stroke=stroke)
