"""Every block that states anything names what carries it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from builder.diagnostics import Message, Report, say
from builder.outline.model import blocks as b
from builder.outline.model.outline import Outline
from builder.outline.text.text import LocalizedText
from builder.replace import fields_of

_CITATION = re.compile(r"(?<!\\)\[@")


def hold_evidence(outline: Outline, report: Report) -> None:
    """Tell blocks that state something and name nothing that carries it (`uncited`), each once.

    A draft may still lack sources, and says on every page that it is one; what counts as reviewed may not.
    """
    misplaced = [d.span.line for d in report if d.code == "unknown-key" and d.message.values.get("found") == "cite"]
    ends = [*(block.span.line for block in _blocks(outline)[1:]), 10**9]
    tell = report.error if outline.review.status == "reviewed" else report.warning
    for block, end in zip(_blocks(outline), ends, strict=False):
        carried = any(block.span.line <= line < end for line in misplaced)
        if lacking := [*_lacking(block, carried)]:
            one = _where_to_cite(block, lacking)
            tell("uncited", one.span, say("expected a source for this block, found none"), _way_out(one))


def _where_to_cite(block: b.Block[LocalizedText], lacking: Sequence[b.Block[LocalizedText]]) -> b.Block[LocalizedText]:
    """Beside which block a `cite:` is missing: one in columns where only some of them lack it, else the whole."""
    return lacking[0] if block.inner and len(lacking) < len(block.inner) else block


def _way_out(block: b.Block[LocalizedText]) -> Message:
    """What to do; where a picture's maker stands under `source`, that this is not what was asked for."""
    if isinstance(block, b.Figure) and block.credit is not None:
        return say("the credit says who made the picture; add `cite: [id]` for what it shows, or `cite: none`")
    kind = block.typed or block.traits.key
    return say(
        "write `cite: [id]`, with an id under `sources`, on a line beside `{kind}:`, or `[@id]` behind the sentence; "
        "`cite: none` if it states nothing, or tells what your group has seen itself",
        kind=kind,
    )


def uncited(outline: Outline) -> Iterator[b.Block[LocalizedText]]:
    """The blocks that state something and name nothing that carries it."""
    for block in _blocks(outline):
        yield from _lacking(block, carried=False)


def _blocks(outline: Outline) -> list[b.Block[LocalizedText]]:
    return [block for section in outline.sections for block in section.blocks]


def _lacking(block: b.Block[LocalizedText], carried: bool) -> Iterator[b.Block[LocalizedText]]:
    """Lists of sources, contacts and things to do state nothing themselves; columns speak by their blocks."""
    carried = carried or block.cited
    for inner in block.inner:
        yield from _lacking(inner, carried)
    if block.traits.states and not (carried or cites_in_text(block)):
        yield block


def cites_in_text(block: b.Block[LocalizedText]) -> bool:
    """Whether any text of the block that readers see holds a citation."""
    return any(
        _CITATION.search(source.raw)
        for text in texts_of(block, {"notes", "alt"})
        for source in text.by_language.values()
    )


def texts_of(value: Any, leave_out: set[str] | frozenset[str] = frozenset()) -> Iterator[LocalizedText]:
    """All texts in a value, in the order of its fields."""
    if isinstance(value, LocalizedText):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item, leave_out)
    else:
        for name in fields_of(type(value)):
            if name not in leave_out and name != "span":
                yield from texts_of(getattr(value, name), leave_out)
