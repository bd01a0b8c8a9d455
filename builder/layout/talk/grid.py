"""The slide's grid: 13.333 × 7.5 inches, twelve columns, one body area. All results are in points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from builder.geometry import INCH, Rect, Size

T = TypeVar("T")

SLIDE = Size(960.0, 540.0)
MARGIN = 0.6 * INCH
CONTENT_WIDTH = SLIDE.width - 2 * MARGIN
BODY_TOP = {1: 1.833 * INCH, 2: 2.333 * INCH}
"""Where the body begins under a title of one and of two lines."""
BODY_END = 6.583 * INCH
MOST_AIR = 0.8 * INCH
"""The most a short block is moved down from the top of its area."""
COLUMN = 0.782 * INCH
GUTTER = 0.25 * INCH


def box(x: float, y: float, width: float, height: float) -> Rect:
    """A rectangle given in inches, as the design gives it."""
    return Rect(x * INCH, y * INCH, width * INCH, height * INCH)


def column_x(index: float) -> float:
    """The left edge of column `index`, from 0."""
    return MARGIN + index * (COLUMN + GUTTER)


def columns_width(count: float) -> float:
    """The width of `count` neighbouring columns with the gutters between them."""
    return count * (COLUMN + GUTTER) - GUTTER


def body_area(title_lines: int) -> Rect:
    """The area for a block under a title of so many lines (0: as under one)."""
    top = BODY_TOP[min(max(title_lines, 1), 2)]
    return Rect(MARGIN, top, CONTENT_WIDTH, BODY_END - top)


def settled(body: Rect, height: float) -> float:
    """The top of a block of this height: a little air above, more below, never centred, never glued to the title."""
    return body.y + max(0.0, min(MOST_AIR, 0.4 * (body.height - height)))


def cells(area: Rect, across: int, down: int = 1, gap: float = GUTTER) -> tuple[Rect, ...]:
    """`across` × `down` equal rectangles with `gap` between, row by row."""
    width = (area.width - gap * (across - 1)) / across
    height = (area.height - gap * (down - 1)) / down
    return tuple(
        Rect(area.x + i * (width + gap), area.y + j * (height + gap), width, height)
        for j in range(down)
        for i in range(across)
    )


def evenly(things: Sequence[T], most: int) -> tuple[tuple[T, ...], ...]:
    """The things in as few runs of at most `most` as possible, of like length, longer ones first (5 by 3: 3 + 2)."""
    runs = -(-len(things) // most)
    short, extra = divmod(len(things), runs) if runs else (0, 0)
    out: list[tuple[T, ...]] = []
    for i in range(runs):
        start = sum(len(run) for run in out)
        out.append(tuple(things[start : start + short + (i < extra)]))
    return tuple(out)
