"""An icon that the outline names: of the published list, or a drawing beside the outline."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Span
from builder.drawing.icons import IconLook, icon, icon_names
from builder.drawing.pictures import load_picture
from builder.drawing.spots import spot, spot_names
from builder.drawing.vector import Drawing, Label, place_drawing
from builder.geometry import Rect
from builder.layout.leaflet.setting import Setting
from builder.page.items import GroupItem, Item

LEAST_PICTURE = 14.0
"""Points: in a smaller picture parts run together, and lines are drawn instead."""


def is_picture(setting: Setting, name: str) -> bool:
    """Whether a block's pictures have one for this icon; a sign of our own beside its items may have none."""
    return setting.pictures and name in spot_names()


def authors_icon(setting: Setting, name: str, frame: Rect, look: IconLook, span: Span) -> Item:
    """The icon as large as fits in `frame`, as a picture where the block has pictures and this is large enough.

    A drawing of the author's keeps its own colours.

    One that cannot be read is told, and an empty group stands in its place.
    """
    if is_picture(setting, name) and frame.width >= LEAST_PICTURE:
        return spot(name, frame, span)
    if name in icon_names():
        return icon(name, frame, look, span)
    if name not in setting.memory.pictures:
        roles = tuple(setting.theme.palettes[setting.medium])
        setting.memory.pictures[name] = load_picture(Path(setting.edition.folder) / name, roles, span, setting.report)
    drawing = setting.memory.pictures[name]
    if isinstance(drawing, Drawing):
        return place_drawing(drawing, frame, Label(span, name=f"icon {name}"))
    return GroupItem(frame=frame, role="artifact", span=span, name=f"icon {name}", items=())
