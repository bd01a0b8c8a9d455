"""How a telephone number of the format is read; apart from what outputs ask of numbers, for they load no validator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic_core import CoreSchema, core_schema

from builder.outline.marks import Mark
from builder.outline.nodes import ScalarNode
from builder.outline.telephone import PhoneNumber


class AsPhone(Mark, frozen=True):
    """A word that is a telephone number: it keeps its place."""

    def schema(self, kind: Any, inner: Callable[[], CoreSchema]) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, inner())

    def _read(self, value: Any, read: Any) -> Any:
        word = read(value)
        return PhoneNumber(word, value.span) if isinstance(value, ScalarNode) else word
