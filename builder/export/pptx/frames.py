"""Texts in their frames: placeholders that take what they can from their layout, and text boxes."""

from __future__ import annotations

from msgspec import Struct

from builder.export.pptx.canvas import Canvas, place
from builder.export.pptx.manner import Manner
from builder.export.pptx.shapes import preset
from builder.export.pptx.text import body_properties, write_field, write_paragraphs, write_plain
from builder.export.pptx.xml import Element, sub
from builder.geometry import Rect
from builder.layout.page import TextItem


class Placeholder(Struct, frozen=True):
    """A place on a layout: our kind, PowerPoint's type and index, its frame, and its looks by level.

    Without looks it is a stranger's: a slide's text says its own in full.
    """

    kind: str
    type: str
    index: int
    frame: Rect
    manners: tuple[Manner, ...]
    prompt: str = ""

    def holds(self, frame: Rect) -> bool:
        """Whether a text at `frame`, which starts at its top, can stand here without a place of its own."""
        mine, its = self.frame, frame
        same = abs(mine.x - its.x) + abs(mine.y - its.y) + abs(mine.width - its.width) < 0.05
        return same and its.height <= mine.height + 0.05

    def mark(self, parent: Element) -> None:
        """`p:ph`: what ties a slide's text to its layout."""
        size = "quarter" if self.kind in ("date", "footer", "slide-number") else None
        sub(parent, "p:ph", type=self.type or None, sz=size, idx=self.index or None)


def write_placeholder(canvas: Canvas, item: TextItem, own: Placeholder) -> None:
    """A slide's text in its placeholder: only what differs from the layout is said."""
    shape = sub(canvas.tree, "p:sp")
    head = sub(shape, "p:nvSpPr")
    canvas.name(head, item, href=item.href)
    sub(sub(head, "p:cNvSpPr"), "a:spLocks", noGrp=True)
    own.mark(sub(head, "p:nvPr"))
    look = sub(shape, "p:spPr")
    if not own.holds(item.frame):
        place(look, item.frame)
    body = sub(shape, "p:txBody")
    if item.paragraphs and (not own.manners or item.paragraphs[0].y > 0.01):
        body_properties(body, item.paragraphs)
    else:
        sub(body, "a:bodyPr")
    sub(body, "a:lstStyle")
    pen = canvas.pen(item.language, own.manners)
    if own.kind == "slide-number" and item.paragraphs:
        write_field(body, item.paragraphs[0], pen)
    else:
        write_paragraphs(body, item.paragraphs, pen)


def write_text_box(parent: Element, item: TextItem, canvas: Canvas, decorative: bool) -> None:
    """A text box that says everything itself. A slide number outside its placeholder is still a field."""
    shape = sub(parent, "p:sp")
    head = sub(shape, "p:nvSpPr")
    canvas.name(head, item, decorative=decorative, href=item.href)
    sub(head, "p:cNvSpPr", txBox=True)
    canvas.own_properties(head)
    look = sub(shape, "p:spPr")
    place(look, item.frame)
    preset(look, "rect")
    sub(look, "a:noFill")
    body = sub(shape, "p:txBody")
    body_properties(body, item.paragraphs, "ctr" if item.middle else "t")
    sub(body, "a:lstStyle")
    pen = canvas.pen(item.language)
    if item.placeholder == "slide-number" and item.paragraphs:
        write_field(body, item.paragraphs[0], pen)
    else:
        write_paragraphs(body, item.paragraphs, pen)


def write_title(canvas: Canvas, words: str, own: Placeholder, frame: Rect) -> None:
    """A title that no item of the page holds, at a place of its own."""
    shape = sub(canvas.tree, "p:sp")
    head = sub(shape, "p:nvSpPr")
    sub(head, "p:cNvPr", id=canvas.next_id(), name="标题" if canvas.language == "zh" else "Title")
    sub(sub(head, "p:cNvSpPr"), "a:spLocks", noGrp=True)
    own.mark(sub(head, "p:nvPr"))
    place(sub(shape, "p:spPr"), frame)
    body = sub(shape, "p:txBody")
    sub(body, "a:bodyPr")
    sub(body, "a:lstStyle")
    write_plain(body, words, canvas.language)
