"""From records to the schema by which pydantic's validator reads them, and editors see the format.

pydantic itself would find the schema from types, in a tenth of a second and with sixty modules of its own, which is
longer than an outline takes to read. The dozen kinds of type of which the format is made are told here.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic_core import CoreSchema, core_schema

from builder.diagnostics import say
from builder.outline.block_form import Written, nothing
from builder.outline.block_kind import BESIDE
from builder.outline.blocks import KINDS, Block, OneKind
from builder.outline.edition import CheckSetting, PanelEntry
from builder.outline.forms import Form, Key, author_keys, docs_of, own_fields, required, type_hints
from builder.outline.marks import Json, Mark, marked, seen_as
from builder.outline.nodes import ScalarNode
from builder.outline.plan_forms import Off, check_setting, check_setting_json, panel_entry
from builder.outline.record import Record
from builder.outline.text import LocalizedText
from builder.outline.text_form import text_schema
from builder.outline.values import PanelWord
from builder.words.choices import choice_meant

Maker = Callable[[], CoreSchema]


class Schemas:
    """Makes schemas of types; each record and each kind of block is defined once, however often it is used."""

    def __init__(self) -> None:
        self.defined: dict[str, CoreSchema] = {}
        self.begun: set[str] = set()

    def whole(self, record: type[Record]) -> CoreSchema:
        """How a record is read, with all that it is made of."""
        top = self._record(record)
        return core_schema.definitions_schema(top, list(self.defined.values()))

    def parts(self, record: type[Record]) -> CoreSchema:
        """How those of a record's fields are read that are there; as a dict."""
        fields = self._fields(author_keys(record), needed=())
        return core_schema.definitions_schema(core_schema.typed_dict_schema(fields), list(self.defined.values()))

    def of(self, kind: Any) -> CoreSchema:
        """How a value of a type is read. A type that the format does not use is a `TypeError`."""
        origin, args = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._marked(*args)
        if origin is Literal:
            return core_schema.no_info_before_validator_function(
                partial(_chosen, args), core_schema.literal_schema(list(args))
            )
        if origin in (Union, types.UnionType):
            return self.of(args[0])  # the other is None, which stands for what the author left out
        if origin is tuple:
            return self._tuple(*args)
        if origin is Mapping:
            return core_schema.dict_schema(self.of(args[0]), self.of(args[1]))
        return self._named(origin or kind)

    def _tuple(self, *kinds: Any) -> CoreSchema:
        if kinds[-1] is ...:
            return core_schema.tuple_schema([self.of(kinds[0])], variadic_item_index=0)
        return core_schema.tuple_schema([self.of(kind) for kind in kinds])

    def _marked(self, kind: Any, *marks: Any) -> CoreSchema:
        make: Maker = partial(self.of, kind)
        for mark in marks:
            if isinstance(mark, OneKind):
                make = partial(self._block, mark.in_column)
            elif isinstance(mark, Mark):
                make = partial(marked, mark, kind, make)
        return make()

    def _named(self, kind: type) -> CoreSchema:
        if kind is str:
            return core_schema.str_schema()
        if kind is LocalizedText:
            return self._once("text", text_schema)
        if kind is PanelEntry:
            return core_schema.no_info_wrap_validator_function(panel_entry, self.of(PanelWord))
        if kind is CheckSetting:
            setting = core_schema.no_info_wrap_validator_function(check_setting, self.of(Off))
            return seen_as(setting, check_setting_json)
        if issubclass(kind, Record):
            return self._once(_kebab(kind.__name__), partial(self._record, kind))
        raise TypeError(f"the format has no {kind}")

    def _once(self, name: str, make: Maker) -> CoreSchema:
        """A definition, made where it is first used; it may be used inside itself."""
        if name not in self.begun:
            self.begun.add(name)
            self.defined[name] = {**make(), "ref": name}
        return core_schema.definition_reference_schema(name)

    def _record(self, record: type[Record]) -> CoreSchema:
        keys = author_keys(record)
        form = Form(record.called.noun, docs_of(keys), record.called.short, record.called.bare)

        def read(value: Any, taken: Any) -> Record:
            return record(**taken(form.taken(value)), span=value.span)

        fields = self._closed(self._fields(keys, required(record)), record.__doc__)
        return seen_as(core_schema.no_info_wrap_validator_function(read, fields), partial(_with_bare, form.short))

    def _block(self, in_column: bool) -> CoreSchema:
        """How a block is written: one key for its kind, and what stands beside every kind."""
        read = Written(in_column).read
        block = core_schema.with_info_wrap_validator_function(read, self._once("block", self._any_kind))
        return seen_as(block, _without_columns) if in_column else block

    def _any_kind(self) -> CoreSchema:
        """All keys in one, so that editors complete them; of the kinds exactly one is required."""
        kinds = {
            key: _field(self._value(key, kind), key, kind.__doc__ or "", needed=False) for key, kind in KINDS.items()
        }
        beside = self._fields(author_keys(Block, BESIDE.values()), needed=())
        block = self._closed(kinds | beside, "A block: one kind, and what may stand beside it.")
        return seen_as(block, lambda inner: {**inner(), "oneOf": [{"required": [key]} for key in KINDS]})

    def _value(self, key: str, kind: type[Block[Any]]) -> CoreSchema:
        """How that is read which stands after the key of a kind: its one field, or fields of its own."""
        own = own_fields(kind)
        if not own:
            return core_schema.no_info_wrap_validator_function(nothing, core_schema.dict_schema())
        if len(own) == 1:
            return self.of(type_hints(kind)[own[0]])
        return self._once(f"{_kebab(kind.__name__)}-fields", partial(self._own, key, kind, own))

    def _own(self, key: str, kind: type[Block[Any]], own: tuple[str, ...]) -> CoreSchema:
        keys = author_keys(kind, own)
        form = Form(say("`{key}`", key=key), docs_of(keys))
        return core_schema.no_info_before_validator_function(
            form.taken, self._closed(self._fields(keys, required(kind)))
        )

    def _fields(self, keys: Mapping[str, Key], needed: Iterable[str]) -> dict[str, core_schema.TypedDictField]:
        return {name: _field(self.of(key.hint), key.name, key.doc, needed=name in needed) for name, key in keys.items()}

    def _closed(self, fields: dict[str, core_schema.TypedDictField], doc: str | None = None) -> CoreSchema:
        """A map that has no other keys than these."""
        schema = core_schema.typed_dict_schema(fields, extra_behavior="forbid")
        return seen_as(schema, lambda inner: {**inner(), "description": doc}) if doc else schema


def _field(schema: CoreSchema, key: str, doc: str, *, needed: bool) -> core_schema.TypedDictField:
    seen = {"pydantic_js_updates": {"description": doc}}
    return core_schema.typed_dict_field(schema, required=needed, validation_alias=key, metadata=seen)


def _chosen(choices: Sequence[str], value: Any) -> Any:
    """The choice that a word means, else the word."""
    return (choice_meant(value, choices) or value) if isinstance(value, ScalarNode) else value


def _with_bare(short: str, inner: Callable[[], Json]) -> Json:
    """Tell editors of the bare value that stands for the field `short`."""
    fields = inner()
    if not short:
        return fields
    bare = {key: part for key, part in fields["properties"][short].items() if key != "description"}
    return {"anyOf": [bare, fields]}


def _without_columns(inner: Callable[[], Json]) -> Json:
    return inner() | {"not": {"required": ["columns"]}}


def _kebab(name: str) -> str:
    """`CitedWork` as `cited-work`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()
