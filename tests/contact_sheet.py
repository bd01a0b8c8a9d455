"""Pages as pictures in rows, for the pictures of the documentation. Needs pdftoppm (poppler)."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

TARGET = Path(__file__).parents[1] / "themes" / "pictures"
GROUND = (120, 120, 120)
GAP = 8


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
