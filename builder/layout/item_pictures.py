"""Whether the icons of a block's items are drawn as coloured pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.drawing.spots import spot_names
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition
from builder.theme.style import Color, luminance

LIGHT = 0.5
"""The least luminance of a card that pictures stand on: dark clothes and hair would be lost on a darker one."""


def shows_pictures(block: Block[Any], edition: Edition, palette: Mapping[str, Color]) -> bool:
    """Whether all items that have an icon have a picture for it; one line icon among pictures would look forgotten.

    The author may want lines: `icons: lines`, of the block or of the outline. `palette` has the colour of cards.
    """
    named = {icon for icon in block.item_icons if icon}
    wanted = bool(named) and (block.icons or edition.icons) == "meant" and spot_names() >= named
    return wanted and luminance(palette["surface"].rgb) >= LIGHT
