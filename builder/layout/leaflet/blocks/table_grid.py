"""A table or comparison as a grid of cells: which column holds what, and what its cells say besides their words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.icon_words.levels import Level
from builder.layout.leaflet.setting import Runs, Setting
from builder.layout.levels import LOOKS, NO_LEVELS, LevelLook, Levels, levels_of
from builder.layout.table_numbers import is_figures, with_minus_signs
from builder.outline.model.blocks import Compare, Table
from builder.outline.model.blocks.judged import Judged
from builder.outline.text.text import Text
from builder.replace import replace


class Grid(Struct, frozen=True):
    """A table's cells, the heads first. `labels`: column one names the rows; `total`: the last row adds up the others.

    `figures` says of each column whether it holds numbers alone, `levels` what rows and cells below the heads say;
    `over`: the signs of cells stand over their words, where there is no room before them.
    """

    rows: Sequence[Sequence[Runs]]
    figures: Sequence[bool]
    labels: bool
    total: bool
    levels: Levels = NO_LEVELS
    over: bool = False

    @property
    def ways(self) -> tuple[Grid, ...]:
        """It, and the same with the signs of cells over their words."""
        return (self, replace(self, over=True)) if self.levels.cells else (self,)

    def judged(self, place: tuple[int, int]) -> Judged | None:
        """What a cell says itself, by its row, the head first, and its column."""
        number, column = place
        return self.levels.of_cell(number - 1, column) if number else None

    def level(self, place: tuple[int, int]) -> Level | None:
        """What a cell says, or its row."""
        number, column = place
        return self.levels.shown(number - 1, column) if number else None

    def look(self, place: tuple[int, int]) -> LevelLook | None:
        """The look of a cell that says something, or whose row does."""
        level = self.level(place)
        return LOOKS[level] if level else None

    def is_total(self, number: int) -> bool:
        """Whether a row, by its number, the head being 0, adds up the others."""
        return self.total and number == len(self.rows) - 1

    def is_bold(self, place: tuple[int, int]) -> bool:
        """Whether a cell stands out: in the total, where it says something itself, or where its row cannot wait."""
        look = self.look(place)
        return self.is_total(place[0]) or (look is not None and (look.text != "ink" or self.judged(place) is not None))


def grid_of(setting: Setting, block: Compare[Text] | Table[Text]) -> Grid:
    """The block's texts as runs."""
    texts: list[tuple[Text | None, ...]]
    block = with_minus_signs(block)
    if isinstance(block, Compare):
        texts = [(None, *block.columns), *((row.label, *row.cells) for row in block.rows)]
    else:
        texts = [block.header, *block.rows]
    figures = [is_figures([_plain(row[i]) for row in texts[1:]]) for i in range(len(texts[0]))]
    labels = isinstance(block, Compare) or (len(texts[0]) > 1 and not figures[0])
    rows = [[setting.one_run(t) if t else () for t in row] for row in texts]
    figured = [own and not (labels and i == 0) for i, own in enumerate(figures)]
    return Grid(rows, figured, labels, block.total == "true", levels_of(block))


def _plain(text: Text | None) -> str:
    return text.plain if text else ""
