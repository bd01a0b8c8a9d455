"""The first page of the large print: the picture with the title before it, who it is from, and the contents."""

from __future__ import annotations

from collections.abc import Sequence

from builder.changed import replace
from builder.geometry import MM, Rect
from builder.layout.large.page_frame import HEAD, PAGE, SIDE
from builder.layout.leaflet.cover import foot_lines, title_piece
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece, spaced, stacked
from builder.layout.leaflet.setting import SECTION_LEVEL, Manner, Runs, Setting, list_piece, text_piece
from builder.layout.moving import moved
from builder.layout.page import Item, Marker
from builder.typeset.model import Breaking

TITLE_WIDTH = 96 * MM
"""The tree stands at the right of this."""
TOP = 16.5 * MM


def head_items(setting: Setting) -> tuple[Item, ...]:
    """Which edition this is, the title, and under it that it is a draft; in reading order."""
    pieces = [_badge(setting), replace(title_piece(setting, TITLE_WIDTH), before=7 * MM)]
    if setting.edition.review.status == "draft":
        manner = Manner(span=setting.edition.review.span, before=1.5 * MM, breaking=Breaking.BALANCED)
        pieces.append(text_piece(setting, setting.own(setting.say("draft")), "draft", TITLE_WIDTH, manner))
    return stacked(pieces, SIDE, TOP)


def head_frame() -> Rect:
    """Where the picture stands."""
    return Rect(0, 0, PAGE.width, HEAD)


def _badge(setting: Setting) -> Piece:
    """`Large print`, white on a dark rounded ground."""
    style, span = setting.styles["badge"], setting.edition.span
    runs = setting.own(setting.say("large-print"))
    pad = style.size * 0.75
    width = setting.typesetter.width(runs, style) + 1
    words = text_piece(setting, runs, style, width, Manner(span=span))
    height = style.leading + style.size * 0.35
    ground = box(Rect(0, 0, width + 2 * pad, height), span, "primary", radius=height / 2)
    items = (ground, *(moved(item, pad, (height - words.height) / 2) for item in words.items))
    return Piece(height=height, items=items)


def opening_pieces(setting: Setting, width: float) -> tuple[Piece, ...]:
    """Subtitle, group, readers and meeting, under the head."""
    pieces: list[Piece] = []
    subtitle, span = setting.edition.subtitle, setting.edition.span
    if subtitle is not None:
        manner = Manner(span=subtitle.span, role="subtitle", breaking=Breaking.BALANCED)
        pieces.append(text_piece(setting, setting.one_run(subtitle), "cover-subtitle", width, manner))
    for index, runs in enumerate(foot_lines(setting)):
        before = setting.measures.line_gap if pieces and not index else 0.0
        style = "cover-name" if setting.edition.group and not index else "cover-foot"
        pieces.append(text_piece(setting, runs, style, width, Manner(span=span, before=before)))
    return tuple(pieces)


def contents_pieces(setting: Setting, entries: Sequence[tuple[Runs, str, int]], width: float) -> tuple[Piece, ...]:
    """The list of topics: page number, then the title that links there. An entry is (title, name, page)."""
    span, measures = setting.edition.span, setting.measures
    manner = Manner(span=span, role="heading", level=SECTION_LEVEL, keep=True)
    head = text_piece(setting, setting.own(setting.say("contents")), "box-heading", width, manner)
    rows = [_entry(setting, *entry, width) for entry in entries]
    return (replace(head, before=measures.block_gap), *spaced(rows, measures.line_gap))


def _entry(setting: Setting, title: Runs, name: str, page: int, width: float) -> Piece:
    column = setting.measures.disc_column
    figure = setting.set(setting.strong(setting.own(str(page)), "primary"), "body", column)
    marker = Marker(kind="number", text=str(page), color="primary", line=figure.lines[0], offset=column)
    runs = tuple(replace(run, href=f"#{name}", bold=False) for run in title)
    done = setting.set(runs, "body", width - column)
    manner = Manner(span=setting.edition.span, before=setting.measures.line_gap / 2)
    return list_piece(setting, (done,), column, marker, manner)
