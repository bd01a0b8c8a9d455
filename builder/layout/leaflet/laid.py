"""A leaflet laid out at one size, before it is placed on its pages."""

from __future__ import annotations

from msgspec import Struct

from builder.layout.leaflet.flow import Column
from builder.layout.leaflet.frames import Fullness, Inside, PanelFrame
from builder.layout.leaflet.outside import Outside
from builder.layout.leaflet.setting import Setting


class Laid(Struct, frozen=True):
    """How it was set, the frame and columns of each panel in reading order, and the scenes behind them."""

    setting: Setting
    frames: tuple[PanelFrame, ...]
    columns: tuple[tuple[Column, ...], ...]
    inside: Inside
    outside: Outside
    fullness: Fullness
