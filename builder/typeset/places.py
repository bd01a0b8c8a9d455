"""A paragraph made ready for breaking: its atoms, and what a line between any two break places would measure."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from msgspec import Struct

from builder.typeset.fonts import Latin
from builder.typeset.model import FaceKey
from builder.typeset.rules import rules
from builder.typeset.script import HAN, LATIN, SPACE, SUPERSCRIPT
from builder.typeset.shape import Shaped
from builder.typeset.terms import inside, term_spans

ADDRESS, TERM, HOST = 15.0, 60.0, 110.0
"""Costs of a break inside an address, inside a term, and inside an address's name before its first single slash; an
empty line would cost 100."""


class Setting(Struct, frozen=True):
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


class Atom(Struct, frozen=True, gc=False):
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


def measured(text: str, atoms: list[Atom], breaks: Set[int], forced: Set[int], setting: Setting) -> Prepared:
    """Find the places between atoms and sum the widths up to each. `breaks` holds offsets, `forced` some of them.

    The sums are kept in bare names: this runs over every character of every text.
    """
    p = Prepared(text, atoms)
    gap, least, loose = setting.gap, setting.least_gap, setting.loose
    width = tight = end_width = end_tight = units = 0.0
    gaps = end_gaps = 0
    inside = False
    before = -1
    for k, atom in enumerate(atoms):
        # A line ends after the ink of what stands before; what begins a line has no gap before it but its own air off.
        if atom.gap:
            width, tight, gaps = width + gap, tight + least, gaps + 1
        offset, opens = atom.start, atom.opens
        air = atom.air if atom.half else 0.0
        passed = range(before + 1, offset + 1)
        if k == 0 or not breaks.isdisjoint(passed):
            p.at.append(k)
            p.offset.append(offset)
            p.forced.append(not forced.isdisjoint(passed))
            p.end.append(end_width)
            p.tight_end.append(end_tight)
            p.gaps_end.append(end_gaps)
            p.start.append(width + air if opens else width)
            p.tight_start.append(tight + air if opens and not loose else tight)
            p.gaps_start.append(gaps)
            p.units.append(units)
            inside = False
        before = offset
        width += atom.width
        tight += atom.loose if loose else atom.width
        if atom.code != SPACE:
            units += _units(atom, inside)
            end_gaps = gaps
            end_width, end_tight = (width, tight) if opens else (width - air, tight if loose else tight - air)
        inside = atom.code == LATIN or (inside and atom.code == SUPERSCRIPT)
    _end(p, (end_width, end_tight, end_gaps), (width, tight, gaps), units)
    p.penalty = _penalties(p, setting)
    return p


def _end(p: Prepared, end: tuple[float, float, int], start: tuple[float, float, int], units: float) -> None:
    """The place at the end of the text, where a line must end."""
    p.at.append(len(p.atoms))
    p.offset.append(len(p.text))
    p.forced.append(True)
    for sums, own in ((end, (p.end, p.tight_end, p.gaps_end)), (start, (p.start, p.tight_start, p.gaps_start))):
        width, tight, gaps = sums
        own[0].append(width)
        own[1].append(tight)
        own[2].append(gaps)
    p.units.append(units)


def _units(atom: Atom, inside_word: bool) -> float:
    if atom.code == HAN:
        return 1.0
    return 1.5 if atom.code == LATIN and not inside_word else 0.0


def _penalties(p: Prepared, setting: Setting) -> list[float]:
    addresses = [match.span() for match in rules().address.finditer(p.text)]
    terms = inside(term_spans(p.text, setting.terms))
    return [
        max((_address_penalty(p.text, *address, offset) for address in addresses), default=0.0)
        or (TERM if offset in terms else 0.0)
        for offset in p.offset
    ]


def _address_penalty(text: str, first: int, last: int, offset: int) -> float:
    """What a break at `offset` costs in the address from `first` to `last`: `clinicaltrials.gov` is read as a word."""
    if not first < offset < last:
        return 0.0
    host = text[first:offset].partition("://")[2] or text[first:offset]
    return ADDRESS if "/" in host else HOST
