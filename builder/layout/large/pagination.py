"""Pieces onto pages: boxes whole, headings with what follows, no page left nearly empty where its neighbours can give.

Paragraphs may part with two lines on each side; a table higher than a page, between rows under a repeated head. A
topic takes as few pages as it can, at gaps a step closer if that saves one; then the breaks are chosen all at once, so
that the last page is no sliver and lists part where they may.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from builder.diagnostics import Span
from builder.layout.leaflet.piece import Piece, height_of
from builder.page.items import Paragraph, TableItem, TextItem
from builder.replace import replace

LEAST_LINES = 2
PARTED = ("paragraph", "note")
"""What runs on over pages: text, not heads, captions or quotations."""
LEAST_FILL = 0.4
"""The last page of several is filled to this share of a page, where pieces can be moved to it."""
CLOSER = (0.8, 0.65)
"""Gaps shrink by one step of the spacing scale (8 to 6.5, 5 to 4 mm) or two, where that saves a page."""
LEAST_AIRED, MOST_AIR = 0.62, 0.7
"""Gaps grow on pages that are at least this full, by at most this share."""
SLACK = 0.01
"""Points by which a page may be too full for arithmetic's sake."""
PAGE = 0.04
"""What a page costs where some are spare: little more than one that is four fifths full."""
SLIVER, SEAM = 10.0, 0.12
"""What a share of a page costs that the last one lacks, and what a break costs where hardly a gap is."""
EVEN_FROM, UNEVEN, LACKING = 0.51, 0.1, 2.0
"""Where pages are to be even, one under this share costs so much more, and so much for what it lacks of the share."""


class Filled(Struct, frozen=True):
    """The pieces of one page; `over` is by how many points a piece that cannot be parted is too high for a page."""

    pieces: tuple[Piece, ...]
    over: float = 0.0

    @property
    def height(self) -> float:
        return height_of(self.pieces)

    def where_over(self, default: Span) -> Span:
        """Where its highest piece is written, which is what does not fit; `default` where it has none."""
        highest = max(self.pieces, key=lambda piece: piece.height, default=None)
        return highest.items[0].span if highest and highest.items else default

    def aired(self, room: float) -> Filled:
        """The same page with gaps as much wider as its room allows; a page that is half empty stays as it is."""
        gaps = sum(p.before for p in self.pieces[1:])
        free = room - self.height
        if gaps <= 0 or free <= 0 or self.height < LEAST_AIRED * room:
            return self
        wider = 1 + min(MOST_AIR, free / gaps)
        return Filled(tuple(replace(p, before=p.before * wider) for p in self.pieces), self.over)


def paginate(
    pieces: Sequence[Piece], first: float, room: float, seam: float = SEAM, *, spare: bool = False, even: bool = False
) -> tuple[Filled, ...]:
    """Pages of pieces, at least one; the first page has `first` points for them, the others `room`.

    `seam` is what a break within a list or a card's row costs at most: the square of a page's free share. With `spare`
    pages, the best breaks are taken even if they take a page more than the fewest. Pages that are to be `even` rather
    part a list than leave a page half empty.
    """
    groups = list(_groups(pieces, room))
    if not groups:
        return (Filled(()),)
    breaker = replace(_breaker(groups, first, room, seam), even=even)
    if spare:
        return replace(breaker, page=PAGE).pages()
    found = breaker.pages()
    for share in CLOSER if len(found) > 1 else ():
        tight = [[replace(p, before=p.before * share) for p in group] for group in groups]
        closer = replace(_breaker(tight, first, room, seam), even=even).pages()
        found = closer if len(closer) < len(found) else found
    return found


