"""The icons of a list's items, as the outline gives them: one for every item, or none for any."""

from __future__ import annotations

from builder.outline.model.blocks import Block
from builder.outline.text.text import Text


def icons_of(block: Block[Text], count: int) -> tuple[str | None, ...]:
    """An icon for each of the block's `count` items; icons beside some items only would single these out."""
    return block.item_icons if len(block.item_icons) == count else (None,) * count
