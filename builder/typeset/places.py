"""A paragraph made ready for breaking: its atoms, and what a line between any two break places would measure."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.typeset.fonts import Latin
from builder.typeset.model import FaceKey
from builder.typeset.rules import rules
from builder.typeset.script import HAN, LATIN, SPACE, SUPERSCRIPT
from builder.typeset.shape import Shaped
from builder.typeset.terms import inside, term_spans

ADDRESS, TERM = 15.0, 60.0
"""Costs of a break inside an address and inside a term; an empty line would cost 100."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every paragraph of an output; gaps are in em.

    `loose`: the program that shows the text breaks its lines itself and squeezes nothing, so nothing may be squeezed
    to fit.
    """

    language: str
    latin: Latin
    gap: float
    least_gap: float
    loose: bool
    terms: tuple[str, ...] = ()


class Atom(NamedTuple):
    """Characters `start` to `end` set as one: a Han character, a mark, a Latin word or part of one, a space.

    `width` is in em of the paragraph, `loose` before any squeeze. `half` is the mark without its air, for a line's
    start (if it `opens`) or end.
    """

    start: int
    end: int
    code: str
    run: int
    face: FaceKey
    scale: float
    language: str
    shaped: Shaped
    width: float
    loose: float
    gap: bool = False
    half: Shaped | None = None
    opens: bool = False

    @property
    def air(self) -> float:
        """What the mark loses at a line's edge, in em of the paragraph."""
        return self.width - self.half.width * self.scale if self.half else 0.0


@dataclass(slots=True)
class Prepared:
    """Atoms and break places. Place `b` lies before atom `at[b]`, at `offset[b]` of the text; the last is the end.

    A line from place `i` to place `j` is `end[j] - start[i]` em wide and has `gaps_end[j] - gaps_start[i]` gaps. What
    must fit the measure is `tight_end[j] - tight_start[i]`: the gaps at their least, or, when loose, all marks full.
    """

    text: str
    atoms: list[Atom]
    at: list[int] = field(default_factory=list)
    offset: list[int] = field(default_factory=list)
    forced: list[bool] = field(default_factory=list)
    start: list[float] = field(default_factory=list)
    end: list[float] = field(default_factory=list)
    tight_start: list[float] = field(default_factory=list)
    tight_end: list[float] = field(default_factory=list)
    gaps_start: list[int] = field(default_factory=list)
    gaps_end: list[int] = field(default_factory=list)
    units: list[float] = field(default_factory=list)
    """Han characters before each place, a Latin word counting one and a half."""
    penalty: list[float] = field(default_factory=list)
    """What a break at each place costs in body text: inside an address, inside a term."""

    @property
    def last(self) -> int:
        """The place at the end of the text."""
        return len(self.at) - 1

    def add_place(self, atom: int, offset: int, end: _Sums, start: _Sums, units: float) -> None:
        self.at.append(atom)
        self.offset.append(offset)
        self.end.append(end.width)
        self.tight_end.append(end.tight)
        self.gaps_end.append(end.gaps)
        self.start.append(start.width)
        self.tight_start.append(start.tight)
        self.gaps_start.append(start.gaps)
        self.units.append(units)


class _Sums(NamedTuple):
    """Running sums from the paragraph's start, in em, and how many gaps they hold."""

    width: float = 0.0
    tight: float = 0.0
    gaps: int = 0

    def plus(self, width: float, tight: float, gaps: int = 0) -> _Sums:
        return _Sums(self.width + width, self.tight + tight, self.gaps + gaps)


def measured(text: str, atoms: list[Atom], breaks: Set[int], forced: Set[int], setting: Setting) -> Prepared:
    """Find the places between atoms and sum the widths up to each. `breaks` holds offsets, `forced` some of them."""
    p = Prepared(text, atoms)
    total, end, units, inside = _Sums(), _Sums(), 0.0, False
    before = -1
    for k, atom in enumerate(atoms):
        start = total.plus(setting.gap, setting.least_gap, 1) if atom.gap else total
        if k == 0 or not breaks.isdisjoint(range(before + 1, atom.start + 1)):
            p.add_place(k, atom.start, end, _line_start(atom, start, setting), units)
            p.forced.append(not forced.isdisjoint(range(before + 1, atom.start + 1)))
            inside = False
        before = atom.start
        total = start.plus(atom.width, atom.loose if setting.loose else atom.width)
        if atom.code != SPACE:
            units += _units(atom, inside)
            end = total if atom.opens else total.plus(-atom.air, 0.0 if setting.loose else -atom.air)
        inside = atom.code == LATIN or (inside and atom.code == SUPERSCRIPT)
    p.add_place(len(atoms), len(text), end, total, units)
    p.forced.append(True)
    p.penalty = _penalties(p, setting)
    return p


def _line_start(atom: Atom, sums: _Sums, setting: Setting) -> _Sums:
    """A line that begins with an opening mark begins at its ink; a program that squeezes nothing keeps the air."""
    if not atom.opens:
        return sums
    return sums.plus(atom.air, 0.0 if setting.loose else atom.air)


def _units(atom: Atom, inside_word: bool) -> float:
    if atom.code == HAN:
        return 1.0
    return 1.5 if atom.code == LATIN and not inside_word else 0.0


def _penalties(p: Prepared, setting: Setting) -> list[float]:
    addresses = [match.span() for match in rules().address.finditer(p.text)]
    terms = inside(term_spans(p.text, setting.terms))
    return [
        ADDRESS if any(first < offset < last for first, last in addresses) else TERM if offset in terms else 0.0
        for offset in p.offset
    ]
