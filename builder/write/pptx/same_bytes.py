"""The last step: a file without the clock, so that the same document gives the same bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE

from builder.theme.ooxml import PARSER

EARLIEST = bytes((0, 0, 0x21, 0))
"""The first moment a zip file can tell: midnight of 1 January 1980, as it counts (PKWARE APPNOTE 4.4.6)."""
LOCAL, CENTRAL = 10, 12
"""Where a member's moment stands in its own header (4.3.7) and in the directory (4.3.12)."""
ENTRY = 46
"""Bytes of a directory entry without its names."""
CORE = "docProps/core.xml"
MOMENTS = ("{*}created", "{*}modified")


def saved(presentation: Any, day: str) -> bytes:
    """A presentation as python-pptx saves it, without the clock; workbooks of charts are of `day` (ISO 8601)."""
    for part in presentation.part.package.iter_parts():
        if part.content_type == CONTENT_TYPE.SML_SHEET:
            part.blob = timeless_workbook(part.blob, day)
    out = BytesIO()
    presentation.save(out)
    return timeless(out)


def timeless(file: BytesIO) -> bytes:
    """A zip as it is, with every member of the same moment."""
    data = bytearray(file.getvalue())
    with zipfile.ZipFile(file) as archive:
        entry, members = archive.start_dir, archive.infolist()
    for info in members:
        for place in (info.header_offset + LOCAL, entry + CENTRAL):
            data[place : place + len(EARLIEST)] = EARLIEST
        entry += ENTRY + sum(map(len, (info.filename.encode(), info.extra, info.comment)))
    return bytes(data)


def timeless_workbook(data: bytes, day: str) -> bytes:
    """A workbook that was made on `day` (ISO 8601), not now."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, _dated(old.read(name), day) if name == CORE else old.read(name))
    return timeless(out)


def _dated(core: bytes, day: str) -> bytes:
    root = etree.fromstring(core, PARSER)
    for name in MOMENTS:
        for moment in root.iter(name):
            moment.text = f"{day[:10]}T00:00:00Z"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
