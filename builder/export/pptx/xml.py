"""Making elements of Office's XML, by their usual prefixes (`a:off`, `p:sp`), and lengths in EMU."""

from __future__ import annotations

from functools import cache

from lxml import etree

from builder.theme.ooxml import EMU_PER_POINT, NAMESPACES, PARSER, Element, first, found, qname

DECLARED = ("a", "p")
"""Prefixes that every part declares at its root, or needs nothing but its own root for."""


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


__all__ = [
    "DECLARED", "EMU_PER_POINT", "NAMESPACES", "PARSER", "Element", "emu", "first", "found", "plain_root", "qname",
    "root", "serialized", "sub",
]  # fmt: skip
