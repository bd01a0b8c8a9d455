"""What the JSON Schema says may stand at a place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any

from builder.outline.schema.known_keys import TEXT_REF, committed_schema

Shape = Mapping[str, Any]
"""A part of the schema."""
_PARTS = ("properties", "items", "additionalProperties", "patternProperties")


def alternatives(shape: Shape) -> Sequence[Shape]:
    """What a value may be, references and choices followed; only lists and maps have anything in them.

    The schema stays as it is, so what each part of it allows is found once, however many values are looked at.
    """
    kept = _FOUND.get(id(shape))
    if kept is None or kept[0] is not shape:
        kept = _FOUND[id(shape)] = (shape, tuple(_alternatives(shape)))
    return kept[1]


_FOUND: dict[int, tuple[Shape, tuple[Shape, ...]]] = {}


def _alternatives(shape: Shape) -> Iterator[Shape]:
    if "$ref" in shape:
        yield from _defined(shape["$ref"])
        return
    for part in shape.get("anyOf", ()):
        yield from alternatives(part)
    if any(isinstance(shape.get(part), dict) for part in _PARTS):
        yield shape


@cache
def _defined(reference: str) -> tuple[Shape, ...]:
    return tuple(alternatives(committed_schema()["$defs"][reference.rpartition("/")[2]]))


def at(shape: Shape, key: str) -> Iterator[Shape]:
    """What stands under a key; under a key of the author's own, what each of them holds."""
    if key in shape.get("properties", {}):
        yield shape["properties"][key]
    elif isinstance(shape.get("additionalProperties"), dict):
        yield shape["additionalProperties"]
    else:
        yield from shape.get("patternProperties", {}).values()


def keys_of(shapes: Sequence[Shape]) -> set[str]:
    """The keys that a map may have."""
    return set().union(*(shape.get("properties", ()) for shape in shapes))


def kinds_of(shapes: Sequence[Shape]) -> list[str]:
    """The keys of a block of which it has exactly one; none where no block stands."""
    return [part["required"][0] for shape in shapes for part in shape.get("oneOf", ())]


def languages() -> Set[str]:
    """The keys of a text."""
    properties: Mapping[str, Any] = committed_schema()["$defs"]["text"]["anyOf"][0]["properties"]
    return properties.keys()


def text_name(shapes: Sequence[Shape], written: Collection[str]) -> str:
    """The one text that fields lack: a needed one, or `text`; empty where no text or several may be meant."""
    if len(shapes) != 1 or languages() <= set(shapes[0].get("properties", ())):
        return ""
    texts = {key for key, value in shapes[0].get("properties", {}).items() if value.get("$ref") == TEXT_REF}
    lacking = [key for key in shapes[0].get("required", ()) if key in texts and key not in written]
    if not lacking and "text" in texts and "text" not in written:
        return "text"
    return lacking[0] if len(lacking) == 1 else ""
