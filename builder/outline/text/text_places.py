"""The name of each text's place in an outline, the same in the outline as written and in each of its editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from builder.diagnostics import Span
from builder.memory import once_for_each
from builder.outline.model.blocks import Block, Number, People100, Section
from builder.outline.model.edition import Edition
from builder.outline.schema.amount import Amount
from builder.outline.text.text import LocalizedText, Text
from builder.replace import fields_of


class Figure(Struct, frozen=True):
    """A figure that all languages share, as it was typed, with its unit: a big number, a count of a hundred."""

    place: str
    typed: str
    unit: str = ""


class Spoken(Struct, frozen=True):
    """What an edition says on slides: `texts` by place, the places of its charts' numbers, where each block begins, and
    what stands large on slides and is no text."""

    texts: tuple[tuple[str, Text], ...]
    amounts: tuple[str, ...]
    blocks: Mapping[Span, str]
    figures: tuple[Figure, ...] = ()


def spoken(edition: Edition) -> Spoken:
    """All that an edition says on slides, by place: blocks and sections that the talk has not are left out."""
    others = {
        f"sections/{section.id}/blocks/{number}"
        for section in edition.sections
        for number, block in enumerate(section.blocks)
        if "talk" not in section.only or "talk" not in block.only
    }
    placed = [(place, found) for place, found in placed_texts(edition) if _block_of(place) not in others]
    blocks = dict(block_places(edition.sections))
    blocks |= {part.span: f"talk/parts/{number}" for number, part in enumerate(edition.talk.parts)}
    return Spoken(
        tuple((place, text) for place, text in placed if isinstance(text, Text)),
        tuple(place for place, amount in placed if isinstance(amount, Amount)),
        blocks,
        tuple(figure for figure in figures(edition.sections) if _block_of(figure.place) not in others),
    )


def _block_of(place: str) -> str:
    return "/".join(place.split("/", 4)[:4])


def figures(sections: Iterable[Section[Text]]) -> Iterator[Figure]:
    """The figures of blocks, by place."""
    for section in sections:
        for number, block in enumerate(section.blocks):
            place = f"sections/{section.id}/blocks/{number}"
            if isinstance(block, Number):
                yield Figure(f"{place}/value", block.value, block.unit.plain.strip() if block.unit else "")
            elif isinstance(block, People100):
                for at, group in enumerate(block.groups):
                    yield Figure(f"{place}/groups/{at}/count", str(group.count))


def placed_texts(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Every `Text`, `LocalizedText` or `Amount` in a value with its place: `sections/risks/blocks/0/items/2/text`.

    Sections go by their id, which stays when they move; everything else by the names of fields and by numbers from 0.
    """
    if isinstance(value, Text | LocalizedText | Amount):
        yield place, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from placed_texts(item, _below(place, item.id if isinstance(item, Section) else str(number)))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from placed_texts(item, _below(place, str(key)))
    elif isinstance(value, Block):
        yield from ((_below(place, step), found) for step, found in _in_block(value))
    elif not isinstance(value, Span):
        yield from _in_fields(value, place)


@once_for_each(1000)
def _in_block(block: Block[Any]) -> tuple[tuple[str, Any], ...]:
    """What stands in a block, each with its place below it: most blocks are the same after an edit."""
    return tuple(_in_fields(block, ""))


def _in_fields(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    for name in fields_of(type(value)):
        yield from placed_texts(getattr(value, name), _below(place, name))


def block_places(sections: Iterable[Section[Any]]) -> Iterator[tuple[Span, str]]:
    """Where each block begins, with its place."""
    for section in sections:
        for number, block in enumerate(section.blocks):
            yield block.span, f"sections/{section.id}/blocks/{number}"


def _below(place: str, step: str) -> str:
    return f"{place}/{step}" if place else step
