"""A value like another but for some of its fields: `copy.replace`, which Python has from 3.13 on."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

from msgspec import Struct, structs

V = TypeVar("V")


def replace(value: V, /, **changes: Any) -> V:
    """The struct, model or dataclass with these fields; a field it does not have is a `TypeError`."""
    if isinstance(value, Struct):
        return structs.replace(value, **changes)
    other: Any = value
    made: V = other.__replace__(**changes) if hasattr(value, "__replace__") else dataclasses.replace(other, **changes)
    return made


def fields_of(kind: type) -> tuple[str, ...]:
    """The names of the fields of a struct or a model; none of anything else."""
    found = _FIELDS.get(kind)
    if found is None:
        found = getattr(kind, "__struct_fields__", ()) or tuple(getattr(kind, "__pydantic_fields__", ()))
        _FIELDS[kind] = found
    return found


_FIELDS: dict[type, tuple[str, ...]] = {}
"""Asked for every value of an outline, of which there are thousands."""
