"""A paragraph cut into atoms: each character or word with its face, its glyphs and its width in em."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from builder.outline.yaml.cleaned_characters import SOFT_HYPHEN
from builder.replace import replace
from builder.typeset.break_places import Atom, ParagraphSetting, Prepared, measured
from builder.typeset.breaks import Loosened, break_positions, forced_breaks
from builder.typeset.fallback import faces_by_part
from builder.typeset.fonts import Latin, han_face, latin_face
from builder.typeset.model import FaceKey, StyledRun
from builder.typeset.rules import line_class, rules
from builder.typeset.script import HAN, LATIN, MARK, SPACE, SUPERSCRIPT, codes_of
from builder.typeset.shape import Shaped, shape_chinese, shape_half, shape_latin
from builder.typeset.spacing import gaps_and_folds, squeezed
from builder.words.languages import Language, centres_marks, locale_of

EN_DASH = "–"
_WORD = re.compile(f"{LATIN}+|{SUPERSCRIPT}+")
_SCRIPT = re.compile(f"[{HAN}{MARK}]+|[^{HAN}{MARK}]+")


@lru_cache(maxsize=4096)
def prepare(
    runs: tuple[StyledRun, ...], weight: int, setting: ParagraphSetting, loosened: tuple[Loosened, ...] = ()
) -> Prepared:
    """Shape a paragraph and find its break places; the same for all sizes."""
    atoms = _Atoms(runs, weight, setting, loosened)
    return measured(atoms.text, list(atoms), atoms.breaks, atoms.forced, setting)


def break_offsets(runs: tuple[StyledRun, ...], setting: ParagraphSetting) -> tuple[int, ...]:
    """The offsets of a prepared paragraph's break places, its start and end among them, without shaping it."""
    cutter = _Atoms(runs, 0, setting)
    stops = iter((*sorted(cutter.breaks | cutter.forced), len(cutter.text) + 1))
    stop, offsets = next(stops), list[int]()
    for start, _, _ in cutter.stretches():
        if stop <= start or not offsets:
            offsets.append(start)
            while stop <= start:
                stop = next(stops)
    return *offsets, len(cutter.text)


class Piece(Struct, frozen=True, gc=False):
    """What an atom looks like, or a part of a word whose characters are not all in one face.

    `first` and `last` are offsets in its text. `half` is a mark without its air, if it has some; `opens` as `Atom`'s.
    """

    first: int
    last: int
    face: FaceKey
    full: Shaped
    half: Shaped | None = None
    opens: bool = False


class _Atoms:
    """Cuts a text into atoms, left to right."""

    def __init__(
        self, runs: Sequence[StyledRun], weight: int, setting: ParagraphSetting, loosened: tuple[Loosened, ...] = ()
    ) -> None:
        self.runs, self.weight, self.setting = runs, weight, setting
        self.text = text = "".join(run.text for run in runs)
        marks = [mark for run in runs for mark in [run.superscript] * len(run.text)]
        self.codes = codes = codes_of(text, marks, setting.language)
        self.breaks, self.forced = set(break_positions(text, codes, loosened)), forced_breaks(text)
        self.gaps, folds = gaps_and_folds(text, codes, setting.language)
        self.unset = folds.union(match.start() for match in _invisible().finditer(text))
        dashes = {place + 1 for place in _places_of(EN_DASH, text)}  # programs end lines there, see `filling`
        self.cuts = [*sorted(self.breaks | self.unset | _places_of(SOFT_HYPHEN, text) | dashes), len(text)]
        self.halves = squeezed(text, codes, setting.language)
        self.languages = _languages(text, codes, setting.language)

    def __iter__(self) -> Iterator[Atom]:
        looks = [self._look(run) for run in self.runs]
        for start, stop, index in self.stretches():
            faces, scale = looks[index]
            for piece in _pieces(self.text[start:stop], self.codes[start], *faces, self.languages[start]):
                yield self._atom(start + piece.first, start + piece.last, index, piece, scale)

    def _look(self, run: StyledRun) -> tuple[tuple[FaceKey, FaceKey], float]:
        """The faces of a run's characters, and their size in em of the paragraph."""
        faces = _face_pair(self.setting.language, self.setting.latin, 700 if run.bold else self.weight)
        return faces, run.scale * (rules().superscript_scale if run.superscript else 1.0)

    def stretches(self) -> Iterator[tuple[int, int, int]]:
        """Start and end of what is set as one, though perhaps in several faces, and the number of its run."""
        start = 0
        for index, run in enumerate(self.runs):
            end = start + len(run.text)
            while start < end:
                stop = start + 1
                if start not in self.unset:
                    stop = self._stop(start, end)
                    yield start, stop, index
                start = stop

    def _stop(self, start: int, end: int) -> int:
        """Where the atom that begins at `start` ends."""
        code, text, stop = self.codes[start], self.text, start + 1
        if code in (HAN, MARK):
            while stop < end and (_joins(text[stop]) or (text[stop] == text[start] and text[start] in "—…⸺")):
                stop += 1
        elif code != SPACE:
            cut = self.cuts[bisect_right(self.cuts, start)]
            word = _WORD.match(self.codes, start, min(end, cut))
            stop = word.end() if word else stop
        return stop

    def _atom(self, start: int, stop: int, index: int, piece: Piece, scale: float) -> Atom:
        code, language, full, half = self.codes[start], self.languages[start], piece.full, piece.half
        unsqueezed = full.width * scale
        if half and start in self.halves:
            full, half = half, None
        width, gap = full.width * scale, start in self.gaps
        return Atom(
            start, stop, code, index, piece.face, scale, language, full, width, unsqueezed, gap, half, piece.opens
        )


