"""Kinds of fault that users told neighbouring programs of, each tried here: what they wrote or drew arrives.

The name of a case says the kind. All are written anew for these tests.
"""

from __future__ import annotations

import html
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PIL import Image, ImageCms

from builder.build import Options, check_outline
from builder.diagnostics import Report, Span
from builder.drawing.photos import ready
from builder.drawing.pictures import Raster, load_picture
from builder.outline.yaml.cleaned_characters import cleaned, cleaned_with_origin
from tests.arrival.building import build, links_of, outline, points, poppler, quoted, text_of
from tests.arrival.test_photos import near, pictures_in

PLAIN = {
    "radicals copied from a PDF": ("⽼⼈⾼烧⻅⻔诊", "老人高烧见门诊"),
    "joined letters copied from a PDF": ("eﬃcacy, ﬁrst, ﬂow", "efficacy, first, flow"),
    "letters in a style, from a web page": ("𝗔𝘀𝗸 𝑝 𝟙", "Ask p 1"),
    "separators of lines within a line": ("a\u2028b\u2029c\x85d", "a b c d"),
}
FORMULAS = "2*3*4 a_b_c $5–$10 x^2^ H~2~O"
TYPED = {
    "bold beside full-width quotes": ("这**“不能治愈”**的病", "This **“cannot”** be", "“不能治愈”"),
    "signs of templates": ("\\{{ x }} {% raw %}", "\\{{ x }} {% raw %}", "{{ x }} {% raw %}"),
    "signs of HTML": ("&nbsp;&lt;b>y</b><br>", "&nbsp;&lt;b>y</b><br>", "&nbsp;&lt;b>y</b><br>"),
    "signs of formulas": (FORMULAS, FORMULAS, FORMULAS),
    "signs of a workbook": ("=5 mg", "=5 mg", "=5 mg"),
}
LINKS = {
    "https://example.org/wiki/ALS_(disease)": "https://example.org/wiki/ALS_(disease)",
    "https://doi.org/10.1000/S0140-6736(20)31288-5": "https://doi.org/10.1000/S0140-6736(20)31288-5",
    "https://example.org/a。然后": "https://example.org/a",
    "https://example.org/b，再看": "https://example.org/b",
    "（https://example.org/c）": "https://example.org/c",
    "《书》https://example.org/d《书》": "https://example.org/d",
}


@pytest.mark.parametrize(("written", "plain"), PLAIN.values(), ids=PLAIN)
def test_lookalikes_become_what_they_look_like(written: str, plain: str) -> None:
    assert cleaned(written) == plain


def test_a_message_still_finds_the_place_of_what_became_longer() -> None:
    text, origin = cleaned_with_origin("aﬃb")
    assert (text, origin) == ("affib", (0, 1, 1, 1, 2))


SOURCES = "checks: {wrong-language: warning}\nsources:\n  a: {title: A trial}\n"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    typed = points(*((zh, en) for zh, en, _ in TYPED.values())).rstrip() + "\n  title: {zh: 符号, en: Signs}\n"
    copied = points(*((f"甲{a}乙", f"one {a} two") for a, _ in PLAIN.values())).rstrip()
    linked = points(*((f"见{a}", f"See {a}") for a in LINKS)).rstrip() + "\n  title: {zh: 网址, en: Links}\n"
    claim = "- text: {zh: '=5 毫克', en: '=5 mg'}\n  title: {zh: 剂量, en: Dose}\n  cite: [a]\n"
    blocks = typed + claim + copied + "\n  title: {zh: 复制, en: Copied}\n" + linked
    return build(
        tmp_path_factory.mktemp("threads"), outline(blocks, SOURCES).replace(
            "checks: {coarse-image: warning}\n", ""
        ), ("talk", "leaflet", "large", "phone", "evidence"),
    )  # fmt: skip


@poppler
@pytest.mark.rendering
@pytest.mark.parametrize("ending", [".pptx", ".leaflet.pdf", ".large.pdf", ".phone.html"])
def test_signs_of_other_programs_stand_as_typed(outputs: Path, ending: str) -> None:
    path = outputs / f"small.zh{ending}"
    found = html.unescape(path.read_text("utf-8")) if path.suffix == ".html" else text_of(path)
    wanted = [arrived for *_, arrived in TYPED.values()] + [f"甲{plain}乙" for _, plain in PLAIN.values()]
    assert [word for word in wanted if word not in found and word.replace(" ", "") not in found] == []


@pytest.mark.parametrize("ending", [".pptx", ".leaflet.pdf"])
def test_an_address_ends_where_its_sentence_goes_on(outputs: Path, ending: str) -> None:
    assert set(LINKS.values()) <= links_of(outputs / f"small.zh{ending}")


