"""How rows and cells with a level look: a soft ground, an ink for their bold words, a sign in that ink.

Only what cannot wait has a full colour. From `watch` on the grounds grow darker, and all signs differ in shape.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.level_signs import SignColours, level_sign
from builder.geometry import Circle
from builder.icon_words.levels import Level
from builder.outline.model.blocks import Compare, Table
from builder.outline.model.blocks.judged import Judged, Judgements
from builder.outline.text.text import Language, Text
from builder.page.items import GroupItem
from builder.words.own import own_words


class LevelLook(Struct, frozen=True):
    """Roles: the ground, the ink of a label or of a cell that is judged itself, the sign, a row's other words."""

    ground: str
    ink: str
    sign: SignColours
    text: str = "ink"

    @property
    def sign_alone(self) -> SignColours:
        """The sign's colours on a white ground, in place of its own: those of a dark one change their places."""
        return SignColours(self.ground, self.sign.ground) if self.is_dark else self.sign

    @property
    def is_dark(self) -> bool:
        """Whether words on its ground are light."""
        return self.text == "surface"


LOOKS: Mapping[Level, LevelLook] = MappingProxyType({
    "good": LevelLook("good", "good-ink", SignColours("good-ink", "surface")),
    "watch": LevelLook("watch", "watch-ink", SignColours("watch-ink", "surface")),
    "warning": LevelLook("warning", "warning-ink", SignColours("warning-ink", "surface")),
    "urgent": LevelLook("caution", "surface", SignColours("surface", "caution"), text="surface"),
})  # fmt: skip


class Levels(Struct, frozen=True):
    """The levels of a table's rows, and of each row's cells without its label; empty where none has one."""

    rows: Judgements = ()
    cells: tuple[Judgements, ...] = ()

    def of_cell(self, row: int, column: int) -> Judged | None:
        """What a cell says itself, with its sign; column 0 is the label, which says what its row does."""
        own = self.rows[row : row + 1] if column == 0 else self.cells[row][column - 1 :] if self.cells else ()
        return own[0] if own else None

    def shown(self, row: int, column: int) -> Level | None:
        """What the ground of a cell says: its own level, else its row's."""
        judged = self.of_cell(row, column) or self.of_cell(row, 0)
        return judged.level if judged else None

    @property
    def count(self) -> int:
        """Of how many rows something is said."""
        return max(len(self.rows), len(self.cells))

    def cut(self, first: int, count: int) -> Levels:
        """Those of some rows."""
        return Levels(self.rows[first : first + count], self.cells[first : first + count])

    def without_labels(self) -> Levels:
        """The same of a table whose first column is the first of cells."""
        return Levels(tuple(row[0] if row else None for row in self.cells), tuple(row[1:] for row in self.cells))

    def signed_columns(self, count: int) -> tuple[bool, ...]:
        """In which of so many columns signs stand."""
        return tuple(any(self.of_cell(row, i) for row in range(self.count)) for i in range(count))


NO_LEVELS = Levels()


def levels_of(block: Compare[Text] | Table[Text]) -> Levels:
    """The levels of a block."""
    cells = tuple(row.cell_levels for row in block.rows) if isinstance(block, Compare) else ()
    return Levels(block.row_levels, cells if any(cells) else ())


def sign_of(judged: Judged, circle: Circle, language: Language, span: Span, *, alone: bool = False) -> GroupItem:
    """A level's sign, on its own ground or `alone` on white; it says the level where the words beside it do not."""
    name, look = own_words(language).levels[judged.level], LOOKS[judged.level]
    colours = look.sign_alone if alone else look.sign
    return level_sign(judged.level, circle, colours, span, name=name, alt="" if judged.said else name)


def parting_color(pairs: Sequence[tuple[Level | None, Level | None]], *, edged: bool) -> str:
    """The colour between two rows with levels, of which a pair is what the cells of a column say.

    It is light, or that of lines where the theme has strong edges and grounds may be white: but not between two dark
    grounds, where a dark line parts nothing.
    """
    dark = [tuple(level is not None and LOOKS[level].is_dark for level in pair) for pair in pairs]
    alike = any(map(all, dark)) and all(map(any, dark))
    return "line" if edged and not alike else "surface"
