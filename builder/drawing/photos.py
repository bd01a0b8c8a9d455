"""Photographs made ready once: upright, in sRGB, eight bits, no larger than any output shows them, and telling nothing.

What a phone writes into a picture (where, when and with what it was taken, by whom, a small copy of it) is never
handed on. What is needed to show it (its orientation, its colour profile) is used here and then gone.
"""

from __future__ import annotations

import math
from functools import lru_cache
from io import BytesIO
from typing import Any

from msgspec import Struct
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageOps

from builder.diagnostics import Message, say
from builder.drawing.kept_photos import kept
from builder.geometry import Size
from builder.page.items import ImageItem
from builder.replace import replace

MOST_SIDE = 3000
"""Pixels of the longer side at most: a whole slide at 220 to the inch, a whole A4 width at 360."""
SCREEN_PPI = 220.0
PRESS_PPI = 340.0
"""Pixels to the inch at the printed size, where the picture has so many."""
MIDDLE_SIDE = 2000
"""The same of most pictures: a phone's 12 megapixels, halved as they are decoded."""
_LYING = (5, 6, 7, 8)
"""Values of Exif's orientation by which width and height change places."""
LEAST_PERCENT = 30
"""What `width` leaves a picture of its size at least."""
_PLAIN = ("RGB", "L", "CMYK")
"""Modes whose pixels can be mixed as they are: neither numbers of a palette nor more than eight bits."""
_USUAL_GAMMA = 0.45455
"""What a PNG in sRGB says of itself, if anything."""
_QUALITY = 90
_FEW_COLORS = 4096
"""A picture with more is a photograph, and kept as JPEG; one with fewer is drawn, and kept exact."""
_SMALL = 400_000
"""Pixels up to which a PNG stays one whatever its colours."""


class Ready(Struct, frozen=True):
    """A picture's file as outputs take it. `pixels` is its size, upright."""

    data: bytes
    pixels: Size
    media_type: str
    doubtful: bool = False
    """Whether its colours are a guess: inks without a profile."""
    whole: Size = Size(0, 0)
    """Of a picture that can be had in several sizes: the pixels of the largest."""


@kept(Ready)
def ready(data: bytes, most: int = MOST_SIDE) -> Ready:
    """The picture in a file of a kind that Pillow reads, with some `most` pixels at its longer side.

    Only of photographs less than MOST_SIDE is made; what is drawn is kept exact.
    """
    with Image.open(BytesIO(data)) as image:
        doubtful = image.mode == "CMYK" and not image.info.get("icc_profile")
        lossy = image.format in ("JPEG", "MPO", "WEBP", "HEIF")
        whole = _upright_size(image)
        limit = most if lossy else MOST_SIDE
        if image.format in ("JPEG", "MPO"):
            scale = limit / max(image.size)
            image.draft(None, (int(image.width * scale), int(image.height * scale)))
        ImageOps.exif_transpose(image, in_place=True)
        upright: Any = ImageChops.invert(image) if _is_bare_inks(image) else image
        if upright.mode in _PLAIN and not upright.has_transparency_data:
            upright = _near(upright, limit)  # fewer pixels go through the profile
        shown = _near(_in_srgb(upright), limit)
    return replace(_kept(shown, lossy and shown.mode == "RGB", doubtful), whole=whole)


def _is_bare_inks(image: Any) -> bool:
    """Whether a JPEG in four inks lacks Adobe's mark, by which they would be stored inverted: Pillow inverts all."""
    return image.mode == "CMYK" and image.format == "JPEG" and "adobe" not in image.info


def _upright_size(image: Any) -> Size:
    """What a picture just opened has of pixels when it is upright, and no larger than any output shows it."""
    width, height = image.size
    if image.getexif().get(ExifTags.Base.Orientation) in _LYING:
        width, height = height, width
    scale = min(1.0, MOST_SIDE / max(width, height))
    return Size(max(1, round(width * scale)), max(1, round(height * scale)))


def _near(image: Any, side: int) -> Any:
    """The picture made smaller, unless it is nearly so already: outputs make it as small as they want."""
    return image if max(image.size) <= 1.25 * side else _within(image, Size(side, side))


@lru_cache(maxsize=64)
@kept(Ready)
def cropped(data: bytes, proportion: float, focus: tuple[float, float]) -> Ready:
    """The largest part of a picture of `ready` that is so many times as wide as high, around `focus` (shares)."""
    with Image.open(BytesIO(data)) as image:
        kind, (width, height) = image.format, image.size
        wide, high = min(width, round(height * proportion)), min(height, round(width / proportion))
        left = round(min(max(focus[0] * width - wide / 2, 0), width - wide))
        top = round(min(max(focus[1] * height - high / 2, 0), height - high))
        part = image.crop((left, top, left + max(wide, 1), top + max(high, 1)))
    return _kept(part, kind == "JPEG", False)


