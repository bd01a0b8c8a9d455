"""The motif on slides: the cell on the cover, the thread through the openers, ghosts behind texts."""

from __future__ import annotations

from pathlib import Path as FilePath

from builder.diagnostics import Span
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk.context import Context
from builder.layout.talk.shapes import disc, group


def cover(context: Context) -> tuple[Item, ...]:
    """The nerve cell with its fibre, and three round cells."""
    cells = ((8.20, 5.30, 0.38), (8.92, 5.85, 0.28), (7.98, 6.10, 0.22))
    return round_cells(context, cells, "on-primary-3")


def statement_cells(context: Context) -> tuple[Item, ...]:
    """Three round cells at the right of a statement."""
    return round_cells(context, ((11.85, 4.60, 1.3), (10.20, 5.80, 0.5), (12.55, 2.70, 0.36)), "cell")


def ghost(context: Context, centre: Point, scale: float, role: str = "ghost") -> tuple[Item, ...]:
    """A faint nerve cell behind a text; nothing where the theme wants none."""
    del centre, scale, role
    return ()


def round_cells(context: Context, places: tuple[tuple[float, float, float], ...], fill: str) -> tuple[Item, ...]:
    """Round cells, given in inches as x, y and radius, each with its nucleus."""
    if context.edition.motif is None:
        return ()
    items: list[Item] = []
    for x, y, r in places:
        nucleus = Point((x + 0.12 * r) * INCH, (y - 0.10 * r) * INCH)
        items += [disc(Point(x * INCH, y * INCH), r * INCH, fill, context.span),
                  disc(nucleus, 0.4 * r * INCH, "accent", context.span)]  # fmt: skip
    return (group(items, context.span, "Round cells", decoration=True),)


def medallion(context: Context, name: str | None, centre: Point, radius: float, span: Span) -> tuple[Item, ...]:
    """An icon in a clay disc; a picture of a cell fills the disc's place by itself."""
    from builder.layout.icons import CELLS
    from builder.layout.icons import icon as published

    if name in CELLS:
        return (published(name, _square(centre, 2.1 * radius), "primary", 2, span),)
    circle = disc(centre, radius, "clay", span)
    return (circle, *icon(context, name, centre, radius * 0.76 / 0.58, "primary", span))


def icon(context: Context, name: str | None, centre: Point, size: float, color: str, span: Span) -> tuple[Item, ...]:
    """An icon around `centre`, `size` points high, its lines 2/24 of that; nothing where the outline names none.

    An SVG file is looked for beside the outline; one that cannot be read
    is told by the reader and left out.
    """
    from builder.layout.icons import icon as published
    from builder.layout.icons import icon_names

    if name is None:
        return ()
    if name in icon_names():
        return (published(name, _square(centre, size), color, size * 2 / 24, span),)
    return _own_icon(context, name, _square(centre, size * 1.25), span)


def _own_icon(context: Context, name: str, frame: Rect, span: Span) -> tuple[Item, ...]:
    from builder.layout.vector import Label, place_drawing, read_svg

    file = FilePath(context.edition.folder) / name
    if file.suffix.lower() != ".svg" or not file.is_file():
        return ()
    roles = context.theme.palettes["talk"]
    drawing = read_svg(file.read_bytes(), str(file), roles, context.report)
    return (place_drawing(drawing, frame, Label(span, name=name)),) if drawing else ()


def _square(centre: Point, size: float) -> Rect:
    return Rect(centre.x - size / 2, centre.y - size / 2, size, size)


def closing(context: Context) -> tuple[Item, ...]:
    """The fibre's end on the muscle, on the last slide."""
    del context
    return ()
