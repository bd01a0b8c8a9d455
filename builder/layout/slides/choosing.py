"""Which arrangement a block gets: the first that holds its texts, in this language and in every other of the document.

So that a talk is laid out alike in all its languages, an arrangement is tried on the same block of each edition.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, islice
from typing import TypeVar

from msgspec import Struct

from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context
from builder.layout.slides.grid import in_runs
from builder.layout.slides.sizing import TOLERANCE, Piece, Ranges, Room, Sized, sized
from builder.replace import replace

P = TypeVar("P")
B = TypeVar("B")
OVER_HEAD = 3.0
"""A text may be so much larger than its bold head, in points."""


class Laid(Struct, frozen=True):
    """The rooms of an arrangement and their texts as set; a room for each thing that is shown, in order."""

    rooms: tuple[Room, ...]
    done: Sized

    @property
    def fits(self) -> bool:
        return self.done.fits

    def texts(self, index: int) -> tuple[SetText, ...]:
        return self.done.rooms[index]

    def things(self, rooms: int) -> list[tuple[tuple[SetText, ...], ...]]:
        """The texts of each thing that is shown, room by room, where each has so many rooms."""
        return in_runs(self.done.rooms, [rooms] * (len(self.rooms) // rooms))


def laid(context: Context, rooms: Sequence[Room], ranges: Ranges, *, filling: bool = False) -> Laid:
    """The rooms with their texts at the sizes the rule finds; see `sized`."""
    return Laid(tuple(rooms), sized(context, rooms, ranges, filling=filling))


def laid_apart(context: Context, kinds: Sequence[Sequence[Room]], ranges: Ranges) -> Laid:
    """Things of several rooms, each kind of room at a size of its own: `kinds[k][i]` is room k of thing i.

    The rooms of the result stand thing by thing.
    """
    found = [sized(context, rooms, _ranges_of(rooms, ranges)) for rooms in kinds]
    things = range(len(kinds[0]))
    rooms = tuple(kinds[k][i] for i in things for k in range(len(kinds)))
    texts = tuple(found[k].rooms[i] for i in things for k in range(len(kinds)))
    return Laid(rooms, Sized(texts, all(f.fits for f in found), any(f.cuts for f in found)))


def _ranges_of(rooms: Sequence[Room], ranges: Ranges) -> Ranges:
    """The sizes of those kinds of texts that rooms hold; all where they hold none."""
    return {piece.kind: ranges[piece.kind] for room in rooms for piece in room.pieces} or ranges


def laid_under(context: Context, heads: Sequence[Room], bodies: Sequence[Room], ranges: Ranges) -> Laid:
    """Heads first, bodies at a size of their own that is at most `OVER_HEAD` points larger; rooms head by body.

    A long head does not make all bodies small: they take what room they have.
    """
    above = sized(context, heads, _ranges_of(heads, ranges))
    most = max(text.style.size for texts in above.rooms for text in texts) + OVER_HEAD
    less = {kind: [style for style in styles if style.size <= most] or styles[-1:]
            for kind, styles in _ranges_of(bodies, ranges).items()}  # fmt: skip
    below = sized(context, bodies, less, filling=True)
    rooms = tuple(room for pair in zip(heads, bodies, strict=True) for room in pair)
    texts = tuple(own for pair in zip(above.rooms, below.rooms, strict=True) for own in pair)
    return Laid(rooms, Sized(texts, above.fits and below.fits, above.cuts or below.cuts))


Side = Sequence[Piece]
"""Texts under one another in one half of a row."""


def laid_in_rows(
    context: Context, slides: Sequence[Sequence[Sequence[Side]]], heights: Sequence[float], ranges: Ranges,
    *, alike: bool,
) -> Laid:  # fmt: skip
    """Rows of halves: `slides[n][row][side]`; all rows of one height, or each as high as its higher half needs.

    `heights` are what the rows of each slide share, without the air between them. The rooms of the result stand row by
    row, half by half.
    """
    columns = [Room(tuple(chain.from_iterable(row[side] for row in rows)), height)
               for rows, height in zip(slides, heights, strict=True) for side in range(len(rows[0]))]  # fmt: skip

    def parted(done: Sized) -> list[list[tuple[SetText, ...]]]:
        """The texts of each slide's halves, row by row."""
        found = iter(done.rooms)
        return [_dealt(rows, [next(found) for _ in rows[0]]) for rows in slides]

    def takes(done: Sized) -> bool:
        """Whether the higher halves have room under one another."""
        highest = (_row_heights(rows, texts) for rows, texts in zip(slides, parted(done), strict=True))
        needed = (len(own) * max(own) if alike else sum(own) for own in highest)
        return all(need <= height + TOLERANCE for need, height in zip(needed, heights, strict=True))

    done = sized(context, columns, ranges, takes=takes)
    rooms = tuple(Room(tuple(side), height) for rows, height in zip(slides, heights, strict=True)
                  for row in rows for side in row)  # fmt: skip
    return Laid(rooms, replace(done, rooms=tuple(chain.from_iterable(parted(done)))))


def side_by_side(left: Laid, right: Laid) -> Laid:
    """Two halves that were laid out each by itself, room by room."""
    rooms = tuple(chain.from_iterable(zip(left.rooms, right.rooms, strict=True)))
    texts = tuple(chain.from_iterable(zip(left.done.rooms, right.done.rooms, strict=True)))
    return Laid(rooms, Sized(texts, left.fits and right.fits, left.done.cuts or right.done.cuts))


def _dealt(rows: Sequence[Sequence[Side]], columns: Sequence[Sequence[SetText]]) -> list[tuple[SetText, ...]]:
    """The texts of columns, given to the halves of rows."""
    texts = [iter(column) for column in columns]
    return [tuple(islice(texts[side], len(pieces))) for row in rows for side, pieces in enumerate(row)]


def _row_heights(rows: Sequence[Sequence[Side]], texts: Sequence[Sequence[SetText]]) -> list[float]:
    """How high the higher half of each row is, its texts dealt row by row."""
    halves = iter(texts)
    return [max(_stacked(side, next(halves)) for side in row) for row in rows]


def _stacked(pieces: Side, texts: Sequence[SetText]) -> float:
    return sum(text.height + (piece.above if i else 0.0) for i, (piece, text) in
               enumerate(zip(pieces, texts, strict=True)))  # fmt: skip


def chosen(context: Context, block: B, plans: Sequence[P], attempt: Callable[[Context, B, P], Laid]) -> tuple[P, Laid]:
    """The first plan that fits everywhere without a cut word, else the first that fits, else the last, which is told.

    `attempt` lays a block out in a plan; it is asked for each edition.
    """
    second: tuple[P, Laid] | None = None
    for plan in plans:
        if second is not None and _holds(plan) < _holds(second[0]):
            break
        own = attempt(context, block, plan)
        found = [own, *(attempt(other, twin, plan) for other, twin in context.beside)] if own.fits else [own]
        if not all(one.fits for one in found):
            continue
        if not any(one.done.cuts for one in found):
            return plan, own
        second = second or (plan, own)
    return second or (plans[-1], attempt(context, block, plans[-1]))


def _holds(plan: object) -> int:
    """How many things a slide takes in a plan that says so: a cut word is better than one slide more."""
    most = getattr(plan, "most", 0)
    return most if isinstance(most, int) else 0
