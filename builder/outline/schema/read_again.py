"""Parts of an outline that is read again and again: one in which nothing changed is not validated anew."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from builder.memory import Memory
from builder.outline.schema.reading_context import Awaited, Reading
from builder.outline.yaml.nodes import MapNode, Node


class _Kept(Struct, frozen=True):
    """A part as it was read, and its texts that lack a language."""

    part: Any
    awaited: tuple[Awaited, ...]
    alone: bool
    """Whether that is all that came of it: nothing was told, and it names no file, which may change by itself."""


class KnownAgain(Struct, frozen=True):
    """Marks what is the same object as the last time where it is written the same, at the same lines.

    Only with a memory, see `Reading`; what depends on more than its own text and the context of reading is read anew.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema)

    def _read(self, node: Any, read: ValidatorFunctionWrapHandler, info: ValidationInfo[Reading]) -> Any:
        reading = info.context
        slot = _slot(node)
        if reading.memory is None or slot is None:
            return read(node)
        return _recalled(node, slot, read, reading, reading.memory)


def _recalled(
    node: MapNode, slot: Hashable, read: ValidatorFunctionWrapHandler, reading: Reading, memory: Memory
) -> Any:
    made: list[_Kept] = []

    def kept() -> _Kept:
        made.append(_kept(node, read, reading))
        return made[0]

    known = memory.recall(slot, _seen(node, reading), kept)
    if made:
        return known.part
    if not known.alone:
        return read(node)
    if reading.awaited is not None:
        reading.awaited += known.awaited
    return known.part


def _kept(node: MapNode, read: ValidatorFunctionWrapHandler, reading: Reading) -> _Kept:
    told, waiting = len(reading.report.diagnostics), len(reading.awaited or ())
    before, reading.files = reading.files, []
    try:
        part = read(node)
    finally:
        named, reading.files = reading.files, list(dict.fromkeys((*before, *reading.files)))
    alone = not named and len(reading.report.diagnostics) == told
    return _Kept(part, tuple((reading.awaited or ())[waiting:]), alone)


def _slot(node: Node) -> Hashable:
    """By what a part is found again; None for what is none."""
    return ("read again", str(node.get("id"))) if isinstance(node, MapNode) and node else None


def _seen(node: MapNode, reading: Reading) -> object:
    """All that a part is read from: its nodes, the text that says where each of them stands, and the context."""
    source = next(iter(node.entries))[0].source
    context = (reading.icons, reading.folder, reading.languages, reading.reviewed, reading.sources)
    return node.span, source, context, reading.awaited is None, node
