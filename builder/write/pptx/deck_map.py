"""Our own map of a deck: what each slide says and where in the outline it comes from, kept in the deck itself.

It stands in a custom XML part, and packed in `docProps/custom.xml`: each is kept by programs that drop the other.
"""

from __future__ import annotations

import base64
import bz2
from typing import Any

import msgspec
from lxml import etree
from msgspec import Struct
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from builder.outline.text.text import Language
from builder.theme.ooxml import NAMESPACES, Element, qname
from builder.write.pptx.elements import child
from builder.write.pptx.package import xml_bytes
from builder.write.pptx.seen import SeenShape

NAMESPACE = "urn:talkleaf:map:1"
ROOT = f"{{{NAMESPACE}}}map"
PROPERTY = "Talkleaf map "
CHUNK = 240
"""Characters of one custom property; Office shows no more than 255."""
MOST = 32_000_000
"""Bytes of a map; one of 3,000 full slides has about a third."""
SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The property set of custom properties ([MS-OLEPS] 2.18)."""
STORE = "{7E1F4B0C-3C51-5D0A-9B7E-2A1D6C1F0E55}"
"""The id of our part among a file's custom XML."""


class MapSlide(Struct, frozen=True, array_like=True, gc=False):
    """One slide as it was written: its id, its shapes that say or show something, how many others it has."""

    id: int
    shapes: tuple[SeenShape, ...]
    others: int = 0


class DeckMap(Struct, frozen=True, omit_defaults=True):
    """A deck as it was written."""

    outline: str
    edition: Language
    slides: tuple[MapSlide, ...]
    series: str = ""
    """The outline of the series of meetings that it belongs to, if any."""


def write_map(presentation: Any, deck: DeckMap) -> None:
    """Put the map into a presentation, in both places."""
    data = msgspec.json.encode(deck)
    part = presentation.part
    _write_custom_xml(part, data)
    _write_properties(part.package, data)


def map_of_xml(root: Element) -> DeckMap | None:
    """The map in a custom XML part, if it is ours and whole."""
    return _decoded((root.text or "").encode()) if root.tag == ROOT else None


def map_of_properties(root: Element) -> DeckMap | None:
    """The map in the custom properties, if it is there and whole."""
    rows = {
        e.get("name", ""): "".join(str(t) for t in e.itertext()) for e in root if e.get("name", "").startswith(PROPERTY)
    }
    packed = "".join(rows[name] for name in sorted(rows, key=_number))
    unpacker = bz2.BZ2Decompressor()
    try:
        return _decoded(unpacker.decompress(base64.b64decode(packed, validate=True), MOST + 1)) if packed else None
    except (ValueError, OSError, EOFError):
        return None


def _number(name: str) -> int:
    number = name.removeprefix(PROPERTY)
    return int(number) if number.isascii() and number.isdigit() else 0


def _decoded(data: bytes) -> DeckMap | None:
    if len(data) > MOST:
        return None
    try:
        return msgspec.json.decode(data, type=DeckMap)
    except (msgspec.MsgspecError, RecursionError):
        return None


def _write_custom_xml(part: Any, data: bytes) -> None:
    """The part with its properties, by which Office keeps it (ECMA-376 part 1, 15.2.5 and 15.2.6)."""
    package = part.package
    root = etree.Element(ROOT, nsmap={"tl": NAMESPACE})
    root.text = data.decode()
    name = package.next_partname("/customXml/item%d.xml")
    item = Part(name, "application/xml", package, xml_bytes(root))
    about = etree.Element(qname("ds:datastoreItem"), nsmap={"ds": NAMESPACES["ds"]})
    about.set(qname("ds:itemID"), STORE)
    child(child(about, "ds:schemaRefs"), "ds:schemaRef", **{"ds:uri": NAMESPACE})
    own = PackURI(name.replace("/item", "/itemProps"))
    item.relate_to(
        Part(own, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, package, xml_bytes(about)), RELATIONSHIP_TYPE.CUSTOM_XML_PROPS
    )
    part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _write_properties(package: Any, data: bytes) -> None:
    """`docProps/custom.xml`, after the properties that a template has of its own."""
    packed = base64.b64encode(bz2.compress(data)).decode()
    part = next(
        (r.target_part for r in package._rels.values() if r.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES), None
    )
    root = etree.fromstring(part.blob) if part is not None else _no_properties()
    last = max((int(e.get("pid", "1")) for e in root), default=1)
    for number, start in enumerate(range(0, len(packed), CHUNK), 1):
        row = child(root, "op:property", fmtid=SET, pid=last + number, name=f"{PROPERTY}{number}")
        child(row, "vt:lpwstr", packed[start : start + CHUNK])
    if part is not None:
        part._blob = xml_bytes(root)
        return
    made = Part(PackURI("/docProps/custom.xml"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, package, xml_bytes(root))
    package.relate_to(made, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _no_properties() -> Element:
    return etree.Element(qname("op:Properties"), nsmap={"op": NAMESPACES["op"], "vt": NAMESPACES["vt"]})
