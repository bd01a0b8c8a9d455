"""Words of a picture on paper: under it, each below its place, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from builder.drawing.translation import moved
from builder.geometry import Rect
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.model.blocks import Label
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.typeset.model import Breaking

LEAST_GAP = 7.0
"""Between two labels of a row, in points."""


def label_pieces(labels: Sequence[Label[Text]], setting: Setting, width: float, picture: Rect) -> tuple[Piece, ...]:
    """The labels as one piece, read from the left; where they would touch, every second is a row further down."""
    if not labels:
        return ()
    ordered = sorted(labels, key=lambda label: label.at)
    pieces = [_label(setting, label, width) for label in ordered]
    widths = [piece.items[0].frame.width for piece in pieces]
    centres = [picture.x + picture.width * label.at[0] for label in ordered]
    rows, lefts = _in_rows(centres, widths, width)
    heights = [max(piece.height for piece in pieces[row::rows]) for row in range(rows)]
    tops = [0.0, *accumulate(heights)]
    items: list[Item] = [moved(piece.items[0], lefts[i], tops[i % rows]) for i, piece in enumerate(pieces)]
    return (Piece(height=tops[-1], items=tuple(items), before=setting.measures.line_gap / 2),)


def _in_rows(centres: Sequence[float], widths: Sequence[float], width: float) -> tuple[int, list[float]]:
    """The fewest rows in which labels, dealt out from the left, keep clear; and the left end of each."""
    for rows in range(1, len(widths) + 1):
        lefts = [0.0] * len(widths)
        for row in range(rows):
            own = spread(centres[row::rows], widths[row::rows], width)
            if own is None:
                break
            lefts[row::rows] = own
        else:
            return rows, lefts
    return len(widths), [0.0] * len(widths)


def _label(setting: Setting, label: Label[Text], width: float) -> Piece:
    runs = setting.one_run(label.text)
    own = min(float(setting.typesetter.width(runs, setting.styles["caption"])) + 1, width)
    return text_piece(
        setting, runs, "caption", own, ParagraphOptions(span=label.span, role="caption", breaking=Breaking.FLOW)
    )


def spread(centres: Sequence[float], widths: Sequence[float], width: float) -> list[float] | None:
    """Left ends of labels as near their centres as the gaps between them allow; None where the line is too short.

    The displacements' squares are least: labels that would touch share what is lacking, as in isotonic regression.
    """
    starts = [0.0, *accumulate(own + LEAST_GAP for own in widths[:-1])]
    free = width - starts[-1] - widths[-1]
    if free < 0:
        return None
    pools: list[list[float]] = []
    for centre, own, start in zip(centres, widths, starts, strict=True):
        pools.append([centre - own / 2 - start])
        while len(pools) > 1 and _mean(pools[-2]) > _mean(pools[-1]):
            pools[-2:] = [pools[-2] + pools[-1]]
    shifts = [min(max(_mean(pool), 0.0), free) for pool in pools for _ in pool]
    return [start + shift for start, shift in zip(starts, shifts, strict=True)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
