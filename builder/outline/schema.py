"""The outline's JSON Schema, for editors that complete keys and explain them; made from the grammar itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from builder.outline.grammar import TOP
from builder.outline.shapes import Definitions
from builder.outline.values import TEXT_LANGUAGES

TEXT_REF = "#/$defs/text"


class KnownKeys(NamedTuple):
    """All keys of the format, and which of them hold texts that readers see."""

    every: frozenset[str]
    texts: frozenset[str]


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an outline; the same on every run."""
    definitions: Definitions = {}
    top = TOP.schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Talkleaf outline",
        "description": "One outline becomes a talk and a leaflet, in Chinese and English.",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as it is printed and committed."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


@cache
def known_keys() -> KnownKeys:
    """The keys of the whole format, read off the schema."""
    properties = list(_properties(schema()))
    texts = {name for name, shape in properties if _holds_text(shape)}
    every = {name for name, _ in properties}
    return KnownKeys(frozenset(every), frozenset(texts | set(TEXT_LANGUAGES)))


def _properties(shape: Any) -> Iterator[tuple[str, Any]]:
    """Each property of each object in a schema."""
    if isinstance(shape, list):
        for item in shape:
            yield from _properties(item)
    elif isinstance(shape, dict):
        own = shape.get("properties")
        yield from own.items() if isinstance(own, dict) else ()
        for value in shape.values():
            yield from _properties(value)


def _holds_text(shape: Any) -> bool:
    """Whether a property is a text, or a list or choice with one."""
    if isinstance(shape, list):
        return any(_holds_text(item) for item in shape)
    if not isinstance(shape, dict):
        return False
    return shape.get("$ref") == TEXT_REF or any(_holds_text(shape.get(part)) for part in ("anyOf", "items"))
