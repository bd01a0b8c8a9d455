"""The cards that blocks stand on: plain, with a tinted head, with a tinted side; and the tints.

A card is decoration, a group of native shapes under its name; its words lie over it as a text of their own, so that
PowerPoint's outline view has them. A card's own part, with its icon or head, is a full colour, which is seen from the
last row; tints are for grounds of words. All members of a list have one colour: another one is left for what means
something by it, such as against, careful, or now.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.vector import Label
from builder.geometry import Rect
from builder.layout.slides.context import Context
from builder.layout.slides.shapes import EDGE, edge, group, rounded, strong_edge
from builder.page.items import CORNERS, UPPER, Corner, GroupItem, Item, ShapeItem
from builder.page.items import LEFT as LEFT
from builder.replace import replace

RADIUS, SMALL_RADIUS = 14.0, 10.0
TOP = UPPER
BOTTOM: tuple[Corner, ...] = ("bottom-left", "bottom-right")
RIGHT: tuple[Corner, ...] = ("top-right", "bottom-right")
INSIDE = EDGE / 2
"""The half of a card's edge: what lies inside its outline, and outside."""


class Tint(Struct, frozen=True):
    """A light ground and the dark ink for what stands on it, both roles."""

    fill: str
    ink: str


MINT, SKY, SAND, ROSE = (Tint(name, f"{name}-ink") for name in ("mint", "sky", "sand", "rose"))
FULL, FULL_SUN = Tint("primary", "surface"), Tint("sun", "deep")
"""Full colours, with the ink of icons and heads on them; neither warns."""
FULL_ROSE = Tint("rose-ink", "surface")
"""For what speaks against something."""


def card(context: Context, frame: Rect, span: Span, *, fill: str = "surface", radius: float = RADIUS,
         corners: tuple[Corner, ...] = CORNERS) -> ShapeItem:  # fmt: skip
    """A white card with its edge."""
    return rounded(frame, radius, span, fill=fill, stroke=edge(context), corners=corners)


def tinted(context: Context, frame: Rect, tint: Tint, span: Span, radius: float = RADIUS) -> ShapeItem:
    """A card that is a tint all over."""
    return rounded(frame, radius, span, fill=tint.fill, stroke=strong_edge(context))


class ColouredPart(NamedTuple):
    """The part of a card that is a full colour: so many points from its top, or from its left side."""

    extent: float
    tint: Tint


def head_card(context: Context, frame: Rect, head: ColouredPart, label: Label, on_it: Sequence[Item] = ()) -> GroupItem:
    """A card whose upper part, or all of it, is a full colour; `on_it` is what else belongs to its drawing."""
    span = label.span
    corners = TOP if head.extent < frame.height else CORNERS
    upper = _part_shape(context, replace(frame, height=head.extent), head.tint, corners, span)
    return group([card(context, frame, span), upper, *on_it], span, label.name, decoration=True)


def side_card(context: Context, frame: Rect, side: ColouredPart, label: Label, on_it: Sequence[Item] = ()) -> GroupItem:
    """A card whose left part is a full colour."""
    span = label.span
    left = _part_shape(context, replace(frame, width=side.extent), side.tint, LEFT, span)
    return group([card(context, frame, span), left, *on_it], span, label.name, decoration=True)


def plain_card(context: Context, frame: Rect, name: str, span: Span, on_it: Sequence[Item] = ()) -> GroupItem:
    """A white card with what is drawn on it."""
    return group([card(context, frame, span), *on_it], span, name, decoration=True)


def _part_shape(context: Context, part: Rect, tint: Tint, corners: tuple[Corner, ...], span: Span) -> ShapeItem:
    """The coloured part of a card, up to its outline; with an edge of its own where the theme has strong ones."""
    own = edge(context) if context.theme.edge else None
    return rounded(part, RADIUS, span, fill=tint.fill, stroke=own, corners=corners)
