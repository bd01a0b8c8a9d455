"""Glyphs as paths: each is drawn once and named, so that pages refer to it however often it stands on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from builder.typeset.fonts import hb_font
from builder.typeset.model import FaceKey

_DOWNWARD = (1, 0, 0, -1, 0, 0)
"""Fonts draw upward, SVG downward."""


def glyph_name(face: FaceKey, gid: int) -> str:
    """The id of a glyph in any SVG of ours: the same wherever it is drawn."""
    return f"{face.family[0]}{face.number}-{face.weight}-{gid}"


@lru_cache(maxsize=16384)
def glyph_path(face: FaceKey, gid: int) -> str:
    """A glyph's outline in font units with y downward, as the `d` of a path; empty for a space."""
    pen = SVGPathPen(None, ntos=_whole)
    hb_font(face).draw_glyph_with_pen(gid, TransformPen(pen, _DOWNWARD))
    commands: Callable[[], str] = pen.getCommands
    return commands()


def _whole(value: float) -> str:
    """A thousandth of an em is finer than any screen shows."""
    return str(round(value))
