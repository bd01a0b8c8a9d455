"""A paragraph made ready for breaking: atoms with widths in em, and the places where lines may end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from builder.typeset.breaks import break_positions, forced_breaks
from builder.typeset.fonts import Latin, han_face, has_glyph, latin_face
from builder.typeset.model import FaceKey, StyledRun
from builder.typeset.rules import line_class, rules
from builder.typeset.script import HAN, LATIN, MARK, SPACE, SUPERSCRIPT, codes_of
from builder.typeset.shape import HALF_WIDTH, PROPORTIONAL, Shaped, shape
from builder.typeset.spacing import gaps_and_folds, squeezed


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every paragraph of an output. Gaps are in em; `squeeze` is whether half-width marks count."""

    language: str
    latin: Latin
    gap: float
    least_gap: float
    squeeze: bool


@dataclass(frozen=True, slots=True)
class Atom:
    """Characters `start` to `end` set as one: a Han character, a mark, a Latin word or part of one, a space.

    `width` is in em of the paragraph. `half` is the mark without its air, for a line's start or end.
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
    gap: bool = False
    half: Shaped | None = None
    opens: bool = False


@dataclass(slots=True)
class Prepared:
    """Atoms and break places. Place `b` lies before atom `at[b]`; the last is the end.

    A line from place `i` to place `j` is `end[j] - start[i]` em wide, `tight_end[j] - tight_start[i]` with the
    least gaps, and has `gaps_end[j] - gaps_start[i]` gaps.
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
    in_address: list[bool] = field(default_factory=list)
    """Whether each place lies inside an address."""


@lru_cache(maxsize=4096)
def prepare(runs: tuple[StyledRun, ...], weight: int, setting: Setting) -> Prepared:
    """Shape a paragraph and find its break places; the same for all sizes."""
    text = "".join(run.text for run in runs)
    marks = [run.superscript for run in runs for _ in run.text]
    codes = codes_of(text, marks, setting.language)
    breaks = set(break_positions(text, codes))
    atoms = list(_Atoms(text, codes, runs, weight, setting, breaks))
    prepared = Prepared(text, atoms)
    _measure_places(prepared, breaks, forced_breaks(text), setting)
    return prepared


class _Atoms:
    """Cuts a text into atoms, left to right."""

    def __init__(
        self, text: str, codes: str, runs: Sequence[StyledRun], weight: int, setting: Setting, breaks: set[int]
    ) -> None:
        self.text, self.codes, self.runs, self.weight, self.setting, self.breaks = (
            text, codes, runs, weight, setting, breaks,
        )  # fmt: skip
        self.gaps, self.folds = gaps_and_folds(text, codes, setting.language)
        self.halves = squeezed(text, codes)
        self.languages = _languages(text, codes, setting.language)

    def __iter__(self) -> Iterator[Atom]:
        start = 0
        for index, run in enumerate(self.runs):
            end = start + len(run.text)
            while start < end:
                stop = self._stop(start, end)
                if self._is_set(start):
                    yield from self._atoms(start, stop, index, run)
                start = stop

    def _is_set(self, at: int) -> bool:
        return at not in self.folds and self.text[at] not in "\n\r\v\f\x85\u2028\u2029\u200b\u2060\ufeff"

    def _stop(self, start: int, end: int) -> int:
        """Where the atom that begins at `start` ends."""
        code, text, codes = self.codes[start], self.text, self.codes
        stop = start + 1
        if code == SPACE:
            return stop
        if code in (HAN, MARK):
            while stop < end and (_joins(text, stop) or (text[stop] == text[start] and text[start] in "—…⸺")):
                stop += 1
            return stop
        while stop < end and codes[stop] == code and stop not in self.breaks and self._is_set(stop):
            stop += 1
        return stop

    def _atoms(self, start: int, stop: int, index: int, run: StyledRun) -> Iterator[Atom]:
        weight = 700 if run.bold else self.weight
        scale = run.scale * (rules().superscript_scale if run.superscript else 1.0)
        for first, last, face in self._faces(start, stop, weight):
            yield self._atom(first, last, index, face, scale)

    def _faces(self, start: int, stop: int, weight: int) -> Iterator[tuple[int, int, FaceKey]]:
        """The face of each part; what the Latin face lacks comes from the Han face."""
        han = han_face(self.setting.language, weight)
        latin = latin_face(self.setting.latin, self.setting.language, weight)
        if self.codes[start] in (HAN, MARK) or latin == han:
            yield start, stop, han
            return
        for found, group in groupby(range(start, stop), key=lambda i: has_glyph(latin, self.text[i])):
            places = list(group)
            yield places[0], places[-1] + 1, latin if found else han

    def _atom(self, start: int, stop: int, index: int, face: FaceKey, scale: float) -> Atom:
        text, code, language = self.text[start:stop], self.codes[start], self.languages[start]
        chinese = code in (HAN, MARK)
        full = shape(text, face, language, "" if chinese else PROPORTIONAL)
        half = shape(text, face, language, HALF_WIDTH) if code == MARK and _has_air(text) else None
        if half and half.width >= full.width:
            half = None
        if half and start in self.halves and self.setting.squeeze:
            full, half = half, None
        gap = start in self.gaps
        opens = text in rules().opening
        return Atom(start, stop, code, index, face, scale, language, full, full.width * scale, gap, half, opens)


