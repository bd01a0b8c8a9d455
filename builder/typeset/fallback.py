"""Which face draws which part of a Latin word, where the text's own face has no drawing for some character.

A word is drawn in one face: `Dvořák` with a single letter from another one looks mended. So are the raised figures
beside one another: of `10⁻⁶` the Latin of Noto Sans CJK has none, of `m²` it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from builder.typeset.fonts import ARIMO, NOTO, han_face, has_glyph
from builder.typeset.model import FaceKey
from builder.words.languages import Language

_MARKS = "\u0300-\u036f"
_SCRIPTS = "ⁱ⁰-⁾ⁿ₀-₎ₐ-ₜ²³¹"
"""Raised and lowered figures, signs and letters."""
_TOGETHER = re.compile(f"[{_SCRIPTS}]+|(?:[^\\W\\d_{_SCRIPTS}][{_MARKS}]*)+|[\\s\\S][{_MARKS}]*")


def faces_by_part(text: str, face: FaceKey, han: FaceKey) -> Iterator[tuple[int, int, FaceKey]]:
    """Start, end and face of each part of `text`, whose own face is `face`; in order, with nothing left out."""
    if all(has_glyph(face, char) for char in text):
        yield 0, len(text), face
        return
    faces = choices(face, han)
    units = ((match.start(), match.end(), _first_that_has(match[0], faces)) for match in _TOGETHER.finditer(text))
    for chosen, group in groupby(units, key=lambda unit: unit[2]):
        parts = [*group]
        yield parts[0][0], parts[-1][1], chosen


def choices(face: FaceKey, han: FaceKey) -> tuple[FaceKey, ...]:
    """The faces that may draw Latin text, the best first."""
    other = FaceKey(ARIMO, 0, 700 if face.weight >= 600 else 400) if face.family == NOTO else han
    return tuple(dict.fromkeys((face, han, other)))


def language_choices(face: FaceKey, language: Language) -> tuple[FaceKey, ...]:
    """The same for a text in a language."""
    return choices(face, han_face(language, face.weight))


def _first_that_has(text: str, faces: tuple[FaceKey, ...]) -> FaceKey:
    return next((face for face in faces if all(has_glyph(face, char) for char in text)), faces[0])