class _Breaker(Struct, frozen=True):
    """Finds the cheapest breaks: fewest pages, then fullest, then at the widest gaps."""

    groups: Sequence[Sequence[Piece]]
    heights: Sequence[float]
    widest: float
    """The room above the group that has most."""
    first: float
    room: float
    seam: float
    page: float = 0.0
    """What a page costs; 0: as few as can be."""
    even: bool = False

    def pages(self) -> tuple[Filled, ...]:
        count = len(self.groups)
        starts = self._starts()
        ends = [count]
        while ends[-1]:
            ends.append(starts[ends[-1]])
        ends.reverse()
        return tuple(self._filled(start, end) for start, end in pairwise(ends))

    def _starts(self) -> list[int]:
        """Where the page begins that ends before each group."""
        best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
        for end in range(1, len(self.groups) + 1):
            best.append(min(
                (best[start][0] + (not self.page), best[start][1] + cost + self.page, start)
                for start, cost in self._pages_before(end)
            ))  # fmt: skip
        return [start for _, _, start in best]

    def _pages_before(self, end: int) -> Iterator[tuple[int, float]]:
        """Every page that can end there, by its first group, and what it costs."""
        height = 0.0
        for start in range(end - 1, -1, -1):
            gap = self.groups[start][0].before
            height += gap + self.heights[start]
            if height - gap > self._room(start) + SLACK and start < end - 1:
                return
            yield start, self._cost(start, end, height - gap)

    def _room(self, start: int) -> float:
        return self.room if start else self.first

    def _cost(self, start: int, end: int, height: float) -> float:
        """The square of a page's free share, and a little for a narrow gap or a list that a break would part."""
        if end == len(self.groups):
            return SLIVER * max(0.0, LEAST_FILL - height / self.room) if start else 0.0
        share = height / self._room(start)
        return free_cost(share, even=self.even) + self.seam * seam_share(self.groups[end][0], self.widest)

    def _filled(self, start: int, end: int) -> Filled:
        page = ended(rejoined(piece for group in self.groups[start:end] for piece in group))
        room = self.room if start else max(self.first, self.room)
        return Filled(page, max(0.0, height_of(page) - room))


def free_cost(share: float, *, even: bool) -> float:
    """What a page costs that is filled to this share: the square of what is free, more where it is half empty."""
    free = max(0.0, 1 - share)
    uneven = UNEVEN + LACKING * (EVEN_FROM - share) if even and share < EVEN_FROM else 0.0
    return free * free + uneven


def seam_share(piece: Piece, widest: float) -> float:
    """How much of what a break costs is due to one above this piece: all in a list, nothing at the widest gap."""
    return 1.0 if piece.inside else 1 - piece.before / widest


def _breaker(groups: Sequence[Sequence[Piece]], first: float, room: float, seam: float) -> _Breaker:
    heights = [height_of(group) for group in groups]
    widest = max(group[0].before for group in groups) or 1.0
    return _Breaker(groups, heights, widest, first, room, seam)


def _groups(pieces: Sequence[Piece], room: float) -> Iterator[list[Piece]]:
    """Pieces that stay together: each with those that announce it. What is higher than a page is parted first."""
    group: list[Piece] = []
    for piece in pieces:
        taken = height_of((*group, replace(piece, height=0.0)))  # by what announces it, and the gap after that
        for part in (own for whole in parted(piece, room - taken) for own in loosened(whole)):
            group.append(part)
            if not part.keep:
                yield from _released(group, room)
                group = []
    if group:
        yield from _released(group, room)


def _released(group: list[Piece], room: float) -> Iterator[list[Piece]]:
    """The group as it is if a page has room for it, else in parts that fit: parted at the widest gap, never at a head.

    So an introduction, its list and the picture after it are not refused because together they are too high. A piece
    that is too high by itself, or under its head, is a part of its own: what follows has pages that it fits.
    """
    if height_of(group) <= room + SLACK:
        yield group
        return
    least = next((number for number, piece in enumerate(group, 1) if not _is_head(piece)), len(group))
    fits = (end for end in range(least, len(group)) if height_of(group[:end]) <= room + SLACK)
    ends = [end for end in fits if not _is_head(group[end - 1])]
    end = max(ends, key=lambda end: (group[end].before, end), default=least)
    yield group[:end]
    if end < len(group):
        yield from _released(group[end:], room)


def _is_head(piece: Piece) -> bool:
    return any(item.role == "heading" for item in piece.items)


