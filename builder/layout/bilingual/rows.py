"""Rows: what both languages say, beside each other from one line on, with what they share between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import Point, Rect
from builder.layout.bilingual.pairing import Pairing
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions
from builder.page.items import Item, Marker, Paragraph, Stroke, TextItem
from builder.replace import replace
from builder.typeset.model import Breaking, SetParagraph

Sides = tuple[Sequence[Piece], Sequence[Piece]]
Sets = tuple[Sequence[SetParagraph], Sequence[SetParagraph]]


class Mark(Struct, frozen=True):
    """What stands in the gutter: `height` points high, drawn around a point."""

    height: float
    drawn: Callable[[Point], tuple[Item, ...]]


def side_by_side(pairing: Pairing, sides: Sides, *, pad: float = 0.0, mark: Mark | None = None) -> Piece:
    """Pieces of both columns: the n-th of one begins where the n-th of the other does, the higher sets the height.

    All of the first language is read before the second. In a box, `pad` is kept at its left.
    """
    tops, height = _tops(sides)
    high = max(height, mark.height if mark else 0.0)
    down = (high - height) / 2
    items: list[Item] = [*mark.drawn(Point(pairing.middle, mark.height / 2))] if mark else []
    for left, pieces in zip((pad, pairing.lefts[1]), sides, strict=True):
        for top, piece in zip(tops, pieces, strict=False):
            items += [moved(item, left, top + down) for item in piece.items]
    keep = any(side[-1].keep for side in sides if side)
    return Piece(height=high, items=tuple(items), keep=keep)


def _tops(sides: Sides) -> tuple[list[float], float]:
    """Where each row of pieces begins, and where the last ends."""
    tops: list[float] = []
    y = 0.0
    for row in zip_longest(*sides):
        found = [piece for piece in row if piece is not None]
        y += max(piece.before for piece in found) if tops else 0.0
        tops.append(y)
        y += max(piece.height for piece in found)
    return tops, y


def row_by_row(pairing: Pairing, sides: Sides) -> list[Piece]:
    """The n-th piece of one column beside the n-th of the other, a row each; one row of all if they are not as many."""
    if len(sides[0]) != len(sides[1]):
        return [side_by_side(pairing, sides)]
    return [side_by_side(pairing, ([one], [other])) for one, other in zip(*sides, strict=True)]


class Entry(Struct, frozen=True):
    """How an item stands in its list: its mark, how far from the left, and its level from 0."""

    marker: Marker
    indent: float = 0.0
    level: int = 0


def list_row(pairing: Pairing, sets: Sets, entry: Entry, span: Span, mark: Mark | None = None) -> Piece:
    """An item of a list in both languages: one item to readers, the second language in a paragraph of its own."""
    tops: list[float] = []
    height = 0.0
    for row in zip_longest(*sets):
        tops.append(height)
        height += max(done.height for done in row if done is not None)
    high = max(height, mark.height if mark else 0.0)
    placed: list[Paragraph] = []
    for left, own in zip(pairing.lefts, sets, strict=True):
        for top, done in zip(tops, own, strict=False):
            hard = done.breaking is Breaking.BALANCED
            placed.append(Paragraph(set=done, x=left + entry.indent, y=top, level=entry.level, hard_breaks=hard,
                                    marker=None if placed else entry.marker))  # fmt: skip
    item = TextItem(
        frame=Rect(0, (high - height) / 2, pairing.width, height), role="list", span=span, paragraphs=tuple(placed),
        language=pairing.first.language,
    )  # fmt: skip
    drawn = mark.drawn(Point(pairing.middle, mark.height / 2)) if mark else ()
    return Piece(height=high, items=(*drawn, item))


def twin_piece(
    pairing: Pairing, sets: Sets, options: ParagraphOptions, *, indent: float = 0.0, name: str = ""
) -> Piece:
    """A head that both languages share: one heading to readers, and one bookmark that says it in both."""
    placed, bottom = [], 0.0
    for left, own in zip(pairing.lefts, sets, strict=True):
        y = 0.0
        for done in own:
            placed.append(Paragraph(set=done, x=left + indent, y=y, hard_breaks=True))
            y += done.height
        bottom = max(bottom, y)
    said = (pairing.joined_words(setting, own) for setting, own in zip(pairing.settings, sets, strict=True))
    item = TextItem(
        frame=Rect(0, 0, pairing.width, bottom), role=options.role, span=options.span, name=name,
        paragraphs=tuple(placed), language=pairing.first.language, level=options.level,
        bookmark=" · ".join(dict.fromkeys(said)),
    )  # fmt: skip
    return Piece(height=bottom, items=(item,), before=options.before, keep=options.keep)


def ruled(pairing: Pairing, pieces: Sequence[Piece], gap: float, span: Span) -> tuple[Piece, ...]:
    """The pieces `gap` points apart, a hairline in the middle of each gap."""
    stroke = Stroke(color="line", width=pairing.measures.hairline)
    last = len(pieces) - 1
    out: list[Piece] = []
    for index, piece in enumerate(pieces):
        y = piece.height + gap / 2
        rule = straight_line(Point(0, y), Point(pairing.width, y), span, stroke)
        items = (*piece.items, rule) if index < last else piece.items
        out.append(replace(piece, items=items, before=gap if index else piece.before))
    return tuple(out)


def apart(pieces: Sequence[Piece], gap: float) -> tuple[Piece, ...]:
    """The pieces `gap` points apart."""
    return tuple(replace(piece, before=gap) if index else piece for index, piece in enumerate(pieces))
