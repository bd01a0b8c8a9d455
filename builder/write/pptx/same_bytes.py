"""The last step: a file without the clock, so that the same document gives the same bytes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE

from builder.theme.ooxml import PARSER
from builder.write.pptx.package import packed, write_member, xml_bytes

CORE = "docProps/core.xml"
MOMENTS = ("{*}created", "{*}modified")


def saved(presentation: Any, day: str) -> bytes:
    """A presentation as python-pptx saves it, without the clock; workbooks of charts are of `day` (ISO 8601)."""
    package = presentation.part.package
    for part in package.iter_parts():
        if part.content_type == CONTENT_TYPE.SML_SHEET:
            part.blob = timeless_workbook(part.blob, day)
    return packed(package)


def timeless_workbook(data: bytes, day: str) -> bytes:
    """A workbook that was made on `day` (ISO 8601), not now."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            write_member(new, name, _dated(old.read(name), day) if name == CORE else old.read(name))
    return out.getvalue()


def _dated(core: bytes, day: str) -> bytes:
    root = etree.fromstring(core, PARSER)
    for name in MOMENTS:
        for moment in root.iter(name):
            moment.text = f"{day[:10]}T00:00:00Z"
    return xml_bytes(root)
