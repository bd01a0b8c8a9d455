"""Cards and questions in two languages: a row each, the picture between the columns."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.icons import CELLS, IconLook
from builder.drawing.plain_shapes import disc
from builder.geometry import Point, Rect
from builder.layout.bilingual.blocks.lists import disc_mark
from builder.layout.bilingual.blocks.photo import BESIDE_PHOTO, picture_mark
from builder.layout.bilingual.pairing import Pairing, with_gutter
from builder.layout.bilingual.rows import Mark, ruled, side_by_side
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import SAND, TINTS, Tint
from builder.layout.leaflet.blocks.cards import card_body, card_name, sign_legend
from builder.layout.leaflet.photo import SIDE, photo_piece
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece, text_pieces
from builder.outline.model.blocks import Card, Cards, Faq, Question
from builder.outline.text.text import Text
from builder.page.items import Item

CELL_SHARE = 0.8
"""How much of its disc a picture of a cell takes."""
MOST_OF_GUTTER = 0.84


def cards_rows(blocks: tuple[Cards[Text], Cards[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """Name, text, what is for and against; the first cards with such signs have the key to them above."""
    span = blocks[0].span
    if any(card.photo for card in blocks[0].items):
        pairing = with_gutter(pairing, SIDE + 2 * BESIDE_PHOTO)
    rows = [
        _card(pairing, both, TINTS[index % len(TINTS)])
        for index, both in enumerate(zip(blocks[0].items, blocks[1].items, strict=True))
    ]
    if blocks[0].has_signs and pairing.both.legend == span:
        rows.insert(0, side_by_side(pairing, ([sign_legend(pairing.first, span)], [sign_legend(pairing.second, span)])))
    return ruled(pairing, rows, 2.2 * pairing.measures.row_gap, span)


def _card(pairing: Pairing, both: tuple[Card[Text], Card[Text]], tint: Tint) -> Piece:
    def words(setting: Setting, card: Card[Text], width: float) -> list[Piece]:
        return [card_name(setting, card, width, "mint-ink"), *card_body(setting, card, width)]

    return side_by_side(pairing, pairing.each(words, both), mark=_picture(pairing, both[0], tint))


def _picture(pairing: Pairing, card: Card[Text], tint: Tint) -> Mark | None:
    """The card's photo, or its icon on a disc."""
    photo = photo_piece(pairing.both, card)
    if photo is not None:
        return picture_mark(photo)
    if card.icon is None:
        return None
    if pairing.both.pictures or card.icon in CELLS or card.icon.lower().endswith(".svg"):
        return _cell(pairing, card.icon, tint, card.span)
    return disc_mark(pairing, card.icon, tint, card.span)


def _cell(pairing: Pairing, name: str, tint: Tint, span: Span) -> Mark:
    """A picture that has more to show than a line icon, larger on its disc."""
    size = min(pairing.measures.disc * 1.25, MOST_OF_GUTTER * pairing.form.gutter)
    own = size * CELL_SHARE

    def drawn(centre: Point) -> tuple[Item, ...]:
        frame = Rect(centre.x - own / 2, centre.y - own / 2, own, own)
        return (
            disc(centre, size / 2, tint.ground, span),
            authors_icon(pairing.both, name, frame, IconLook(tint.ink, pairing.both.measures.icon_stroke), span),
        )

    return Mark(size, drawn)


def faq_rows(blocks: tuple[Faq[Text], Faq[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The question in bold over its answer, the sign of a question between the languages."""
    span = blocks[0].span

    def words(setting: Setting, pair: Question[Text], width: float) -> list[Piece]:
        options = ParagraphOptions(span=pair.q.span, breaking=None)
        question = text_piece(setting, setting.strong(setting.one_run(pair.q), "mint-ink"), "body", width, options)
        return [
            question,
            *text_pieces(setting, pair.a, "body", width, ParagraphOptions(span=pair.a.span, breaking=None)),
        ]

    rows = [side_by_side(pairing, pairing.each(words, both), mark=disc_mark(pairing, "help-circle", SAND, span))
            for both in zip(blocks[0].pairs, blocks[1].pairs, strict=True)]  # fmt: skip
    return ruled(pairing, rows, 2 * pairing.measures.row_gap, span)
