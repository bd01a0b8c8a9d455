"""Making Office's XML, by its usual prefixes (`a:off`, `p:sp`), and lengths in EMU.

What slides have by the thousand is put together as markup; what a file has once, as elements, which are easier to read.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from builder.theme.ooxml import EMU_PER_POINT, NAMESPACES

DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_REFUSED = "\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff"
REFUSED = re.compile(f"[{_REFUSED}]")
"""What XML 1.0 cannot hold."""
SPECIAL = re.compile(f'[&<>"\t\n\r{_REFUSED}]')
IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", '"': '"', "\t": "\t", "\n": "\n"}
IN_ATTRIBUTE = {**IN_TEXT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


class Element(Struct):
    """An element in the making: its text, or else what it holds, elements and markup."""

    name: str
    attributes: dict[str, object]
    text: str | None = None
    children: list[Element | str] = []


def root(name: str, /, *prefixes: str, **attributes: object) -> Element:
    """A new document element that declares the prefixes named, and its own."""
    spaces = {f"xmlns:{prefix}": NAMESPACES[prefix] for prefix in (_prefix(name), *prefixes)}
    return Element(name, {**spaces, **attributes})


def plain_root(name: str, *prefixes: str) -> Element:
    """The same with the element's own namespace as the default one, as spreadsheets and packages have it."""
    own, _, local = name.partition(":")
    return Element(local, {"xmlns": NAMESPACES[own], **{f"xmlns:{p}": NAMESPACES[p] for p in prefixes}})


def sub(parent: Element, name: str, /, **attributes: object) -> Element:
    """A new last child. Attributes are written as given, numbers and truth values as XML has them; None is left out."""
    child = Element(name, attributes)
    parent.children.append(child)
    return child


def markup(name: str, attributes: str = "", content: str = "") -> str:
    """An element as markup, from its attributes as markup (each with a space before it) and what it holds."""
    return f"<{name}{attributes}>{content}</{name}>" if content else f"<{name}{attributes}/>"


def put(parent: Element, markup: str) -> None:
    """Markup as the last of what an element holds."""
    parent.children.append(markup)


def serialized(element: Element) -> bytes:
    """The part's bytes, with the declaration Office writes."""
    declared = {name.removeprefix("xmlns:") for name in element.attributes if name.startswith("xmlns:")}
    return (DECLARATION + _written(element, frozenset(declared))).encode()


def in_text(text: str) -> str:
    """A text as an element holds it."""
    return SPECIAL.sub(lambda mark: IN_TEXT.get(mark[0], ""), text)


def in_attribute(text: str) -> str:
    """A text as an attribute holds it, between double quotes."""
    return SPECIAL.sub(lambda mark: IN_ATTRIBUTE.get(mark[0], ""), text)


def emu(points: float) -> int:
    """Points in English Metric Units, whole ones."""
    return round(points * EMU_PER_POINT)


@cache
def _prefix(name: str) -> str:
    prefix, colon, _ = name.partition(":")
    return prefix if colon else ""


def _written(element: Element, declared: frozenset[str]) -> str:
    """Its markup; a prefix that nothing around it declares, it declares itself."""
    name, prefix = element.name, _prefix(element.name)
    head = f"<{name}"
    if prefix and prefix not in declared:
        head += f' xmlns:{prefix}="{NAMESPACES[prefix]}"'
        declared |= {prefix}
    head += "".join(f' {key}="{_value(value)}"' for key, value in element.attributes.items() if value is not None)
    if element.text is not None:
        return f"{head}>{in_text(element.text)}</{name}>"
    if not element.children:
        return f"{head}/>"
    held = (child if isinstance(child, str) else _written(child, declared) for child in element.children)
    return f"{head}>{''.join(held)}</{name}>"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return in_attribute(value) if isinstance(value, str) else str(value)
