"""An author's pictures within the file itself: shapes as SVG, photos small and without what cameras write in them."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from PIL import Image

from builder.diagnostics import Report, Span
from builder.drawing.kept_photos import kept
from builder.drawing.photos import cropped
from builder.drawing.pictures import focus_of, load_picture
from builder.drawing.vector import Drawing
from builder.theme.style import Color
from builder.write.html.drawings import Art, art_of

WIDEST = 960
"""Pixels: a phone 480 points wide with two pixels a point."""
QUALITY = 78


class Cut(NamedTuple):
    """What a photo is cut to: its width in its heights, and at most how many pixels across."""

    proportion: float
    widest: int


BANNER, PORTRAIT = Cut(16 / 9, WIDEST), Cut(1.0, 216)
"""Over a card, as wide as the page; beside a name."""


class PhotoView(Struct, frozen=True):
    """A photo as a data address, and its size in pixels."""

    address: str
    width: int
    height: int


Picture = Art | PhotoView


def picture_view(path: Path, palette: Mapping[str, Color], span: Span, report: Report) -> Picture | None:
    """The picture at a place that was checked; None after an error, which is told."""
    picture = load_picture(path, palette, span, report)
    if picture is None:
        return None
    return (
        art_of(picture, palette)
        if isinstance(picture, Drawing)
        else _photo(picture.version(WIDEST / picture.size.width).data)
    )


def cut_view(
    path: Path, palette: Mapping[str, Color], span: Span, focus: tuple[float, float] | None, report: Report, cut: Cut
) -> Picture | None:
    """The photo of a card or a person, cut around what shall stay in view; None after an error, which is told.

    Of one that is to come the frame is all there is.
    """
    picture = load_picture(path, palette, span, report)
    if isinstance(picture, Drawing):
        return art_of(picture, palette)
    if picture is None:
        return None
    whole = picture.version(cut.widest / min(picture.size.width, picture.size.height * cut.proportion))
    return _photo(cropped(whole.data, cut.proportion, focus_of(focus, picture.size)).data, cut.widest)


@kept(PhotoView)
def _photo(data: bytes, widest: int = WIDEST) -> PhotoView:
    """A picture of `photos.ready`, which is upright and tells nothing of its camera, made small."""
    with Image.open(io.BytesIO(data)) as opened:
        clear = opened.has_transparency_data
        opened.thumbnail((widest, 4 * widest), Image.Resampling.HAMMING)  # lets a JPEG's decoder leave pixels out
        image = opened.convert("RGBA" if clear else "RGB")
    kind, settings = ("PNG", {"optimize": True}) if clear else ("JPEG", {"quality": QUALITY, "progressive": True})
    out = io.BytesIO()
    image.save(out, kind, **settings)
    coded = base64.b64encode(out.getvalue()).decode("ascii")
    return PhotoView(f"data:image/{kind.lower()};base64,{coded}", *image.size)
