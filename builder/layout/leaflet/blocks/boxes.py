"""Tinted boxes: the frame around callouts and cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece, height_of, stacked
from builder.layout.leaflet.setting import Setting
from builder.layout.page import GroupItem, Item, Role, Stroke


@dataclass(frozen=True, slots=True)
class Look:
    """A box's colours by role, and what it is to readers."""

    fill: str
    edge: str
    role: Role
    name: str


def inner_width(setting: Setting, width: float) -> float:
    """What a box of a width leaves for its text."""
    return width - 2 * setting.measures.pad_x


def boxed(
    setting: Setting, pieces: Sequence[Piece], width: float, look: Look, span: Span, least: float = 0.0
) -> Piece:
    """Pieces in one box of at least `least` points inside, never split; every box has an edge, to hold in grey print."""
    measures = setting.measures
    height = max(height_of(pieces), least) + 2 * measures.pad_y
    frame = Rect(0, 0, width, height)
    edge = max(measures.edge, setting.theme.edge)
    ground = box(frame, span, look.fill, Stroke(color=look.edge, width=edge), measures.radius)
    items: tuple[Item, ...] = (ground, *stacked(pieces, measures.pad_x, measures.pad_y))
    return Piece(height=height, items=(GroupItem(frame=frame, role=look.role, span=span, name=look.name, items=items),))
