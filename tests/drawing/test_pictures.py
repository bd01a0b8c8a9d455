"""Pictures an author names: what is no picture, too large, or gone, is told and never unpacked."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.diagnostics import Diagnostic, Report, Span
from builder.drawing.pictures import MAX_BYTES, MAX_PIXELS, Filling, Raster, fill_picture, focus_of, load_picture
from builder.drawing.vector import Label
from builder.geometry import Rect, Size

AT = Span("x.yaml", 3, 5)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of that many pixels, of which hardly any are there."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def told(path: Path) -> Diagnostic:
    report = Report()
    assert load_picture(path, frozenset(), AT, report) is None
    (found,) = report
    return found


def test_a_picture_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (30, 20)).save(path)
    picture = load_picture(path, frozenset(), AT, Report())
    assert isinstance(picture, Raster)
    assert picture.size == Size(30, 20)


@pytest.mark.parametrize(
    "pixels",
    [MAX_PIXELS, Image.MAX_IMAGE_PIXELS, 2 * Image.MAX_IMAGE_PIXELS],
    ids=["just too large", "a warning of Pillow", "an error of Pillow"],
)
def test_too_many_pixels_are_told_as_such(tmp_path: Path, pixels: int) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_that_claims(pixels // 1_000 + 1, 1_000))
    found = told(path)
    assert (found.code, found.span, found.hint) == ("image-too-large", AT, "scale it to at most 60 million")


def test_too_many_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert told(path).code == "image-too-large"


def test_what_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"no picture")
    assert told(path).code == "image-broken"


def test_a_picture_that_was_lost(tmp_path: Path) -> None:
    found = told(tmp_path / "gone.png")
    assert found.code == "image-missing"
    assert "gone.png" in found.hint


def test_an_upright_photo_is_cut_around_the_face_unless_its_author_says_otherwise(tmp_path: Path) -> None:
    path, red, frame = tmp_path / "a.png", (200, 0, 0), Rect(0, 0, 160, 120)
    photo = Image.new("RGB", (300, 400), (255, 255, 255))
    photo.paste(red, (100, 60, 200, 180))  # a head
    photo.save(path)
    picture = load_picture(path, frozenset(), AT, Report())
    assert isinstance(picture, Raster)
    label = Label(AT, "figure", "photo", "Somebody")
    for focus, seen in ((None, 120), ((0.5, 0.9), 5)):
        cut = fill_picture(picture, frame, label, Filling(focus))
        assert red_rows(cut.data) == pytest.approx(seen, abs=3), focus
    assert focus_of(None, Size(400, 300)) == (0.5, 0.5)


def red_rows(data: bytes) -> int:
    """How many rows of a picture have red in their middle."""
    with Image.open(BytesIO(data)) as image:
        shown = image.convert("RGB")
        return sum(shown.getpixel((shown.width // 2, y))[1] < 80 for y in range(shown.height))  # type: ignore[index]
