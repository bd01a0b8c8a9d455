"""Zip files that come out the same each time."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can tell."""


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip of these files: content types and relationships first, then by name; one date, no attributes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=_place):
            info = zipfile.ZipInfo(name, EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, members[name])
    return out.getvalue()


def _place(name: str) -> tuple[bool, bool, str]:
    return name != "[Content_Types].xml", name != "_rels/.rels", name