@lru_cache(maxsize=64)
def shrunk(data: bytes, width: float, height: float, ppi: float) -> Ready:
    """A picture of `ready` for a frame in points: with at most `ppi` pixels to the inch."""
    with Image.open(BytesIO(data)) as image:
        kind, size = (image.format or "PNG").lower(), Size(*image.size)
    return Ready(data, size, f"image/{kind}") if _fits(size, width, height, ppi) else _shrunk(data, width, height, ppi)


@kept(Ready)
def _shrunk(data: bytes, width: float, height: float, ppi: float) -> Ready:
    with Image.open(BytesIO(data)) as image:
        return _kept(smaller(image, width, height, ppi), image.format == "JPEG", False)


def smaller(image: Any, width: float, height: float, ppi: float) -> Any:
    """A picture just opened, in pixels, for a frame in points: with at most `ppi` of them to the inch."""
    if _fits(Size(*image.size), width, height, ppi):
        return image
    return _within(image, Size(max(1.0, width / 72 * ppi), max(1.0, height / 72 * ppi)))


def _fits(size: Size, width: float, height: float, ppi: float) -> bool:
    """Whether a picture has no more pixels than that; one more is no reason to encode it anew."""
    return size.width <= max(1.0, width / 72 * ppi) + 1 or size.height <= max(1.0, height / 72 * ppi) + 1


def finer_hint(item: ImageItem, dpi: float, least: float) -> Message:
    """What would give a picture of `dpi` on its page `least`: more pixels, or a smaller size where that can be said."""
    width, height = (math.ceil(side / 72 * least) for side in (item.frame.width, item.frame.height))
    percent = math.floor(100 * item.share * dpi / least)
    if item.radius:
        return say("use a photo of {width} by {height} pixels or more, what is cut off not counted",
                   width=width, height=height)  # fmt: skip
    if percent < LEAST_PERCENT:
        return say("use a picture of {width} by {height} pixels or more, or an SVG", width=width, height=height)
    return say(
        "use a picture of {width} by {height} pixels or more, or show it smaller: `width: {percent}%`",
        width=width, height=height, percent=percent,
    )  # fmt: skip


def _kept(image: Any, lossy: bool, doubtful: bool) -> Ready:
    out, size = BytesIO(), Size(*image.size)
    image.info.clear()
    photograph = lossy or (
        image.mode == "RGB" and size.width * size.height > _SMALL and image.getcolors(_FEW_COLORS) is None
    )
    if photograph:
        image.save(out, "JPEG", quality=_QUALITY, subsampling=0)
        return Ready(out.getvalue(), size, "image/jpeg", doubtful)
    image.save(out, "PNG")
    return Ready(out.getvalue(), size, "image/png", doubtful)


def _within(image: Any, most: Size) -> Any:
    """The picture no wider and no higher, its proportion kept.

    Of a JPEG not yet read the decoder leaves out what is not shown: it halves and quarters at the price of reading.
    Hamming's window makes a photograph smaller as well as a bicubic does, in a third of Lanczos' time (Pillow's table
    of filters).
    """
    scale = min(most.width / image.width, most.height / image.height)
    if scale >= 1:
        return image
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if image.format == "JPEG":
        image.draft("RGB", size)
    return image.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)


def _in_srgb(image: Any) -> Any:
    """The picture with eight bits a channel in sRGB; what is see-through stays so."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")  # 16 bits of grey
        profile = None
    gamma = image.info.get("gamma", _USUAL_GAMMA) if not profile and "srgb" not in image.info else _USUAL_GAMMA
    if abs(gamma - _USUAL_GAMMA) > 0.02:
        return _from_gamma(image.convert("RGBA" if image.has_transparency_data else "RGB"), gamma)
    if image.has_transparency_data:
        whole = image.convert("RGBA")
        if not profile or image.mode not in ("RGB", "RGBA"):
            return whole
        alpha = whole.getchannel("A")
        colors = _from_profile(whole.convert("RGB"), profile)
        colors.putalpha(alpha)
        return colors
    if profile:
        return _from_profile(image, profile)
    return image.convert("RGB")


def _from_gamma(image: Any, gamma: float) -> Any:
    """A PNG whose light is its numbers to the power of 1/`gamma`, as browsers show it; what is see-through stays so."""
    light = ((number / 255) ** (1 / max(gamma, 0.01)) for number in range(256))
    table = [round(255 * (12.92 * x if x <= 0.0031308 else 1.055 * x ** (1 / 2.4) - 0.055)) for x in light]
    return image.point(table * 3 + ([*range(256)] if image.mode == "RGBA" else []))


def _from_profile(image: Any, profile: bytes) -> Any:
    """Through the picture's own profile; one that cannot be read, or is for other colours, is passed over."""
    source = image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")
    try:
        made = ImageCms.profileToProfile(source, BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, ValueError):
        return image.convert("RGB")
    return made if made is not None else image.convert("RGB")
