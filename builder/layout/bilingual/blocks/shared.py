"""What stands once for both languages, its words in both: charts, tables, numbers, dots of a hundred, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from builder.diagnostics import Report
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import apart, side_by_side
from builder.layout.leaflet.blocks.chart import chart_pieces, takeaway_piece
from builder.layout.leaflet.blocks.figure import figure_pieces
from builder.layout.leaflet.blocks.number import number_pieces
from builder.layout.leaflet.blocks.people100 import people100_pieces
from builder.layout.leaflet.blocks.tables import compare_pieces, table_pieces
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting
from builder.outline.model.blocks import Block, Chart, Compare, Figure, Number, People100, Table, Takeaway
from builder.outline.model.language_pairs import BETWEEN, in_one_line, twinned
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item, TableItem
from builder.replace import replace

B = TypeVar("B", bound=Block[Text])
Drawn = Callable[[Any, Setting, float], tuple[Piece, ...]]


def chart_rows(blocks: tuple[Chart[Text], Chart[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The chart with both languages in its labels, and on the same page what to take from it, side by side."""

    def words(setting: Setting, own: Takeaway[Text], width: float) -> list[Piece]:
        return [takeaway_piece(setting, own, width)]

    told = [side_by_side(pairing, pairing.each(words, both))
            for both in zip(blocks[0].takeaway, blocks[1].takeaway, strict=True)]  # fmt: skip
    charts = replace(blocks[0], takeaway=()), replace(blocks[1], takeaway=())
    rows = apart([*_once(charts, _chart, pairing), *told], pairing.measures.paragraph_gap)
    return tuple(replace(row, keep=index < len(rows) - 1) for index, row in enumerate(rows))


def _chart(block: Chart[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    axis = block.axis and replace(block.axis, y=in_one_line(block.axis.y))
    series = block.series
    if block.kind == "line":  # names stand at the ends of lines, where there is a line for each
        series = tuple(replace(own, name=in_one_line(own.name)) for own in series)
    line = block.line and replace(block.line, label=in_one_line(block.line.label))
    drawn = replace(block, unit=in_one_line(block.unit), axis=axis, series=series, line=line)
    return chart_pieces(drawn, setting, width)


def number_rows(blocks: tuple[Number[Text], Number[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The number large, its caption in both languages."""
    return _once(blocks, lambda b, s, w: number_pieces(replace(b, unit=in_one_line(b.unit)), s, w), pairing)


def people100_rows(blocks: tuple[People100[Text], People100[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The hundred people once, each group named in both languages."""
    return _once(blocks, people100_pieces, pairing)


def figure_rows(blocks: tuple[Figure[Text], Figure[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The picture once, its words under it in both languages; two pictures where each language has its own."""
    if blocks[0].image.plain != blocks[1].image.plain:
        return (side_by_side(pairing, pairing.each(lambda s, block, w: figure_pieces(block, s, w), blocks)),)
    return _once(blocks, figure_pieces, pairing)


def table_rows(blocks: tuple[Table[Text], Table[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The table once, both languages in each cell; a long one may go on over the page."""
    return _partable(_once(blocks, table_pieces, pairing), pairing)


def compare_rows(blocks: tuple[Compare[Text], Compare[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """The comparison once, both languages in each cell."""
    return _partable(_once(blocks, compare_pieces, pairing), pairing)


def _once(blocks: tuple[B, B], draw: Drawn, pairing: Pairing) -> tuple[Piece, ...]:
    """What `draw` makes of the block in both languages; what it says to those who cannot see it is in both too."""
    pieces = draw(twinned(*blocks), pairing.both, pairing.width)
    other = draw(blocks[1], replace(pairing.second, measures=pairing.measures, report=Report()), pairing.width)
    said = [[alt for piece in own for alt in _alts(piece.items)] for own in (pieces, other)]
    if len(said[0]) != len(said[1]):
        return pieces
    both = iter([BETWEEN.join(dict.fromkeys(pair)) for pair in zip(*said, strict=True)])
    return tuple(replace(piece, items=_told(piece.items, both)) for piece in pieces)


def _alts(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        if item.alt:
            yield item.alt
        if isinstance(item, GroupItem):
            yield from _alts(item.items)


def _told(items: Sequence[Item], alts: Iterator[str]) -> tuple[Item, ...]:
    """The items with these descriptions in place of those they have."""
    told: list[Item] = []
    for item in items:
        made = replace(item, alt=next(alts)) if item.alt else item
        told.append(replace(made, items=_told(made.items, alts)) if isinstance(made, GroupItem) else made)
    return tuple(told)


def _partable(pieces: tuple[Piece, ...], pairing: Pairing) -> tuple[Piece, ...]:
    """A grid that is higher than a page stands without its rounded frame, which it could not be parted in."""
    room = pairing.form.text_frame(1).height
    return tuple(
        replace(piece, items=tuple(item for item in piece.items if isinstance(item, TableItem)))
        if piece.height > room and any(isinstance(item, TableItem) for item in piece.items)
        else piece
        for piece in pieces
    )
