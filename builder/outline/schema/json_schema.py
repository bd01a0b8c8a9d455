"""The outline's JSON Schema, for editors that complete keys and explain them; pydantic makes it from the models."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from builder.outline.model.outline import Outline


class _Generator(GenerateJsonSchema):
    """Draft 2020-12 as an author sees the format: a key is left out rather than null, and titles are not repeated."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: core_schema.ModelSchema) -> dict[str, Any]:
        """A map of fields, or the bare value that stands for one of them."""
        shape = super().model_schema(schema)
        short = schema["cls"].called.short
        if not short:
            return shape
        bare = {key: part for key, part in shape["properties"][short].items() if key != "description"}
        return {"anyOf": [bare, shape]}

    def normalize_name(self, name: str) -> str:
        """How a definition is called: `CitedWork` as `cited-work`, `WrittenText` as `text`."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name.removeprefix("Written")).lower()

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an outline; the same on every run. It is made once, and only read."""
    made = Outline.model_json_schema(schema_generator=_Generator)
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
