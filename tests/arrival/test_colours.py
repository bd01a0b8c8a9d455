"""A picture has one colour in every output, however its file says it."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from builder.write.pdf.pdf_kinds import PRESS_PROFILE
from tests.arrival.building import build, outline
from tests.arrival.test_photos import pictures_in
from tests.arrival.test_threads import red_for_green

SIZE = (640, 400)
Color = tuple[int, int, int]


def grey_of_16_bits(path: Path) -> Color:
    Image.new("I;16", SIZE, 144 * 257).save(path, "PNG")
    return 144, 144, 144


def palette(path: Path) -> Color:
    Image.new("RGB", SIZE, (200, 30, 30)).convert("P", palette=Image.Palette.ADAPTIVE).save(path, "PNG")
    return 200, 30, 30


def inks(path: Path) -> Color:
    """A JPEG in the inks of a press, with its profile."""
    image = Image.new("CMYK", SIZE, (180, 40, 20, 10))
    image.save(path, "JPEG", quality=95, icc_profile=PRESS_PROFILE.read_bytes())
    shown = ImageCms.profileToProfile(image, str(PRESS_PROFILE), ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert shown is not None
    return middle(shown)


def wide_gamut(path: Path) -> Color:
    Image.new("RGB", SIZE, (200, 30, 120)).save(path, "JPEG", quality=95, icc_profile=red_for_green())
    return 30, 200, 120


def see_through_palette(path: Path) -> Color:
    image = Image.new("P", SIZE, 1)
    image.putpalette([0, 0, 0, 20, 60, 180])
    image.save(path, "PNG", transparency=0)
    return 20, 60, 180


KINDS: tuple[Callable[[Path], Color], ...] = (grey_of_16_bits, palette, inks, wide_gamut, see_through_palette)
FIGURE = """\
- figure: {{image: {name}, alt: {{zh: 图, en: Picture}}}}
  title: {{zh: 图{number}, en: Picture {number}}}
  cite: none
"""
PRODUCTS = ("talk", "slides", "show", "leaflet", "print", "office", "large", "phone", "phone-png")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Color]]:
    folder = tmp_path_factory.mktemp("colours")
    wanted: dict[str, Color] = {}
    names = []
    for kind in KINDS:
        name = f"{kind.__name__}.{'jpg' if kind in (inks, wide_gamut) else 'png'}"
        wanted[kind.__name__] = kind(folder / name)
        names.append(name)
    blocks = "".join(FIGURE.format(name=name, number=number) for number, name in enumerate(names, 1))
    made = build(folder, outline(blocks, "languages: [en]\nleaflet: {fold: booklet-a5}\n"), PRODUCTS)
    return made, wanted


def middle(image: Image.Image) -> Color:
    found = image.convert("RGB").getpixel((image.width // 2, image.height // 2))
    assert isinstance(found, tuple)
    red, green, blue = (int(channel) for channel in found[:3])
    return red, green, blue


def colours_in(made: Path, ending: str) -> Iterator[Color]:
    """The colours of the larger pictures of an output; of pages that are pictures, those that cover much of them."""
    if ending == ".phone-png":
        for path in made.glob("small.en.phone-*.png"):
            image = Image.open(path).convert("RGB")
            found = image.getcolors(image.width * image.height) or []
            yield from (color for count, color in found if count > 10_000 and isinstance(color, tuple))
        return
    path = made / f"small.en{ending}"
    if path.suffix == ".html":
        data = re.findall(r"data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)", path.read_text("utf-8"))
        images = [Image.open(BytesIO(base64.b64decode(one))) for one in data]
    else:
        images = pictures_in(path)
    for image in images:
        if min(image.size) > 100:
            yield middle(_on_screen(image))


def _on_screen(image: Image.Image) -> Image.Image:
    """A picture in the press's inks as its profile shows it."""
    if image.mode != "CMYK":
        return image
    shown = ImageCms.profileToProfile(image, str(PRESS_PROFILE), ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert shown is not None
    return shown


@pytest.mark.parametrize(
    ("ending", "most"),
    [
        (".pptx", 6), (".slides.pdf", 6), (".show.html", 6), (".leaflet.pdf", 6), (".leaflet.office.pdf", 6),
        (".large.pdf", 6), (".phone.html", 6), (".phone-png", 6), (".leaflet.print.pdf", 60),
    ],
)  # fmt: skip
def test_a_picture_has_its_colour_in_every_output(
    outputs: tuple[Path, dict[str, Color]], ending: str, most: int
) -> None:
    """On press what its inks cannot show is nearest to it."""
    made, wanted = outputs
    found = [*colours_in(made, ending)]
    lost = {
        name: color
        for name, color in wanted.items()
        if not any(all(abs(a - b) <= most for a, b in zip(color, one, strict=True)) for one in found)
    }
    assert lost == {}, found
