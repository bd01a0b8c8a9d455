"""How a block is written: one key names its kind and holds its value, and the keys of every block stand beside it."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, NotRequired

from msgspec import Struct
from pydantic import BeforeValidator, ConfigDict, Field, WrapValidator

from builder.diagnostics import say
from builder.outline.block_kind import BESIDE, kind_key
from builder.outline.blocks import KINDS, Block
from builder.outline.forms import NO_OTHERS, Form, fields_of, own_fields, type_hints, typed_dict
from builder.outline.nodes import MapNode, Node, is_empty
from builder.outline.reading import Reading, ToldError, UnexpectedError
from builder.outline.text import LocalizedText


def block_form(in_column: bool) -> Any:
    """The type of a block as written, which pydantic makes a block of its kind."""
    record = _record()
    return Annotated[record, WrapValidator(_Written(Form(say("a block"), record), in_column).read)]


@cache
def _record() -> Any:
    """All keys in one, so that editors complete them; of the kinds exactly one is required."""
    fields = {key: Annotated[_value(key, kind), Field(description=kind.__doc__)] for key, kind in KINDS.items()}
    beside = {name: hint for name, hint in type_hints(Block).items() if name in BESIDE.values()}
    one_kind: Any = {"oneOf": [{"required": [key]} for key in KINDS]}
    config = ConfigDict(extra="forbid", json_schema_extra=one_kind)
    record = typed_dict("Block", {name: NotRequired[hint] for name, hint in (fields | beside).items()}, config)
    record.__doc__ = "A block: one kind, and what may stand beside it."
    return record


def _value(key: str, kind: type[Block[Any]]) -> Any:
    """The type of what stands after the key of a kind: its one field, or a record of its own fields."""
    own = own_fields(kind)
    if not own:
        return Annotated[dict[str, Any], WrapValidator(_nothing)]
    if len(own) == 1:
        return type_hints(kind)[own[0]]
    record = typed_dict(f"{kind.__name__}Fields", fields_of(kind, own), NO_OTHERS)
    return Annotated[record, BeforeValidator(Form(say("`{key}`", key=key), record).taken)]


def _nothing(value: Node, read: Any) -> dict[str, Any]:
    if value and not is_empty(value):
        raise UnexpectedError(say("`{{}}`"), value, say("this kind has no fields: write `sources: {{}}`"))
    return {}


class _Written(Struct, frozen=True):
    """Reads one block in the form it is written in."""

    form: Form
    in_column: bool

    def read(self, node: Any, read: Any, info: Any) -> Block[LocalizedText]:
        if not isinstance(node, MapNode):
            hint = say("write the kind and a colon before it")
            raise UnexpectedError(say("a block with a kind such as `points:` or `text:`"), node, hint)
        node.form = self.form
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
