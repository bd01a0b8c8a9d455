"""The keys of the format, as the scan for traps needs them: read off the committed JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from builder.words.languages import LANGUAGES

SCHEMA = Path(__file__).with_name("outline.schema.json")
"""What `talkleaf schema` prints; a test holds the two equal."""
TEXT_REF = "#/$defs/text"


class KnownKeys(NamedTuple):
    """All keys of the format, and which of them hold texts that readers see."""

    every: frozenset[str]
    texts: frozenset[str]
    languages: frozenset[str] = frozenset(LANGUAGES)


@cache
def committed_schema() -> dict[str, Any]:
    """The schema as it is committed; it is only read."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found


@cache
def known_keys() -> KnownKeys:
    """The keys of the whole format."""
    schema = committed_schema()
    properties = list(_properties(schema))
    texts = {name for name, shape in properties if _holds_text(shape, schema["$defs"])}
    every = {name for name, _ in properties}
    return KnownKeys(frozenset(every), frozenset(texts | set(LANGUAGES)))


@cache
def keys_beside(key: str) -> frozenset[str]:
    """The keys that may stand in one map with a key, itself included; of one that is no key of ours, all."""
    found = [set(shape) for shape in _maps(committed_schema()) if key in shape]
    return frozenset().union(*found) if found else known_keys().every


def _maps(shape: Any) -> Iterator[dict[str, Any]]:
    """The properties of each object in a schema."""
    if isinstance(shape, list):
        for item in shape:
            yield from _maps(item)
    elif isinstance(shape, dict):
        if isinstance(shape.get("properties"), dict):
            yield shape["properties"]
        for value in shape.values():
            yield from _maps(value)


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


def _holds_text(shape: Any, definitions: dict[str, Any]) -> bool:
    """Whether a property is a text, or a list or choice with one."""
    if isinstance(shape, list):
        return any(_holds_text(item, definitions) for item in shape)
    if not isinstance(shape, dict):
        return False
    reference = shape.get("$ref", "")
    if reference == TEXT_REF or (reference and _holds_text(definitions[reference.rpartition("/")[2]], definitions)):
        return True
    return any(_holds_text(shape.get(part), definitions) for part in ("anyOf", "items"))
