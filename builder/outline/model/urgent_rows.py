"""Which rows of a table tell somebody to act without waiting: they stand out on slides.

`icons: none`, of a block or of the outline, leaves all rows alike: nothing is then read out of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builder.icon_words.urgent import is_urgent
from builder.outline.model import blocks as b
from builder.outline.model.each_block import refuses_icons, with_each_block
from builder.outline.model.outline import Outline
from builder.outline.model.written_words import written_words
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Block = b.Block[LocalizedText]


def with_urgent_rows(outline: Outline) -> Outline:
    """The outline with `urgent` of its tables."""
    return with_each_block(outline, lambda block: _with_rows(block, outline))


def _with_rows(block: Block, outline: Outline) -> Block:
    if not hasattr(block, "urgent") or refuses_icons(block, outline):
        return block
    rows: Sequence[Any] = getattr(block, "rows", ())
    urgent = tuple(
        number for number, row in enumerate(rows) if is_urgent([written_words(cell) for cell in _cells(row)])
    )
    return replace(block, urgent=urgent) if len(urgent) < len(rows) else block


def _cells(row: Any) -> Sequence[LocalizedText]:
    return (row.label, *row.cells) if isinstance(row, b.Row) else row
