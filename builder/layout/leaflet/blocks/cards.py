"""Cards: a tinted head with picture and name, a line on what it is, what is for it and against it."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.icons import CELLS, IconLook, icon_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import (
    TINTS,
    BoxSize,
    CardParts,
    Side,
    Tint,
    edge_of,
    head_card,
    inner_width,
    tinted_side,
    with_sign,
)
from builder.layout.leaflet.drawing import box, minus_sign, plus_sign
from builder.layout.leaflet.photo import photo_item, photo_piece
from builder.layout.leaflet.piece import Piece, beside, height_of, indented, stacked
from builder.layout.leaflet.setting import LEAD_GAP, ParagraphOptions, Setting, middle_of_line, text_piece
from builder.outline.model.blocks import Card, Cards
from builder.outline.text.text import Text
from builder.page.items import LEFT, GroupItem, Item
from builder.replace import replace
from builder.typeset.model import Breaking

PICTURE_SHARE = 2.0
"""A picture, of ours in colour or of the author's own, against a line icon: it has more to show."""
ICON_GAP = 2.4 * MM
BRIEF_LINES = 2
"""Lines of a text that stands beside its icon rather than under a head."""
SIDE = 1.45
"""How wide a card's tinted side is, in discs."""
PHOTO_SHARE, LEAST_PHOTO = 0.36, 0.8
"""How wide a photo is, as a share of its card; how high at least, as a share of its own width."""
BESIDE_FROM = 70 * MM
"""In narrower columns a photo stands small in the card's head, so that words have room."""
NAME_GAP = 0.6 * MM
CARD_GROWTH = 9 * MM
"""By how much a card grows at most, to fill a panel."""
PAIRED_FROM = 105 * MM
"""In columns so wide, brief cards of an even number stand two by two: one to a line would be mostly empty."""


