"""The cards that blocks stand on: plain, with a tinted head, with a tinted side; and the tints.

A card is decoration, a group of native shapes under its name; its words lie over it as a text of their own, so that
PowerPoint's outline view has them. Colours tell things of different kind apart, in the order of `TINTS`; things of
one kind are all mint; rose alone means "not" or "careful".
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
from builder.page.items import CORNERS, Corner, GroupItem, Item, ShapeItem
from builder.replace import replace

RADIUS, SMALL_RADIUS = 14.0, 10.0
TOP: tuple[Corner, ...] = ("top-left", "top-right")
LEFT: tuple[Corner, ...] = ("top-left", "bottom-left")
RIGHT: tuple[Corner, ...] = ("top-right", "bottom-right")
INSIDE = EDGE / 2
"""How far a tinted part lies inside its card, so that the card's edge stays whole."""


class Tint(Struct, frozen=True):
    """A light ground and the dark ink for what stands on it, both roles."""

    fill: str
    ink: str


MINT, SKY, SAND, ROSE = (Tint(name, f"{name}-ink") for name in ("mint", "sky", "sand", "rose"))
TINTS = (MINT, SKY, SAND, ROSE)
"""In order, for things of different kind side by side."""


def tints_for(count: int) -> tuple[Tint, ...]:
    """The tints of so many cards: of up to four each its own, of more all mint."""
    return TINTS[:count] if count <= len(TINTS) else (MINT,) * count


def card(context: Context, frame: Rect, span: Span, *, fill: str = "surface", radius: float = RADIUS,
         corners: tuple[Corner, ...] = CORNERS) -> ShapeItem:  # fmt: skip
    """A white card with its edge."""
    return rounded(frame, radius, span, fill=fill, stroke=edge(context), corners=corners)


def tinted(context: Context, frame: Rect, tint: Tint, span: Span, radius: float = RADIUS) -> ShapeItem:
    """A card that is a tint all over."""
    return rounded(frame, radius, span, fill=tint.fill, stroke=strong_edge(context))


class TintedPart(NamedTuple):
    """The part of a card that is a tint: so many points from its top, or from its left side."""

    extent: float
    tint: Tint


def head_card(context: Context, frame: Rect, head: TintedPart, label: Label, on_it: Sequence[Item] = ()) -> GroupItem:
    """A card whose upper part is a tint; `on_it` is what else belongs to its drawing."""
    span = label.span
    shape = _part_shape(context, frame, replace(frame, height=head.extent), TOP, span)
    upper = replace(shape, fill=head.tint.fill)
    return group([card(context, frame, span), upper, *on_it], span, label.name, decoration=True)


def side_card(context: Context, frame: Rect, side: TintedPart, label: Label, on_it: Sequence[Item] = ()) -> GroupItem:
    """A card whose left part is a tint."""
    span = label.span
    shape = _part_shape(context, frame, replace(frame, width=side.extent), LEFT, span)
    left = replace(shape, fill=side.tint.fill)
    return group([card(context, frame, span), left, *on_it], span, label.name, decoration=True)


def plain_card(context: Context, frame: Rect, name: str, span: Span, on_it: Sequence[Item] = ()) -> GroupItem:
    """A white card with what is drawn on it."""
    return group([card(context, frame, span), *on_it], span, name, decoration=True)


def _part_shape(context: Context, whole: Rect, part: Rect, corners: tuple[Corner, ...], span: Span) -> ShapeItem:
    """A part of a card, within its edge; with an edge of its own where the theme's tints are white."""
    if context.theme.edge:
        return rounded(part, RADIUS, span, stroke=edge(context), corners=corners)
    left, top = (INSIDE if part.x == whole.x else 0), (INSIDE if part.y == whole.y else 0)
    right, bottom = (INSIDE if part.right == whole.right else 0), (INSIDE if part.bottom == whole.bottom else 0)
    return rounded(part.inset(left, top, right, bottom), RADIUS - INSIDE, span, corners=corners)
