"""Boxes across both columns: statement, quotation, callout, what is said and what is true."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.drawing.basic_paths import capped
from builder.drawing.translation import moved
from builder.geometry import Point, Rect
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import Mark, Sides, apart, side_by_side
from builder.layout.leaflet.blocks.boxes import ROSE, SAND, Look, Part, edge_of, sign_on
from builder.layout.leaflet.blocks.callout import callout_words, ink_of, part_of
from builder.layout.leaflet.blocks.statement import BAR, RADIUS, UNDER_BAR
from builder.layout.leaflet.blocks.warning import (
    HEAD_PAD,
    sign_size,
    warning_body,
    warning_ground,
    warning_head,
)
from builder.layout.leaflet.blocks.warning import ICON as WARNING_ICON
from builder.layout.leaflet.drawing import box, icon_at, outline, quote_mark
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece, text_pieces
from builder.outline.model.blocks import Callout, Myth, Myths, Quote, Statement
from builder.outline.text.quotation import in_marks
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item, Role
from builder.typeset.model import Breaking

HALF_PAD = 0.8
"""The halves of a myth keep so much of a card's padding."""


def plain_box(pairing: Pairing, sides: Sides, look: Look, span: Span, mark: Mark | None = None) -> Piece:
    """A row on a filled ground with round corners."""
    pad_x, pad_y = pairing.measures.pad_x, pairing.measures.pad_y
    row = side_by_side(pairing, sides, pad=pad_x, mark=mark)
    frame = Rect(0, 0, pairing.width, row.height + 2 * pad_y)
    ground = box(frame, span, look.fill, edge_of(pairing.both, look.edge), pairing.measures.radius)
    return grouped(frame, (ground, *(moved(item, 0, pad_y) for item in row.items)), span, look.name, look.role)


def grouped(frame: Rect, items: tuple[Item, ...], span: Span, name: str, role: Role = "group") -> Piece:
    """Items that are one thing, as a piece that is never parted."""
    return Piece(height=frame.height, items=(GroupItem(frame=frame, role=role, span=span, name=name, items=items),))


