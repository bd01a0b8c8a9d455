"""Pages fuller: what would rather stay on one page parts where a page is half empty for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from builder.layout.large.pagination import Filled, paginate
from builder.layout.leaflet.piece import Piece
from builder.replace import replace

LEAST_FULL = 0.62
"""A page of less than this share looks half empty; the last one may be."""
LEAST_GAIN = 0.05
"""A list parts only where half empty pages gain so much of a page (two lines), or are fewer: it reads better whole."""


def fuller(pieces: Sequence[Piece], first: float, room: float) -> tuple[Filled, ...]:
    """Pages of pieces as `paginate` makes them, no `soft` piece keeping with what follows where a page gains by that.

    A list that stays whole, or a text that stays with its picture, goes on over the page only if there are fewer half
    empty pages then, or fewer pages, or less of them is empty; so does a card that has `parts`.
    """
    pieces = [replace(piece, place=(number,)) for number, piece in enumerate(pieces)]
    found = paginate(pieces, first, room)
    given_up: set[tuple[int, ...]] = set()
    while (group := next(_groups_after(pieces, found, first, room, given_up), None)) is not None:
        given_up.add(pieces[group.start].place)
        for looser in _looser(pieces, group):
            again = paginate(looser, first, room)
            if _is_better(again, found, first, room):
                pieces, found = looser, again
    return found


def _groups_after(
    pieces: Sequence[Piece], found: Sequence[Filled], first: float, room: float, given_up: Collection[tuple[int, ...]]
) -> Iterator[range]:
    """After each half empty page, which pieces begin the next one together though some would rather than must."""
    for page in _half_empty(found, first, room):
        begins = found[page + 1].pieces[0].place
        start = next(n for n, piece in enumerate(pieces) if piece.place == begins)
        end = next((n for n in range(start, len(pieces)) if not pieces[n].keep), len(pieces) - 1)
        group = range(start, end + 1)
        if any(pieces[n].soft or pieces[n].parts for n in group) and begins not in given_up:
            yield group


def _looser(pieces: Sequence[Piece], group: range) -> Iterator[list[Piece]]:
    """All pieces, those of a group without soft ties, then each card of it in each of its parts."""
    if any(pieces[n].soft for n in group):
        yield [replace(p, keep=False, soft=False) if n in group and p.soft else p for n, p in enumerate(pieces)]
    for n in group:
        piece = pieces[n]
        for one, other in piece.parts:
            both = (
                replace(one, before=piece.before, place=(*piece.place, 0)),
                replace(other, keep=piece.keep, place=(*piece.place, 1)),
            )
            yield [*pieces[:n], *both, *pieces[n + 1 :]]


def _half_empty(found: Sequence[Filled], first: float, room: float) -> list[int]:
    """Which pages are, by their index."""
    return [n for n, lack in enumerate(_lacks(found, first, room)) if lack > 0]


def _lacks(found: Sequence[Filled], first: float, room: float) -> list[float]:
    """What each page but the last is short of being full enough, as a share of a page."""
    return [max(0.0, LEAST_FULL - page.height / (room if n else first)) for n, page in enumerate(found[:-1])]


def _is_better(again: Sequence[Filled], found: Sequence[Filled], first: float, room: float) -> bool:
    """Whether less is too high, else fewer pages are half empty or there are fewer in all, else those are fuller."""
    (*one, lack), (*other, lacked) = (_faults(own, first, room) for own in (again, found))
    return one < other or (one == other and lack + LEAST_GAIN <= lacked)


def _faults(found: Sequence[Filled], first: float, room: float) -> tuple[float, int, float]:
    """By how much boxes are too high, how many pages there are, half empty ones twice, and what those lack in all."""
    lacks = [lack for lack in _lacks(found, first, room) if lack > 0]
    return sum(page.over for page in found), len(lacks) + len(found), sum(lacks)
