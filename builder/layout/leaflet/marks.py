"""Where the citation marks of a block go that names its sources beside its text (`cite:`)."""

from __future__ import annotations

from typing import Any, TypeVar

from builder.changed import replace
from builder.layout.inline import cited
from builder.layout.texts import text_of
from builder.outline.blocks import (
    Block,
    Callout,
    Cards,
    Checklist,
    Columns,
    Compare,
    Faq,
    Figure,
    Myths,
    Number,
    People100,
    Points,
    Prose,
    Quote,
    Statement,
    Steps,
    Table,
    Timeline,
)  # fmt: skip
from builder.outline.text import Citation, Text

B = TypeVar("B", bound=Block[Text])


def with_marks(block: B) -> B:
    """The block with its `cite` ids as marks: on its printed heading, else at the end of its last text.

    Ids that stand in its texts already are not repeated.
    """
    missing = tuple(id for id in block.cite if id not in block_citations(block))
    if not missing:
        return block
    if block.heading is not None:
        return replace(block, heading=marked(block.heading, missing))
    return _at_end(block, missing)


def marked(text: Text, ids: tuple[str, ...]) -> Text:
    """A text with a mark at its end."""
    *before, last = text.paragraphs or ((),)
    return replace(text, paragraphs=(*before, (*last, Citation(ids))))


def block_citations(block: Block[Text]) -> tuple[str, ...]:
    """The source ids that a block's printed texts cite, in reading order, each once."""
    heading = (block.heading,) if block.heading is not None else ()
    return cited((*heading, *text_of(block)))


def _at_end(block: B, ids: tuple[str, ...]) -> B:
    """One match over the kinds that have running text; a picture or chart takes its mark on its caption, if any."""
    match block:
        case Prose(paragraphs=texts):
            return replace(block, paragraphs=_last(texts, ids))
        case Statement(text=text) | Quote(text=text):
            return replace(block, text=marked(text, ids))
        case Number(caption=caption):
            return replace(block, caption=marked(caption, ids))
        case People100(caption=caption) | Figure(caption=caption) if caption is not None:
            return replace(block, caption=marked(caption, ids))
        case Callout():
            return _in_callout(block, ids)
        case Checklist(items=items):
            return replace(block, items=_last(items, ids))
        case Columns():
            return replace(block, blocks=(block.left, _at_end(block.right, ids)))
        case Compare(columns=columns):
            return replace(block, columns=_last(columns, ids))
        case Table(header=header):
            return replace(block, header=_last(header, ids))
        case _:
            return _in_last_item(block, ids)


def _last(texts: tuple[Text, ...], ids: tuple[str, ...]) -> tuple[Text, ...]:
    return (*texts[:-1], marked(texts[-1], ids)) if texts else texts


def _in_callout(block: B, ids: tuple[str, ...]) -> B:
    assert isinstance(block, Callout)
    if block.points:
        return replace(block, points=_last(block.points, ids))
    if block.text is not None:
        return replace(block, text=marked(block.text, ids))
    return replace(block, head=marked(block.head, ids)) if block.head is not None else block


_LAST_TEXT: dict[type, tuple[str, tuple[str, ...]]] = {
    Points: ("items", ("text",)),
    Steps: ("items", ("text", "title")),
    Timeline: ("events", ("text", "title")),
    Cards: ("items", ("minus", "plus", "text", "title")),
    Myths: ("pairs", ("fact",)),
    Faq: ("pairs", ("a",)),
}
"""For kinds made of items: the field that holds them, and an item's texts from its last backwards."""


def _in_last_item(block: B, ids: tuple[str, ...]) -> B:
    if type(block) not in _LAST_TEXT:
        return block
    field, names = _LAST_TEXT[type(block)]
    *before, item = getattr(block, field)
    name = next(name for name in names if getattr(item, name) is not None)
    change: dict[str, Any] = {field: (*before, replace(item, **{name: marked(getattr(item, name), ids)}))}
    return replace(block, **change)
