"""Groups of a hundred people as rows of figures, the count large over each with the group's name beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.drawing.translation import moved
from builder.figures.people100 import BODY, COUNTED, EDGE, HIGH, HUNDRED, WITHIN, Crowd, Dress, Tally, crowd, sample
from builder.figures.people_words import said_of_nested
from builder.geometry import Point
from builder.layout.leaflet.piece import Piece, height_of, merged
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, baseline_of, text_piece
from builder.outline.model.blocks import Group, People100
from builder.outline.text.text import Text
from builder.page.items import Item, ShapeItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking
from builder.typeset.text_runs import with_second
from builder.words.languages import Language
from builder.words.own import own_words

ACROSS = 25
CAP = 0.72
"""The height of digits, in sizes."""
APART = 1.5
"""People stand at most so much further apart, to take the width of their panel."""
LEAST_WIDE = 0.72
"""The least share of a wide panel's width that a row of people would take without standing further apart."""


def people100_pieces(block: People100[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Every group, then the caption: they are compared, so they are one piece and never parted."""
    gap = setting.measures.pair_gap
    more = setting.growth.get(block.span, 0.0)
    if block.nested:
        pieces = [_nested(setting, block.nested, width, more)]
    else:
        each = more / len(block.groups)
        pieces = [
            _group(setting, group, width, each, gap if index else 0.0) for index, group in enumerate(block.groups)
        ]
    if block.caption:
        options = ParagraphOptions(span=block.caption.span, role="caption", breaking=Breaking.BALANCED,
                        before=setting.measures.line_gap)  # fmt: skip
        pieces.append(text_piece(setting, setting.one_run(block.caption), "caption", width, options))
    return (merged(pieces),)


def _group(setting: Setting, group: Group[Text], width: float, more: float, before: float) -> Piece:
    """The figure large with the group's name beside it, the people under them."""
    figures = own_words(setting.language).figures
    alt = figures.people_of_hundred(label=group.label.plain, count=group.count)
    rows = _rows(setting, Counts(group, Tally(group.count), alt), width, more)
    return merged((_figure_and_label(setting, Counted(group), width), rows), before=before)


def _nested(setting: Setting, both: tuple[Group[Text], Group[Text]], width: float, more: float) -> Piece:
    """Both figures with their names, each with one of its people, over one hundred in which the part is marked."""
    whole, part = both
    counts = Counts(whole, Tally(whole.count, part.count), said_of_nested(both, setting.language))
    rows = _rows(setting, counts, width, more)
    heads = _heads(setting, (Counted(whole, COUNTED), Counted(part, WITHIN, whole.count)), width)
    return merged((*heads, replace(rows, before=setting.measures.line_gap)))


def _heads(setting: Setting, both: tuple[Counted, Counted], width: float) -> Sequence[Piece]:
    """The counts with their names under each other, on a wide page beside each other where they are lower so."""
    under = [_figure_and_label(setting, one, width) for one in both]
    if not _is_wide(setting, width):
        return under
    gap = 2 * setting.measures.line_gap
    each = (width - gap) / 2
    left, right = (_figure_and_label(setting, one, each) for one in both)
    items = (*left.items, *(moved(item, each + gap, 0.0) for item in right.items))
    beside = Piece(height=max(left.height, right.height), items=items, keep=True)
    return (beside,) if beside.height < height_of(under) else under


class Counts(Struct, frozen=True):
    """A hundred people: whose they are, how many are told apart, and what is said to those who do not see them."""

    group: Group[Text]
    tally: Tally
    alt: str


def _rows(setting: Setting, counts: Counts, width: float, more: float) -> Piece:
    """A hundred people in rows as wide as the panel, as large as `more` points of height allow."""
    place = width / ACROSS
    pitch = min(place, min(place, _usual_pitch(setting, width)) + more / _HIGHER)
    people = Crowd(0, 0, ACROSS, min(place, APART * pitch), pitch * HIGH / BODY[0])
    drawn = crowd(people, counts.tally, counts.group.span, counts.group.label.plain, counts.alt)
    return Piece(height=drawn.frame.height, items=(drawn,), before=setting.measures.line_gap * 0.7)


_HIGHER = HUNDRED / ACROSS * HIGH / BODY[0]
"""By how much rows are higher whose people stand a point further apart."""


def _usual_pitch(setting: Setting, width: float) -> float:
    """From one person to the next where the panel has no room to spare: on a wide one they are no specks in a row."""
    pitch = 1.5 * setting.measures.dot_pitch
    full = setting.measures.least
    return max(pitch, LEAST_WIDE * width / ACROSS) if _is_wide(setting, width) and not full else pitch


def _is_wide(setting: Setting, width: float) -> bool:
    return setting.medium == "leaflet" and width >= setting.measures.table_width


class Counted(Struct, frozen=True):
    """A group whose count is said: with one of its people before it, of a hundred or of those it is part of."""

    group: Group[Text]
    dress: Dress | None = None
    whole: int = 0

    def around(self, language: Language) -> tuple[str, str]:
        """Of how many the count is, in words before it and after it."""
        own = own_words(language).figures
        return own.of_these.around("count", whole=self.whole) if self.whole else own.of_hundred.around("count")


def _names(setting: Setting, counted: Counted) -> Runs:
    """What follows the count on its line: whom it counts.

    A second language says the count again where words of either stand before it.
    """
    label = counted.group.label
    before, after = counted.around(label.language)
    runs = _named(setting, after, replace(label, second=None))
    if second := label.second:
        own = counted.around(second.language)
        words = f"{own[0]} {counted.group.count} {own[1]}".strip() if before or own[0] else own[1]
        runs = with_second(runs, _named(setting, words, second), second.language)
    return runs


def _named(setting: Setting, words: str, label: Text) -> Runs:
    return (*setting.own(f"{words} "), *setting.strong(setting.one_run(label), "ink"))


def _lead(setting: Setting, counted: Counted) -> tuple[tuple[Item, ...], float]:
    """The words before the count, and how far it stands from their start, in points."""
    before, _ = counted.around(counted.group.label.language)
    if not before:
        return (), 0.0
    words, style = setting.own(before), setting.styles["label"]
    width = setting.typesetter.width(words, style)
    piece = text_piece(setting, words, style, width + 1, ParagraphOptions(span=counted.group.span))
    return piece.items, width + setting.measures.line_gap


def _figure_and_label(setting: Setting, counted: Counted, width: float) -> Piece:
    """Both on one baseline: the count says of how many it is, in the order of the language."""
    group = counted.group
    figure = setting.strong(setting.own(str(group.count)), "deep")
    style, label_style = setting.styles["figure-number"], setting.styles["label"]
    drop = baseline_of(style) - baseline_of(label_style)
    gap = setting.measures.line_gap
    person = _person(setting, counted, style)
    start = person.frame.right + gap if person else 0.0
    lead, wide = _lead(setting, counted)
    lead, start = tuple(moved(item, start, drop) for item in lead), start + wide
    number_width = setting.typesetter.width(figure, style)
    left = start + number_width + gap
    number = text_piece(setting, figure, style, number_width + 1, ParagraphOptions(span=group.span))
    runs = _names(setting, counted)
    label = text_piece(setting, runs, label_style, width - left, ParagraphOptions(span=group.label.span))
    items = (
        *((person,) if person else ()),
        *lead,
        *(moved(item, start, 0.0) for item in number.items),
        *(moved(item, left, drop) for item in label.items),
    )
    return Piece(height=max(number.height, drop + label.height), items=items, keep=True)


def _person(setting: Setting, counted: Counted, style: TextStyle) -> ShapeItem | None:
    """One of the people of a group, as high as its figure and on the same line."""
    if counted.dress is None:
        return None
    height = CAP * style.size
    return sample(Point(EDGE, baseline_of(style) - height), height, counted.dress, counted.group.span)
