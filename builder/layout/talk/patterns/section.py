"""02: a section opener. Part, title and subtitle at the left; at the right the thread, one sheath for every part."""

from __future__ import annotations

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.motif import MOST_SHEATHS
from builder.layout.page import Item
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, label, set_alike, stacked, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import MARGIN
from builder.outline.edition import Part
from builder.outline.text import Text
from builder.typeset.model import Breaking

WIDTH = 9.1 * INCH
TOP, END = 0.9 * INCH, 6.5 * INCH
GAPS = (12.0, 18.0)


def compose_opener(part: Part, index: int, total: int, context: Context) -> SlideBody:
    """The opener of part `index` (from 0) of `total`."""
    words = context.say(f"第 {index + 1} 部分，共 {total} 部分", f"Part {index + 1} of {total}")
    number = _set(context, context.words(words), "section-number", 1)
    title = _set(context, part.title, "section-title", 3)
    subtitle = _set(context, part.subtitle, "section-subtitle", 2) if part.subtitle else None
    tell_overset(context, say("the part's title"), [title])
    tell_overset(context, say("the part's subtitle"), [subtitle])
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
        items=tuple(items), background=_progress(context, index, total), title=replace(head, placeholder="title"),
        layout="section", fill="primary", counted=False,
    )  # fmt: skip


def _set(context: Context, text: Text, style: str, lines: int) -> SetText:
    return set_alike(context, [Slot(text, WIDTH, lines)], context.steps(style), Breaking.BALANCED)[0]


def _progress(context: Context, index: int, total: int) -> tuple[Item, ...]:
    """The thread with a station for every part: done, current (with its number), to come. The words say the same."""
    thread = art.thread(context, index, total)
    if total > MOST_SHEATHS:
        return thread.items
    style = context.style("sheath-number")
    return (*thread.items, replace(label(context, str(index + 1), style, thread.number), role="artifact"))
