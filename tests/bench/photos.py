"""Writes an outline with fifteen photographs of 12 megapixels, as a phone takes them, and measures what became of them.

`python -m tests.bench.photos FOLDER` only writes it, to build it with another version of the program.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from PIL import Image

COUNT = 15
SIZE = (4000, 3000)
HEAD = """\
outline: 1
id: photos
title: {zh: 活动照片, en: Photos of our group}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议。, en: Not medical advice.}
leaflet: {fold: booklet-a5}
sections:
  - id: one
    title: {zh: 照片, en: Photos}
    blocks:
"""
BLOCK = """\
      - figure: {{image: photo{n}.jpg, alt: {{zh: 第{n}张, en: Photo {n}}}}}
        title: {{zh: 第{n}张, en: Photo {n}}}
        cite: none
"""


def write_photos(folder: Path) -> Path:
    """The outline; its photographs lie beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    ramp = Image.linear_gradient("L").resize(SIZE)
    for number in range(1, COUNT + 1):
        grain = Image.effect_noise(SIZE, 20 + number)
        photo = Image.merge("RGB", (grain, ramp.rotate(0 if number % 2 else 180), Image.blend(grain, ramp, 0.5)))
        photo.save(folder / f"photo{number}.jpg", quality=92)
    path = folder / "photos.yaml"
    path.write_text(HEAD + "".join(BLOCK.format(n=n) for n in range(1, COUNT + 1)), encoding="utf-8")
    return path


def rows(out: Path) -> list[tuple[str, str]]:
    """The size of each kind of file, and its pixels to the inch as printed."""
    found = []
    for ending in (".pptx", ".slides.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".large.pdf"):
        path = out / "photos" / f"photos.en{ending}"
        figures = [f"{path.stat().st_size / 1e6:.1f} MB"]
        if path.suffix == ".pdf" and (ppi := sorted(densities(path))):
            figures.append(f"{ppi[0]:.0f}–{ppi[-1]:.0f} ppi")
        found.append((f"fifteen photos: {ending[1:]}", ", ".join(figures)))
    return found


def densities(path: Path) -> Iterator[float]:
    """Pixels to the inch of each larger picture of a PDF, where it is drawn."""
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            shape = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
            stack = [shape]
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "q":
                        stack.append(shape)
                    case "Q":
                        shape = stack.pop()
                    case "cm":
                        shape = _then(tuple(float(str(value)) for value in operands), shape)  # type: ignore[arg-type]
                    case "Do":
                        drawn = page.obj.Resources.XObject[str(operands[0])]
                        if drawn.get("/Subtype") == "/Image" and int(drawn.Width) > 300:
                            yield int(drawn.Width) / ((shape[0] ** 2 + shape[1] ** 2) ** 0.5 / 72)


Matrix = tuple[float, float, float, float, float, float]


def _then(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


if __name__ == "__main__":
    print(write_photos(Path(sys.argv[1])))
