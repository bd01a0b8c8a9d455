"""How texts find their size: the one rule of growing and shrinking that all patterns share.

A slide's texts of one kind share one size, and the kinds move together through their ranges. The rule starts at the
middle of the ranges and counts lines; then it takes the largest size that fits and makes no text longer than it was
there, unless its room stays under two thirds full. What does not fit at the middle shrinks. A size at which a word or a
name would be cut is passed over for a smaller one at which none is. Titles shrink alone where that saves them a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from builder.layout.slides.boxes import SetText, Slot, lines_of, set_text, words_fit
from builder.layout.slides.context import Context
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

ROOMY = 0.66
"""A room that stays under this share may have one line more than at the middle of the range."""
FLOWING, FLOWING_HAN = 4, 8
"""From so many lines on a text flows, in Chinese later: there its line ends are kept. Shorter ones are balanced."""
TOLERANCE = 0.01
TITLE = "title"
GOOD, GOOD_LATIN = 30.0, 65.0
"""Line ends that cost no more are good: in Chinese they stand after marks, else where no word leans on the next."""
WORTH, LEAST_SHARE = 500.0, 0.85
"""Letters may become a tenth smaller where the worst line end then costs 50 less (a tenth of 500); and no size below
that share of the largest is tried."""
HELD_SHARE = 0.775
"""Titles lose no more of the middle of their range to have a line less."""
NEARLY_EMPTY = 0.55
"""The share of their rooms that texts fill at least for titles to become smaller."""
MIDDLE = 3
"""A range of fewer sizes has no middle."""
RANGE = re.compile(r"\d[–-]\d")

Ranges = Mapping[str, Sequence[TextStyle]]
"""The sizes of each kind of text, largest first."""


class Piece(Struct, frozen=True, kw_only=True):
    """A text in a room. `kind` names its range; `hard` keeps its line ends in PowerPoint, as heads do."""

    text: Text
    kind: str
    width: float
    lines: int | None = None
    hard: bool = False
    above: float = 0.0
    """The space between it and the piece before, in points."""
    share: float = 1.0
    """Its height counts so much: 0 for what stands in a part of its card that has room for it anyway."""


class Room(Struct, frozen=True):
    """Texts under one another in a place of so many points of height."""

    pieces: tuple[Piece, ...]
    height: float


class Sized(Struct, frozen=True):
    """Rooms with their texts set in the sizes that were found; `fits` is false where even the least are too large."""

    rooms: tuple[tuple[SetText, ...], ...]
    fits: bool
    cuts: bool
    """Whether a word is cut at a line's end, because no size avoids it."""

    def room(self, index: int) -> tuple[SetText, ...]:
        return self.rooms[index]


