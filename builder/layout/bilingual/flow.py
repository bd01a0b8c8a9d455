"""Rows onto pages, the gaps of each page as wide as it has room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.layout.large.pagination import Filled, ended, free_cost, paginate, seam_share
from builder.layout.leaflet.piece import Piece, height_of

SEAM = 0.3
"""What a break within a list costs: a page may rather stay half empty than a list be torn."""
SPARE_SEAM = 0.6
"""The same where pages are spare."""
TRIFLE = 0.05
"""What may be lost of the best for wider gaps: a sixth of what a list costs that is torn."""


def flowed(aired: Sequence[Sequence[Piece]], first: float, room: float) -> tuple[Filled, ...]:
    """Pages of pieces; `aired` has the same pieces with ever narrower gaps, the widest first.

    No page more is taken than at the narrowest. A line or rule in a gap is part of the piece above it, so that gaps
    cannot be widened afterwards: each page is taken from the pieces with the widest gaps that fit on it.
    """
    found = [paginate(pieces, first, room, SEAM, even=True) for pieces in aired]
    pages = next(own for own in found if len(own) == len(found[-1]))
    return _widened(pages, aired, first, room)


def loosened(
    aired: Sequence[Sequence[Piece]], pages: tuple[Filled, ...], room: float, spare: int
) -> tuple[Filled, ...]:
    """The same where some pages are spare: lists are not torn for want of a page, nor pages left half empty for air."""
    tried = [paginate(pieces, room, room, SPARE_SEAM, spare=True, even=True) for pieces in aired] if spare else []
    found = [_widened(own, aired, room, room) for own in tried if len(own) <= len(pages) + spare]
    costs = [_cost(own, room) for own in found]
    return next((own for own, cost in zip(found, costs, strict=True) if cost <= min(costs) + TRIFLE), pages)


def _cost(pages: Sequence[Filled], room: float) -> float:
    """What all pages but the last cost for what is free on them, and what the torn lists cost."""
    widest = max((piece.before for page in pages for piece in page.pieces), default=0.0) or 1.0
    free = sum(free_cost(page.height / room, even=True) for page in pages[:-1])
    return free + sum(SPARE_SEAM * seam_share(page.pieces[0], widest) for page in pages[1:])


def _widened(
    pages: tuple[Filled, ...], aired: Sequence[Sequence[Piece]], first: float, room: float
) -> tuple[Filled, ...]:
    """The same pages, the gaps of each as wide as it has room for."""
    if sum(len(page.pieces) for page in pages) != len(aired[0]):
        return pages  # a table was parted: its parts have no counterpart
    return tuple(_roomiest(pages, aired, first, room))


def _roomiest(pages: Sequence[Filled], aired: Sequence[Sequence[Piece]], first: float, room: float) -> Iterator[Filled]:
    start = 0
    for number, page in enumerate(pages):
        end = start + len(page.pieces)
        high = room if number else first
        fitting = (ended(tuple(pieces[start:end])) for pieces in aired)
        yield next((Filled(own) for own in fitting if height_of(own) <= high), page)
        start = end
