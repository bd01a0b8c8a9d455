"""What each key of the format holds, and how much of it, in words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from builder.diagnostics import Message, any_of, quoted, say
from builder.outline.model.blocks import KINDS
from builder.outline.schema.key_places import Shape, definition, name_of, placed_keys

MANY = 1_000
"""Lists with so high a bound, or none, are told without it."""


MADE_WHERE_MISSING = frozenset({((), "outline"), ((), "id"), (("sections",), "id")})
"""What the format asks for and reading puts in where an author left it out: the file's name, a title's words."""


class Field(Struct, frozen=True):
    """A key at one place. `place` names the keys around it, from the outside in; empty at the top of the file."""

    key: str
    place: tuple[str, ...]
    about: str
    """In English, as the program says it."""
    holds: Message
    needed: bool


@cache
def fields() -> tuple[Field, ...]:
    """Every key an author can write, at each of its places, in the order of the format."""
    return tuple(
        Field(
            one.key, one.place, one.shape.get("description", ""), holds(one.shape),
            one.needed and (one.place, one.key) not in MADE_WHERE_MISSING,
        )
        for one in placed_keys()
    )  # fmt: skip


def kind_fields(kind: str) -> tuple[Field, ...]:
    """The fields of a kind of block, those of its entries too."""
    return tuple(field for field in fields() if field.place[:3] == ("sections", "blocks", kind))


def beside_kinds() -> tuple[Field, ...]:
    """What may stand beside every kind of block."""
    return tuple(f for f in fields() if f.place == ("sections", "blocks") and f.key not in KINDS)


def held_by(kind: str) -> Message:
    """What stands after the key of a kind."""
    return next(f.holds for f in fields() if f.key == kind and f.place == ("sections", "blocks"))


def holds(shape: Shape) -> Message:
    """What a value is, with its limits: `a text`, `1 to 6 of these`, `draft or reviewed`."""
    choices = [*dict.fromkeys(_holds(shape))]
    return any_of(choices) if len(choices) > 1 else choices[0]


def _holds(shape: Shape) -> Iterator[Message]:
    if "$ref" in shape and name_of(shape) == "text":
        yield say("a text")
    elif "$ref" in shape:
        yield from _of_definition(definition(shape))
    elif "anyOf" in shape:
        for part in shape["anyOf"]:
            yield from _holds(part)
    else:
        yield _simple(shape)


def _of_definition(shape: Shape) -> Iterator[Message]:
    if "anyOf" in shape:
        for part in shape["anyOf"]:
            yield from _holds(part)
    else:
        yield say("fields of its own")


def _simple(shape: Shape) -> Message:
    if "enum" in shape:
        return any_of(quoted(map(str, shape["enum"])))
    if "const" in shape:
        return say("{word}", word=f"`{shape['const']}`")
    if shape.get("type") == "array":
        return _list(shape)
    if "maximum" in shape and shape["maximum"] == shape.get("minimum"):
        return say("{word}", word=f"`{shape['maximum']:g}`")
    if "maximum" in shape and shape["maximum"] < 10**9:
        return say("a number from {least:g} to {most:g}", least=shape.get("minimum", 0), most=shape["maximum"])
    if shape.get("type") in ("number", "integer"):
        return say("a number")
    return say("fields of its own") if shape.get("type") == "object" else say("words")


def _list(shape: Shape) -> Message:
    least, most = shape.get("minItems", 1), shape.get("maxItems", MANY)
    of = holds(shape["items"]) if "items" in shape else say("a number")
    if most >= MANY:
        return say("a list, each {of}", of=of)
    if least == most:
        return say("a list of {most}, each {of}", most=most, of=of)
    return say("a list of {least} to {most}, each {of}", least=least, most=most, of=of)