def _has_air(text: str) -> bool:
    table = rules()
    return text in table.opening or text in table.closing or text in table.stopping


def _joins(text: str, at: int) -> bool:
    return line_class(text[at], False) == "CM"


def _languages(text: str, codes: str, language: str) -> list[str]:
    """BCP 47 of each character: Latin with letters is English, figures and signs go with the paragraph."""
    chinese = "zh-TW" if language == "zh-Hant" else "zh-CN"
    own = "en-GB" if language == "en" else chinese
    out: list[str] = []
    for match in re.finditer(r"[HM]+|[^HM]+", codes):
        if match[0][0] in (HAN, MARK):
            tag = chinese
        else:
            places = range(match.start(), match.end())
            tag = "en-GB" if any(codes[i] == LATIN and text[i].isalpha() for i in places) else own
        out += [tag] * len(match[0])
    return out


def _measure_places(p: Prepared, breaks: set[int], forced: set[int], setting: Setting) -> None:
    """Fill in the places and the running sums that give any line's width by two subtractions."""
    total = tight = units = 0.0
    gaps = 0
    end = (0.0, 0.0, 0)
    last = 0
    word = False
    for k, atom in enumerate(p.atoms):
        after_gap = (setting.gap, setting.least_gap, 1) if atom.gap else (0.0, 0.0, 0)
        if k == 0 or any(b in breaks or b in forced for b in range(last + 1, atom.start + 1)):
            begins = (total + after_gap[0], tight + after_gap[1], gaps + after_gap[2])
            is_forced = any(b in forced for b in range(last + 1, atom.start + 1))
            _add_place(p, k, atom.start, end, _start_of(atom, begins), units, is_forced)
            word = False
        total, tight, gaps = total + after_gap[0] + atom.width, tight + after_gap[1] + atom.width, gaps + after_gap[2]
        last = atom.start
        if atom.code == SPACE:
            word = False
            continue
        units += 1.0 if atom.code == HAN else 1.5 if atom.code == LATIN and not word else 0.0
        word = atom.code == LATIN or (word and atom.code == SUPERSCRIPT)
        trim = (atom.width - atom.half.width * atom.scale) if atom.half and not atom.opens else 0.0
        end = (total - trim, tight - trim, gaps)
    _add_place(p, len(p.atoms), len(p.text), end, (total, tight, gaps), units, True)
    addresses = [m.span() for m in rules().address.finditer(p.text)]
    p.in_address = [any(a < offset < b for a, b in addresses) for offset in p.offset]


def _start_of(atom: Atom, begins: tuple[float, float, int]) -> tuple[float, float, int]:
    """A line that begins with an opening mark begins at its ink: the air is not counted."""
    trim = (atom.width - atom.half.width * atom.scale) if atom.half and atom.opens else 0.0
    return begins[0] + trim, begins[1] + trim, begins[2]


def _add_place(
    p: Prepared,
    atom: int,
    offset: int,
    end: tuple[float, float, int],
    start: tuple[float, float, int],
    units: float,
    forced: bool,
) -> None:
    p.at.append(atom)
    p.offset.append(offset)
    p.forced.append(forced)
    p.end.append(end[0])
    p.tight_end.append(end[1])
    p.gaps_end.append(end[2])
    p.start.append(start[0])
    p.tight_start.append(start[1])
    p.gaps_start.append(start[2])
    p.units.append(units)
