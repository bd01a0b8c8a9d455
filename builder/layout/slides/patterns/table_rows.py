"""A table as rows: its texts, the part of them that stands on one slide, and how a row looks.

Every other row has a tint, so that the eye keeps to its row; a total and a row that is urgent stand out.
"""

from __future__ import annotations

from msgspec import Struct

from builder.layout.slides.card_shapes import FULL, MINT, ROSE, Tint
from builder.layout.table_numbers import is_figures
from builder.outline.text.text import Text

LEFT, RIGHT = 20.0, 20.0
ICON_ROOM = 54.0
"""What a label's icon takes of its width."""


class Grid(Struct, frozen=True):
    """A table's texts. `header` has None over a column without a head; `labels`: column one names the rows;
    `total`: the last row; `icons`: of the rows, "" where one has none, or empty where none is shown."""

    header: tuple[Text | None, ...]
    rows: tuple[tuple[Text, ...], ...]
    labels: bool
    total: bool
    urgent: tuple[int, ...] = ()
    icons: tuple[str, ...] = ()

    @property
    def icon_room(self) -> float:
        """What icons take of the labels' column."""
        return ICON_ROOM if self.icons else 0.0

    @property
    def figures(self) -> tuple[bool, ...]:
        """Which columns hold figures alone."""
        return tuple(is_figures([row[i].plain for row in self.rows]) for i in range(len(self.header)))


class Cut(Struct, frozen=True):
    """The part of a grid on one slide: its rows, whether the last of them is the total, and which are urgent."""

    rows: tuple[tuple[Text, ...], ...]
    total: bool
    urgent: frozenset[int] = frozenset()
    icons: tuple[str, ...] = ()

    def look(self, number: int) -> RowLook:
        """How a row looks, by its number on the slide from 0."""
        if self.total and number == len(self.rows) - 1:
            return TOTAL
        if number in self.urgent:
            return URGENT
        return EVEN if number % 2 else ODD


class RowLook(Struct, frozen=True):
    """The ground of a row's label and of its cells."""

    label: Tint
    cell: Tint


ODD = RowLook(MINT, Tint("surface", "ink"))

EVEN = RowLook(MINT, Tint("wash", "ink"))

TOTAL = RowLook(FULL, FULL)

URGENT = RowLook(Tint("caution", "surface"), ROSE)
