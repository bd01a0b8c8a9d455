"""Pictures of each kind of block, on a slide and on a panel of the leaflet, from its own example (`make pictures`)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from builder.build.loading import load
from builder.build.products import PRODUCTS, EditionBuild
from builder.diagnostics import Report
from builder.explain.format.descriptions import PICTURES, block_pages
from tests.layout.slides.made_talks import every

GALLERIES = Path(__file__).parent / "galleries"
LANGUAGES = ("zh", "en")
SLIDE_DPI, PANEL_DPI = 54, 96
LEAST = 0.3
"""Of a panel at least so much is shown, from the top."""
HEAD = """\
outline: 1
id: example
languages: [zh, en]
title: {zh: 例子, en: Example}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议。, en: Not medical advice.}
leaflet: {fold: trifold-c}
sources:
  who-falls:
    title: Falls, fact sheet
    short: {zh: 世界卫生组织：跌倒, en: "World Health Organization, Falls"}
    url: https://www.who.int/news-room/fact-sheets/detail/falls
  cochrane:
    title: Exercise for preventing falls in older people living in the community
    short: "Sherrington C et al., Cochrane 2019"
    doi: 10.1002/14651858.CD012424.pub2
sections:
  - id: one
    title: {zh: 先问医生，再开始, en: Ask your doctor before you start}
    blocks:
"""
CITED = """\
- text: {zh: 平衡可以练。, en: Balance can be trained.}
  title: {zh: 平衡, en: Balance}
  cite: [who-falls, cochrane]
"""


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for kind in block_pages():
        for name, picture in pictures_of(kind):
            picture.quantize(96, dither=Image.Dither.NONE).save(PICTURES / name, optimize=True)


def pictures_of(kind: str) -> Iterator[tuple[str, Image.Image]]:
    """File names and pictures of one kind, in both languages."""
    example = (CITED if kind == "sources" else "") + block_pages()[kind].example
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copytree(GALLERIES / "pictures", folder / "pictures")
        outline = folder / "example.yaml"
        outline.write_text(HEAD + "".join(f"      {line}\n" for line in example.splitlines()), "utf-8")
        loaded = load(outline, "", Report())
        assert loaded is not None, kind
        for language in LANGUAGES:
            build = EditionBuild(loaded.editions[language], loaded.theme, Report(), "2026-11-22")  # type: ignore[index]
            number = 3 if kind == "sources" else 2
            yield f"{kind}.{language}.slide.png", _page(_pdf("slides", build), number, SLIDE_DPI)
            if kind != "sources":
                yield f"{kind}.{language}.panel.png", _panel(build)


def _pdf(name: str, build: EditionBuild) -> bytes:
    """The file of an output of that name."""
    return next(iter(next(p for p in PRODUCTS if p.name == name).write(build).values()))


def _page(pdf: bytes, number: int, dpi: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "x.pdf")
        file.write_bytes(pdf)
        pages = ["-f", str(number), "-l", str(number)]
        subprocess.run(["pdftoppm", "-r", str(dpi), *pages, "-png", str(file), f"{folder}/p"], check=True)
        return Image.open(next(Path(folder).glob("*.png"))).convert("RGB")


def _panel(build: EditionBuild) -> Image.Image:
    """The second panel, down to where its words end."""
    side = build.leaflet.pages[1]
    panel = next(item for item in side.items if item.name == "panel 2")
    foot = max((i.frame.y + i.frame.height for i in every([panel]) if i is not panel), default=0.0)
    height = min(panel.frame.height, max(LEAST * panel.frame.height, foot + 14))
    scale = PANEL_DPI / 72
    box = (panel.frame.x, 0, panel.frame.x + panel.frame.width, height)
    return _page(_pdf("leaflet", build), 2, PANEL_DPI).crop(tuple(round(edge * scale) for edge in box))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
