"""How our design lies on a template's slides: its body, its scale, and titles with room for two lines."""

from __future__ import annotations

from msgspec import Struct

from builder.diagnostics import Message, Report, Span, say
from builder.drawing.scaling import Scaling
from builder.geometry import INCH, Rect, Size
from builder.layout.slides.grid import BODY, CONTENT_WIDTH, MARGIN, SLIDE
from builder.layout.slides.template_text import clear_of_logos, grown
from builder.theme.template import Template, TemplateLayout, TemplatePlaceholder
from builder.theme.template.model import least_size_share

TOP = BODY.y
FOOT = 0.52 * INCH
"""Height kept at the body's end for sources and the draft mark, in the design's points."""
LEAST_BODY = 306.0
"""What every pattern is made for: less than our own slides have."""
AIR = 8.0
"""Points between a title's place and the body under it, over whose edge some signs reach."""
LEAST_TITLE = 24.0
"""The least size of titles on a slide 540 points high."""
WIDEST_OTHER = 1.7
"""The width of a slide for its height that only 16:9 goes beyond: 16:10 is 1.6."""


class TemplateGrid(Struct, frozen=True):
    """How the design's points lie on the template's slides: scaled alike in both directions, its margin on theirs."""

    body: Rect
    scale: float
    unit: float
    """The slide's height in 540ths: a size that looks as large as a point does on ours."""
    told: bool = False
    """Whether the author was told that there is too little room: titles that do not fit follow from it."""

    @property
    def scaling(self) -> Scaling:
        return Scaling(self.scale, self.body.x - MARGIN * self.scale, self.body.y - TOP * self.scale)

    @property
    def height(self) -> float:
        """What a block may take, in the design's points."""
        return self.body.height / self.scale - FOOT


def template_grid(template: Template, place: Span, report: Report) -> TemplateGrid:
    """The grid on this template; `template-room` is told where it leaves too little for text of a legible size.

    The body's place serves where it is large enough, else all that is free below the titles.
    """
    unit = template.size.height / SLIDE.height
    least = least_size_share(template.size)
    body = _below_title(template, template.body)
    if _scale(body, unit) < least:
        body = max(body, _below_title(template, template.free), key=lambda room: _scale(room, unit))
    need = Size(CONTENT_WIDTH * least, (LEAST_BODY + FOOT) * least)
    told = _scale(body, unit) < least
    if told:
        report.error(
            "template-room", place,
            say("expected a body of at least {need} on slides of {size}, found {found}", need=_inches(need),
                size=_inches(template.size), found=_inches(body.size)),
            _larger_body(template),
        )  # fmt: skip
        body = Rect(body.x, body.y, max(body.width, need.width), max(body.height, need.height))
    return TemplateGrid(body, _scale(body, unit), unit, told)


def title_place(template: Template, layout: TemplateLayout) -> TemplatePlaceholder:
    """Where a layout's title has two lines at the least size it may have."""
    unit = template.size.height / SLIDE.height
    own = clear_of_logos(layout.title, layout.pictures)
    return grown(own, 2, LEAST_TITLE * unit, layout.drawn, template.body)


def _below_title(template: Template, body: Rect) -> Rect:
    """The body under a title of two lines."""
    title = title_place(template, template.layouts["content"]).frame
    top = max(body.y, title.bottom + AIR) if title.y < body.y else body.y
    return Rect(body.x, top, body.width, max(0.0, body.bottom - top))


def _larger_body(template: Template) -> Message:
    """A way out, which is not the 16:9 form where the template is that already."""
    name = template.layouts["list"].name
    if _title_is_beside(template):
        return say(
            "the title of its layout “{name}” stands at the side: "
            "put it across the top and the text below it, as wide as the slide",
            name=template.layouts["content"].name,
        )  # fmt: skip
    if _is_drawn_over(template):
        return say(
            "move to the edge what is drawn over the text placeholder of its layout “{name}”, there or on the slide "
            "master, such as a picture, or make it smaller",
            name=name,
        )  # fmt: skip
    if template.size.width / template.size.height > WIDEST_OTHER:
        return say("make the text placeholder of its layout “{name}” larger", name=name)
    return say(
        "use the 16:9 form of the template, or make the text placeholder of its layout “{name}” larger", name=name
    )


def _is_drawn_over(template: Template) -> bool:
    """Whether its place for text is large enough, and only what is drawn there takes the room."""
    layout = template.layouts["list"]
    own, unit = layout.body, template.size.height / SLIDE.height
    if own is None or not any(one.overlaps(own.frame) for one in layout.drawn):
        return False
    return _scale(_below_title(template, own.frame), unit) >= least_size_share(template.size)


def _title_is_beside(template: Template) -> bool:
    """Whether content stands beside its title, so that no larger placeholder would help."""
    title, body = template.layouts["content"].title.frame, template.body
    return title.right <= body.x or title.x >= body.right


def _scale(body: Rect, unit: float) -> float:
    """The size of the design's point on a body."""
    return min(unit, body.width / CONTENT_WIDTH, body.height / (LEAST_BODY + FOOT))


def _inches(size: Size) -> Message:
    return say("{width:.2f} × {height:.2f} in", width=size.width / INCH, height=size.height / INCH)
