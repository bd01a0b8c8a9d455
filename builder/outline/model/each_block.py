"""Something done to each block of an outline, and whether an author wants no icons read out of a block's words."""

from __future__ import annotations

from collections.abc import Callable

from builder.outline.model.blocks import Block
from builder.outline.model.outline import Outline
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Change = Callable[[Block[LocalizedText]], Block[LocalizedText]]


def with_each_block(outline: Outline, change: Change) -> Outline:
    """The outline with each block changed; those inside columns come before their columns."""
    sections = tuple(
        replace(section, blocks=tuple(_changed(block, change) for block in section.blocks))
        for section in outline.sections
    )
    return replace(outline, sections=sections)


def _changed(block: Block[LocalizedText], change: Change) -> Block[LocalizedText]:
    if block.inner:
        block = replace(block, blocks=tuple(change(inner) for inner in block.inner))
    return change(block)


def refuses_icons(block: Block[LocalizedText], outline: Outline) -> bool:
    """Whether the author wants no icons beside it, nor anything else that is read out of its words."""
    return (block.icons or outline.icons) == "none"
