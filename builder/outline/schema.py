"""The outline's JSON Schema, for editors that complete keys and explain them; pydantic makes it from the models."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from builder.outline.model import Outline
from builder.outline.schemas import Schemas


class _Generator(GenerateJsonSchema):
    """Draft 2020-12 as an author sees the format: a key is left out rather than null, and titles are not repeated."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an outline; the same on every run. It is made once, and only read."""
    made = _Generator().generate(Schemas().whole(Outline))
    return {"$schema": _Generator.schema_dialect, "title": "Talkleaf outline", **_untitled(made)}


def _untitled(shape: Any) -> Any:
    """A schema without the names of our classes; a key called `title` is no title."""
    if isinstance(shape, list):
        return [_untitled(item) for item in shape]
    if not isinstance(shape, dict):
        return shape
    return {key: _untitled(value) for key, value in shape.items() if key != "title" or not isinstance(value, str)}


def schema_text() -> str:
    """The schema as it is printed and committed."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
