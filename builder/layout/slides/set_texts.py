"""A text that was set, as boxes hold it."""

from __future__ import annotations

from dataclasses import dataclass, field

from builder.outline.text.text import Text
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Overset, SetParagraph


@dataclass(frozen=True, slots=True)
class SetText:
    """A text set in one style to one width. `gap` is the space between its paragraphs, in points.

    `hard`: its line ends belong to the design and are kept in PowerPoint; balanced texts start so, see `soft`.
    """

    text: Text
    style: TextStyle
    paragraphs: tuple[SetParagraph, ...]
    limit: int | None = None
    gap: float = 0.0
    hard: bool = False
    typesetter: Typesetter | None = field(default=None, repr=False, compare=False)
    """What set it; None for what no program may break anew."""
    yields: bool = False
    """Its line ends are kept only where a program that fills each line would end it elsewhere."""

    @property
    def lines(self) -> int:
        return sum(len(p.lines) for p in self.paragraphs)

    @property
    def width(self) -> float:
        """The widest line, in points."""
        return max((p.width for p in self.paragraphs), default=0.0)

    @property
    def height(self) -> float:
        """Of the paragraphs, with the gaps between them."""
        return sum(p.height for p in self.paragraphs) + self.gap * max(0, len(self.paragraphs) - 1)

    @property
    def overset(self) -> Overset | None:
        """By how much it misses its room: the first paragraph that does."""
        return next((p.overset for p in self.paragraphs if p.overset), None)
