"""17: two blocks side by side. Words at the left, a figure on its panel at the right; or words in both."""

from __future__ import annotations

from collections.abc import Sequence

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.page import Item
from builder.layout.talk.boxes import (
    ListEntry,
    SetText,
    Slot,
    list_indent,
    list_item,
    set_text,
    tell_overset,
    text_item,
)
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import MARGIN, column_x, columns_width, settled
from builder.layout.talk.patterns import pattern_for
from builder.layout.talk.patterns.figure import place_figure
from builder.layout.talk.shapes import panel
from builder.outline.blocks import Block, Columns, Figure, Points, Prose
from builder.outline.text import Text

LEFT_WIDTH = 5.0 * INCH
PANEL = Rect(6.44 * INCH, 0, 6.29 * INCH, 4.25 * INCH)
PADDING = 0.25 * INCH
SPACE = 20.0


def compose(block: Columns[Text], context: Context) -> tuple[SlideBody, ...]:
    """A figure goes to the panel at the right, whichever side it was written on the other takes the left."""
    if isinstance(block.right, Figure):
        return (_with_figure(context, block.left, block.right),)
    if isinstance(block.left, Figure):
        return (_with_figure(context, block.right, block.left),)
    width = columns_width(6)
    left = _side(context, block.left, Rect(MARGIN, context.body.y, width, context.body.height))
    right = _side(context, block.right, Rect(column_x(6), context.body.y, width, context.body.height))
    return (_merged(left, right),)


def _with_figure(context: Context, words: Block[Text], figure: Figure[Text]) -> SlideBody:
    height = min(PANEL.height, context.body.height)
    frame = Rect(PANEL.x, settled(context.body, height), PANEL.width, height)
    ground = panel(context, frame, "surface")
    art = place_figure(context, figure, frame.inset(PADDING, PADDING, PADDING, PADDING))
    centred = tuple(_centred(item, frame) for item in art)
    left = _side(context, words, Rect(MARGIN, frame.y, LEFT_WIDTH, frame.height), centre=True)
    return replace(left, items=(*left.items, *centred), background=(*left.background, ground))


def _centred(item: Item, frame: Rect) -> Item:
    """The figure in the middle of its panel's height; across, it was placed by its picture, not by its labels."""
    from builder.layout.moving import moved

    return moved(item, 0, frame.centre.y - item.frame.centre.y)


def _side(context: Context, block: Block[Text], area: Rect, centre: bool = False) -> SlideBody:
    """Lists and prose are set to the column; other kinds draw themselves in it."""
    if isinstance(block, Points | Prose):
        return SlideBody(items=(_words(context, block, area, centre),))
    bodies = pattern_for(block)(block, replace(context, body=area))
    if len(bodies) > 1:
        context.report.error(
            "overset-text",
            block.span,
            say(
                "slide {slide}: expected a column that fits one slide, found {count} slides' worth",
                slide=context.slide,
                count=len(bodies),
            ),
            say("make two blocks of the columns"),
        )
    return bodies[0]


def _words(context: Context, block: Points[Text] | Prose[Text], area: Rect, centre: bool) -> Item:
    for style in (*context.steps("body", most=26),):
        entries = _entries(context, block, area.width, style.size)
        height = sum(e.text.height for e in entries) + sum(e.space for e in entries[1:])
        if height <= area.height and all(e.text.overset is None for e in entries):
            break
    _tell(context, entries, height, area)
    top = area.y + max(0.0, (area.height - height) / 2) if centre else settled(area, height)
    frame = Rect(area.x, top, area.width, 0)
    if isinstance(block, Prose):
        return text_item([e.text for e in entries], frame, gap=SPACE)
    return list_item(context, entries, frame)


def _entries(context: Context, block: Points[Text] | Prose[Text], width: float, size: float) -> list[ListEntry]:
    style = context.steps("body", most=size)[0]
    if isinstance(block, Prose):
        return [ListEntry(set_text(context, Slot(p, width), style), 0, SPACE) for p in block.paragraphs]
    out: list[ListEntry] = []
    for item in block.items:
        out.append(ListEntry(set_text(context, Slot(item.text, width - list_indent(0)), style), 0, SPACE))
        under = context.steps("sub")[-1]
        out += [ListEntry(set_text(context, Slot(s, width - list_indent(1)), under), 1, 5.0) for s in item.sub]
    return out


def _tell(context: Context, entries: Sequence[ListEntry], height: float, area: Rect) -> None:
    if height <= area.height:
        return
    last: SetText = entries[-1].text
    lines = int(-(-(height - area.height) // last.style.leading))
    held = set_text(context, Slot(last.text, last.paragraphs[0].measure, max(1, last.lines - lines)), last.style)
    tell_overset(context, say("the column"), [held], say("cut about {lines} lines from this column", lines=lines))


def _merged(left: SlideBody, right: SlideBody) -> SlideBody:
    return replace(left, items=(*left.items, *right.items), background=(*left.background, *right.background))
