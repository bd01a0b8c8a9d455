from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from builder.diagnostics import Report
from builder.geometry import Rect, Size
from builder.page.items import ImageItem
from builder.write.pdf import PRESS, READER, write_pdf
from builder.write.pdf.images import check_resolution
from tests.write.documents import SPAN, document, image, page

INCH = Rect(40, 40, 72, 48)
WIDE = Rect(40, 40, 108, 72)
"""At which 300 pixels are 200 to the inch: no more than any output shows."""
OPEN: list[pikepdf.Pdf] = []


def jpeg(mode: str = "RGB", **more) -> ImageItem:
    made = Image.new(mode, (300, 200), {"RGB": (200, 30, 30), "L": 99, "CMYK": (0, 200, 200, 20)}[mode])
    out = BytesIO()
    made.save(out, "JPEG", quality=95, **more)
    return ImageItem(
        frame=WIDE,
        role="figure",
        span=SPAN,
        alt="红",
        data=out.getvalue(),
        pixels=Size(300, 200),
        media_type="image/jpeg",
    )


def objects(item, *more, settings=READER, **page_more):
    """The pictures of the file; `OPEN` keeps it open."""
    made = document(page(item, *more, **page_more))
    pdf = pikepdf.open(BytesIO(write_pdf(made, settings)))
    OPEN.append(pdf)
    return list(pdf.pages[0].obj.Resources.XObject.values())


def pixel(stream, mode, place) -> tuple[int, ...]:
    return Image.frombytes(mode, (int(stream.Width), int(stream.Height)), stream.read_bytes()).getpixel(place)


def test_a_png_keeps_its_pixels():
    (made,) = objects(image(WIDE))
    assert made.ColorSpace == "/DeviceRGB"
    assert [pixel(made, "RGB", (x, 9)) for x in (10, 290)] == [(200, 30, 30), (20, 30, 200)]


def test_what_is_see_through_shows_the_page():
    (made,) = objects(image(WIDE, alpha=True), fill="ground")
    assert pixel(made, "RGB", (290, 9)) == (0xFA, 0xF6, 0xEF)
    assert "/SMask" not in made


def test_a_plain_jpeg_goes_in_as_it_is():
    item = jpeg()
    (made,) = objects(item)
    assert made.read_raw_bytes() == item.data
    assert made.Filter == "/DCTDecode"


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_other_jpegs_become_srgb(mode):
    (made,) = objects(jpeg(mode))
    assert made.ColorSpace == "/DeviceRGB"


def test_a_damaged_profile_is_passed_over():
    (made,) = objects(jpeg(icc_profile=b"nonsense"))
    assert made.ColorSpace == "/DeviceRGB"


def test_the_same_picture_is_stored_once():
    assert len(objects(image(WIDE), image(Rect(40, 200, 108, 72)))) == 1


def test_on_press_a_picture_is_cmyk():
    (made,) = objects(image(WIDE), settings=PRESS)
    assert made.ColorSpace == "/DeviceCMYK"
    red = pixel(made, "CMYK", (10, 9))
    assert red[1] > 200
    assert red[2] > 180
    assert red[0] < 80


@pytest.mark.parametrize(
    ("width", "severity", "found"),
    [(300, None, ""), (299, "warning", "299"), (200, "warning", "200"), (199, "error", "199")],
)
def test_pictures_for_the_press_need_300_dots_an_inch(width, severity, found):
    report = Report()
    check_resolution(document(page(image(INCH, width, width))), report)
    told = [(d.severity, d.code, d.message) for d in report]
    expected = f"expected at least 300 dots an inch on paper, found {found}"
    assert told == ([(severity, "low-resolution", expected)] if severity else [])
