"""Numbers on the phone page: figure and unit as all outputs write them, the strip of a share, the picture of a time."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from msgspec import Struct

from builder.figures.number import NumberFigure, number_figure
from builder.figures.share_strip import share_strip
from builder.figures.times.picture import time_picture
from builder.geometry import Rect, around
from builder.outline.model.blocks import Number
from builder.outline.text.text import Text
from builder.theme.style import Color
from builder.words.languages import Language
from builder.write.svg import draw_items

STRIP = Rect(0, 0, 300, 30)
GAP, RADIUS = 5.0, 5.0
TIME = Rect(0, 0, 200, 200)


class NumberView(Struct, frozen=True):
    """A number as the template shows it; `strip` and `time` are empty where it is no share and no stretch of time."""

    said: NumberFigure
    strip: Markup = Markup()
    time: Markup = Markup()


def number_view(block: Number[Text], language: Language, palette: Mapping[str, Color]) -> NumberView:
    """The number of a block with what is drawn for it; the drawing says no more than the words beside it."""
    said = number_figure(block)
    if said.times is not None:
        drawn = time_picture(said.times, TIME, block.span)
        frame = around([item.frame for item in drawn]).inset(-1, -1, -1, -1)
        return NumberView(said, time=Markup(draw_items(drawn, frame, language, lambda r: f"#{palette[r].rgb}").svg))
    if said.share is None:
        return NumberView(said)
    bars = share_strip(STRIP, GAP, RADIUS, said.share, block.span)
    return NumberView(said, Markup(draw_items(bars, STRIP, language, _variable).svg))


def _variable(role: str) -> str:
    """The colours of the strip, which the style sheet names for the deep card on a light and a dark screen."""
    return "var(--sun)" if role == "primary" else "var(--rest)"
