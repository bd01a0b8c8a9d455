"""The keys under which an author writes the fields of a model: those that have a description."""

from __future__ import annotations

import inspect
from collections.abc import Container, Mapping
from typing import Annotated, Any, NotRequired, Required

from pydantic import BaseModel, ConfigDict, Field, with_config
from pydantic.config import JsonDict
from pydantic.fields import FieldInfo
from typing_extensions import TypedDict

Fields = Mapping[str, FieldInfo]
"""Fields by the name they have in their model."""


def author_fields(model: type[BaseModel]) -> Fields:
    """The fields of a model that an author writes."""
    return {name: field for name, field in model.model_fields.items() if field.description}


def own_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that a model declares itself."""
    declared = inspect.get_annotations(model)
    return tuple(name for name in model.model_fields if name in declared)


def key_of(name: str, field: FieldInfo) -> str:
    """How an author types a field."""
    return field.validation_alias if isinstance(field.validation_alias, str) else name


def docs_of(fields: Fields) -> Mapping[str, str]:
    """What each key holds, by key."""
    return {key_of(name, field): field.description or "" for name, field in fields.items()}


def keys_of(model: type[BaseModel], own: bool = False) -> Mapping[str, str]:
    """The fields of a model by the key the author types; `own` leaves inherited ones out."""
    names = own_fields(model) if own else tuple(model.model_fields)
    return {key_of(name, field): name for name, field in author_fields(model).items() if name in names}


def required(model: type[BaseModel]) -> frozenset[str]:
    """The fields of a model that have no default."""
    return frozenset(name for name, field in model.model_fields.items() if field.is_required())


def map_type(name: str, entries: Mapping[str, Any], told: JsonDict | None = None) -> Any:
    """The type of a map that has these entries and no others; pydantic reads it as a dict of what was written.

    `told` is what its JSON schema says besides.
    """
    make: Any = TypedDict  # a type checker knows only maps whose entries are written out
    return with_config(ConfigDict(extra="forbid", json_schema_extra=told))(make(name, entries))


def entries_of(fields: Fields, needed: Container[str] = ()) -> dict[str, Any]:
    """Fields as entries of a map; what the author leaves out is left out there too, without its default."""
    return {
        name: entry(type_of(field), key_of(name, field), field.description, needed=name in needed)
        for name, field in fields.items()
    }


def entry(value: Any, key: str, description: str | None, *, needed: bool = False) -> Any:
    """The type of an entry of a map, under the key that an author types."""
    described = Annotated[value, Field(validation_alias=key, description=description)]
    return Required[described] if needed else NotRequired[described]


def type_of(field: FieldInfo) -> Any:
    """The type of a field's values with all that is said of them."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
