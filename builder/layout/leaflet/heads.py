"""Heads: of a section, behind a sun bar or an icon on a sun badge, and of a block within it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.icons import IconLook, icon_line
from builder.drawing.icons import icon as icon_shape
from builder.drawing.translation import moved
from builder.geometry import Rect
from builder.layout.leaflet.drawing import box, sun_bar
from builder.layout.leaflet.piece import Piece, beside, indented
from builder.layout.leaflet.setting import BLOCK_LEVEL, SECTION_LEVEL, ParagraphOptions, Runs, Setting, text_piece
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

SHARES = (0.97, 0.94, 0.91)
"""What a head may lose of its size to have a line less."""
BAR_AIR = 1.0
"""Points above and under the bar, whatever the head's size: on panels side by side bars begin on one line."""


BADGE = 1.14
"""The side of a badge in leadings of its head: it takes no height of its own."""
BADGE_RADIUS, IN_BADGE, BADGE_GAP = 0.28, 0.72, 0.3
"""Of a badge: its corners' radius, its icon, and what is between it and the head, in its side."""

_OWN_ICONS: Mapping[str, str] = MappingProxyType(
    {"contact": "phone", "questions": "pencil", "terms": "vocabulary", "about": "info-circle", "sources": "books"}
)
"""Before heads of our own, by what they head."""


def own_icon(setting: Setting, key: str) -> str:
    """The icon before a head of our own; "" where the outline has `icons: none`."""
    return _OWN_ICONS[key] if setting.edition.icons == "meant" else ""


def section_name(id: str) -> str:
    """What links to a section go to: no name of ours, nor of anything else on a page, has this sign in it."""
    return f"section:{id}"


class Head(Struct, frozen=True):
    """A head: its words, its level, the icon before it if it has one, and the name to which links go."""

    runs: Runs
    span: Span
    level: int = SECTION_LEVEL
    icon: str = ""
    name: str = ""


def panel_head(setting: Setting, head: Head, width: float) -> Piece:
    """A head behind a bar as high as its lines, or an icon on a badge; what follows stays with it."""
    column = head_column(setting, head.icon)
    style = _head_style(setting, head.runs, width - column)
    options = ParagraphOptions(span=head.span, role="heading", level=head.level, breaking=Breaking.BALANCED)
    piece = text_piece(setting, head.runs, style, width - column, options)
    words = tuple(replace(item, name=head.name) for item in indented((piece,), column)[0].items)
    own = Piece(height=piece.height, items=words, before=setting.measures.section_gap, keep=True)
    return beside(own, head_sign(setting, head.icon, piece.height, head.span))


def head_column(setting: Setting, icon: str) -> float:
    """From the left of a badge or bar to the words of the head."""
    return (1 + BADGE_GAP) * badge_side(setting, icon) or setting.measures.head_column


def badge_side(setting: Setting, icon: str) -> float:
    """How large the badge of a head with this icon is: a little higher than a line; 0 where it has a bar."""
    return BADGE * setting.styles["heading"].leading if icon else 0.0


def head_sign(setting: Setting, icon: str, height: float, span: Span) -> tuple[Item, ...]:
    """The badge beside the first line of a head, or the bar beside all of its `height`."""
    side = badge_side(setting, icon)
    if not side:
        return (moved(sun_bar(setting.measures, height - 2 * BAR_AIR, span), 0, BAR_AIR),)
    size = IN_BADGE * side
    middle = setting.styles["heading"].leading / 2
    ground = box(Rect(0, middle - side / 2, side, side), span, "sun", radius=BADGE_RADIUS * side)
    frame = Rect((side - size) / 2, middle - size / 2, size, size)
    return ground, icon_shape(icon, frame, IconLook("deep", icon_line(size)), span)


def _head_style(setting: Setting, runs: Runs, room: float) -> TextStyle:
    """The style of heads, a little smaller where that spares a line."""
    style = setting.styles["heading"]
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
