"""Photographs stand upright, look alike and tell nothing, in every output."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from builder.diagnostics import Report, Span
from builder.drawing.photos import ready, shrunk
from builder.drawing.pictures import Raster, load_picture
from builder.geometry import Size
from tests.arrival.building import build, build_all, outline, poppler
from tests.arrival.heic import PHOTO
from tests.bench.photos import densities
from tests.drawing.test_pictures import chunk

SECRETS = (b"SN-4711", b"Ada Camera", b"Phone 9", b"2026:01:02", b"37,24")
FIGURE = """\
- figure:
    image: {name}
    alt: {{zh: 互助会, en: Our group}}
  title: {{zh: 图{number}, en: Picture {number}}}
  cite: none
"""


def corner() -> Image.Image:
    """Wide, red in its upper left quarter and blue elsewhere."""
    image = Image.new("RGB", (1500, 1000), (20, 30, 200))
    image.paste((200, 30, 30), (0, 0, 750, 500))
    return image


def phone_photo(orientation: int) -> bytes:
    """As a phone writes it: turned, with place, owner and serial number."""
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    image = corner() if orientation == 1 else corner().transpose(Image.Transpose(turns[orientation]))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110] = orientation, "Phone 9", "Ada Camera"
    exif.get_ifd(0x8769).update({0xA431: "SN-4711", 0x9003: "2026:01:02 03:04:05"})
    exif.get_ifd(0x8825).update({1: "N", 2: (37.0, 24.0, 0.0)})
    out = BytesIO()
    image.save(out, "JPEG", quality=95, exif=exif, comment="Ada Camera", xmp=b"<x>37,24</x>")
    return out.getvalue()


def is_upright(image: Image.Image) -> bool:
    width, height = image.size
    rgb = image.convert("RGB")
    red, blue = rgb.getpixel((width // 4, height // 4)), rgb.getpixel((3 * width // 4, height // 4))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    low = rgb.getpixel((width // 4, 3 * height // 4))
    assert isinstance(low, tuple)
    return width > height and red[0] > 120 > red[2] and blue[2] > 90 > blue[0] and low[2] > 90 > low[0]


def pictures_in(path: Path) -> list[Image.Image]:
    if path.suffix == ".pptx":
        with zipfile.ZipFile(path) as file:
            names = [n for n in file.namelist() if n.startswith("ppt/media/") and not n.endswith((".svg", ".emf"))]
            return [Image.open(BytesIO(file.read(name))) for name in names]
    with pikepdf.open(path) as pdf:
        pages = [page.obj.Resources.get("/XObject", {}) for page in pdf.pages]
        found = {str(v.objgen): v for page in pages for v in page.values() if v.get("/Subtype") == "/Image"}
        return [pikepdf.PdfImage(v).as_pil_image() for v in found.values()]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    for orientation in range(1, 9):
        (folder / f"p{orientation}.jpg").write_bytes(phone_photo(orientation))
    info = PngInfo()
    info.add_text("Author", "Ada Camera")
    info.add_itxt("XML:com.adobe.xmp", "<x>37,24</x>")
    corner().save(folder / "p9.png", pnginfo=info)
    names = [*(f"p{n}.jpg" for n in range(1, 9)), "p9.png"]
    blocks = "".join(FIGURE.format(name=name, number=number) for number, name in enumerate(names, 1))
    return build(folder, outline(blocks, "leaflet: {fold: booklet-a5}\n"), ("talk", "slides", "large"))


@pytest.mark.parametrize("ending", [".pptx", ".slides.pdf", ".large.pdf"])
def test_all_eight_orientations_stand_upright(outputs: Path, ending: str) -> None:
    found = [image for image in pictures_in(outputs / f"small.zh{ending}") if min(image.size) > 100]
    assert found
    assert all(map(is_upright, found))


@pytest.mark.parametrize("ending", [".pptx", ".slides.pdf", ".large.pdf"])
def test_no_file_tells_where_when_or_with_what(outputs: Path, ending: str) -> None:
    path = outputs / f"small.zh{ending}"
    if ending == ".pptx":
        with zipfile.ZipFile(path) as file:
            held = b"".join(file.read(name) for name in file.namelist())
    else:
        with pikepdf.open(path) as pdf:
            streams = [o.read_raw_bytes() for o in pdf.objects if isinstance(o, pikepdf.Stream)]
        held = b"".join([*streams, path.read_bytes()])
    assert [secret for secret in SECRETS if secret in held] == []
    assert b"Exif" not in held


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


def middle(data: bytes) -> tuple[int, ...]:
    made = ready(data)
    image = Image.open(BytesIO(made.data)).convert("RGB")
    found = image.getpixel((image.width // 2, image.height // 2))
    assert isinstance(found, tuple)
    return found


def near(found: tuple[int, ...], expected: tuple[int, ...]) -> bool:
    return all(abs(a - b) <= 6 for a, b in zip(found, expected, strict=True))


def test_sixteen_bits_of_grey_are_grey() -> None:
    grey = Image.new("I;16", (40, 40), 128 * 256)
    assert near(middle(saved(grey, "PNG")), (128, 128, 128))


def test_a_palette_keeps_its_colours() -> None:
    image = Image.new("RGB", (40, 40), (200, 30, 30)).convert("P", palette=Image.Palette.ADAPTIVE)
    assert near(middle(saved(image, "PNG")), (200, 30, 30))


@pytest.mark.parametrize(
    ("chunks", "expected"),
    [
        ({b"gAMA": 100_000}, (188, 188, 188)),  # half of the light, as a renderer writes it
        ({b"gAMA": 45_455}, (128, 128, 128)),
        ({b"gAMA": 100_000, b"sRGB": None}, (128, 128, 128)),  # sRGB has precedence (PNG, 4.3)
    ],
)
def test_a_png_is_as_light_as_its_gamma_says(chunks: dict[bytes, int | None], expected: tuple[int, ...]) -> None:
    plain = saved(Image.new("RGB", (40, 40), (128, 128, 128)), "PNG")
    made = b"".join(chunk(k, b"\0" if v is None else v.to_bytes(4, "big")) for k, v in chunks.items())
    data = plain[:33] + made + plain[33:]
    assert near(middle(data), expected)


def test_gamma_leaves_what_is_see_through_as_it_is() -> None:
    plain = saved(Image.new("RGBA", (40, 40), (128, 128, 128, 77)), "PNG")
    data = plain[:33] + chunk(b"gAMA", (100_000).to_bytes(4, "big")) + plain[33:]
    pixel = Image.open(BytesIO(ready(data).data)).getpixel((20, 20))
    assert isinstance(pixel, tuple)
    assert near(pixel, (188, 188, 188, 77))


def test_webp_is_read() -> None:
    assert near(middle(saved(Image.new("RGB", (40, 40), (200, 30, 30)), "WEBP", quality=95)), (200, 30, 30))


def test_heic_of_a_phone_is_read_or_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic")
    report = Report()
    monkeypatch.setitem(__import__("sys").modules, "pi_heif", None)
    assert load_picture(path, frozenset(), Span("x.yaml", 1, 1), report) is None
    assert [d.code for d in report] == ["image-heic"]


def test_a_phones_own_photo_is_read_where_the_library_is(tmp_path: Path) -> None:
    pytest.importorskip("pi_heif")
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(PHOTO)
    report = Report()
    picture = load_picture(path, frozenset(), Span("x.yaml", 1, 1), report)
    assert isinstance(picture, Raster)
    assert list(report) == []
    assert (picture.size, picture.middle.media_type) == (Size(96, 64), "image/jpeg")
    shown = Image.open(BytesIO(picture.middle.data))
    left, right = shown.getpixel((20, 30)), shown.getpixel((80, 30))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[0] > 150 > left[2]
    assert right[2] > 150 > right[0]


def test_inks_without_a_profile_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("CMYK", (40, 40), (0, 200, 200, 20)).save(path)
    report = Report()
    assert isinstance(load_picture(path, frozenset(), Span("x.yaml", 1, 1), report), Raster)
    assert [(d.code, d.severity) for d in report] == [("doubtful-colors", "warning")]


def test_a_profile_is_used_and_gone() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = ready(saved(Image.new("RGB", (40, 40), (200, 30, 30)), "JPEG", icc_profile=profile, quality=95))
    assert "icc_profile" not in Image.open(BytesIO(made.data)).info


@pytest.mark.parametrize(("ppi", "width"), [(220, 440), (340, 680)])
def test_a_photograph_has_no_more_pixels_than_it_shows(ppi: int, width: int) -> None:
    made = ready(saved(Image.effect_noise((4000, 3000), 50).convert("RGB"), "JPEG"))
    assert made.pixels.width == 3000
    assert shrunk(made.data, 144, 108, ppi).pixels.width == width


def test_printed_photos_have_enough_pixels_and_no_more(tmp_path: Path) -> None:
    Image.effect_noise((4000, 3000), 50).convert("RGB").save(tmp_path / "large.jpg", quality=90)
    figure = "- figure: {image: large.jpg, alt: {zh: 图, en: Picture}}\n  cite: none\n"
    made = build(tmp_path, outline(figure), ("print", "leaflet", "large", "slides"))
    printed = list(densities(made / "small.en.leaflet.print.pdf"))
    assert printed
    assert all(300 <= found <= 360 for found in printed)
    for ending in (".leaflet.pdf", ".large.pdf", ".slides.pdf"):
        shown = list(densities(made / f"small.en{ending}"))
        assert shown
        assert all(150 <= found <= 221 for found in shown), ending
    with pikepdf.open(made / "small.en.leaflet.print.pdf") as pdf:
        images = [i for page in pdf.pages for i in page.obj.Resources.XObject.values() if i.get("/Subtype") == "/Image"]
        assert {str(i.Filter) for i in images} == {"/DCTDecode"}
        assert {str(i.ColorSpace) for i in images} == {"/DeviceCMYK"}


SMALL = "- figure:\n    image: small.jpg\n    alt: {zh: 图, en: Picture}\n  cite: none\n"


def test_a_small_photo_is_no_reason_to_refuse_the_talk(tmp_path: Path) -> None:
    corner().resize((400, 267)).save(tmp_path / "small.jpg")
    told = build_all(tmp_path, outline(SMALL))
    assert [(d.code, d.severity) for d in told if d.severity == "error"] == []
    assert "`width: " in next(str(d.hint) for d in told if d.code == "low-resolution")
    refused = build_all(tmp_path, outline(SMALL).replace("checks: {coarse-image: warning}\n", ""))
    assert {d.code for d in refused if d.severity == "error"} == {"low-resolution"}


def test_a_photo_of_few_dots_is_taken_where_its_author_takes_it(tmp_path: Path) -> None:
    """Also one that a print shop calls squares: she may have no other of him. The file for the shop says it."""
    corner().resize((60, 40)).save(tmp_path / "small.jpg")
    told = build_all(tmp_path, outline(SMALL), ("print",))
    assert [str(d.message) for d in told if d.severity == "error"] == []
    (file,) = (tmp_path / "out").rglob("small.en.preflight.json")
    (rule,) = (rule for rule in json.loads(file.read_bytes())["rules"] if rule["rule"] == "pictures")
    assert rule["result"] == "warning"
    assert "dots an inch at" in rule["found"][0]


@poppler
def test_a_width_makes_it_smaller(tmp_path: Path) -> None:
    """Beside a caption, on its card: without a width a photo reaches the slide's edges."""
    corner().save(tmp_path / "small.jpg")
    captioned = SMALL.replace("  cite", "    width: 100%\n    caption: {zh: 一角, en: A corner}\n  cite")
    wide = build(tmp_path, outline(captioned), ("talk",)) / "small.en.pptx"
    from pptx import Presentation

    def widths() -> list[int]:
        return [s.width for slide in Presentation(str(wide)).slides for s in slide.shapes if s.shape_type == 13]

    (full,) = widths()
    build(tmp_path, outline(captioned.replace("100%", "60%")), ("talk",))
    (less,) = widths()
    assert less == pytest.approx(0.6 * full, rel=0.01)
