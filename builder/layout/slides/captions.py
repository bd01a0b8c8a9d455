"""A line under what fills a slide: a table or a chart gives its foot to the caption."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, set_alike, text_item
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_overset
from builder.outline.model.blocks import Chart, Compare, Table
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import Breaking

SIZES = (24.0, 22.0, 20.0, 18.0)
GAP = 14.0
LINES = 2

C = TypeVar("C", bound=Chart[Text] | Compare[Text] | Table[Text])


def over_caption(
    block: C, context: Context, compose: Callable[[C, Context], tuple[SlideBody, ...]]
) -> tuple[SlideBody, ...]:
    """The slides that `compose` makes, in all languages in the same lower room, each with the caption under it."""
    if block.caption is None:
        return compose(block, context)
    done = _set(context, block.caption)
    tell_overset(context, say("the caption"), [done])
    others = [_set(other, own.caption).height for other, own in context.beside if own.caption is not None]
    foot = max(done.height, *others, 0.0) + GAP
    frame = Rect(context.body.x, context.body.bottom - foot + GAP, context.body.width, 0)
    said = text_item(done, frame, role="caption")
    slides = compose(block, _shortened(context, foot))
    return tuple(replace(slide, items=(*slide.items, said)) for slide in slides)


def _shortened(context: Context, foot: float) -> Context:
    beside = tuple((replace(other, body=other.body.inset(0, 0, 0, foot)), own) for other, own in context.beside)
    return replace(context, body=context.body.inset(0, 0, 0, foot), beside=beside)


def _set(context: Context, caption: Text) -> SetText:
    style = context.style("body", weight=700)
    steps = [replace(style, size=size, leading=round(size * 1.3, 1)) for size in SIZES]
    return set_alike(context, [Slot(caption, context.body.width, LINES)], steps, Breaking.BALANCED)[0]
