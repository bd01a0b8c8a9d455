"""The press file as a print shop sees it: every edge bleeds, and nothing but marks lies outside."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm (poppler)"),
]
DPI = 72
MM = DPI / 25.4
OUTSIDE, INSIDE, CLEAR = 2.4 * MM, 1.2 * MM, 3.6 * MM
"""Distances from the trim, in pixels: within the bleed, within the page, just outside the bleed."""
ALIKE = 24
"""The hill rises along an edge, so a colour may differ by so much (of 255) where it meets the ground."""


@pytest.fixture(scope="module", params=["zh", "en"])
def sides(request: pytest.FixtureRequest, outputs: Path, tmp_path_factory: pytest.TempPathFactory):
    """Each side's picture with its trim box, y downward, in pixels."""
    file = outputs / f"als-stem-cells.{request.param}.leaflet.print.pdf"
    folder = tmp_path_factory.mktemp("press")
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", str(file), str(folder / "side")], check=True)
    with pikepdf.open(file) as pdf:
        boxes = [[float(v) for v in page.obj.TrimBox] for page in pdf.pages]
    pictures = [Image.open(path).convert("RGB") for path in sorted(folder.glob("*.png"))]
    return [(picture, (b[0], picture.height - b[3], b[2], picture.height - b[1]))
            for picture, b in zip(pictures, boxes, strict=True)]  # fmt: skip


def around(trim, distance, steps=24):
    """Points along all four edges, `distance` outside the trim (inside, where negative); corners left out."""
    left, top, right, bottom = trim
    for step in range(1, steps):
        x, y = left + (right - left) * step / steps, top + (bottom - top) * step / steps
        yield from ((x, top - distance), (x, bottom + distance), (left - distance, y), (right + distance, y))


def colors(picture, trim, distance):
    return [picture.getpixel((round(x), round(y))) for x, y in around(trim, distance)]


def test_what_lies_at_an_edge_goes_on_through_the_bleed(sides):
    for picture, trim in sides:
        pairs = list(zip(colors(picture, trim, -INSIDE), colors(picture, trim, OUTSIDE), strict=True))
        differing = [pair for pair in pairs if max(abs(a - b) for a, b in zip(*pair, strict=True)) > ALIKE]
        assert len(differing) <= 3  # where a crest crosses the edge between the two points


def test_the_outer_side_is_coloured_on_all_four_edges_of_its_bleed(sides):
    picture, trim = sides[0]
    assert (255, 255, 255) not in colors(picture, trim, OUTSIDE)


def test_the_bleed_ends_at_three_millimetres(sides):
    for picture, trim in sides:
        outside = colors(picture, trim, CLEAR)
        assert sum(color == (255, 255, 255) for color in outside) >= len(outside) - 4