def test_a_claim_that_begins_with_a_sign_of_equality_is_no_formula(outputs: Path) -> None:
    book = openpyxl.load_workbook(outputs / "small.evidence.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("=5 mg" in str(cell.value) for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize(("char", "code"), [("\x0b", "forbidden-character"), ("\x0c", "forbidden-character")])
def test_a_control_character_is_told(tmp_path: Path, char: str, code: str) -> None:
    path = tmp_path / "small.yaml"
    text = outline(points((f"甲{char}乙", "one"))).replace(quoted(f"甲{char}乙"), f'"甲\\x{ord(char):02x}乙"')
    path.write_text(text, encoding="utf-8")
    assert code in {d.code for d in check_outline(path, Options()).diagnostics}


def test_a_bullet_of_words_symbol_typeface_is_told_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(outline(points(("甲\uf0b7乙", "one"))), encoding="utf-8")
    told = [d for d in check_outline(path, Options()).diagnostics if d.code == "missing-glyph"]
    assert [str(d.hint) for d in told] == [
        "It comes from a symbol typeface of Word: type the sign itself, such as • or →, or make a list."
    ]


# Pictures


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


RED = Image.new("RGB", (1500, 1000), (200, 30, 30))


def see_through() -> Image.Image:
    """A palette with a see-through colour, red in the middle."""
    image = Image.new("P", (1500, 1000), 0)
    image.putpalette([0, 0, 0, 200, 30, 30])
    image.paste(1, (500, 300, 1000, 700))
    return image


KINDS = {
    "portrait.jpg": saved(RED, "MPO", save_all=True, append_images=[Image.new("RGB", (90, 60))]),
    "inks.jpg": saved(Image.new("CMYK", (1500, 1000), (0, 225, 225, 55)), "JPEG", quality=95),
    "palette.png": saved(see_through(), "PNG", transparency=0),
    "grey.png": saved(Image.new("I;16", (1500, 1000), 128 * 256), "PNG"),
    "web.webp": saved(RED, "WEBP", quality=95),
    "wrong-name.png": saved(RED, "JPEG", quality=95),
}
FIGURE = """\
- figure: {{image: {name}, alt: {{zh: 图, en: Picture}}}}
  title: {{zh: 图{number}, en: Picture {number}}}
  cite: none
"""


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    for name, data in KINDS.items():
        (folder / name).write_bytes(data)
    blocks = "".join(FIGURE.format(name=name, number=number) for number, name in enumerate(KINDS, 1))
    return build(folder, outline(blocks, "leaflet: {fold: booklet-a5}\n"), ("talk", "slides", "large", "print"))


def middles(path: Path) -> set[tuple[int, ...]]:
    """The colours in the middles of a file's larger pictures, to the nearest sixteen."""
    found = [image.convert("RGB") for image in pictures_in(path) if min(image.size) > 100]
    pixels = [image.getpixel((image.width // 2, image.height // 2)) for image in found]
    return {tuple(round(part / 16) for part in pixel) for pixel in pixels if isinstance(pixel, tuple)}


@pytest.mark.parametrize("ending", [".slides.pdf", ".large.pdf"])
def test_pictures_of_all_kinds_have_the_same_colours_in_each_output(pictured: Path, ending: str) -> None:
    talk = middles(pictured / "small.zh.pptx")
    assert len(talk) >= 2
    assert (8, 8, 8) in talk
    assert (0, 0, 0) not in talk
    assert middles(pictured / f"small.zh{ending}") == talk


def test_what_is_see_through_is_white_in_print(pictured: Path) -> None:
    for image in pictures_in(pictured / "small.zh.leaflet.print.pdf"):
        corner = image.convert("RGB").getpixel((1, 1))
        assert isinstance(corner, tuple)
        assert max(corner) > 90, "black in the corner of a picture"


def test_a_see_through_picture_keeps_its_colours_of_a_wide_gamut() -> None:
    image = Image.new("RGBA", (40, 40), (200, 30, 30, 128))
    made = Image.open(BytesIO(ready(saved(image, "PNG", icc_profile=red_for_green())).data))
    pixel = made.getpixel((20, 20))
    assert isinstance(pixel, tuple)
    assert near(pixel, (30, 200, 30, 128))


def red_for_green() -> bytes:
    """sRGB's profile with the places of its red and its green exchanged, so that one sees whether it was used."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"----").replace(b"gXYZ", b"rXYZ").replace(b"----", b"gXYZ")


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("page.jpg", b"<!DOCTYPE html><html>404</html>", "a web page"),
        ("cut.jpg", KINDS["wrong-name.png"][:3000], "one that is cut off or damaged"),
        ("empty.png", b"", "an empty file"),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG under this name"),
        ("moving.jpg", saved(RED, "GIF"), "a picture of another kind under this name"),
        ("phone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC under this name"),
        ("phone.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "one that is cut off or damaged"),
        ("page.png", b"%PDF-1.7", "a PDF"),
        ("pointer.png", b"version https://git-lfs.github.com/spec/v1\n", "a pointer of Git LFS"),
        ("noise.png", b"\x01\x02\x03\x04", "something else"),
    ],
)
def test_what_is_no_picture_is_told_by_what_it_is(tmp_path: Path, name: str, data: bytes, found: str) -> None:
    (tmp_path / name).write_bytes(data)
    report = Report()
    assert load_picture(tmp_path / name, frozenset(), Span("x.yaml", 1, 1), report) is None
    (told,) = report
    assert (told.code, str(told.message)) == (
        "image-broken", f"expected a PNG, JPEG, WebP or SVG picture, found {found}",
    )  # fmt: skip
    assert str(told.hint)


def test_a_jpeg_with_a_second_picture_is_its_first(tmp_path: Path) -> None:
    (tmp_path / "portrait.jpg").write_bytes(KINDS["portrait.jpg"])
    picture = load_picture(tmp_path / "portrait.jpg", frozenset(), Span("x.yaml", 1, 1), Report())
    assert isinstance(picture, Raster)
    assert picture.size == (1500, 1000)
