"""The structure tree: what a page's marks mean, and in which order they are read (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct, field

from builder.replace import replace


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
    """A structure element. `attributes` are (owner, name, value): `("Table", "Scope", "/Column")`; of numbers a tuple,
    of ids a list.

    `order` is a panel's reading number; `place` the page and y of a heading, for the bookmark.
    """

    tag: str
    kids: list[Element | Content | Link] = field(default_factory=list)
    lang: str = ""
    alt: str = ""
    attributes: list[tuple[str, str, object]] = field(default_factory=list)
    order: int | None = None
    title: str = ""
    id: str = ""
    """What the cells of a table name their head by; unique in the file."""
    place: tuple[int, float] | None = None
    cites: frozenset[str] | None = None
    """Of one that is finished, since other files may have it too: where its links between marks and sources go."""

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
    """Put panels in their reading order, drop elements that hold nothing, and join captions with their figures."""
    _prune(root)
    for element in list(_unfinished(root)):
        element.kids = list(_with_captions(element.kids))
    root.kids.sort(key=_reading_number)


def _unfinished(element: Element) -> Iterator[Element]:
    """This element and all below that may still change."""
    yield element
    for kid in element.kids:
        if isinstance(kid, Element) and kid.cites is None:
            yield from _unfinished(kid)


def copied(element: Element) -> Element:
    """An element with all below it, none of it finished."""
    kids = [copied(kid) if isinstance(kid, Element) else kid for kid in element.kids]
    return replace(element, kids=kids, attributes=[*element.attributes], cites=None)


def _prune(element: Element) -> None:
    for kid in element.kids:
        if isinstance(kid, Element) and kid.cites is None:
            _prune(kid)
    element.kids = [k for k in element.kids if not isinstance(k, Element) or k.kids or k.tag in _MAY_BE_EMPTY]


def _with_captions(kids: list[Element | Content | Link]) -> Iterator[Element | Content | Link]:
    """The kids, each figure with the captions after it in a section of their own; others are plain paragraphs.

    In the figure itself a caption would be lost: readers say a figure's alternative text in place of what is in it.
    """
    grouped = groupby(kids, key=lambda kid: isinstance(kid, Element) and kid.tag == "Caption")
    before: Element | Content | Link | None = None
    for is_caption, group in grouped:
        found = list(group)
        if not is_caption:
            yield from found[:-1]
            before = found[-1]
            continue
        caption = _one_caption([kid for kid in found if isinstance(kid, Element)])
        if isinstance(before, Element) and _is_figure(before):
            yield Element("Sect", [before, caption])
        else:
            yield from () if before is None else (before,)
            yield from _as_paragraphs(caption)
        before = None
    if before is not None:
        yield before


def _is_figure(element: Element) -> bool:
    """Whether an element is a figure, or a group of figures alone."""
    return element.tag == "Figure" or (
        element.tag == "Div" and all(isinstance(kid, Element) and _is_figure(kid) for kid in element.kids)
    )


def _one_caption(captions: list[Element]) -> Element:
    """The captions of one figure as one, since a figure has no more."""
    if len(captions) == 1:
        return captions[0]
    return Element("Caption", list(_as_paragraphs(*captions)))


def _as_paragraphs(*captions: Element) -> Iterator[Element]:
    for caption in captions:
        if all(isinstance(kid, Element) and kid.tag == "P" for kid in caption.kids):
            yield from (kid for kid in caption.kids if isinstance(kid, Element))
        else:
            caption.tag = "P"
            yield caption


def _reading_number(kid: Element | Content | Link) -> float:
    """What has no number is read last, in the order of the pages; without any numbers all stays as it is."""
    return kid.order if isinstance(kid, Element) and kid.order is not None else float("inf")
