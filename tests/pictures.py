"""`make pictures`: renews the README's pictures from the real outputs. Needs pdftoppm (poppler)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
OUTPUT = ROOT / "output" / "als-stem-cells"
TARGET = ROOT / "themes" / "pictures"
GROUND = (120, 120, 120)
GAP = 8
SLIDES = (("zh", 1), ("en", 3), ("zh", 5), ("en", 10), ("zh", 17), ("en", 8), ("zh", 13), ("en", 36), ("zh", 24))


def pages(pdf: Path, dpi: int) -> list[Image.Image]:
    """Every page of a PDF as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-png", str(pdf), f"{folder}/p"], check=True)
        return [Image.open(path).convert("RGB") for path in sorted(Path(folder).glob("*.png"))]


def sheet(pictures: Sequence[Image.Image], across: int) -> Image.Image:
    """Pictures of one size in rows."""
    width, height = pictures[0].size
    down = -(-len(pictures) // across)
    out = Image.new("RGB", (across * (width + GAP) + GAP, down * (height + GAP) + GAP), GROUND)
    for i, picture in enumerate(pictures):
        out.paste(picture, (GAP + i % across * (width + GAP), GAP + i // across * (height + GAP)))
    return out


def save(picture: Image.Image, name: str) -> None:
    """With few colours, so that the repository stays small."""
    TARGET.mkdir(exist_ok=True)
    picture.quantize(128, dither=Image.Dither.NONE).save(TARGET / name, optimize=True)


def main() -> None:
    if shutil.which("pdftoppm") is None:
        sys.exit("make pictures needs pdftoppm: apt install poppler-utils")
    talks = {language: pages(OUTPUT / f"als-stem-cells.{language}.slides.pdf", 36) for language in ("zh", "en")}
    save(sheet([talks[language][number - 1] for language, number in SLIDES], 3), "talk.png")
    sides = [p for language in ("zh", "en") for p in pages(OUTPUT / f"als-stem-cells.{language}.leaflet.pdf", 60)]
    save(sheet(sides, 2), "leaflet.png")


if __name__ == "__main__":
    main()
