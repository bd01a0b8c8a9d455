"""From characters of one face to glyphs, in em; shaped once for all sizes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from builder.typeset.fonts import hb_font, units_per_em
from builder.typeset.model import FaceKey, Glyph

HALF_WIDTH = "halt"
PROPORTIONAL = "pwid"


@dataclass(frozen=True, slots=True)
class Shaped:
    """Glyphs with their advances in em, and the sum of those."""

    glyphs: tuple[Glyph, ...]
    width: float


@lru_cache(maxsize=65536)
def shape(text: str, face: FaceKey, language: str, feature: str = "") -> Shaped:
    """Shape a stretch of one face; `feature` is an OpenType feature to turn on over all of it."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(hb_font(face), buffer, {feature: True} if feature else {})
    return _measured(text, buffer, units_per_em(face))


def _measured(text: str, buffer: hb.Buffer, upem: int) -> Shaped:
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    glyphs = []
    for info, place in zip(infos, positions, strict=True):
        stands_for = "" if info.cluster in seen else text[info.cluster : ends[info.cluster]]
        seen.add(info.cluster)
        glyphs.append(
            Glyph(info.codepoint, place.x_advance / upem, place.x_offset / upem, place.y_offset / upem, stands_for)
        )
    return Shaped(tuple(glyphs), sum(g.advance for g in glyphs))
