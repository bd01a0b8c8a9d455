"""Pages fuller: what would rather stay on one page parts where a page is half empty for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.layout.large.pagination import Filled, paginate
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Runs
from builder.page.items import Item, TextItem
from builder.replace import replace

LEAST_FULL = 0.62
"""A page of less than this share looks half empty; the last one may be."""


def fuller(pieces: Sequence[Piece], first: float, room: float) -> tuple[Filled, ...]:
    """Pages of pieces as `paginate` makes them, no `soft` piece keeping with what follows where a page gains by that.

    A list that stays whole, or a text that stays with its picture, goes on over the page only if there are fewer half
    empty pages then, or fewer pages, or less of them is empty; so does a card that has `parts`.
    """
    found = paginate(pieces, first, room)
    given_up: set[int] = set()
    while (group := next(_groups_after(pieces, found, first, room, given_up), None)) is not None:
        given_up.add(id(pieces[group.start].items))
        for looser in _looser(pieces, group):
            again = paginate(looser, first, room)
            if _worth(again, first, room) < _worth(found, first, room):
                pieces, found = looser, again
    return found


def _groups_after(
    pieces: Sequence[Piece], found: Sequence[Filled], first: float, room: float, given_up: set[int]
) -> Iterator[range]:
    """After each half empty page, which pieces begin the next one together though some would rather than must."""
    for page in _half_empty(found, first, room):
        start = next((n for n, piece in enumerate(pieces) if _is_of(found[page + 1].pieces[0], piece)), len(pieces))
        end = next((n for n in range(start, len(pieces)) if not pieces[n].keep), len(pieces) - 1)
        group = range(start, end + 1)
        if any(pieces[n].soft or pieces[n].parts for n in group) and id(pieces[start].items) not in given_up:
            yield group


def _looser(pieces: Sequence[Piece], group: range) -> Iterator[list[Piece]]:
    """All pieces, those of a group without soft ties, then each card of it in each of its parts."""
    if any(pieces[n].soft for n in group):
        yield [replace(p, keep=False, soft=False) if n in group and p.soft else p for n, p in enumerate(pieces)]
    for n in group:
        piece = pieces[n]
        for one, other in piece.parts:
            both = replace(one, before=piece.before), replace(other, keep=piece.keep)
            yield [*pieces[:n], *both, *pieces[n + 1 :]]


def _is_of(part: Piece, piece: Piece) -> bool:
    """Whether a piece of a page is this one, or some lines of it."""
    drawn, whole = ([item for item in own.items if item.role != "artifact"] for own in (part, piece))
    return any(one is other or _words_of(one) is _words_of(other) is not None for one in drawn for other in whole)


def _words_of(item: Item) -> Runs | None:
    return item.paragraphs[0].set.runs if isinstance(item, TextItem) and item.paragraphs else None


def _half_empty(found: Sequence[Filled], first: float, room: float) -> list[int]:
    """Which pages are, by their index."""
    return [n for n, lack in enumerate(_lacks(found, first, room)) if lack > 0]


def _lacks(found: Sequence[Filled], first: float, room: float) -> list[float]:
    """What each page but the last is short of being full enough, as a share of a page."""
    return [max(0.0, LEAST_FULL - page.height / (room if n else first)) for n, page in enumerate(found[:-1])]


def _worth(found: Sequence[Filled], first: float, room: float) -> tuple[float, int, float]:
    """What is better is less: too high boxes, then half empty pages and pages in all, then how empty those are."""
    lacks = [lack for lack in _lacks(found, first, room) if lack > 0]
    return sum(page.over for page in found), len(lacks) + len(found), round(sum(lacks), 1)
