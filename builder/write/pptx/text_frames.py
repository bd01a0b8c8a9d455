"""Texts in their frames: placeholders that take what they can from their layout, and text boxes."""

from __future__ import annotations

from builder.geometry import Rect
from builder.page.items import TextItem
from builder.theme.ooxml import Element, found, qname
from builder.theme.template import TemplatePlaceholder
from builder.words.own import own_words
from builder.write.pptx.canvas import Canvas
from builder.write.pptx.corners import write_preset
from builder.write.pptx.elements import child, clear, hundredths
from builder.write.pptx.placeholders import Placeholder
from builder.write.pptx.prototypes import place, placeholder_prototype, put, stand
from builder.write.pptx.text import (
    TextPen,
    write_body_properties,
    write_faces,
    write_number_field,
    write_paragraphs,
    write_plain_paragraph,
)  # fmt: skip

SMALL = ("dt", "ftr", "sldNum")
MICRO = ("\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}")


def fill_placeholder(shape: Element, item: TextItem, own: Placeholder | None, canvas: Canvas) -> None:
    """A slide's text in its placeholder: only what differs from the layout is said; all where that has none such.

    The shape goes on top of all that is drawn so far: a new slide has its placeholders under everything.
    """
    canvas.tree.append(shape)
    properties = found(shape, "p:nvSpPr/p:cNvPr")
    canvas.name(properties, item, item.alt, item.href)
    look = found(shape, "p:spPr")
    if own is None or not own.holds(item):
        place(look, item.frame)
    if own is None:
        # A title where the layout has none takes the master's, filled on many: this one stands on a ground of ours.
        child(look, "a:noFill")
        child(child(look, "a:ln"), "a:noFill")
    body = found(shape, "p:txBody")
    clear(body)
    if own is not None and own.stands_like(item):
        child(body, "a:bodyPr")
    else:
        write_body_properties(body, item.paragraphs, _anchor(item))
    child(body, "a:lstStyle")
    pen = canvas.pen(item.language, own.base(item) if own else None)
    _write_words(body, item, pen, number=item.placeholder == "slide-number")
    if own is None:
        _set_as_measured(body)
    elif item.follows and own.as_laid.type in SMALL:
        _spell_out(body, own)
    if own is not None and own.as_laid.capitals:
        _keep_micrograms(body)


def _keep_micrograms(body: Element) -> None:
    """As typed where a µ is: its capital is a Greek Μ (Unicode, 5.18), and 5 µg in capitals would read as 5 MG."""
    if any(sign in (words.text or "") for words in body.iter(qname("a:t")) for sign in MICRO):
        for look in body.iter(qname("a:rPr")):
            look.set("cap", "none")


def _set_as_measured(body: Element) -> None:
    """As typed: a title that takes the master's must not have its capitals or its letters set apart, too."""
    for look in body.iter(qname("a:rPr")):
        look.set("cap", "none")
        look.set("spc", "0")


def _spell_out(body: Element, own: Placeholder) -> None:
    """Size, colour and face of a line at the foot: LibreOffice hands none of them down where a layout has its own."""
    placeholder = own.as_laid
    for name in ("a:rPr", "a:endParaRPr"):
        for look in body.iter(qname(name)):
            look.set("sz", look.get("sz", str(hundredths(placeholder.size))))
            if look.find(qname("a:solidFill")) is None:  # else one of ours, readable where the template's is not
                _write_color(look, placeholder.color)
            write_faces(look)


def _write_color(look: Element, color: str) -> None:
    """A placeholder's colour; none where that is changed or mixed."""
    if color.startswith("#"):
        child(child(look, "a:solidFill"), "a:srgbClr", val=color[1:])
    elif color:
        child(child(look, "a:solidFill"), "a:schemeClr", val=color)


def write_text_box(item: TextItem, canvas: Canvas, decorative: bool) -> None:
    """A text box that says everything itself. A slide number outside its placeholder is still a field."""
    shape, own, look, transform = canvas.begin("Sp", item, decorative=decorative, href=item.href)
    own.set("txBox", "1")
    stand(transform, item.frame)
    write_preset(look, "rect")
    child(look, "a:noFill")
    body = child(shape, "p:txBody")
    write_body_properties(body, item.paragraphs, _anchor(item), whole=item.whole)
    child(body, "a:lstStyle")
    _write_words(body, item, canvas.pen(item.language), number=item.placeholder == "slide-number")


def write_hidden_title(words: str, shape: Element, canvas: Canvas) -> None:
    """A title above the slide's upper edge, where a page shows none: readers and the outline find the slide by it."""
    canvas.tree.append(shape)
    properties = found(shape, "p:nvSpPr/p:cNvPr")
    properties.set("id", str(canvas.next_id()))
    properties.set("name", own_words(canvas.language).pane.roles["title"])
    place(found(shape, "p:spPr"), Rect(0, -60, 960, 40))
    body = found(shape, "p:txBody")
    clear(body)
    child(body, "a:bodyPr")
    child(body, "a:lstStyle")
    write_plain_paragraph(body, words, canvas.language)


def new_placeholder(canvas: Canvas, placeholder: TemplatePlaceholder) -> Element:
    """A slide's placeholder for one of its layout, above all that is there; it takes what is said there by its index.

    As python-pptx makes them, and those it leaves out: footers, dates and numbers.
    """
    index = placeholder.index or None
    if placeholder.type in SMALL:
        return put(canvas.tree, placeholder_prototype(type=placeholder.type, sz="quarter", idx=index))
    kind = None if placeholder.type in ("", "obj") else placeholder.type
    return put(
        canvas.tree, placeholder_prototype(type=kind, idx=index, orient=placeholder.orient, sz=placeholder.share)
    )


def new_title(canvas: Canvas) -> Element:
    """A title where the layout has none."""
    return put(canvas.tree, placeholder_prototype(type="title"))


def _anchor(item: TextItem) -> str:
    return "ctr" if item.middle else "t"


def _write_words(body: Element, item: TextItem, pen: TextPen, *, number: bool) -> None:
    """An item's paragraphs, or the slide's number."""
    if number and item.paragraphs:
        write_number_field(body, item.paragraphs[0], pen)
    else:
        write_paragraphs(body, item.paragraphs, pen)
