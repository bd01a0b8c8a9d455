"""From characters of one face to glyphs, in em; shaped once for all sizes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import uharfbuzz as hb
from msgspec import Struct

from builder.replace import replace
from builder.typeset.fonts import hb_font, units_per_em
from builder.typeset.model import FaceKey, Glyph
from builder.typeset.rules import rules

_HAN_SCRIPT = "Hani"
"""A dash alone has no script of its own, and is then drawn as Latin: shorter and lower."""
_CLUSTERS = hb.BufferClusterLevel.MONOTONE_CHARACTERS


class Shaped(Struct, frozen=True, gc=False):
    """Glyphs with their advances in em, and the sum of those."""

    glyphs: tuple[Glyph, ...]
    width: float


@lru_cache(maxsize=65536)
def shape_chinese(text: str, face: FaceKey, language: str) -> Shaped:
    """Han characters and Chinese marks; dashes are made one em each."""
    shaped = _shape(text, face, language, "", _HAN_SCRIPT)
    if text[0] not in rules().full:
        return shaped
    share = len(text) / len(shaped.glyphs)
    return _sum(replace(g, advance=share, dx=g.dx + (share - g.advance) / 2) for g in shaped.glyphs)


@lru_cache(maxsize=4096)
def shape_half(text: str, face: FaceKey, language: str) -> Shaped:
    """A Chinese mark without its air."""
    return _shape(text, face, language, "halt", _HAN_SCRIPT)


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


def _shape(text: str, face: FaceKey, language: str, feature: str, script: str = "") -> Shaped:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if script:
        buffer.script = script
    buffer.direction = "ltr"
    buffer.language = language
    buffer.cluster_level = _CLUSTERS
    hb.shape(hb_font(face), buffer, {feature: True} if feature else {})
    return _measured(text, buffer, units_per_em(face))


def _measured(text: str, buffer: hb.Buffer, upem: int) -> Shaped:
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    parts = _spelt(text, [info.cluster for info in infos])
    return _sum([_glyph(info, place, upem, part) for info, place, part in zip(infos, positions, parts, strict=True)])


def _spelt(text: str, clusters: list[int]) -> Sequence[str]:
    """What each glyph stands for: the text of its cluster, once."""
    if clusters == [*range(len(text))]:
        return text
    ends = dict(zip(clusters, [*clusters[1:], len(text)], strict=True))  # of two glyphs the last has the cluster's end
    return ["" if c == before else text[c : ends[c]] for before, c in pairwise([-1, *clusters])]


def _glyph(info: hb.GlyphInfo, place: hb.GlyphPosition, upem: int, text: str) -> Glyph:
    return Glyph(info.codepoint, place.x_advance / upem, place.x_offset / upem, place.y_offset / upem, text)


def _sum(glyphs: Iterable[Glyph]) -> Shaped:
    kept = tuple(glyphs)
    return Shaped(kept, sum([g.advance for g in kept]))
