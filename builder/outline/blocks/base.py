"""What every block has, whatever its kind; generic in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Generic, Literal, TypeVar, cast

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.outline.blocks.traits import Traits

if TYPE_CHECKING:
    from builder.outline.marks import doc
    from builder.outline.values import Id, Month, OrNone, Outputs, Some, SourceId

T = TypeVar("T")

Output = Literal["talk", "leaflet", "large", "phone", "invitation"]
"""Where a section or block may be kept to.

The phone edition also takes what leaflet and large print take; the invitation has the headings of its first sections.
"""
Tone = Literal["caution", "tip", "info"]
YesNo = Literal["true", "false"]
ChartKind = Literal["bar", "column", "line"]
ChartLabels = Literal["last", "all", "extremes"]
IconChoice = Literal["meant", "none"]

EVERYWHERE: tuple[Output, ...] = ("talk", "leaflet", "large", "phone", "invitation")


class Block(Struct, Generic[T], frozen=True, kw_only=True):
    """What stands beside every kind."""

    traits: ClassVar[Traits]

    span: Span
    id: Annotated[Id | None, doc("A name for this block, to place it in the leaflet or replace it in large print.")] = (
        None
    )
    title: Annotated[T | None, doc("The title of this block's slide; default: the section's title.")] = None
    heading: Annotated[T | None, doc("A short head above the block in the leaflet and in large print.")] = None
    notes: Annotated[T | None, doc("What the speaker says on this slide.")] = None
    only: Annotated[
        Outputs,
        doc("Where the block appears: talk, leaflet, large, phone, invitation or a list of them; default: everywhere."),
    ] = EVERYWHERE
    instead_of: Annotated[
        Id | None, doc("The id of a block that this one replaces where it appears.", key="instead-of")
    ] = None
    cite: Annotated[
        tuple[SourceId, ...],
        Some(say("source ids"), single=True),
        OrNone(),
        doc("The ids of the sources that carry this block, or `none`."),
    ] = ()
    """Empty for `cite: none` and where the text itself cites."""
    cited: bool = False
    """Whether `cite:` was written, be it `none`."""
    icons: Annotated[
        IconChoice | None,
        doc("meant (the items of a list get the icons their words make certain) or none; default: the outline's own."),
    ] = None
    item_icons: tuple[str, ...] = ()
    """An icon for every item of a list of points, steps, cards or ticks, in their order: what a page draws beside them.

    Empty where one of them has none: then none is drawn. Points and cards have them as their `icon` too.
    """
    facts: Annotated[tuple[Id, ...], Some(say("fact ids")), doc("Ids in the fact sheet, for the evidence table.")] = ()
    as_of: Annotated[Month | None, doc("The day or month of which the block's facts are true.")] = None
    alt: Annotated[T | None, doc("What a reader who cannot see the picture or chart is told.")] = None

    @property
    def inner(self) -> tuple[Block[T], ...]:
        """The blocks that stand in it."""
        return ()

    @property
    def headline(self) -> T | None:
        """The words that speak for its slide in place of a title."""
        return cast(T, getattr(self, self.traits.headline)) if self.traits.headline else None
