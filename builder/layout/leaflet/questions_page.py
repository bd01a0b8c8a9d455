"""A ruled page for the reader's own questions: it fills a booklet up to whole sheets, which are never left blank."""

from __future__ import annotations

from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point, Rect
from builder.layout.leaflet.heads import Head, own_icon, panel_head
from builder.layout.leaflet.setting import Setting
from builder.page.items import Item, Stroke

PITCH = 11 * MM
"""Room for handwriting that is not small."""


def question_items(setting: Setting, text: Rect) -> tuple[Item, ...]:
    """The heading as on other panels, and lines to write on down to the foot."""
    measures, span = setting.measures, setting.edition.span
    words = setting.own(setting.words.blocks.questions)
    head = panel_head(setting, Head(words, span, icon=own_icon(setting, "questions")), text.width)
    items: list[Item] = [moved(item, text.x, text.y) for item in head.items]
    y = text.y + head.height + PITCH
    while y <= text.bottom:
        items.append(
            straight_line(Point(text.x, y), Point(text.right, y), span, Stroke(color="rule", width=measures.hairline))
        )
        y += PITCH
    return tuple(items)
