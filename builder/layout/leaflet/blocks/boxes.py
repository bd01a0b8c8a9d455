"""Boxes: the plain card, the card with a tinted head or side, and the box that must not be missed, with its sign.

Every light box has an edge, so that it holds in grey print.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.basic_paths import capped, left_capped
from builder.drawing.icons import IconLook, icon_line
from builder.drawing.plain_shapes import disc
from builder.geometry import MM, Circle, Point, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.drawing import box, icon_at, outline
from builder.layout.leaflet.piece import Piece, beside, height_of, indented, merged, stacked
from builder.layout.leaflet.setting import Setting
from builder.page.items import GroupItem, Item, Role, Stroke
from builder.replace import replace

SIGN, RIM = 0.68, 1.6
"""The disc of a box that must not be missed, in the part it has; its edge, in those of other boxes."""
SIDE_ICON, SIDE_PICTURE = 0.6, 0.84
"""How large the icon in a tinted side is, in its width."""
HEAD_PAD = 1.3 * MM
"""Above and under the words of a card's head, more with its padding."""


class Look(Struct, frozen=True):
    """A box's colours by role (`edge` None: no line), and what it is to readers."""

    fill: str
    edge: str | None
    role: Role
    name: str
    pad: float = 1.0
    """How much of the usual padding it keeps above and below."""


CARD = Look("surface", "line", "group", "card")


class Tint(Struct, frozen=True):
    """A light ground and the ink that reads on it."""

    ground: str
    ink: str


MINT, SKY = Tint("mint", "mint-ink"), Tint("sky", "sky-ink")
SAND, ROSE = Tint("sand", "sand-ink"), Tint("rose", "rose-ink")
TINTS = (MINT, SKY, SAND, ROSE)
"""In the order in which they tell cards apart."""


def inner_width(setting: Setting, width: float) -> float:
    """What a box of a width leaves for its text."""
    return width - 2 * setting.measures.pad_x


class BoxSize(NamedTuple):
    """How wide a box is, how high at least, and by how much it is higher than it need be; in points."""

    width: float
    least: float = 0.0
    more: float = 0.0


def boxed(setting: Setting, pieces: Sequence[Piece], size: BoxSize, look: Look, span: Span) -> Piece:
    """Pieces in one box, never split; where it is higher than they are they stand in its middle."""
    pad = setting.measures.pad_y * look.pad
    own = height_of(pieces)
    height = max(own + 2 * pad, size.least)
    frame = Rect(0, 0, size.width, height)
    ground = box(frame, span, look.fill, edge_of(setting, look.edge), setting.measures.radius)
    items: tuple[Item, ...] = (ground, *stacked(pieces, setting.measures.pad_x, (height - own) / 2))
    return Piece(height=height, items=(GroupItem(frame=frame, role=look.role, span=span, name=look.name, items=items),))


def edge_of(setting: Setting, color: str | None) -> Stroke | None:
    """The line round a box; a theme may ask for a wider one."""
    return Stroke(color=color, width=max(setting.measures.edge, setting.theme.edge)) if color else None


class CardParts(NamedTuple):
    """The pieces in a card's tinted head and under it, of `inner_width`; without a body it is its head alone."""

    head: Sequence[Piece]
    body: Sequence[Piece]


def head_card(setting: Setting, parts: CardParts, size: BoxSize, tint: Tint, span: Span) -> Piece:
    """A white card with a tinted head, never split. What it is higher than it need be goes to the body."""
    measures, (head, body), width = setting.measures, parts, size.width
    above = HEAD_PAD + 0.3 * measures.pad_y
    top = height_of(head) + 2 * above
    own = height_of(body) + 2 * measures.pad_y if body else 0.0
    height = max(top + own, size.least if body else 0.0)
    frame = Rect(0, 0, width, height)
    edge = edge_of(setting, "line")
    lower = top + (height - top - height_of(body)) / 2
    items: tuple[Item, ...] = (
        box(frame, span, "surface", None, measures.radius),
        outline(capped(Rect(0, 0, width, top), measures.radius), span, tint.ground)
        if body
        else box(frame, span, tint.ground, None, measures.radius),
        box(frame, span, None, edge, measures.radius),
        *stacked(head, measures.pad_x, above),
        *stacked(body, measures.pad_x, lower),
    )
    return Piece(height=height, items=(GroupItem(frame=frame, role="group", span=span, name="card", items=items),))


