"""A package as the bytes of a zip, every member of the same moment."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import SubElement
from pptx.opc.constants import RELATIONSHIP_TARGET_MODE
from pptx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI
from pptx.opc.serialized import _ContentTypesItem

from builder.theme.ooxml import NAMESPACES, Element, qname

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can tell (PKWARE APPNOTE 4.4.6)."""
OWNERS = 0o600 << 16
"""The rights of a member, as `zipfile` gives them."""
LEVEL = 5
"""Of deflate: the usual one, 6, takes half as long again for a file that is 1.6 % smaller (a talk of 37 slides)."""
NO_RELATIONSHIPS = f'<Relationships xmlns="{NAMESPACES["rel"]}"/>'
RELATIONSHIP = qname("rel:Relationship")


def packed(package: Any) -> bytes:
    """A package of python-pptx's with all its parts, as it would save it but for the clock and the effort of deflating.

    Two parts of one name are a `ValueError`: one of them would be lost.
    """
    parts = tuple(package.iter_parts())
    twice = [name for name, count in Counter(part.partname for part in parts).items() if count > 1]
    if twice:
        raise ValueError(f"several parts of one name: {', '.join(twice)}")
    members: list[tuple[str, bytes]] = [
        (CONTENT_TYPES_URI.membername, xml_bytes(_ContentTypesItem.xml_for(parts))),
        (PACKAGE_URI.rels_uri.membername, relationships_xml(package._rels)),
    ]
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in members:
            write_member(archive, name, data)
        for part in parts:
            write_member(archive, part.partname.membername, part.blob)
            if part.rels:
                write_member(archive, part.partname.rels_uri.membername, relationships_xml(part.rels))
    return out.getvalue()


def write_member(archive: ZipFile, name: str, data: bytes) -> None:
    """The next member of a zip, without the clock."""
    info = ZipInfo(name, EARLIEST)
    info.compress_type, info.external_attr = ZIP_DEFLATED, OWNERS
    archive.writestr(info, data, compresslevel=LEVEL)


def relationships_xml(relationships: Any) -> bytes:
    """A part's relationships in the order of their numbers.

    python-pptx reads a text of XML for each, which takes as long as a tenth of the slide.
    """
    root = etree.fromstring(NO_RELATIONSHIPS)
    for relation in sorted(relationships.values(), key=_number):
        element = SubElement(root, RELATIONSHIP)
        element.set("Id", relation.rId)
        element.set("Type", relation.reltype)
        element.set("Target", relation.target_ref)
        if relation.is_external:
            element.set("TargetMode", RELATIONSHIP_TARGET_MODE.EXTERNAL)
    return xml_bytes(root)


def _number(relation: Any) -> tuple[int, str]:
    digits = relation.rId.removeprefix("rId")
    return (int(digits) if digits != relation.rId and digits.isdigit() else 0), relation.rId


def xml_bytes(root: Element) -> bytes:
    """XML as Office writes it, with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
