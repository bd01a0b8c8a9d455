"""Pictures: drawings as paths, photographs as they are, labels and caption beneath."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from builder.geometry import Rect
from builder.layout.leaflet.drawing import outline
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import Manner, Setting, text_piece
from builder.layout.moving import moved
from builder.layout.outlines import mount
from builder.layout.page import Item
from builder.layout.pictures import Picture, Raster, load_picture, picture_size, place_picture, share_of
from builder.layout.vector import Label as Words
from builder.outline.blocks import Figure, Label
from builder.outline.text import Text
from builder.typeset.model import Breaking

MOUNT = 1.2
"""A photograph's edge in points: viewers draw pictures out to whole pixels."""
PHOTO = 1.5
"""How much higher a photograph may be than a drawing."""
LEAST_LABEL_GAP = 7.0
"""Between two labels on a line, in points."""


def figure_pieces(block: Figure[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Picture, labels, caption and credit as one piece. A picture that cannot be read is told and left out."""
    picture = _picture(block, setting, width)
    pieces = [picture] if picture else []
    pieces += _labels(block, setting, width, picture.items[0].frame if picture else Rect(0, 0, width, 0))
    for text in (block.caption, block.credit):
        if text is not None:
            manner = Manner(span=text.span, role="caption", before=setting.measures.line_gap / 2)
            pieces.append(text_piece(setting, setting.one_run(text), "caption", width, manner))
    return (merged(pieces),) if pieces else ()


def _picture(block: Figure[Text], setting: Setting, width: float) -> Piece | None:
    picture = _remembered(setting, block)
    if picture is None:
        return None
    share = share_of(block.width)
    frame = _room(setting, picture, width, setting.growth.get(block.span, 0.0), share)
    alt = block.alt.plain if block.alt else (block.caption.plain if block.caption else block.image.plain)
    item = place_picture(picture, frame, Words(block.span, "figure", "figure", alt), share=share)
    items: tuple[Item, ...] = (item,)
    if isinstance(picture, Raster):
        items = (item, outline(mount(frame, setting.measures.radius, MOUNT), block.span, setting.ground))
    return Piece(height=frame.height, items=items)


def _remembered(setting: Setting, block: Figure[Text]) -> Picture | None:
    """A file is read once, however often the panel is tried."""
    pictures, name = setting.memory.pictures, block.image.plain
    if name not in pictures:
        path, roles = Path(setting.edition.folder) / name, tuple(setting.theme.palettes["leaflet"])
        pictures[name] = load_picture(path, roles, block.image.span, setting.report)
    return pictures[name]


def _room(setting: Setting, picture: Picture, width: float, more: float, share: float) -> Rect:
    """The panel's width, but no higher than a figure may be, more where its panel has room; centred."""
    size = picture_size(picture)
    limit = setting.measures.figure_height * (PHOTO if isinstance(picture, Raster) else 1) + more
    scale = min(width / size.width, limit / size.height) * share
    return Rect((width - size.width * scale) / 2, 0, size.width * scale, size.height * scale)


def _labels(block: Figure[Text], setting: Setting, width: float, picture: Rect) -> list[Piece]:
    """Labels under the picture, each below its place; where they would touch, on lines of their own."""
    if not block.labels:
        return []
    ordered = sorted(block.labels, key=lambda label: label.at)
    widths = [setting.typesetter.width(setting.one_run(label.text), setting.styles["caption"]) for label in ordered]
    centres = [picture.x + picture.width * label.at[0] for label in ordered]
    lefts = spread(centres, widths, width)
    before = setting.measures.line_gap / 2
    if lefts is None:
        return [_label(setting, label, width, before if index == 0 else 0.0) for index, label in enumerate(ordered)]
    items: list[Item] = []
    height = 0.0
    for label, left, natural in zip(ordered, lefts, widths, strict=True):
        piece = _label(setting, label, natural + 1, 0.0)
        items += [moved(item, left, 0) for item in piece.items]
        height = piece.height
    return [Piece(height=height, items=tuple(items), before=before)]


def _label(setting: Setting, label: Label[Text], width: float, before: float) -> Piece:
    manner = Manner(span=label.span, role="caption", before=before, breaking=Breaking.FLOW)
    return text_piece(setting, setting.one_run(label.text), "caption", width, manner)


def spread(centres: list[float], widths: list[float], width: float) -> list[float] | None:
    """Left ends of labels as near their centres as the gaps between them allow; None where the line is too short.

    The displacements' squares are least: labels that would touch share what is lacking, as in isotonic regression.
    """
    starts = [0.0, *accumulate(own + LEAST_LABEL_GAP for own in widths[:-1])]
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


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
