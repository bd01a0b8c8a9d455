"""From characters of one face to glyphs, in em; shaped once for all sizes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import uharfbuzz as hb
from msgspec import Struct

from builder.changed import replace
from builder.typeset.fonts import hb_font, units_per_em
from builder.typeset.model import FaceKey, Glyph
from builder.typeset.rules import rules


class Shaped(Struct, frozen=True, gc=False):
    """Glyphs with their advances in em, and the sum of those."""

    glyphs: tuple[Glyph, ...]
    width: float


@lru_cache(maxsize=65536)
def shape_chinese(text: str, face: FaceKey, language: str) -> Shaped:
    """Han characters and Chinese marks; dashes are made one em each."""
    shaped = _shape(text, face, language, "")
    if text[0] not in rules().full:
        return shaped
    share = len(text) / len(shaped.glyphs)
    return _sum(replace(g, advance=share, dx=g.dx + (share - g.advance) / 2) for g in shaped.glyphs)


@lru_cache(maxsize=4096)
def shape_half(text: str, face: FaceKey, language: str) -> Shaped:
    """A Chinese mark without its air."""
    return _shape(text, face, language, "halt")


@lru_cache(maxsize=65536)
def shape_latin(text: str, face: FaceKey, language: str) -> Shaped:
    """Letters, figures and their marks, proportional even in a Han face."""
    shaped = _shape(text.replace("\t", " "), face, language, "pwid")
    if rules().trim.isdisjoint(text):
        return shaped
    return _sum(_trimmed(g, face) if g.text in rules().trim else g for g in shaped.glyphs)


def _trimmed(glyph: Glyph, face: FaceKey) -> Glyph:
    """A sign as wide as a Han character, with little air left beside its ink."""
    if glyph.advance < 0.7:
        return glyph
    ink, upem, air = hb_font(face).get_glyph_extents(glyph.gid), units_per_em(face), rules().trim_air
    return replace(glyph, advance=ink.width / upem + 2 * air, dx=air - ink.x_bearing / upem)


def _shape(text: str, face: FaceKey, language: str, feature: str) -> Shaped:
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
    if len(infos) == 1:
        return _sum([_glyph(infos[0], positions[0], upem, text)])
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    seen: set[int] = set()
    glyphs = []
    for info, place in zip(infos, positions, strict=True):
        stands_for = "" if info.cluster in seen else text[info.cluster : ends[info.cluster]]
        seen.add(info.cluster)
        glyphs.append(_glyph(info, place, upem, stands_for))
    return _sum(glyphs)


def _glyph(info: hb.GlyphInfo, place: hb.GlyphPosition, upem: int, text: str) -> Glyph:
    return Glyph(info.codepoint, place.x_advance / upem, place.x_offset / upem, place.y_offset / upem, text)


def _sum(glyphs: Iterable[Glyph]) -> Shaped:
    kept = tuple(glyphs)
    return Shaped(kept, sum(g.advance for g in kept))
