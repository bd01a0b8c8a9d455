"""Texts in their frames: placeholders that take what they can from their layout, and text boxes."""

from __future__ import annotations

from msgspec import Struct

from builder.export.pptx.canvas import Canvas, place
from builder.export.pptx.colors import NO_FILL
from builder.export.pptx.manner import Manner
from builder.export.pptx.shapes import preset
from builder.export.pptx.text import TextPen, body_properties, number_field, plain_paragraph, written
from builder.export.pptx.xml import markup
from builder.geometry import Rect
from builder.layout.page import TextItem

NOT_GROUPED = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'


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

    def mark(self) -> str:
        """`p:ph`: what ties a slide's text to its layout."""
        type_ = f' type="{self.type}"' if self.type else ""
        size = ' sz="quarter"' if self.kind in ("date", "footer", "slide-number") else ""
        index = f' idx="{self.index}"' if self.index else ""
        return f"<p:ph{type_}{size}{index}/>"


def placeholder(canvas: Canvas, item: TextItem, own: Placeholder) -> str:
    """A slide's text in its placeholder: only what differs from the layout is said."""
    look = markup("p:spPr", content="" if own.holds(item.frame) else place(item.frame))
    measured = item.paragraphs and (not own.manners or item.paragraphs[0].y > 0.01)
    body = body_properties(item.paragraphs) if measured else "<a:bodyPr/>"
    name = canvas.name(item, href=item.href)
    words = _words(item, canvas.pen(item.language, own.manners), own.kind == "slide-number")
    return (
        f"<p:sp><p:nvSpPr>{name}{NOT_GROUPED}<p:nvPr>{own.mark()}</p:nvPr></p:nvSpPr>{look}"
        f"<p:txBody>{body}<a:lstStyle/>{words}</p:txBody></p:sp>"
    )


def text_box(item: TextItem, canvas: Canvas, decorative: bool) -> str:
    """A text box that says everything itself. A slide number outside its placeholder is still a field."""
    name = canvas.name(item, decorative=decorative, href=item.href)
    words = _words(item, canvas.pen(item.language), item.placeholder == "slide-number")
    return (
        f'<p:sp><p:nvSpPr>{name}<p:cNvSpPr txBox="1"/>{canvas.own_properties()}</p:nvSpPr>'
        f"<p:spPr>{place(item.frame)}{preset('rect')}{NO_FILL}</p:spPr>"
        f"<p:txBody>{body_properties(item.paragraphs, 'ctr' if item.middle else 't')}<a:lstStyle/>{words}"
        "</p:txBody></p:sp>"
    )


def hidden_title(canvas: Canvas, words: str, own: Placeholder, frame: Rect) -> str:
    """A title that no item of the page holds, at a place of its own."""
    name = "标题" if canvas.language == "zh" else "Title"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{canvas.next_id()}" name="{name}"/>{NOT_GROUPED}'
        f"<p:nvPr>{own.mark()}</p:nvPr></p:nvSpPr><p:spPr>{place(frame)}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{plain_paragraph(words, canvas.language)}</p:txBody></p:sp>"
    )


def _words(item: TextItem, pen: TextPen, number: bool) -> str:
    """An item's paragraphs, or the slide's number."""
    return number_field(item.paragraphs[0], pen) if number and item.paragraphs else written(item.paragraphs, pen)
