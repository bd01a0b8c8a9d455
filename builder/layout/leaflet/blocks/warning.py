"""Callouts that warn: a head bar in full colour with its sign, under it what to look for, and last what to do."""

from __future__ import annotations

from collections.abc import Sequence

from builder.drawing.basic_paths import capped
from builder.drawing.icons import IconLook, icon_line
from builder.geometry import Point, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import ROSE, inner_width
from builder.layout.leaflet.blocks.points import PointInk, dotted
from builder.layout.leaflet.drawing import box, icon_at, outline
from builder.layout.leaflet.piece import Piece, beside, height_of, spaced, stacked
from builder.layout.leaflet.setting import (
    BLOCK_LEVEL,
    ParagraphOptions,
    Runs,
    Setting,
    list_piece,
    middle_of_line,
    text_piece,
    text_pieces,
)
from builder.layout.sentences import closing_call
from builder.outline.model.blocks import Callout
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item, Marker, Stroke
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

COLOR, ICON = "caution", "alert-triangle"
SIGN = 1.2
"""How large the sign is, in the leading of the bar's words."""
BESIDE = 0.4
"""From the sign to the words, in its size."""
HEAD_PAD = 0.6
"""Above and under the bar's words, in the padding of a box."""


def warning_piece(block: Callout[Text], setting: Setting, width: float, more: float = 0.0) -> Piece:
    """The whole box as one piece; `more` points higher than it need be."""
    measures, span = setting.measures, block.span
    size = sign_size(setting)
    words_x = measures.pad_x + (1 + BESIDE) * size
    head = warning_head(block, setting, width - words_x - measures.pad_x)
    body = warning_body(block, setting, inner_width(setting, width))
    pad = HEAD_PAD * measures.pad_y
    bar = max(head.height, size) + 2 * pad
    under = height_of(body) + 2 * measures.pad_y + more if body else 0.0
    frame = Rect(0, 0, width, bar + under)
    items: tuple[Item, ...] = (
        *warning_ground(setting, frame, bar, block),
        icon_at(ICON, Point(measures.pad_x, bar / 2), size, span, "surface"),
        *stacked((head,), words_x, (bar - head.height) / 2),
        *stacked(body, measures.pad_x, bar + (under - height_of(body)) / 2),
    )
    group = GroupItem(frame=frame, role="callout", span=span, name="callout", items=items)
    return Piece(height=frame.height, items=(group,))


def warning_ground(setting: Setting, frame: Rect, bar: float, block: Callout[Text]) -> tuple[Item, ...]:
    """The tinted box with its edge, and over its upper `bar` points the full colour."""
    measures = setting.measures
    edge = Stroke(color=COLOR, width=max(measures.edge, setting.theme.edge))
    upper = capped(Rect(0, 0, frame.width, bar), measures.radius)
    return (box(frame, block.span, ROSE.ground, edge, measures.radius), outline(upper, block.span, COLOR))


def sign_size(setting: Setting) -> float:
    """How large the sign in the bar is."""
    return SIGN * setting.styles["box-heading"].leading


def warning_head(block: Callout[Text], setting: Setting, width: float) -> Piece:
    """The words of the bar: the author's head, else ours."""
    runs = setting.one_run(block.head) if block.head is not None else setting.own(setting.words.blocks.warning)
    style = setting.styled("box-heading", color="surface", strong_color="surface")
    options = ParagraphOptions(
        span=block.span, role="heading", level=BLOCK_LEVEL, keep=True, breaking=Breaking.BALANCED
    )
    return text_piece(setting, setting.strong(runs, "surface"), style, width, options)


def warning_body(block: Callout[Text], setting: Setting, width: float) -> Sequence[Piece]:
    """Text and points, these beside their icons where each has one; where there is no head, the last sentence of a
    short text in bold: it is what to do."""
    measures = setting.measures
    style = _style(setting)
    text, call = block.text, None
    if block.head is None and not block.points and text is not None:
        text, call = closing_call(text)
    pieces: list[Piece] = []
    if text is not None:
        pieces += text_pieces(setting, text, style, width, ParagraphOptions(span=text.span, breaking=Breaking.FLOW))
    icons = _icons(block, setting, width)
    for index, point in enumerate(block.points):
        options = ParagraphOptions(span=block.span, before=measures.checklist_gap if index else measures.line_gap)
        runs = setting.one_run(point)
        row = _signed(setting, runs, width, icons[index], options) if icons else None
        pieces.append(row or dotted(setting, runs, width, options, PointInk(ROSE.ink, COLOR)))
    if call is not None:
        runs = setting.strong(setting.one_run(call), ROSE.ink)
        done = text_piece(setting, runs, style, width, ParagraphOptions(span=call.span, breaking=None))
        pieces += spaced((done,), measures.checklist_gap)
    return pieces


def _icons(block: Callout[Text], setting: Setting, width: float) -> Sequence[str]:
    """The icons of the points, where each has one and no text takes a line more beside it than beside a dot."""
    measures = setting.measures
    if measures.least or not block.points or len(block.item_icons) != len(block.points):
        return ()
    dots, signs = (
        [len(setting.short(setting.one_run(text), _style(setting), width - column).lines) for text in block.points]
        for column in (measures.bullet_column, measures.small_column)
    )
    return block.item_icons if signs == dots else ()


def _signed(setting: Setting, runs: Runs, width: float, icon: str, options: ParagraphOptions) -> Piece:
    """A point with its icon in place of a dot; to readers of structure it is a point as any other."""
    measures = setting.measures
    column, size = measures.small_column, measures.small_icon
    marker = Marker(kind="bullet", text="•", color=COLOR, line=None, offset=column)
    done = setting.short(runs, _style(setting), width - column)
    frame = Rect(0, middle_of_line(done.style) - size / 2, size, size)
    drawn = authors_icon(setting, icon, frame, IconLook(COLOR, icon_line(size)), options.span)
    return beside(list_piece(setting, (done,), column, marker, options), (drawn,))


def _style(setting: Setting) -> TextStyle:
    return setting.styled("body", strong_color=ROSE.ink)
