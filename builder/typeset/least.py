"""The least width a text can have, known at a glance: what is far too long for its place need not be shaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from builder.typeset.fonts import hb_font, units_per_em
from builder.typeset.model import FaceKey, StyledRun

KERNED = 0.9
"""The share of its width that a text keeps at least when its letters are drawn together."""
_DRAWN = range(0x21, 0x7F)
"""ASCII but for the space, which is not set at a line's end."""


def least_width(runs: Sequence[StyledRun], faces: Sequence[FaceKey]) -> float:
    """In em: the ASCII letters, figures and marks alone, each run in its face; citation marks left out."""
    return KERNED * sum(
        run.scale * advances.get(char, 0.0)
        for run, advances in zip(runs, map(_advances, faces), strict=True)
        for char in run.text
        if not run.superscript
    )


@cache
def _advances(face: FaceKey) -> Mapping[str, float]:
    """The width in em of each character that counts."""
    font, upem = hb_font(face), units_per_em(face)
    glyphs = {chr(code): font.get_nominal_glyph(code) for code in _DRAWN}
    return {char: font.get_glyph_h_advance(glyph) / upem for char, glyph in glyphs.items() if glyph}
