"""How a block is written: one key names its kind and holds its value, and the keys of every block stand beside it."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from builder.diagnostics import say
from builder.outline.block_kind import BESIDE, DOCS_BESIDE, kind_key
from builder.outline.blocks import KINDS, Block
from builder.outline.forms import Form, own_fields
from builder.outline.nodes import MapNode, Node, is_empty
from builder.outline.reading import Reading, ToldError, UnexpectedError
from builder.outline.text import LocalizedText

_FORM = Form(say("a block"), {**{key: kind.__doc__ or "" for key, kind in KINDS.items()}, **DOCS_BESIDE})


def nothing(value: Node, read: Any) -> dict[str, Any]:
    """What stands after the key of a kind without fields."""
    if value and not is_empty(value):
        raise UnexpectedError(say("`{{}}`"), value, say("this kind has no fields: write `sources: {{}}`"))
    return {}


class Written(Struct, frozen=True):
    """Reads one block in the form it is written in."""

    in_column: bool

    def read(self, node: Any, read: Any, info: Any) -> Block[LocalizedText]:
        if not isinstance(node, MapNode):
            hint = say("write the kind and a colon before it")
            raise UnexpectedError(say("a block with a kind such as `points:` or `text:`"), node, hint)
        node.form = _FORM
        key = self._kind_key(node, info.context)
        if key is None:
            read({beside: value for beside, value in node.items() if beside in BESIDE})
            raise ToldError
        return _built(key, read(_without_stray(node, key)), node, info.context)

    def _kind_key(self, node: MapNode, reading: Reading) -> str | None:
        key = kind_key(node, reading)
        if key == "columns" and self.in_column:
            message = say("expected a simple block in a column, found `columns` again")
            reading.error("nested-columns", node[key], message, say("use one level of columns"))
            return None
        return key


def _without_stray(node: MapNode, kind: str) -> dict[Any, Node]:
    """Where the kind has no value yet, unknown keys beside it may be meant to stand under it: no word about them."""
    return {k: v for k, v in node.items() if k in BESIDE or k in KINDS} if is_empty(node[kind]) else node


def _built(key: str, fields: dict[str, Any], node: MapNode, reading: Reading) -> Block[LocalizedText]:
    kind = KINDS[key]
    own = fields.pop(key)
    if not isinstance(own, dict):
        (name,) = own_fields(kind)
        own = {name: own}
    both = own.keys() & fields.keys()
    if both:
        message = say("expected `{field}` once, found it in `{kind}` and beside it", field=min(both), kind=key)
        reading.error("duplicate-key", node, message, say("keep one of the two"))
        raise ToldError
    return kind(**fields, **own, cited="cite" in node.written, span=node.span)
