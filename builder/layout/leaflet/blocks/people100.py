"""Groups of a hundred people as rows of figures, the count large over each with the group's name beside it."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.figures.people import BODY, HIGH, Crowd, crowd
from builder.layout.inline import with_second
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, baseline_of, text_piece
from builder.outline.model.blocks import Group, People100
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import Breaking
from builder.words.own import own_words

ACROSS = 25
APART = 1.5
"""People stand at most so much further apart, to take the width of their panel."""


def people100_pieces(block: People100[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Every group, then the caption: they are compared, so they are one piece and never parted."""
    gap = setting.measures.pair_gap
    pieces = [_group(setting, group, width, gap if index else 0.0) for index, group in enumerate(block.groups)]
    if block.caption:
        manner = ParagraphOptions(span=block.caption.span, role="caption", breaking=Breaking.BALANCED,
                        before=setting.measures.line_gap)  # fmt: skip
        pieces.append(text_piece(setting, setting.one_run(block.caption), "caption", width, manner))
    return (merged(pieces),)


def _group(setting: Setting, group: Group[Text], width: float, before: float) -> Piece:
    """The figure large with the group's name beside it, the people under them."""
    head = _figure_and_label(setting, group, width)
    pitch = min(width / ACROSS, 1.5 * setting.measures.dot_pitch)
    people = Crowd(0, 0, ACROSS, min(width / ACROSS, APART * pitch), pitch * HIGH / BODY[0])
    label = group.label.plain
    alt = own_words(setting.language).figures.people_of_hundred(label=label, count=group.count)
    drawn = crowd(people, group.count, group.span, label, alt)
    rows = Piece(height=drawn.frame.height, items=(drawn,), before=setting.measures.line_gap * 0.7)
    return merged((head, rows), before=before)


def _of_hundred(setting: Setting, label: Text) -> Runs:
    """Of how many, and whom."""
    of = own_words(label.language).figures.of_hundred
    return (*setting.own(f"{of} "), *setting.strong(setting.one_run(label), "ink"))


def _figure_and_label(setting: Setting, group: Group[Text], width: float) -> Piece:
    """Both on one baseline: the count says of how many it is."""
    figure = setting.strong(setting.own(str(group.count)), "deep")
    style, label_style = setting.styles["figure-number"], setting.styles["label"]
    number_width = setting.typesetter.width(figure, style)
    left = number_width + setting.measures.line_gap
    number = text_piece(setting, figure, style, number_width + 1, ParagraphOptions(span=group.span))
    runs = _of_hundred(setting, replace(group.label, second=None))
    if second := group.label.second:
        runs = with_second(runs, _of_hundred(setting, second), second.language)
    label = text_piece(setting, runs, label_style, width - left, ParagraphOptions(span=group.label.span))
    drop = baseline_of(style) - baseline_of(label_style)
    items = (*number.items, *(moved(item, left, drop) for item in label.items))
    return Piece(height=max(number.height, drop + label.height), items=items, keep=True)
