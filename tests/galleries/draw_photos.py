"""Draws the photographs of the galleries, which no camera took: soft light, noise, nobody and nothing that there is.

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
    drawn = {"hallway": hallway(), "lake": lake(), "nurse": nurse(), "behind-the-ear": behind_the_ear(),
             "in-the-ear": in_the_ear(), "deep-in-the-canal": deep_in_the_canal()}  # fmt: skip
    for name, picture in drawn.items():
        small = picture if name in ("hallway", "lake") else picture.resize((900, 600), Image.Resampling.LANCZOS)
        grained(small).save(FOLDER / f"{name}.jpg", quality=82)


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


def nurse() -> Image.Image:
    """Somebody in a tunic before a window, seen from so far that no face can be told."""
    picture = Image.new("RGB", SIZE, "#dfe8e6")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((80, 60, 760, 760), "#f6f3e4")
    draw.rectangle((410, 60, 430, 760), "#cfd8d6")
    draw.rectangle((0, 860, 1600, 1067), "#c6b8a4")
    draw.ellipse((850, 560, 1350, 1300), "#2f7f86")
    draw.rectangle((1050, 470, 1150, 620), "#c68f63")
    draw.polygon([(1010, 590), (1100, 720), (1190, 590)], "#c68f63")
    draw.ellipse((985, 210, 1215, 510), "#c68f63")
    draw.pieslice((960, 165, 1240, 470), 175, 365, "#4a3427")
    draw.rectangle((1195, 760, 1265, 850), "#f3efe2")
    return picture.filter(ImageFilter.GaussianBlur(4))


def table() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """A wooden table in soft light, to lay things on."""
    picture = Image.new("RGB", SIZE, "#d9bd95")
    draw = ImageDraw.Draw(picture)
    for row in range(0, SIZE[1], 3):
        shade = (row * 37) % 17
        draw.line((0, row, SIZE[0], row), (217 - shade, 189 - shade, 149 - shade), 3)
    return picture.filter(ImageFilter.GaussianBlur(5)), draw


def shaded(picture: Image.Image, points: list[tuple[float, float]], fill: str, width: int) -> None:
    """A round-ended body along a line, with its shadow on the table and light on its upper side."""
    shadow = Image.new("L", SIZE, 0)
    stroke(ImageDraw.Draw(shadow), [(x + 26, y + 34) for x, y in points], 150, width)
    picture.paste(Image.new("RGB", SIZE, "#6b4a35"), mask=shadow.filter(ImageFilter.GaussianBlur(22)))
    draw = ImageDraw.Draw(picture)
    stroke(draw, points, fill, width)
    light = Image.new("L", SIZE, 0)
    stroke(ImageDraw.Draw(light), [(x - width / 6, y - width / 5) for x, y in points], 120, width // 3)
    picture.paste(Image.new("RGB", SIZE, "#fffaf0"), mask=light.filter(ImageFilter.GaussianBlur(width / 9)))


def stroke(draw: ImageDraw.ImageDraw, points: list[tuple[float, float]], fill: str | int, width: int) -> None:
    draw.line(points, fill, width, joint="curve")
    for x, y in points:
        draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill)


def behind_the_ear() -> Image.Image:
    picture, _ = table()
    shaded(picture, [(620, 800), (560, 640), (590, 480), (700, 360)], "#a88f78", 150)
    shaded(picture, [(720, 340), (860, 260), (980, 330), (1030, 480), (1010, 600)], "#efe9dc", 30)
    shaded(picture, [(1005, 640), (1000, 660)], "#d8d2c6", 110)
    return picture.filter(ImageFilter.GaussianBlur(2))


def in_the_ear() -> Image.Image:
    picture, _ = table()
    shaded(picture, [(700, 420), (860, 440), (930, 560)], "#d9a577", 260)
    shaded(picture, [(980, 680), (1060, 760)], "#d9a577", 150)
    shaded(picture, [(700, 400), (720, 404)], "#7a5638", 70)
    return picture.filter(ImageFilter.GaussianBlur(2))


def deep_in_the_canal() -> Image.Image:
    picture, _ = table()
    shaded(picture, [(740, 520), (880, 540)], "#caa07c", 130)
    shaded(picture, [(930, 545), (985, 556)], "#e9e2d4", 100)
    shaded(picture, [(690, 505), (560, 470)], "#8a8f92", 12)
    return picture.filter(ImageFilter.GaussianBlur(2))


def grained(picture: Image.Image) -> Image.Image:
    """The picture with the grain of a camera, the same each time."""
    noise = Image.frombytes("L", picture.size, random.Random(7).randbytes(picture.width * picture.height))
    quiet = noise.filter(ImageFilter.GaussianBlur(1)).point(lambda value: (value - 128) // 8 + 128)
    return ImageChops.overlay(picture, Image.merge("RGB", [quiet] * 3))


if __name__ == "__main__":
    main()
