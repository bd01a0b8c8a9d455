"""Shapes of fields: named keys, unknown keys with the nearest known one, and maps from ids to entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from builder.outline.nodes import MapNode, Node, ScalarNode, shortened
from builder.outline.reading import Reading, did_you_mean, listed, nearest
from builder.outline.shapes import ID, Definitions, Schema, Shape, described

V = TypeVar("V")


@dataclass(frozen=True)
class Key:
    """One key of a record; `doc` is what an editor shows for it."""

    name: str
    shape: Shape[Any]
    doc: str
    required: bool = False
    field: str = ""

    @property
    def attribute(self) -> str:
        """The field of the dataclass that takes the value."""
        return self.field or self.name.replace("-", "_")


@dataclass(frozen=True)
class Record(Shape[V], Generic[V]):
    """Fields that build one value; `build` gets each field that was given, and `span`."""

    name: str
    build: Callable[..., V]
    keys: tuple[Key, ...]

    @property
    def noun(self) -> str:
        return self.name

    def take(self, node: Node, reading: Reading) -> V | None:
        fields = read_fields(node, self.keys, reading, self.noun)
        return None if fields is None else self.build(**fields, span=node.span)

    def schema(self, definitions: Definitions) -> Schema:
        return fields_schema(self.keys, definitions)


@dataclass(frozen=True)
class ById(Shape[dict[str, V]], Generic[V]):
    """Entries by id, as `sources` and `terms` are; `build` of the record gets `id` too."""

    name: str
    entry: Record[V]

    @property
    def noun(self) -> str:
        return self.name

    def take(self, node: Node, reading: Reading) -> dict[str, V] | None:
        if not isinstance(node, MapNode):
            reading.expected(self.noun, node, "write each id on its own line with a colon, its fields indented below")
            return None
        values = {key.value: self._entry(key, value, reading) for key, value in node.entries}
        return {id: value for id, value in values.items() if value is not None}

    def _entry(self, key: ScalarNode, node: Node, reading: Reading) -> V | None:
        id = ID.read(key, reading)
        if isinstance(node, ScalarNode) and node.is_empty:
            self.entry.read(node, reading)
            return None
        fields = read_fields(node, self.entry.keys, reading, self.entry.noun)
        return None if fields is None or id is None else self.entry.build(**fields, id=id, span=key.span)

    def schema(self, definitions: Definitions) -> Schema:
        entry = self.entry.schema(definitions)
        return {"type": "object", "additionalProperties": entry, "propertyNames": ID.schema(definitions)}


def read_fields(node: Node, keys: Sequence[Key], reading: Reading, noun: str) -> dict[str, Any] | None:
    """The values by attribute, wrong ones left out so that later rules see the rest; None if a required one is gone."""
    values = read_present(node, keys, reading, noun)
    return values if all(key.attribute in values for key in keys if key.required) else None


def read_present(node: Node, keys: Sequence[Key], reading: Reading, noun: str) -> dict[str, Any]:
    """The values that are right, by attribute; whatever is wrong, unknown or missing is told."""
    if not isinstance(node, MapNode):
        reading.expected(f"{noun} with fields such as {listed([key.name for key in keys][:4])}", node)
        return {}
    by_name = {key.name: key for key in keys}
    values: dict[str, Any] = {}
    meant: set[str | None] = set()
    for name, value_node in node.entries:
        key = by_name.get(name.value)
        if key is None:
            tell_unknown_key(name, list(by_name), reading, noun)
            meant.add(nearest(name.value, by_name))
            continue
        value = key.shape.read(value_node, reading)
        if value is not None:
            values[key.attribute] = value
    _tell_missing(node, [key for key in keys if key.name not in meant], reading, noun)
    return values


def _tell_missing(node: MapNode, keys: Sequence[Key], reading: Reading, noun: str) -> None:
    for key in keys:
        if key.required and node.key(key.name) is None:
            hint = f"add `{key.name}:` ({key.doc[0].lower()}{key.doc[1:].rstrip('.')})"
            reading.error("missing-key", node, f"expected `{key.name}` in {noun}, found none", hint)


def tell_unknown_key(key: ScalarNode, known: Sequence[str], reading: Reading, noun: str) -> None:
    """`unknown-key`, with the nearest known one; a sentence before a colon gets its own hint."""
    otherwise = f"the keys here are {listed(known, 30)}"
    if " " in key.value or not key.value.isascii():
        otherwise = "if this is a text with a colon in it, put the whole text in double quotes; " + otherwise
    message = f"expected a key of {noun}, found `{shortened(key.value)}`"
    reading.error("unknown-key", key, message, did_you_mean(key.value, known, otherwise))


def fields_schema(keys: Sequence[Key], definitions: Definitions) -> Schema:
    """The schema of an object with these keys and no others."""
    shape: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: described(key.shape.schema(definitions), key.doc) for key in keys},
    }
    required = [key.name for key in keys if key.required]
    return shape | ({"required": required} if required else {})
