"""Office's XML (ECMA-376): its namespaces by their usual prefixes, and finding elements by them (`p:cSld/p:spTree`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lxml import etree

Element = etree._Element

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "ahyp": "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "op": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
EMU_PER_POINT = 12700
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
"""For XML that others wrote: nothing is fetched, no entity is opened."""


@cache
def qname(name: str) -> str:
    """`a:off` as lxml wants it; a name without prefix has no namespace."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def first(parent: Element, path: str) -> Element | None:
    """The first element at a path of prefixed names (`p:cSld/p:spTree`), or None."""
    return _first(parent, _steps(path))


def _first(parent: Element, steps: Sequence[str]) -> Element | None:
    held = parent.iterchildren(steps[0])  # half the time of `find`, which reads its path anew
    if len(steps) == 1:
        return next(held, None)
    for element in held:
        there = _first(element, steps[1:])
        if there is not None:
            return there
    return None


@cache
def _steps(path: str) -> tuple[str, ...]:
    """The names on a path as lxml wants them."""
    return tuple(map(qname, path.split("/")))


def found(parent: Element, path: str) -> Element:
    """The first element at a path that must be there."""
    element = first(parent, path)
    if element is None:
        raise ValueError(f"<{parent.tag}> has no {path}")
    return element
