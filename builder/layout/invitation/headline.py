"""Group, draft mark, title and second line: as large as the picture leaves room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from msgspec import Struct

from builder.drawing.translation import moved
from builder.geometry import Rect
from builder.layout.invitation.letters import Lettering
from builder.layout.invitation.papers import SIDE, Paper
from builder.layout.invitation.picture import Skyline
from builder.layout.invitation.said import runs_of, second_line
from builder.layout.leaflet.cover import draft_label
from builder.layout.leaflet.logo import logo_piece
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_item, text_piece
from builder.layout.leaflet.word_boxes import word_boxes
from builder.layout.parted_title import parted
from builder.page.items import Item, Paragraph, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

TOP = 15.0
"""The margin above, in millimetres of the design."""
LOGO, LOGO_GAP = 15.0, 4.0
UNDER_GROUP, UNDER_HEAD, UNDER_TITLE = 8.0, 1.5, 4.5
GROUP_LINES, MARK_GAP = 2, 3.5
OFF_PICTURE = 2.5
"""What words keep from the picture."""
WIDTHS = (178.0, 166.0, 154.0, 142.0, 130.0, 118.0, 106.0, 96.0, 86.0)
"""How wide words may be: over the picture's light, or beside it."""
HEAD_LINES = ((58.0, 2), (44.0, 3), (34.0, 4), (0.0, 7))
"""How many lines a title may have from a size on, in points on A4."""
FEW_LINES, NEARLY = 2, 0.75
"""A title of more lines may be smaller by so much for having fewer of them."""
TAILS, LEAST_TAIL, TAIL_LINES = (0.64, 0.57, 0.5), 26.0, 4
"""What follows a title's colon, in sizes of what stands before it; its least size, in points on A4."""
SECOND, SECOND_LINES = 0.72, 3
"""The second line, in sizes of the last line over it."""
STEP = 2.0
SHARES = (1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.0)


class Headline(Struct, frozen=True):
    """All words over the block, in reading order, and the title's size in points; 0 where nothing fits."""

    items: tuple[Item, ...]
    size: float


class Place(Struct, frozen=True):
    """Where the words stand: the paper, its letters, how far down they may go, the picture they keep clear of."""

    paper: Paper
    lettering: Lettering
    foot: float
    skyline: Skyline
    strands: bool = False
    """Whether a line may hold nothing but words that lean on others, where no size avoids it."""

    def takes(self, items: Sequence[Item]) -> bool:
        """Whether all words keep clear of the picture and end above the block."""
        gap = OFF_PICTURE * self.paper.mm
        return all(box.bottom + gap <= self.foot and self.skyline.clears(box, gap) for box in word_boxes(items))


def headline_of(setting: Setting, place: Place) -> Headline:
    """The words with the largest title that fits; where none does, at the least size over the picture."""
    head, below = _group_line(setting, place)
    top = below + UNDER_GROUP * place.paper.mm
    found = _chosen(_tried(setting, place, top, _sizes(place))) if place.takes(head) else None
    if found is not None:
        return Headline((*head, *found.items), found.size)
    least, _ = place.lettering.sizes("title")
    anywhere = replace(place, foot=float("inf"), skyline=replace(place.skyline, tops=(float("inf"),)))
    title = _title(setting, anywhere, least, top)
    return Headline((*head, *((title,) if title else ())), 0.0)


def has_room(setting: Setting, place: Place) -> bool:
    """Whether all words fit at the title's least size: told without looking for its largest."""
    head, below = _group_line(setting, place)
    top = below + UNDER_GROUP * place.paper.mm
    return place.takes(head) and any(_tried(setting, place, top, _sizes(place)[-1:]))


def _sizes(place: Place) -> list[float]:
    """The sizes of a title, the largest first."""
    least, most = place.lettering.sizes("title")
    return [most - STEP * i for i in range(int((most - least) / STEP) + 1)]


class _Found(Struct, frozen=True):
    """A title with its second line: its size in points, and how many lines it has, what follows its colon left out."""

    items: tuple[Item, ...]
    size: float
    lines: int


def _chosen(tried: Iterator[_Found]) -> _Found | None:
    """The largest title, or one in fewer lines that is nearly as large: two full lines are read sooner than three."""
    best = next(tried, None)
    if best is None or best.lines <= FEW_LINES:
        return best
    nearly = takewhile(lambda found: NEARLY * best.size <= found.size <= best.size, tried)
    return next((found for found in nearly if found.lines < best.lines), best)


def _tried(setting: Setting, place: Place, top: float, sizes: Sequence[float]) -> Iterator[_Found]:
    """Titles that fit with their second line, each with its size in points: in the order of sizes, and last those in
    which a line holds nothing but words that lean on others."""
    for own, size in product((place, replace(place, strands=True)), sizes):
        title = _title(setting, own, size, top)
        if title is None:
            continue
        bottom = title.frame.bottom + UNDER_TITLE * own.paper.mm
        second = _second(setting, own, bottom, title.paragraphs[-1].set.style.size)
        if second is not None:
            yield _Found((title, second), size, len(title.paragraphs[0].set.lines))


class _Words(Struct, frozen=True):
    """Words to be placed: in which style, in how many lines at most, and from which y on."""

    runs: Runs
    style: TextStyle
    lines: int
    top: float


