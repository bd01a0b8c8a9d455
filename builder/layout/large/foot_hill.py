"""A statement in white on a hill at the foot of a page."""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import MM, Rect
from builder.layout.folds import BLEED
from builder.layout.hill import statement_hill
from builder.layout.large.page_frame import PAGE, SIDE, foot_top, text_frame
from builder.layout.leaflet.piece import stacked
from builder.layout.leaflet.setting import Manner, Setting, text_pieces
from builder.layout.page import Item
from builder.layout.scenery import inner_art
from builder.outline.blocks import Statement
from builder.outline.text import Text
from builder.typeset.model import Breaking

OVER_FOOT = 4 * MM
"""Between the statement and the page foot."""
UNDER_EDGE = 12 * MM
"""From the crest of the hill to the statement: its edge falls towards both sides."""


class FootHill(Struct, frozen=True):
    """The drawing, the statement on it, and the y down to which text over it may go."""

    art: tuple[Item, ...]
    items: tuple[Item, ...]
    clear: float


def foot_hill(setting: Setting, block: Statement[Text]) -> FootHill:
    """The hill as high as its statement needs."""
    frame = text_frame(setting)
    manner = Manner(span=block.text.span, role="statement", breaking=Breaking.BALANCED)
    pieces = text_pieces(setting, block.text, "statement", frame.width, manner)
    top = foot_top(setting) - OVER_FOOT - sum(p.height for p in pieces)
    page = [Rect(0, 0, *PAGE)]
    height = PAGE.height - top + UNDER_EDGE
    return FootHill(
        art=inner_art(page, 0, block.span, bleed=BLEED, height=height),
        items=stacked(pieces, SIDE, top),
        clear=statement_hill(page, 0, height=height).clear_bottom(frame),
    )
