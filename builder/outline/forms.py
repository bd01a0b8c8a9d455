"""Forms: the keys under which an author writes a record, read off its annotations, and what messages call them."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple, get_args, get_type_hints

from msgspec import NODEFAULT, Struct

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline import files, marks, values
from builder.outline.nodes import MapNode, ScalarNode
from builder.outline.reading import UnexpectedError, listed
from builder.outline.record import A_TEXT
from builder.outline.text import LocalizedText

VOCABULARY: dict[str, Any] = {**vars(files), **vars(marks), **vars(values), "T": LocalizedText}
"""What the names in a record's annotations stand for: a text is one as its author wrote it."""


class Key(NamedTuple):
    """A field of a record as an author types it."""

    name: str
    doc: str
    hint: Any
    """The field's type, with its marks."""


class Form(Struct, frozen=True):
    """How fields are written in a map, or as a bare value; `docs` says by key what each holds."""

    noun: Message
    docs: Mapping[str, str]
    short: str = ""
    """The key that a bare value stands for."""
    bare: Message = NO_WORDS
    """What such a value is called; `a text` may be written by language, so as a map."""

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


@cache
def type_hints(record: type[Struct]) -> Mapping[str, Any]:
    """The types of a record's fields, with all that is said of them."""
    return get_type_hints(record, localns=VOCABULARY, include_extras=True)


def author_keys(record: type[Struct], names: Collection[str] = ()) -> Mapping[str, Key]:
    """The author's fields of a record (of `names`, if there are any): those with a description; by field."""
    hints = {name: hint for name, hint in type_hints(record).items() if not names or name in names}
    docs = {name: [part for part in get_args(hint) if isinstance(part, marks.Doc)] for name, hint in hints.items()}
    return {name: Key(doc[-1].key or name, doc[-1].description, hints[name]) for name, doc in docs.items() if doc}


def docs_of(keys: Mapping[str, Key]) -> Mapping[str, str]:
    """What each key holds, by key."""
    return {key.name: key.doc for key in keys.values()}


def own_fields(record: type[Struct]) -> tuple[str, ...]:
    """The fields that a class declares itself."""
    return tuple(inspect.get_annotations(record))


def keys_of(record: type[Struct], own: bool = False) -> Mapping[str, str]:
    """The fields of a record by the key the author types; `own` leaves inherited ones out."""
    names = own_fields(record) if own else record.__struct_fields__
    return {key.name: name for name, key in author_keys(record, names).items() if name in names}


def required(record: type[Struct]) -> frozenset[str]:
    """The fields of a record that have no default."""
    names, defaults = record.__struct_fields__, record.__struct_defaults__
    first = len(names) - len(defaults)
    lacking = (name for name, default in zip(names[first:], defaults, strict=True) if default is NODEFAULT)
    return frozenset((*names[:first], *lacking))


def aside(doc: str) -> str:
    """What a key holds, as a template for words in brackets: no capital, no stop."""
    return (doc[0].lower() + doc[1:].rstrip(".")).replace("{", "{{").replace("}", "}}")
