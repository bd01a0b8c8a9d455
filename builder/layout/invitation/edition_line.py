"""The quiet line at the foot of the dark block that says which edition an invitation is."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.layout.clearance import CLEAR
from builder.layout.invitation.block import PAD
from builder.layout.invitation.letters import Lettering
from builder.layout.invitation.papers import SIDE, Paper
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.page.items import Item
from builder.words.languages import locale_of


def edition_line(setting: Setting, paper: Paper, lettering: Lettering, words: str, bottom: float) -> tuple[Item, ...]:
    """The words at the right, in what the block that ends at the y `bottom` keeps free under its facts, and clear of
    the sheet's edge; nothing without words."""
    if not words:
        return ()
    side, style = SIDE * paper.mm, lettering.style("edition")
    options = ParagraphOptions(span=setting.edition.review.span)
    piece = text_piece(setting, setting.own(words), style, paper.size.width - 2 * side, options)
    in_the_middle = bottom - (PAD * paper.mm + piece.height) / 2
    top = min(in_the_middle, paper.size.height - CLEAR - piece.height)
    return tuple(moved(item, side, top) for item in piece.items)


def line_foot(setting: Setting, paper: Paper, lettering: Lettering) -> float:
    """What a block at a sheet's edge keeps free there, in points, for such a line to be clear of edge and facts."""
    if not locale_of(setting.language).traditional:
        return 0.0
    return max(0.0, CLEAR + lettering.style("edition").leading - PAD * paper.mm)
