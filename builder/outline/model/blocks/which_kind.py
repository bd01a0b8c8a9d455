"""Which kind a block is, and what is told where that is not clear."""

from __future__ import annotations

from collections.abc import Callable

from builder.diagnostics import Message, say
from builder.outline.model.blocks.base import KINDS, Block
from builder.outline.schema.author_keys import author_fields, docs_of, keys_of
from builder.outline.schema.reading_context import Reading, listed, nearest_of
from builder.outline.yaml.nodes import MapNode, ScalarNode, is_empty
from builder.words.choices import folded

BESIDE = keys_of(Block)
"""What may stand beside every kind: fields by key."""
_DOS = {folded(word) for word in ("do", "dos", "do's", "dont", "donts", "don't", "don'ts", "dont's", "宜", "忌")}
"""Keys of a block that mean one half of what to do and what not."""
DOCS_BESIDE = docs_of(author_fields(Block))


def kind_key(node: MapNode, reading: Reading) -> str | None:
    """The one key of a block that names its kind; None after errors for none and for two."""
    found = [key for key, _ in node.entries if key in KINDS]
    if not found:
        _tell_none(node, reading)
        return None
    if _tell_not_indented(found[0], node, reading):
        return None
    if len(found) > 1:
        hint = say("make two blocks: begin `{second}` with `- ` on its own line", second=str(found[1]))
        message = say("expected one kind in a block, found {kinds}", kinds=listed(found))
        reading.error("two-kinds", found[1], message, hint)
        return None
    return found[0]


def _tell_not_indented(kind: ScalarNode, node: MapNode, reading: Reading) -> bool:
    """`callout:` with nothing under it and its fields beside it: one error instead of one a field."""
    if not is_empty(node[kind]):
        return False
    own = keys_of(KINDS[kind], own=True)
    stray = [key for key in node if key in own and key != kind]
    if not stray or len(own) < 2:
        return False
    hint = say("indent these two spaces deeper, so that they stand under `{kind}`", kind=kind)
    message = say("expected the fields of `{kind}` under it, found {stray} beside it", kind=kind, stray=listed(stray))
    reading.error("fields-not-indented", kind, message, hint)
    return True


def _tell_none(node: MapNode, reading: Reading) -> None:
    unknown = [key for key, _ in node.entries if key not in BESIDE]
    if not unknown:
        message = say("expected a kind of block, found none")
        reading.error("no-kind", node, message, say("the kinds are {kinds}", kinds=listed(list(KINDS), 30)))
        return
    hint: Message | Callable[[], Message]
    if {folded(key) for key in unknown} & _DOS:
        hint = say(
            "what to do and what not stand side by side in `compare:`, under `left_title`, `left`, `right_title` and "
            "`right`"
        )
    else:
        hint = nearest_of(unknown[0], KINDS, say("the kinds are {kinds}", kinds=listed(list(KINDS), 30)))
    reading.error("no-kind", unknown[0], say("expected a kind of block, found `{found}`", found=str(unknown[0])), hint)