def _title(setting: Setting, place: Place, size: float, top: float) -> TextItem | None:
    """The title, what follows its colon smaller and on lines of its own; None where it does not fit."""
    title, scale = setting.edition.title, place.paper.scale
    head, tail = parted(title)
    most = next(lines for least, lines in HEAD_LINES if size / scale >= least)
    first = _placed(setting, place, _Words(runs_of(head), place.lettering.at("title", size), most, top))
    if first is None:
        return None
    placed = [first]
    if tail is not None:
        under = top + first.set.height + UNDER_HEAD * place.paper.mm
        second = _tail(setting, place, runs_of(tail), size, under)
        if second is None:
            return None
        placed.append(replace(second, y=under - top))
    left, width = SIDE * place.paper.mm, max(p.set.measure for p in placed)
    frame = Rect(left, top, width, placed[-1].y + placed[-1].set.height)
    options = ParagraphOptions(span=title.span, role="title", level=1)
    return replace(text_item(setting, tuple(placed), frame, options), name="title")


def _tail(setting: Setting, place: Place, runs: Runs, head: float, top: float) -> Paragraph | None:
    """What follows the colon, in the fewest lines, and in these as large as it can be."""
    least = min(head, LEAST_TAIL * place.paper.scale)
    sizes = [max(share * head, least) for share in TAILS]
    tried = [_placed(setting, place, _Words(runs, place.lettering.at("title", s), TAIL_LINES, top)) for s in sizes]
    return min((p for p in tried if p is not None), key=lambda p: len(p.set.lines), default=None)


def _placed(setting: Setting, place: Place, words: _Words) -> Paragraph | None:
    """The words in the widest lines that keep clear of the picture, none of them cut; None where there are none."""
    room = place.paper.size.width - 2 * SIDE * place.paper.mm
    for width in WIDTHS:
        measure = min(width * place.paper.mm, room)
        done = setting.set(words.runs, words.style, measure, Breaking.BALANCED)
        if done.overset or len(done.lines) > words.lines or setting.typesetter.cuts_word(done):
            continue
        if not place.strands and setting.typesetter.strands_word(done):
            continue
        paragraph = Paragraph(set=done, x=0, y=0, hard_breaks=True)
        frame = Rect(SIDE * place.paper.mm, words.top, measure, done.height)
        item = text_item(setting, (paragraph,), frame, ParagraphOptions(span=setting.edition.span))
        if place.takes((item,)):
            return paragraph
    return None


def _second(setting: Setting, place: Place, top: float, above: float) -> Item | None:
    """The second line, clearly smaller than what stands `above`, as large as fits; None where it does not."""
    text, runs = second_line(setting)
    span = text.span if text is not None else setting.edition.span
    for share in SHARES:
        style = place.lettering.style("second", share)
        if style.size > SECOND * above and share:
            continue
        paragraph = _placed(setting, place, _Words(runs, style, SECOND_LINES, top))
        if paragraph is not None:
            frame = Rect(SIDE * place.paper.mm, top, paragraph.set.measure, paragraph.set.height)
            return text_item(setting, (paragraph,), frame, ParagraphOptions(span=span, role="subtitle"))
    return None


def _group_line(setting: Setting, place: Place) -> tuple[tuple[Item, ...], float]:
    """Logo and group, the draft mark at their right or, for a long name, under them; and where they end."""
    mm = place.paper.mm
    left, top = SIDE * mm, TOP * mm
    width = place.paper.size.width - 2 * left
    mark = draft_label(setting)
    own = mark[0].items[0].frame.width if mark else 0.0
    beside = _group(setting, place, width - own - LOGO_GAP * mm)
    if not mark or beside is None or beside.lines <= GROUP_LINES:
        group = beside
        rows = [[(left, beside.piece)] if beside else [], [(left + width - own, piece) for piece in mark]]
        lines = [[*rows[0], *rows[1]]]
    else:
        group = _group(setting, place, width)
        lines = [[(left, group.piece)] if group else [], [(left, piece) for piece in mark]]
    placed: list[Item] = []
    for number, line in enumerate(line for line in lines if line):
        top += MARK_GAP * mm if number else 0.0
        height = max(piece.height for _, piece in line)
        placed += [moved(i, x, top + (height - piece.height) / 2) for x, piece in line for i in piece.items]
        top += height
    return tuple(placed), top


class _Group(Struct, frozen=True):
    """The group's line, and in how many lines its name stands."""

    piece: Piece
    lines: int


def _group(setting: Setting, place: Place, width: float) -> _Group | None:
    """The group's name behind its logo: in two lines at the largest size it can, else in as many as it needs."""
    group, mm = setting.edition.group, place.paper.mm
    if group is None:
        return None
    logo = logo_piece(setting, LOGO * mm, width / 3)
    column = logo.items[0].frame.width + LOGO_GAP * mm if logo else 0.0
    options = ParagraphOptions(span=group.span, breaking=Breaking.BALANCED)
    for share in SHARES:
        style = place.lettering.style("group", share)
        words = text_piece(setting, runs_of(group.name), style, width - column, options)
        lines = len(word_boxes(words.items))
        if lines <= GROUP_LINES:
            break
    height = max(words.height, logo.height if logo else 0.0)
    drawn = [moved(i, 0, (height - logo.height) / 2) for i in logo.items] if logo else []
    items = (*drawn, *(moved(i, column, (height - words.height) / 2) for i in words.items))
    return _Group(Piece(height=height, items=items), lines)