def statement_rows(blocks: tuple[Statement[Text], Statement[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """White on a deep card, under a sun bar."""
    span, pad = blocks[0].span, pairing.measures.statement_pad

    def words(setting: Setting, text: Text, width: float) -> Sequence[Piece]:
        options = ParagraphOptions(span=text.span, role="statement", breaking=Breaking.BALANCED)
        return text_pieces(setting, text, "statement", width, options)

    row = side_by_side(pairing, pairing.each(words, (blocks[0].text, blocks[1].text), pad), pad=pad)
    height = row.height + 2 * pad + BAR[1] + UNDER_BAR
    frame = Rect(0, 0, pairing.width, height)
    bars = (box(Rect(left, pad, *BAR), span, "sun", radius=BAR[1] / 2) for left in (pad, pairing.lefts[1]))
    items: tuple[Item, ...] = (
        box(frame, span, "deep", None, RADIUS), *bars, *(moved(i, 0, pad + BAR[1] + UNDER_BAR) for i in row.items)
    )  # fmt: skip
    return (grouped(frame, items, span, "statement"),)


def quote_rows(blocks: tuple[Quote[Text], Quote[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """A quotation in its marks on sand, the drawn mark between the languages."""
    measures, span = pairing.measures, blocks[0].span

    def words(setting: Setting, block: Quote[Text], width: float) -> list[Piece]:
        options = ParagraphOptions(span=block.text.span, role="quote", breaking=None)
        said = text_piece(setting, setting.one_run(in_marks(block.text)), "quote", width, options)
        if block.who is None:
            return [said]
        who = ParagraphOptions(span=block.who.span, before=measures.line_gap * 0.7)
        return [said, text_piece(setting, setting.one_run(block.who), "quote-who", width, who)]

    size = measures.quote_mark
    mark = Mark(size * 0.75, lambda at: (moved(quote_mark(size, SAND.ink, span), at.x - size / 2, 0),))
    sides = pairing.each(words, blocks, measures.pad_x)
    edge = "line" if pairing.both.theme.edge else None
    return (plain_box(pairing, sides, Look(SAND.ground, edge, "group", "quote"), span, mark),)


def callout_rows(blocks: tuple[Callout[Text], Callout[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """What must not be missed: its sign in full colour runs down between the languages; a warning has a head bar."""
    if blocks[0].tone == "caution":
        return (_warning(blocks, pairing),)
    span, measures = blocks[0].span, pairing.measures
    part, ink = part_of(blocks[0]), ink_of(blocks[0])
    sides = pairing.each(lambda s, block, width: callout_words(block, s, width, ink), blocks, measures.pad_x)
    row = side_by_side(pairing, sides, pad=measures.pad_x)
    height = max(row.height, measures.part_icon) + 2 * measures.pad_y
    frame = Rect(0, 0, pairing.width, height)
    words = (moved(item, 0, (height - row.height) / 2) for item in row.items)
    return (grouped(frame, (*_band(pairing, frame, part, span), *words), span, "callout", "callout"),)


def _warning(blocks: tuple[Callout[Text], Callout[Text]], pairing: Pairing) -> Piece:
    """The bar with both heads and the sign between them, over what both languages say under it."""
    measures, span = pairing.measures, blocks[0].span
    size = min(sign_size(pairing.both), pairing.form.gutter * 0.72)
    heads = pairing.each(lambda s, block, width: [warning_head(block, s, width)], blocks, measures.pad_x)
    top = side_by_side(pairing, heads, pad=measures.pad_x, mark=sign(pairing, WARNING_ICON, "surface", span, size))
    row = side_by_side(
        pairing, pairing.each(lambda s, block, width: warning_body(block, s, width), blocks, measures.pad_x),
        pad=measures.pad_x,
    )  # fmt: skip
    air = HEAD_PAD * measures.pad_y
    bar = top.height + 2 * air
    frame = Rect(0, 0, pairing.width, bar + row.height + 2 * measures.pad_y)
    items: tuple[Item, ...] = (
        *warning_ground(pairing.both, frame, bar, blocks[0]),
        *(moved(item, 0, air) for item in top.items),
        *(moved(item, 0, bar + measures.pad_y) for item in row.items),
    )
    return grouped(frame, items, span, "callout", "callout")


def _band(pairing: Pairing, frame: Rect, part: Part, span: Span) -> tuple[Item, ...]:
    """The box's ground, and down its middle the coloured part with a white icon, if it has one."""
    measures = pairing.measures
    width = pairing.form.gutter * 0.72
    edge = edge_of(pairing.both, part.color if pairing.both.theme.edge else None)
    bar = box(Rect(pairing.middle - width / 2, 0, width, frame.height), span, part.color)
    centre = Point(pairing.middle, frame.height / 2)
    return (
        box(frame, span, part.ground, edge, measures.radius),
        *sign_on(bar, part, centre, min(measures.part_icon, width * 0.7), span),
    )


def myths_rows(blocks: tuple[Myths[Text], Myths[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """A card for each pair: the claim, named as one, over the fact; their signs between the languages."""
    both = zip(blocks[0].pairs, blocks[1].pairs, strict=True)
    return apart([_myth(pairing, own) for own in both], pairing.measures.pair_gap)


def _myth(pairing: Pairing, both: tuple[Myth[Text], Myth[Text]]) -> Piece:
    measures, span = pairing.measures, both[0].span
    pad = measures.pad_y * HALF_PAD

    def half(setting: Setting, word: str, text: Text, width: float, ink: str) -> list[Piece]:
        runs: Runs = setting.led(setting.own(word), setting.one_run(text), ink)
        options = ParagraphOptions(span=text.span, breaking=None)
        return [text_piece(setting, runs, setting.styled("body", strong_color=ink), width, options)]

    def claims(setting: Setting, own: Myth[Text], width: float) -> list[Piece]:
        return half(setting, setting.words.blocks.myth, own.myth, width, ROSE.ink)

    def facts(setting: Setting, own: Myth[Text], width: float) -> list[Piece]:
        return half(setting, setting.words.blocks.fact, own.fact, width, "mint-ink")

    upper, lower = (
        side_by_side(pairing, pairing.each(make, both, measures.pad_x), pad=measures.pad_x,
                     mark=sign(pairing, icon, ink, span))
        for make, icon, ink in ((claims, "circle-x", ROSE.ink), (facts, "circle-check", "mint-ink"))
    )  # fmt: skip
    top = upper.height + 2 * pad
    frame = Rect(0, 0, pairing.width, top + lower.height + 2 * pad)
    items: tuple[Item, ...] = (
        box(frame, span, "surface", None, measures.radius),
        outline(capped(Rect(0, 0, pairing.width, top), measures.radius), span, ROSE.ground),
        box(frame, span, None, edge_of(pairing.both, "line"), measures.radius),
        *(moved(item, 0, pad) for item in upper.items),
        *(moved(item, 0, top + pad) for item in lower.items),
    )
    return grouped(frame, items, span, "card")


def sign(pairing: Pairing, icon: str, ink: str, span: Span, size: float = 0.0) -> Mark:
    """A line icon in the gutter."""
    size = size or pairing.measures.small_icon
    return Mark(size, lambda at: (icon_at(icon, Point(at.x - size / 2, at.y), size, span, ink),))
