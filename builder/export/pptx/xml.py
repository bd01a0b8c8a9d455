"""Elements of Office's XML, by their usual prefixes (`a:off`, `p:sp`), and lengths in EMU."""

from __future__ import annotations

from functools import cache

from lxml import etree

Element = etree._Element

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
EMU_PER_POINT = 12700
DECLARED = ("a", "p")
"""Prefixes that every part declares at its root, or needs nothing but its own root for."""
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
"""For XML that others wrote: nothing is fetched, no entity is opened."""


@cache
def qname(name: str) -> str:
    """`a:off` as lxml wants it; a name without prefix has no namespace."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


@cache
def _prefix(name: str) -> str:
    return name.partition(":")[0]


def root(name: str, /, *prefixes: str, **attributes: object) -> Element:
    """A new document element that declares the prefixes named, and its own."""
    own = name.partition(":")[0]
    spaces = {prefix: NAMESPACES[prefix] for prefix in (own, *prefixes)}
    return etree.Element(qname(name), _attributes(attributes), nsmap=spaces)


def plain_root(name: str, *prefixes: str) -> Element:
    """The same with the element's own namespace as the default one, as spreadsheets and packages have it."""
    own = name.partition(":")[0]
    spaces: dict[str | None, str] = {None: NAMESPACES[own], **{p: NAMESPACES[p] for p in prefixes}}
    return etree.Element(qname(name), nsmap=spaces)  # type: ignore[arg-type]  # the stubs forget None


def sub(parent: Element, name: str, /, **attributes: object) -> Element:
    """A new last child. Attributes are written as given, numbers and truth values as XML has them; None is left out."""
    given = _attributes(attributes) if attributes else None
    prefix = _prefix(name)
    if prefix in DECLARED or NAMESPACES[prefix] in parent.nsmap.values():
        return etree.SubElement(parent, qname(name), given)
    return etree.SubElement(parent, qname(name), given, nsmap={prefix: NAMESPACES[prefix]})


def first(parent: Element, path: str) -> Element | None:
    """The first element at a path of prefixed names (`p:cSld/p:spTree`), or None."""
    return parent.find("/".join(part if part in (".", "") else qname(part) for part in path.split("/")))


def found(parent: Element, path: str) -> Element:
    """The first element at a path that must be there."""
    element = first(parent, path)
    if element is None:
        raise ValueError(f"<{parent.tag}> has no {path}")
    return element


def serialized(element: Element) -> bytes:
    """The part's bytes, with the declaration Office writes."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def emu(points: float) -> int:
    """Points in English Metric Units, whole ones."""
    return round(points * EMU_PER_POINT)


def _attributes(attributes: dict[str, object]) -> dict[str, str]:
    return {qname(k) if ":" in k else k: _value(v) for k, v in attributes.items() if v is not None}


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else str(value)
