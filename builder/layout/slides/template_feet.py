"""The lines at the foot of a slide on a template: short title, date and number, in the template's own places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.layout.slides.boxes import Slot, set_text
from builder.layout.slides.context import Context
from builder.layout.slides.footer_title import footer_title
from builder.layout.slides.template_grounds import INK, PAPER, readable, text_ground
from builder.layout.slides.template_text import Fitted, Kind, legible, room_of, sizes, stands_free
from builder.page.items import Role, ShapeItem, TextItem
from builder.theme.template import Template, TemplateLayout, TemplatePlaceholder
from builder.theme.template.model import FULL_HEIGHT
from builder.words.dates import written_date

LEAST = 8.0
"""The least size of a line at the foot, in points, on a slide 540 points high."""
AIR = 3.0
"""Points from such a line to the edge of the ground it is given: the foot is narrow."""
LOGO = 1 / 3
"""A picture narrower than this share of the slide is a logo, no ground."""
QUIET = ("muted", INK, PAPER)
"""The colours such a line has where its own cannot be read: the quietest that can."""


class Foot(Struct, frozen=True):
    """The lines, and the grounds of those on a picture or a blend."""

    lines: tuple[TextItem, ...] = ()
    grounds: tuple[ShapeItem, ...] = ()


class _Line(Struct, frozen=True):
    """What one line says, and what it is called."""

    kind: Kind
    role: Role
    words: str
    name: str


def foot_of(context: Context, template: Template, layout: TemplateLayout) -> Foot:
    """All that a slide's foot says, as far as the layout has places for it."""
    return _foot(context, template, layout, [*_titled(context, layout), _number(context)])


def number_of(context: Context, template: Template, layout: TemplateLayout) -> Foot:
    """The number alone, as an opener has it."""
    return _foot(context, template, layout, [_number(context)])


def _titled(context: Context, layout: TemplateLayout) -> Iterator[_Line]:
    """The date, and the short title, in both languages as far as the footer has room; none over a motto's words."""
    meeting, place = context.edition.meeting, layout.placeholder("footer")
    date = written_date(meeting.date, context.language) if meeting and meeting.date else ""
    title = footer_title(context, place.frame.width if place else 0.0).plain
    lines = (
        _Line("date", "note", date, context.own.pane.date),
        _Line("footer", "footer", title, context.own.pane.roles["footer"]),
    )
    for line in lines:
        placeholder = layout.placeholder(line.kind)
        if placeholder is None or stands_free(placeholder, layout.words):
            yield line


def _number(context: Context) -> _Line:
    return _Line("slide-number", "slide-number", str(context.slide), context.own.pane.roles["slide-number"])


def _foot(context: Context, template: Template, layout: TemplateLayout, said: list[_Line]) -> Foot:
    lines: list[TextItem] = []
    grounds: list[ShapeItem] = []
    for line in said:
        least = LEAST * template.size.height / FULL_HEIGHT
        fitted = _fitted(context, layout.placeholder(line.kind), line.words, least)
        if fitted is not None and not _is_on_a_logo(template, layout, fitted):
            item = fitted.item(line.kind, line.role, line.name)
            lines.append(readable(template, layout, fitted, item, QUIET))
            grounds += text_ground(context, template, layout, fitted, AIR)
    return Foot(tuple(lines), tuple(grounds))


def _is_on_a_logo(template: Template, layout: TemplateLayout, line: Fitted) -> bool:
    """Whether it would lie on a small picture, as a number under a divider's badge: it is better left out."""
    logos = (one for one in layout.pictures if one.width < LOGO * template.size.width)
    return any(one.overlaps(line.ink, 1) for one in logos)


def _fitted(
    context: Context, placeholder: TemplatePlaceholder | None, words: str, least: float
) -> Fitted | None:  # fmt: skip
    """The words on one line; None where the template has no such place or the line is too long for it."""
    if placeholder is None or not words:
        return None
    text, placeholder = context.words(words), legible(placeholder, least)
    for style in sizes(placeholder, least):
        done = set_text(context, Slot(text, room_of(context, placeholder, text), 1), style)
        if done.overset is None:
            return Fitted(placeholder, (done,))
    return None
