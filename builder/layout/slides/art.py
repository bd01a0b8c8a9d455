"""The motif and the icons on slides; each drawing is optional and so is the motif."""

from __future__ import annotations

from pathlib import Path as FilePath

from builder.diagnostics import Span
from builder.drawing import icons, motifs
from builder.drawing.pictures import load_picture
from builder.drawing.plain_shapes import disc
from builder.drawing.spots import spot
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Point, Rect, square
from builder.layout.slides.context import Context
from builder.layout.slides.grid import SLIDE
from builder.layout.slides.shapes import curve
from builder.page.items import GroupItem, Item

CORNER = 0.75
"""The size of a corner on a slide, of its own."""
ON_FULL = "deep"
"""The lines of a cell's picture on full colour: it is white itself, so that white lines would not be seen."""
FOOT_TOP = 398.0
"""Where the dark foot of a cover begins at the left edge."""
SPOT_GROUND = 1.4
"""How large the white disc under a picture is, of the picture."""
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


def corner(
    context: Context, bottom: float, scale: float = CORNER, on: motifs.Ground = "primary"
) -> tuple[tuple[Item, ...], Rect | None]:
    """The corner scene, standing on `bottom` at the right edge, and where its figure is; () and None."""
    width, height = 480 * scale, 320 * scale
    frame = Rect(SLIDE.width - width, bottom - height, width, height)
    drawn = motifs.scene(context.motif, "corner", frame, context.span, motifs.Shown(on=on))
    if not drawn:
        return (), None
    x, y = frame.x + FIGURE.x * width, frame.y + FIGURE.y * height
    return drawn, Rect(x, y, FIGURE.width * width, FIGURE.height * height)


def symbol(context: Context, centre: Point, radius: float) -> tuple[Item, ...]:
    """The motif's small round picture around `centre`."""
    return motifs.symbol(
        context.motif, Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius), context.span
    )


def icon(context: Context, name: str | None, place: Rect, color: str, span: Span) -> tuple[Item, ...]:
    """An item's icon in a square on full colour: as a picture on a white disc where the block has pictures, else in
    lines; nothing where the outline names none.
    """
    if name is None or not context.pictures:
        return line_icon(context, name, place, color, span)
    ground = disc(place.centre, SPOT_GROUND * place.width / 2, "surface", span)
    return ground, *picture(context, name, place, span)


def picture(context: Context, name: str | None, place: Rect, span: Span) -> tuple[Item, ...]:
    """The coloured picture of an item in a square on a light ground; nothing where the outline names none."""
    return () if name is None else (spot(name, place, span),)


def line_icon(context: Context, name: str | None, place: Rect, color: str, span: Span) -> tuple[Item, ...]:
    """An icon in a square, in lines of one colour; nothing where the outline names none.

    An SVG file is looked for beside the outline; one that cannot be read is told by the reader and left out.
    """
    if name is None:
        return ()
    if name in icons.icon_names():
        width = icons.icon_line(place.width)
        cell = name in icons.CELLS
        own = ON_FULL if cell and color == "surface" else color
        drawn = _larger(place, 1.25) if cell else place
        return (icons.icon(name, drawn, icons.IconLook(own, width), span),)
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
