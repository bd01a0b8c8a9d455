"""An author's picture: an SVG becomes shapes, a photograph an image, both within bounds."""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Collection, Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from msgspec import Struct
from PIL import Image

from builder.diagnostics import NO_WORDS, Message, Report, Span, say
from builder.drawing.photos import MIDDLE_SIDE, PRESS_PPI, Ready, cropped, ready, shrunk
from builder.drawing.picture_to_come import picture_to_come
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Rect, Size
from builder.outline.schema.to_come import NO_PICTURE
from builder.page.items import CORNERS, Corner, GroupItem, ImageItem
from builder.system_faults import reason_of

MAX_BYTES = 20_000_000
MAX_PIXELS = 60_000_000
"""A picture of A3 at 300 dpi has 17 million."""
RASTERS = ("PNG", "JPEG", "WEBP")
"""What Pillow calls the kinds. A JPEG with a second picture, as some phones write it, comes out as MPO."""
HEIC = (".heic", ".heif")
PHOTOGRAPHS = (".png", ".jpg", ".jpeg", ".webp", *HEIC)
"""How names end of what is no drawing."""


class Stamp(Struct, frozen=True):
    """A file as it was: what is kept of it counts as long as it has this size, and these times."""

    path: Path
    kinds: tuple[str, ...]
    size: int
    written: int
    changed: int


class Raster(Struct, frozen=True):
    """A photograph, made ready (see `photos`), with its size in pixels; `middle` has as many as most places show."""

    size: Size
    middle: Ready
    stamp: Stamp

    def version(self, scale: float) -> Ready:
        """The picture with at least `scale` times as many pixels across and down as `size` says, where it has them."""
        if scale * self.size.width <= self.middle.pixels.width or self.middle.pixels.width >= self.size.width:
            return self.middle
        try:
            return _largest(self.stamp)
        except OSError:  # the file has gone since
            return self.middle


Picture = Drawing | Raster


class Fault(Struct, frozen=True):
    """Why a file gives no picture."""

    code: str
    message: Message
    hint: Message = NO_WORDS


def load_picture(path: Path, roles: Collection[str], span: Span, report: Report) -> Picture | None:
    """The picture at `path`, a place already checked; errors (`image-…`, `svg-…`) give None.

    Of one that is not there yet the frame that keeps its place.
    """
    if path.name == NO_PICTURE:
        return picture_to_come(roles)
    kinds: tuple[str, ...] = RASTERS
    if path.suffix.lower() in HEIC:
        if not _heif_is_read(span, report):
            return None
        kinds = ("HEIF", *RASTERS)
    try:
        stat = path.stat()
        if path.suffix.lower() == ".svg" and stat.st_size <= MAX_BYTES:
            return read_svg(path.read_bytes(), str(path), roles, report, framed=True)
        found = _raster(Stamp(path, kinds, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns))
    except OSError as error:
        found = Fault(
            "image-missing",
            say("expected a picture, found none: {reason}", reason=reason_of(error)),
            say("looked for {path}", path=path),
        )
    if isinstance(found, Fault):
        report.error(found.code, span, found.message, found.hint)
        return None
    if found.middle.doubtful:
        message = say("expected a picture in RGB, found one in printing inks without a colour profile")
        report.warning("doubtful-colors", span, message, say("save it as RGB: programs show such a file differently"))
    return found


@lru_cache(maxsize=64)
def _raster(stamp: Stamp) -> Raster | Fault:
    """The photograph in a file, read once.

    The header is read first: a file that unpacks to a bomb is refused before it is unpacked.
    """
    if stamp.size > MAX_BYTES:
        most, size = MAX_BYTES // 10**6, stamp.size // 10**6
        return Fault("image-too-large", say("expected at most {most} MB, found {size} MB", most=most, size=size))
    data = stamp.path.read_bytes()
    hint = say("scale it to at most {most} million", most=MAX_PIXELS // 10**6)
    try:
        with (
            warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning),
            Image.open(BytesIO(data), formats=stamp.kinds) as image,
        ):
            width, height = image.size
        if width * height > MAX_PIXELS:
            message = say("found {width} × {height} pixels, more than can be printed", width=width, height=height)
            return Fault("image-too-large", message, hint)
        picture = ready(data, MIDDLE_SIDE)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Fault("image-too-large", say("found more pixels than can be printed"), hint)
    except (OSError, SyntaxError, ValueError, struct.error):
        what, way_out = _found_in(data, stamp.path.suffix.lower())
        message = say("expected a PNG, JPEG, WebP or SVG picture, found {found}", found=what)
        return Fault("image-broken", message, way_out)
    return Raster(picture.whole, picture, stamp)


@lru_cache(maxsize=16)
def _largest(stamp: Stamp) -> Ready:
    return ready(stamp.path.read_bytes())


_DAMAGED = (
    say("one that is cut off or damaged"), say("copy it again from where it came, or open it and save it anew")
)  # fmt: skip
_BEGINNINGS: Mapping[bytes, tuple[Message, Message]] = {
    rb"\Z": (say("an empty file"), say("copy it again: from a mail or a phone it may not have come through")),
    rb"\xff\xd8\xff|\x89PNG|RIFF....WEBP": _DAMAGED,
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


def _found_in(data: bytes, ending: str) -> tuple[Message, Message]:
    """What a file is that could not be read, and the way out; one that has its kind's `ending` is damaged."""
    if ending in HEIC and re.match(rb".{4}ftyp", data, re.DOTALL):
        return _DAMAGED
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
    shown = picture.version(width / 72 * (ppi or PRESS_PPI) / picture.size.width)
    if ppi:
        shown = shrunk(shown.data, width, height, ppi)
    return ImageItem(
        frame=place, role=label.role, span=label.span, name=label.name, alt=label.alt, data=shown.data,
        pixels=shown.pixels, share=share, media_type="image/png" if shown.media_type == "image/png" else "image/jpeg",
    )  # fmt: skip


MIDDLE, UPPER_THIRD = (0.5, 0.5), (0.5, 0.25)


def focus_of(given: tuple[float, float] | None, size: Size) -> tuple[float, float]:
    """Around what a picture of this size is cut, as shares across and down: what its author said, else its middle; of
    an upright one well within its upper third, where a face is."""
    return given or (UPPER_THIRD if size.height > size.width else MIDDLE)


class Filling(Struct, frozen=True):
    """How a picture is cut to fill its frame: around what (shares across and down; None: `focus_of`), with which
    corners round and of what radius, and how fine it is at most (None: as fine as print needs)."""

    focus: tuple[float, float] | None = None
    radius: float = 0.0
    corners: tuple[Corner, ...] = CORNERS
    ppi: float | None = None


def fill_picture(picture: Raster, frame: Rect, label: Label, filling: Filling) -> ImageItem:
    """The picture cut to fill `frame`."""
    focus, ppi = filling.focus, filling.ppi
    proportion, (width, height) = frame.width / frame.height, (picture.size.width, picture.size.height)
    whole = picture.version(frame.width / 72 * (ppi or PRESS_PPI) / min(width, height * proportion))
    shown = cropped(whole.data, proportion, focus_of(focus, picture.size))
    if ppi:
        shown = shrunk(shown.data, frame.width, frame.height, ppi)
    return ImageItem(
        frame=frame, role=label.role, span=label.span, name=label.name, alt=label.alt, data=shown.data,
        pixels=shown.pixels, radius=filling.radius, corners=filling.corners,
        media_type="image/png" if shown.media_type == "image/png" else "image/jpeg",
    )  # fmt: skip
