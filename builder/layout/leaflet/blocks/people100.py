"""Groups of a hundred people as dots, filled column by column."""

from __future__ import annotations

from builder.geometry import Point, Rect
from builder.layout.leaflet.drawing import dots
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import Manner, Setting, baseline_of, text_piece
from builder.layout.moving import moved
from builder.layout.page import GroupItem, Item, Stroke
from builder.outline.blocks import Group, People100
from builder.outline.text import Text
from builder.typeset.model import Breaking

COLUMNS, ROWS = 25, 4
COLORS = (("primary", "primary"), ("slate", "muted"))
"""Colours of dots and figure: the first group, then those it is compared with."""


def people100_pieces(block: People100[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Caption, then every group: they are compared, so they are one piece and never parted."""
    pieces: list[Piece] = []
    if block.caption:
        manner = Manner(span=block.caption.span, role="caption", breaking=Breaking.BALANCED)
        pieces.append(text_piece(setting, setting.one_run(block.caption), "caption", width, manner))
    for index, group in enumerate(block.groups):
        before = setting.measures.pair_gap if index else setting.measures.line_gap if pieces else 0.0
        pieces.append(_group(setting, group, width, COLORS[min(index, 1)], before))
    return (merged(pieces),)


def _group(setting: Setting, group: Group[Text], width: float, colors: tuple[str, str], before: float) -> Piece:
    """The figure large with the group's name beside it, the dots under them."""
    head = _figure_and_label(setting, group, width, colors[1])
    drawn = _dots(setting, group, width, colors[0])
    rows = Piece(height=drawn.frame.height, items=(drawn,), before=setting.measures.line_gap * 0.7)
    return merged((head, rows), before=before)


def _figure_and_label(setting: Setting, group: Group[Text], width: float, color: str) -> Piece:
    """Both on one baseline."""
    figure = setting.strong(setting.own(str(group.count)), color)
    style, label_style = setting.styles["figure-number"], setting.styles["label"]
    number_width = setting.typesetter.width(figure, style)
    left = number_width + setting.measures.line_gap
    number = text_piece(setting, figure, style, number_width + 1, Manner(span=group.span))
    label = text_piece(setting, setting.one_run(group.label), label_style, width - left, Manner(span=group.label.span))
    drop = baseline_of(style) - baseline_of(label_style)
    items = (*number.items, *(moved(item, left, drop) for item in label.items))
    return Piece(height=max(number.height, drop + label.height), items=items, keep=True)


def _dots(setting: Setting, group: Group[Text], width: float, color: str) -> GroupItem:
    """A hundred dots, as one picture that says its count."""
    pitch = min(setting.measures.dot_pitch, width / COLUMNS)
    radius = setting.measures.dot_radius * pitch / setting.measures.dot_pitch
    centres = [Point(radius + pitch * column, radius + pitch * row) for column in range(COLUMNS) for row in range(ROWS)]
    ring = Stroke(color="slate", width=setting.measures.hairline * 0.9)
    items: list[Item] = []
    if group.count > 0:
        items.append(dots(centres[: group.count], radius, group.span, color, None))
    if group.count < len(centres):
        items.append(dots(centres[group.count :], radius - ring.width / 2, group.span, None, ring))
    alt = setting.words.figures.dots(label=group.label.plain, count=group.count)
    frame = Rect(0, 0, pitch * (COLUMNS - 1) + 2 * radius, pitch * (ROWS - 1) + 2 * radius)
    return GroupItem(frame=frame, role="figure", span=group.span, name="100 dots", alt=alt, items=tuple(items))
