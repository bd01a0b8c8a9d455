"""Grounds of known contrast for text on a template's picture, blend, or on a colour too close to ours."""

from __future__ import annotations

from builder.geometry import INCH, Rect
from builder.layout.slides.context import Context
from builder.layout.slides.shapes import panel
from builder.layout.slides.template_grid import TemplateGrid
from builder.layout.slides.template_text import Fitted
from builder.page.items import ShapeItem, TextItem
from builder.replace import replace
from builder.theme.style import contrast
from builder.theme.template import Template, TemplateLayout
from builder.theme.template.drawn import is_ground

LEGIBLE = 7.0
LARGE = 3.0
"""The contrast of large letters, such as titles (WCAG 2.2, 1.4.3)."""
AIR = 8.0
"""Points from text to the edge of the ground it is given."""
PAPER, PRIMARY, INK = "surface", "primary", "ink"


def body_ground(context: Context, template: Template, layout: TemplateLayout, grid: TemplateGrid) -> list[ShapeItem]:
    """A plain panel under the body and its foot, where the layout's own ground will not do for our ink."""
    if _carries_ink(template, layout, grid.body):
        return []
    air = 0.12 * INCH * grid.unit
    return [panel(context, grid.body.inset(-air, -air, -air, -air / 2), PAPER)]


def place_ground(context: Context, template: Template, layout: TemplateLayout, place: Rect) -> list[ShapeItem]:
    """The same, without an edge, under a few lines alone: sources below a sentence, a cover's lines of ours."""
    if _carries_ink(template, layout, place):
        return []
    return [replace(panel(context, place.inset(-AIR, -AIR, -AIR, -AIR), PAPER), stroke=None)]


def text_ground(context: Context, template: Template, layout: TemplateLayout, text: Fitted) -> list[ShapeItem]:
    """Paper, the first colour or ink under a title or a cover's lines on a picture or a blend, as suits their colour.

    The template chooses that colour, and one that it changes is judged by the colour it is made from; a placeholder
    with a fill, or a plain layout, is its own concern too.
    """
    if text.holder.filled or layout.is_known_at(text.ink):
        return []
    color = template.rgb(text.holder.tone)
    legible = [role for role in (PAPER, PRIMARY, INK) if color and contrast(template.palette[role].rgb, color) >= LARGE]
    suited = legible[0] if legible else PAPER
    return [replace(panel(context, text.ink.inset(-AIR, -AIR, -AIR, -AIR), suited), stroke=None)]


def readable(template: Template, layout: TemplateLayout, text: Fitted, item: TextItem) -> TextItem:
    """The placeholder's words in our ink where the template's own colour can hardly be read on its plain ground.

    A colour that the template changes is judged by the one it is made from, which is the stronger of the two.
    """
    color = template.rgb(text.holder.tone)
    plain = bool(layout.backdrop) and not text.holder.filled and not is_ground(layout.drawn, text.ink)
    if not (plain and color) or contrast(color, layout.backdrop) >= LARGE:
        return item
    return replace(item, own_color=contrast(template.palette[INK].rgb, layout.backdrop) >= LARGE)


def _carries_ink(template: Template, layout: TemplateLayout, place: Rect) -> bool:
    if not layout.backdrop or is_ground(layout.drawn, place):
        return False
    return contrast(template.palette[INK].rgb, layout.backdrop) >= LEGIBLE
