"""Pages as PNG files: written as PDF by our own writer, painted by PDFium."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2

from builder.page.items import Document
from builder.replace import replace
from builder.write.pdf import READER, write_pdf

COMPRESSION, STRATEGY = 3, 0
"""zlib's level, and its usual strategy (Pillow's own is Z_FILTERED): a third less time than level 6 has with that, and
no larger."""


def write_pictures(document: Document, scale: float, cache: Path | None = None) -> tuple[bytes, ...]:
    """A PNG file (RGB, no transparency) for each page, at `scale` pixels a point."""
    pdf = pypdfium2.PdfDocument(write_pdf(document, replace(READER, bookmarks=False, links=False, cache=cache)))
    try:
        return tuple(_painted(page, scale) for page in pdf)
    finally:
        pdf.close()


def _painted(page: pypdfium2.PdfPage, scale: float) -> bytes:
    bitmap = page.render(scale=scale, rev_byteorder=True)
    file = BytesIO()
    bitmap.to_pil().convert("RGB").save(file, "PNG", compress_level=COMPRESSION, compress_type=STRATEGY)
    bitmap.close()
    page.close()
    return file.getvalue()
