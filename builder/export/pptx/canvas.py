"""One part's drawing in the making: its shape tree, its ids and names, and where its links and pictures are kept."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.export.pptx.colors import Colors
from builder.export.pptx.manner import Manner
from builder.export.pptx.package import Package, Part, relate
from builder.export.pptx.text import TextPen
from builder.export.pptx.xml import Element, emu, sub
from builder.geometry import Rect
from builder.layout.page import ItemBase, Role
from builder.outline.text import Language

NAMES: dict[Role, tuple[str, str]] = {
    "title": ("标题", "Title"),
    "subtitle": ("副标题", "Subtitle"),
    "heading": ("小标题", "Heading"),
    "paragraph": ("文字", "Text"),
    "list": ("列表", "List"),
    "caption": ("说明", "Caption"),
    "quote": ("引语", "Quotation"),
    "statement": ("主句", "Statement"),
    "note": ("附注", "Note"),
    "slide-number": ("页码", "Slide number"),
    "footer": ("页脚", "Footer"),
    "figure": ("图", "Figure"),
    "table": ("表格", "Table"),
    "callout": ("提示", "Callout"),
    "group": ("组", "Group"),
    "artifact": ("装饰", "Decoration"),
}
"""What the selection pane shows for an item without a name of its own, in Chinese and English."""


@dataclass(slots=True)
class Canvas:
    """`inherited` are the looks a placeholder of this part takes from its layout, by kind and level."""

    package: Package
    part: Part
    colors: Colors
    language: Language
    tree: Element
    drawn_by_user: bool = False
    """Whether shapes here belong to a layout, which marks its own drawing so."""
    _last_id: int = 1
    _names: dict[str, int] = field(default_factory=dict)
    _links: dict[str, str] = field(default_factory=dict)

    def pen(self, language: Language | None = None, inherited: tuple[Manner, ...] = ()) -> TextPen:
        """For the text of an item."""
        return TextPen(self.colors, language or self.language, self.link, inherited)

    def link(self, address: str) -> str:
        """The relationship id of an address outside the file."""
        if address not in self._links:
            self._links[address] = relate(self.part, address, "hyperlink")
        return self._links[address]

    def name(self, parent: Element, item: ItemBase, *, decorative: bool = False, href: str | None = None) -> Element:
        """`p:cNvPr`: number, name, what a reader is told of it, or that it is decoration."""
        name = item.name or NAMES[item.role][0 if self.language == "zh" else 1]
        element = sub(parent, "p:cNvPr", id=self.next_id(), name=self._own(name))
        if item.alt and not decorative:
            element.set("descr", item.alt)
        if href:
            sub(element, "a:hlinkClick", **{"r:id": self.link(href)})
        if decorative:
            mark_decorative(element)
        return element

    def next_id(self) -> int:
        """Numbers of shapes, each once in its part; 1 is the tree itself."""
        self._last_id += 1
        return self._last_id

    def own_properties(self, parent: Element) -> Element:
        """`p:nvPr`."""
        return sub(parent, "p:nvPr", userDrawn=True if self.drawn_by_user else None)

    def _own(self, name: str) -> str:
        """The name with a number after it where it was used before, so that the selection pane tells them apart."""
        name = " ".join(name.split())[:80]
        self._names[name] = self._names.get(name, 0) + 1
        return name if self._names[name] == 1 else f"{name} {self._names[name]}"


def mark_decorative(element: Element) -> None:
    """Readers skip it; Office 2019 and later."""
    lists = element.find("{*}extLst")
    extensions = sub(element, "a:extLst") if lists is None else lists
    ext = sub(extensions, "a:ext", uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    sub(ext, "adec:decorative", val=1)


def new_tree(data: Element) -> Element:
    """`p:spTree` with the group every drawing is."""
    tree = sub(data, "p:spTree")
    head = sub(tree, "p:nvGrpSpPr")
    sub(head, "p:cNvPr", id=1, name="")
    sub(head, "p:cNvGrpSpPr")
    sub(head, "p:nvPr")
    transform = sub(sub(tree, "p:grpSpPr"), "a:xfrm")
    for name, x, y in (("off", "x", "y"), ("ext", "cx", "cy"), ("chOff", "x", "y"), ("chExt", "cx", "cy")):
        sub(transform, f"a:{name}", **{x: 0, y: 0})
    return tree


def place(parent: Element, frame: Rect, name: str = "a:xfrm", **flips: object) -> Element:
    """Where something stands. Both edges are rounded, so that neighbours meet."""
    element = sub(parent, name, **flips)
    left, top = emu(frame.x), emu(frame.y)
    sub(element, "a:off", x=left, y=top)
    sub(element, "a:ext", cx=max(0, emu(frame.right) - left), cy=max(0, emu(frame.bottom) - top))
    return element
