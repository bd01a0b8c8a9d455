"""Heads: of a section, behind a sun bar, and of a block within it."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.translation import moved
from builder.layout.leaflet.drawing import sun_bar
from builder.layout.leaflet.piece import Piece, beside, indented
from builder.layout.leaflet.setting import BLOCK_LEVEL, SECTION_LEVEL, ParagraphOptions, Runs, Setting, text_piece
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

SHARES = (0.97, 0.94, 0.91)
"""What a head may lose of its size to have a line less."""
BAR_AIR = 1.0
"""Points above and under the bar, whatever the head's size: on panels side by side bars begin on one line."""


def section_name(id: str) -> str:
    """What links to a section go to: no name of ours, nor of anything else on a page, has this sign in it."""
    return f"section:{id}"


def panel_head(
    setting: Setting, runs: Runs, span: Span, width: float, name: str = "", level: int = SECTION_LEVEL
) -> Piece:
    """A section's head, its bar as high as its lines; what follows stays with it. `name` is what links go to."""
    measures, style = setting.measures, _head_style(setting, runs, width)
    options = ParagraphOptions(span=span, role="heading", level=level, breaking=Breaking.BALANCED)
    piece = text_piece(setting, runs, style, width - measures.head_column, options)
    drawn = moved(sun_bar(measures, piece.height - 2 * BAR_AIR, span), 0, BAR_AIR)
    words = tuple(replace(item, name=name) for item in indented((piece,), measures.head_column)[0].items)
    head = Piece(height=piece.height, items=words, before=measures.section_gap, keep=True)
    return beside(head, (drawn,))


def _head_style(setting: Setting, runs: Runs, width: float) -> TextStyle:
    """The style of heads, a little smaller where that spares a line."""
    style, room = setting.styles["heading"], width - setting.measures.head_column
    lines = len(setting.set(runs, style, room, Breaking.BALANCED).lines)
    if lines == 1:
        return style
    for share in SHARES:
        smaller = replace(style, size=style.size * share, leading=style.leading * share)
        if len(setting.set(runs, smaller, room, Breaking.BALANCED).lines) < lines:
            return smaller
    return style


def block_head(heading: Text, setting: Setting, width: float) -> Piece:
    """A heading within a section; what follows stays with it."""
    options = ParagraphOptions(
        span=heading.span, role="heading", level=BLOCK_LEVEL, breaking=Breaking.BALANCED, keep=True
    )
    return text_piece(setting, setting.one_run(heading), "box-heading", width, options)
