"""How long a finished file is."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pikepdf

SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def count_pages(name: str, data: bytes) -> int:
    """The pages of a PDF file or the slides of a talk; 0 for what has neither."""
    if name.endswith(".pdf"):
        with pikepdf.open(BytesIO(data)) as pdf:
            return len(pdf.pages)
    if name.endswith(".pptx"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return sum(bool(SLIDE.fullmatch(member)) for member in archive.namelist())
    return 0
