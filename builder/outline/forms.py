"""Forms: what pydantic is told of a record beyond its fields' types, and what messages call it."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import Annotated, Any, NotRequired, Required, TypeVar, get_args, get_origin

from pydantic import ConfigDict, Field, InstanceOf, model_validator
from pydantic.fields import FieldInfo
from pydantic.json_schema import SkipJsonSchema
from typing_extensions import TypedDict, get_type_hints

from builder.diagnostics import NO_WORDS, Message, Span, say
from builder.outline.nodes import MapNode, ScalarNode
from builder.outline.reading import UnexpectedError, listed

C = TypeVar("C", bound=type)
V = TypeVar("V")

SPAN = "\0span"
"""The key under which a record is given its place; no author can type it, for control characters are refused."""
Place = Annotated[InstanceOf[Span], SkipJsonSchema(), Field(alias=SPAN)]

Ours = Annotated[V, SkipJsonSchema(), Field(alias="\0ours")]
"""A field that is not the author's."""


def doc(description: str, key: str | None = None) -> Any:
    """pydantic's `Field` for a key of the format: what an editor says about it, and how it is typed."""
    return Field(alias=key, description=description)


A_TEXT = say("a text")
NO_OTHERS = ConfigDict(extra="forbid")


@dataclasses.dataclass(frozen=True)
class Form:
    """How a record is written: `record` is its dataclass or TypedDict, whose described fields are the author's keys."""

    noun: Message
    record: Any
    short: str = ""
    """The key of the field that a bare value stands for."""
    bare: Message = NO_WORDS
    """What such a value is called; `a text` may be written by language, so as a map."""

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

    def placed(self, _: type, value: Any) -> dict[str, Any]:
        """The fields of a node, and its place."""
        return {**self.taken(value), SPAN: value.span}


def type_hints(record: Any) -> Mapping[str, Any]:
    """The type hints of a class with all that is said in them."""
    return _type_hints(record)


@cache
def _type_hints(record: Any) -> dict[str, Any]:
    hints: dict[str, Any] = get_type_hints(record, include_extras=True)
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


def called(noun: Message, short: str = "", bare: Message = NO_WORDS) -> Callable[[C], C]:
    """Let pydantic read a dataclass from an author's fields, and call it `noun` in messages."""

    def read_by_form(record: C) -> C:
        form = Form(noun, record, short, bare)
        read: Any = classmethod(form.placed)
        vars_of: Any = record
        vars_of.__pydantic_config__ = ConfigDict(extra="forbid", json_schema_extra=form.json)
        vars_of.read_fields = model_validator(mode="before")(read)
        return record

    return read_by_form
