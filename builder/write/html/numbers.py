"""Numbers on the phone page: figure and unit as every output writes them, and the strip of a share."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from builder.figures.number import NumberFigure, number_figure
from builder.figures.share_strip import share_strip
from builder.geometry import Rect
from builder.outline.model.blocks import Number
from builder.outline.text.text import Text
from builder.words.languages import Language
from builder.write.svg import draw_items

STRIP = Rect(0, 0, 300, 30)
GAP, RADIUS = 5.0, 5.0


class NumberView(Struct, frozen=True):
    """A number as the template shows it; `strip` is empty where it stands for no share."""

    said: NumberFigure
    strip: Markup


def number_view(block: Number[Text], language: Language) -> NumberView:
    """The number of a block with what is drawn for it; the strip says no more than the words beside it."""
    said = number_figure(block)
    if said.share is None:
        return NumberView(said, Markup())
    bars = share_strip(STRIP, GAP, RADIUS, said.share, block.span)
    return NumberView(said, Markup(draw_items(bars, STRIP, language, _variable).svg))


def _variable(role: str) -> str:
    """The colours of the strip, which the style sheet names for the deep card on a light and a dark screen."""
    return "var(--sun)" if role == "primary" else "var(--rest)"
