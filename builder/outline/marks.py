"""Marks: what stands beside a type in an annotation, and says how a value is read and how editors see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from pydantic_core import CoreSchema, core_schema

Json = dict[str, Any]


class Doc(Struct, frozen=True):
    """Makes a field a key of the format: what an editor says about it, and how it is typed if not as the field."""

    description: str
    key: str | None = None


doc = Doc
"""As annotations call it."""


class Mark(Struct, frozen=True):
    """Says how a value is read, on top of its type. By itself it changes nothing."""

    def schema(self, kind: Any, inner: Callable[[], CoreSchema]) -> CoreSchema:
        """The schema of a value; `inner` makes that of its type (`kind`) with the marks before this one."""
        return inner()

    def json(self, inner: Callable[[], Json]) -> Json:
        """The JSON Schema of a value; `inner` makes that of its schema."""
        return inner()


class Pattern(Mark, frozen=True):
    """A string that a regular expression (Rust's) finds itself in, of `most` characters."""

    pattern: str
    most: int | None = None

    def schema(self, kind: Any, inner: Callable[[], CoreSchema]) -> CoreSchema:
        return core_schema.str_schema(pattern=self.pattern, max_length=self.most)


class Then(Mark, frozen=True):
    """A value that passes a check of ours too, which raises `ValueError`."""

    check: Callable[[str], str]

    def schema(self, kind: Any, inner: Callable[[], CoreSchema]) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, inner())


class Format(Mark, frozen=True):
    """A string that editors see to have a format of JSON Schema's, such as `uri`."""

    name: str

    def json(self, inner: Callable[[], Json]) -> Json:
        return {**inner(), "format": self.name}


class AsNumber(Mark, frozen=True):
    """A word that editors see as the one number it may be."""

    number: int

    def json(self, inner: Callable[[], Json]) -> Json:
        return {"enum": [self.number]}


def marked(mark: Mark, kind: Any, inner: Callable[[], CoreSchema]) -> CoreSchema:
    """The schema of a value with this mark."""
    return seen_as(mark.schema(kind, inner), mark.json)


def seen_as(schema: CoreSchema, json: Callable[[Callable[[], Json]], Json]) -> CoreSchema:
    """A schema of which editors see what `json` makes of what they would have seen."""
    made: Any = dict(schema)
    others = made.get("metadata", {}).get("pydantic_js_annotation_functions", [])
    made["metadata"] = {
        "pydantic_js_annotation_functions": [*others, lambda shape, handler: json(lambda: handler(shape))]
    }
    seen: CoreSchema = made
    return seen
