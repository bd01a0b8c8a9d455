"""The signs for what speaks for and against: told apart by shape, not by colour alone."""

from __future__ import annotations

from typing import Literal

from builder.geometry import INCH, Point, Rect
from builder.layout.page import GroupItem, Item, Stroke
from builder.layout.talk.context import Context
from builder.layout.talk.shapes import bar, disc, group, outlined

Sign = Literal["plus", "minus"]

BAR = 0.045 * INCH


def sign(context: Context, kind: Sign, centre: Point, radius: float) -> GroupItem:
    """A filled disc with a plus, or a ring with a minus, `radius` points around `centre`."""
    half = radius * 0.52
    across = Rect(centre.x - half, centre.y - BAR / 2, 2 * half, BAR)
    if kind == "plus":
        upright = Rect(centre.x - BAR / 2, centre.y - half, BAR, 2 * half)
        items: list[Item] = [disc(centre, radius, "primary", context.span), bar(across, "surface", context.span),
                             bar(upright, "surface", context.span)]  # fmt: skip
        return group(items, context.span, context.say("优点", "For"), context.say("优点", "For"))
    inner = radius - 1.25
    frame = Rect(centre.x - inner, centre.y - inner, 2 * inner, 2 * inner)
    ring = outlined(frame, Stroke(color="accent-ink", width=2.5), context.span, radius=inner)
    return group([ring, bar(across, "accent-ink", context.span)], context.span, context.say("不足", "Against"),
                 context.say("不足", "Against"))  # fmt: skip
