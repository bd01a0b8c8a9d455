"""How a block is written: one key names its kind and holds its value, and the keys of every block stand beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WrapValidator
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import say
from builder.outline.model.blocks.base import KINDS, Block
from builder.outline.model.blocks.which_kind import BESIDE, DOCS_BESIDE, kind_key
from builder.outline.schema.author_keys import (
    author_fields,
    docs_of,
    entries_of,
    entry,
    map_type,
    own_fields,
    required,
    type_of,
)
from builder.outline.schema.map_form import Called, MapForm
from builder.outline.schema.reading_context import Reading, ToldError, UnexpectedError
from builder.outline.schema.synonyms import tone_meant
from builder.outline.yaml.nodes import MapNode, Node, ScalarNode, is_empty

if TYPE_CHECKING:
    from builder.outline.text.text import LocalizedText


class OneKind(Struct, frozen=True):
    """Marks a Block as one of the kinds, by the key that names it; in a column it is a simple one."""

    in_column: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(self._read, handler.generate_schema(block_map()))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        shape = handler(schema)
        return shape | {"not": {"required": ["columns"]}} if self.in_column else shape

    def _read(self, node: Any, read: Any, info: Any) -> Block[LocalizedText]:
        if not isinstance(node, MapNode):
            hint = say("write the kind and a colon before it")
            raise UnexpectedError(say("a block with a kind such as `points:` or `text:`"), node, hint)
        node.form = _block_form()
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


@cache
def block_map() -> Any:
    """The map that a block is written as.

    It has the keys of all kinds, so that editors complete them and mistakes beside a kind are told with those in it.
    """
    kinds = {key: entry(_value_of(key, kind), key, kind.__doc__) for key, kind in KINDS.items()}
    told: JsonDict = {
        "description": "A block: one kind, and what may stand beside it.",
        "oneOf": [{"required": [key]} for key in KINDS],
    }
    return map_type("Block", kinds | entries_of(author_fields(Block)), told)


def _value_of(key: str, kind: type[Block[Any]]) -> Any:
    """What stands after the key of a kind: the value of its one field, or a map of its own fields."""
    own = {name: kind.model_fields[name] for name in own_fields(kind)}
    if len(own) == 1:
        (field,) = own.values()
        return type_of(field)
    if not own:
        return Annotated[dict[str, Any], WrapValidator(_nothing)]
    form = MapForm(Called(say("`{key}`", key=key)), docs_of(own))
    fields = map_type(f"{kind.__name__}Fields", entries_of(own, required(kind)))
    return Annotated[fields, BeforeValidator(form.taken)]


def _nothing(value: Node, read: Any) -> dict[str, Any]:
    """What stands after the key of a kind without fields."""
    if value and not is_empty(value):
        hint = say(
            "this kind has no fields: write `sources: {{}}`; what one block is taken from stands in it, as `cite`"
        )
        raise UnexpectedError(say("`{{}}`"), value, hint)
    return {}


@cache
def _block_form() -> MapForm:
    kinds = {key: kind.__doc__ or "" for key, kind in KINDS.items()}
    return MapForm(Called(say("a block")), {**kinds, **DOCS_BESIDE})


def _without_stray(node: MapNode, kind: str) -> dict[Any, Node]:
    """Where the kind has no value yet, unknown keys beside it may be meant to stand under it: no word about them."""
    return {k: v for k, v in node.items() if k in BESIDE or k in KINDS} if is_empty(node[kind]) else node


def _built(key: str, fields: dict[str, Any], node: MapNode, reading: Reading) -> Block[LocalizedText]:
    kind = KINDS[key]
    own = fields.pop(key)
    if len(own_fields(kind)) == 1:
        (name,) = own_fields(kind)
        own = {name: own}
    both = own.keys() & fields.keys()
    if both:
        message = say("expected `{field}` once, found it in `{kind}` and beside it", field=min(both), kind=key)
        reading.error("duplicate-key", node, message, say("keep one of the two"))
        raise ToldError
    typed = _typed(node.key(key))
    return kind.model_construct(**fields, **own, cited="cite" in node.written, typed=typed, span=node.span)


def _typed(key: ScalarNode) -> str:
    """The word that stands in the file for a kind, where it is one."""
    word = key.source.text[key.start : key.end].strip("\"'")
    called = word in KINDS or KINDS[key].traits.is_called(word) or bool(tone_meant(word))
    return word if called else ""
