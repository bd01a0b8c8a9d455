"""An author's picture: an SVG becomes shapes, a photograph an image, both within bounds."""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Collection, Mapping
from io import BytesIO
from pathlib import Path

from msgspec import Struct
from PIL import Image

from builder.diagnostics import Message, Report, Span, say
from builder.drawing.photos import Ready, cropped, ready, shrunk
from builder.drawing.picture_to_come import picture_to_come
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Rect, Size
from builder.outline.schema.to_come import NO_PICTURE
from builder.page.items import GroupItem, ImageItem
from builder.system_faults import reason_of

MAX_BYTES = 20_000_000
MAX_PIXELS = 60_000_000
"""A picture of A3 at 300 dpi has 17 million."""
RASTERS = ("PNG", "JPEG", "WEBP")
"""What Pillow calls the kinds. A JPEG with a second picture, as some phones write it, comes out as MPO."""
HEIC = (".heic", ".heif")


class Raster(Struct, frozen=True):
    """A PNG or JPEG file, made ready (see `photos`), with its size in pixels."""

    data: bytes
    size: Size
    media_type: str


Picture = Drawing | Raster


def load_picture(path: Path, roles: Collection[str], span: Span, report: Report) -> Picture | None:
    """The picture at `path`, a place already checked; errors (`image-…`, `svg-…`) give None.

    Of one that is not there yet the frame that keeps its place.
    """
    if path.name == NO_PICTURE:
        return picture_to_come(roles)
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
    heic = path.suffix.lower() in HEIC
    if heic and not _heif_is_read(span, report):
        return None
    return _raster(data, ("HEIF", *RASTERS) if heic else RASTERS, span, report)


def _raster(data: bytes, kinds: tuple[str, ...], span: Span, report: Report) -> Raster | None:
    """Reads the header first: a file that unpacks to a bomb is refused before it is unpacked."""
    hint = say("scale it to at most {most} million", most=MAX_PIXELS // 10**6)
    try:
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(BytesIO(data), formats=kinds) as image,
        ):
            width, height = image.size
        if width * height > MAX_PIXELS:
            message = say("found {width} × {height} pixels, more than can be printed", width=width, height=height)
            report.error("image-too-large", span, message, hint)
            return None
        picture = ready(data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        report.error("image-too-large", span, say("found more pixels than can be printed"), hint)
        return None
    except (OSError, SyntaxError, ValueError, struct.error):
        found, way_out = _found_in(data)
        message = say("expected a PNG, JPEG, WebP or SVG picture, found {found}", found=found)
        report.error("image-broken", span, message, way_out)
        return None
    if picture.doubtful:
        message = say("expected a picture in RGB, found one in printing inks without a colour profile")
        report.warning("doubtful-colors", span, message, say("save it as RGB: programs show such a file differently"))
    return Raster(picture.data, picture.pixels, picture.media_type)


_BEGINNINGS: Mapping[bytes, tuple[Message, Message]] = {
    rb"\Z": (say("an empty file"), say("copy it again: from a mail or a phone it may not have come through")),
    rb"\xff\xd8\xff|\x89PNG|RIFF....WEBP": (
        say("one that is cut off or damaged"), say("copy it again from where it came, or open it and save it anew"),
    ),
    rb"GIF8|II\*\0|MM\0\*|BM|.{4}ftyp(?:avif|avis)": (
        say("a picture of another kind under this name"), say("open it and save it as JPEG or PNG"),
    ),
    rb".{4}ftyp": (say("HEIC under this name"), say("end its name in `.heic`, or save it as JPEG")),
    rb"\s*<(?:!doctype html|html)": (
        say("a web page"), say("open the page in the browser, and save the picture itself by the right button"),
    ),
    rb"%PDF": (say("a PDF"), say("open it and save the page as a picture")),
    rb"\xef?\xbb?\xbf?\s*<(?:\?xml|svg)": (say("SVG under this name"), say("end its name in `.svg`")),
    rb"version https://git-lfs": (say("a pointer of Git LFS"), say("run `git lfs pull`")),
}  # fmt: skip
"""By how a file begins: what it is, and the way out."""


def _found_in(data: bytes) -> tuple[Message, Message]:
    for beginning, told in _BEGINNINGS.items():
        if re.match(beginning, data, re.IGNORECASE | re.DOTALL):
            return told
    return say("something else"), say("open it and save it as JPEG or PNG")


def _heif_is_read(span: Span, report: Report) -> bool:
    """Whether phones' HEIC pictures can be read, which takes a library of its own (the extra `heic`)."""
    try:
        import pi_heif
    except ImportError:
        hint = say(
            "save it as JPEG, or install what reads it: `pipx inject talkleaf pi-heif`, or `pip install pi-heif`"
        )
        report.error("image-heic", span, say("expected a PNG, JPEG, WebP or SVG picture, found HEIC"), hint)
        return False
    pi_heif.register_heif_opener()
    return True


def picture_size(picture: Picture) -> Size:
    """Its size in its own units: what matters is the proportion."""
    return picture.size


def share_of(width: str | None) -> float:
    """What `width: 60%` leaves of a picture's size."""
    return int(width.removesuffix("%")) / 100 if width else 1.0


def place_picture(
    picture: Picture, frame: Rect, label: Label, ppi: float | None = None, share: float = 1.0
) -> GroupItem | ImageItem:
    """The picture as large as fits in `frame`, centred, keeping its proportions; with at most `ppi` pixels to the inch.

    Without `ppi` it keeps its pixels, for outputs that each take as many as they want. `share` is what the author has
    left it of its size, already taken off `frame`.
    """
    if isinstance(picture, Drawing):
        return place_drawing(picture, frame, label)
    scale = min(frame.width / picture.size.width, frame.height / picture.size.height)
    width, height = picture.size.width * scale, picture.size.height * scale
    place = Rect(frame.centre.x - width / 2, frame.centre.y - height / 2, width, height)
    shown = shrunk(picture.data, width, height, ppi) if ppi else picture
    return ImageItem(
        frame=place, role=label.role, span=label.span, name=label.name, alt=label.alt, data=shown.data,
        pixels=shown.pixels if isinstance(shown, Ready) else shown.size,
        share=share, media_type="image/png" if shown.media_type == "image/png" else "image/jpeg",
    )  # fmt: skip


MIDDLE = (0.5, 0.5)


def fill_picture(
    picture: Raster, frame: Rect, label: Label, *, focus: tuple[float, float] | None = None, radius: float = 0.0,
    ppi: float | None = None,
) -> ImageItem:  # fmt: skip
    """The picture cut to fill `frame`, around `focus` (shares across and down; None: its middle), corners rounded."""
    shown = cropped(picture.data, frame.width / frame.height, focus or MIDDLE)
    if ppi:
        shown = shrunk(shown.data, frame.width, frame.height, ppi)
    return ImageItem(
        frame=frame, role=label.role, span=label.span, name=label.name, alt=label.alt, data=shown.data,
        pixels=shown.pixels, radius=radius,
        media_type="image/png" if shown.media_type == "image/png" else "image/jpeg",
    )  # fmt: skip
