"""The font files text is measured and drawn with, by role and weight."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Literal

import manimgx_fonts_cjk
import uharfbuzz as hb

from builder.typeset.model import FaceKey
from builder.words.languages import Language, locale_of

Latin = Literal["arimo", "noto"]

NOTO = "noto-sans-cjk"
ARIMO = "arimo"


def han_face(language: Language, weight: int) -> FaceKey:
    """The face of Chinese text; each region has its own forms (骨 令 過 返 differ; 直 and 門 are drawn alike)."""
    return FaceKey(NOTO, locale_of(language).face, weight)


def latin_face(latin: Latin, language: Language, weight: int) -> FaceKey:
    """The face of Latin text: Arimo (Arial's widths; no light weight) or the Latin of Noto Sans CJK."""
    if latin == "noto":
        return han_face(language, weight)
    return FaceKey(ARIMO, 0, 700 if weight >= 600 else 400)


def font_path(key: FaceKey) -> Path:
    """The file a face lies in; an unknown family is a `KeyError`."""
    if key.family == NOTO:
        return Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
    name = {ARIMO: {400: "Arimo-Regular.ttf", 700: "Arimo-Bold.ttf"}}[key.family][key.weight]
    return Path(str(resources.files("builder.typeset").joinpath("fonts", name)))


def font_files() -> tuple[Path, ...]:
    """Every file that a face lies in."""
    return tuple(font_path(FaceKey(family, 0, weight)) for family, weight in ((NOTO, 400), (ARIMO, 400), (ARIMO, 700)))


@cache
def _blob(path: Path) -> hb.Blob:
    return hb.Blob.from_file_path(str(path))


@cache
def hb_face(key: FaceKey) -> hb.Face:
    """The face as HarfBuzz reads it; one mapped file serves all faces of a collection."""
    return hb.Face(_blob(font_path(key)), key.number)


@cache
def hb_font(key: FaceKey) -> hb.Font:
    """The face at its weight."""
    face = hb_face(key)
    font = hb.Font(face)
    if face.axis_infos:
        font.set_variations({"wght": key.weight})
    return font


def units_per_em(key: FaceKey) -> int:
    """Font units in one em."""
    return int(hb_face(key).upem)


@cache
def has_glyph(key: FaceKey, char: str) -> bool:
    """Whether the face has a drawing for a character."""
    return hb_font(key).get_nominal_glyph(ord(char)) not in (None, 0)
