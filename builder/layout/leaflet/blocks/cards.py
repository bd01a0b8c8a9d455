"""Cards: a round picture, a name with its short form, a line on where it comes from, what is for it and against it."""

from __future__ import annotations

from builder.changed import replace
from builder.diagnostics import Span
from builder.geometry import Point, Rect
from builder.layout.icons import CELLS
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import Look, boxed, inner_width
from builder.layout.leaflet.drawing import circle, minus_sign, plus_sign
from builder.layout.leaflet.piece import Piece, beside, indented
from builder.layout.leaflet.setting import LEAD_GAP, Manner, Runs, Setting, middle_of_line, text_piece
from builder.layout.page import GroupItem, Item
from builder.outline.blocks import Card, Cards
from builder.outline.text import Text

LOOK = Look("surface", "line", "group", "card")
ICON_SHARE = {True: 0.82, False: 0.56}
"""How much of its disc a picture of a cell, or a line icon, fills."""


def cards_pieces(block: Cards[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """One card under the other; the first that tells for and against in an output has the key to the signs above."""
    gap = setting.measures.card_gap
    pieces: list[Piece] = []
    if block.span == setting.legend:
        pieces.append(_legend(setting, block.span))
    for card in block.items:
        piece = card_piece(setting, card, width)
        pieces.append(replace(piece, before=gap if pieces else 0.0))
    return tuple(pieces)


def has_signs(block: Cards[Text]) -> bool:
    """Whether any card tells something for or against."""
    return any(card.plus or card.minus for card in block.items)


def card_piece(setting: Setting, card: Card[Text], width: float) -> Piece:
    """One card, never split."""
    measures = setting.measures
    column = measures.card_column if card.icon else 0.0
    lines = indented(_card_lines(setting, card, inner_width(setting, width) - column), column)
    least = measures.card_picture if card.icon else 0.0
    piece = boxed(setting, lines, width, LOOK, card.span, least)
    return _with_picture(setting, card, piece) if card.icon else piece


def _card_lines(setting: Setting, card: Card[Text], width: float) -> tuple[Piece, ...]:
    pieces = [_name(setting, card, width)]
    if card.text is not None:
        runs = _colored(setting.one_run(card.text), "muted" if card.plus or card.minus else "ink")
        pieces.append(text_piece(setting, runs, "card", width, Manner(span=card.text.span)))
    for sign, text in (("plus", card.plus), ("minus", card.minus)):
        if text is not None:
            pieces.append(_signed(setting, sign, text, width))
    return tuple(pieces)


def _name(setting: Setting, card: Card[Text], width: float) -> Piece:
    """The bold name; its short form after it, regular, smaller and soft."""
    style, manner = setting.styles["box-heading"], Manner(span=card.title.span, keep=True)
    name = setting.strong(setting.one_run(card.title))
    if card.short is None:
        return text_piece(setting, name, style, width, manner)
    scale = setting.styles["card"].size / style.size
    short = tuple(replace(run, color="muted", scale=scale) for run in setting.one_run(card.short))
    return text_piece(setting, (*name, LEAD_GAP[setting.language], *short), replace(style, weight=400), width, manner)


def _colored(runs: Runs, color: str) -> Runs:
    return tuple(replace(run, color=run.color or color) for run in runs)


def _signed(setting: Setting, sign: str, text: Text, width: float) -> Piece:
    """A line with its sign. The sign has words of its own for readers who cannot see its shape."""
    measures = setting.measures
    column = measures.sign_column
    piece = text_piece(setting, setting.one_run(text), "card", width - column, Manner(span=text.span))
    drawn = _sign(setting, sign, Point(measures.sign / 2, middle_of_line(setting.styles["card"])), text.span)
    return beside(indented((piece,), column)[0], (drawn,))


def _sign(setting: Setting, sign: str, centre: Point, span: Span) -> GroupItem:
    draw = plus_sign if sign == "plus" else minus_sign
    return replace(draw(centre, setting.measures.sign, span), role="figure", alt=setting.say(sign))


def _with_picture(setting: Setting, card: Card[Text], piece: Piece) -> Piece:
    """The card with its round picture at the top left, under the text in reading order."""
    assert card.icon is not None
    measures = setting.measures
    radius = measures.card_picture / 2
    centre = Point(measures.pad_x * 0.85 + radius, measures.pad_y + radius)
    share = radius * ICON_SHARE[card.icon in CELLS]
    frame = Rect(centre.x - share, centre.y - share, 2 * share, 2 * share)
    disc = circle(centre, radius, card.span, "tint")
    drawn = authors_icon(setting, card.icon, frame, "primary", card.span)
    group = piece.items[0]
    assert isinstance(group, GroupItem)
    ground, *lines = group.items
    return replace(piece, items=(replace(group, items=(ground, disc, drawn, *lines)),))


def _legend(setting: Setting, span: Span) -> Piece:
    """The key: which sign is for and which for limits."""
    items: list[Item] = []
    x, height = 0.0, 0.0
    for sign in ("plus", "minus"):
        words = setting.own(setting.say(sign))
        style = setting.styles["caption"]
        piece = text_piece(setting, words, style, setting.typesetter.width(words, style) + 1, Manner(span=span))
        # The words say what the sign means, so here the sign itself stays silent.
        drawn = plus_sign if sign == "plus" else minus_sign
        centre = Point(x + setting.measures.sign / 2, middle_of_line(style))
        items.append(drawn(centre, setting.measures.sign, span))
        left = x + setting.measures.sign_column
        items += indented((piece,), left)[0].items
        x = left + setting.typesetter.width(words, style) + setting.measures.sign_column
        height = piece.height
    return Piece(height=height, items=tuple(items), keep=True)
