"""Pieces: the unsplittable parts a block is made of, stacked into panels and pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from builder.drawing.translation import moved
from builder.geometry import Rect
from builder.page.items import Item, TextItem
from builder.replace import replace


class Piece(Struct, frozen=True, kw_only=True):
    """Items placed from (0, 0), never split; `before` is the room above, given up at the top of a panel or page.

    `keep` pieces never stand last: what follows comes along (a heading, a rule, the lead line of a list). A piece that
    is `inside` goes on with the list that the piece above it belongs to, however wide the gap between them is. One that
    is `soft` keeps with what follows unless a page would stay half empty for it; one that has `parts` may be any of
    these two then.
    """

    height: float
    items: tuple[Item, ...]
    before: float = 0.0
    keep: bool = False
    inside: bool = False
    soft: bool = False
    parts: tuple[tuple[Piece, Piece], ...] = ()
    place: tuple[int, ...] = ()
    """Which it is of those that are laid out together, where that is asked; its lines, rows and parts keep it."""


def stacked(pieces: Sequence[Piece], x: float = 0.0, y: float = 0.0) -> tuple[Item, ...]:
    """All items of pieces set one under the other from a place; the first piece's room above is left out."""
    out: list[Item] = []
    for top, piece in tops(pieces):
        out += [moved(item, x, y + top) for item in piece.items]
    return joined_lists(out)


def tops(pieces: Sequence[Piece]) -> list[tuple[float, Piece]]:
    """Each piece with its distance from the top of the stack."""
    out: list[tuple[float, Piece]] = []
    at = 0.0
    for index, piece in enumerate(pieces):
        at += piece.before if index else 0.0
        out.append((at, piece))
        at += piece.height
    return out


def height_of(pieces: Sequence[Piece]) -> float:
    """The height of a stack, in points, without the room above its first piece."""
    return sum(p.height for p in pieces) + sum(p.before for p in pieces[1:])


def merged(pieces: Sequence[Piece], before: float = 0.0, keep: bool = False) -> Piece:
    """A stack as one unsplittable piece."""
    return Piece(height=height_of(pieces), items=stacked(pieces), before=before, keep=keep)


def spaced(pieces: Sequence[Piece], before: float) -> tuple[Piece, ...]:
    """The same pieces with another room above the first."""
    return (replace(pieces[0], before=before), *pieces[1:]) if pieces else ()


def with_next(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same pieces, held together with what follows them."""
    return tuple(replace(p, keep=True) for p in pieces)


def indented(pieces: Sequence[Piece], dx: float) -> tuple[Piece, ...]:
    """The same pieces, moved to the right."""
    return tuple(replace(p, items=tuple(moved(i, dx, 0) for i in p.items)) for p in pieces)


def beside(piece: Piece, items: Iterable[Item]) -> Piece:
    """A piece with drawn parts put before its own items (under them, and unread)."""
    return replace(piece, items=(*items, *piece.items))


def joined_lists(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items of one list that stand one after the other become one list again; drawings between them stay."""
    out: list[Item] = []
    last: int | None = None
    for item in items:
        before = out[last] if last is not None else None
        if isinstance(item, TextItem) and isinstance(before, TextItem) and _same_list(before, item):
            assert last is not None
            # After the drawings between them, which would cover its numbers.
            out[last:] = [*out[last + 1 :], _one_list(before, item)]
            last = len(out) - 1
            continue
        out.append(item)
        if item.role != "artifact":
            last = len(out) - 1
    return tuple(out)


def _same_list(one: TextItem, other: TextItem) -> bool:
    return one.role == other.role == "list" and one.span == other.span and one.frame.y <= other.frame.y


def _one_list(one: TextItem, other: TextItem) -> TextItem:
    left, top = min(one.frame.x, other.frame.x), one.frame.y
    right, bottom = max(one.frame.right, other.frame.right), max(one.frame.bottom, other.frame.bottom)
    frame = Rect(left, top, right - left, bottom - top)
    paragraphs = tuple(
        replace(p, x=p.x + item.frame.x - left, y=p.y + item.frame.y - top)
        for item in (one, other)
        for p in item.paragraphs
    )
    return replace(one, frame=frame, paragraphs=paragraphs)
