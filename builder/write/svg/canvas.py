"""SVG elements and their numbers: the little of the format that a page takes."""

from __future__ import annotations

from typing import Any

from lxml import etree

from builder.geometry import Path, Rect, Transform

SVG = "http://www.w3.org/2000/svg"
Element = Any
"""An element of lxml, which has no type that can be named."""
_NAMESPACES: dict[Any, str] = {None: SVG}
"""By prefix; the stubs of lxml do not know that the default one is None."""
_LETTERS = {"move": "M", "line": "L", "curve": "C", "close": "Z"}


def root(attributes: dict[str, str]) -> Element:
    """The `svg` element of a page."""
    return etree.Element(f"{{{SVG}}}svg", attributes, nsmap=_NAMESPACES)


def child(parent: Element, tag: str, attributes: dict[str, str]) -> Element:
    """One more SVG element below another."""
    return etree.SubElement(parent, f"{{{SVG}}}{tag}", attributes)


def number(value: float) -> str:
    """A number to a thousandth, without zeros that say nothing."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def numbers(*values: float) -> str:
    return " ".join(map(number, values))


def path_data(path: Path) -> str:
    """A path as the `d` of an SVG path."""
    steps = (_LETTERS[kind] + numbers(*(v for point in points for v in point)) for kind, points in path.segments)
    return "".join(steps)


def box(rect: Rect) -> dict[str, str]:
    """The attributes of a place."""
    return {"x": number(rect.x), "y": number(rect.y), "width": number(rect.width), "height": number(rect.height)}


def view_box(rect: Rect) -> str:
    return numbers(rect.x, rect.y, rect.width, rect.height)


def matrix(transform: Transform) -> str:
    t = transform
    return f"matrix({numbers(t.a, t.b, t.c, t.d, t.e, t.f)})"
