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
from builder.theme.style import contrast, luminance
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
WRITTEN = {INK: LEGIBLE, PRIMARY: LEGIBLE_SMALL, "muted": LEGIBLE_SMALL}
"""The colours of our own words, and how well each has to be seen."""


def body_ground(context: Context, template: Template, layout: TemplateLayout, grid: TemplateGrid) -> list[ShapeItem]:
    """A plain panel under the body and its foot, where the layout's own ground will not do for our ink."""
    if _carries_ink(template, layout, grid.body):
        return []
    air = 0.12 * INCH * grid.unit
    return [panel(context, grid.body.inset(-air, -air, -air, -air / 2), PAPER)]


def on_place(
    context: Context, template: Template, layout: TemplateLayout, item: TextItem
) -> tuple[TextItem, list[ShapeItem]]:
    """A few lines of ours alone, such as sources below a sentence, in a colour that is seen there; else on paper."""
    shades = () if is_ground(layout.forms, item.frame) else layout.shades(item.frame)
    role = item.paragraphs[0].set.style.color
    if shades and _is_seen(template.palette[role].rgb, shades, LEGIBLE_SMALL):
        return item, []
    others = (role for role in (INK, PAPER) if shades and _is_seen(template.palette[role].rgb, shades, LEGIBLE_SMALL))
    if other := next(others, ""):
        return _in_color(item, other), []
    air = item.frame.inset(-AIR, -AIR, -AIR, -AIR)
    return item, [replace(panel(context, air, PAPER), stroke=None)]


def text_ground(
    context: Context, template: Template, layout: TemplateLayout, text: Fitted, air: float = AIR
) -> list[ShapeItem]:
    """Paper, the first colour or ink under a title or a cover's lines that no colour could be read on without it.

    It suits the colour that the template gives the text. A placeholder with a fill is the template's own concern.
    """
    if _stands_bare(template, layout, text):
        return []
    ground = _suited(template, text)
    return [replace(panel(context, text.ink.inset(-air, -air, -air, -air), ground), stroke=None)]


def readable(
    template: Template, layout: TemplateLayout, text: Fitted, item: TextItem, roles: Sequence[str] = (INK, PAPER)
) -> TextItem:
    """The placeholder's words in a colour of ours where the template's own can hardly be read on what they stand on.

    On a ground of ours, which nobody chose together with that colour, large letters are asked for as much as others.
    """
    color, shades = template.rgb_of(text.placeholder), _shades_under(template, layout, text)
    bare = _stands_bare(template, layout, text)
    least = _least(template, text) if bare else LEGIBLE_SMALL
    if not shades or (not color and layout.backdrop):
        return item
    roles = roles if bare else (PRIMARY, *roles)
    own = _first_seen(template, roles, shades)
    if color and _is_seen(color, shades, least):
        along = _shades_along(layout, text) if bare else shades
        own = "" if _is_seen(color, along, least) else _first_seen(template, roles, along)
    return _in_color(item, own) if own else item


def _first_seen(template: Template, roles: Sequence[str], shades: Sequence[str]) -> str:
    """The first of some colours of ours that can be read on all of these shades; "" for none."""
    return next((role for role in roles if _is_seen(template.palette[role].rgb, shades, LEGIBLE_SMALL)), "")


def _shades_along(layout: TemplateLayout, text: Fitted) -> tuple[str, ...]:
    """The colours that a title comes to stand on where it is long: all titles of a talk look alike."""
    if text.placeholder.kind != "title":
        return layout.shades(text.ink)
    frame = text.placeholder.frame
    return layout.shades(Rect(frame.x, text.ink.y, frame.width, text.ink.height))


def _shades_under(template: Template, layout: TemplateLayout, text: Fitted) -> tuple[str, ...]:
    """The colours that a text stands on, `RRGGBB`; none where nobody can know them, or a fill is the template's."""
    if text.placeholder.filled:
        return ()
    if _stands_bare(template, layout, text):
        return () if is_ground(layout.forms, text.ink) else layout.shades(text.ink)
    return (template.palette[_suited(template, text)].rgb,)


def _stands_bare(template: Template, layout: TemplateLayout, text: Fitted) -> bool:
    """Whether a text needs no ground of ours: in the template's colour, or in ours, it can be read on what is there."""
    if _is_the_templates_own(layout, text):
        return True
    shades, color = layout.shades(text.ink), template.rgb_of(text.placeholder)
    ours = any(_is_seen(template.palette[role].rgb, shades, LEGIBLE_SMALL) for role in (INK, PAPER))
    return bool(shades) and (ours or bool(color and _is_seen(color, shades, _least(template, text))))


def _is_the_templates_own(layout: TemplateLayout, text: Fitted) -> bool:
    """Whether the template chose what is behind a text: its fill, or a band drawn there."""
    drawn = (one for one in layout.drawn if one not in layout.pictures)
    return text.placeholder.filled or is_ground(drawn, text.ink)


def _suited(template: Template, text: Fitted) -> str:
    color = template.rgb_of(text.placeholder)
    legible = [role for role in (PAPER, PRIMARY, INK) if color and contrast(template.palette[role].rgb, color) >= LARGE]
    return legible[0] if legible else PAPER


def _is_seen(color: str, shades: Sequence[str], least: float) -> bool:
    """Whether letters are darker than all that is behind them, or lighter: grey ones on black and white are lost."""
    sides = {luminance(color) > luminance(shade) for shade in shades}
    return len(sides) < 2 and all(contrast(color, shade) >= least for shade in shades)


def _least(template: Template, text: Fitted) -> float:
    """The least contrast of a text by its smallest letters, as large as they are on a slide of our height."""
    unit = FULL_HEIGHT / template.size.height
    looks = [(one.style.size * unit, one.style.weight >= 700) for one in text.texts]
    return LARGE if all(size >= (LARGE_BOLD if bold else LARGE_SIZE) for size, bold in looks) else LEGIBLE_SMALL


def _in_color(item: TextItem, role: str) -> TextItem:
    inked = (
        replace(p, set=replace(p.set, style=replace(p.set.style, color=role, strong_color=role)))
        for p in item.paragraphs
    )
    return replace(item, paragraphs=tuple(inked), own_color=True)


def _carries_ink(template: Template, layout: TemplateLayout, place: Rect) -> bool:
    """Whether our own colours can be read on all that is in a place."""
    shades = layout.shades(place)
    if not shades or is_ground(layout.forms, place):
        return False
    return all(_is_seen(template.palette[role].rgb, shades, least) for role, least in WRITTEN.items())
