"""Which tables end with the total of their rows: as their author says, else where the last row calls itself so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from builder.outline.model import blocks as b
from builder.outline.model.each_block import with_each_block
from builder.outline.model.outline import Outline
from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText
from builder.replace import replace
from builder.words.languages import USUAL_LANGUAGES

Block = b.Block[LocalizedText]
TOTALS = frozenset(
    (
        "total",
        "totals",
        "grand total",
        "sum",
        "in all",
        "all together",
        "合计",
        "总计",
        "共计",
        "总和",
        "合計",
        "總計",
        "共計",
    )
)
"""What a last row is called that adds up those above it."""


def with_totals(outline: Outline) -> Outline:
    """The outline with `total` of its tables as true or false."""
    return with_each_block(outline, _with_total)


def _with_total(block: Block) -> Block:
    if getattr(block, "total", "") is not None:
        return block
    rows: Sequence[Any] = getattr(block, "rows", ())
    last = rows[-1]
    head: LocalizedText = last.label if isinstance(last, b.Row) else last[0]
    return replace(block, total="true" if len(rows) > 2 and _means_total(head) else "false")


def _means_total(head: LocalizedText) -> bool:
    """Whether a row's head is a word for a total, in any language it is written in."""
    words = [
        plain(head.by_language[language], language) for language in USUAL_LANGUAGES if language in head.by_language
    ]
    return any(word.strip(" :：").lower() in TOTALS for word in words)
