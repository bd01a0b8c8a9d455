"""Groups of a hundred people as rows of figures, the count large over each with the group's name beside it."""

from __future__ import annotations

from msgspec import Struct

from builder.drawing.translation import moved
from builder.figures.people import BODY, COUNTED, EDGE, HIGH, WITHIN, Crowd, Dress, Tally, crowd, sample
from builder.figures.people_words import said_of_nested
from builder.geometry import Point
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, baseline_of, text_piece
from builder.outline.model.blocks import Group, People100
from builder.outline.text.text import Text
from builder.page.items import ShapeItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking
from builder.typeset.text_runs import with_second
from builder.words.own import own_words

ACROSS = 25
CAP = 0.72
"""The height of digits, in sizes."""
APART = 1.5
"""People stand at most so much further apart, to take the width of their panel."""


def people100_pieces(block: People100[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Every group, then the caption: they are compared, so they are one piece and never parted."""
    gap = setting.measures.pair_gap
    pieces = (
        [_nested(setting, *block.nested, width)]
        if block.nested
        else [_group(setting, group, width, gap if index else 0.0) for index, group in enumerate(block.groups)]
    )
    if block.caption:
        options = ParagraphOptions(span=block.caption.span, role="caption", breaking=Breaking.BALANCED,
                        before=setting.measures.line_gap)  # fmt: skip
        pieces.append(text_piece(setting, setting.one_run(block.caption), "caption", width, options))
    return (merged(pieces),)


def _group(setting: Setting, group: Group[Text], width: float, before: float) -> Piece:
    """The figure large with the group's name beside it, the people under them."""
    figures = own_words(setting.language).figures
    alt = figures.people_of_hundred(label=group.label.plain, count=group.count)
    rows = _rows(setting, group, Tally(group.count), alt, width)
    return merged((_figure_and_label(setting, Counted(group), width), rows), before=before)


def _nested(setting: Setting, whole: Group[Text], part: Group[Text], width: float) -> Piece:
    """Both figures with their names, each with one of its people, over one hundred in which the part is marked."""
    tally = Tally(whole.count, part.count)
    heads = [
        _figure_and_label(setting, Counted(whole, COUNTED), width),
        _figure_and_label(setting, Counted(part, WITHIN, whole.count), width),
    ]
    rows = _rows(setting, whole, tally, said_of_nested((whole, part), setting.language), width)
    return merged((*heads, replace(rows, before=setting.measures.line_gap)))


def _rows(setting: Setting, group: Group[Text], tally: Tally, alt: str, width: float) -> Piece:
    """A hundred people in rows as wide as the panel."""
    pitch = min(width / ACROSS, 1.5 * setting.measures.dot_pitch)
    people = Crowd(0, 0, ACROSS, min(width / ACROSS, APART * pitch), pitch * HIGH / BODY[0])
    drawn = crowd(people, tally, group.span, group.label.plain, alt)
    return Piece(height=drawn.frame.height, items=(drawn,), before=setting.measures.line_gap * 0.7)


class Counted(Struct, frozen=True):
    """A group whose count is said: with one of its people before it, of a hundred or of those it is part of."""

    group: Group[Text]
    dress: Dress | None = None
    whole: int = 0


def _of_whom(setting: Setting, counted: Counted, label: Text) -> Runs:
    """Of how many, and whom."""
    own = own_words(label.language).figures
    of = own.of_these(whole=counted.whole) if counted.whole else own.of_hundred
    return (*setting.own(f"{of} "), *setting.strong(setting.one_run(label), "ink"))


def _figure_and_label(setting: Setting, counted: Counted, width: float) -> Piece:
    """Both on one baseline: the count says of how many it is."""
    group = counted.group
    figure = setting.strong(setting.own(str(group.count)), "deep")
    style, label_style = setting.styles["figure-number"], setting.styles["label"]
    person = _person(setting, counted, style)
    start = person.frame.right + setting.measures.line_gap if person else 0.0
    number_width = setting.typesetter.width(figure, style)
    left = start + number_width + setting.measures.line_gap
    number = text_piece(setting, figure, style, number_width + 1, ParagraphOptions(span=group.span))
    runs = _of_whom(setting, counted, replace(group.label, second=None))
    if second := group.label.second:
        runs = with_second(runs, _of_whom(setting, counted, second), second.language)
    label = text_piece(setting, runs, label_style, width - left, ParagraphOptions(span=group.label.span))
    drop = baseline_of(style) - baseline_of(label_style)
    items = (
        *((person,) if person else ()),
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
