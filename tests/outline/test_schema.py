"""The JSON Schema: committed as generated, and with a word for every key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import builder.outline
from builder.outline.model.blocks import KINDS
from builder.outline.schema.json_schema import schema, schema_text
from builder.outline.schema.known_keys import known_keys

COMMITTED = Path(builder.outline.__file__).parent / "schema" / "outline.schema.json"


def test_the_committed_copy_is_the_generated_one() -> None:
    """If this fails: `talkleaf schema > builder/outline/schema/outline.schema.json`."""
    assert COMMITTED.read_text(encoding="utf-8") == schema_text()


def keys_of(shape: Any) -> list[tuple[str, Any]]:
    if isinstance(shape, list):
        return [pair for item in shape for pair in keys_of(item)]
    if not isinstance(shape, dict):
        return []
    own = list(shape.get("properties", {}).items())
    return own + [pair for value in shape.values() for pair in keys_of(value)]


def test_every_key_is_described() -> None:
    assert [name for name, shape in keys_of(schema()) if not shape.get("description")] == []


def test_every_reference_is_defined() -> None:
    references = set(re.findall(r'"\$ref": "([^"]+)"', schema_text()))
    assert references == {f"#/$defs/{name}" for name in schema()["$defs"]}


def test_every_kind_of_block_is_there() -> None:
    assert set(KINDS) <= set(schema()["$defs"]["block"]["properties"])


def test_no_object_takes_unknown_keys() -> None:
    assert schema()["additionalProperties"] is False
    assert schema()["$defs"]["block"]["additionalProperties"] is False


def test_the_keys_of_texts_are_known() -> None:
    keys = known_keys()
    assert {"zh", "en", "title", "caption", "q"} <= keys.texts
    assert {"id", "date", "only", "cite"} <= keys.every - keys.texts
