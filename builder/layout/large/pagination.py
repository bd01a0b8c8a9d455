"""Pieces onto pages: boxes whole, headings with what follows, long paragraphs parted with two lines on each side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.layout.leaflet.piece import Piece, height_of
from builder.layout.page import Paragraph, TextItem

LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class Filled:
    """The pieces of one page; `over` is by how many points a piece that cannot be parted is too high for a page."""

    pieces: tuple[Piece, ...]
    over: float = 0.0

    @property
    def height(self) -> float:
        return height_of(self.pieces)


def paginate(pieces: Sequence[Piece], first: float, room: float) -> tuple[Filled, ...]:
    """Pages of pieces, at least one; the first page has `first` points for them, the others `room`."""
    pages: list[list[Piece]] = [[]]
    height = first
    for group in _groups(pieces, room):
        if pages[-1] and height_of([*pages[-1], *group]) > height + 0.01:
            pages.append([])
            height = room
        pages[-1] += group
    return tuple(
        Filled(tuple(page), max(0.0, height_of(page) - (room if index else max(first, room))))
        for index, page in enumerate(pages)
    )


def _groups(pieces: Sequence[Piece], room: float) -> Iterator[list[Piece]]:
    """Pieces that stay together: each with those that announce it. What is higher than a page is parted first."""
    group: list[Piece] = []
    for piece in pieces:
        for part in parted(piece, room - height_of(group)):
            group.append(part)
            if not part.keep:
                yield group
                group = []
    if group:
        yield group


def parted(piece: Piece, room: float) -> tuple[Piece, ...]:
    """A lone paragraph that is higher than `room` as two pieces or more; anything else as it is."""
    item = piece.items[0] if len(piece.items) == 1 else None
    if piece.height <= room or not isinstance(item, TextItem) or len(item.paragraphs) != 1:
        return (piece,)
    paragraph = item.paragraphs[0]
    leading, count = paragraph.set.style.leading, len(paragraph.set.lines)
    keep = min(int(room / leading), count - LEAST_LINES)
    if keep < LEAST_LINES:
        return (piece,)
    head, tail = _lines(piece, item, paragraph, 0, keep), _lines(piece, item, paragraph, keep, count)
    return (head, *parted(replace(tail, before=0.0), max(room, LEAST_LINES * 2 * leading)))


def _lines(piece: Piece, item: TextItem, paragraph: Paragraph, start: int, end: int) -> Piece:
    """Lines `start` to `end` of a paragraph as a piece."""
    done = replace(paragraph.set, lines=paragraph.set.lines[start:end])
    frame = replace(item.frame, height=done.height)
    part = replace(item, frame=frame, paragraphs=(replace(paragraph, set=done),))
    return replace(piece, height=done.height, items=(part,))
