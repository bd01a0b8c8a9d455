"""What every block has, whatever its kind; generic in its text."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Generic, Literal, cast

from pydantic import Field
from typing_extensions import TypeVar

from builder.diagnostics import say
from builder.outline.model.blocks.traits import Traits
from builder.outline.schema.format_model import FormatModel, Ours
from builder.outline.schema.list_values import OrNone, Some
from builder.outline.schema.text_form import WrittenText
from builder.outline.schema.values import Id, Month, OneOf, SourceId

T = TypeVar("T", default=WrittenText)
"""What a text is: as it was written where nothing else is said, `Text` in an Edition."""

Output = Literal["talk", "leaflet", "large", "phone", "invitation"]
"""Where a section or block may be kept to.

The phone edition also takes what leaflet and large print take; the invitation has the headings of its first sections.
"""
Tone = Literal["caution", "tip", "info"]
Answer = Literal["yes", "no", "alike"]
YesNo = Literal["true", "false"]
ChartKind = Literal["bar", "column", "line"]
ChartLabels = Literal["last", "all", "extremes"]
IconChoice = Literal["meant", "lines", "none"]
LevelChoice = Literal["good", "watch", "warning", "urgent", "none"]

EVERYWHERE: tuple[Output, ...] = ("talk", "leaflet", "large", "phone", "invitation")


Outputs = Annotated[tuple[OneOf[Output], ...], Some(say("outputs"), single=True)]


class Block(FormatModel, Generic[T]):
    """What stands beside every kind."""

    traits: ClassVar[Traits]

    id: Id | None = Field(
        default=None, description="A name for this block, to place it in the leaflet or replace it in large print."
    )
    title: T | None = Field(default=None, description="The title of this block's slide; default: the section's title.")
    heading: T | None = Field(
        default=None, description="A short head above the block in the leaflet and in large print."
    )
    notes: T | None = Field(default=None, description="What the speaker says on this slide.")
    only: Outputs = Field(
        default=EVERYWHERE,
        description=(
            "Where the block appears: talk, leaflet, large, phone, invitation or a list of them; default: everywhere."
        ),
    )
    instead_of: Id | None = Field(
        default=None,
        validation_alias="instead-of",
        description="The id of a block that this one replaces where it appears.",
    )
    cite: Annotated[tuple[SourceId, ...], Some(say("source ids"), single=True), OrNone()] = Field(
        default=(), description="The ids of the sources that carry this block, or `none`."
    )
    """Empty for `cite: none` and where the text itself cites."""
    cited: Ours[bool] = False
    """Whether `cite:` was written, be it `none`."""
    typed: Ours[str] = ""
    """The word for its kind as its author typed it, such as `contacts`; empty where none was."""
    icons: OneOf[IconChoice] | None = Field(
        default=None,
        description=(
            "meant (the items of a list get the icons their words make certain, as coloured pictures where each has "
            "one, and rows and cells of tables the signs of their levels), lines (the same in lines of one colour) or "
            "none; default: the outline's own."
        ),
    )
    item_icons: Ours[tuple[str, ...]] = ()
    """An icon for every item of a list of points, steps, cards or ticks, in their order: what a page draws beside them.

    Empty where one of them has none: then none is drawn. Points and cards have them as their `icon` too. A warning has
    them for its points, or in prose one sign for what to do, and a table for its rows, with "" for a row that has none.
    """
    facts: Annotated[tuple[Id, ...], Some(say("fact ids"))] = Field(
        default=(), description="Ids in the fact sheet, for the evidence table."
    )
    as_of: Month | None = Field(default=None, description="The day or month of which the block's facts are true.")
    alt: T | None = Field(default=None, description="What a reader who cannot see the picture or chart is told.")

    @property
    def inner(self) -> tuple[Block[T], ...]:
        """The blocks that stand in it."""
        return ()

    @property
    def headline(self) -> T | None:
        """The words that speak for its slide in place of a title."""
        return cast(T, getattr(self, self.traits.headline)) if self.traits.headline else None


KINDS: dict[str, type[Block[Any]]] = {}
"""The kinds by the key that says what a block is, in the order of `builder.outline.model.blocks`, which enters them."""
