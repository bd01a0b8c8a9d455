"""How far a page as a browser draws it is from the same page of the PDF; `python -m tests.write.svg.faithful` tells
it for every page of every document.

poppler is asked for three times the dots and its picture made smaller: at 100 dots an inch it moves every letter to a
whole row of dots, by up to half a dot from where the file has it, which alone changes one dot in thirty.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page, sync_playwright

from builder.build.loading import load_material
from builder.build.pair_products import PairBuild
from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.imposition import Sheet, script_sheets, single_sheets
from builder.page.items import Document
from builder.write.pdf import write_pdf
from builder.write.svg import write_svg
from tests.browsing import CHROMIUM
from tests.galleries.documents import FOLDER

DPI, FINER = 100, 3
FAR = 40
"""Of 255 in one of the three colours."""
ALS = Path(__file__).parents[3] / "content" / "als-stem-cells.yaml"
OUTLINES = (ALS, *sorted(FOLDER.glob("*.yaml")))
PRODUCTS = ("talk", "leaflet", "large", "script", "invitation")
PAIRED = ("pages", "booklet", "talk")
"""What a pair of languages has: pages side by side, on A4 and A5, and a talk where the outline asks for one."""
LANGUAGES = ("zh", "en")
_SIZE = re.compile(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def builds(outline: Path) -> Iterator[EditionBuild]:
    """An outline's editions, Chinese and English, to be laid out as they are asked for."""
    report = Report()
    material = load_material(outline, "", report)
    assert material is not None, list(report)
    for language in LANGUAGES:
        edition = material.editions[language]  # type: ignore[index]
        others = tuple(other for other in material.editions.values() if other is not edition)
        yield EditionBuild(edition, material.theme, report, edition.review.date, beside=others)


def pair_of(outline: Path) -> PairBuild:
    """Its Chinese and English edition side by side, whether the outline lists them so or not."""
    first, second = (build.edition for build in builds(outline))
    return PairBuild((first, second), next(builds(outline)).theme, Report(), first.review.date)


def documents(outline: Path) -> Iterator[tuple[str, Document]]:
    """All that an outline has pages of, each with its name."""
    made = [
        (f"{build.edition.language} {name}", getattr(build, name)) for build in builds(outline) for name in PRODUCTS
    ]
    pair = pair_of(outline)
    made += [(f"zh-en {name}", getattr(pair, name)) for name in PAIRED]
    yield from ((name, document) for name, document in made if document is not None)


def sheets_of(document: Document) -> tuple[Sheet, ...] | None:
    return script_sheets(document) if document.kind == "notes" else None


def shares(document: Document, pages: Sequence[int], browser: Browser) -> Iterator[tuple[int, float]]:
    """For each of these pages, from 0, the share of dots in percent that differ by more than `FAR` when both pictures
    are blurred by a dot."""
    sheets = sheets_of(document)
    every = sheets or single_sheets(document)
    drawn, printed = write_svg(document, [every[page] for page in pages]), write_pdf(document, sheets=sheets)
    view = browser.new_page(device_scale_factor=DPI / 96)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pages.pdf"
        file.write_bytes(printed)
        for page, svg in zip(pages, drawn, strict=True):
            yield page, _share(_in_browser(view, svg), _by_poppler(file, page))
    view.close()


def _in_browser(view: Page, svg: bytes) -> Image.Image:
    found = _SIZE.search(svg)
    assert found is not None
    width, height = (float(side) * 96 / 72 for side in found.groups())
    view.set_viewport_size({"width": int(width), "height": int(height)})
    markup = svg[svg.index(b"<svg") :].decode()
    view.set_content(f'<body style="margin:0"><div style="width:{width}px;height:{height}px">{markup}</div>')
    return Image.open(io.BytesIO(view.screenshot())).convert("RGB")


def _by_poppler(file: Path, page: int) -> Image.Image:
    place = ["-f", str(page + 1), "-l", str(page + 1)]
    made = subprocess.run(
        ["pdftoppm", "-r", str(DPI * FINER), *place, str(file)], check=True, capture_output=True
    ).stdout
    return Image.open(io.BytesIO(made))


def _share(shown: Image.Image, printed: Image.Image) -> float:
    """Of the dots that lie wholly on the page in both."""
    width, height = min(shown.width, printed.width // FINER), min(shown.height, printed.height // FINER)
    reduced = printed.reduce(FINER, (0, 0, width * FINER, height * FINER))
    blurred = [image.filter(ImageFilter.GaussianBlur(1)) for image in (shown.crop((0, 0, width, height)), reduced)]
    red, green, blue = ImageChops.difference(*blurred).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return 100 * sum(most.histogram()[FAR + 1 :]) / (width * height)


def main(outlines: Sequence[Path]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for outline in outlines:
            for name, document in documents(outline):
                pages = range(len(sheets_of(document) or document.pages))
                found = sorted(shares(document, pages, browser), key=lambda pair: -pair[1])
                worst = (f"{page + 1}: {share:.2f} %" for page, share in found[:3])
                print(outline.stem, name, len(pages), "pages;", *worst, flush=True)


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]] or OUTLINES)
