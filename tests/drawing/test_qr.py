"""QR codes, as a reader of them sees the drawn shape."""

import pytest

from builder.drawing.qr import qr_code
from builder.geometry import Rect
from tests.layout.leaflet.made_leaflets import SPAN


def read(words: str) -> list[str]:
    """What a reader finds in the code for `words`."""
    zxingcpp = pytest.importorskip("zxingcpp", reason="needs zxing-cpp to read codes")
    from PIL import Image, ImageDraw

    code = qr_code(words, Rect(0, 0, 600, 600), SPAN, alt="")
    assert code.path is not None
    segments, image = code.path.segments, Image.new("L", (600, 600), "white")
    for number, segment in enumerate(segments):
        if segment.kind == "move":
            (corner,), (opposite,) = segment.points, segments[number + 2].points
            ImageDraw.Draw(image).rectangle([corner.x, corner.y, opposite.x, opposite.y], "black")
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.mark.parametrize("words", ["心脏", "互助", "药物", "护士 555 0100", "安全用藥"])
def test_words_beyond_ascii_read_as_they_are(words: str):
    """segno 1.6.6 writes the first two as Japanese unless the mode is named."""
    assert read(words) == [words]


def test_an_address_with_chinese_reads_as_a_uri():
    assert read("https://example.org/百科") == ["https://example.org/%E7%99%BE%E7%A7%91"]
