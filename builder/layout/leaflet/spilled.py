"""Why a column is too full where a block was pushed on to it, and the least shortening that would keep the block back.

Texts flow from column to column and blocks stay whole: a line too many far before sends a whole block on, so that what
is missing on the last column says little of how much is to be cut, and where.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from msgspec import Struct

from builder.layout.leaflet.flow import SLACK, Column, Strand, pour
from builder.layout.leaflet.piece import Piece
from builder.replace import replace

LEAST_LEFT = 2
"""Lines that a block keeps: nobody shortens it to nothing."""


class Spill(Struct, frozen=True):
    """`pushed` stands a column further than it could; `lines` less in `strand`, on panel `number`, would keep it."""

    pushed: Strand
    strand: Strand
    number: int
    lines: int
    leaving: tuple[Strand, ...] = ()
    """Blocks whose leaving would do as well, in their order."""


class Run(Struct, frozen=True):
    """Columns through which strands follow each other, with the number of each one's panel.

    `fixed` are those at the end of the last column that stand there whatever comes before.
    """

    columns: tuple[Column, ...]
    numbers: tuple[int, ...]
    fixed: tuple[Strand, ...] = ()

    @property
    def strands(self) -> tuple[Strand, ...]:
        """What flows."""
        all_of_them = tuple(strand for column in self.columns for strand in column.strands)
        return all_of_them[: len(all_of_them) - len(self.fixed)]

    @property
    def rooms(self) -> tuple[float, ...]:
        """What each column has for what flows."""
        *others, last = (column.room for column in self.columns)
        return (*others, last - sum(strand.before + strand.height for strand in self.fixed))

    def panel_of(self, strand: Strand) -> int:
        return next(n for n, c in zip(self.numbers, self.columns, strict=True) if any(s is strand for s in c.strands))


def least_shortening(run: Run, leading: float, most: int) -> Spill | None:
    """The least number of lines, fewer than `most`, by which one block shorter lets all fit; None if none does.

    `leading` is the height of a line in points. Where several blocks would do, one of words is named, the longest on
    the last panel before the one that is too full: there the line was too many.
    """
    strands, last = run.strands, run.columns[-1]
    pushed = next((strand for strand in last.strands if any(strand is one for one in strands)), None)
    if len(run.columns) < 2 or pushed is None:
        return None
    before = [strand for strand in strands if not any(strand is one for one in last.strands)]
    for lines in range(1, most):
        enough = [s for s in before if s.height >= (lines + LEAST_LEFT) * leading and _fits(run, s, lines * leading)]
        if enough:
            chosen = max(enough, key=lambda strand: (_is_words(strand), run.panel_of(strand), strand.height))
            return Spill(pushed, chosen, run.panel_of(chosen), lines, _leaving(run, pushed))
    return None


def _leaving(run: Run, pushed: Strand) -> tuple[Strand, ...]:
    """The block that was pushed if all fits without it, else another one that would do, the last of them; else as many
    from the end as it takes: what is pushed on is often only the first of several that have no room. What readers need
    most leaves last."""
    blocks = [strand for strand in run.strands if strand.movable]
    for one in sorted((pushed, *reversed(blocks)), key=_is_needed):
        if _fits_without(run, (one,)):
            return (one,)
    by_need = sorted(blocks, key=_is_needed, reverse=True)
    fewest = next((n for n in range(2, len(blocks) + 1) if _fits_without(run, by_need[-n:])), len(blocks))
    return tuple(strand for strand in blocks if any(strand is one for one in by_need[-fewest:]))


def _is_needed(strand: Strand) -> bool:
    return strand.is_needed


def _fits_without(run: Run, leaving: Sequence[Strand]) -> bool:
    left = [strand for strand in run.strands if not any(strand is one for one in leaving)]
    return _poured(left, run)


def _is_words(strand: Strand) -> bool:
    """Whether a word less may be a line less: a table or a picture is not so easily shorter."""
    return strand.block is None or not strand.block.traits.picture


def _fits(run: Run, shorter: Strand, by: float) -> bool:
    """Whether all columns hold what flows if one strand is so many points shorter."""
    return _poured([_lower(strand, by) if strand is shorter else strand for strand in run.strands], run)


def _lower(strand: Strand, by: float) -> Strand:
    """A strand that is so many points shorter, as far as columns ask."""
    return replace(strand, pieces=(Piece(height=strand.height - by, items=(), before=strand.before),), again=None)


def _poured(strands: Sequence[Strand], run: Run) -> bool:
    """Whether all columns hold these strands as they are poured: what leads to a strand goes on with it, to a last
    column that bears something of its own whether it has room for both or not."""
    *inner, last = run.rooms
    columns = pour(strands, [*inner, inf if run.fixed else last])
    return all(c.free >= -SLACK for c in columns[:-1]) and columns[-1].height <= last + SLACK
