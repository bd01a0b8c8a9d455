"""15: a quotation on mist. It is the slide's own title; the mark is drawn."""

from __future__ import annotations

import re

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Path, Point, Rect, Segment, Transform
from builder.layout.page import Item, ShapeItem
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, set_text, stacked, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import MARGIN
from builder.layout.talk.shapes import group
from builder.outline.blocks import Quote
from builder.outline.text import Text
from builder.typeset.model import Breaking

WIDTH = 8.4 * INCH
TOP = 2.95 * INCH
END = 6.6 * INCH
GAP = 20.0
MARK = Rect(0.62 * INCH, 1.20 * INCH, 1.5 * INCH, 1.36 * INCH)
LINES = (4, 5)
_OWN_DASH = re.compile(r"^[\s—–―─-]+")


def compose(block: Quote[Text], context: Context) -> tuple[SlideBody, ...]:
    """The words large at the left, who said them below, a faint cell at the right."""
    text = _set(context, block.text)
    tell_overset(context, say("a quotation"), [text], say("shorten it, or set it as `text`"))
    who = _who(context, block.who) if block.who else None
    rise = max(0.0, TOP + stacked([text, who], [GAP]) - END)
    title = text_item(text, Rect(MARGIN, TOP - rise, WIDTH, 0), role="quote", name=context.say("引语", "Quotation"))
    items: list[Item] = []
    if who is not None:
        items.append(text_item(who, Rect(MARGIN, title.frame.bottom + GAP, WIDTH, 0), role="caption"))
    ghost = art.ghost(context, Point(12.75 * INCH, 4.0 * INCH), 1.12, "mist")
    return (
        SlideBody(
            items=tuple(items), background=(*ghost, _mark(context, rise)), title=replace(title, placeholder="title"),
            layout="quote", fill="mist",
        ),
    )  # fmt: skip


def _set(context: Context, text: Text) -> SetText:
    for style, lines in zip(context.steps("quote"), LINES, strict=False):
        done = set_text(context, Slot(text, WIDTH, lines), style, Breaking.BALANCED)
        if done.overset is None:
            break
    return done


def _who(context: Context, who: Text) -> SetText:
    """Who said it; in Chinese after a dash, unless the author has typed one."""
    words = context.words(f"——{_OWN_DASH.sub('', who.plain)}", who.span) if context.chinese else who
    done = set_text(context, Slot(words, WIDTH, 2), context.style("quote-who"), Breaking.BALANCED)
    tell_overset(context, say("who said it"), [done])
    return done


def _mark(context: Context, rise: float) -> Item:
    """Two drawn quotation marks: a disc with a tail each; higher up where the words are long."""
    half = MARK.width * 0.46
    left = Rect(MARK.x, MARK.y - rise, half, MARK.height)
    marks = [_comma(context, left), _comma(context, left.moved(MARK.width - half, 0))]
    return group(marks, context.span, "Quotation mark", decoration=True)


def _comma(context: Context, frame: Rect) -> ShapeItem:
    """One mark on a 50 × 100 grid: round below, its tail sweeping up to the right."""
    to = Transform(frame.width / 50, 0, 0, frame.height / 100, frame.x, frame.y)
    segments = (
        _move(46, 2), _curve((20, 10), (0, 34), (0, 68)), _curve((0, 87), (9, 100), (25, 100)),
        _curve((39, 100), (50, 89), (50, 74)), _curve((50, 60), (40, 50), (27, 50)),
        _curve((24, 50), (21, 50.5), (19, 51)), _curve((20, 34), (31, 20), (48, 12)), Segment("close"),
    )  # fmt: skip
    path = Path(segments).transformed(to)
    return ShapeItem(frame=path.bounds, role="artifact", span=context.span, geometry="path", fill="accent", path=path)


def _move(x: float, y: float) -> Segment:
    return Segment("move", (Point(x, y),))


def _curve(*points: tuple[float, float]) -> Segment:
    return Segment("curve", tuple(Point(*p) for p in points))
