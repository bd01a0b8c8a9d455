"""Lists and maps of the format: how many, of what, and what may stand in their place."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.reading_context import Reading, ToldError, UnexpectedError
from builder.outline.yaml.nodes import ListNode, MapNode, is_empty
from builder.replace import replace


class Some(Struct, frozen=True):
    """A list of `least` to `most` of what `name` says; `single` lets one stand without a list.

    From a `counted` list none may be left out when the rest of a wrong file is judged.
    """

    name: Message
    least: int = 1
    most: int = 1_000
    single: bool = False
    counted: bool = False
    led: bool = False
    """Whether another list, the heads of a table, says how many it must be: only that one is told as too long."""

    @property
    def noun(self) -> Message:
        if self.most >= 1_000:
            return say("a list of {name}", name=self.name)
        if self.least == self.most:
            return say("a list of {count} {name}", count=self.most, name=self.name)
        return say("a list of {least} to {most} {name}", least=self.least, most=self.most, name=self.name)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema) | {"minItems": self.least}
        if self.most < 1_000:
            many["maxItems"] = self.most
        return {"anyOf": [many["items"], many]} if self.single else many

    def _read(self, value: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo[Reading]) -> Any:
        if self.single and not isinstance(value, ListNode) and not is_empty(value):
            return read([value])
        if not isinstance(value, ListNode):
            raise UnexpectedError(self.noun, value, say("begin each entry on its own line with `- `"))
        value.counted = self.counted
        self._tell_count(value, info.context)
        items = read(value)
        if len(items) < self.least:
            raise ToldError
        return items

    def _tell_count(self, node: ListNode, reading: Reading) -> None:
        message = say("expected {what}, found {count}", what=self.noun, count=len(node))
        if len(node) > self.most and not self.led:
            reading.error("too-many", node[self.most], message, _where_to_cut(node, self.most))
        elif len(node) < self.least:
            empty = say("write one, or delete the empty brackets") if not node else NO_WORDS
            reading.error("too-few", node, message, empty)


def _where_to_cut(node: ListNode, most: int) -> Message:
    """Where a list that is too long is parted into blocks of about the same length."""
    blocks = -(-len(node) // most)
    second = node[-(-len(node) // blocks)]
    if blocks > 2:
        return say("remove {count}, or make {blocks} blocks", count=len(node) - most, blocks=blocks)
    return say(
        "remove {count}, or make two blocks: write the key of this list again, as another block with its own `title:`, "
        "before line {line}",
        count=len(node) - most, line=second.span.line,
    )  # fmt: skip


class Entries(Struct, frozen=True):
    """A map whose keys are the author's own."""

    noun: Message
    hint: Message

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self.read, handler(source))

    def read(self, value: Any, read: Any) -> Any:
        if not isinstance(value, MapNode):
            raise UnexpectedError(self.noun, value, self.hint)
        return read(value)


_EACH_ID = say("write each id on its own line with a colon, its fields indented below")


class ById(Entries, frozen=True):
    """Entries each under its id, which becomes theirs, with its place."""

    hint: Message = _EACH_ID

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"additionalProperties": False}

    def read(self, value: Any, read: Any) -> Any:
        entries = Entries.read(self, value, read)
        return {id: replace(entry, id=id, span=value.key(id).span) for id, entry in entries.items()}


class OrNone(Struct, frozen=True):
    """Source ids, or the word `none`, which gives none of them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"const": "none"}, *handler(schema)["anyOf"]]}

    def _read(self, value: Any, read: Any) -> Any:
        if value == "none":
            return ()
        if value == [] or is_empty(value):
            what = say("`none` or a list of source ids such as [ernst2023]")
            raise UnexpectedError(what, value, say("write `cite: none` if the block needs no source"))
        return read(value)
