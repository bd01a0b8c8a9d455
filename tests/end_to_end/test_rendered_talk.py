"""The talk through LibreOffice: every word is there and lies in its frame, also with wider letters."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SLIDE = (960.0, 540.0)
FOOTER_TOP = 498.0
FULL_COLOUR = ("封面", "章节", "结束", "Title", "Section", "Closing")
EDGE = 4.0
"""Points a word may reach over the slide's own margin of 20."""

pytestmark = [
    pytest.mark.rendering,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs soffice (LibreOffice)"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext (poppler)"),
]


def rendered(deck: Path, folder: Path) -> Path:
    """The deck as PDF, by a LibreOffice with a profile of its own."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{deck.stem}.pdf"


def words(pdf: Path) -> list[list[tuple[str, float, float, float, float]]]:
    """By page: each word with its box in points of a 960 × 540 slide."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True)
    html = etree.fromstring(done.stdout, etree.HTMLParser(encoding="utf-8"))
    pages = []
    for page in html.iter("page"):
        scale = SLIDE[0] / float(page.get("width"))
        pages.append(
            [
                (w.text or "", *(float(w.get(k)) * scale for k in ("xmin", "ymin", "xmax", "ymax")))
                for w in page.iter("word")
            ]
        )
    return pages


def widened(deck: Path, target: Path) -> Path:
    """A copy in which every letter of every slide takes 5 % more room."""
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for info in source.infolist():
            data = source.read(info)
            if info.filename.startswith("ppt/slides/slide"):
                data = _spaced(data)
            out.writestr(info, data)
    return target


def _spaced(data: bytes) -> bytes:
    root = etree.fromstring(data)
    for run in root.iter(f"{A}rPr"):
        size = int(run.get("sz", "2000"))
        latin = not any("\u4e00" <= c <= "\u9fff" for c in (run.getparent().findtext(f"{A}t") or ""))
        run.set("spc", str(round(size * (0.025 if latin else 0.05))))  # a Latin letter is half an em wide
    return etree.tostring(root)


def plain(text: str) -> str:
    """Without white space, and with the look-alikes that PDFs may carry folded (⼲ and 干)."""
    return re.sub(r"[\s\u00a0\u2028\u000b]", "", unicodedata.normalize("NFKC", text)).replace("'", "’")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("wider", [False, True], ids=["as-set", "5-percent-wider"])
def test_every_word_lies_on_its_slide(outputs: Path, tmp_path: Path, language: str, wider: bool) -> None:
    deck = outputs / f"als-stem-cells.{language}.pptx"
    if wider:
        deck = widened(deck, tmp_path / "wider.pptx")
    for number, page in enumerate(words(rendered(deck, tmp_path)), 1):
        for word, left, top, right, bottom in page:
            assert left >= 20 - EDGE, (number, word)
            assert right <= SLIDE[0] - 20 + EDGE, (number, word)
            assert top >= 8, (number, word)
            assert bottom <= SLIDE[1] - 8, (number, word)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_lost_and_text_stays_above_the_footer(outputs: Path, tmp_path: Path, language: str) -> None:
    file = outputs / f"als-stem-cells.{language}.pptx"
    pages = words(rendered(file, tmp_path))
    deck = Presentation(str(file))
    assert len(pages) == len(deck.slides)
    for slide, page in zip(deck.slides, pages, strict=True):
        shown = plain("".join(w[0] for w in page))
        title = plain(slide.shapes.title.text_frame.text)
        assert set(title) <= set(shown), (title, shown)
        if slide.slide_layout.name not in FULL_COLOUR:
            assert not [w for w in page if w[2] < FOOTER_TOP < w[4] - 8], title
