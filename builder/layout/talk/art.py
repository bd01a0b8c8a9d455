"""The motif and the icons on slides: cover, thread, ghosts, end; each part is optional and so is the motif."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Literal

from builder.diagnostics import Report, Span
from builder.geometry import INCH, Point, Rect
from builder.layout import motif as motifs
from builder.layout.motif import Motif, Thread
from builder.layout.motifs import read_motif as tell_motif
from builder.layout.page import GroupItem, Item
from builder.layout.talk.context import Context
from builder.layout.talk.grid import SLIDE
from builder.layout.talk.shapes import bar, disc, edge, group, outlined
from builder.outline.edition import Edition
from builder.theme.load import THEMES
from builder.theme.model import Theme

THREAD_X = 10.42 * INCH
GHOST_TURN = -14.0


def read_motif(edition: Edition, theme: Theme, report: Report) -> Motif | None:
    """The motif the outline names, from the folder beside the themes; None where it names none."""
    tell_motif(edition, theme.palettes["talk"], report, ())
    folder = THEMES / "motifs" / edition.motif.name / "first"
    return motifs.load_motif(folder, theme.palettes["talk"], edition.span, report)


def cover(context: Context) -> tuple[Item, ...]:
    """The drawing of the cover."""
    return motifs.cover_art(context.motif, context.span)


def closing(context: Context) -> tuple[Item, ...]:
    """The drawing of the last slide."""
    return motifs.closing_art(context.motif, context.span)


def statement_cells(context: Context) -> tuple[Item, ...]:
    """The drawing at the right of a statement."""
    return motifs.statement_art(context.motif, context.span)


def ghost(context: Context, centre: Point, scale: float, on: Literal["paper", "mist"] = "paper") -> tuple[Item, ...]:
    """A faint drawing behind a text, around `centre`; nothing where the theme wants none."""
    if not context.theme.ghosts:
        return ()
    return motifs.ghost(context.motif, centre, scale, GHOST_TURN, on, context.span)


def thread(context: Context, index: int, total: int) -> Thread:
    """The thread of a section opener with a station for every part; without a motif a line with plain stations."""
    drawn = motifs.section_thread(context.motif, index, total, context.span)
    return drawn or _plain_thread(context, index, total)


def _plain_thread(context: Context, index: int, total: int) -> Thread:
    """A line and rounded bars: done, current (larger), to come."""
    width = 0.06 * INCH
    line = bar(Rect(THREAD_X - width / 2, 0, width, SLIDE.height), "primary-2", context.span)
    frames = motifs.sheath_frames(total, THREAD_X)
    more = 0.16 * INCH if total <= motifs.MOST_SHEATHS else 0.04 * INCH
    current = frames[index].inset(-more, -0.06 * INCH, -more, -0.06 * INCH)
    places = [current if i == index else frame for i, frame in enumerate(frames)]
    fills = ["on-primary-3" if i == index else "on-primary-2" if i < index else "primary-2" for i in range(total)]
    stations = [outlined(frame, None, context.span, fill=fill, radius=min(frame.width, frame.height) / 2)
                for frame, fill in zip(places, fills, strict=True)]  # fmt: skip
    return Thread((group([line, *stations], context.span, "Thread", decoration=True),), current)


def medallion(context: Context, name: str | None, centre: Point, radius: float, span: Span) -> tuple[Item, ...]:
    """An icon in a clay disc; a picture of a cell, which has more to show, fills more of it."""
    from builder.layout.icons import CELLS
    from builder.layout.icons import icon as published

    circle = disc(centre, radius, "clay", span, edge(context))
    if name in CELLS:
        return (circle, published(name, _square(centre, 1.56 * radius), "primary", 2, span))
    return (circle, *icon(context, name, centre, radius * 0.76 / 0.58, "primary", span))


def icon(context: Context, name: str | None, centre: Point, size: float, color: str, span: Span) -> tuple[Item, ...]:
    """An icon around `centre`, `size` points high, its lines 2/24 of that; nothing where the outline names none.

    An SVG file is looked for beside the outline; one that cannot be read is told by the reader and left out.
    """
    from builder.layout import icons

    if name is None:
        return ()
    if name in icons.icon_names():
        return (icons.icon(name, _square(centre, size), color, size * 2 / 24, span),)
    return _own_icon(context, name, _square(centre, size * 1.25), span)


def _own_icon(context: Context, name: str, frame: Rect, span: Span) -> tuple[GroupItem, ...]:
    from builder.layout.pictures import load_picture
    from builder.layout.vector import Drawing, Label, place_drawing

    file = FilePath(context.edition.folder) / name
    drawing = load_picture(file, context.theme.palettes["talk"], span, context.report)
    return (place_drawing(drawing, frame, Label(span, name=name)),) if isinstance(drawing, Drawing) else ()


def _square(centre: Point, size: float) -> Rect:
    return Rect(centre.x - size / 2, centre.y - size / 2, size, size)
