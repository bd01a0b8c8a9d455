"""In which words a wrong string is told, whatever pydantic finds wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.reading_context import UnexpectedError
from builder.outline.yaml.nodes import ListNode, MapNode, ScalarNode

TYPED = ("string", "number", "boolean")
"""What an editor may take a string for that is written without quotes."""


def _words_in(value: Any) -> str:
    """The bare words of a list or of fields, where one word belongs."""
    inner = value.values() if isinstance(value, MapNode) else value if isinstance(value, ListNode) else ()
    return ", ".join(word for word in inner if isinstance(word, ScalarNode))


class Told(Struct, frozen=True):
    """In which words a wrong string is told: what was expected, the code, and what to do."""

    what: Message
    code: str = "wrong-value"
    hint: Message = NO_WORDS
    types: tuple[str, ...] = ("string",)
    """What an editor may take it for."""
    meant: Callable[[str], Message] | None = None
    """What to do about this one, where that can be told."""
    format: str = ""
    """The format of JSON Schema's that editors see it to have."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        types = self.types[0] if len(self.types) == 1 else list(self.types)
        format = {"format": self.format} if self.format else {}
        return handler(schema) | format | {"type": types}

    def _read(self, value: Any, read: ValidatorFunctionWrapHandler) -> Any:
        if not isinstance(value, ScalarNode) or not value:
            raise UnexpectedError(self.what, value, self.meant(_words_in(value)) if self.meant else NO_WORDS)
        try:
            return read(value)
        except ValidationError as wrong:
            raise UnexpectedError(self._what(wrong), value, self._hint(value), self.code) from None

    def _hint(self, word: str) -> Message:
        return (self.meant(word) if self.meant else NO_WORDS) or self.hint

    def _what(self, wrong: ValidationError) -> Message:
        """What was expected; where a string is too long, with its bound."""
        for error in wrong.errors(include_url=False, include_input=False):
            if error["type"] == "string_too_long":
                return say("{what} of at most {most} characters", what=self.what, most=error["ctx"]["max_length"])
        return self.what
