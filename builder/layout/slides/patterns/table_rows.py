"""A table as rows: its texts, the part of them that stands on one slide, and how a row looks.

Every other row has a tint, so that the eye keeps to its row; a total stands out, and rows and cells with a level have
its colours and its sign.
"""

from __future__ import annotations

from msgspec import Struct

from builder.layout.levels import LOOKS, NO_LEVELS, Levels
from builder.layout.slides.card_shapes import FULL, MINT, Tint
from builder.layout.table_numbers import is_figures
from builder.outline.text.text import Text

LEFT, RIGHT = 20.0, 20.0
ICON_ROOM = 54.0
"""What a label's icon takes of its width."""
SIGN_ROOM = 42.0
"""What the sign of a level takes of its cell's width."""


class Grid(Struct, frozen=True):
    """A table's texts. `header` has None over a column without a head; `labels`: column one names the rows;
    `total`: the last row; `icons`: of the rows, "" where one has none, or empty where none is shown."""

    header: tuple[Text | None, ...]
    rows: tuple[tuple[Text, ...], ...]
    labels: bool
    total: bool
    levels: Levels = NO_LEVELS
    icons: tuple[str, ...] = ()

    @property
    def rooms(self) -> tuple[float, ...]:
        """What icons or signs take of each column."""
        signed = [SIGN_ROOM if signs else 0.0 for signs in self.levels.signed_columns(len(self.header))]
        return (ICON_ROOM, *signed[1:]) if self.icons else tuple(signed)

    @property
    def figures(self) -> tuple[bool, ...]:
        """Which columns hold figures alone."""
        return tuple(is_figures([row[i].plain for row in self.rows]) for i in range(len(self.header)))


class Cut(Struct, frozen=True):
    """The part of a grid on one slide: its rows, whether the last of them is the total, and their levels."""

    rows: tuple[tuple[Text, ...], ...]
    total: bool
    levels: Levels = NO_LEVELS
    icons: tuple[str, ...] = ()

    def is_total(self, number: int) -> bool:
        """Whether a row, by its number on the slide from 0, is the total."""
        return self.total and number == len(self.rows) - 1

    def tint(self, number: int, column: int, *, label: bool) -> Tint:
        """The ground of a cell and the ink of its words."""
        if self.is_total(number):
            return FULL
        level = self.levels.shown(number, column)
        if level:
            look = LOOKS[level]
            return Tint(look.ground, look.ink if label or self.levels.of_cell(number, column) else look.text)
        return MINT if label else EVEN if number % 2 else ODD

    def room(self, number: int, column: int) -> float:
        """What the icon or sign of a cell takes of its width."""
        if self.icons and column == 0:
            return ICON_ROOM
        return SIGN_ROOM if self.levels.of_cell(number, column) else 0.0


ODD, EVEN = Tint("surface", "ink"), Tint("wash", "ink")
