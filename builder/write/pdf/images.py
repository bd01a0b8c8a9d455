"""Raster pictures as a PDF holds them: no alpha, in the colours of the output, each stored once."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from PIL import Image, ImageCms

from builder.diagnostics import Report, Span, say
from builder.drawing.kept_photos import kept
from builder.drawing.photos import PRESS_PPI, SCREEN_PPI, finer_hint, shrunk, smaller
from builder.page.every_item import every_item
from builder.page.items import Document, ImageItem, Item

FINE_DPI = 300
LEAST_DPI = 200


class Pixels(Struct, frozen=True):
    """A picture as a PDF has it. `data` is packed as `filter` says."""

    width: int
    height: int
    colors: str
    filter: str
    data: bytes


class Picture(Struct, frozen=True):
    """An image XObject before it is one; its `name` is the same in every file."""

    name: str
    pixels: Pixels


class PictureBook(Struct):
    """The pictures of one PDF. `press_profile` turns them to CMYK, None leaves sRGB; `ground` shows through alpha."""

    press_profile: Path | None
    _known: dict[bytes, Picture] = field(default_factory=dict)

    def add(self, item: ImageItem, ground: tuple[int, int, int]) -> Picture:
        """The picture of an item, made at the first call, with no more pixels than its output shows."""
        pixels = _pixels(item.data, item.frame.width, item.frame.height, ground, self.press_profile)
        key = hashlib.sha256(pixels.data).digest()
        if key not in self._known:
            self._known[key] = Picture(f"I{key.hex()[:16]}", pixels)
        return self._known[key]

    def keep(self, pictures: Iterable[Picture]) -> None:
        """Have these too: they were made for another file."""
        for picture in pictures:
            self._known.setdefault(hashlib.sha256(picture.pixels.data).digest(), picture)

    def __iter__(self) -> Iterator[Picture]:
        return iter(self._known.values())


def _pixels(data: bytes, width: float, height: float, ground: tuple[int, int, int], press: Path | None) -> Pixels:
    """A picture for a frame in points. A photograph for the screen is taken as it comes."""
    if press is None:
        shown = shrunk(data, width, height, SCREEN_PPI)
        with Image.open(BytesIO(shown.data)) as image:
            if image.format == "JPEG" and image.mode == "RGB" and not _profile(image):
                return Pixels(*image.size, "DeviceRGB", "DCTDecode", shown.data)
    return _converted(data, width, height, ground, press)


@lru_cache(maxsize=64)
@kept(Pixels)
def _converted(data: bytes, width: float, height: float, ground: tuple[int, int, int], press: Path | None) -> Pixels:
    with Image.open(BytesIO(data)) as image:
        photograph = image.format == "JPEG"
        flat = flattened(smaller(image, width, height, PRESS_PPI if press else SCREEN_PPI), ground)
    if press is None:
        return _packed(flat, "DeviceRGB", photograph)
    return _packed(to_press(flat, press), "DeviceCMYK", photograph)


def _packed(image: Image.Image, colors: str, photograph: bool) -> Pixels:
    """Photographs as JPEG, everything else exact."""
    if photograph:
        out = BytesIO()
        image.info.clear()
        image.save(out, "JPEG", quality=90, subsampling=0)
        return Pixels(image.width, image.height, colors, "DCTDecode", out.getvalue())
    return Pixels(image.width, image.height, colors, "FlateDecode", zlib.compress(image.tobytes(), 6))


def flattened(image: Image.Image, ground: tuple[int, int, int]) -> Image.Image:
    """The picture in sRGB without alpha, on a ground."""
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        flat = Image.new("RGB", image.size, ground)
        flat.paste(layer, mask=layer.getchannel("A"))
        return flat
    profile = _profile(image)
    if profile:
        return _from_profile(image, profile)
    return image.convert("RGB")


def _profile(image: Image.Image) -> bytes:
    return bytes(image.info.get("icc_profile") or b"")


def _from_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """A picture with a profile of its own, in sRGB; a profile that cannot be read is passed over."""
    try:
        made = ImageCms.profileToProfile(image, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:
        return image.convert("RGB")
    return made if made is not None else image.convert("RGB")


def to_press(image: Image.Image, profile: Path) -> Image.Image:
    """An sRGB picture in the press's inks."""
    made = ImageCms.applyTransform(image, _press_transform(profile))
    assert made is not None
    return made


@cache
def _press_transform(profile: Path) -> Any:
    """Relative colorimetric with black point compensation: dark parts keep their drawing."""
    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), str(profile), "RGB", "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC, flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip


def check_resolution(document: Document, report: Report) -> None:
    """Pictures for the press need 300 dots an inch: fewer is a warning, below 200 an error (`low-resolution`)."""
    for page in document.pages:
        for item in _images([*page.behind, *page.items]):
            dpi = 72 * min(item.pixels.width / item.frame.width, item.pixels.height / item.frame.height)
            if dpi < FINE_DPI:
                _tell(report, item.span, dpi, item)


def _tell(report: Report, span: Span, dpi: float, item: ImageItem) -> None:
    tell = report.error if dpi < LEAST_DPI else report.warning
    tell(
        "low-resolution",
        span,
        say("expected at least {least} dots an inch on paper, found {dpi}", least=FINE_DPI, dpi=round(dpi)),
        finer_hint(item, dpi, FINE_DPI if dpi >= LEAST_DPI else LEAST_DPI),
    )


def _images(items: Iterable[Item]) -> Iterator[ImageItem]:
    return (item for item in every_item(items, in_charts=True) if isinstance(item, ImageItem))