class Side(Struct, frozen=True):
    """The left part of a card: how wide it is, its tint, and the icon on it."""

    width: float
    tint: Tint
    icon: str


def tinted_side(setting: Setting, words: Sequence[Piece], size: BoxSize, side: Side, span: Span) -> Piece:
    """A white card whose left part is a tint with an icon.

    The words are of what the side and the padding leave.
    """
    measures = setting.measures
    own = height_of(words)
    icon = (SIDE_PICTURE if setting.pictures else SIDE_ICON) * side.width
    height = max(own + 2 * measures.pad_y, icon + 2 * HEAD_PAD) + size.more
    frame = Rect(0, 0, size.width, height)
    place = Rect((side.width - icon) / 2, (height - icon) / 2, icon, icon)
    items: tuple[Item, ...] = (
        box(frame, span, "surface", None, measures.radius),
        outline(left_capped(Rect(0, 0, side.width, height), measures.radius), span, side.tint.ground),
        authors_icon(setting, side.icon, place, IconLook(side.tint.ink, icon_line(icon)), span),
        box(frame, span, None, edge_of(setting, "line"), measures.radius),
        *stacked(words, side.width + measures.pad_x, (height - own) / 2),
    )
    return Piece(height=height, items=(GroupItem(frame=frame, role="group", span=span, name="card", items=items),))


def side_box(setting: Setting, pieces: Sequence[Piece], size: BoxSize, part: Part, span: Span) -> Piece:
    """A tinted box with a white icon on a disc in full colour: what must not be missed. Pieces are of `side_width`.

    Its edge is of that colour too. Without an icon it has no disc, and the pieces are of `inner_width`.
    """
    measures = setting.measures
    own = height_of(pieces)
    disc_size = SIGN * measures.part if part.icon else 0.0
    height = max(own + 2 * measures.pad_y, disc_size + 2 * measures.pad_x) + size.more
    edge = Stroke(color=part.color, width=max(RIM * measures.edge, setting.theme.edge))
    circle = Circle(Point(measures.pad_x + disc_size / 2, height / 2), disc_size / 2)
    left = _words_x(setting) if part.icon else measures.pad_x
    frame = Rect(0, 0, size.width, height)
    items: tuple[Item, ...] = (
        box(frame, span, part.ground, edge, measures.radius),
        *sign_on(disc(*circle, part.color, span), part, circle.centre, SIDE_ICON * disc_size, span),
        *stacked(pieces, left, (height - own) / 2),
    )
    return Piece(height=height, items=(GroupItem(frame=frame, role="callout", span=span, name="callout", items=items),))


def sign_on(ground: Item, part: Part, centre: Point, size: float, span: Span) -> tuple[Item, ...]:
    """The part's icon in white, `size` points wide around `centre`, on its `ground`; neither where it has no icon."""
    if part.icon is None:
        return ()
    return ground, icon_at(part.icon, Point(centre.x - size / 2, centre.y), size, span, "surface")


class Part(Struct, frozen=True):
    """The full colour of a box's edge and disc, the icon on it, if it has one, and the ground of the rest."""

    color: str
    icon: str | None
    ground: str


def side_width(setting: Setting, width: float) -> float:
    """What a box with a sign leaves for its text."""
    return width - _words_x(setting) - setting.measures.pad_x


def _words_x(setting: Setting) -> float:
    """Where the words begin beside the sign of a box."""
    return SIGN * setting.measures.part + 1.8 * setting.measures.pad_x


def with_sign(sign: Piece, column: float, pieces: Sequence[Piece]) -> Piece:
    """A drawn sign at the left and pieces in a column beside it, both in the middle of the higher one's height."""
    words = merged(indented(pieces, column))
    height = max(sign.height, words.height)
    drawn = stacked((sign,), 0, (height - sign.height) / 2)
    items = stacked((replace(words, before=0.0),), 0, (height - words.height) / 2)
    return beside(Piece(height=height, items=items), drawn)
