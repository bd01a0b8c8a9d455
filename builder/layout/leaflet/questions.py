"""A ruled page for the reader's own questions: it fills a booklet up to whole sheets, which are never left blank."""

from __future__ import annotations

from builder.geometry import MM, Point, Rect
from builder.layout.leaflet.drawing import line, rule_with_dot
from builder.layout.leaflet.setting import SECTION_LEVEL, Manner, Setting, text_piece
from builder.layout.moving import moved
from builder.layout.page import Item, Stroke

PITCH = 11 * MM
"""Room for handwriting that is not small."""


def question_items(setting: Setting, text: Rect) -> tuple[Item, ...]:
    """The heading as on other panels, and lines to write on down to the foot."""
    measures, span = setting.measures, setting.edition.span
    head_top = 2 * measures.rule_dot + measures.heading_gap
    manner = Manner(span=span, role="heading", level=SECTION_LEVEL)
    head = text_piece(setting, setting.own(setting.say("questions")), "heading", text.width, manner)
    items: list[Item] = [moved(item, text.x, text.y) for item in rule_with_dot(text.width, measures, span)]
    items += [moved(item, text.x, text.y + head_top) for item in head.items]
    y = text.y + head_top + head.height + PITCH
    while y <= text.bottom:
        items.append(line(Point(text.x, y), Point(text.right, y), span, Stroke(color="rule", width=measures.hairline)))
        y += PITCH
    return tuple(items)
