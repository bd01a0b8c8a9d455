"""A ruled page for the reader's own questions: it fills a booklet up to whole sheets."""

from __future__ import annotations

from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import Point, Rect
from builder.layout.bilingual.heads import section_head
from builder.layout.bilingual.pairing import Pairing
from builder.layout.leaflet.heads import own_icon
from builder.layout.leaflet.questions_page import PITCH
from builder.page.items import Item, Stroke


def question_items(pairing: Pairing, text: Rect) -> tuple[Item, ...]:
    """The heading in both languages, and lines to write on down to the foot."""
    span = pairing.both.edition.span
    words = pairing.own(lambda s: s.words.blocks.questions)
    head = section_head(pairing, words, span, icon=own_icon(pairing.both, "questions"))
    items: list[Item] = [moved(item, text.x, text.y) for item in head.items]
    stroke = Stroke(color="rule", width=pairing.measures.hairline)
    y = text.y + head.height + PITCH
    while y <= text.bottom:
        items.append(straight_line(Point(text.x, y), Point(text.right, y), span, stroke))
        y += PITCH
    return tuple(items)
