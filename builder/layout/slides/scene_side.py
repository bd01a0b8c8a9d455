"""The motif's scene as the right side of a card: a picture on full colour, up to the card's round corners."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing import motifs
from builder.drawing.basic_paths import right_corners
from builder.geometry import Rect
from builder.layout.slides.card_shapes import RADIUS, RIGHT
from builder.layout.slides.context import Context
from builder.layout.slides.shapes import edge, rounded
from builder.page.items import Item, ShapeItem, Stroke
from builder.replace import replace

HAIR = 1.5
"""What hides the square corners of the land is so much wider than these, so that no rim of them shows."""


def has_scene(context: Context) -> bool:
    """Whether the motif has a picture to show; a template's talk has no motif."""
    return context.motif is not None and context.motif.part("cover") is not None


def scene_side(context: Context, card: Rect, width: float, span: Span) -> tuple[Item, ...]:
    """The picture over so many points at the card's right, back to front, and the card's outline over it."""
    if context.motif is None:
        return ()
    frame = Rect(card.right - width, card.y, width, card.height)
    view = motifs.tallest(context.motif, "cover", frame)
    shown = motifs.Shown(view=view, on="primary", without=("foot",))
    drawn = motifs.scene(context.motif, "cover", frame, span, shown)
    if not drawn:
        return ()
    sky = rounded(frame, RADIUS, span, fill="primary", corners=RIGHT)
    return sky, *drawn, _corners(frame, span), replace(rounded(card, RADIUS, span), stroke=edge(context))


def _corners(frame: Rect, span: Span) -> ShapeItem:
    """What rounds the land: a drawing is cut at straight edges."""
    path = right_corners(frame, RADIUS)
    hair = Stroke(color="ground", width=HAIR)
    return ShapeItem(frame=path.bounds, role="artifact", span=span, geometry="path", fill="ground", stroke=hair,
                     path=path)  # fmt: skip
