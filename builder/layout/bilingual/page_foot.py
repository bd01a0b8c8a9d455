"""The foot of a page: a rule, the document's name in both languages, the page's number."""

from __future__ import annotations

from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point
from builder.layout.bilingual.pairing import Pairing
from builder.layout.leaflet.setting import ParagraphOptions, text_piece
from builder.page.items import Item, Stroke
from builder.replace import replace
from builder.typeset.shortening import shortened

FROM_TRIM = 13.5 * MM
"""From the rule to the trim."""
NUMBER = 12 * MM
"""Kept for the number."""


def page_foot(pairing: Pairing, number: int) -> tuple[Item, ...]:
    """What stands at the foot of a page that is not a cover."""
    form, span = pairing.form, pairing.both.edition.span
    left, top = form.text_frame(number).x, form.page.height - FROM_TRIM
    stroke = Stroke(color="line", width=pairing.measures.hairline)
    items: list[Item] = [straight_line(Point(left, top), Point(left + pairing.width, top), span, stroke)]
    down, options = top + 1.2 * MM, ParagraphOptions(span=span, role="footer")
    widths = (pairing.widths[0], pairing.widths[1] - NUMBER)
    for setting, x, width in zip(pairing.settings, pairing.lefts, widths, strict=True):
        style = setting.styles["source"]
        words = shortened(setting.typesetter, setting.edition.short_title.plain, style, width)
        items += [
            moved(i, left + x, down) for i in text_piece(setting, setting.own(words), style, width, options).items
        ]
    setting = pairing.second
    style = replace(setting.styles["source"], align="right")
    figure = text_piece(setting, setting.strong(setting.own(str(number)), "mint-ink"), style, NUMBER,
                        replace(options, role="slide-number"))  # fmt: skip
    return (*items, *(moved(item, left + pairing.width - NUMBER, down) for item in figure.items))
