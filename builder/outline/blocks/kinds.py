"""Blocks made of others, and the sections they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Generic

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.outline.blocks.base import EVERYWHERE, Block, T
from builder.outline.blocks.traits import Traits
from builder.outline.record import Record, called

if TYPE_CHECKING:
    from builder.outline.marks import doc
    from builder.outline.values import Id, Minutes, Outputs, Some


class OneKind(Struct, frozen=True):
    """Marks a Block as one of the kinds, by the key that names it; in a column it is a simple one."""

    in_column: bool = False


class Columns(Block[T], frozen=True, kw_only=True):
    """Two blocks side by side."""

    traits = Traits(key="columns", states=False)

    blocks: Annotated[tuple[Annotated[Block[T], OneKind(in_column=True)], ...], Some(say("blocks"), least=2, most=2)]

    @property
    def inner(self) -> tuple[Block[T], ...]:
        return self.blocks

    @property
    def left(self) -> Block[T]:
        return self.blocks[0]

    @property
    def right(self) -> Block[T]:
        return self.blocks[1]


class Sources(Block[T], frozen=True, kw_only=True):
    """The list of what is cited; write `sources: {}`."""

    traits = Traits(key="sources", states=False, lists_sources=True)


@called(say("a section"))
class Section(Record, Generic[T], frozen=True, kw_only=True):
    id: Annotated[Id, doc("A short name for the section.")]
    span: Span
    title: Annotated[T, doc("The slide's title: a full sentence that says the point.")]
    heading: Annotated[T | None, doc("A short topic for the leaflet and large print; default: the title.")] = None
    minutes: Annotated[Minutes | None, doc("How long the speaker takes for it.")] = None
    notes: Annotated[T | None, doc("What the speaker says on the section's first slide.")] = None
    only: Annotated[
        Outputs,
        doc(
            "Where the section appears: talk, leaflet, large, phone, invitation or a list of them; default: everywhere."
        ),
    ] = EVERYWHERE
    blocks: Annotated[
        tuple[Annotated[Block[T], OneKind()], ...],
        Some(say("blocks"), most=200),
        doc("What it says; in the talk each block is a slide."),
    ]
