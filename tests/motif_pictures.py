"""The sheet of motifs in the documentation, drawn by our own writer. Needs pdftoppm (poppler).

`make pictures` renews it with the others; alone: `python -m tests.motif_pictures`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from builder.diagnostics import Report, Span
from builder.drawing.motifs import Ground, Motif, Part, Shown, motif_folder, motif_names, read_parts, scene, symbol
from builder.geometry import Rect, Size
from builder.page.items import Document, Item, Metadata, Page, ShapeItem
from builder.theme.load import load_theme
from builder.theme.model import Theme
from builder.write.pdf import write_pdf
from tests.contact_sheet import pages, save, sheet

SPAN = Span("", 1, 1)
SHEET = Size(610, 438)
PLACES: tuple[tuple[Part, Rect, Ground, str], ...] = (
    ("cover", Rect(0, 0, 400, 225), "ground", "ground"),
    ("strip", Rect(0, 233, 400, 173), "ground", "air"),
    ("corner", Rect(408, 0, 202, 135), "ground", "wash"),
    ("corner", Rect(408, 143, 202, 135), "deep", "deep"),
    ("foot", Rect(0, 405, 400, 33), "ground", "ground"),
)
"""Each drawing, its place on the sheet, what it stands on, and the colour of that."""
SMALL = Rect(439, 290, 140, 140)


def motifs_pdf(theme: Theme) -> bytes:
    """A page for each of our motifs, in the theme's colours."""
    palette = theme.palettes["talk"]
    found = [(name, motif_folder(name, Path())) for name in motif_names()]
    pages = tuple(_page(read_parts(folder, palette, Report())) for _, folder in found if folder)
    about = Metadata(id="motifs", title="Motifs", subject="", author="", date="2026-01-01", draft=False)
    return write_pdf(
        Document(kind="dummy", language="en", pages=pages, palette=palette, metadata=about, typefaces=("", ""))
    )


def _page(motif: Motif) -> Page:
    return Page(size=SHEET, items=tuple(_items(motif)), fill="surface", title=motif.name, label=motif.name)


def _items(motif: Motif) -> Iterator[Item]:
    for part, place, on, fill in PLACES:
        yield ShapeItem(frame=place, role="artifact", span=SPAN, geometry="rectangle", fill=fill)
        yield from scene(motif, part, place, SPAN, Shown(on=on))
    yield from symbol(motif, SMALL, SPAN)


def save_motifs() -> None:
    """The motifs in calm, and the usual one in every theme."""
    drawn = {name: _drawn(name) for name in ("calm", "contrast", "dawn")}
    save(sheet(drawn["calm"], 4), "motifs.png")
    usual = motif_names().index("hills-and-sun")
    save(sheet([one[usual] for one in drawn.values()], 3), "motif-in-themes.png")


def _drawn(name: str) -> list[Image.Image]:
    theme = load_theme(name, Report())
    assert theme is not None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "motifs.pdf"
        file.write_bytes(motifs_pdf(theme))
        return pages(file, 50)


if __name__ == "__main__":
    save_motifs()
