"""One part's drawing in the making: its ids and names, and where its links and pictures are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from builder.export.pptx.colors import Colors
from builder.export.pptx.manner import Manner
from builder.export.pptx.package import Package, relate
from builder.export.pptx.text import TextPen
from builder.export.pptx.xml import emu, in_attribute, markup
from builder.geometry import Rect
from builder.layout.page import ItemBase, Role
from builder.outline.addresses import coded
from builder.outline.text import Language
from builder.theme.ooxml import NAMESPACES

if TYPE_CHECKING:
    from pptx.opc.package import Part

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


DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    f'<adec:decorative xmlns:adec="{NAMESPACES["adec"]}" val="1"/></a:ext></a:extLst>'
)
"""Readers skip it; Office 2019 and later."""
MASTERS_COLORS = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


class Canvas(Struct):
    """What the drawings of one part share."""

    package: Package
    part: Part
    colors: Colors
    language: Language
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
            self._links[address] = relate(self.part, coded(address), "hyperlink")
        return self._links[address]

    def name(self, item: ItemBase, *, decorative: bool = False, href: str | None = None) -> str:
        """`p:cNvPr`: number, name, what a reader is told of it, or that it is decoration."""
        name = in_attribute(self._own(item.name or NAMES[item.role][0 if self.language == "zh" else 1]))
        told = f' descr="{in_attribute(item.alt)}"' if item.alt and not decorative else ""
        link = f'<a:hlinkClick r:id="{self.link(href)}"/>' if href else ""
        return markup(
            "p:cNvPr", f' id="{self.next_id()}" name="{name}"{told}', link + DECORATIVE if decorative else link
        )

    def next_id(self) -> int:
        """Numbers of shapes, each once in its part; 1 is the tree itself."""
        self._last_id += 1
        return self._last_id

    def own_properties(self) -> str:
        """`p:nvPr`."""
        return '<p:nvPr userDrawn="1"/>' if self.drawn_by_user else "<p:nvPr/>"

    def _own(self, name: str) -> str:
        """The name with a number after it where it was used before, so that the selection pane tells them apart."""
        name = " ".join(name.split())[:80]
        self._names[name] = self._names.get(name, 0) + 1
        return name if self._names[name] == 1 else f"{name} {self._names[name]}"


def background(role: str | None, colors: Colors) -> str:
    """`p:bg`: the page's own colour, or white."""
    return f"<p:bg><p:bgPr>{colors.fill(role or '#FFFFFF')}<a:effectLst/></p:bgPr></p:bg>"


def tree(shapes: str) -> str:
    """`p:spTree` with the group every drawing is, around the shapes of a part."""
    return f"<p:spTree>{TREE_HEAD}{shapes}</p:spTree>"


def place(frame: Rect, name: str = "a:xfrm", attributes: str = "") -> str:
    """Where something stands."""
    return f"<{name}{attributes}>{corner_and_size(frame, 'off', 'ext')}</{name}>"


def graphic_head(item: ItemBase, canvas: Canvas) -> str:
    """What a table's or a chart's frame begins with: its name and place."""
    return (
        f"<p:nvGraphicFramePr>{canvas.name(item)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"{canvas.own_properties()}</p:nvGraphicFramePr>{place(item.frame, 'p:xfrm')}"
    )


def corner_and_size(frame: Rect, corner: str, size: str) -> str:
    """A frame in EMU, in two elements. Both edges are rounded, so that neighbours meet."""
    left, top = emu(frame.x), emu(frame.y)
    width, height = max(0, emu(frame.right) - left), max(0, emu(frame.bottom) - top)
    return f'<a:{corner} x="{left}" y="{top}"/><a:{size} cx="{width}" cy="{height}"/>'
