"""The structure tree: what a page's marks mean, and in which order they are read (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, field


class Content(NamedTuple):
    """A marked-content sequence: page (from 0) and its identifier there."""

    page: int
    mcid: int


class Link(Struct, frozen=True):
    """A link's clickable place. `box` is left, bottom, right, top on the finished page; `href` a URL or `#name`."""

    page: int
    box: tuple[float, float, float, float]
    href: str
    contents: str


class Element(Struct, eq=False):
    """A structure element. `attributes` are (owner, name, value): `("Table", "Scope", "/Column")`.

    `order` is a panel's reading number; `place` the page and y of a heading, for the bookmark.
    """

    tag: str
    kids: list[Element | Content | Link] = field(default_factory=list)
    lang: str = ""
    alt: str = ""
    attributes: list[tuple[str, str, object]] = field(default_factory=list)
    order: int | None = None
    title: str = ""
    place: tuple[int, float] | None = None

    def add(self, tag: str, *, lang: str = "", alt: str = "") -> Element:
        """A new last kid."""
        kid = Element(tag, lang=lang, alt=alt)
        self.kids.append(kid)
        return kid

    def walk(self) -> Iterator[Element]:
        """This element and all below, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


_MAY_BE_EMPTY = frozenset({"TD", "TH", "Document"})


def tidy(root: Element) -> None:
    """Put panels in their reading order and drop elements that hold nothing."""
    _prune(root)
    root.kids.sort(key=_reading_number)


def _prune(element: Element) -> None:
    for kid in element.kids:
        if isinstance(kid, Element):
            _prune(kid)
    element.kids = [k for k in element.kids if not isinstance(k, Element) or k.kids or k.tag in _MAY_BE_EMPTY]


def _reading_number(kid: Element | Content | Link) -> float:
    """What has no number is read last, in the order of the pages; without any numbers all stays as it is."""
    return kid.order if isinstance(kid, Element) and kid.order is not None else float("inf")
