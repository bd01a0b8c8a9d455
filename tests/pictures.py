"""`make pictures`: renews the pictures of the documentation from the real outputs. Needs pdftoppm (poppler)."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests.contact_sheet import pages, save, sheet
from tests.motif_pictures import save_motifs
from tests.preview_pictures import save_preview

OUTPUT = Path(__file__).parents[1] / "output" / "als-stem-cells"
SLIDES = (("zh", 1), ("en", 3), ("zh", 5), ("en", 10), ("zh", 17), ("en", 8), ("zh", 13), ("en", 18), ("zh", 24))


def main() -> None:
    if shutil.which("pdftoppm") is None:
        sys.exit("make pictures needs pdftoppm: apt install poppler-utils")
    talks = {language: pages(OUTPUT / f"als-stem-cells.{language}.slides.pdf", 36) for language in ("zh", "en")}
    save(sheet([talks[language][number - 1] for language, number in SLIDES], 3), "talk.png")
    sides = [p for language in ("zh", "en") for p in pages(OUTPUT / f"als-stem-cells.{language}.leaflet.pdf", 60)]
    save(sheet(sides, 2), "leaflet.png")
    save_motifs()
    save_preview()


if __name__ == "__main__":
    main()
