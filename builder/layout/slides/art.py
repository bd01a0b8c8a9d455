"""The motif and the icons on slides; each drawing is optional and so is the motif."""

from __future__ import annotations

from pathlib import Path as FilePath

from builder.diagnostics import Span
from builder.drawing import icons, motifs
from builder.drawing.pictures import load_picture
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Point, Rect, square
from builder.layout.slides.context import Context
from builder.layout.slides.grid import SLIDE
from builder.layout.slides.shapes import curve, rounded, strong_edge
from builder.page.items import GroupItem, Item

CORNER = 0.75
"""The size of a corner on a slide, of its own."""
BEYOND = 0.8
RADIUS = 14.0
"""The round corners of a scene in a panel."""
FOOT_TOP = 398.0
"""Where the dark foot of a cover begins at the left edge."""
FIGURE = Rect(0.28, 0.08, 0.72, 0.92)
"""The part of a corner that its figure takes, as shares: no text may lie over it."""


def cover(context: Context, rise: float = 0.0) -> tuple[Item, ...]:
    """The scene of cover and close; its dark foot `rise` points higher where its words need more room."""
    whole = Rect(0, 0, *SLIDE)
    drawn = motifs.scene(context.motif, "cover", whole, context.span)
    return (*drawn, cover_foot(context, rise)) if rise or not drawn else drawn


def cover_foot(context: Context, rise: float) -> Item:
    """The calm dark land for words, lower left."""
    start, middle, end = foot_points(rise)
    corner = Point(0, SLIDE.height)
    last = Point(end[-1].x, SLIDE.height)
    return curve([[start], middle, end, [last], [corner]], "deep", context.span, "foot")


def foot_points(rise: float) -> tuple[Point, list[Point], list[Point]]:
    """The foot's upper edge: its start and two cubics."""
    up = FOOT_TOP - rise
    return (
        Point(0, up),
        [Point(150, up - 10), Point(300, up + 6), Point(420, up + 42)],
        [Point(520, up + 72), Point(590 + rise, up + 116), Point(632 + 2 * rise, SLIDE.height)],
    )


def corner(context: Context, bottom: float, scale: float = CORNER) -> tuple[tuple[Item, ...], Rect | None]:
    """The corner scene on primary, standing on `bottom` at the right edge, and where its figure is; () and None."""
    width, height = 480 * scale, 320 * scale
    frame = Rect(SLIDE.width - width, bottom - height, width, height)
    drawn = motifs.scene(context.motif, "corner", frame, context.span, on="primary")
    if not drawn:
        return (), None
    x, y = frame.x + FIGURE.x * width, frame.y + FIGURE.y * height
    return drawn, Rect(x, y, FIGURE.width * width, FIGURE.height * height)


def symbol(context: Context, centre: Point, radius: float) -> tuple[Item, ...]:
    """The motif's small round picture around `centre`."""
    return motifs.symbol(
        context.motif, Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius), context.span
    )


def has_panel(context: Context) -> bool:
    """Whether the document's motif has a scene for an upright panel."""
    return context.motif is not None and context.motif.part("cover") is not None


def panel(context: Context, frame: Rect) -> tuple[Item, ...]:
    """A scene in an upright panel: the right part of the cover's land under its sun."""
    motif = context.motif
    if motif is None or not has_panel(context):
        return ()
    view = motifs.tallest(motif, "cover", frame)
    ground = rounded(frame, RADIUS, context.span, fill="air", stroke=strong_edge(context))
    drawn = motifs.scene(motif, "cover", frame, context.span, view=view, without=("foot",))
    return (ground, *drawn, *_round_corners(frame, context))


def _round_corners(frame: Rect, context: Context) -> tuple[Item, ...]:
    """What makes the lower corners of a scene round: pieces of the page's ground over them, and a little beyond.

    Programs grey the edge of a shape; a piece that ended there would let a hairline of the scene through.
    """
    k = RADIUS * (1 - 0.5523)
    low, out = frame.bottom, frame.bottom + BEYOND
    pieces: list[Item] = []
    for x, way in ((frame.x, 1.0), (frame.right, -1.0)):
        away, far = x - way * BEYOND, x + way * RADIUS
        arc = [Point(x, low - k), Point(x + way * k, low), Point(far, low)]
        outline = [[Point(away, out)], [Point(away, low - RADIUS)], [Point(x, low - RADIUS)], arc, [Point(far, out)]]
        pieces.append(curve(outline, "ground", context.span))
    return tuple(pieces)


def icon(context: Context, name: str | None, place: Rect, color: str, span: Span) -> tuple[Item, ...]:
    """An icon in a square; nothing where the outline names none.

    Its lines are 2/24 of its size, finer in large ones. An SVG file is looked for beside the outline; one that cannot
    be read is told by the reader and left out.
    """
    if name is None:
        return ()
    if name in icons.icon_names():
        width = place.width / 12 if place.width <= 60 else place.width * 1.7 / 24
        drawn = _larger(place, 1.25) if name in icons.CELLS else place
        return (icons.icon(name, drawn, icons.IconLook(color, width), span),)
    return _own_icon(context, name, _larger(place, 1.2), span)


def _own_icon(context: Context, name: str, frame: Rect, span: Span) -> tuple[GroupItem, ...]:
    path = FilePath(context.edition.folder) / name
    picture = load_picture(path, context.theme.palettes["talk"], span, context.report)
    if not isinstance(picture, Drawing):
        return ()
    return (place_drawing(picture, frame, Label(span, name=name)),)


def _larger(place: Rect, by: float) -> Rect:
    """A square so many times as large, around the same middle."""
    return square(place.centre, place.width * by)
