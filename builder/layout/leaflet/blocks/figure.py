"""Pictures: drawings as paths, photographs as they are, labels and caption beneath."""

from __future__ import annotations

from pathlib import Path

from builder.drawing.basic_paths import mount
from builder.drawing.pictures import Picture, Raster, load_picture, picture_size, place_picture, share_of
from builder.drawing.vector import Label as Words
from builder.geometry import Rect
from builder.layout.leaflet.blocks.figure_labels import holds, labels_of
from builder.layout.leaflet.drawing import outline
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.model.blocks import Figure
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

MOUNT = 1.2
"""A photograph's edge in points: viewers draw pictures out to whole pixels."""
A_LITTLE = 1.12
"""So much higher a photograph may be where it then is as wide as its panel: edges nearly in line look like a fault."""
PHOTO = 1.5
"""How much higher a photograph may be than a drawing."""


def figure_pieces(block: Figure[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Picture, labels, caption and credit as one piece. A picture that cannot be read is told and left out."""
    picture = _picture(block, setting, width, share_of(block.width))
    if picture and not holds(block.labels, setting, width, picture.items[0].frame):
        picture = _picture(block, setting, width, 1.0)  # as large as it may be: labels on each other say nothing
    pieces = [picture] if picture else []
    if picture:
        on, under = labels_of(block.labels, setting, width, picture.items[0].frame)
        pieces = [replace(picture, items=(*picture.items, *on)), *under]
    for text in (block.caption, block.credit):
        if text is not None:
            options = ParagraphOptions(
                span=text.span, role="caption", breaking=None, before=setting.measures.line_gap / 2
            )
            pieces.append(text_piece(setting, setting.one_run(text), "caption", width, options))
    return (merged(pieces),) if pieces else ()


def _picture(block: Figure[Text], setting: Setting, width: float, share: float) -> Piece | None:
    picture = _remembered(setting, block)
    if picture is None:
        return None
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
    if isinstance(picture, Raster) and limit < width * size.height / size.width <= A_LITTLE * limit:
        limit *= A_LITTLE
    scale = min(width / size.width, limit / size.height) * share
    return Rect((width - size.width * scale) / 2, 0, size.width * scale, size.height * scale)
