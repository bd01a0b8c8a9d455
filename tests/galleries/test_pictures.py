"""What an audience sees of strangers' talks, small, a sheet a document; `make refs` renews them. Needs pdftoppm."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from builder.build.products import PRODUCTS
from tests.galleries.documents import LANGUAGES, NAMES, made
from tests.layout.slides.test_pictures import MOST, difference

FOLDER = Path(__file__).parents[1] / "refs" / "galleries"
WIDTH, HEIGHT, ACROSS = 160, 90, 4

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm (poppler)"),
]


def slides(name: str, language: str, folder: Path) -> list[Image.Image]:
    """The slides as `.slides.pdf` has them, drawn by poppler."""
    data = next(p for p in PRODUCTS if p.name == "slides").write(made(name, language).build)[".slides.pdf"]
    (folder / "slides.pdf").write_bytes(data)
    command = ["pdftoppm", "-scale-to-x", str(WIDTH), "-scale-to-y", str(HEIGHT), "-png", "slides.pdf", "p"]
    subprocess.run(command, cwd=folder, check=True)
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob("p*.png"))]


def place(number: int) -> tuple[int, int]:
    return number % ACROSS * WIDTH, number // ACROSS * HEIGHT


def sheet(pictures: list[Image.Image]) -> Image.Image:
    whole = Image.new("RGB", (ACROSS * WIDTH, -(-len(pictures) // ACROSS) * HEIGHT), "white")
    for number, picture in enumerate(pictures):
        whole.paste(picture, place(number))
    return whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_talk_looks_as_its_reference(tmp_path: Path, name: str, language: str) -> None:
    found = slides(name, language, tmp_path)
    file = FOLDER / f"{name}-{language}.png"
    if os.environ.get("TALKLEAF_REFS"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        whole = sheet(found).quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
        whole.save(file, optimize=True)
        return
    assert file.exists(), f"no reference {file.name}; `make refs` makes it, then look at it before you commit it"
    reference = Image.open(file).convert("RGB")
    assert reference.size == sheet(found).size, "the talk has another number of slides"
    for number, picture in enumerate(found):
        x, y = place(number)
        apart = difference(picture, reference.crop((x, y, x + WIDTH, y + HEIGHT)))
        assert apart < MOST, f"slide {number + 1} looks different"
