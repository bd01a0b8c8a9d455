"""The one line at the foot of a flat page: who it is from, and that it is no doctor's advice."""

from __future__ import annotations

from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point
from builder.layout.leaflet.frames import PanelFrame
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.text.addresses import readable
from builder.page.items import Item, Stroke
from builder.replace import replace
from builder.words.dates import written_date

ABOVE = 15 * MM
"""From the trim to the rule."""
BETWEEN = " · "


def foot_items(setting: Setting, frame: PanelFrame) -> tuple[Item, ...]:
    """A rule over group, address and date, the stage of the text at the right."""
    text, span = frame.text, setting.edition.span
    top = frame.panel.bottom - ABOVE
    rule = straight_line(
        Point(text.x, top), Point(text.right, top), span, Stroke(color="line", width=setting.measures.hairline)
    )
    style, options = setting.styles["source"], ParagraphOptions(span=span, role="footer")
    review, words = setting.edition.review, setting.words.review
    status = setting.strong(setting.own(words.draft if review.status == "draft" else words.reviewed), "rose-ink")
    right = text_piece(setting, status, replace(style, align="right"), text.width * 0.45, options)
    left = text_piece(setting, setting.own(_line(setting, text.width * 0.53)), style, text.width * 0.53, options)
    down = top + 1.4 * MM
    return (
        rule,
        *(moved(item, text.x, down) for item in left.items),
        *(moved(item, text.right - text.width * 0.45, down) for item in right.items),
    )


def _line(setting: Setting, width: float) -> str:
    """As many of the facts as one line holds, the first of them at least."""
    said = _said(setting)
    for count in range(len(said), 1, -1):
        words = BETWEEN.join(said[:count])
        if setting.typesetter.width(setting.own(words), setting.styles["source"]) <= width:
            return words
    return said[0]


def _said(setting: Setting) -> list[str]:
    group, date = setting.edition.group, setting.edition.review.date
    said = [group.name.plain, readable(group.url or "")] if group else [setting.edition.short_title.plain]
    return [part for part in (*said, written_date(date, setting.language)) if part]
