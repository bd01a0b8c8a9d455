"""A paragraph made ready for breaking: its atoms, and what a line between any two break places would measure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set

from msgspec import Struct

from builder.outline.yaml.cleaned_characters import SOFT_HYPHEN
from builder.replace import replace
from builder.typeset.breaks import address_spans, host_before_path
from builder.typeset.fonts import Latin
from builder.typeset.model import FaceKey
from builder.typeset.script import HAN, LATIN, MARK, SPACE, SUPERSCRIPT
from builder.typeset.shape import Shaped
from builder.typeset.whole_terms import inside, term_spans
from builder.words.languages import Language

# What a break costs at a place that is not as good as any other; an empty line would cost 100.
ADDRESS = 15.0
"""After or before a mark of an address."""
HYPHEN = 50.0
"""At a soft hyphen."""
TERM = 60.0
"""Inside a term of the glossary."""
ANYWHERE = 90.0
"""Amid the letters of a long address."""
HOST = 110.0
"""Inside an address's name, before its first single slash."""
HOST_OF_PATH = 240.0
"""The same where a path follows, in which a line may rather end."""
MEETING_IN_OFFICE = (frozenset((HAN, LATIN)), frozenset((MARK, LATIN)))
"""Characters of these two kinds beside each other have a gap between them in LibreOffice."""


class ParagraphSetting(Struct, frozen=True):
    """What holds for every paragraph of an output; gaps are in em.

    `reflowed`: the program that shows the text breaks its lines itself and squeezes nothing, so nothing may be squeezed
    to fit.
    """

    language: Language
    latin: Latin
    gap: float
    least_gap: float
    reflowed: bool
    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Atom(Struct, frozen=True, gc=False):
    """Characters `start` to `end` set as one: a Han character, a mark, a Latin word or part of one, a space.

    `width` is in em of the paragraph, `unsqueezed` before any squeeze. `half` is the mark without its air, for a line's
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
    unsqueezed: float
    gap: bool = False
    half: Shaped | None = None
    opens: bool = False

    @property
    def air(self) -> float:
        """What the mark loses at a line's edge, in em of the paragraph."""
        return self.width - self.half.width * self.scale if self.half else 0.0


class Prepared(Struct, frozen=True, gc=False):
    """Atoms and break places. Place `b` lies before atom `at[b]`, at `offset[b]` of the text; the last is the end.

    A line from place `i` to place `j` is `end[j] - start[i]` em wide and has `gaps_end[j] - gaps_start[i]` gaps. What
    must fit the measure is `tight_end[j] - tight_start[i]`: the gaps at their least, or, when reflowed, all marks full
    and a gap wherever Chinese, marks included, meets Latin.
    """

    text: str
    atoms: tuple[Atom, ...]
    at: tuple[int, ...]
    offset: tuple[int, ...]
    forced: tuple[bool, ...]
    start: tuple[float, ...]
    end: tuple[float, ...]
    tight_start: tuple[float, ...]
    tight_end: tuple[float, ...]
    gaps_start: tuple[int, ...]
    gaps_end: tuple[int, ...]
    units: tuple[float, ...]
    """Han characters before each place, a Latin word counting one and a half."""
    penalty: tuple[float, ...] = ()
    """What a break at each place costs in body text: inside an address, inside a term."""

    @property
    def last(self) -> int:
        """The place at the end of the text."""
        return len(self.at) - 1


def measured(
    text: str, atoms: Sequence[Atom], breaks: Set[int], forced: Set[int], setting: ParagraphSetting
) -> Prepared:
    """Find the places between atoms and sum the widths up to each. `breaks` holds offsets, `forced` some of them.

    The sums are kept in bare names: this runs over every character of every text.
    """
    places: list[tuple[int, int, bool, float, float, float, float, int, int, float]] = []  # in the order of the fields
    stops = iter((*sorted(breaks | forced), len(text) + 1))
    stop = next(stops)
    gap, least, reflowed = setting.gap, setting.least_gap, setting.reflowed
    width = tight = end_width = end_tight = units = 0.0
    gaps = end_gaps = 0
    inside = False
    before: Atom | None = None
    for k, atom in enumerate(atoms):
        # A line ends after the ink of what stands before; what begins a line has no gap before it but its own air off.
        if atom.gap:
            width, tight, gaps = width + gap, tight + least, gaps + 1
        elif reflowed and before is not None and _parted_by_others(before, atom):
            tight += least
        before = atom
        offset, opens, code, own = atom.start, atom.opens, atom.code, atom.width
        air = atom.air if atom.half else 0.0
        if stop <= offset or k == 0:
            must = False
            while stop <= offset:
                must, stop = must or stop in forced, next(stops)
            start, tight_start = (width + air, tight if reflowed else tight + air) if opens else (width, tight)
            places.append((k, offset, must, start, end_width, tight_start, end_tight, gaps, end_gaps, units))
            inside = False
        width += own
        tight += atom.unsqueezed if reflowed else own
        if code != SPACE:
            if code == HAN:
                units += 1.0
            elif code == LATIN and not inside:
                units += 1.5
            end_gaps = gaps
            end_width, end_tight = (width, tight) if opens else (width - air, tight if reflowed else tight - air)
        inside = code == LATIN or (inside and code == SUPERSCRIPT)
    # A line must end at the end of the text.
    places.append((len(atoms), len(text), True, width, end_width, tight, end_tight, gaps, end_gaps, units))
    p = Prepared(text, tuple(atoms), *zip(*places, strict=True))
    return replace(p, penalty=_penalties(text, p.offset, setting))


def _parted_by_others(before: Atom, atom: Atom) -> bool:
    """Whether LibreOffice sets a gap between two atoms where we set none: at `；[5]`, `（iPSC）`, `毫升/日`.

    It parts all Asian characters from all Western ones, marks and signs included; clreq parts letters and figures.
    """
    return before.end == atom.start and {before.code, atom.code} in MEETING_IN_OFFICE


def stretches_wider(p: Prepared, limit: float) -> list[tuple[int, int]]:
    """Start and end of each stretch of the text without a break place that is wider than `limit` em."""
    most = limit + 1e-6
    return [(p.offset[i], p.offset[i + 1]) for i in range(p.last) if p.tight_end[i + 1] - p.tight_start[i] > most]


def _penalties(text: str, offsets: Sequence[int], setting: ParagraphSetting) -> tuple[float, ...]:
    terms = inside(term_spans(text, setting.terms))
    penalties = [TERM if offset in terms else 0.0 for offset in offsets]
    if SOFT_HYPHEN in text:
        penalties = [HYPHEN if text[o - 1 : o] == SOFT_HYPHEN else v for o, v in zip(offsets, penalties, strict=True)]
    for first, last in address_spans(text):
        host = host_before_path(text, first, last)
        for i in range(bisect_right(offsets, first), bisect_left(offsets, last)):
            own = HOST_OF_PATH if offsets[i] in host else 0.0
            penalties[i] = max(own, _address_penalty(text, first, offsets[i]))
    return tuple(penalties)


def _address_penalty(text: str, first: int, offset: int) -> float:
    """What a break at `offset` costs in the address that begins at `first`: `clinicaltrials.gov` is read as a word."""
    host = text[first:offset].partition("://")[2] or text[first:offset]
    if "/" not in host:
        return HOST
    return ANYWHERE if text[offset - 1 : offset + 1].isalnum() else ADDRESS
