"""An author's picture: an SVG becomes shapes, a PNG or JPEG an image, both within bounds."""

from __future__ import annotations

import io
import warnings
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.geometry import Rect, Size
from builder.layout.page import GroupItem, ImageItem
from builder.layout.vector import Drawing, Label, place_drawing, read_svg
from builder.system_faults import reason_of

MAX_BYTES = 20_000_000
MAX_PIXELS = 60_000_000
"""A picture of A3 at 300 dpi has 17 million."""
RASTERS = {"PNG": "image/png", "JPEG": "image/jpeg"}


class Raster(Struct, frozen=True):
    """A PNG or JPEG file, unread but for its size in pixels."""

    data: bytes
    size: Size
    media_type: str


Picture = Drawing | Raster


def load_picture(path: Path, roles: Collection[str], span: Span, report: Report) -> Picture | None:
    """The picture at `path`, a place already checked; errors (`image-…`, `svg-…`) give None."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        report.error(
            "image-missing",
            span,
            say("expected a picture, found none: {reason}", reason=reason_of(error)),
            say("looked for {path}", path=path),
        )
        return None
    if size > MAX_BYTES:
        report.error(
            "image-too-large",
            span,
            say("expected at most {most} MB, found {size} MB", most=MAX_BYTES // 10**6, size=size // 10**6),
        )
        return None
    if path.suffix.lower() == ".svg":
        return read_svg(data, str(path), roles, report)
    return _raster(data, span, report)


def _raster(data: bytes, span: Span, report: Report) -> Raster | None:
    """Reads the header alone: a file that unpacks to a bomb is refused before it is unpacked."""
    from PIL import Image

    hint = say("scale it to at most {most} million", most=MAX_PIXELS // 10**6)
    try:
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(io.BytesIO(data), formats=tuple(RASTERS)) as image,
        ):
            kind, (width, height) = image.format or "", image.size
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        report.error("image-too-large", span, say("found more pixels than can be printed"), hint)
        return None
    except (OSError, SyntaxError, ValueError):
        report.error("image-broken", span, say("expected a PNG, JPEG or SVG picture, found something else"))
        return None
    if width * height > MAX_PIXELS:
        report.error(
            "image-too-large",
            span,
            say("found {width} × {height} pixels, more than can be printed", width=width, height=height),
            hint,
        )
        return None
    return Raster(data, Size(width, height), RASTERS[kind])


def picture_size(picture: Picture) -> Size:
    """Its size in its own units: what matters is the proportion."""
    return picture.size


def place_picture(picture: Picture, frame: Rect, label: Label) -> GroupItem | ImageItem:
    """The picture as large as fits in `frame`, centred, keeping its proportions."""
    if isinstance(picture, Drawing):
        return place_drawing(picture, frame, label)
    scale = min(frame.width / picture.size.width, frame.height / picture.size.height)
    width, height = picture.size.width * scale, picture.size.height * scale
    place = Rect(frame.centre.x - width / 2, frame.centre.y - height / 2, width, height)
    return ImageItem(
        frame=place, role=label.role, span=label.span, name=label.name, alt=label.alt, data=picture.data,
        pixels=picture.size, media_type="image/png" if picture.media_type == "image/png" else "image/jpeg",
    )  # fmt: skip
