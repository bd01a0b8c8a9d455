"""Lines to write on, in the leaflet and the large print: a rule from the words to the end of the measure."""

from __future__ import annotations

from builder.drawing.plain_shapes import straight_line
from builder.geometry import MM, Point
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, baseline_of, text_piece
from builder.outline.text.line_to_write_on import without_line
from builder.outline.text.text import Text
from builder.page.items import Stroke, TextItem
from builder.replace import replace

LEAST_RULE = 25 * MM
"""A shorter rule holds no name: it stands on a line of its own."""
ROOM = 8 * MM
"""From rule to rule at least, where the panel is not at its tightest: a hand needs more than print."""
LEAST_SIZES = 1.6
"""The height of a rule's own line, in sizes of the letters."""
GAP, BELOW, WIDTH = 4.0, 2.0, 0.6
"""From the words to the rule, from their baseline down to it, and how thick it is, in points."""


def line_piece(setting: Setting, text: Text, width: float, options: ParagraphOptions) -> Piece | None:
    """The words and the rule after them, without anything before them to tick; None where a text has no such line."""
    words = without_line(text)
    if words is None:
        return None
    style, room = setting.styles["body"], 0.0 if setting.measures.least else ROOM
    piece, left = _words(setting, words, width, options)
    height, y = piece.height, piece.height - style.leading + baseline_of(style) + BELOW
    if width - left < LEAST_RULE:
        own = max(LEAST_SIZES * style.size, room)
        height, left, y = height + own, 0.0, y + own
    stroke = Stroke(color="ink", width=WIDTH)
    rule = straight_line(Point(left, y), Point(width, y), options.span, stroke)
    drawn = replace(rule, role="figure", alt=setting.words.blocks.to_fill_in)
    before = max(options.before, room - height) if options.before else 0.0
    return replace(piece, height=height, items=(*piece.items, drawn), before=before)


def _words(setting: Setting, words: Text, width: float, options: ParagraphOptions) -> tuple[Piece, float]:
    """The words as a paragraph, and where the rule begins after them; where there are none, a line's height."""
    if not words.plain:
        return Piece(height=setting.styles["body"].leading, items=(), before=options.before), 0.0
    piece = text_piece(setting, setting.one_run(words), "body", width, replace(options, breaking=None))
    (item,) = piece.items
    assert isinstance(item, TextItem)  # `text_piece` makes one text
    return piece, item.paragraphs[-1].set.lines[-1].width + GAP
