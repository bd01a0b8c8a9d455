"""How a map of fields is written, and what messages call it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.reading_context import UnexpectedError, listed
from builder.outline.yaml.nodes import MapNode, ScalarNode

A_TEXT = say("a text")


class Called(Struct, frozen=True):
    """What messages call a map of fields, and how it may also be written."""

    noun: Message
    short: str = ""
    """The key of the field that a bare value stands for."""
    bare: Message = NO_WORDS
    """What such a value is called; `a text` may be written by language, so as a map."""


class MapForm(Struct, frozen=True):
    """A map as messages speak of it; `docs` says by key what each field holds."""

    called: Called
    docs: Mapping[str, str]

    @property
    def noun(self) -> Message:
        return self.called.noun

    def taken(self, value: Any) -> dict[str, Any]:
        """The fields of a node; an error for what is no map."""
        if self.called.short and (isinstance(value, ScalarNode) or self._is_text(value)):
            return {self.called.short: value}
        if not isinstance(value, MapNode):
            raise UnexpectedError(self._whole_noun(), value)
        value.form = self
        return value

    def _is_text(self, value: Any) -> bool:
        is_map = isinstance(value, MapNode)
        return self.called.bare == A_TEXT and is_map and not any(key in value for key in self.docs)

    def _whole_noun(self) -> Message:
        called = self.called
        if called.short:
            return say("{bare}, or fields with `{key}`", bare=called.bare, key=called.short)
        return say("{noun} with fields such as {keys}", noun=called.noun, keys=listed(list(self.docs)[:4]))


def aside(doc: str) -> str:
    """What a key holds, as a template for words in brackets: no capital, no stop."""
    return (doc[0].lower() + doc[1:].rstrip(".")).replace("{", "{{").replace("}", "}}")
