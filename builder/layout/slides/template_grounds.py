"""Grounds of known contrast for text on a template's picture, blend, or on a colour too close to ours."""

from __future__ import annotations

from collections.abc import Sequence

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
from builder.theme.template.model import FULL_HEIGHT

LEGIBLE = 7.0
LEGIBLE_SMALL, LARGE = 4.5, 3.0
"""The contrast of letters, and of large ones, such as titles (WCAG 2.2, 1.4.3)."""
LARGE_SIZE, LARGE_BOLD = 28.0, 20.0
"""The points from which letters are large on a slide, and bold ones: it is seen from farther off than a page."""
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


def text_ground(
    context: Context, template: Template, layout: TemplateLayout, text: Fitted, air: float = AIR
) -> list[ShapeItem]:
    """Paper, the first colour or ink under a title or a cover's lines on a picture or a blend, as suits their colour.

    The template chooses that colour; a placeholder with a fill, or a plain layout, is its own concern too.
    """
    if text.placeholder.filled or layout.is_known_at(text.ink):
        return []
    ground = _suited(template, text)
    return [replace(panel(context, text.ink.inset(-air, -air, -air, -air), ground), stroke=None)]


def _suited(template: Template, text: Fitted) -> str:
    color = template.rgb_of(text.placeholder)
    legible = [role for role in (PAPER, PRIMARY, INK) if color and contrast(template.palette[role].rgb, color) >= LARGE]
    return legible[0] if legible else PAPER


def readable(
    template: Template, layout: TemplateLayout, text: Fitted, item: TextItem, roles: Sequence[str] = (INK, PAPER)
) -> TextItem:
    """The placeholder's words in a colour of ours where the template's own can hardly be read on their plain ground."""
    color, ground = template.rgb_of(text.placeholder), _ground_of(template, layout, text)
    if not (ground and color) or contrast(color, ground) >= _least(template, item):
        return item
    own = [role for role in roles if contrast(template.palette[role].rgb, ground) >= LEGIBLE_SMALL]
    return _in_color(item, own[0]) if own else item


def _ground_of(template: Template, layout: TemplateLayout, text: Fitted) -> str:
    """The one colour that a text stands on, `RRGGBB`; "" where that is the template's concern or none is known."""
    if text.placeholder.filled:
        return ""
    if not layout.is_known_at(text.ink):
        return template.palette[_suited(template, text)].rgb
    return "" if is_ground(layout.drawn, text.ink) else layout.backdrop


def _least(template: Template, item: TextItem) -> float:
    """The least contrast of a text by its smallest letters, as large as they are on a slide of our height."""
    unit = FULL_HEIGHT / template.size.height
    looks = [(p.set.style.size * unit, p.set.style.weight >= 700) for p in item.paragraphs]
    return LARGE if all(size >= (LARGE_BOLD if bold else LARGE_SIZE) for size, bold in looks) else LEGIBLE_SMALL


def _in_color(item: TextItem, role: str) -> TextItem:
    inked = (
        replace(p, set=replace(p.set, style=replace(p.set.style, color=role, strong_color=role)))
        for p in item.paragraphs
    )
    return replace(item, paragraphs=tuple(inked), own_color=True)


def _carries_ink(template: Template, layout: TemplateLayout, place: Rect) -> bool:
    if not layout.backdrop or is_ground(layout.drawn, place):
        return False
    return contrast(template.palette[INK].rgb, layout.backdrop) >= LEGIBLE
