"""What an audience sees of a few slides, small; `make refs` renews the pictures. Needs pdftoppm (poppler)."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from builder.drawing.scaling import Scaling
from builder.outline.text.text import Language
from builder.page.items import Page
from builder.replace import replace
from builder.write.pdf import READER, write_pdf
from tests.layout.slides.made_talks import gallery

FOLDER = Path(__file__).parents[2] / "refs" / "slides"
WIDTH = 160
BLOCKS = (20, 12)
"""Differences are looked at in so many fields across and down: a word that moves fills one of them."""
MOST = 10.0
"""Mean difference of a field, of 255, that drawing on another machine may make: its edges are greyed otherwise."""
LANGUAGES: tuple[Language, ...] = ("zh", "en")
SLIDES: dict[str, tuple[str, str]] = {
    "cover": ("版式画廊", "Gallery of patterns"),
    "points": ("一个人的故事，证明不了一种治疗", "A single story cannot prove a treatment"),
    "steps": ("答应任何细胞治疗之前，先走四步", "Four steps before you say yes to any cell treatment"),
    "cards": ("现在就有帮助的六件事，值得开口要", "Six things that help now, and are worth asking for"),
    "compare": ("三种干细胞来历不同，能做的事也不同",
                "Three kinds of stem cell differ in where they come from and what they can do"),
    "chart": ("细胞组 33%，安慰剂组 28%：差别可能只是偶然",
              "33 in 100 on cells, 28 in 100 on placebo: the gap could be chance"),
    "figure": ("神经纤维可长达一米，重新接通非常难",
               "A nerve fibre can be a metre long, so rebuilding it is very hard"),
    "people": ("从这里开始查，先问身边的医生", "Start here, and start with your own doctor"),
}  # fmt: skip

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm (poppler)"),
]


def page_of(name: str, language: Language) -> Page:
    title = SLIDES[name][LANGUAGES.index(language)]
    return next(p for p in gallery(language).pages if p.title == title)


def pictures(pages: Sequence[Page], language: Language, folder: Path) -> list[Image.Image]:
    """The pages as `.slides.pdf` has them, drawn by poppler."""
    document = replace(gallery(language).document, pages=tuple(pages))
    (folder / "slides.pdf").write_bytes(write_pdf(document, READER))
    command = ["pdftoppm", "-scale-to-x", str(WIDTH), "-scale-to-y", "-1", "-png", "slides.pdf", "p"]
    subprocess.run(command, cwd=folder, check=True)
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob("p*.png"))]


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of the field that differs most."""
    assert one.size == other.size
    apart = ImageChops.difference(one, other).convert("L")
    fields = apart.resize(BLOCKS, Image.Resampling.BOX)
    return float(max(fields.tobytes()))


@pytest.fixture(scope="module", params=LANGUAGES)
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Language, dict]:  # type: ignore[type-arg]
    language: Language = request.param
    pages = [page_of(name, language) for name in SLIDES]
    made = pictures(pages, language, tmp_path_factory.mktemp("pictures"))
    return language, dict(zip(SLIDES, made, strict=True))


@pytest.mark.parametrize("name", SLIDES)
def test_a_slide_looks_as_its_reference(drawn: tuple[Language, dict[str, Image.Image]], name: str) -> None:
    language, found = drawn
    file = FOLDER / f"{name}-{language}.png"
    if os.environ.get("TALKLEAF_REFS"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        found[name].quantize(96, dither=Image.Dither.NONE).save(file, optimize=True)
        return
    assert file.exists(), f"no reference {file.name}; `make refs` makes it, then look at it before you commit it"
    assert difference(found[name], Image.open(file).convert("RGB")) < MOST


@pytest.mark.parametrize("move", [(0.0, 9.0), (9.0, 0.0)], ids=["down", "right"])
def test_a_title_moved_by_an_eighth_of_an_inch_would_be_seen(tmp_path: Path, move: tuple[float, float]) -> None:
    page = page_of("points", "en")
    title, *rest = page.items
    changed = replace(page, items=(Scaling(1, *move).item(title), *rest))
    first, second = pictures([page, changed], "en", tmp_path)
    assert difference(first, second) > 2 * MOST


def test_another_size_of_text_would_be_seen(tmp_path: Path) -> None:
    page = page_of("steps", "zh")
    changed = replace(page, items=(page.items[0], *(Scaling(0.95, 20, 12).item(i) for i in page.items[1:])))
    first, second = pictures([page, changed], "zh", tmp_path)
    assert difference(first, second) > 2 * MOST
