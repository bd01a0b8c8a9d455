"""Fold schemes as data: where each panel lies on the sheet, which one is cover and back, where the folds are.

Sides are seen from the front. Widths are proportions of the sheet plus the tuck: the panel folded inside is narrower,
so that it does not buckle.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate
from types import MappingProxyType
from typing import Literal, NamedTuple

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, all_of, quoted, say
from builder.geometry import MM, Rect, Size

BLEED = 3 * MM
"""How far grounds run over the trim on press."""
MOST_BOOKLET_PAGES = 16
"""Thicker booklets need a creep correction."""

Flip = Literal["short", "long"]
SideName = Literal["outer", "inner"]


class Panel(NamedTuple):
    """A panel's reading number, from 1, and its place on its side."""

    number: int
    frame: Rect


class Side(Struct, frozen=True):
    """One face of a sheet: panels left to right; `folds` are x from the left, in points."""

    name: SideName
    size: Size
    panels: tuple[Panel, ...]
    folds: tuple[float, ...]


class FoldScheme(Struct, frozen=True):
    """A fold on a paper. `cover` and `back` are panel numbers; `flip` is the edge the duplex printer turns on.

    A leaflet's Document has a page a side; a booklet's (`booklet` true) has a page a panel, in reading order, and
    imposition pairs them.
    """

    name: str
    paper: str
    sides: tuple[Side, ...]
    cover: int
    back: int
    flip: Flip
    booklet: bool = False

    @property
    def panel_count(self) -> int:
        return sum(len(side.panels) for side in self.sides)

    @property
    def size(self) -> Size:
        """The open sheet."""
        return self.sides[0].size

    def side_of(self, number: int) -> int:
        """Index of the side that carries a panel; a number that is not there is a `KeyError`."""
        for index, side in enumerate(self.sides):
            if any(panel.number == number for panel in side.panels):
                return index
        raise KeyError(number)

    def panel(self, number: int) -> Panel:
        """The panel with a reading number."""
        return next(p for p in self.sides[self.side_of(number)].panels if p.number == number)


class _Plan(Struct, frozen=True):
    """A fold without a paper: panel numbers of each side, left to right; `tucked` are the narrower panels."""

    sides: tuple[tuple[int, ...], tuple[int, ...]]
    cover: int
    back: int
    tucked: frozenset[int] = frozenset()
    landscape: bool = True


_PLANS: Mapping[str, _Plan] = MappingProxyType({
    "trifold-c": _Plan(((3, 6, 1), (2, 4, 5)), cover=1, back=6, tucked=frozenset({3, 5})),
    "trifold-z": _Plan(((4, 5, 1), (2, 3, 6)), cover=1, back=6),
    "half": _Plan(((4, 1), (2, 3)), cover=1, back=4),
    "booklet-a5": _Plan(((4, 1), (2, 3)), cover=1, back=4),
    "flat": _Plan(((1,), (2,)), cover=1, back=2, landscape=False),
})  # fmt: skip

FOLDS = tuple(_PLANS)
PAPERS: Mapping[str, Size] = MappingProxyType({
    "a4": Size(210 * MM, 297 * MM), "a3": Size(297 * MM, 420 * MM), "letter": Size(215.9 * MM, 279.4 * MM),
})  # fmt: skip
"""Named papers, upright."""

_TUCK = 3 * MM
_TUCK_LETTER = 2.6 * MM
_CUSTOM = re.compile(r"(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)")
_CUSTOM_RANGE = (50.0, 1000.0)


def paper_size(paper: str) -> Size | None:
    """A paper by name (upright) or as `WxH` in millimetres (as given, 50 to 1000 each); None for anything else."""
    if paper.lower() in PAPERS:
        return PAPERS[paper.lower()]
    found = _CUSTOM.fullmatch(paper.lower())
    if not found:
        return None
    width, height = float(found[1]), float(found[2])
    low, high = _CUSTOM_RANGE
    return Size(width * MM, height * MM) if low <= width <= high and low <= height <= high else None


