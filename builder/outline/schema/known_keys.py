"""The keys of the format, as the scan for traps needs them: read off the committed JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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


@cache
def fields_by_list() -> Mapping[str, frozenset[str]]:
    """The fields of what stands in each list of the format, or under each key of an author's own, by its key."""
    schema = committed_schema()
    found: dict[str, frozenset[str]] = {}
    for name, shape in _properties(schema):
        if fields := frozenset(_fields_in(shape, schema["$defs"], False)):
            found[name] = found.get(name, frozenset()) | fields
    found["sections"] |= found["blocks"]  # a section may hold the one thing it says itself
    return found


def _fields_in(shape: Any, definitions: dict[str, Any], inside: bool) -> Iterator[str]:
    """The fields of the items of a list; once `inside` the list, of the maps that stand there."""
    if "$ref" in shape:
        shape = definitions[shape["$ref"].rpartition("/")[2]]
    for choice in shape.get("anyOf", ()):
        yield from _fields_in(choice, definitions, inside)
    if inside:
        yield from shape.get("properties", ())
        return
    own = shape.get("patternProperties", {}).values()
    for part in (shape.get("items"), shape.get("additionalProperties"), *own):
        if isinstance(part, dict):
            yield from _fields_in(part, definitions, True)


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
