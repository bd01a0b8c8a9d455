"""Where the citation marks of a block go that names its sources beside its text (`cite:`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block
from builder.outline.text.text import Citation, Text
from builder.replace import replace
from builder.typeset.text_runs import cited

B = TypeVar("B", bound=Block[Text])
S = TypeVar("S")


def with_marks(block: B) -> B:
    """The block with its `cite` ids as marks: on its printed heading, else at the end of its last text.

    Ids that stand in its texts already are not repeated. The blocks of two columns bear their own.
    """
    if block.inner:
        block = replace(block, blocks=tuple(with_marks(own) for own in block.inner))
    missing = tuple(id for id in block.cite if id not in block_citations(block))
    if not missing:
        return block
    if block.heading is not None:
        return replace(block, heading=marked(block.heading, missing))
    return _at_end(block, missing)


def unmarked(block: Block[Text]) -> tuple[str, ...]:
    """The ids that `with_marks` found no place for: those of a picture without words."""
    named = (*block.cite, *(id for own in block.inner for id in own.cite))
    return tuple(id for id in dict.fromkeys(named) if id not in block_citations(block))


def marked(text: Text, ids: tuple[str, ...]) -> Text:
    """A text with a mark at its end."""
    *before, last = text.paragraphs or ((),)
    return replace(text, paragraphs=(*before, (*last, Citation(ids))))


def block_citations(block: Block[Text]) -> tuple[str, ...]:
    """The source ids that a block's printed texts cite, in reading order, each once."""
    heading = cited((block.heading,))
    inner = (id for own in block.inner for id in block_citations(own))
    return tuple(dict.fromkeys((*heading, *inner, *cited(text_of(block)))))


def _at_end(block: B, ids: tuple[str, ...]) -> B:
    """The block with marks at the end of its last text; a picture without words bears them nowhere."""
    if block.inner:
        return replace(block, blocks=(*block.inner[:-1], _at_end(block.inner[-1], ids)))
    return _last_marked(block, block.traits.mark_at, ids)


def _last_marked(thing: S, fields: Sequence[str], ids: tuple[str, ...]) -> S:
    """A block, or an item of one, with marks at the first of these fields that is given; of a list at its last."""
    for number, name in enumerate(fields, 1):
        found = getattr(thing, name, None)
        if not found:
            continue
        *before, last = found if isinstance(found, tuple) else (found,)
        made = marked(last, ids) if isinstance(last, Text) else _last_marked(last, fields[number:], ids)
        changes: dict[str, Any] = {name: (*before, made) if isinstance(found, tuple) else made}
        return replace(thing, **changes)
    return thing
