"""Lists of points, with dots or with icons."""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.drawing import bullet
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import Manner, Runs, Setting, list_piece, middle_of_line
from builder.layout.page import Marker
from builder.outline.blocks import PointItem, Points
from builder.outline.text import Text

STACKED_AT_MOST = 2
"""So many items with a lead get it on a line of its own, behind a small icon; more are read as a list."""
WARNING_ICONS = frozenset({"circle-minus", "circle-x", "ban", "alert-triangle", "alert-circle", "hand-stop"})
"""Icons that say no: they and their leads take the caution colour."""


class _Row(Struct, frozen=True):
    """How an icon stands before its text."""

    column: float
    size: float


def points_pieces(block: Points[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """An icon list where any item has an icon, else dots."""
    if any(item.icon or item.lead for item in block.items):
        return _icon_list(block, setting, width)
    pieces: list[Piece] = []
    for item in block.items:
        manner = Manner(span=block.span, before=setting.measures.checklist_gap if pieces else 0)
        pieces.append(dotted(setting, setting.one_run(item.text), width, manner))
        pieces += [_sub_point(setting, text, width, block) for text in item.sub]
    return tuple(pieces)


def dotted(setting: Setting, runs: Runs, width: float, manner: Manner) -> Piece:
    """One point: a dot, and the text hanging beside it."""
    column = setting.measures.bullet_column
    marker = Marker(kind="bullet", text="•", color="accent", line=None, offset=column)
    done = setting.set(runs, "body", width - column)
    dot = bullet(setting.measures, middle_of_line(done.style), manner.span)
    return beside(list_piece(setting, (done,), column, marker, manner), (dot,))


def _sub_point(setting: Setting, text: Text, width: float, block: Points[Text]) -> Piece:
    """A point under a point: a dash, set further in."""
    column = setting.measures.bullet_column
    dash = setting.set(setting.own("–"), "body", column)
    marker = Marker(kind="bullet", text="–", color="primary", line=dash.lines[0], offset=column * 0.9)
    done = setting.set(setting.one_run(text), "body", width - 2 * column)
    manner = Manner(span=block.span, before=setting.measures.line_gap / 2, level=1)
    return list_piece(setting, (done,), 2 * column, marker, manner)


def _icon_list(block: Points[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    measures = setting.measures
    few = _are_few(block)
    stacked = few and not measures.run_in
    row = _Row(measures.small_column, measures.small_icon) if few else _Row(measures.icon_column, measures.icon)
    pieces: list[Piece] = []
    for item in block.items:
        manner = Manner(span=block.span, before=measures.row_gap if pieces else 0)
        pieces.append(_icon_row(setting, item, width, row, stacked, manner))
    return tuple(pieces)


def _are_few(block: Points[Text]) -> bool:
    return len(block.items) <= STACKED_AT_MOST and all(item.lead for item in block.items)


def _icon_row(setting: Setting, item: PointItem[Text], width: float, row: _Row, stacked: bool, manner: Manner) -> Piece:
    color = "caution-text" if item.icon in WARNING_ICONS else "primary"
    inner = width - row.column
    marker = Marker(kind="none", text="", color=color, line=None, offset=row.column)
    paragraphs = tuple(setting.set(runs, "body", inner) for runs in _row_runs(setting, item, stacked, color))
    piece = list_piece(setting, paragraphs, row.column, marker, manner)
    if not item.icon:
        return piece
    middle = middle_of_line(paragraphs[0].style)
    frame = Rect(0, middle - row.size / 2, row.size, row.size)
    return beside(piece, (authors_icon(setting, item.icon, frame, color, manner.span),))


def _row_runs(setting: Setting, item: PointItem[Text], stacked: bool, color: str) -> tuple[Runs, ...]:
    text = setting.one_run(item.text)
    if item.lead is None:
        return (text,)
    lead = setting.one_run(item.lead)
    return (setting.strong(lead, color), text) if stacked else (setting.led(lead, text, color),)
