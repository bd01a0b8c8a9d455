"""Pairs: what is said and what is true, questions and answers."""

from __future__ import annotations

from typing import NamedTuple

from builder.diagnostics import Span
from builder.drawing.basic_paths import capped
from builder.geometry import MM, Circle, Point, Rect
from builder.layout.leaflet.blocks.boxes import CARD, ROSE, SAND, BoxSize, boxed, edge_of, inner_width, with_sign
from builder.layout.leaflet.blocks.points import disc_with
from builder.layout.leaflet.drawing import box, icon_at, outline
from builder.layout.leaflet.piece import Piece, beside, height_of, indented, stacked
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, middle_of_line, text_piece, text_pieces
from builder.outline.model.blocks import Faq, Myth, Myths, Question
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item
from builder.replace import replace

SIGN_GAP = 2.4 * MM
HALF_PAD = 0.8
"""The halves of a myth keep so much of a card's padding."""
FAQ_DISC = 0.9
CARD_GROWTH = 8 * MM
"""By how much a card grows at most, to fill a panel."""


def myths_pieces(block: Myths[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A card for each pair: the claim, named as one so that no bold line is taken for true, over the fact."""
    gap = setting.measures.pair_gap
    return tuple(
        replace(_myth(setting, pair, width), before=gap if index else 0.0) for index, pair in enumerate(block.pairs)
    )


def _myth(setting: Setting, pair: Myth[Text], width: float) -> Piece:
    measures, words, span = setting.measures, setting.words.blocks, pair.span
    claim = _half(setting, Sign("circle-x", words.myth, ROSE.ink), pair.myth, width)
    fact = _half(setting, Sign("circle-check", words.fact, "mint-ink"), pair.fact, width)
    pad = measures.pad_y * HALF_PAD
    top = claim.height + 2 * pad
    height = top + fact.height + 2 * pad
    frame = Rect(0, 0, width, height)
    items: tuple[Item, ...] = (
        box(frame, span, CARD.fill, None, measures.radius),
        outline(capped(Rect(0, 0, width, top), measures.radius), span, ROSE.ground),
        box(frame, span, None, edge_of(setting, CARD.edge), measures.radius),
        *stacked((claim,), measures.pad_x, pad),
        *stacked((fact,), measures.pad_x, top + pad),
    )
    return Piece(height=height, items=(GroupItem(frame=frame, role="group", span=span, name="card", items=items),))


class Sign(NamedTuple):
    """What stands before a half: an icon, and the bold word for what it is, both in one role."""

    icon: str
    word: str
    ink: str


def _half(setting: Setting, sign: Sign, text: Text, width: float) -> Piece:
    """A sign, the bold word for what it is, and the words."""
    icon, name, ink = sign
    size = setting.measures.small_icon
    column = size + SIGN_GAP
    runs: Runs = setting.led(setting.own(name), setting.one_run(text), ink)
    options = ParagraphOptions(span=text.span, breaking=None)
    style = setting.styled("body", strong_color=ink)
    piece = text_piece(setting, runs, style, inner_width(setting, width) - column, options)
    drawn = icon_at(icon, Point(0, middle_of_line(style)), size, text.span, ink)
    return beside(indented((piece,), column)[0], (drawn,))


def faq_pieces(block: Faq[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A white card for each question, its answer under it."""
    gap = setting.measures.card_gap
    extra = min(CARD_GROWTH, setting.growth.get(block.span, 0.0) / len(block.pairs))
    return tuple(
        replace(_question(setting, pair, width, extra), before=gap if index else 0.0)
        for index, pair in enumerate(block.pairs)
    )


def _question(setting: Setting, pair: Question[Text], width: float, extra: float) -> Piece:
    size = setting.measures.disc * FAQ_DISC
    column = 0.0 if setting.measures.tight and setting.medium == "leaflet" else size + setting.measures.disc_gap
    inner = inner_width(setting, width) - column
    options = ParagraphOptions(span=pair.q.span, keep=True, breaking=None)
    question = text_piece(setting, setting.strong(setting.one_run(pair.q), "mint-ink"), "body", inner, options)
    answer = text_pieces(setting, pair.a, "body", inner, ParagraphOptions(span=pair.a.span, breaking=None))
    pieces: tuple[Piece, ...] = (question, *answer)
    if column:
        pieces = (_with_disc(setting, pieces, size, column, pair.span),)
    least = height_of(pieces) + 2 * setting.measures.pad_y + extra
    return boxed(setting, pieces, BoxSize(width, least=least), CARD, pair.span)


def _with_disc(setting: Setting, pieces: tuple[Piece, ...], size: float, column: float, span: Span) -> Piece:
    disc = Piece(
        height=size, items=disc_with(setting, "help-circle", Circle(Point(size / 2, size / 2), size / 2), SAND, span)
    )
    if height_of(pieces) < 1.6 * size:
        return with_sign(disc, column, pieces)
    words = stacked(indented(pieces, column))
    return Piece(height=height_of(pieces), items=(*disc.items, *words))
