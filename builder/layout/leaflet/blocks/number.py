"""One big figure with its caption beside it, and a strip that shows a share."""

from __future__ import annotations

import re

from builder.geometry import Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import Manner, Runs, Setting, baseline_of, text_piece
from builder.layout.moving import moved
from builder.layout.page import GroupItem, Item, Stroke
from builder.outline.blocks import Number
from builder.outline.text import Text
from builder.typeset.model import StyledRun

UNIT_SCALE = 0.55
BESIDE_AT_LEAST = 0.45
"""A caption stands beside its figure where so much of the width is left for it, else under it."""


def number_pieces(block: Number[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Figure, caption and strip as one piece."""
    pieces = [_head(block, setting, width)]
    share = share_of(block)
    if share is not None:
        pieces.append(_strip(block, setting, width, share))
    pieces += _labels(block, setting, width)
    return (merged(pieces),)


def share_of(block: Number[Text]) -> float | None:
    """The figure as a share of a whole (0 to 1), where its unit is a percent sign."""
    if block.unit is None or block.unit.plain.strip() not in ("%", "％"):
        return None
    try:
        value = float(block.value.replace(",", ""))
    except ValueError:
        return None
    return value / 100 if 0 <= value <= 100 else None


def _head(block: Number[Text], setting: Setting, width: float) -> Piece:
    style = setting.styles["big-number"]
    runs = _figure_runs(block, setting)
    gap = setting.measures.pad_x * 0.75
    natural = setting.typesetter.width(runs, style) + 1
    left = natural + gap
    if width - left < width * BESIDE_AT_LEAST:
        figure = text_piece(setting, runs, style, width, Manner(span=block.span))
        caption = text_piece(setting, setting.one_run(block.caption), "body", width, Manner(span=block.caption.span))
        return merged((figure, caption))
    figure = text_piece(setting, runs, style, natural, Manner(span=block.span))
    caption = text_piece(setting, setting.one_run(block.caption), "body", width - left, Manner(span=block.caption.span))
    return _side_by_side(setting, figure, caption, left)


def _side_by_side(setting: Setting, figure: Piece, caption: Piece, left: float) -> Piece:
    """A caption of one line shares the figure's baseline; a longer one is centred on its digits."""
    style, body = setting.styles["big-number"], setting.styles["body"]
    one_line = caption.height < 1.5 * body.leading
    digits = baseline_of(style) - 0.365 * style.size
    drop = baseline_of(style) - baseline_of(body) if one_line else digits - caption.height / 2
    up = max(0.0, -drop)
    items = (*(moved(i, 0, up) for i in figure.items), *(moved(i, left, drop + up) for i in caption.items))
    return Piece(height=max(figure.height + up, drop + up + caption.height), items=items)


def _figure_runs(block: Number[Text], setting: Setting) -> Runs:
    figure = StyledRun(block.value, bold=True)
    if block.unit is None:
        return (figure,)
    unit = block.unit.plain
    space = "\u00a0" if re.match(r"[A-Za-z]", unit) else ""
    return (figure, StyledRun(space + unit, bold=True, scale=UNIT_SCALE))


def _strip(block: Number[Text], setting: Setting, width: float, share: float) -> Piece:
    """The share as a dark part of a light bar."""
    bar = setting.measures.bar
    whole = Rect(0, 0, width, bar)
    items: list[Item] = [box(whole, block.span, "tint", Stroke(color="slate", width=setting.measures.edge))]
    if share > 0:
        items.append(box(Rect(0, 0, width * share, bar), block.span, "primary"))
    said = [t.plain for t in (block.part, block.whole) if t is not None]
    alt = block.alt.plain if block.alt else " · ".join([f"{block.value}%", *said])
    group = GroupItem(frame=whole, role="figure", span=block.span, name="share", alt=alt, items=tuple(items))
    return Piece(height=bar, items=(group,), before=setting.measures.line_gap)


def _labels(block: Number[Text], setting: Setting, width: float) -> list[Piece]:
    """What the part and the whole are, in words under the strip."""
    pieces: list[Piece] = []
    for text, color in ((block.part, "primary"), (block.whole, None)):
        if text is not None:
            runs = setting.strong(setting.one_run(text), color) if color else setting.one_run(text)
            before = setting.measures.line_gap / 2 if not pieces else 0.0
            pieces.append(text_piece(setting, runs, "label", width, Manner(span=text.span, before=before)))
    return pieces
