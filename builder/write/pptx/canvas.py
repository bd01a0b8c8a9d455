"""One part's drawing in the making: its tree of shapes, their ids and names, and where its links are kept."""

from __future__ import annotations

from typing import Any, NamedTuple

from msgspec import Struct, field
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.shapes.shapetree import SlideShapes

from builder.outline.text.addresses import coded
from builder.outline.text.text import Language
from builder.page.items import ItemBase
from builder.theme.ooxml import Element, found, qname
from builder.words.own import own_words
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clean
from builder.write.pptx.paragraph_format import HandedDown
from builder.write.pptx.prototypes import decorative_prototype, place, put, shape_prototype
from builder.write.pptx.text import TextPen

TREE = "p:cSld/p:spTree"
"""Where the shapes of a slide or a layout are."""


class Begun(NamedTuple):
    """A shape that has its head: itself, its `p:cNv…Pr` for what only its kind has, its `p:spPr` or `p:grpSpPr`.

    `transform` is where it stands, the first in its look, still to be filled.
    """

    shape: Element
    own: Element
    look: Element
    transform: Element


class Canvas(Struct):
    """What the drawings of one slide or slide layout share. `slide` is python-pptx's."""

    slide: Any
    colors: Colors
    language: Language
    tree: Element
    """Where the next shape goes: the slide's tree of shapes, or a group in it."""
    drawn_by_user: bool = False
    """Whether shapes here belong to a layout, which marks its own drawing so."""
    last_id: int = 1
    _names: dict[str, int] = field(default_factory=dict)

    @property
    def shapes(self) -> Any:
        """python-pptx's shapes of the slide, or of the layout."""
        tree: Any = found(self.slide._element, TREE)
        return SlideShapes(tree, self.slide)

    def pen(self, language: Language, base: HandedDown | None = None) -> TextPen:
        """For the text of an item."""
        return TextPen(self.colors, language, self.link, base)

    def link(self, address: str) -> str:
        """The relationship id of an address outside the file."""
        return str(self.slide.part.relate_to(coded(address), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def name(self, properties: Element, item: ItemBase, alt: str = "", href: str | None = None) -> None:
        """Fill `p:cNvPr`: number, name, what a reader is told of it, where a click on it leads."""
        properties.set("id", str(self.next_id()))
        properties.set("name", self._own(clean(item.name) or own_words(self.language).pane.roles[item.role]))
        if alt:
            properties.set("descr", clean(alt))
        if href:
            properties.insert(0, child(properties, "a:hlinkClick", **{"r:id": self.link(href)}))

    def next_id(self) -> int:
        """Numbers of shapes, each once in its part; 1 is the tree itself."""
        self.last_id += 1
        return self.last_id

    def begin(
        self, kind: str, item: ItemBase, *, decorative: bool = False, alt: str = "", href: str | None = None
    ) -> Begun:
        """A new shape of a kind (`Sp`, `CxnSp`, `GrpSp`), above all that is there; readers skip decoration."""
        shape = put(self.tree, shape_prototype(kind, drawn_by_user=self.drawn_by_user, decorative=decorative))
        head, look = shape
        self.name(head[0], item, "" if decorative else alt or item.alt, href)
        return Begun(shape, head[1], look, look[0])

    def adopt(self, frame: Any, item: ItemBase, *, decorative: bool = False) -> Element:
        """Take a shape that python-pptx made: our number and name, our place in the tree."""
        element: Element = frame._element
        properties = next(element.iter(qname("p:cNvPr")))
        properties.attrib.pop("descr", "")
        self.name(properties, item, "" if decorative else item.alt)
        if decorative:
            put(properties, decorative_prototype())
        transform = next((e for e in element.iter(qname("p:xfrm"), qname("a:xfrm"))), None)
        if transform is not None:
            parent = transform.getparent()
            assert parent is not None
            moved = place(parent, item.frame, "p:xfrm" if transform.tag == qname("p:xfrm") else "a:xfrm")
            parent.replace(transform, moved)
        self.tree.append(element)
        return element

    def _own(self, name: str) -> str:
        """The name with a number after it where it was used before, so that the selection pane tells them apart."""
        name = " ".join(name.split())[:80]
        self._names[name] = self._names.get(name, 0) + 1
        return name if self._names[name] == 1 else f"{name} {self._names[name]}"


def canvas_of(slide: Any, colors: Colors, language: Language, *, layout: bool = False) -> Canvas:
    """A canvas on a slide or a slide layout; shapes are numbered after those that are there."""
    tree = found(slide._element, TREE)
    ids = [int(e.get("id", "1")) for e in tree.iter(qname("p:cNvPr"))]
    return Canvas(slide, colors, language, tree, layout, max(ids, default=1))
