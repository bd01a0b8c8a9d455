"""Whether the icons of a block's items are drawn as coloured pictures."""

from __future__ import annotations

from typing import Any

from builder.drawing.spots import spot_names
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition


def shows_pictures(block: Block[Any], edition: Edition) -> bool:
    """Whether all items that have an icon have a picture for it; one line icon among pictures would look forgotten.

    The author may want lines: `icons: lines`, of the block or of the outline.
    """
    named = {icon for icon in block.item_icons if icon}
    return bool(named) and (block.icons or edition.icons) == "meant" and spot_names() >= named
