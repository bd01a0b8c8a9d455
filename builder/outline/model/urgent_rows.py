"""Which rows of a table tell somebody to act without waiting: they stand out on slides.

`icons: none`, of a block or of the outline, leaves all rows alike: nothing is then read out of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builder.icon_words.urgent import is_urgent
from builder.outline.model import blocks as b
from builder.outline.model.outline import Outline
from builder.outline.model.written_words import written_words
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Block = b.Block[LocalizedText]


def with_urgent_rows(outline: Outline) -> Outline:
    """The outline with `urgent` of its tables."""
    sections = tuple(
        replace(section, blocks=tuple(_with_rows(block, outline) for block in section.blocks))
        for section in outline.sections
    )
    return replace(outline, sections=sections)


def _with_rows(block: Block, outline: Outline) -> Block:
    if block.inner:
        return replace(block, blocks=tuple(_with_rows(inner, outline) for inner in block.inner))
    if not hasattr(block, "urgent") or (block.icons or outline.icons) == "none":
        return block
    rows: Sequence[Any] = getattr(block, "rows", ())
    urgent = tuple(
        number for number, row in enumerate(rows) if is_urgent([written_words(cell) for cell in _cells(row)])
    )
    return replace(block, urgent=urgent) if len(urgent) < len(rows) else block


def _cells(row: Any) -> Sequence[LocalizedText]:
    return (row.label, *row.cells) if isinstance(row, b.Row) else row
