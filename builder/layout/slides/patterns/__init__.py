"""Slide patterns, one module for each kind of block.

How to write one
----------------
A module exposes `compose(block, context) -> tuple[SlideBody, ...]`. One body is one slide; several are continuation
slides, whose titles the frame numbers `（1/2）`. The frame adds title, thread, footer, draft mark and page number; a
pattern draws what stands in `context.body` (a `Rect`; the same under any title). Only slides
without a frame title (`statement`, `quote`, cover, opener, closing) give their own `SlideBody.title`.

1. **Choose an arrangement by content**, from the roomiest to the tightest: a small frozen struct or a tuple each
   (columns, width, sizes, lines). Set the texts, take the first that fits.
2. **Set texts** with `boxes`: `set_alike(context, [Slot(text, width, lines), …], context.steps("body", most=28),
   Breaking.BALANCED)` sets siblings in one size, the largest step at which all fit; `fits(texts)` tells whether they
   do. Heads, statements and captions are `BALANCED`: their line ends are kept. Cells and card texts are `BALANCED`
   too, but `soft(texts)` lets them flow in PowerPoint, in boxes drawn in to their lines. Body text is `FLOW`.
   Style names and their steps stand in `themes/calm.yaml` under `talk`; add a name there rather than a size here.
   `recolored(steps, "surface")`, `aligned(steps, "center")` change colour role and alignment.
3. **Place** with `grid`: `cells(area, across, down)`, `columns`, `rows` and `rows_for` part an area;
   `evenly(items, most)` shares items over slides. All values are in points.
4. **Make items**: `text_item(set_text, frame)` (frame height is taken from the text; `centred=True` moves it to the
   middle of the frame given), several texts in one box by `text_item([head, text], frame, gap=4)`;
   `held_text(texts, frame, stack=Stack(markers=…))` keeps them in a box of that frame, as a real list too;
   `label(context, "3", style, frame)` a word of our own; `card_shapes`: the cards; `shapes`: `bar`, `disc`,
   `rounded`, `polygon`, `group(items, span, name, alt)`. Names come from the outline's words; a group that says
   something has an `alt`. Decoration has role `artifact`. Colours are roles only.
5. **Reading order** is the order of `items`; what lies under the text and is not read goes to `background`.
6. **What does not fit** at the least size continues on a further slide where the kind may; else
   `tell_overset(context, "the answer", texts)` reports slide, amount and hint, and the pattern places the text all the
   same: nothing is clipped or dropped.
7. The module is named as the kind's key, or as its traits say where two kinds share one (`pattern`). It is read
   when the kind is met, so that a talk pays only for what it uses.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, cast

from builder.layout.slides.context import Context, SlideBody
from builder.outline.model.blocks import Block
from builder.outline.text.text import Text

Pattern = Callable[[Any, Context], tuple[SlideBody, ...]]


def pattern_for(block: Block[Text]) -> Pattern:
    """The function that draws blocks of this kind."""
    module = import_module(f"{__name__}.{block.traits.module}")
    return cast(Pattern, module.compose)
