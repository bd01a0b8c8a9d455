"""Pages as PNG files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.build import Options, build_outline
from builder.build.products import PRODUCTS
from tests.test_build import GOOD


@pytest.fixture(scope="module")
def outline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "small.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def built(outline: Path, out: Path, *products: str) -> list[Path]:
    made = build_outline(outline, Options(editions=("en",), products=products, out=out, jobs=1))
    assert not made.failed, made.diagnostics
    return list(made.files)


def test_it_is_a_picture_1080_pixels_wide_without_transparency(outline: Path, tmp_path: Path) -> None:
    (file,) = built(outline, tmp_path, "phone-png")
    assert file.name == "small.en.phone-1.png"
    picture = Image.open(BytesIO(file.read_bytes()))
    assert (picture.format, picture.mode, picture.width) == ("PNG", "RGB", 1080)
    assert 2000 < picture.height < 20_000


def test_words_are_painted_on_the_ground(outline: Path, tmp_path: Path) -> None:
    (file,) = built(outline, tmp_path, "phone-png")
    picture = Image.open(file)
    colors = sorted(picture.getcolors(1 << 24) or (), reverse=True)
    ground = colors[0][1]
    dark = sum(count for count, color in colors if sum(color) < 0.5 * sum(ground))
    assert 0.005 < dark / (picture.width * picture.height) < 0.3


def test_the_same_outline_gives_the_same_bytes(outline: Path, tmp_path: Path) -> None:
    one, other = (built(outline, tmp_path / name, "phone-png")[0].read_bytes() for name in ("one", "other"))
    assert one == other


def test_they_are_made_only_where_they_are_asked_for() -> None:
    (product,) = (p for p in PRODUCTS if p.name == "phone-png")
    assert product.only_asked
