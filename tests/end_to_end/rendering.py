"""Decks through LibreOffice: their words with their boxes, as set and with wider letters."""

from __future__ import annotations

import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SLIDE = (960.0, 540.0)

WIDER = 1.05

Word = tuple[str, float, float, float, float]
"""A word with its left, top, right and bottom, in points of a slide of 960 × 540."""


@dataclass
class Renderer:
    """Renders each deck once, as set and with wider letters, with a LibreOffice profile of its own.

    To start LibreOffice takes as long as a deck does: what is known beforehand is rendered in one call.
    """

    folder: Path
    _done: dict[tuple[Path, bool], list[list[Word]]] = field(default_factory=dict)

    def words(self, deck: Path, *, wider: bool = False) -> list[list[Word]]:
        """By slide: the words that are shown; `wider`: every letter takes 5 % more room."""
        if (deck, wider) not in self._done:
            self.render(deck, ways=(wider,))
        return self._done[deck, wider]

    def render(self, *decks: Path, ways: Sequence[bool] = (False, True)) -> None:
        wanted = [(deck, wider) for deck in decks for wider in ways]
        copies = [
            changed(deck, self.folder / f"{number}.pptx", _enlarged if wider else _without_drawings)
            for number, (deck, wider) in enumerate(wanted, len(self._done))
        ]
        self._done |= zip(wanted, map(read_words, self._rendered(*copies)), strict=True)

    def _rendered(self, *decks: Path) -> list[Path]:
        profile = f"-env:UserInstallation=file://{self.folder}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(self.folder)]
        subprocess.run([*command, *map(str, decks)], check=True, capture_output=True, timeout=600)
        return [deck.with_suffix(".pdf") for deck in decks]


def read_words(pdf: Path) -> list[list[Word]]:
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True)
    html = etree.fromstring(done.stdout, etree.HTMLParser(encoding="utf-8"))
    pages: list[list[Word]] = []
    for page in html.iter("page"):
        scale = SLIDE[0] / float(page.get("width", "0"))
        boxes = [(w.text or "", [float(w.get(k, "0")) * scale for k in ("xmin", "ymin", "xmax", "ymax")])
                 for w in page.iter("word")]  # fmt: skip
        pages.append([(text, *box) for text, box in boxes])  # type: ignore[misc]
    return pages


def changed(deck: Path, target: Path, change: Callable[[etree._Element], None]) -> Path:
    """A copy of which every slide, layout and master is changed; it is read once, so nothing is compressed."""
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(target, "w") as out:
        for info in source.infolist():
            data = source.read(info)
            if info.filename.startswith(("ppt/slides/slide", "ppt/slideLayouts/slide", "ppt/slideMasters/slide")):
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root)
            out.writestr(info.filename, data)
    return target


def _without_drawings(root: etree._Element) -> None:
    """Shapes that say nothing go: where words stand depends on none, and to draw them takes as long as all else."""
    for shape in [one for kind in ("sp", "cxnSp", "pic") for one in root.iter(f"{P}{kind}")]:
        around = shape.getparent()
        if around is not None and next(shape.iter(f"{A}t", f"{P}ph"), None) is None:
            around.remove(shape)


def _enlarged(root: etree._Element) -> None:
    """Letters a twentieth larger are so much wider, each as its face has it; leadings are in points and stay."""
    _without_drawings(root)
    for name in ("rPr", "defRPr", "endParaRPr"):
        for run in root.iter(f"{A}{name}"):
            if size := run.get("sz"):
                run.set("sz", str(round(int(size) * WIDER)))


def plain(text: str) -> str:
    """Without white space, and with the look-alikes that PDFs may carry folded (⼲ and 干)."""
    return re.sub(r"[\s\u00a0\u2028\u000b]", "", unicodedata.normalize("NFKC", text)).replace("'", "’")
