"""Photographs in a print shop's inks."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from builder.drawing.photos import ready


@pytest.mark.parametrize("marked", [True, False])
def test_a_photo_in_inks_is_no_negative_with_or_without_adobes_mark(marked: bool) -> None:
    """Pillow 13.0.0 inverts the inks of all; `findings/cmyk-photo-without-adobes-mark-is-a-negative.sh`."""
    data = BytesIO()
    inks = (255, 0, 0, 0) if marked else (0, 255, 255, 255)  # Pillow writes them inverted, with the mark
    Image.new("CMYK", (40, 40), inks).save(data, "JPEG", quality=95)
    whole = data.getvalue()
    start = whole.index(b"\xff\xee")
    end = start + 2 + int.from_bytes(whole[start + 2 : start + 4], "big")
    made = ready(whole if marked else whole[:start] + whole[end:])
    red, green, blue = Image.open(BytesIO(made.data)).convert("RGB").getpixel((20, 20))  # type: ignore[misc]
    assert red < 40 < 200 < min(green, blue)
