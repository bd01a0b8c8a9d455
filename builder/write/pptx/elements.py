"""The one helper that adds to Office's XML what python-pptx has no call for, and lengths as Office counts them."""

from __future__ import annotations

import re
from functools import cache

from lxml.etree import SubElement

from builder.geometry import Rect
from builder.theme.ooxml import EMU_PER_POINT, NAMESPACES, Element, qname

REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0 cannot hold."""
LATER = {prefix: {prefix: NAMESPACES[prefix]} for prefix in ("adec", "ahyp", "c15", "p14")}
"""Namespaces of later versions of Office, which no part declares before they are used."""


def child(parent: Element, tag: str, text: str = "", /, **attributes: object) -> Element:
    """A new last child by its usual name (`a:off`). Attributes that are None are left out, truth values are 0 and 1.

    What others wrote and goes into an attribute goes through `clean` first.
    """
    name, spaces = _known(tag)
    element = SubElement(parent, name, None, spaces)
    for key, value in attributes.items():
        if value is not None:
            element.set(_known(key)[0] if ":" in key else key, value if type(value) is str else _number(value))
    if text:
        element.text = clean(text)
    return element


@cache
def _known(name: str) -> tuple[str, dict[str, str] | None]:
    """A name as lxml wants it, and the namespace that must be declared with it."""
    return qname(name), LATER.get(name.partition(":")[0])


def clean(text: str) -> str:
    """A text without what XML cannot hold."""
    return REFUSED.sub("", text)


def _number(value: object) -> str:
    return str(int(value) if value is True or value is False else value)


def emu(points: float) -> int:
    """Points in English Metric Units, whole ones."""
    return round(points * EMU_PER_POINT)


def hundredths(points: float) -> int:
    """Sizes and leadings as Office counts them."""
    return round(points * 100)


def corner_and_size(frame: Rect) -> tuple[int, int, int, int]:
    """A frame's x, y, width and height in EMU. Both edges are rounded, so that neighbours meet."""
    left, top = emu(frame.x), emu(frame.y)
    return left, top, max(0, emu(frame.right) - left), max(0, emu(frame.bottom) - top)


def clear(element: Element, *keep: str) -> None:
    """Take out all that an element holds, but for children of these names."""
    kept = {qname(name) for name in keep}
    for held in list(element):
        if held.tag not in kept:
            element.remove(held)
