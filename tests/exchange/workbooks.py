"""Workbooks as other programs leave them."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path


def with_range(file: Path, range: str) -> Path:
    """The workbook as a program leaves it that names another range for the first sheet than it has rows."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet], count = re.subn(rb'<dimension ref="[^"]*"', f'<dimension ref="{range}"'.encode(), parts[sheet])
    assert count == 1
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file
