"""A leaflet laid out at one tightness, before it is placed on its pages."""

from __future__ import annotations

from msgspec import Struct

from builder.layout.leaflet.flow import Column
from builder.layout.leaflet.frames import PanelFrame
from builder.layout.leaflet.setting import Setting


class Laid(Struct, frozen=True):
    """How it was set, and the frame and columns of each panel, in reading order."""

    setting: Setting
    frames: tuple[PanelFrame, ...]
    columns: tuple[tuple[Column, ...], ...]
