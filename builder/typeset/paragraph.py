"""A paragraph cut into atoms: each character or word with its face, its glyphs and its width in em."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from builder.typeset.breaks import break_positions, forced_breaks
from builder.typeset.fonts import Latin, han_face, has_glyph, latin_face
from builder.typeset.model import FaceKey, StyledRun
from builder.typeset.places import Atom, Prepared, Setting, measured
from builder.typeset.rules import line_class, rules
from builder.typeset.script import HAN, LATIN, MARK, SPACE, codes_of
from builder.typeset.shape import Shaped, shape_chinese, shape_half, shape_latin
from builder.typeset.spacing import gaps_and_folds, squeezed


@lru_cache(maxsize=4096)
def prepare(runs: tuple[StyledRun, ...], weight: int, setting: Setting) -> Prepared:
    """Shape a paragraph and find its break places; the same for all sizes."""
    text = "".join(run.text for run in runs)
    marks = [run.superscript for run in runs for _ in run.text]
    codes = codes_of(text, marks, setting.language)
    breaks, forced = set(break_positions(text, codes)), forced_breaks(text)
    atoms = list(_Atoms(text, codes, runs, weight, setting, breaks))
    return measured(text, atoms, breaks | forced, forced, setting)


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
            faces = _face_pair(self.setting.language, self.setting.latin, 700 if run.bold else self.weight)
            scale = run.scale * (rules().superscript_scale if run.superscript else 1.0)
            while start < end:
                stop = self._stop(start, end)
                if self._is_set(start):
                    for first, last, face in self._faces(start, stop, *faces):
                        yield self._atom(first, last, index, face, scale)
                start = stop

    def _is_set(self, at: int) -> bool:
        return at not in self.folds and self.text[at] not in rules().invisible

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

    def _faces(self, start: int, stop: int, han: FaceKey, latin: FaceKey) -> Sequence[tuple[int, int, FaceKey]]:
        """The face of each part; what the Latin face lacks comes from the Han face."""
        if self.codes[start] in (HAN, MARK) or latin == han:
            return ((start, stop, han),)
        if all(has_glyph(latin, char) for char in self.text[start:stop]):
            return ((start, stop, latin),)
        parts = [(k, [*own]) for k, own in groupby(range(start, stop), key=lambda i: has_glyph(latin, self.text[i]))]
        return [(places[0], places[-1] + 1, latin if found else han) for found, places in parts]

    def _atom(self, start: int, stop: int, index: int, face: FaceKey, scale: float) -> Atom:
        text, code, language = self.text[start:stop], self.codes[start], self.languages[start]
        full, half, opens = _shapes(text, code, face, language)
        loose = full.width * scale
        if half and start in self.halves:
            full, half = half, None
        gap = start in self.gaps
        return Atom(start, stop, code, index, face, scale, language, full, full.width * scale, loose, gap, half, opens)


@cache
def _face_pair(language: str, latin: Latin, weight: int) -> tuple[FaceKey, FaceKey]:
    """The faces of Han and of Latin text."""
    return han_face(language, weight), latin_face(latin, language, weight)


@lru_cache(maxsize=65536)
def _shapes(text: str, code: str, face: FaceKey, language: str) -> tuple[Shaped, Shaped | None, bool]:
    """An atom's glyphs; those without its air, if it is a mark that has some; and whether it opens."""
    if code not in (HAN, MARK):
        return shape_latin(text, face, language), None, False
    table, full = rules(), shape_chinese(text, face, language)
    if code == HAN or text not in table.opening | table.closing | table.stopping:
        return full, None, False
    half = shape_half(text, face, language)
    return full, half if half.width < full.width else None, text in table.opening


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
