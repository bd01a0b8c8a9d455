"""Blocks made of others, and the sections they stand in."""

from __future__ import annotations

from typing import Annotated, Generic

from pydantic import Field

from builder.diagnostics import say
from builder.outline.model.blocks.base import EVERYWHERE, Block, Outputs, T
from builder.outline.model.blocks.one_kind import OneKind
from builder.outline.model.blocks.traits import Traits
from builder.outline.model.blocks.words import Callout
from builder.outline.schema.format_model import FormatModel, Ours
from builder.outline.schema.list_values import Some
from builder.outline.schema.map_form import Called
from builder.outline.schema.number_values import Minutes
from builder.outline.schema.values import Id


class Columns(Block[T]):
    """Two blocks side by side."""

    traits = Traits(
        key="columns", states=False,
        called=("two-columns", "two-column", "side-by-side", "分栏", "两栏"),
    )  # fmt: skip

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


def are_boxes(block: Columns[T]) -> bool:
    """Whether its halves are two boxes, which are seen together."""
    return all(isinstance(inner, Callout) for inner in block.blocks)


class Sources(Block[T]):
    """The list of what is cited; write `sources: {}`."""

    traits = Traits(
        key="sources", states=False, lists_sources=True,
        called=("references", "bibliography", "参考文献", "来源", "资料来源"),
    )  # fmt: skip


class Section(FormatModel, Generic[T]):
    called = Called(say("a section"))

    id: Id = Field(description="A short name for the section.")
    title: T = Field(description="The slide's title: a full sentence that says the point.")
    heading: T | None = Field(
        default=None, description="A short topic for the leaflet and large print; default: the title."
    )
    minutes: Minutes | None = Field(default=None, description="How long the speaker takes for it.")
    notes: T | None = Field(default=None, description="What the speaker says on the section's first slide.")
    only: Outputs = Field(
        default=EVERYWHERE,
        description=(
            "Where the section appears: talk, leaflet, large, phone, invitation or a list of them; default: everywhere."
        ),
    )
    blocks: Annotated[tuple[Annotated[Block[T], OneKind()], ...], Some(say("blocks"), most=200)] = Field(
        description="What it says; in the talk each block is a slide."
    )
    head_icon: Ours[str] = ""
    """The icon before its head on paper and on the phone; empty where none is certain."""