def cards_pieces(block: Cards[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """One card under the other; the first that tells for and against in an output has the key to the signs above."""
    if _stand_in_pairs(block, setting, width):
        return _paired(block, setting, width)
    gap = setting.measures.card_gap
    extra = min(CARD_GROWTH, setting.growth.get(block.span, 0.0) / len(block.items))
    drawn = side_card_piece if are_brief(block, setting, width) else card_piece
    pieces: list[Piece] = []
    if block.span == setting.legend:
        pieces.append(sign_legend(setting, block.span))
    for index, card in enumerate(block.items):
        piece = drawn(setting, card, width, TINTS[index % len(TINTS)], extra)
        pieces.append(replace(piece, before=gap if pieces else 0.0))
    return tuple(pieces)


def _stand_in_pairs(block: Cards[Text], setting: Setting, width: float) -> bool:
    """Whether the cards stand two by two; large print keeps one to a line, as it is read."""
    if setting.medium == "large" or width < PAIRED_FROM or len(block.items) % 2:
        return False
    return are_brief(block, setting, (width - setting.measures.card_gap) / 2)


def _paired(block: Cards[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Rows of two cards, as high as the higher one asks."""
    gap = setting.measures.card_gap
    half = (width - gap) / 2
    extra = min(CARD_GROWTH, setting.growth.get(block.span, 0.0) / (len(block.items) / 2))
    pieces: list[Piece] = []
    for first in range(0, len(block.items), 2):
        pair = [(block.items[i], TINTS[i % len(TINTS)]) for i in (first, first + 1)]
        height = max(side_card_piece(setting, card, half, tint).height for card, tint in pair) + extra
        left, right = (_of_height(setting, card, half, tint, height) for card, tint in pair)
        items = (*left.items, *(moved(item, half + gap, 0) for item in right.items))
        pieces.append(Piece(height=height, items=items, before=gap if pieces else 0.0))
    return tuple(pieces)


def _of_height(setting: Setting, card: Card[Text], width: float, tint: Tint, height: float) -> Piece:
    """A card that is so high."""
    usual = side_card_piece(setting, card, width, tint)
    return side_card_piece(setting, card, width, tint, height - usual.height)


def are_brief(block: Cards[Text], setting: Setting, width: float) -> bool:
    """Whether each card is an icon, a name and a line or two: under a head of its own such a text would gape."""
    room = inner_width(setting, width)
    return all(_is_brief(card, setting, room) for card in block.items)


def _is_brief(card: Card[Text], setting: Setting, room: float) -> bool:
    if card.photo or card.icon is None or _is_picture(card.icon) or card.plus or card.minus or card.text is None:
        return False
    return setting.typesetter.count_lines(setting.one_run(card.text), setting.styles["card"], room) <= BRIEF_LINES


def side_card_piece(setting: Setting, card: Card[Text], width: float, tint: Tint, extra: float = 0.0) -> Piece:
    """A card with its icon in a tinted side, name and text beside it, `extra` points higher than they ask for."""
    assert card.icon is not None
    assert card.text is not None
    measures = setting.measures
    side = SIDE * measures.disc
    inner = width - side - 2 * measures.pad_x
    text = text_piece(
        setting, setting.one_run(card.text), "card", inner, ParagraphOptions(span=card.text.span, breaking=None)
    )
    words = (card_name(setting, card, inner, tint.ink), replace(text, before=NAME_GAP))
    return tinted_side(setting, words, BoxSize(width, more=extra), Side(side, tint, card.icon), card.span)


def card_piece(setting: Setting, card: Card[Text], width: float, tint: Tint, extra: float = 0.0) -> Piece:
    """One card, never split, `extra` points higher than its words ask for."""
    if card.photo is not None and width >= BESIDE_FROM and (beside := photo_card(setting, card, width, tint, extra)):
        return beside
    inner = inner_width(setting, width)
    head, body = (_head(setting, card, inner, tint),), card_body(setting, card, inner)
    parts = CardParts(head, body)
    usual = head_card(setting, parts, BoxSize(width), tint, card.span)
    return head_card(setting, parts, BoxSize(width, usual.height + extra), tint, card.span) if extra else usual


def photo_card(setting: Setting, card: Card[Text], width: float, tint: Tint, extra: float = 0.0) -> Piece | None:
    """A card whose left part is its photo, as high as the card, words beside it; None where it cannot be read."""
    measures = setting.measures
    side = PHOTO_SHARE * width
    inner = width - side - 2 * measures.pad_x
    name = card_name(setting, card, inner, tint.ink)
    body = card_body(setting, card, inner)
    words = (name, *(replace(piece, before=piece.before or 0.5 * NAME_GAP) for piece in body))
    own = height_of(words)
    height = max(own + 2 * measures.pad_y, LEAST_PHOTO * side) + extra
    frame, edge = Rect(0, 0, width, height), edge_of(setting, "line")
    photo = photo_item(setting, card, Rect(0, 0, side, height), measures.radius, LEFT)
    if photo is None:
        return None
    items: tuple[Item, ...] = (
        box(frame, card.span, "surface", None, measures.radius),
        photo,
        box(frame, card.span, None, edge, measures.radius),
        *stacked(words, side + measures.pad_x, (height - own) / 2),
    )
    group = GroupItem(frame=frame, role="group", span=card.span, name="card", items=items)
    return Piece(height=height, items=(group,))


def _head(setting: Setting, card: Card[Text], width: float, tint: Tint) -> Piece:
    """The picture and the bold name; the name's short form after it, regular and smaller."""
    photo = photo_piece(setting, card)
    if photo is not None:
        column = photo.height + ICON_GAP
        return with_sign(photo, column, (card_name(setting, card, width - column, tint.ink),))
    if card.icon is None:
        return card_name(setting, card, width, tint.ink)
    has_more = setting.pictures or _is_picture(card.icon)
    share = PICTURE_SHARE if has_more and not setting.measures.least else 1.1
    size = setting.measures.small_icon * share
    frame = Rect(0, 0, size, size)
    drawn = authors_icon(setting, card.icon, frame, IconLook(tint.ink, icon_line(size)), card.span)
    column = size + ICON_GAP
    return with_sign(Piece(height=size, items=(drawn,)), column, (card_name(setting, card, width - column, tint.ink),))


def _is_picture(icon: str) -> bool:
    return icon in CELLS or icon.lower().endswith(".svg")


def card_name(setting: Setting, card: Card[Text], width: float, ink: str) -> Piece:
    """The bold name in a colour, its short form after it, regular and smaller."""
    style, span = setting.styles["box-heading"], card.title.span
    options = ParagraphOptions(span=span, breaking=Breaking.BALANCED, keep=True)
    name = setting.strong(setting.one_run(card.title), ink)
    if card.short is None:
        return text_piece(setting, name, style, width, options)
    scale = setting.styles["card"].size / style.size
    short = tuple(replace(run, color="ink", scale=scale) for run in setting.one_run(card.short))
    return text_piece(setting, (*name, LEAD_GAP[setting.language], *short), replace(style, weight=400), width, options)


def card_body(setting: Setting, card: Card[Text], width: float) -> tuple[Piece, ...]:
    """What the card says, then what is for it and what against, each behind its sign."""
    pieces: list[Piece] = []
    gap = setting.measures.line_gap
    if card.text is not None:
        options = ParagraphOptions(span=card.text.span, breaking=None)
        pieces.append(text_piece(setting, setting.one_run(card.text), "card", width, options))
    for sign, text in (("plus", card.plus), ("minus", card.minus)):
        if text is not None:
            pieces.append(replace(_signed(setting, sign, text, width), before=gap if pieces else 0.0))
    return tuple(pieces)


def _signed(setting: Setting, sign: str, text: Text, width: float) -> Piece:
    """A line with its sign. The sign has words of its own for readers who cannot see its shape."""
    measures = setting.measures
    column = measures.sign_column
    options = ParagraphOptions(span=text.span, breaking=None)
    piece = text_piece(setting, setting.one_run(text), "card", width - column, options)
    drawn = _sign(setting, sign, Point(measures.sign / 2, middle_of_line(setting.styles["card"])), text.span)
    return beside(indented((piece,), column)[0], (drawn,))


def _sign(setting: Setting, sign: str, centre: Point, span: Span) -> GroupItem:
    draw = plus_sign if sign == "plus" else minus_sign
    words = setting.words.blocks
    return replace(draw(centre, setting.measures.sign, span), role="figure",
                   alt=words.plus if sign == "plus" else words.minus)  # fmt: skip


def sign_legend(setting: Setting, span: Span) -> Piece:
    """The key: which sign is for and which for limits."""
    items: list[Item] = []
    x, height = 0.0, 0.0
    words = setting.words.blocks
    for said, drawn in ((words.plus, plus_sign), (words.minus, minus_sign)):
        runs = setting.own(said)
        style = setting.styles["caption"]
        piece = text_piece(setting, runs, style, setting.typesetter.width(runs, style) + 1, ParagraphOptions(span=span))
        # The words say what the sign means, so here the sign itself stays silent.
        centre = Point(x + setting.measures.sign / 2, middle_of_line(style))
        items.append(drawn(centre, setting.measures.sign, span))
        left = x + setting.measures.sign_column
        items += indented((piece,), left)[0].items
        x = left + setting.typesetter.width(runs, style) + setting.measures.sign_column
        height = piece.height
    return Piece(height=height, items=tuple(items), keep=True)
