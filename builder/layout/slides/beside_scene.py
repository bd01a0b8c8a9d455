"""Sentences on full colour, beside a scene in the corner: as large as their area allows, never over its figure."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import Rect
from builder.layout.slides.context import Context
from builder.layout.slides.sizing import LEAST_SHARE, Piece, Ranges, Room, Sized, sized, worst_break
from builder.replace import replace
from builder.typeset.phrases import WEAK

NARROWER = (1.0, 0.9, 0.8, 0.7, 0.62)
"""The widths that are tried, as shares of the area."""


class Sentence(Struct, frozen=True):
    """What was found: texts at their sizes in an area that begins at `top`."""

    room: Room
    done: Sized
    area: Rect
    top: float


class Ground(Struct, frozen=True):
    """Where sentences may stand, in its middle or from its top on, and the figure of the scene, of which they keep
    clear."""

    area: Rect
    figure: Rect | None
    middle: bool


def beside_scene(context: Context, pieces: Sequence[Piece], ranges: Ranges, ground: Ground) -> Sentence:
    """The largest setting of the pieces that keeps clear of the figure.

    An area as wide as it may be is tried first; a narrower one is taken only where it lets the letters be larger.
    """
    best: Sentence | None = None
    for share in NARROWER if ground.figure else NARROWER[:1]:
        narrow = replace(ground.area, width=ground.area.width * share)
        found = _largest(context, pieces, ranges, replace(ground, area=narrow))
        if best is None or _better(context, found, best):
            best = found
    assert best is not None
    return best


def _better(context: Context, one: Sentence, other: Sentence) -> bool:
    """One that fits before one that does not, then without cut words, then the larger."""
    return _rank(context, one) > _rank(context, other)


def _rank(context: Context, sentence: Sentence) -> tuple[bool, bool, float]:
    """A line that ends in a word which leans on the next makes letters count as smaller."""
    done = sentence.done
    size = max(t.style.size for t in done.room(0))
    ill = worst_break(context, done.room(0)) >= WEAK
    return done.fits, not done.cuts, LEAST_SHARE * size if ill else size


def _largest(context: Context, pieces: Sequence[Piece], ranges: Ranges, ground: Ground) -> Sentence:
    """The largest size in this area whose lines keep clear of the figure."""
    area, figure = ground.area, ground.figure
    room = Room(tuple(replace(p, width=area.width) for p in pieces), area.height)

    def found(done: Sized) -> Sentence:
        return Sentence(room, done, area, _top(done, room.pieces, area, ground.middle))

    return found(sized(context, [room], ranges, filling=True,
                       takes=None if figure is None else lambda done: not _over(found(done), figure)))  # fmt: skip


def _height(done: Sized, pieces: Sequence[Piece]) -> float:
    return sum(t.height for t in done.room(0)) + sum(p.above for p in pieces[1:])


def _top(done: Sized, pieces: Sequence[Piece], area: Rect, middle: bool) -> float:
    return area.y + (max(0.0, area.height - _height(done, pieces)) / 2 if middle else 0.0)


def _over(found: Sentence, figure: Rect) -> bool:
    """Whether a line's letters lie over the figure."""
    y = found.top
    for piece, text in zip(found.room.pieces, found.done.room(0), strict=True):
        y += piece.above if piece is not found.room.pieces[0] else 0
        for paragraph in text.paragraphs:
            for line in paragraph.lines:
                letters = Rect(found.area.x, y, line.width / 0.95, text.style.leading)
                if letters.overlaps(figure):
                    return True
                y += text.style.leading
    return False
