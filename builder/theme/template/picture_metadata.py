"""A template's pictures without what they say of themselves: place, day, camera, owner, program, a small copy.

The picture itself stays as it is, bit by bit: segments of a JPEG file (ITU-T T.81, B.1) and chunks of a PNG file
(W3C PNG, 5) that do not help to show it are left out, and remarks and metadata of an SVG file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

_JPEG_START, _SCAN = b"\xff\xd8", 0xDA
_TALKING = {0xE1, 0xED, 0xFE}
"""Exif and XMP, IPTC, and the comment. Profiles (E2) and the kind of colours (E0, EE) stay."""
_PNG_START = b"\x89PNG\r\n\x1a\n"
_SHOWING = {b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"pHYs", b"sBIT", b"bKGD", b"acTL", b"fcTL", b"fdAT"}
"""Chunks that may be left out, and that say how the picture is shown."""
_SVG = "{http://www.w3.org/2000/svg}"


def quiet(content_type: str, data: bytes) -> bytes:
    """The picture's file without what it says of itself; one that is not built as it should be stays as it is."""
    way = _WAYS.get(content_type)
    return way(data) if way else data


def _jpeg(data: bytes) -> bytes:
    if not data.startswith(_JPEG_START):
        return data
    kept, at = [_JPEG_START], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] not in _TALKING:
            kept.append(data[at:end])
        at = end
    whole = at + 4 <= len(data) and data[at] == 0xFF
    return b"".join([*kept, data[at:]]) if whole else data


def _png(data: bytes) -> bytes:
    if not data.startswith(_PNG_START):
        return data
    return b"".join([_PNG_START, *(chunk for chunk in _chunks(data) if _shows(chunk[4:8]))])


def _chunks(data: bytes) -> Iterator[bytes]:
    """Each with its length, its name and its sum."""
    at = len(_PNG_START)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        yield data[at:end]
        at = end


def _shows(name: bytes) -> bool:
    """A small first letter says that a chunk may be left out."""
    return not name[:1].islower() or name in _SHOWING


def _svg(data: bytes) -> bytes:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError:
        return data
    for element in list(root.iter(f"{_SVG}metadata")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


_WAYS: Mapping[str, Callable[[bytes], bytes]] = {"image/jpeg": _jpeg, "image/png": _png, "image/svg+xml": _svg}
