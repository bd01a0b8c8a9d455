"""What rows and cells of tables say: what is good, what needs an eye, what is high, what cannot wait.

An author says it under `levels`. Where she does not, it is read out of the words where these make it certain: rows that
are the steps of a scale, cells of a comparison that judge, a row that tells somebody to act without waiting. `levels:
none` or `icons: none` leaves all rows alike: nothing is then read out of words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from builder.icon_words.levels import LEVELS, levels_of_cells, levels_of_rows, says_level
from builder.icon_words.urgent import is_urgent
from builder.outline.model import blocks as b
from builder.outline.model.blocks.judged import Judged, Judgements, gives_none
from builder.outline.model.each_block import refuses_icons, with_each_block
from builder.outline.model.outline import Outline
from builder.outline.model.written_words import written_words
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Block = b.Block[LocalizedText]
B = TypeVar("B", bound=b.Table[LocalizedText] | b.Compare[LocalizedText])
Words = Mapping[str, str]
"""A text in its languages."""


def with_levels(outline: Outline) -> Outline:
    """The outline with `row_levels` of its tables and `cell_levels` of the rows of its comparisons."""
    return with_each_block(outline, lambda block: _with_levels(block, outline))


def _with_levels(block: Block, outline: Outline) -> Block:
    if isinstance(block, b.Table):
        return _with_rows(block, block.rows, refuses=_refuses(block.levels, block, outline))
    return _with_judged(block, outline) if isinstance(block, b.Compare) else block


def _refuses(levels: Sequence[str], block: Block, outline: Outline) -> bool:
    """Whether nothing is read out of the words of a table."""
    return refuses_icons(block, outline) or gives_none(levels)


def _with_judged(block: b.Compare[LocalizedText], outline: Outline) -> Block:
    refuses = _refuses(block.levels, block, outline)
    judged = [_judged(row, refuses=refuses) for row in block.rows]
    if block.total == "true":
        judged[-1] = block.rows[-1]
    rows = [(row.label, *row.cells) for row in block.rows]
    return _with_rows(replace(block, rows=tuple(judged)), rows, refuses=refuses)


def _with_rows(block: B, rows: Sequence[Sequence[LocalizedText]], *, refuses: bool) -> B:
    """The block with the levels of its rows, but for its total; signs of a scale stand in place of icons."""
    ends = 1 if block.total == "true" else 0
    words = [[written_words(cell) for cell in row] for row in rows[: len(rows) - ends]]
    nothing: Judgements = (None,) * ends
    if given := _written(block.levels, words):
        return replace(block, row_levels=(*given, *nothing), item_icons=())
    if refuses:
        return block
    cannot_wait = _cannot_wait(words)
    if scale := _scale([row[0] for row in words], cannot_wait) if len(rows[0]) > 1 else ():
        return replace(block, row_levels=(*scale, *nothing), item_icons=())
    return replace(block, row_levels=(*cannot_wait, *nothing)) if cannot_wait else block


def _scale(labels: Sequence[Words], cannot_wait: Judgements) -> Judgements:
    """The rows as steps of a scale; one that cannot wait may say so in place of its step."""
    urgent = cannot_wait or (None,) * len(labels)
    if steps := levels_of_rows(labels):
        return tuple(own or Judged(step, said=True) for own, step in zip(urgent, steps, strict=True))
    rest = iter(levels_of_rows([label for label, own in zip(labels, urgent, strict=True) if own is None]))
    found = tuple(own or next((Judged(step, said=True) for step in rest), None) for own in urgent)
    return found if all(found) else ()


def _cannot_wait(rows: Sequence[Sequence[Words]]) -> Judgements:
    """The rows that tell somebody to act without waiting; () where none does, or all do."""
    found = [is_urgent(row) for row in rows]
    return tuple(Judged("urgent", said=True) if own else None for own in found) if any(found) and not all(found) else ()


def _judged(row: b.Row[LocalizedText], *, refuses: bool) -> b.Row[LocalizedText]:
    words = [written_words(cell) for cell in row.cells]
    if given := _written(row.levels, [[cell] for cell in words]):
        return replace(row, cell_levels=given)
    if refuses or gives_none(row.levels):
        return row
    return replace(row, cell_levels=tuple(Judged(level, said=True) for level in levels_of_cells(words)))


def _written(levels: Sequence[str], texts: Sequence[Sequence[Words]]) -> Judgements:
    """The author's, each beside its texts, with None for a row or cell without one; () where she gives none."""
    given = tuple(_given(word, own) for word, own in zip(levels, texts, strict=False))
    return given if any(given) else ()


def _given(word: str, texts: Sequence[Words]) -> Judged | None:
    level = next((level for level in LEVELS if level == word), None)
    if level is None:
        return None
    return Judged(level, says_level(texts[0], level) or (level == "urgent" and is_urgent(texts)))
