"""Pictures, charts and dots that are a little lower, so that a page which is half empty takes what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from builder.diagnostics import Span
from builder.layout.large.pagination import EVEN_FROM, Filled
from builder.layout.leaflet.piece import Piece, height_of

MOST = 0.2
"""The most that a picture with its words gives up of its height."""
Owned = tuple[Piece, Span | None]
"""A piece, and the picture that it belongs to, if it is of one."""


def growth_of(pages: Sequence[Filled], owned: Sequence[Owned], room: float) -> Mapping[Span, float]:
    """By how many points less high pictures are with which two pages become one; nothing where none can.

    `owned` are the pieces of all pages with the narrowest gaps.
    """
    if sum(len(page.pieces) for page in pages) != len(owned):
        return {}  # a table was parted: its parts have no counterpart
    found: dict[Span, float] = {}
    joined = 0
    for one, other in pairwise(_ranges(pages)):
        if one.start < joined:
            continue
        given = _given([owned[n] for n in one], [owned[n] for n in other], room)
        found |= given
        joined = other.stop if given else joined
    return found


def _ranges(pages: Sequence[Filled]) -> Iterator[range]:
    """Which pieces stand on each page."""
    start = 0
    for page in pages:
        yield range(start, start + len(page.pieces))
        start += len(page.pieces)


def _given(one: Sequence[Owned], other: Sequence[Owned], room: float) -> Mapping[Span, float]:
    """What the pictures of two pages give up, each by its height, where one of the pages is half empty."""
    heights = [height_of([piece for piece, _ in page]) for page in (one, other)]
    lacking = height_of([piece for piece, _ in (*one, *other)]) - room
    pictures: dict[Span, float] = {}
    for piece, picture in (*one, *other):
        if picture is not None:
            pictures[picture] = pictures.get(picture, 0.0) + piece.height
    whole = sum(pictures.values())
    if min(heights) >= EVEN_FROM * room or not 0 < lacking <= MOST * whole:
        return {}
    return {picture: -(lacking + 1) * height / whole for picture, height in pictures.items()}
