"""SVG drawings as Chromium shows them, beside the same ones as our PDFs do."""

from __future__ import annotations

import base64
import io
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser

from builder.diagnostics import Diagnostic, Report, Span
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Rect, Size
from builder.write.pdf import write_pdf
from tests.write.documents import document, page

SIDE, GAP, COLUMNS, FINER = 80, 20, 12, 4
FAR = 40
"""Of 255 in one of the three colours."""


class Seen(NamedTuple):
    """One drawing: what was told of it, and the share of dots in percent that differ; None where it is refused."""

    told: tuple[Diagnostic, ...]
    differs: float | None


def seen(drawings: Mapping[str, str], browser: Browser) -> dict[str, Seen]:
    """Each SVG file, by its name, as both show it in a square."""
    read, told = {}, {}
    for name, svg in drawings.items():
        report = Report()
        read[name] = read_svg(svg.encode(), "test.svg", (), report, framed=True)
        told[name] = tuple(report)
    theirs, ours = _in_chromium(list(drawings.values()), browser), _in_pdf(list(read.values()))
    shares = [_share(theirs, ours, place) for place in range(len(drawings))]
    return {
        name: Seen(told[name], None if read[name] is None else share)
        for name, share in zip(drawings, shares, strict=True)
    }


def _place(number: int) -> tuple[int, int]:
    row, column = divmod(number, COLUMNS)
    return GAP + column * (SIDE + GAP), GAP + row * (SIDE + GAP)


def _size(count: int) -> tuple[int, int]:
    return GAP + COLUMNS * (SIDE + GAP), GAP + -(-count // COLUMNS) * (SIDE + GAP)


def _in_chromium(drawings: Sequence[str], browser: Browser) -> Image.Image:
    width, height = _size(len(drawings))
    pictures = []
    for number, svg in enumerate(drawings):
        x, y = _place(number)
        coded = base64.b64encode(svg.encode()).decode()
        style = f"position:absolute;left:{x}px;top:{y}px;width:{SIDE}px;height:{SIDE}px;object-fit:contain"
        pictures.append(f'<img style="{style}" src="data:image/svg+xml;base64,{coded}">')
    view = browser.new_page(viewport={"width": width, "height": height})
    view.set_content(f"<body style='margin:0;background:#fff'>{''.join(pictures)}")
    view.wait_for_function("[...document.images].every(image => image.complete)")
    made = Image.open(io.BytesIO(view.screenshot())).convert("RGB")
    view.close()
    return made


def _in_pdf(drawings: Sequence[Drawing | None]) -> Image.Image:
    label, size = Label(Span("test.svg", 1, 1)), _size(len(drawings))
    items = [
        place_drawing(drawing, Rect(*_place(number), SIDE, SIDE), label)
        for number, drawing in enumerate(drawings)
        if drawing is not None
    ]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "drawings.pdf"
        file.write_bytes(write_pdf(document(page(*items, size=Size(*size)))))
        made = subprocess.run(["pdftoppm", "-r", str(72 * FINER), str(file)], check=True, capture_output=True).stdout
    return Image.open(io.BytesIO(made)).convert("RGB").resize(size, Image.Resampling.BOX)


def _share(theirs: Image.Image, ours: Image.Image, number: int) -> float:
    """Of the dots of a place, half of the gap around it among them, when both are blurred by a dot."""
    x, y = _place(number)
    box = (x - GAP // 2, y - GAP // 2, x + SIDE + GAP // 2, y + SIDE + GAP // 2)
    blurred = [image.crop(box).filter(ImageFilter.GaussianBlur(1)) for image in (theirs, ours)]
    red, green, blue = ImageChops.difference(*blurred).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return 100 * sum(most.histogram()[FAR + 1 :]) / (most.width * most.height)