def fold_fault(name: str, paper: str) -> Message:
    """Why this fold cannot be made on this paper, as `expected X, found Y`; empty when it can."""
    if name not in _PLANS:
        return say("expected one of {folds}, found {name!r}", folds=all_of(quoted(FOLDS)), name=name)
    if paper_size(paper) is None:
        return say(
            "expected {papers} or a size in millimetres like 285x210, found {paper!r}",
            papers=all_of(quoted(PAPERS)),
            paper=paper,
        )
    if name == "booklet-a5" and paper.lower() == "a3":
        return say("expected a4, letter or a size in millimetres for an A5 booklet, found 'a3' (it would fold to A4)")
    return NO_WORDS


def fold_scheme(name: str, paper: str, pages: int = 4) -> FoldScheme:
    """The scheme of a fold on a paper; `pages` counts a booklet's pages and is rounded up to four.

    Ask `fold_fault` first: what it refuses is a `ValueError` here.
    """
    if fault := fold_fault(name, paper):
        raise ValueError(fault)
    plan, size = _PLANS[name], _oriented(name, paper)
    numbers = _booklet_order(booklet_pages(pages)) if name == "booklet-a5" else plan.sides
    tuck = _TUCK_LETTER if paper.lower() == "letter" else _TUCK
    sides = tuple(
        _side("inner" if index % 2 else "outer", size, row, plan.tucked, tuck) for index, row in enumerate(numbers)
    )
    back = max(n for row in numbers for n in row) if name == "booklet-a5" else plan.back
    flip: Flip = "short" if size.width >= size.height else "long"
    return FoldScheme(name, paper.lower(), sides, plan.cover, back, flip, booklet=name == "booklet-a5")


def booklet_scheme(pages: int) -> FoldScheme:
    """An A5 booklet of whole sheets of A4, however many: its printer sees to the creep of a thick one."""
    size = _oriented("booklet-a5", "a4")
    sides = tuple(
        _side("inner" if index % 2 else "outer", size, row, frozenset(), 0.0)
        for index, row in enumerate(_booklet_order(pages))
    )
    return FoldScheme("booklet-a5", "a4", sides, 1, pages, "short", booklet=True)


def booklet_pages(count: int) -> int:
    """`count` rounded up to whole sheets of four; more than 16 is a `ValueError`."""
    rounded = max(4, -(-count // 4) * 4)
    if rounded > MOST_BOOKLET_PAGES:
        raise ValueError(f"expected at most {MOST_BOOKLET_PAGES} pages, found {count}")
    return rounded


def _booklet_order(pages: int) -> tuple[tuple[int, int], ...]:
    """Saddle stitch: sheet i carries N−2i · 1+2i outside and 2+2i · N−1−2i inside."""
    return tuple(row for i in range(pages // 4) for row in ((pages - 2 * i, 1 + 2 * i), (2 + 2 * i, pages - 1 - 2 * i)))


def _oriented(name: str, paper: str) -> Size:
    """The open sheet: named papers lie down to be folded, custom sizes stay as given."""
    size = paper_size(paper)
    assert size is not None
    named = paper.lower() in PAPERS
    return Size(size.height, size.width) if named and _PLANS[name].landscape else size


def _side(name: SideName, size: Size, numbers: tuple[int, ...], tucked: frozenset[int], tuck: float) -> Side:
    """One face: equal panels, but that a tucked one is narrower by `tuck`."""
    narrow = sum(number in tucked for number in numbers)
    wide = (size.width + tuck * narrow) / len(numbers)
    widths = [wide - tuck if number in tucked else wide for number in numbers]
    lefts = [0.0, *accumulate(widths)]
    panels = tuple(
        Panel(number, Rect(left, 0, width, size.height))
        for number, left, width in zip(numbers, lefts, widths, strict=False)
    )
    return Side(name, size, panels, tuple(lefts[1:-1]))
