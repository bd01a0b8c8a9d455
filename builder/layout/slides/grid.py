"""The slide's grid: 960 × 540 points, margins of 48, one body area that blocks fill. All values are in points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from builder.geometry import Rect, Size

T = TypeVar("T")

SLIDE = Size(960.0, 540.0)
MARGIN = 48.0
CONTENT_WIDTH = SLIDE.width - 2 * MARGIN
BODY_TOP, BODY_END = 116.0, 484.0
BODY = Rect(MARGIN, BODY_TOP, CONTENT_WIDTH, BODY_END - BODY_TOP)
"""The area that every block of our own slides fills; a template's may be smaller."""
FOOTER = Rect(MARGIN, 500, CONTENT_WIDTH, 26)
GAP, GAP_2, GAP_3, GAP_4 = 20.0, 24.0, 22.0, 20.0
"""Between rows and columns; between two, three and four columns."""


def column_gap(count: int) -> float:
    """The gap between so many equal columns: the more, the narrower."""
    return {2: GAP_2, 3: GAP_3}.get(count, GAP_4)


def columns(area: Rect, count: int, gap: float | None = None) -> tuple[Rect, ...]:
    """The area in so many equal columns, as high as it is."""
    return cells(area, count, 1, column_gap(count) if gap is None else gap)


def rows(area: Rect, count: int, gap: float = 14.0) -> tuple[Rect, ...]:
    """The area in so many equal rows, as wide as it is."""
    return cells(area, 1, count, gap, gap)


def rows_for(area: Rect, contents: Sequence[float], gap: float = 14.0, padding: float = 16.0) -> tuple[Rect, ...]:
    """Rows that fill the area and hold contents of these heights: all alike where they may be, else by what they hold.

    `padding` is what a row needs above and below its content. Contents that are too high get rows out of proportion.
    """
    room = area.height - gap * (len(contents) - 1)
    even = room / len(contents)
    if max(contents) + 2 * padding <= even:
        return rows(area, len(contents), gap)
    spare = max(0.0, room - sum(contents)) / len(contents)
    out: list[Rect] = []
    y = area.y
    for content in contents:
        out.append(Rect(area.x, y, area.width, content + spare))
        y += content + spare + gap
    return tuple(out)


def cells(
    area: Rect, across: int, down: int = 1, gap: float | None = None, row_gap: float | None = None
) -> tuple[Rect, ...]:
    """`across` × `down` equal rectangles, row by row, with the gaps between columns and between rows."""
    gap = column_gap(across) if gap is None else gap
    row_gap = GAP if row_gap is None else row_gap
    width = (area.width - gap * (across - 1)) / across
    height = (area.height - row_gap * (down - 1)) / down
    return tuple(
        Rect(area.x + i * (width + gap), area.y + j * (height + row_gap), width, height)
        for j in range(down)
        for i in range(across)
    )


def filled_cells(area: Rect, across: int, count: int, gap: float, row_gap: float) -> tuple[Rect, ...]:
    """`count` cells, at most `across` a row, in rows of one height that all fill the width: 3 + 2 wider, 2 + 2."""
    runs = evenly(range(count), across)
    bands = rows(area, len(runs), row_gap)
    return tuple(cell for band, run in zip(bands, runs, strict=True) for cell in cells(band, len(run), 1, gap))


def equal_cells(area: Rect, across: int, count: int, gap: float, row_gap: float) -> tuple[Rect, ...]:
    """`count` equal cells in rows of at most `across`; a row with fewer stands in the middle (5 by 3: 3 over 2)."""
    runs = evenly(range(count), across)
    width = (area.width - gap * (len(runs[0]) - 1)) / len(runs[0])
    out: list[Rect] = []
    for band, run in zip(rows(area, len(runs), row_gap), runs, strict=True):
        left = band.x + (band.width - len(run) * width - gap * (len(run) - 1)) / 2
        out += [Rect(left + i * (width + gap), band.y, width, band.height) for i in range(len(run))]
    return tuple(out)


def evenly(things: Sequence[T], most: int) -> tuple[tuple[T, ...], ...]:
    """The things in as few runs of at most `most` as possible, of like length, longer ones first (5 by 3: 3 + 2)."""
    runs = -(-len(things) // most)
    short, extra = divmod(len(things), runs) if runs else (0, 0)
    return tuple(in_runs(things, [short + (i < extra) for i in range(runs)]))


def in_runs(things: Iterable[T], counts: Iterable[int]) -> list[tuple[T, ...]]:
    """The things in order, in runs of these lengths; what is left over is in none."""
    rest = iter(things)
    return [tuple(islice(rest, count)) for count in counts]