@cache
def _face_pair(language: Language, latin: Latin, weight: int) -> tuple[FaceKey, FaceKey]:
    """The faces of Han and of Latin text."""
    return han_face(language, weight), latin_face(latin, language, weight)


@lru_cache(maxsize=65536)
def _pieces(text: str, code: str, han: FaceKey, latin: FaceKey, language: str) -> tuple[Piece, ...]:
    """A character or word in its face; what the Latin face lacks comes from the Han face."""
    if text == SOFT_HYPHEN:
        return (_hyphen_piece(latin, language),)
    if code in (HAN, MARK):
        return (_chinese_piece(text, code, han, language),)
    parts = faces_by_part(text, latin, han)
    return tuple(Piece(first, last, face, shape_latin(text[first:last], face, language)) for first, last, face in parts)


def _hyphen_piece(face: FaceKey, language: str) -> Piece:
    """A soft hyphen: nothing within a line, a hyphen at its end, which reads as the character it stands for."""
    drawn = shape_latin("-", face, language)
    hyphen = Shaped(tuple(replace(glyph, text=SOFT_HYPHEN) for glyph in drawn.glyphs), drawn.width)
    return Piece(0, 1, face, Shaped((), 0.0), hyphen)


def _chinese_piece(text: str, code: str, face: FaceKey, language: str) -> Piece:
    table, full = rules(), shape_chinese(text, face, language)
    if code == HAN or text not in table.opening | table.closing | table.stopping:
        return Piece(0, len(text), face, full)
    if text in table.centred and centres_marks(language):
        return Piece(0, len(text), face, full)
    half = shape_half(text, face, language)
    return Piece(0, len(text), face, full, half if half.width < full.width else None, text in table.opening)


def _places_of(char: str, text: str) -> set[int]:
    return {i for i, found in enumerate(text) if found == char} if char in text else set()


@cache
def _joins(char: str) -> bool:
    """Whether a character is one with that before it."""
    return line_class(char, False) == "CM"


@cache
def _invisible() -> re.Pattern[str]:
    """Any character that shapes lines but is not drawn."""
    return re.compile(f"[{re.escape(''.join(sorted(rules().invisible)))}]")


def _languages(text: str, codes: str, language: Language) -> list[str]:
    """BCP 47 of each character: Latin with letters is English, figures and signs go with the paragraph."""
    locale = locale_of(language)
    out: list[str] = []
    for match in _SCRIPT.finditer(codes):
        first, last = match.span()
        if codes[first] in (HAN, MARK):
            tag = locale.chinese_tag
        else:
            tag = locale.latin_tag if _has_letter(text[first:last], match[0]) else locale.tag
        out += [tag] * (last - first)
    return out


def _has_letter(text: str, codes: str) -> bool:
    return any(char.isalpha() and code == LATIN for char, code in zip(text, codes, strict=True))


def forget_prepared() -> None:
    """Let go of every text that was prepared: for a program that sees thousands of versions of one document."""
    prepare.cache_clear()
    _pieces.cache_clear()
