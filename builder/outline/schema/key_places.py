"""Where each key of the format stands, read off its JSON Schema."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, any_of, quoted, say
from builder.outline.schema.json_schema import schema
from builder.outline.schema.synonyms import field_meant

Shape = Mapping[str, Any]
"""A schema (draft 2020-12), or a part of one."""
Place = tuple[str, ...]
"""The keys around a key, from the outside in; empty at the top of the file."""


class Placed(Struct, frozen=True):
    """A key at one place, and what it holds there."""

    key: str
    place: Place
    shape: Shape
    needed: bool


@cache
def placed_keys() -> tuple[Placed, ...]:
    """Every key an author can write, at each of its places, in the order of the format."""
    found = _placed(schema(), (), frozenset())
    return tuple({(one.place, one.key): one for one in found}.values())


def standing(key: str, here: Sequence[str]) -> Message:
    """Where a key stands that was written `here`, if that is one level out or in; else nothing."""
    places = [one.place for one in placed_keys() if one.key == key]
    around = [place for place in places if len(place) < len(here) and tuple(here[: len(place)]) == place]
    if around:
        nearest = max(around, key=len)
        beside = here[len(nearest)]
        return say("`{key}` stands beside `{beside}`, at the same indent", key=key, beside=beside)
    within = quoted(place[-1] for place in places if place[:-1] == tuple(here))
    return say("`{key}` stands in {places}, one level in", key=key, places=any_of(within)) if within else NO_WORDS


def standing_by_another_word(key: str, here: Sequence[str]) -> Message:
    """Where a key stands, one level in, that is called otherwise in the format, such as the `presenter` of a talk."""
    inner = [one.key for one in placed_keys() if one.place[:-1] == tuple(here) and len(one.place) == len(here) + 1]
    ours = field_meant(key, inner)
    return standing(ours, here) if ours else NO_WORDS


def is_needed(way: Sequence[str]) -> bool:
    """Whether the key at the end of a way must be there."""
    return any(one.needed for one in placed_keys() if (*one.place, one.key) == tuple(way))


def elsewhere(key: str) -> Message:
    """Where a key stands that has one place alone."""
    places = [one.place for one in placed_keys() if one.key == key]
    inside = " › ".join(places[0]) if len(places) == 1 else ""
    return say("`{key}` stands in `{place}`", key=key, place=inside) if inside else NO_WORDS


def text_keys(here: Sequence[str], written: Collection[str]) -> tuple[str, ...]:
    """The keys `here` that are not `written` and may hold a text that stands without a key, the likeliest first.

    Those are the needed ones, else `text`, and who said it; none where neither is lacking.
    """
    texts = [one for one in placed_keys() if one.place == tuple(here) and name_of(one.shape) == "text"]
    open_keys = [one for one in texts if one.key not in written]
    meant = [one.key for one in open_keys if one.needed] or [one.key for one in open_keys if one.key == "text"]
    return (*meant, *(one.key for one in open_keys if one.key == "who")) if meant else ()


def _placed(shape: Shape, place: Place, inside: frozenset[str]) -> Iterator[Placed]:
    """The keys of a map and of what it holds; `inside` are the definitions one is in, for columns hold blocks."""
    for key, value in _properties(shape).items():
        yield Placed(key, place, value, key in _required(shape))
        for name, inner in _inner(value):
            if name not in inside and name != "text":
                yield from _placed(inner, (*place, key), inside | {name})


def _inner(shape: Shape) -> Iterator[tuple[str, Shape]]:
    """The maps with keys of ours that a value is, or is made of, each with the name of its definition."""
    if "$ref" in shape:
        yield name_of(shape), definition(shape)
    for part in (*shape.get("anyOf", ()), *_parts(shape)):
        yield from _inner(part)
    if "properties" in shape:
        yield "", shape


def _parts(shape: Shape) -> Iterator[Shape]:
    for key in ("items", "additionalProperties"):
        if isinstance(shape.get(key), Mapping):
            yield shape[key]
    yield from shape.get("patternProperties", {}).values()


def _properties(shape: Shape) -> Mapping[str, Shape]:
    found: dict[str, Shape] = dict(shape.get("properties", {}))
    for part in shape.get("anyOf", ()):
        found |= part.get("properties", {})
    return found


def _required(shape: Shape) -> frozenset[str]:
    return frozenset(shape.get("required", ())).union(*(part.get("required", ()) for part in shape.get("anyOf", ())))


def definition(shape: Shape) -> Shape:
    """What a reference stands for."""
    found: Shape = schema()["$defs"][name_of(shape)]
    return found


def name_of(shape: Shape) -> str:
    """The name of the definition that is referred to; empty for a shape of its own."""
    return str(shape.get("$ref", "")).rpartition("/")[2]
