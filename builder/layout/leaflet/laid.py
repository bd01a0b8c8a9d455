"""A leaflet laid out at one tightness, before it is placed on its pages."""

from __future__ import annotations

from dataclasses import dataclass

from builder.layout.leaflet.flow import Column
from builder.layout.leaflet.frames import PanelFrame
from builder.layout.leaflet.setting import Setting


@dataclass(frozen=True, slots=True)
class Laid:
    """How it was set, and the frame and columns of each panel, in reading order."""

    setting: Setting
    frames: tuple[PanelFrame, ...]
    columns: tuple[tuple[Column, ...], ...]
