"""Tinted boxes: the frame around callouts and cards."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece, height_of, stacked
from builder.layout.leaflet.setting import Setting
from builder.layout.page import GroupItem, Item, Role, Stroke


class Look(Struct, frozen=True):
    """A box's colours by role, and what it is to readers."""

    fill: str
    edge: str
    role: Role
    name: str
    pad: float = 1.0


def inner_width(setting: Setting, width: float) -> float:
    """What a box of a width leaves for its text."""
    return width - 2 * setting.measures.pad_x


def boxed(setting: Setting, pieces: Sequence[Piece], width: float, look: Look, span: Span, least: float = 0.0) -> Piece:
    """Pieces in one box, `least` points high or more inside, never split.

    Every box has an edge, so that it holds in grey print; `Look.pad` is how much of the usual padding it keeps.
    """
    measures = setting.measures
    pad = measures.pad_y * look.pad
    height = max(height_of(pieces), least) + 2 * pad
    frame = Rect(0, 0, width, height)
    edge = max(measures.edge, setting.theme.edge)
    ground = box(frame, span, look.fill, Stroke(color=look.edge, width=edge), measures.radius)
    items: tuple[Item, ...] = (ground, *stacked(pieces, measures.pad_x, pad))
    return Piece(height=height, items=(GroupItem(frame=frame, role=look.role, span=span, name=look.name, items=items),))
