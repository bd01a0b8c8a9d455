"""What two boxes side by side say, for their signs: yes and no where their heads make it certain.

Two of one tone would bear the same sign, which tells nothing: where the heads do not say, they have none. One that
warns keeps its own.
"""

from __future__ import annotations

from typing import cast

from builder.icon_words.yes_and_no import answers_of
from builder.outline.model import blocks as b
from builder.outline.model.each_block import refuses_icons, with_each_block
from builder.outline.model.outline import Outline
from builder.outline.model.written_words import written_words
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Block = b.Block[LocalizedText]


def with_answers(outline: Outline) -> Outline:
    """The outline with the `answer` of its boxes that stand side by side."""
    return with_each_block(outline, lambda block: _answered(block, outline))


def _answered(block: Block, outline: Outline) -> Block:
    boxes = [one for one in block.inner if isinstance(one, b.Callout)]
    if not isinstance(block, b.Columns) or len(boxes) < 2 or "caution" in (box.tone for box in boxes):
        return block
    said = None if refuses_icons(block, outline) else _said(boxes)
    if said is None and boxes[0].tone != boxes[1].tone:
        return block
    answers: tuple[b.Answer, b.Answer] = said or ("alike", "alike")
    return replace(block, blocks=tuple(replace(box, answer=own) for box, own in zip(boxes, answers, strict=True)))


def _said(boxes: list[b.Callout[LocalizedText]]) -> tuple[b.Answer, b.Answer] | None:
    """What the heads say; None where it is not certain, or a box has none."""
    heads = [box.head or box.title for box in boxes]
    if any(head is None for head in heads):
        return None
    first, second = (written_words(cast(LocalizedText, head)) for head in heads)
    return answers_of(first, second)