def loosened(piece: Piece) -> tuple[Piece, ...]:
    """A paragraph as its first two lines, each line between, and its last two: between them a page may end."""
    item = piece.items[0] if len(piece.items) == 1 else None
    if not isinstance(item, TextItem) or len(item.paragraphs) > 1 or item.role not in PARTED:
        return (piece,)
    paragraph = item.paragraphs[0]
    count = len(paragraph.set.lines)
    if count < 2 * LEAST_LINES or paragraph.marker is not None:
        return (piece,)
    ends = [0, *range(LEAST_LINES, count - LEAST_LINES + 1), count]
    parts = [_lines(piece, item, paragraph, start, end) for start, end in pairwise(ends)]
    after = [replace(part, before=0.0, keep=piece.keep and index == len(parts) - 2)
             for index, part in enumerate(parts[1:])]  # fmt: skip
    return (replace(parts[0], keep=False), *after)


def rejoined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces of a page, lines of one paragraph as one piece again."""
    found: list[Piece] = []
    for piece in pieces:
        joined = _joined(found[-1], piece) if found else None
        found[-1:] = [joined] if joined else [*found[-1:], piece]
    return tuple(found)


def ended(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of a page without the line that would lead from the last of them to the next item of its list."""
    *before, last = pieces
    kept = tuple(item for item in last.items if item.role != "artifact" or item.frame.bottom <= last.height + 0.5)
    return (*before, replace(last, items=kept))


def _joined(first: Piece, second: Piece) -> Piece | None:
    """Two pieces as one where the second goes on with the paragraph of the first."""
    if second.before or len(first.items) != 1 or len(second.items) != 1:
        return None
    one, other = first.items[0], second.items[0]
    if not isinstance(one, TextItem) or not isinstance(other, TextItem) or one.span != other.span:
        return None
    begun, rest = one.paragraphs[-1], other.paragraphs[0]
    goes_on = begun.set.runs is rest.set.runs and begun.set.lines[-1].end <= rest.set.lines[0].start
    if not goes_on or rest.set.lines[0].start == 0:
        return None
    done = replace(begun.set, lines=(*begun.set.lines, *rest.set.lines))
    item = replace(one, frame=replace(one.frame, height=done.height), paragraphs=(replace(begun, set=done),))
    return replace(first, height=done.height, items=(item,), keep=second.keep)


def parted(piece: Piece, room: float) -> tuple[Piece, ...]:
    """A lone paragraph or table that is higher than `room` as two pieces or more; anything else as it is."""
    item = piece.items[0] if len(piece.items) == 1 else None
    if piece.height <= room:
        return (piece,)
    if isinstance(item, TableItem):
        return _parted_table(piece, item, room)
    if isinstance(item, TextItem) and len(item.paragraphs) == 1:
        return _parted_paragraph(piece, item, room)
    return (piece,)


def _parted_paragraph(piece: Piece, item: TextItem, room: float) -> tuple[Piece, ...]:
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


def _parted_table(piece: Piece, item: TableItem, room: float) -> tuple[Piece, ...]:
    """As many rows as fit, and the rest under the head once more; a row is never parted."""
    heads = 1 if item.header_row else 0
    keep, height = heads, sum(item.rows[:heads])
    while keep < len(item.rows) and height + item.rows[keep] <= room + SLACK:
        height += item.rows[keep]
        keep += 1
    if keep == heads or keep == len(item.rows):
        return (piece,)
    rest = (*range(heads), *range(keep, len(item.rows)))
    tail = replace(_rows(piece, item, rest), before=0.0)
    return (_rows(piece, item, tuple(range(keep))), *parted(tail, room))


def _rows(piece: Piece, item: TableItem, chosen: Sequence[int]) -> Piece:
    """Some rows of a table as a table of their own."""
    rows = tuple(item.rows[row] for row in chosen)
    part = replace(
        item, frame=replace(item.frame, height=sum(rows)), rows=rows,
        cells=tuple(item.cells[row] for row in chosen), rules=tuple(item.rules[row] for row in chosen),
    )  # fmt: skip
    return replace(piece, height=sum(rows), items=(part,))
