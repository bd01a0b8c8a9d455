"""Forms: how pydantic reads a record, by what its annotations say, and what messages call its keys."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping
from functools import cache, cached_property
from typing import Annotated, Any, NotRequired, Required, TypeVar, get_args, get_origin

from msgspec import NODEFAULT, Struct
from pydantic import ConfigDict, Field, GetCoreSchemaHandler, InstanceOf
from pydantic.fields import FieldInfo
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict, get_type_hints

from builder.diagnostics import NO_WORDS, Message, Span, say
from builder.outline import files, values
from builder.outline.nodes import MapNode, ScalarNode
from builder.outline.reading import UnexpectedError, listed
from builder.outline.record import A_TEXT, Record
from builder.outline.text import LocalizedText

V = TypeVar("V")

SPAN = "\0span"
"""The key under which a record is given its place; no author can type it, for control characters are refused."""
Place = Annotated[InstanceOf[Span], SkipJsonSchema(), Field(alias=SPAN)]

Ours = Annotated[V, SkipJsonSchema(), Field(alias="\0ours")]
"""A field that is not the author's."""


def doc(description: str, key: str | None = None) -> Any:
    """pydantic's `Field` for a key of the format: what an editor says about it, and how it is typed."""
    return Field(alias=key, description=description)


NO_OTHERS = ConfigDict(extra="forbid")
VOCABULARY: Mapping[str, Any] = {
    **vars(files),
    **vars(values),
    "Ours": Ours,
    "Place": Place,
    "T": LocalizedText,
    "doc": doc,
}
"""What the names in a record's annotations stand for: a text is one as its author wrote it."""


class Form(Struct, frozen=True, dict=True):
    """How a record is written: its described fields are the author's keys. The rest as in `Called`."""

    noun: Message
    record: Any
    """A `Record` or a TypedDict."""
    short: str = ""
    bare: Message = NO_WORDS

    @cached_property
    def docs(self) -> Mapping[str, str]:
        """What each key holds, by key."""
        return dict(described(self.record).values())

    def taken(self, value: Any) -> dict[str, Any]:
        """The fields of a node; an error for what is no map."""
        if self.short and (isinstance(value, ScalarNode) or self._is_text(value)):
            return {self.short: value}
        if not isinstance(value, MapNode):
            raise UnexpectedError(self._whole_noun(), value)
        value.form = self
        return value

    def _is_text(self, value: Any) -> bool:
        return self.bare == A_TEXT and isinstance(value, MapNode) and not any(key in value for key in self.docs)

    def _whole_noun(self) -> Message:
        if self.short:
            return say("{bare}, or fields with `{key}`", bare=self.bare, key=self.short)
        return say("{noun} with fields such as {keys}", noun=self.noun, keys=listed(list(self.docs)[:4]))

    def json(self, schema: dict[str, Any]) -> None:
        """Tell editors of the bare value."""
        if self.short:
            fields = dict(schema)
            bare = {key: part for key, part in fields["properties"][self.short].items() if key != "description"}
            schema.clear()
            schema["anyOf"] = [bare, fields]

    def placed(self, value: Any) -> dict[str, Any]:
        """The fields of a node, and its place."""
        return {**self.taken(value), SPAN: value.span}


def type_hints(record: Any) -> Mapping[str, Any]:
    """The type hints of a class with all that is said in them."""
    return _type_hints(record)


@cache
def _type_hints(record: Any) -> dict[str, Any]:
    hints: dict[str, Any] = get_type_hints(record, localns=dict(VOCABULARY), include_extras=True)
    return hints


def described(record: Any) -> Mapping[str, tuple[str, str]]:
    """The author's fields of a record, each with its key and what it holds; those without a description are ours."""
    fields = {name: _field_infos(hint) for name, hint in type_hints(record).items()}
    docs = {name: [info.description for info in infos if info.description] for name, infos in fields.items()}
    keys = {name: [info.alias for info in infos if info.alias] for name, infos in fields.items()}
    return {name: ((keys[name] or [name])[-1], doc[-1]) for name, doc in docs.items() if doc}


def aside(doc: str) -> str:
    """What a key holds, as a template for words in brackets: no capital, no stop."""
    return (doc[0].lower() + doc[1:].rstrip(".")).replace("{", "{{").replace("}", "}}")


def _field_infos(hint: Any) -> list[FieldInfo]:
    if get_origin(hint) in (Required, NotRequired):
        hint = get_args(hint)[0]
    return [part for part in get_args(hint) if isinstance(part, FieldInfo)]


def own_fields(record: type) -> tuple[str, ...]:
    """The fields that a class declares itself."""
    return tuple(inspect.get_annotations(record))


def keys_of(record: Any, own: bool = False) -> Mapping[str, str]:
    """The fields of a record by the key the author types; `own` leaves inherited ones out."""
    names = own_fields(record) if own else ()
    return {key: name for name, (key, _) in described(record).items() if not own or name in names}


def typed_dict(name: str, fields: dict[str, Any], config: ConfigDict) -> Any:
    """A TypedDict made of fields that are declared elsewhere."""
    make: Any = TypedDict
    record = make(name, fields)
    record.__pydantic_config__ = config
    return record


def required(record: type[Struct]) -> frozenset[str]:
    """The fields of a record that have no default."""
    names, defaults = record.__struct_fields__, record.__struct_defaults__
    first = len(names) - len(defaults)
    lacking = (name for name, default in zip(names[first:], defaults, strict=True) if default is NODEFAULT)
    return frozenset((*names[:first], *lacking))


def fields_of(record: type[Struct], names: Collection[str]) -> dict[str, Any]:
    """These fields of a record as those of a TypedDict."""
    needed = required(record)
    hints = {name: hint for name, hint in type_hints(record).items() if name in names}
    return {name: Required[hint] if name in needed else NotRequired[hint] for name, hint in hints.items()}


def record_schema(record: type[Record], handler: GetCoreSchemaHandler) -> CoreSchema:
    """How pydantic reads a record: an author's fields as a TypedDict, of which the record is made."""
    form = Form(record.called.noun, record, record.called.short, record.called.bare)
    config = ConfigDict(extra="forbid", json_schema_extra=form.json)
    written = typed_dict(record.__name__, fields_of(record, record.__struct_fields__), config)
    written.__doc__ = record.__doc__
    made = core_schema.no_info_after_validator_function(
        lambda fields: record(**fields), handler.generate_schema(written)
    )
    return core_schema.no_info_before_validator_function(form.placed, made)
