"""02: a section opener. Part, title and subtitle at the left; at the right the thread, one sheath for every part."""

from __future__ import annotations

from dataclasses import replace

from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item, Stroke
from builder.layout.talk.boxes import SetText, Slot, label, set_alike, stacked, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody, aligned
from builder.layout.talk.grid import MARGIN, SLIDE
from builder.layout.talk.shapes import bar, disc, group, outlined
from builder.outline.edition import Part
from builder.outline.text import Text
from builder.typeset.model import Breaking

WIDTH = 9.1 * INCH
TOP, END = 0.9 * INCH, 6.5 * INCH
GAPS = (12.0, 18.0)
THREAD_X = 10.42 * INCH
THREAD_WIDTH = 0.154 * INCH
FIRST, LAST = 0.5 * INCH, 7.0 * INCH
LONGEST = 1.5 * INCH
"""A sheath is never longer than this: with few parts they stand in the middle of the thread."""


def compose_opener(part: Part, index: int, total: int, context: Context) -> SlideBody:
    """The opener of part `index` (from 0) of `total`."""
    words = context.say(f"第 {index + 1} 部分，共 {total} 部分", f"Part {index + 1} of {total}")
    number = _set(context, context.words(words), "section-number", 1)
    title = _set(context, part.title, "section-title", 3)
    subtitle = _set(context, part.subtitle, "section-subtitle", 2) if part.subtitle else None
    tell_overset(context, "the part's title", [title])
    tell_overset(context, "the part's subtitle", [subtitle])
    top = TOP + (END - TOP - stacked([number, title, subtitle], GAPS)) / 2
    first = text_item(number, Rect(MARGIN, top, WIDTH, 0), name=context.say("部分", "Part"))
    head = text_item(title, Rect(MARGIN, first.frame.bottom + GAPS[0], WIDTH, 0), role="title",
                     name=context.say("标题", "Title"))  # fmt: skip
    items: list[Item] = [first]
    if subtitle:
        below = Rect(MARGIN, head.frame.bottom + GAPS[1], WIDTH, 0)
        second = text_item(subtitle, below, role="subtitle", name=context.say("副标题", "Subtitle"))
        items.append(replace(second, placeholder="subtitle"))
    return SlideBody(
        items=tuple(items), background=(_progress(context, index, total),), title=replace(head, placeholder="title"),
        layout="section", fill="primary", counted=False,
    )  # fmt: skip


def _set(context: Context, text: Text, style: str, lines: int) -> SetText:
    return set_alike(context, [Slot(text, WIDTH, lines)], context.steps(style), Breaking.BALANCED)[0]


def _progress(context: Context, index: int, total: int) -> Item:
    """The thread with a sheath for every part: done, current (with its number), to come. The words say the same."""
    thread = bar(Rect(THREAD_X - THREAD_WIDTH / 2, 0, THREAD_WIDTH, SLIDE.height), "primary-2", context.span)
    marks = _discs(context, index, total) if total > 12 else _sheaths(context, index, total)
    return group([thread, *marks], context.span, context.say("进度", "Progress"), decoration=True)


def _sheaths(context: Context, index: int, total: int) -> list[Item]:
    gap = (0.12 if total > 8 else 0.22) * INCH
    height = min(LONGEST, (LAST - FIRST - gap * (total - 1)) / total)
    top = FIRST + (LAST - FIRST - height * total - gap * (total - 1)) / 2
    items: list[Item] = []
    for i in range(total):
        y = top + i * (height + gap)
        items += _current(context, i, y, height) if i == index else [_sheath(context, i < index, y, height)]
    return items


def _sheath(context: Context, done: bool, y: float, height: float) -> Item:
    width = 0.40 * INCH
    frame = Rect(THREAD_X - width / 2, y, width, height)
    if done:
        return replace(outlined(frame, Stroke(color="primary-2", width=0), context.span, fill="on-primary-2",
                                radius=width / 2), stroke=None)  # fmt: skip
    return outlined(frame, Stroke(color="primary-2", width=4), context.span, fill="primary", radius=width / 2)


def _current(context: Context, index: int, y: float, height: float) -> list[Item]:
    width, more = 0.72 * INCH, 0.06 * INCH
    frame = Rect(THREAD_X - width / 2, y - more, width, height + 2 * more)
    shape = outlined(frame, Stroke(color="primary-2", width=0), context.span, fill="on-primary-3",
                     radius=min(width, frame.height) / 2)  # fmt: skip
    return [replace(shape, stroke=None), _number(context, index, frame)]


def _discs(context: Context, index: int, total: int) -> list[Item]:
    pitch = (LAST - FIRST) / total
    radius = min(0.2 * INCH, 0.38 * pitch)
    items: list[Item] = []
    for i in range(total):
        centre = Point(THREAD_X, FIRST + (i + 0.5) * pitch)
        fill = "on-primary-3" if i == index else "on-primary-2" if i < index else "primary-2"
        items.append(disc(centre, radius * (1.3 if i == index else 1), fill, context.span))
    return items


def _number(context: Context, index: int, frame: Rect) -> Item:
    style = aligned(context.steps("sheath-number"), "center")[0]
    return replace(label(context, str(index + 1), style, frame), role="artifact")
