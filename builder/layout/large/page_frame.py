"""The pages of the large print: A4 upright, one column, a foot with title and number."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.geometry import MM, Rect, Size
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.page.items import Item
from builder.typeset.shortening import shortened

PAGE = Size(210 * MM, 297 * MM)
SIDE, TOP, FOOT = 20 * MM, 18 * MM, 10 * MM
"""Margins: left and right, above the text, below the page foot."""
FOOT_GAP = 6 * MM
"""Between the text and the page foot."""
HEAD = 118 * MM
"""Height of the picture at the head of the first page."""
HEAD_GAP = 9 * MM


def foot_top(setting: Setting) -> float:
    """Where the page foot begins, in points from the top of the page."""
    return PAGE.height - FOOT - setting.styles["page-foot"].leading


def text_frame(setting: Setting, *, head: float = 0.0) -> Rect:
    """Where text stands on a page, or on the first one under its head, which is so many points high."""
    top = head + HEAD_GAP if head else TOP
    return Rect(SIDE, top, PAGE.width - 2 * SIDE, foot_top(setting) - FOOT_GAP - top)


def page_foot(setting: Setting, number: int) -> tuple[Item, ...]:
    """Title at the left, page number at the right."""
    span, width, top = setting.edition.span, PAGE.width - 2 * SIDE, foot_top(setting)
    page = setting.strong(setting.own(setting.words.page(number=number)))
    own = setting.typesetter.width(page, setting.styles["page-number"]) + 1
    room = width - own - SIDE / 2
    title = setting.own(_running_title(setting, room))
    left = text_piece(setting, title, "page-foot", room, ParagraphOptions(span=span, role="footer"))
    right = text_piece(setting, page, "page-number", own, ParagraphOptions(span=span, role="slide-number"))
    return (*(moved(i, SIDE, top) for i in left.items), *(moved(i, SIDE + width - own, top) for i in right.items))


def _running_title(setting: Setting, room: float) -> str:
    """The short title, named as the large print where that fits; cut at a phrase where it is too long itself."""
    title, style = setting.edition.short_title.plain, setting.styles["page-foot"]
    whole = setting.words.large.foot(title=title)
    if setting.typesetter.width(setting.own(whole), style) <= room:
        return whole
    return shortened(setting.typesetter, title, style, room)
