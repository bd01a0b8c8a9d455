"""Draws the two photographs of the galleries, which no camera took: soft light, noise, nothing from anybody's home.

`python -m tests.galleries.draw_photos` makes them anew.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

FOLDER = Path(__file__).parent / "pictures"
SIZE = (1600, 1067)
"""Three to two, as cameras have it."""


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, picture in (("hallway", hallway()), ("lake", lake())):
        grained(picture).save(FOLDER / f"{name}.jpg", quality=82)


def hallway() -> Image.Image:
    picture = Image.new("RGB", SIZE, "#efe6d6")
    draw = ImageDraw.Draw(picture)
    draw.polygon([(0, 1067), (560, 640), (1040, 640), (1600, 1067)], "#b98f63")
    draw.polygon([(0, 0), (560, 200), (1040, 200), (1600, 0)], "#f8f4ea")
    draw.polygon([(0, 0), (560, 200), (560, 640), (0, 1067)], "#e6dac4")
    draw.polygon([(1600, 0), (1040, 200), (1040, 640), (1600, 1067)], "#d9ccb4")
    draw.rectangle((690, 300, 910, 640), "#6f8f8a")
    draw.ellipse((880, 470, 898, 488), "#e9d9a8")
    draw.polygon([(1060, 470), (1600, 640), (1600, 672), (1060, 482)], "#8a5a2b")
    for x, y in ((1150, 512), (1320, 566), (1500, 622)):
        draw.rectangle((x, y, x + 14, y + 34), "#5b3a1c")
    lamp = Image.new("L", SIZE, 0)
    ImageDraw.Draw(lamp).ellipse((520, -120, 1080, 420), 190)
    glow = Image.new("RGB", SIZE, "#fff3c8")
    return Image.composite(
        glow, picture.filter(ImageFilter.GaussianBlur(2)), lamp.filter(ImageFilter.GaussianBlur(120))
    )


def lake() -> Image.Image:
    picture = Image.new("RGB", SIZE, "#f3d9b4")
    draw = ImageDraw.Draw(picture)
    for row in range(500):
        share = row / 500
        draw.line((0, row, 1600, row), tuple(int(a + (b - a) * share) for a, b in ((140, 246), (178, 216), (206, 176))))
    draw.polygon(
        [(0, 500), (0, 380), (260, 300), (520, 420), (820, 280), (1180, 430), (1600, 340), (1600, 500)], "#7c98a6"
    )
    draw.rectangle((0, 500, 1600, 780), "#9fbcc0")
    for row in range(510, 780, 9):
        draw.line((0, row, 1600, row), "#b4cdcc", 2)
    draw.polygon([(0, 760), (1600, 720), (1600, 1067), (0, 1067)], "#6d8a4f")
    draw.polygon([(560, 1067), (840, 742), (900, 740), (1180, 1067)], "#d8c39a")
    draw.rectangle((1330, 420, 1368, 860), "#5a4331")
    for x, y, r in ((1350, 330, 150), (1240, 400, 100), (1460, 410, 110), (1340, 220, 100)):
        draw.ellipse((x - r, y - r, x + r, y + r), "#4d7044")
    return picture.filter(ImageFilter.GaussianBlur(3))


def grained(picture: Image.Image) -> Image.Image:
    """The picture with the grain of a camera, the same each time."""
    noise = Image.frombytes("L", SIZE, random.Random(7).randbytes(SIZE[0] * SIZE[1]))
    quiet = noise.filter(ImageFilter.GaussianBlur(1)).point(lambda value: (value - 128) // 8 + 128)
    return ImageChops.overlay(picture, Image.merge("RGB", [quiet] * 3))


if __name__ == "__main__":
    main()