def sized(
    context: Context, rooms: Sequence[Room], ranges: Ranges, *, filling: bool = False,
    takes: Callable[[Sized], bool] | None = None,
) -> Sized:  # fmt: skip
    """The rooms at the largest sizes that the rule allows; `filling`: lines do not count, the sentence fills.

    `takes` may refuse a setting that fits, because of where its lines would lie.
    """
    if not filling:
        ranges = _with_whole_titles(context, rooms, ranges)
    count = max(len(steps) for steps in ranges.values())
    middle = _styles(ranges, count // 2, count)
    usual = None if filling else [_counts(context, room, middle) for room in rooms]
    found, cutting = _fitting(context, rooms, ranges, usual, takes)
    if found:
        return _best(ranges, found)
    if cutting is not None:
        return cutting
    least = _set(context, rooms, _styles(ranges, count - 1, count))
    return replace(least, fits=least.fits and (takes is None or takes(least)))


def _fitting(
    context: Context, rooms: Sequence[Room], ranges: Ranges, usual: list[list[int]] | None,
    takes: Callable[[Sized], bool] | None,
) -> tuple[list[Tried], Sized | None]:  # fmt: skip
    """The settings that fit, largest first, down to one whose lines end well; and the largest that cuts a word.

    `usual` are the lines that texts have at the middle of the ranges: larger letters may not make more of them.
    """
    count = max(len(steps) for steps in ranges.values())
    cutting: Sized | None = None
    found: list[Tried] = []
    for level in range(count):
        styles = _styles(ranges, level, count)
        if found and _share(ranges, styles) < LEAST_SHARE * _share(ranges, found[0].styles):
            break
        if found and _is_outdone(context, found, ranges, styles):
            continue
        if not _may(context, rooms, styles, usual if level < count // 2 else None):
            continue
        done = _set(context, rooms, styles)
        if not done.fits or (takes is not None and not takes(done)):
            continue
        if done.cuts:
            cutting = cutting or done
            continue
        found.append(_tried(context, rooms, done, styles))
        if found[-1].worst <= good_break(context):
            break
    return found, cutting


class Tried(Struct, frozen=True):
    """A setting that fits, with its sizes and what the worst of its line ends costs."""

    done: Sized
    styles: Mapping[str, TextStyle]
    worst: float
    at: Piece | None
    """The text that has this line end; None where no text has one."""


def _tried(context: Context, rooms: Sequence[Room], done: Sized, styles: Mapping[str, TextStyle]) -> Tried:
    costs = [(worst_break(context, (text,)), piece) for room, texts in zip(rooms, done.rooms, strict=True)
             for piece, text in zip(room.pieces, texts, strict=True)]  # fmt: skip
    worst, at = max(costs, key=lambda cost: cost[0], default=(0.0, None))
    return Tried(done, styles, worst, at)


def _is_outdone(context: Context, found: Sequence[Tried], ranges: Ranges, styles: Mapping[str, TextStyle]) -> bool:
    """Whether a smaller size is no better than those found, for one text alone: that whose lines ended worst before.

    So the other texts need not be set in it.
    """
    at = found[-1].at
    if at is None:
        return False
    worst = worst_break(context, (set_piece(context, at, styles[at.kind]),))
    least = min(_loss(ranges, one, found) for one in found)
    return worst > good_break(context) and loss(worst, _of_largest(ranges, styles, found)) >= least


def _best(ranges: Ranges, found: Sequence[Tried]) -> Sized:
    """The largest setting, or a somewhat smaller one whose lines end at better places."""
    return min(found, key=lambda one: _loss(ranges, one, found)).done


def _loss(ranges: Ranges, one: Tried, found: Sequence[Tried]) -> float:
    return loss(one.worst, _of_largest(ranges, one.styles, found))


def _of_largest(ranges: Ranges, styles: Mapping[str, TextStyle], found: Sequence[Tried]) -> float:
    """How large the styles are beside the largest that fit."""
    return _share(ranges, styles) / _share(ranges, found[0].styles)


def _share(ranges: Ranges, styles: Mapping[str, TextStyle]) -> float:
    """How large the styles are, as the mean of their shares of the largest."""
    return sum(style.size / ranges[kind][0].size for kind, style in styles.items()) / len(styles)


def loss(worst: float, share: float) -> float:
    """What a setting loses by its worst line end, and by being only such a share of the largest that fits."""
    return worst + WORTH * (1 - share)


def good_break(context: Context) -> float:
    """What a line end may cost that no smaller size is tried for."""
    return GOOD if context.locale.han else GOOD_LATIN


def worst_break(context: Context, texts: Sequence[SetText]) -> float:
    """What the worst line end costs among those that are kept."""
    setter = context.typesetter
    return max((setter.worst_break(p) for text in texts for p in text.paragraphs
                if text.hard or p.breaking is Breaking.BALANCED), default=0.0)  # fmt: skip


def _with_whole_titles(context: Context, rooms: Sequence[Room], ranges: Ranges) -> Ranges:
    """The ranges with the titles held to the largest size at which none has a line more than at its least.

    Only where the middle of the range has more, and is not much larger: "Fish / and beans" becomes one line. Other
    texts are no larger then.
    """
    titles = [p for room in rooms for p in room.pieces if p.kind == TITLE]
    steps = ranges.get(TITLE, ())
    if not titles or len(steps) < MIDDLE:
        return ranges
    fewest = _title_lines(context, titles, steps[-1])
    if _title_lines(context, titles, steps[len(steps) // 2]) == fewest:
        return ranges
    held = next(style for style in steps if _title_lines(context, titles, style) == fewest)
    if held.size < HELD_SHARE * steps[len(steps) // 2].size or _is_roomy(context, rooms, ranges, held):
        return ranges
    return {kind: (held,) if kind == TITLE else [s for s in own if s.size <= held.size] or own[-1:]
            for kind, own in ranges.items()}  # fmt: skip


def _is_roomy(context: Context, rooms: Sequence[Room], ranges: Ranges, held: TextStyle) -> bool:
    """Whether rooms would stay nearly empty with titles so small: then larger ones on two lines fill them better."""
    styles = {kind: held if kind == TITLE else own[0] for kind, own in ranges.items()}
    heights = [(_height(room, [n * min(styles[p.kind].leading, held.leading) for n, p in
                               zip(_counts(context, room, styles), room.pieces, strict=True)]), room.height)
               for room in rooms if room.pieces]  # fmt: skip
    return max((height / room for height, room in heights), default=1.0) < NEARLY_EMPTY


def _title_lines(context: Context, titles: Sequence[Piece], style: TextStyle) -> list[int]:
    return [lines_of(context, Slot(p.text, p.width), style) for p in titles]


def _styles(ranges: Ranges, level: int, count: int) -> dict[str, TextStyle]:
    """The size of each kind at a level from 0 (largest) to `count` - 1, so that all reach their ends together."""
    share = level / max(count - 1, 1)
    return {kind: steps[round(share * (len(steps) - 1))] for kind, steps in ranges.items()}


def _counts(context: Context, room: Room, styles: Mapping[str, TextStyle]) -> list[int]:
    """The lines of each of a room's texts, set the plain way."""
    return [lines_of(context, Slot(p.text, p.width), styles[p.kind]) for p in room.pieces]


def _may(
    context: Context, rooms: Sequence[Room], styles: Mapping[str, TextStyle], usual: list[list[int]] | None
) -> bool:
    """Whether a size is worth setting: the plain way, lines and words have room, and lines are not more than usual."""
    for number, room in enumerate(rooms):
        counts = _counts(context, room, styles)
        height = _height(room, [n * styles[p.kind].leading for n, p in zip(counts, room.pieces, strict=True)])
        if room.pieces and height > room.height + TOLERANCE:
            return False
        if any(p.lines is not None and n > p.lines for n, p in zip(counts, room.pieces, strict=True)):
            return False
        more = usual is not None and any(n > most for n, most in zip(counts, usual[number], strict=True))
        if more and height > ROOMY * room.height:
            return False
    return all(words_fit(context, Slot(p.text, p.width), styles[p.kind]) for room in rooms for p in room.pieces)


def _height(room: Room, heights: Sequence[float]) -> float:
    """The height of a room's texts with the space between them."""
    parts = [(h, p.share, p.above if i else 0.0) for i, (h, p) in enumerate(zip(heights, room.pieces, strict=True))]
    return sum((h + above) * share for h, share, above in parts)


def _set(context: Context, rooms: Sequence[Room], styles: Mapping[str, TextStyle]) -> Sized:
    done = tuple(tuple(set_piece(context, p, styles[p.kind]) for p in room.pieces) for room in rooms)
    fits = all(_fits(room, texts) for room, texts in zip(rooms, done, strict=True))
    return Sized(done, fits, any(_cuts(context, text) for texts in done for text in texts))


def set_piece(context: Context, piece: Piece, style: TextStyle) -> SetText:
    """One text at one size: balanced while it is short, else flowing.

    Chinese keeps its line ends where programs that show a talk would break it elsewhere: they do so between any two
    characters, inside words too. What has a range keeps them all: they break it after its dash.
    """
    slot = Slot(piece.text, piece.width, piece.lines)
    most = FLOWING_HAN if context.locale.han else FLOWING
    long = not piece.hard and lines_of(context, slot, style) >= most
    done = set_text(context, slot, style, Breaking.FLOW if long else Breaking.BALANCED)
    ranges = bool(RANGE.search(piece.text.plain))
    hard = piece.hard or context.locale.han or ranges
    return replace(done, hard=hard, yields=hard and not piece.hard and not ranges)


def _fits(room: Room, texts: Sequence[SetText]) -> bool:
    height = _height(room, [t.height for t in texts])
    return not texts or (height <= room.height + TOLERANCE and all(t.overset is None for t in texts))


def _cuts(context: Context, text: SetText) -> bool:
    return any(
        (text.hard or p.breaking is Breaking.BALANCED) and context.typesetter.cuts_word(p) for p in text.paragraphs
    )


def overfull(room: Room, texts: Sequence[SetText]) -> float:
    """By how many points a room's texts are too high for it; 0 where they fit."""
    return max(0.0, _height(room, [t.height for t in texts]) - room.height) if texts else 0.0
